/** The one form of a refusal by a limit of the server: what is too large, the limit, the way out, and the setting that raises it. */
import { type ASTNode, GraphQLError } from 'graphql';

export interface ExceededLimit {
  /** What was asked, as a clause: `The query is 14 levels deep`. */
  readonly what: string;
  /** What is counted, in the plural. */
  readonly unit: string;
  readonly limit: number;
  readonly came: number;
  /** How to ask for less, as a clause without a full stop. */
  readonly advice: string;
  /** The flag of `serve` that raises the limit; null for one that nobody needs to raise. */
  readonly setting: string | null;
  /** Where it stands in the query. */
  readonly node?: ASTNode;
  /** Joins `extensions`. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** An error for the client: code LIMIT_EXCEEDED, status 400. */
export function limitExceeded(about: ExceededLimit): GraphQLError {
  const { what, unit, limit, came, advice, setting, node, more } = about;
  return new GraphQLError(
    `${what}; at most ${limit} ${unit} are answered. ${advice}${
      setting === null ? '' : `; whoever runs this server can raise the limit with ${setting}`
    }.`,
    {
      ...(node === undefined ? {} : { nodes: [node] }),
      extensions: { code: 'LIMIT_EXCEEDED', limit, unit, came, ...more, http: { status: 400 } },
    },
  );
}
