/** The real thing: the gateway's schema over the engine, asked through graphql-js as a server would ask it. */
import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { createRequestContext } from '../../src/graphql/context.js';
import type { CorpusStore } from '../../src/store/corpus-store.js';
import { now } from './naive/clock.js';
import type { Request } from './questions/question.js';

export interface GatewayAnswer {
  readonly data: unknown;
  /** Of the first error; null without errors, `UNCODED` for one that was not written for clients. */
  readonly code: string | null;
  readonly message: string | null;
}

export class Gateway {
  readonly #schema: GraphQLSchema;
  readonly #store: CorpusStore;
  readonly #documents = new Map<string, DocumentNode>();

  constructor(schema: GraphQLSchema, store: CorpusStore) {
    this.#schema = schema;
    this.#store = store;
  }

  /** Answers from one snapshot, at the moment that the oracle takes for now. Throws for a question that the schema does not allow. */
  async ask({ query, variables }: Request): Promise<GatewayAnswer> {
    const schema = this.#schema;
    const { data, errors } = await execute({
      schema,
      document: this.#document(query),
      contextValue: createRequestContext(this.#store, () => now),
      variableValues: variables,
    });
    const [error] = errors ?? [];
    const code = error?.extensions['code'] ?? 'UNCODED';
    return {
      // Plain objects, as a client would read them.
      data: JSON.parse(JSON.stringify(data ?? null)),
      code: error === undefined ? null : typeof code === 'string' ? code : 'UNCODED',
      message: error?.message ?? null,
    };
  }

  #document(query: string): DocumentNode {
    const known = this.#documents.get(query);
    if (known !== undefined) return known;
    const document = parse(query);
    const [invalid] = validate(this.#schema, document);
    if (invalid !== undefined)
      throw new Error(`The oracle asks what the schema does not allow: ${invalid.message}\n${query}`);
    this.#documents.set(query, document);
    return document;
  }
}
