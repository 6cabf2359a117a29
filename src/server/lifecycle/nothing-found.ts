/** What was named and gave no document though nothing is wrong with it: a person expects to hear of it where counts are told. */
import { join } from 'node:path';
import type { Corpus } from '../../corpus/corpus.js';
import type { Root } from '../../documents/document.js';
import type { Problem } from '../../model/problem.js';
import { escapeControls } from '../terminal/escape-controls.js';

/** How many sentences there are at most. */
const told = 3;

/**
 * Sentences for a terminal, at most 3: folders without documents, and files without front matter that were named, or all
 * of them when there is no document at all.
 */
export function nothingFound({ problems, articles }: Corpus, roots: readonly Root[]): readonly string[] {
  const hasDocuments = articles.some(({ document }) => document !== null);
  const isWorthTelling = ({ code, root, path }: Problem): boolean => {
    if (code === 'CORPUS_EMPTY') return true;
    if (code !== 'FRONT_MATTER_MISSING') return false;
    return !hasDocuments || roots.some(({ name, files }) => name === root && files?.includes(path) === true);
  };
  return problems
    .filter(isWorthTelling)
    .slice(0, told)
    .map((problem) => sentence(problem, roots));
}

function sentence({ code, root, path, suggestion }: Problem, roots: readonly Root[]): string {
  const folder = roots.find(({ name }) => name === root)?.folder ?? '';
  const place = escapeControls(join(folder, path));
  if (code === 'CORPUS_EMPTY') return `No *.md or *.markdown file was found in ${place}. ${suggestion ?? ''}`;
  return `${place} has no front matter, so it is no article.`;
}
