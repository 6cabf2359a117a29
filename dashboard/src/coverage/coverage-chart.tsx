/**
 * The chart itself, drawn by uPlot: a grey bar for all articles of a bucket, a line for each series. Places on the time
 * axis are buckets, so that a month is as wide as the next; the colours are the style sheet's.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { number } from '../text/words.js';
import type { Coverage } from './coverage-panel.js';
import { timeTicks } from './ticks.js';

/** Fills its frame; the plot keeps {@link inset} from it. */
export function CoverageChart({ coverage }: { coverage: Coverage }) {
  const frame = useRef<HTMLDivElement>(null);
  const [scheme, setScheme] = useState(0);

  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const hear = () => {
      setScheme((count) => count + 1);
    };
    dark.addEventListener('change', hear);
    return () => {
      dark.removeEventListener('change', hear);
    };
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const chart = new uPlot(
      { ...optionsFor(coverage, element), ...sizeOf(element) },
      dataOf(coverage),
      element,
    );
    const observer = new ResizeObserver(() => {
      chart.setSize(sizeOf(element));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.destroy();
    };
  }, [coverage, scheme]);

  return (
    <div
      ref={frame}
      class="chart-frame"
      role="img"
      aria-label={`Articles over time, ${number(coverage.buckets.length)} buckets; the figures stand in the table below.`}
    />
  );
}

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: element.clientWidth, height: element.clientHeight };
}

function dataOf({ buckets, series }: Coverage): uPlot.AlignedData {
  return [
    buckets.map((_, index) => index),
    buckets.map(({ count }) => count),
    ...series.map((one) => one.buckets.map(({ count }) => count)),
  ];
}

function optionsFor(coverage: Coverage, element: HTMLElement): Omit<uPlot.Options, 'width' | 'height'> {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const font = `12px ${style.getPropertyValue('--sans')}`;
  const starts = coverage.buckets.map(({ epochMs }) => epochMs);
  const count = starts.length;
  const ticks = timeTicks(starts, Math.max(2, Math.floor(element.clientWidth / 90)));
  const texts = new Map(ticks.map(({ index, text }) => [index, text]));
  const bars = uPlot.paths.bars;
  if (bars === undefined) throw new Error('This build of uPlot cannot draw bars.');
  const lines: uPlot.Series[] = coverage.series.map((_, index) => ({
    stroke: colour(`--series-${index}`),
    width: 2,
    dash: [...(dashes[index] ?? [])],
    points: { show: count === 1 },
  }));
  return {
    class: 'coverage-plot',
    legend: { show: false },
    cursor: { show: false },
    padding: [inset.top, inset.right, 0, 0],
    scales: {
      x: { time: false, range: [-0.5, count - 0.5] },
      y: { range: (_, __, max) => [0, Math.max(1, max * 1.06)] },
    },
    axes: [
      {
        splits: ticks.map(({ index }) => index),
        values: (_, places) => places.map((place) => texts.get(place) ?? ''),
        stroke: colour('--muted'),
        font,
        size: inset.bottom,
        gap: 6,
        grid: { show: false },
        ticks: { stroke: colour('--rule'), width: 1, size: 5 },
      },
      {
        values: (_, places) => places.map(number),
        stroke: colour('--muted'),
        font,
        size: inset.left,
        gap: 6,
        space: 36,
        incrs: wholeSteps,
        grid: { stroke: colour('--rule'), width: 1 },
        ticks: { show: false },
      },
    ],
    series: [
      {},
      {
        fill: colour('--bars'),
        stroke: colour('--bars'),
        width: 0,
        paths: bars({ size: [0.86, 64], align: 0 }),
        points: { show: false },
      },
      ...lines,
    ],
  };
}

/** Articles are counted in whole numbers: 1, 2, 5 and so on up to a million. */
const wholeSteps = [1, 10, 100, 1000, 10_000, 100_000].flatMap((ten) => [ten, 2 * ten, 5 * ten]);

/** Between the frame and the plot, in pixels: the brush stands on the plot by the same numbers. */
export const inset = { top: 8, right: 16, bottom: 28, left: 44 } as const;

/** Lines are told apart without their colours, too. */
const dashes: readonly (readonly number[])[] = [[], [8, 3], [2, 3], [10, 3, 2, 3], [5, 5]];
