/**
 * What tells requests apart whose answers differ, within one snapshot: the raw request. Two spellings of one query are two keys,
 * which costs one more execution; taking them for one would cost every request a parser.
 */
import type { Exchange } from '../http/exchange.js';

/** Longer Accept headers than any browser's are not looked into. */
const acceptLimit = 300;

/**
 * The key, one character a byte; null when the request is one that no answer is kept for. `question` is the query of a GET's target or
 * the body of a POST.
 */
export function answerKey({ method, headers }: Exchange, question: string | Buffer): string | null {
  const accept = headers.accept ?? '';
  if (accept.length > acceptLimit) return null;
  if (typeof question !== 'string') return `${method}\n${accept}\n${question.toString('latin1')}`;
  // Apollo refuses a GET that says it has a body of another type than JSON.
  return headers['content-type'] === undefined ? `${method}\n${accept}\n${question}` : null;
}
