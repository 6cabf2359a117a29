/** Settings of how what is served follows what the folders hold. */
import { defaultChangeLogBytes } from '../../changes/change-log-defaults.js';
import { defaultRescanSeconds } from '../../live/live-defaults.js';
import { onOff, wholeNumber } from '../setting.js';

export const liveSettings = {
  watch: onOff({
    flag: '--watch',
    environment: 'BROADSHEET_WATCH',
    default: true,
    description:
      'Follow changes of the documents while serving. Off: they are looked for only when the process gets SIGHUP.',
    told: {
      line: 'open',
      words: (on) => (on ? 'following changes of the documents' : 'changes of the documents only on SIGHUP'),
    },
  }),
  rescanSeconds: wholeNumber({
    flag: '--rescan-seconds <number>',
    environment: 'BROADSHEET_RESCAN_SECONDS',
    default: defaultRescanSeconds,
    min: 1,
    max: 86_400,
    unit: 'seconds',
    description:
      'With --watch, how often all files are looked at even when the system tells of no change. File systems of other machines tell of none.',
  }),
  changeLogBytes: wholeNumber({
    flag: '--change-log-bytes <bytes>',
    environment: 'BROADSHEET_CHANGE_LOG_BYTES',
    default: defaultChangeLogBytes,
    min: 0,
    max: 1024 * 1024 * 1024,
    unit: 'bytes',
    description:
      'How much may be kept of what changed from snapshot to snapshot, for changes(since: ...) and subscriptions that are resumed: a change takes ' +
      'about 600 bytes. What is older is CHANGES_EXPIRED.',
    told: { line: 'limits', words: (bytes) => `changes ${bytes} bytes` },
  }),
} as const;
