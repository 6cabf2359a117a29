/** Things that are made when they are first wanted. */

/** Gives what `make` makes, which is called at most once. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
