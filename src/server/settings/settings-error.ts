/** A setting that cannot be used, said so that it can be put right. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(
    /** Stable: SETTING_WRONG, SETTING_UNKNOWN or CONFIG_UNREADABLE. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
