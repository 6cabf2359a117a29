/**
 * The one schema, built from the nouns' classes. What type-graphql has no words for (`@oneOf`, the description of
 * `Query`, resolvers without promises) is set on the built types before the schema is checked.
 */
import 'reflect-metadata'; // before the classes: their decorators read it
import { assertValidSchema, GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { FieldCoverageResolver } from './aggregates/field-coverage-resolver.js';
import type { ArticleListArguments } from './article/article-list-arguments.js';
import { ArticleQueries } from './article/article-queries.js';
import { ArticleResolver } from './article/article-resolver.js';
import { SourceDocumentResolver } from './article/source-document-resolver.js';
import { ArticleChangedResolver } from './changes/article-changed-resolver.js';
import { ChangeResolver } from './changes/change-resolver.js';
import type { RequestContext } from './context.js';
import { CorpusResolver } from './corpus/corpus-resolver.js';
import { resolveDirectly } from './resolve-directly.js';
import { ImageResolver } from './image/image-resolver.js';
import { boundAnswers } from './limits/bound-answers.js';
import { NodeResolver } from './node/node-resolver.js';
import type { ProblemListArguments } from './problem/problem-connection.js';
import { ProblemResolver } from './problem/problem-resolver.js';
import type { ProviderListArguments } from './provider/provider-connection.js';
import { ProviderResolver } from './provider/provider-resolver.js';
import { ArticleEdgeResolver } from './search/article-edge-resolver.js';
import { SuggestionResolver } from './search/suggestion-resolver.js';
import type { TopicListArguments } from './topic/topic-connection.js';
import { TopicResolver } from './topic/topic-resolver.js';
import { FilterReportResolver } from './where/filter-report-resolver.js';

/** The schema, checked. Every call builds a new one with the same SDL: build once, then share. */
export function buildGatewaySchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ArticleQueries,
      ArticleResolver,
      ArticleEdgeResolver,
      FilterReportResolver,
      SourceDocumentResolver,
      ImageResolver,
      ProviderResolver,
      TopicResolver,
      ProblemResolver,
      CorpusResolver,
      FieldCoverageResolver,
      SuggestionResolver,
      ChangeResolver,
      ArticleChangedResolver,
    ],
    validate: false,
    pubSub: withoutTopics,
    skipCheck: true, // checked below, when it is finished
  });
  describeQuery(schema);
  takeExactlyOne(schema, 'ArticleByInput');
  resolveWithoutCopies(schema);
  boundAnswers(schema);
  assertValidSchema(schema);
  return schema;
}

/** type-graphql asks for one before it makes subscriptions; those of this schema say themselves where their events come from. */
const withoutTopics = {
  publish(): void {
    throw new Error('No subscription of this schema has topics.');
  },
  subscribe(): never {
    throw new Error('No subscription of this schema has topics.');
  },
};

/** What stands in pages, and every list with a `where`. */
function resolveWithoutCopies(schema: GraphQLSchema): void {
  const articles = new ArticleQueries();
  const providers = new ProviderResolver();
  const topics = new TopicResolver();
  const problems = new ProblemResolver();
  resolveDirectly(schema, 'Article', new ArticleResolver(), ['excerpt', 'images', 'image', 'mentionedBy']);
  resolveDirectly(schema, 'Provider', providers, ['articles']);
  resolveDirectly(schema, 'Topic', topics, ['articles']);
  const lists = {
    articles: (_query: unknown, list: ArticleListArguments, context: RequestContext) =>
      articles.articles(list, context),
    providers: (_query: unknown, list: ProviderListArguments, context: RequestContext) =>
      providers.providers(list, context),
    topics: (_query: unknown, list: TopicListArguments, context: RequestContext) =>
      topics.topics(list, context),
    problems: (_query: unknown, list: ProblemListArguments, context: RequestContext) =>
      problems.problems(list, context),
  };
  resolveDirectly(schema, 'Query', lists, ['articles', 'providers', 'topics', 'problems']);
}

function describeQuery(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  if (query) {
    query.description =
      'What can be asked: look-ups by a key, which answer null when nothing has it, and lists, which answer pages.';
  }
  const subscription = schema.getSubscriptionType();
  if (subscription) {
    subscription.description =
      'What one can be told of as it happens, over server-sent events at `/graphql/stream` or a WebSocket at `/graphql`.';
  }
}

function takeExactlyOne(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLInputObjectType)) throw new Error(`The schema has no input type ${name}.`);
  type.isOneOf = true;
}
