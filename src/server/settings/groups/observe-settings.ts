/** Settings of what the server tells those who run it. */
import { defaultLogFormat, defaultLogLevel, logFormats, logLevels } from '../../observe/log-options.js';
import { choice, onOff } from '../setting.js';

export const observeSettings = {
  logLevel: choice({
    flag: '--log-level <level>',
    environment: 'BROADSHEET_LOG_LEVEL',
    words: logLevels,
    default: defaultLogLevel,
    description:
      'What the log on standard error tells: at info a line for each request, at error only what failed inside the server.',
  }),
  logFormat: choice({
    flag: '--log-format <format>',
    environment: 'BROADSHEET_LOG_FORMAT',
    words: logFormats,
    default: defaultLogFormat,
    description: 'How lines of the log are written: auto is text on a terminal, else JSON.',
  }),
  metrics: onOff({
    flag: '--metrics',
    environment: 'BROADSHEET_METRICS',
    default: true,
    description: 'Count for Prometheus, and answer at /metrics.',
    told: { line: 'open', words: (shown) => (shown ? '/metrics' : '') },
  }),
} as const;
