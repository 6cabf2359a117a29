/**
 * Until when the question that is being answered may be answered. An engine that answers at once works without a pause, so
 * nobody could stop it from outside: its loops ask here, every few thousand rows. One behind a wire has its own timeouts.
 *
 * The moment is kept beside the questions, not in them: what is asked does not depend on who waits for it, and answers
 * that are kept for equal questions stay right. That is safe because nothing else runs between the start and the end of a
 * synchronous answer.
 */

let answerBy = Infinity;

/** The question was given up; what was counted so far is lost. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/** What `ask` returns. Its loops throw {@link DeadlinePassed} after `moment`, in milliseconds of `performance.now()`. */
export function answeredBy<Answer>(moment: number, ask: () => Answer): Answer {
  const outer = answerBy;
  answerBy = moment;
  try {
    return ask();
  } finally {
    answerBy = outer;
  }
}

/** For loops of an engine. Costs 50 ns: call it once for some thousands of rows. Throws {@link DeadlinePassed}. */
export function checkDeadline(): void {
  if (answerBy !== Infinity && performance.now() > answerBy) throw new DeadlinePassed();
}
