/**
 * The search box: a combobox that completes topics, providers, headlines and words while one types. It works by keyboard
 * as the ARIA Authoring Practices describe it: arrows choose, Enter takes, Escape closes.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { SuggestDocument } from '../../generated/graphql.js';
import { graphiqlAddress } from '../data/request.js';
import { GraphiqlLink } from '../frame/panel.js';
import { useNavigation } from '../view/navigation.js';
import { longestSearch } from '../view/view.js';
import { SuggestionItem } from './suggestion-item.js';
import { viewOfSuggestion } from './view-of-suggestion.js';
import { useSuggestions } from './use-suggestions.js';

export function SearchBox() {
  const { view, go } = useNavigation();
  const [text, setText] = useState(view.search);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions(text, isOpen);
  const shown = isOpen && suggestions.length > 0;
  const current = shown ? suggestions[active] : undefined;

  useEffect(() => {
    setText(view.search);
  }, [view.search]);
  useEffect(() => focusBySlash(box.current), []);

  const close = () => {
    setIsOpen(false);
    setActive(-1);
  };
  const search = (words: string) => {
    close();
    if (words.trim() !== view.search) go({ ...view, search: words.trim(), sort: null });
  };
  const take = (index: number) => {
    const suggestion = suggestions[index];
    if (suggestion === undefined) return;
    const next = viewOfSuggestion(suggestion, view);
    close();
    setText(next.search);
    go(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (!shown) setText('');
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setIsOpen(true);
      setActive(step(active, event.key === 'ArrowDown' ? 1 : -1, suggestions.length));
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      take(active);
    }
  };
  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(text);
        }}
      >
        <label class="unseen" for={`${list}-box`}>
          Search titles and excerpts
        </label>
        <input
          ref={box}
          id={`${list}-box`}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          role="combobox"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : `${list}-${active}`}
          autoComplete="off"
          spellcheck={false}
          maxLength={longestSearch}
          placeholder='Search: facial recognition, "a phrase", -without'
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setIsOpen(true);
            setActive(-1);
            if (event.currentTarget.value === '') search('');
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <button type="submit" class="button button-strong">
          Search
        </button>
      </form>
      <GraphiqlLink
        address={graphiqlAddress(SuggestDocument, { prefix: text === '' ? 'a' : text })}
        what="Suggestions"
      />
      <ul id={list} role="listbox" aria-label="Suggestions" class="suggestions" hidden={!shown}>
        {suggestions.map((suggestion, index) => (
          <SuggestionItem
            key={`${suggestion.kind} ${suggestion.text} ${suggestion.node?.id ?? ''}`}
            id={`${list}-${index}`}
            suggestion={suggestion}
            isActive={index === active}
            onTake={() => {
              take(index);
            }}
          />
        ))}
      </ul>
    </search>
  );
}

/** -1 is the box itself: beyond either end of the list one is back in it. */
function step(from: number, by: 1 | -1, count: number): number {
  const next = from + by;
  if (next < -1) return count - 1;
  return next >= count ? -1 : next;
}

/** `/` goes to the box from wherever nothing is typed. */
function focusBySlash(box: HTMLInputElement | null): () => void {
  const hear = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target?.matches('input, select, textarea, [contenteditable]') === true) return;
    event.preventDefault();
    box?.focus();
  };
  addEventListener('keydown', hear);
  return () => {
    removeEventListener('keydown', hear);
  };
}
