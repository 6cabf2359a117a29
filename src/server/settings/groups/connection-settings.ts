/** Settings of connections: how many, how slow, how they end. Each default stands beside its law, in `server/guards/`. */
import { defaultConnectionLimits } from '../../guards/connection-limits.js';
import { defaultSubscriptionLimit } from '../../streams/stream-limits.js';
import { wholeNumber } from '../setting.js';

export const connectionSettings = {
  maxConnections: wholeNumber({
    flag: '--max-connections <number>',
    environment: 'BROADSHEET_MAX_CONNECTIONS',
    default: defaultConnectionLimits.maxConnections,
    min: 1,
    max: 1_000_000,
    description:
      'How many connections are open at once; another is closed without an answer, and idle ones are closed to make room.',
    told: { line: 'limits', words: (number) => `${number} connections` },
  }),
  headersTimeout: wholeNumber({
    flag: '--headers-timeout <ms>',
    environment: 'BROADSHEET_HEADERS_TIMEOUT',
    default: defaultConnectionLimits.headersTimeout,
    min: 100,
    max: 600_000,
    unit: 'milliseconds',
    description: 'How long a client may take for the headers of a request.',
    told: { line: 'limits', words: (ms) => `headers within ${ms / 1000} s` },
  }),
  requestTimeout: wholeNumber({
    flag: '--request-timeout <ms>',
    environment: 'BROADSHEET_REQUEST_TIMEOUT',
    default: defaultConnectionLimits.requestTimeout,
    min: 100,
    max: 3_600_000,
    unit: 'milliseconds',
    description:
      'How long a client may take for a whole request, from its first byte to the last of its body.',
    told: { line: 'limits', words: (ms) => `request within ${ms / 1000} s` },
  }),
  idleTimeout: wholeNumber({
    flag: '--idle-timeout <ms>',
    environment: 'BROADSHEET_IDLE_TIMEOUT',
    default: defaultConnectionLimits.idleTimeout,
    min: 100,
    max: 3_600_000,
    unit: 'milliseconds',
    description:
      'How long a connection may stay without a byte either way: between two requests, or while a client does not take its answer.',
    told: { line: 'limits', words: (ms) => `idle connections ${ms / 1000} s` },
  }),
  stopDelay: wholeNumber({
    flag: '--stop-delay <ms>',
    environment: 'BROADSHEET_STOP_DELAY',
    default: 0,
    min: 0,
    max: 600_000,
    unit: 'milliseconds',
    description:
      'How long after SIGTERM the server goes on taking connections while /readyz says 503, so that a load balancer sees it and sends no more.',
  }),
  subscriptionLimit: wholeNumber({
    flag: '--subscription-limit <number>',
    environment: 'BROADSHEET_SUBSCRIPTION_LIMIT',
    default: defaultSubscriptionLimit,
    min: 0,
    max: 1_000_000,
    description:
      'How many subscriptions run at once, over WebSockets and server-sent events together; another is refused.',
    told: { line: 'limits', words: (number) => `${number} subscriptions` },
  }),
} as const;
