/** Which folders are meant when none is named. */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface ChosenCorpus {
  /** As `resolveRoots` takes them. */
  readonly corpus: readonly string[];
  /** A sentence that says what was chosen; null when the person named the corpus. */
  readonly note: string | null;
}

/** `corpus` when it names anything; else `data/` in the current folder when it is there; else the package's sample. */
export function chooseCorpus(corpus: readonly string[]): ChosenCorpus {
  if (corpus.length > 0) return { corpus, note: null };
  if (isFolder('data'))
    return { corpus: ['data'], note: 'No corpus named: using data/ in the current folder.' };
  return {
    corpus: [sampleFolder()],
    note: 'No corpus named and no data/ here: using the sample that ships with Broadsheet.',
  };
}

/** The sample corpus of the package, as source (src/server/settings) and as built (dist/server/settings). */
export function sampleFolder(): string {
  return fileURLToPath(new URL('../../../data', import.meta.url));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
