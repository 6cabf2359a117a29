/** What a time series can be split by, in the schema's words. */
import { registerEnumType } from 'type-graphql';
import type { SplitField } from '../../store/aggregates.js';

/** The words of the schema, and the port's for the same. */
export const seriesSplits = {
  PROVIDER: 'provider',
  TOPIC: 'topic',
  TYPE: 'type',
  CATEGORY: 'category',
  PUBLISHED: 'published',
  HOST: 'host',
} as const satisfies Record<string, SplitField>;

registerEnumType(seriesSplits, {
  name: 'SeriesSplit',
  description: 'What a time series can be split by.',
  valuesConfig: {
    PROVIDER: { description: 'A series for each provider.' },
    TOPIC: { description: 'A series for each topic; an article with several topics is in each of theirs.' },
    TYPE: { description: 'A series for articles, one for videos, one for the others.' },
    CATEGORY: { description: 'A series for each category; articles without one are in none.' },
    PUBLISHED: {
      description:
        'A series for articles that are published, and one for those that are not; articles that do not say are in none.',
    },
    HOST: { description: 'A series for each host of their URLs.' },
  },
});
