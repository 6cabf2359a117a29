/**
 * Until when the question that is being answered may be answered. An engine that answers at once works without a pause, so
 * nobody could stop it from outside: its loops ask here, every few thousand rows. One behind a wire has its own timeouts.
 *
 * The moment is kept beside the questions, not in them: what is asked does not depend on who waits for it, and answers
 * that are kept for equal questions stay right. That is safe because nothing else runs between the start and the end of a
 * synchronous answer.
 */

let answerBy = Infinity;
let turns: Turns | null = null;

/** How a batch of several questions lets others in between them. */
export interface Turns {
  /** Whether the batch has worked so long that others should get their turn. */
  readonly isTurnOver: boolean;
  /** Settles after others had theirs. Rejects when nobody waits for the answer any more, or too long. */
  nextTurn(): Promise<void>;
  /** Asks on, as the batch was asked. */
  ask<Answer>(question: () => Answer): Answer;
}

/** The turns of the batch that is being answered; null: it is answered at once. */
export function turnsOfBatch(): Turns | null {
  return turns;
}

/** The question was given up; what was counted so far is lost. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/**
 * What `ask` returns. Its loops throw {@link DeadlinePassed} after `moment`, in milliseconds of `performance.now()`. With `within`, a batch may
 * be answered in turns, as a promise.
 */
export function answeredBy<Answer>(moment: number, ask: () => Answer, within: Turns | null = null): Answer {
  const outer = { answerBy, turns };
  answerBy = moment;
  turns = within;
  try {
    return ask();
  } finally {
    answerBy = outer.answerBy;
    turns = outer.turns;
  }
}

/** For loops of an engine. Costs 50 ns: call it once for some thousands of rows. Throws {@link DeadlinePassed}. */
export function checkDeadline(): void {
  if (answerBy !== Infinity && performance.now() > answerBy) throw new DeadlinePassed();
}
