/**
 * The answer to a question as a component sees it. While another question is on its way the last answer stays, marked as
 * old, so that the page never flickers; when the corpus changes everything that is shown is asked again.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TypedDocumentString } from '../../generated/graphql.js';
import { knownAnswer, onAnswers, refresh } from './answers.js';
import { questionAddress, type RequestFailure } from './request.js';
import { useEdition } from './edition.js';

export interface Shown<Result> {
  /** Null before the first answer. */
  readonly data: Result | null;
  /** Whether `data` belongs to an earlier question, or there is none yet. */
  readonly isWaiting: boolean;
  /** Why the newest question has no answer, or null. `data` may still be there. */
  readonly failure: RequestFailure | null;
  /** Asks again now. */
  readonly retry: () => void;
}

/** Asks at once, whenever the variables change by value, and whenever the corpus changes. */
export function useAnswer<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Shown<Result> {
  const edition = useEdition();
  const address = questionAddress(document, variables);
  const [, redraw] = useState(0);
  const last = useRef<Result | null>(null);

  useEffect(
    () =>
      onAnswers(() => {
        redraw((count) => count + 1);
      }),
    [],
  );
  useEffect(() => {
    void refresh(document, variables);
    // `address` is the question by value; `variables` is another object each time.
  }, [address, edition]);

  const { answer, failure } = knownAnswer(document, variables);
  if (answer !== null) last.current = answer.data;
  return {
    data: last.current,
    isWaiting: answer === null && failure === null,
    failure,
    retry: () => void refresh(document, variables),
  };
}
