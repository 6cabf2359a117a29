/** The corpus as a node: which state of it answers, how it is, and how much it holds. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NodeInterface } from '../node/node-interface.js';
import { Snapshot } from '../relay/snapshot.js';
import { DateTimeScalar } from '../scalars/date-time-scalar.js';

export const corpusHealths = { HEALTHY: 'HEALTHY', DEGRADED: 'DEGRADED' } as const;
export type CorpusHealth = keyof typeof corpusHealths;

registerEnumType(corpusHealths, {
  name: 'CorpusHealth',
  description: 'Whether everything that the corpus folders hold is served as it stands there.',
  valuesConfig: {
    HEALTHY: { description: 'Every document is served in its present form.' },
    DEGRADED: {
      description:
        'At least one document could not be used, or is served in an older good form: "problems" says which and why.',
    },
  },
});

/** What is answered for a corpus: plain data, like the store's. */
export interface CorpusAnswer {
  readonly id: string;
  readonly snapshot: { readonly id: string };
  readonly loadedAt: string;
  readonly health: CorpusHealth;
  readonly counts: CorpusCountsAnswer;
}

export interface CorpusCountsAnswer {
  readonly articles: number;
  readonly documents: number;
  readonly knownByMention: number;
  readonly published: number;
  readonly providers: number;
  readonly topics: number;
  readonly problems: number;
  readonly setAside: number;
  readonly stale: number;
}

@ObjectType('CorpusCounts', {
  description: 'How much the corpus holds. Every count is 0 or more.',
  simpleResolvers: true,
})
export abstract class CorpusCounts implements CorpusCountsAnswer {
  @Field(() => Int, { description: 'All articles: those with a document and those known by mention.' })
  abstract readonly articles: number;

  @Field(() => Int, { description: 'Articles that have a document of their own.' })
  abstract readonly documents: number;

  @Field(() => Int, { description: 'Articles that only the "related" lists of others name.' })
  abstract readonly knownByMention: number;

  @Field(() => Int, { description: 'Articles whose document says `published: true`.' })
  abstract readonly published: number;

  @Field(() => Int, { description: 'Providers that at least one article names.' })
  abstract readonly providers: number;

  @Field(() => Int, {
    description: 'Topics of articles and of the taxonomy, those without articles included.',
  })
  abstract readonly topics: number;

  @Field(() => Int, { description: 'Problems of every severity; "problems" lists them.' })
  abstract readonly problems: number;

  @Field(() => Int, { description: 'Documents that could not be used and are not served.' })
  abstract readonly setAside: number;

  @Field(() => Int, {
    description: 'Documents served in an older good form because the file is broken now.',
  })
  abstract readonly stale: number;
}

@ObjectType('Corpus', {
  description: 'All the documents that this server answers from, as one.',
  implements: NodeInterface,
  simpleResolvers: true,
})
export abstract class CorpusObject extends NodeInterface implements CorpusAnswer {
  @Field(() => Snapshot, { description: 'The state of the corpus that this request is answered from.' })
  abstract readonly snapshot: CorpusAnswer['snapshot'];

  @Field(() => DateTimeScalar, {
    description:
      'When this snapshot was loaded, by the clock of the server, such as `2024-05-01T08:00:00.250Z`.',
  })
  abstract readonly loadedAt: string;

  @Field(() => corpusHealths, {
    description: 'HEALTHY unless a document could not be used or is served in an older form.',
  })
  abstract readonly health: CorpusHealth;

  @Field(() => CorpusCounts, { description: 'How many articles, documents, providers and so on there are.' })
  abstract readonly counts: CorpusCountsAnswer;
}
