/**
 * Topics: one for each slug (github-slugger's, of the name) that the taxonomy or a document names. The name is the
 * taxonomy's, else the spelling used most, else the first by code point. Names that differ in more than case and
 * share a slug (`C++`, `C#`) are one topic, and told (TOPIC_NAMES_MERGED) once for each such spelling.
 */
import { slug } from 'github-slugger';
import type { ReadDocument, TaxonomyTopic } from '../documents/document.js';
import type { Topic } from '../model/topic.js';
import { compareCodePoints } from '../model/text-order.js';
import { sortInSteps, type Steps } from '../model/steps.js';
import type { DocumentDraft } from './drafts.js';
import { type Findings, quoted } from './findings.js';
import { topicId } from './node-ids.js';
import { Spellings } from './spellings.js';
import { settleParents, type TaxonomyNode, taxonomyNodes } from './taxonomy-tree.js';
import { TopicPlaces } from './topic-places.js';

interface Gathered {
  readonly spellings: Spellings;
  /** By spelling in lower case: the first document that uses it, and where among its usable names. */
  readonly firstUse: Map<string, { readonly document: ReadDocument; readonly index: number }>;
  articleCount: number;
  latest: number | null;
}

/**
 * The taxonomy's topics in the order of its files, then the others by slug, frozen. Fills in `topicSlugs` of the documents.
 * Linear in all uses, but for sorting each topic's spellings.
 */
export function* buildTopics(
  documents: readonly DocumentDraft[],
  taxonomy: readonly TaxonomyTopic[],
  findings: Findings,
): Steps<readonly Topic[]> {
  const slugOf = rememberingSlugs();
  const gathered = new Map<string, Gathered>();
  for (const draft of documents) {
    yield;
    draft.topicSlugs = gatherTopics(draft, gathered, slugOf);
  }
  const nodes = taxonomyNodes(taxonomy, slugOf, findings);
  settleParents(nodes, (key) => nodes.has(key) || gathered.has(key), findings);
  const children = childSlugs(nodes);
  const places = new TopicPlaces();

  const others = yield* sortInSteps(
    [...gathered.keys()].filter((key) => !nodes.has(key)),
    compareCodePoints,
  );
  const topics: Topic[] = [];
  for (const key of [...nodes.keys(), ...others]) {
    yield;
    const node = nodes.get(key);
    const uses = gathered.get(key);
    const name = node?.topic.name ?? uses?.spellings.byUse(null)[0] ?? key;
    if (uses !== undefined) reportMergedNames(name, uses, places, findings);
    topics.push(topic(key, name, node, uses, children.get(key)));
  }
  return Object.freeze(topics);
}

function topic(
  key: string,
  name: string,
  node: TaxonomyNode | undefined,
  uses: Gathered | undefined,
  children: readonly string[] | undefined,
): Topic {
  return Object.freeze({
    id: topicId(key),
    slug: key,
    name,
    parentSlug: node?.parentSlug ?? null,
    childSlugs: children ?? none,
    keywords: node === undefined ? none : Object.freeze([...node.topic.keywords]),
    hashtags: node === undefined ? none : Object.freeze([...node.topic.hashtags]),
    articleCount: uses?.articleCount ?? 0,
    latestArticleAt: uses?.latest ?? null,
  });
}

const none: readonly string[] = Object.freeze([]);

/** The slugs of one document's topics, each once, frozen; counts the document under each. */
function gatherTopics(
  { document, publishedAt }: DocumentDraft,
  gathered: Map<string, Gathered>,
  slugOf: (name: string) => string,
): readonly string[] {
  if (document.fields.topics.length === 0) return none;
  const slugs = new Set<string>();
  document.fields.topics.forEach((name, index) => {
    const key = slugOf(name);
    if (slugs.has(key)) return;
    slugs.add(key);
    let uses = gathered.get(key);
    if (uses === undefined) gathered.set(key, (uses = unused()));
    uses.spellings.add(name);
    const folded = name.toLowerCase();
    if (!uses.firstUse.has(folded)) uses.firstUse.set(folded, { document, index });
    uses.articleCount += 1;
    uses.latest = Math.max(uses.latest ?? publishedAt, publishedAt);
  });
  return Object.freeze([...slugs]);
}

function unused(): Gathered {
  return { spellings: new Spellings(), firstUse: new Map(), articleCount: 0, latest: null };
}

function childSlugs(nodes: ReadonlyMap<string, TaxonomyNode>): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { slug: key, parentSlug } of nodes.values()) {
    if (parentSlug === null) continue;
    const siblings = children.get(parentSlug);
    if (siblings === undefined) children.set(parentSlug, [key]);
    else siblings.push(key);
  }
  for (const siblings of children.values()) Object.freeze(siblings);
  return children;
}

/** Slugs cost a long regular expression each, and documents repeat a few names. */
function rememberingSlugs(): (name: string) => string {
  const slugs = new Map<string, string>();
  return (name) => {
    let known = slugs.get(name);
    if (known === undefined) slugs.set(name, (known = slug(name)));
    return known;
  };
}

function reportMergedNames(name: string, uses: Gathered, places: TopicPlaces, findings: Findings): void {
  const shown = name.toLowerCase();
  for (const [folded, { document, index }] of uses.firstUse) {
    if (folded === shown) continue;
    findings.add(document, {
      code: 'TOPIC_NAMES_MERGED',
      field: places.fieldOf(document, index),
      message: `The topic name ${quoted(document.fields.topics[index] ?? '')} has the slug of the topic ${quoted(name)} and counts as that topic.`,
      suggestion: 'Spell one topic in one way, or give two topics names that differ in letters or digits.',
    });
  }
}
