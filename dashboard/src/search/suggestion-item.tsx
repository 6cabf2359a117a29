/** One completion: what it is, its text, and how many articles it means. */
import { number } from '../text/words.js';
import type { Suggestion } from './use-suggestions.js';

interface SuggestionItemProps {
  readonly id: string;
  readonly suggestion: Suggestion;
  readonly isActive: boolean;
  readonly onTake: () => void;
}

const kinds: Readonly<Record<Suggestion['kind'], string>> = {
  TOPIC: 'topic',
  PROVIDER: 'provider',
  TITLE: 'headline',
  TERM: 'word',
};

export function SuggestionItem({ id, suggestion, isActive, onTake }: SuggestionItemProps) {
  const { kind, text, count } = suggestion;
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      class="suggestion"
      // Before the box loses the focus, which would close the list.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={onTake}
    >
      <span class="suggestion-kind">{kinds[kind]}</span>
      <span class="suggestion-text">{text}</span>
      {kind !== 'TITLE' && <span class="suggestion-count">{number(count)}</span>}
    </li>
  );
}
