/**
 * The answers that the page has, by question. A question is on its way at most once, an answer stays with its tag, and
 * a new one is told to whoever shows it. The oldest go first.
 */
import type { TypedDocumentString } from '../../generated/graphql.js';
import { type Answer, ask, questionAddress, RequestFailure } from './request.js';

/** What is known of one question. */
export interface Known<Result> {
  readonly answer: Answer<Result> | null;
  readonly failure: RequestFailure | null;
}

const nothing: Known<never> = { answer: null, failure: null };
/** How many answers are kept. */
const capacity = 80;

const known = new Map<string, Known<unknown>>();
const underWay = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();

/** What is known now. */
export function knownAnswer<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Known<Result> {
  // What stands under a question's address came from asking that question.
  return (known.get(questionAddress(document, variables)) as Known<Result> | undefined) ?? nothing;
}

/** Asks again, whatever is known. Settles when it is known, without ever rejecting. */
export function refresh<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<void> {
  const address = questionAddress(document, variables);
  const running = underWay.get(address);
  if (running !== undefined) return running;
  const before = knownAnswer(document, variables).answer;
  const asking = ask(document, variables, before?.etag ?? null, AbortSignal.timeout(patience))
    .then((answer) => {
      keep(address, { answer: answer ?? before, failure: null });
    })
    .catch((thrown: unknown) => {
      keep(address, { answer: before, failure: failureOf(thrown) });
    })
    .finally(() => {
      underWay.delete(address);
      for (const hear of listeners) hear();
    });
  underWay.set(address, asking);
  return asking;
}

/** Calls `hear` after every change; gives back the way to stop. */
export function onAnswers(hear: () => void): () => void {
  listeners.add(hear);
  return () => {
    listeners.delete(hear);
  };
}

/** Milliseconds that an answer may take: more than the server allows itself. */
const patience = 20_000;

function keep(address: string, value: Known<unknown>): void {
  known.delete(address);
  known.set(address, value);
  for (const oldest of known.keys()) {
    if (known.size <= capacity) break;
    known.delete(oldest);
  }
}

function failureOf(thrown: unknown): RequestFailure {
  if (thrown instanceof RequestFailure) return thrown;
  return new RequestFailure('unreachable', 'The server takes too long to answer. Try again, or ask for less.');
}
