/** Settings of how much one request may take. Each default stands beside its law, in `server/guards/`. */
import { defaultBodyLimit } from '../../guards/body-limit.js';
import { wholeNumber } from '../setting.js';

export const limitSettings = {
  bodyLimit: wholeNumber({
    flag: '--body-limit <bytes>',
    environment: 'BROADSHEET_BODY_LIMIT',
    default: defaultBodyLimit,
    min: 1024,
    max: 16 * 1024 * 1024,
    unit: 'bytes',
    description: 'The largest body that a request may have.',
    told: { line: 'limits', words: (bytes) => `body ${bytes} bytes` },
  }),
} as const;
