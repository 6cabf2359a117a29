/** A facet as a list of switches; the bar behind each is its count beside the largest. */
import { number } from '../text/words.js';
import type { FacetValue } from './facet-values.js';

interface FacetListProps {
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly onToggle: (key: string) => void;
}

export function FacetList({ name, values, onToggle }: FacetListProps) {
  const largest = Math.max(1, ...values.map(({ count }) => count));
  return (
    <ul class="facet" aria-label={name}>
      {values.map(({ key, name: text, count, isChosen }) => (
        <li key={key}>
          <button
            type="button"
            class="facet-value"
            aria-pressed={isChosen}
            data-key={key}
            onClick={() => {
              onToggle(key);
            }}
            style={{ '--share': `${(100 * count) / largest}%` }}
          >
            <span class="facet-name">{text}</span>
            <span class="facet-count">{number(count)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
