/** Settings of documents that are known before anybody asks them. */
import { onOff, text } from '../setting.js';

export const operationsSettings = {
  operations: text({
    flag: '--operations <path>',
    environment: 'BROADSHEET_OPERATIONS',
    default: null,
    expected: 'a folder of .graphql files, or a JSON manifest of documents by id',
    description:
      'Trusted documents: clients may send their id, such as the SHA-256 of the text, instead of the text.',
    accepts: (path) => path !== '',
    example: 'schema/operations',
  }),
  onlyTrusted: onOff({
    flag: '--only-trusted',
    environment: 'BROADSHEET_ONLY_TRUSTED',
    default: false,
    description:
      "Answer trusted documents and nothing else. The dashboard's own are trusted; GraphiQL is off.",
    told: { line: 'open', words: (only) => (only ? 'trusted documents only' : '') },
  }),
} as const;
