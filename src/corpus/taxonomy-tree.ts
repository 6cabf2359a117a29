/**
 * The taxonomy as a tree: topics by slug, each once, each with at most one parent, and no topic its own ancestor. Of two
 * descriptions of a topic the first counts; a parent that is no topic is left out; a loop of parents is cut at the topic that
 * stands first in the order of the files, which becomes a root. Linear, without recursion.
 */
import type { TaxonomyTopic } from '../documents/document.js';
import { type Findings, quoted } from './findings.js';

/** One topic of the taxonomy. */
export interface TaxonomyNode {
  readonly slug: string;
  readonly topic: TaxonomyTopic;
  /** Place among the taxonomy's topics, from 0. */
  readonly order: number;
  /** Slug of the parent; null for a root. */
  parentSlug: string | null;
}

/** The taxonomy's topics by slug, in the order of their files. `slugOf` answers an empty text for a name without letters and digits. */
export function taxonomyNodes(
  topics: readonly TaxonomyTopic[],
  slugOf: (name: string) => string,
  findings: Findings,
): ReadonlyMap<string, TaxonomyNode> {
  const nodes = new Map<string, TaxonomyNode>();
  for (const topic of topics) {
    const slug = slugOf(topic.name);
    const earlier = nodes.get(slug);
    if (slug === '' || earlier !== undefined) {
      if (earlier === undefined) reportNameless(topic, findings);
      else reportRepeated(topic, earlier.topic, findings);
      continue;
    }
    const parentSlug = topic.parent === null ? null : slugOf(topic.parent);
    nodes.set(slug, { slug, topic, order: nodes.size, parentSlug });
    if (topic.slug !== null && topic.slug !== slug) reportSlug(topic, slug, findings);
  }
  return nodes;
}

/** Leaves out parents that are no topic of the corpus, then cuts loops. `isTopic` knows the documents' topics too. */
export function settleParents(
  nodes: ReadonlyMap<string, TaxonomyNode>,
  isTopic: (slug: string) => boolean,
  findings: Findings,
): void {
  for (const node of nodes.values()) {
    if (node.parentSlug === null || isTopic(node.parentSlug)) continue;
    node.parentSlug = null;
    findings.add(node.topic, {
      code: 'TAXONOMY_PARENT_UNKNOWN',
      field: 'parent',
      message: `The parent ${quoted(node.topic.parent ?? '')} of the topic ${quoted(node.topic.name)} is no topic of the corpus.`,
      suggestion: 'Add a file for the parent to _data/topics, or correct its name.',
    });
  }
  cutLoops(nodes, findings);
}

/** Each topic has at most one parent, so each walk upwards ends at a root, at an earlier walk's way, or closes one new loop. */
function cutLoops(nodes: ReadonlyMap<string, TaxonomyNode>, findings: Findings): void {
  const walkOf = new Map<TaxonomyNode, TaxonomyNode>();
  for (const start of nodes.values()) {
    let node: TaxonomyNode | undefined = start;
    while (node !== undefined && !walkOf.has(node)) {
      walkOf.set(node, start);
      node = parentOf(node, nodes);
    }
    if (node !== undefined && walkOf.get(node) === start) cut(firstOfLoop(node, nodes), findings);
  }
}

function parentOf(node: TaxonomyNode, nodes: ReadonlyMap<string, TaxonomyNode>): TaxonomyNode | undefined {
  return node.parentSlug === null ? undefined : nodes.get(node.parentSlug);
}

function firstOfLoop(member: TaxonomyNode, nodes: ReadonlyMap<string, TaxonomyNode>): TaxonomyNode {
  let first = member;
  for (let node = parentOf(member, nodes); node !== undefined && node !== member;) {
    if (node.order < first.order) first = node;
    node = parentOf(node, nodes);
  }
  return first;
}

function cut(node: TaxonomyNode, findings: Findings): void {
  const { name, parent } = node.topic;
  node.parentSlug = null;
  findings.add(node.topic, {
    code: 'TAXONOMY_PARENT_LOOP',
    field: 'parent',
    message: `The parents of the topic ${quoted(name)} lead back to it by way of ${quoted(parent ?? '')}; it is served without a parent.`,
    suggestion: 'Correct the parent of one of the topics on the way.',
  });
}

function reportNameless(topic: TaxonomyTopic, findings: Findings): void {
  findings.add(topic, {
    code: 'VALUE_DROPPED',
    field: 'name',
    message: `The topic name ${quoted(topic.name)} has no letter or digit, so no slug; the file is not used.`,
    suggestion: 'Give the topic a name with letters.',
  });
}

function reportRepeated(topic: TaxonomyTopic, earlier: TaxonomyTopic, findings: Findings): void {
  const where = earlier.root === topic.root ? earlier.path : `${earlier.root}:${earlier.path}`;
  findings.add(topic, {
    code: 'TAXONOMY_REPEATED',
    field: 'name',
    message: `The topic ${quoted(topic.name)} is described in ${quoted(where, 120)} already; this file is not used.`,
    suggestion: 'Keep one of the two files.',
  });
}

function reportSlug(topic: TaxonomyTopic, slug: string, findings: Findings): void {
  findings.add(topic, {
    code: 'TAXONOMY_SLUG_DIFFERS',
    field: '_id',
    message: `The _id ${quoted(topic.slug ?? '')} is not the slug of the name ${quoted(topic.name)}, which is ${quoted(slug)}.`,
    suggestion: 'Correct _id or the name; the slug of the name counts.',
  });
}
