/** Completions of what is typed, once the typing pauses: the last that came stay until the next come. */
import { useEffect, useState } from 'preact/hooks';
import { SuggestDocument, type SuggestQuery } from '../../generated/graphql.js';
import { knownAnswer, refresh } from '../data/answers.js';

export type Suggestion = SuggestQuery['suggest'][number];

/** Milliseconds without a key after which completions are asked for. */
const pause = 120;

/** Empty while `isWanted` is false, for no text, and where the API has none. A failure completes nothing. */
export function useSuggestions(text: string, isWanted: boolean): readonly Suggestion[] {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const prefix = text.trim();
  useEffect(() => {
    if (!isWanted || prefix === '') {
      setSuggestions([]);
      return;
    }
    let isOver = false;
    const show = () => {
      const { answer } = knownAnswer(SuggestDocument, { prefix });
      if (!isOver) setSuggestions(answer?.data.suggest ?? []);
    };
    const timer = setTimeout(() => {
      void refresh(SuggestDocument, { prefix }).then(show);
    }, pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [prefix, isWanted]);
  return suggestions;
}
