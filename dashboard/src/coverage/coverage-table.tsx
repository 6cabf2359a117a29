/** The chart's figures as a table, for those who cannot see it or want the numbers. */
import { useState } from 'preact/hooks';
import { number, spanWords } from '../text/words.js';
import type { Coverage } from './coverage-panel.js';

/** Folded away, and not made before it is unfolded. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      class="figures"
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>The figures as a table</summary>
      {isOpen && (
        <div class="figures-scroll" tabIndex={0} role="region" aria-label="Coverage over time as a table">
          <table>
            <thead>
              <tr>
                <th scope="col">{coverage.interval.toLowerCase()}</th>
                <th scope="col">articles</th>
                {coverage.series.map(({ label }) => (
                  <th scope="col" key={label}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {coverage.buckets.map(({ epochMs, end, count, isPartial }, index) => (
                <tr key={epochMs}>
                  <th scope="row">
                    {spanWords(epochMs, end)}
                    {isPartial && ' (in part)'}
                  </th>
                  <td>{number(count)}</td>
                  {coverage.series.map(({ label, buckets }) => (
                    <td key={label}>{number(buckets[index]?.count ?? 0)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
