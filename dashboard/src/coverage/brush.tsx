/**
 * Chooses a span of buckets on the chart: by dragging with mouse, pen or finger, by a click on one bucket, or by keyboard
 * with two sliders at its ends. The choice is the view's: what is dragged is told while it goes on.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { spanWords } from '../text/words.js';
import { useNavigation } from '../view/navigation.js';
import type { Coverage } from './coverage-panel.js';
import { inset } from './coverage-chart.js';
import { type BucketSpan, momentsOf, spanOf } from './span.js';

interface BrushProps {
  readonly coverage: Coverage;
  /** Hears of the bucket under the pointer; null when it leaves. */
  readonly onPoint: (bucket: number | null) => void;
}

export function Brush({ coverage, onPoint }: BrushProps) {
  const { view, go } = useNavigation();
  const { buckets } = coverage;
  const area = useRef<HTMLDivElement>(null);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [draft, setDraft] = useState<BucketSpan | null>(null);
  const chosen = draft ?? spanOf(view, buckets);
  const whole = { first: 0, last: buckets.length - 1 };
  const { first, last } = chosen ?? whole;

  useEffect(() => {
    setDraft(null);
  }, [coverage]);

  const choose = (span: BucketSpan, replace: boolean) => {
    go({ ...view, ...momentsOf(span, buckets) }, { replace });
  };
  const bucketAt = (event: PointerEvent): number => {
    const box = area.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    const place = Math.floor(((event.clientX - box.left) / box.width) * buckets.length);
    return Math.min(buckets.length - 1, Math.max(0, place));
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const bucket = bucketAt(event);
    area.current?.setPointerCapture(event.pointerId);
    setAnchor(bucket);
    setDraft({ first: bucket, last: bucket });
  };
  const onPointerMove = (event: PointerEvent) => {
    const bucket = bucketAt(event);
    onPoint(bucket);
    if (anchor !== null) setDraft({ first: Math.min(anchor, bucket), last: Math.max(anchor, bucket) });
  };
  const onPointerUp = () => {
    if (anchor !== null && draft !== null) choose(draft, false);
    setAnchor(null);
    setDraft(null);
  };
  const handles = [
    { end: 'first', name: 'From', value: first, min: 0, max: last },
    { end: 'last', name: 'Up to and with', value: last, min: first, max: buckets.length - 1 },
  ] as const;
  return (
    <div
      ref={area}
      class="brush"
      data-buckets={buckets.length}
      style={{ inset: `${inset.top}px ${inset.right}px ${inset.bottom}px ${inset.left}px` }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        setAnchor(null);
        setDraft(null);
      }}
      onPointerLeave={() => {
        onPoint(null);
      }}
    >
      {chosen !== null && (
        <>
          <span class="brush-shade" style={{ left: '0', width: percent(first, buckets.length) }} />
          <span
            class="brush-shade"
            style={{
              left: percent(last + 1, buckets.length),
              width: percent(buckets.length - last - 1, buckets.length),
            }}
          />
        </>
      )}
      {handles.map(({ end, name, value, min, max }) => (
        <span
          key={end}
          class={`brush-handle brush-${end}`}
          role="slider"
          tabIndex={0}
          aria-label={name}
          aria-orientation="horizontal"
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuenow={value}
          aria-valuetext={bucketText(coverage, value)}
          style={{ left: percent(end === 'first' ? first : last + 1, buckets.length) }}
          onFocus={() => {
            onPoint(value);
          }}
          onBlur={() => {
            onPoint(null);
          }}
          onKeyDown={(event) => {
            const next = moved(value, event.key, Math.max(1, Math.round(buckets.length / 10)), min, max);
            if (next === null) return;
            event.preventDefault();
            onPoint(next);
            if (next !== value) choose({ first, last, [end]: next }, chosen !== null);
          }}
        />
      ))}
    </div>
  );
}

function percent(part: number, of: number): string {
  return `${(100 * part) / of}%`;
}

function bucketText({ buckets }: Coverage, index: number): string {
  const bucket = buckets[index];
  return bucket === undefined ? '' : spanWords(bucket.epochMs, bucket.end);
}

/** Where a key moves a slider; null for keys that do not. */
function moved(value: number, key: string, page: number, min: number, max: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: page,
    PageDown: -page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(max, Math.max(min, value + step));
}
