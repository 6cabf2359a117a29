/** Settings of what the server shows of itself. */
import { onOff } from '../setting.js';

/** See `exposure-in-force.ts`. */
const onThisMachineOnly = 'on where only this machine can ask, else off';

export const exposureSettings = {
  introspection: onOff({
    flag: '--introspection',
    environment: 'BROADSHEET_INTROSPECTION',
    default: null,
    defaultText: onThisMachineOnly,
    description: 'Let clients ask for the schema, also at /schema.graphql, and name near misses in errors.',
    told: {
      line: 'open',
      words: (shown) => `introspection and near misses ${shown === true ? 'on' : 'off'}`,
    },
  }),
  graphiql: onOff({
    flag: '--graphiql',
    environment: 'BROADSHEET_GRAPHIQL',
    default: null,
    defaultText: onThisMachineOnly,
    description:
      'Serve GraphiQL, the page to explore the API with, at /graphiql. Without introspection it is off in any case.',
  }),
  remoteImages: onOff({
    flag: '--remote-images',
    environment: 'BROADSHEET_REMOTE_IMAGES',
    default: true,
    description:
      'Let the dashboard show images of articles, which a reader’s browser asks of the hosts that have them, by https. Off: it asks no other host for anything.',
    told: { line: 'open', words: (shown) => `images of other hosts ${shown ? 'shown' : 'not shown'}` },
  }),
} as const;
