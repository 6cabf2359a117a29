/** The real thing: the gateway's schema over the engine, asked through graphql-js as a server would ask it. */
import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { createRequestContext } from '../../src/graphql/context.js';
import { buildGatewaySchema } from '../../src/graphql/schema.js';
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
  static #schema: GraphQLSchema | undefined;
  readonly #store: CorpusStore;
  readonly #documents = new Map<string, DocumentNode>();

  constructor(store: CorpusStore) {
    this.#store = store;
  }

  /** Answers from one snapshot, at the moment that the oracle takes for now. Throws for a question that the schema does not allow. */
  async ask({ query, variables }: Request): Promise<GatewayAnswer> {
    Gateway.#schema ??= buildGatewaySchema();
    const schema = Gateway.#schema;
    const { data, errors } = await execute({
      schema,
      document: this.#document(schema, query),
      contextValue: createRequestContext(this.#store, () => now),
      variableValues: variables,
    });
    const [error] = errors ?? [];
    return {
      // Plain objects, as a client would read them.
      data: JSON.parse(JSON.stringify(data ?? null)),
      code: error === undefined ? null : String(error.extensions['code'] ?? 'UNCODED'),
      message: error?.message ?? null,
    };
  }

  #document(schema: GraphQLSchema, query: string): DocumentNode {
    const known = this.#documents.get(query);
    if (known !== undefined) return known;
    const document = parse(query);
    const [invalid] = validate(schema, document);
    if (invalid !== undefined)
      throw new Error(`The oracle asks what the schema does not allow: ${invalid.message}\n${query}`);
    this.#documents.set(query, document);
    return document;
  }
}
