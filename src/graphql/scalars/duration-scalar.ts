/** Duration: a span of time as ISO 8601 text. Only asked with, never answered. */
import { type ASTNode, GraphQLScalarType, Kind } from 'graphql';
import { type Duration, maximumDurationYears, parseDuration } from '../../model/duration.js';
import { wrongScalar } from './wrong-scalar.js';

/** As input, the parts. */
export const DurationScalar = new GraphQLScalarType<Duration>({
  name: 'Duration',
  description:
    'A span of time, as ISO 8601 text of whole numbers, `PnYnMnWnDTnHnMnS`, in capitals, with at least one part: `P7D` is seven ' +
    `days, \`P1M\` a calendar month, \`PT36H\` 36 hours. Not negative, and at most ${maximumDurationYears} years. TypeScript: \`string\`.`,
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#appendix-A',
  parseValue: (value) => readDuration(value),
  parseLiteral: (node) => readDuration(node.kind === Kind.STRING ? node.value : null, node),
});

function readDuration(value: unknown, node?: ASTNode): Duration {
  const duration = typeof value === 'string' ? parseDuration(value) : null;
  if (duration !== null) return duration;
  throw wrongScalar({
    scalar: 'Duration',
    expected: `ISO 8601 text of whole numbers, not negative and at most ${maximumDurationYears} years`,
    value,
    advice: 'Write it such as "P7D", "P1M" or "PT36H".',
    node,
  });
}
