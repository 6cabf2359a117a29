/** What can be chosen of the log. Apart from the logger, so that printing help does not load pino. */

/** From what tells most to what tells nothing. Requests are told at `info`, those that failed inside the server at `error`. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** `auto`: text where standard error is a terminal, else JSON. */
export const logFormats = ['auto', 'json', 'text'] as const;
export type LogFormat = (typeof logFormats)[number];

export const defaultLogLevel: LogLevel = 'info';
export const defaultLogFormat: LogFormat = 'auto';
