/**
 * Random `where` arguments that mostly fit some articles and not all: operands are taken from an article that the question aims
 * at, and from others for what must not be.
 */
import type { SeededRandom } from '../../contract/seeded-random.js';
import type { ArticleFacts, CorpusFacts, ImageFacts, TopicFacts } from '../naive/facts.js';
import type { Input, InputValue } from '../naive/where.js';
import { drawMomentFilter } from './draw-moment-filter.js';
import { drawNumberFilter, drawTextFilter } from './draw-filters.js';

type Draw = (aim: ArticleFacts, other: ArticleFacts, levels: number) => Input;

/** Draws conditions on articles of one corpus. */
export class WhereDrawer {
  readonly #random: SeededRandom;
  readonly #corpus: CorpusFacts;
  readonly #fields: readonly (readonly [weight: number, draw: Draw])[];

  constructor(random: SeededRandom, corpus: CorpusFacts) {
    this.#random = random;
    this.#corpus = corpus;
    this.#fields = [
      [7, (aim, other) => this.#text('title', aim, other)],
      [5, (aim, other) => this.#text('excerpt', aim, other)],
      [6, (aim, other) => ({ url: this.#respelled(drawTextFilter(random, aim.url, other.url)) })],
      [6, (aim, other) => this.#text('host', aim, other)],
      [7, (aim, other) => this.#text('category', aim, other)],
      [32, (aim) => ({ publishedDateTime: drawMomentFilter(random, aim.publishedAt, corpus) })],
      [6, (aim, other) => ({ quality: drawNumberFilter(random, aim.quality, other.quality) })],
      [6, (aim, other) => ({ heat: drawNumberFilter(random, aim.heat, other.heat) })],
      [28, (aim, other) => ({ type: this.#typeFilter(aim, other) })],
      [5, (aim) => ({ published: aim.published ?? random.chance(0.5) })],
      [5, (aim) => ({ hasDocument: aim.hasDocument })],
      [12, (aim, other) => this.#provider(aim, other)],
      [30, (aim, other) => ({ topics: this.#topics(aim, other) })],
      [44, (aim, other) => ({ images: this.#images(aim, other) })],
      [15, (aim, _, levels) => ({ related: this.#articles(aim.related, levels) })],
      [15, (aim, _, levels) => ({ mentionedBy: this.#articles(aim.mentionedBy, levels) })],
      [10, (aim, _, levels) => this.#both(aim, levels)],
      [9, (aim, other, levels) => ({ or: [this.about(aim, levels - 1), this.about(other, levels - 1)] })],
      [14, (_, other, levels) => ({ not: this.about(other, levels - 1) })],
    ];
  }

  /** A condition that `aim` fits, as far as chance lets it; `levels` of conditions may stand in it. */
  about(aim: ArticleFacts, levels: number): Input {
    const random = this.#random;
    let where: Input = {};
    const count = random.pick(levels > 1 ? [2, 2, 3, 3] : [1, 1, 2]);
    for (let at = 0; at < count; at += 1) {
      const other = random.pick(this.#corpus.articles);
      where = { ...where, ...this.#clause(aim, other, levels) };
    }
    return random.chance(0.12) ? { ...where, ...this.#nothing() } : where;
  }

  #clause(aim: ArticleFacts, other: ArticleFacts, levels: number): Input {
    // What holds other conditions stands at the end of the list.
    const fields = levels > 1 ? this.#fields : this.#fields.slice(0, -5);
    let at = this.#random.below(fields.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, draw] of fields) {
      if (at < weight) return draw(aim, other, levels);
      at -= weight;
    }
    throw new Error('expected a field for every number below the sum of weights');
  }

  #text(field: 'title' | 'excerpt' | 'host' | 'category', aim: ArticleFacts, other: ArticleFacts): Input {
    return { [field]: drawTextFilter(this.#random, aim[field], other[field]) };
  }

  /** The addresses that are compared as a whole in another spelling of the same. */
  #respelled(filter: Input): Input {
    const respell = (url: InputValue): InputValue =>
      typeof url === 'string' && this.#random.chance(0.4)
        ? this.#random.pick([
            `${url}#top`,
            `${url}${url.includes('?') ? '&' : '?'}utm_source=x`,
            url.replace(/^https:/, 'HTTPS:'),
          ])
        : url;
    return Object.fromEntries(
      Object.entries(filter).map(([operator, operand]) => {
        if (!['eq', 'ne', 'in', 'notIn'].includes(operator)) return [operator, operand];
        return [operator, Array.isArray(operand) ? operand.map(respell) : respell(operand)];
      }),
    );
  }

  #typeFilter(aim: ArticleFacts, other: ArticleFacts): Input {
    const third = this.#random.pick(['ARTICLE', 'VIDEO', 'OTHER']);
    return this.#random.pick<Input>([
      { eq: aim.type },
      { ne: other.type === aim.type ? third : other.type },
      { ne: third === aim.type ? other.type : third },
      { in: this.#random.pick([[aim.type], [aim.type, third]]) },
      { notIn: this.#random.pick([[third], [other.type]]) },
      { notIn: ['VIDEO', 'OTHER'].filter((type) => type !== aim.type) },
    ]);
  }

  #provider(aim: ArticleFacts, other: ArticleFacts): Input {
    const random = this.#random;
    const [domain, name] = (['domain', 'name'] as const).map((field) => ({
      [field]: drawTextFilter(random, aim.provider[field], other.provider[field]),
    }));
    return { provider: random.pick([domain!, domain!, name!, name!, { ...domain, ...name }]) };
  }

  #topics(aim: ArticleFacts, other: ArticleFacts): Input {
    const random = this.#random;
    const slugs = aim.topics.map(({ slug }) => slug);
    const topic = (topics: readonly TopicFacts[]): Input =>
      this.#topic(
        random.pick(topics.length > 0 ? topics : this.#corpus.topics),
        random.pick(this.#corpus.topics),
      );
    return random.pick<() => Input>([
      () => ({ some: topic(aim.topics) }),
      () => ({ some: topic(aim.topics) }),
      () => ({ every: topic(aim.topics) }),
      () => ({ every: topic(aim.topics) }),
      () => ({ none: topic(other.topics) }),
      () => ({ none: topic(other.topics) }),
      () => ({ hasAll: random.some(slugs, 1 + random.below(2)) }),
      () => ({ hasAll: random.some(slugs, 1 + random.below(3)) }),
      () => ({ hasAll: random.some(slugs, 1) }),
      () => ({ count: drawNumberFilter(random, aim.topics.length, other.topics.length) }),
      () => ({ count: drawNumberFilter(random, aim.topics.length, other.topics.length) }),
    ])();
  }

  #topic(aim: TopicFacts, other: TopicFacts): Input {
    const field = this.#random.pick(['slug', 'name'] as const);
    return { [field]: drawTextFilter(this.#random, aim[field], other[field]) };
  }

  #images(aim: ArticleFacts, other: ArticleFacts): Input {
    const random = this.#random;
    if (aim.images.length === 0 || random.chance(0.2)) {
      return { count: drawNumberFilter(random, aim.images.length, other.images.length) };
    }
    const some = this.#image(random.pick(aim.images), other.images[0]);
    return random.chance(0.3)
      ? { some: { ...some, ...this.#image(random.pick(aim.images), other.images[0]) } }
      : { some };
  }

  #image(aim: ImageFacts, other: ImageFacts = aim): Input {
    const random = this.#random;
    const field = random.pick([
      'url',
      'url',
      'title',
      'title',
      'width',
      'height',
      'isCached',
      'isCached',
    ] as const);
    switch (field) {
      case 'isCached':
        return { isCached: aim.isCached ?? true };
      case 'width':
      case 'height':
        return { [field]: drawNumberFilter(random, aim[field], other[field]) };
      default:
        return { [field]: drawTextFilter(random, aim[field], other[field]) };
    }
  }

  #articles(articles: readonly ArticleFacts[], levels: number): Input {
    const random = this.#random;
    const [first] = articles;
    if (first === undefined || random.chance(0.3)) {
      return { count: drawNumberFilter(random, articles.length, random.below(4)) };
    }
    return { some: this.about(random.pick(articles), levels - 1) };
  }

  #both(aim: ArticleFacts, levels: number): Input {
    const parts = [this.about(aim, levels - 1), this.about(aim, levels - 1)];
    return { and: this.#random.chance(0.2) ? [...parts, {}] : parts };
  }

  /** What is removed before anything is evaluated. */
  #nothing(): Input {
    return this.#random.pick<Input>([
      { excerpt: null },
      { category: {} },
      { quality: { gt: null } },
      { not: {} },
      { not: { title: { eq: null, mode: 'SENSITIVE' } } },
      { or: [] },
      { and: [{}] },
      { topics: { some: {}, count: null } },
      { topics: { none: { slug: {} } } },
      { images: { some: null } },
      { related: { some: { and: [] } } },
      { provider: { name: { in: null } } },
      { published: null },
    ]);
  }

  /** Wraps a condition so that it says the same with what is to be removed beside it. */
  wrapped(where: Input): Input {
    return this.#random.pick<Input>([
      { or: [{}, where] },
      { and: [where, { not: {} }] },
      { or: [where, { or: [] }] },
    ]);
  }
}
