/** Where the documents and the taxonomy of a root may be, by name alone. */

/** Whether a file of this name is a document: `*.md` or `*.markdown` in any case of letters, as a shell sees them (no dot-files). */
export function isDocumentName(name: string): boolean {
  return /^[^.].*\.(?:md|markdown)$/is.test(name);
}

/** Whether a folder of this name can hold articles: not `_data`, no dot-folder, not `node_modules`. */
export function canHoldArticles(name: string): boolean {
  return !name.startsWith('.') && name !== taxonomyFolder && name !== 'node_modules';
}

/** Where the articles of a site are, when it has this folder: there, and only there. */
export const newsFolder = '_news';

/** Whether a file of this name in {@link topicsFolder} describes a topic. */
export function isTopicName(name: string): boolean {
  return /^[^.].*\.ya?ml$/is.test(name);
}

export const taxonomyFolder = '_data';
export const topicsFolder = '_data/topics';
export const organizationsFolder = '_data/organizations';
