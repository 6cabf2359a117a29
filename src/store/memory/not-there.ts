/** The error for a corpus that breaks its promise to hold all that its articles name. */
export function notThere(articleId: string, name: string): Error {
  return new Error(
    `createMemoryStore: expected the corpus to hold all that its articles name; ${articleId} names "${name}", which is not there.`,
  );
}
