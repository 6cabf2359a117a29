/** A cursor that was right once: its order is measured anew with each snapshot, and another snapshot answers now. */
import { ClientError } from './client-error.js';

/** A cursor of another snapshot (`extensions`: code CURSOR_EXPIRED, argument). */
export class CursorExpiredError extends ClientError {
  override readonly name = 'CursorExpiredError';

  /**
   * @param argument the argument that holds the cursor, as the schema writes it
   * @param snapshotId the snapshot that the cursor belongs to, where it says so: perhaps it can still be asked
   */
  constructor(
    argument: string,
    readonly snapshotId: string | null = null,
  ) {
    super(
      `Argument "${argument}": expected a cursor of the snapshot that answers, but one of another snapshot came. ` +
        'Relevance is measured anew when the corpus changes: start again without the cursor, or page in an order without RELEVANCE.',
      { code: 'CURSOR_EXPIRED', argument },
    );
  }
}
