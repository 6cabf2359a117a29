/** Settings of the answers that are kept. */
import { defaultCacheBytes } from '../../answers/cache-bytes.js';
import { onOff, wholeNumber } from '../setting.js';

export const cacheSettings = {
  cache: onOff({
    flag: '--cache',
    environment: 'BROADSHEET_CACHE',
    default: true,
    description:
      'Keep answers that the snapshot decides, and send them again without running anything. Off: every request is run; ETags stay.',
    told: { line: 'limits', words: (isOn) => (isOn ? '' : 'no answers kept') },
  }),
  cacheBytes: wholeNumber({
    flag: '--cache-bytes <bytes>',
    environment: 'BROADSHEET_CACHE_BYTES',
    default: defaultCacheBytes,
    min: 64 * 1024,
    max: 16 * 1024 * 1024 * 1024,
    unit: 'bytes',
    description: 'What all kept answers may take of memory, with their compressed forms.',
    told: { line: 'limits', words: (bytes) => `kept answers ${bytes} bytes` },
  }),
} as const;
