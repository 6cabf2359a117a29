/** Completions of what is typed: how to ask for them, and the way to what they stand for. */
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Suggestion, SuggestionKind } from '../../store/search-answers.js';
import { maximumSearchLength } from '../../model/search-query.js';
import { inRange } from '../article/article-arguments.js';
import type { RequestContext } from '../context.js';
import { UserInputError } from '../errors/user-input-error.js';
import type { Loaders } from '../loaders/loaders.js';
import { NodeInterface } from '../node/node-interface.js';
import { SuggestionObject, suggestionKinds } from './suggestion-object.js';

/** What a node's type is told from: see `node-interface.ts`. */
interface Identified {
  readonly id: string;
}

@Resolver(() => SuggestionObject)
export class SuggestionResolver {
  @Query(() => [SuggestionObject], {
    description:
      'Completions of a prefix: names and headlines in which a word begins with it (several words: in which the text goes on from a ' +
      'word with them), and words. Taken in turn from the kinds; in each most articles first, headlines newest first.',
  })
  async suggest(
    @Arg('prefix', () => String, {
      description:
        'What was typed so far, at most 256 UTF-16 code units; case and diacritics do not matter. An empty one has no completions.',
    })
    prefix: string,
    @Arg('kinds', () => [suggestionKinds], {
      nullable: true,
      description: 'Which kinds to answer, in this order. All of them when it is missing, null or empty.',
    })
    kinds: readonly SuggestionKind[] | null | undefined,
    @Arg('first', () => Int, {
      defaultValue: 10,
      description: 'How many completions to answer at most, of all kinds together: 0 to 100, 10 by default.',
    })
    first: number,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly Suggestion[]> {
    inRange('first', first, {
      from: 0,
      to: loaders.limits.pageLimit,
      advice: 'Complete more of the word instead.',
    });
    if (prefix.length > maximumSearchLength) {
      throw new UserInputError({
        argument: 'prefix',
        expected: `at most ${maximumSearchLength} UTF-16 code units`,
        came: `${prefix.length} came`,
        advice: 'Send the end of what was typed, from the word on that is to be completed.',
      });
    }
    return loaders.suggestions.load({ prefix, kinds: kindsOf(kinds), first });
  }

  @FieldResolver(() => NodeInterface, {
    nullable: true,
    description: 'The topic, the provider or the article that it stands for; null for a TERM.',
  })
  node(
    @Root() { kind, key }: Suggestion,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Identified | null> | null {
    return key === null ? null : nodeOf[kind](key, loaders);
  }
}

/** Each once; all of them when none is asked. */
function kindsOf(kinds: readonly SuggestionKind[] | null | undefined): readonly SuggestionKind[] {
  const asked = kinds == null || kinds.length === 0 ? Object.values(suggestionKinds) : kinds;
  return [...new Set(asked)];
}

const nodeOf: Readonly<
  Record<SuggestionKind, (key: string, loaders: Loaders) => Promise<Identified | null> | null>
> = {
  TOPIC: (slug, loaders) => loaders.topicBySlug.load(slug),
  PROVIDER: (domain, loaders) => loaders.providerByDomain.load(domain),
  TITLE: (id, loaders) => loaders.articleById.load(id),
  TERM: () => null,
};
