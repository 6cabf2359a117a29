/** What running a query gives, before anything is kept. */
import type { Answer } from '../http/answer.js';

export interface MadeAnswer extends Answer {
  readonly body: string;
  /** Whether the snapshot alone decides it: it has no error, and read neither the clock nor the process. */
  readonly isLasting: boolean;
}
