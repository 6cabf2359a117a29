/** The value that articles were told apart by, each kind in a field of its own. */
import { Field, ObjectType } from 'type-graphql';
import type { ArticleType } from '../../model/article.js';
import type { Provider } from '../../model/provider.js';
import type { Topic } from '../../model/topic.js';
import type { FacetKey, SplitField } from '../../store/aggregates.js';
import { articleTypes } from '../article/article-object.js';
import type { Loaders } from '../loaders/loaders.js';
import { ProviderObject } from '../provider/provider-object.js';
import { TopicObject } from '../topic/topic-object.js';
import { flagKey, textKey, typeKey } from './facet-key.js';

/** The keys by the field that they are of; a field that did not tell articles apart is not there, null means articles without the value. */
export type KeyByField = Readonly<Partial<Record<SplitField, FacetKey | null>>>;

/** The fields of whatever stands for the articles with one value, or one of each of several fields. */
@ObjectType({ description: 'The values that articles were told apart by.' })
export abstract class TypedKeys {
  constructor(
    readonly keys: KeyByField,
    readonly loaders: Loaders,
  ) {}

  @Field(() => ProviderObject, {
    nullable: true,
    description: 'Who published these articles; null unless PROVIDER told them apart.',
  })
  provider(): Promise<Provider | null> | null {
    const domain = read(this.keys.provider, textKey);
    return domain === null ? null : this.loaders.providerByDomain.load(domain);
  }

  @Field(() => TopicObject, {
    nullable: true,
    description:
      'What these articles are about; null unless TOPIC told them apart, and for articles without a topic.',
  })
  topic(): Promise<Topic | null> | null {
    const slug = read(this.keys.topic, textKey);
    return slug === null ? null : this.loaders.topicBySlug.load(slug);
  }

  @Field(() => articleTypes, {
    nullable: true,
    description: 'What these articles are made of; null unless TYPE told them apart.',
  })
  type(): ArticleType | null {
    return read(this.keys.type, typeKey);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'The section that these articles were filed under; null unless CATEGORY told them apart, and for articles without one.',
  })
  category(): string | null {
    return read(this.keys.category, textKey);
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether these articles are published; null unless PUBLISHED told them apart, and for articles that do not say.',
  })
  published(): boolean | null {
    return read(this.keys.published, flagKey);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The host of the URLs of these articles; null unless HOST told them apart.',
  })
  host(): string | null {
    return read(this.keys.host, textKey);
  }
}

function read<Value>(key: FacetKey | null | undefined, valueOf: (key: FacetKey) => Value): Value | null {
  return key === null || key === undefined ? null : valueOf(key);
}
