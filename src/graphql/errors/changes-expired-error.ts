/** A snapshot that was right once: what has changed since then is not known any more. */
import { ClientError, quoted } from './client-error.js';

/** Changes since a snapshot that nothing is known of (`extensions`: code CHANGES_EXPIRED, argument). */
export class ChangesExpiredError extends ClientError {
  override readonly name = 'ChangesExpiredError';

  /**
   * @param argument the argument that names the snapshot, as the schema writes it
   * @param id the id that came
   */
  constructor(argument: string, id: string) {
    super(
      `Argument "${argument}": expected the id of a snapshot whose changes are still kept, but ${quoted(id)} came. ` +
        'Read anew what you show, and go on from the "snapshot { id }" of that answer; whoever runs this server can keep changes ' +
        'longer with --change-log-bytes.',
      { code: 'CHANGES_EXPIRED', argument },
    );
  }
}
