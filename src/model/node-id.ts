/**
 * Global ids say what kind of node they name by their first two characters, and nothing else to a
 * client: the rest is a digest. `corpus/node-ids.ts` makes them.
 */
export const nodeIdPrefixes = { article: 'a_', provider: 'p_', topic: 't_', corpus: 'c_' } as const;

export type NodeKind = keyof typeof nodeIdPrefixes;

/** The kind of node that an id can name, or null when it is no id of ours. */
export function nodeKindOf(id: string): NodeKind | null {
  for (const [kind, prefix] of Object.entries(nodeIdPrefixes)) {
    if (id.startsWith(prefix)) return kind as NodeKind; // Object.entries widens the keys of a const object
  }
  return null;
}

/** The id of the one `Corpus` that a server answers for. */
export const corpusId = `${nodeIdPrefixes.corpus}corpus`;
