/**
 * A long newspaper, document by document: document `i` of a seed is always the same, whatever number of documents is
 * asked for. Holds the stories of one block (256 documents) at a time, no more, so that a million documents pass through
 * little memory.
 */
import { documentPath, documentText } from './document-text.js';
import { Random } from './random.js';
import { type DocumentFacts, makeStory, streams } from './story.js';
import { documentsPerBlock, planBlock } from './story-plan.js';

/** A file of a corpus: `path` relative to its folder, with `/`; `text` is written as UTF-8. */
export interface SyntheticFile {
  readonly path: string;
  readonly text: string;
}

export interface SyntheticOptions {
  readonly articles: number;
  readonly seed: number;
}

/** The most documents that one corpus can have: their keys are 32 bits. */
export const mostArticles = 10_000_000;

/**
 * The documents 0 to `articles` - 1 of a seed, in order, made as they are asked for. Paths are unique. The first documents of
 * a longer corpus are those of a shorter one, byte for byte: an entry can mean a document that was not asked for, and then
 * its article is known by mention. `articles`: an integer
 * from 0 to {@link mostArticles}; `seed`: an integer from 0 to 2^32 - 1. Neither is checked here.
 */
export function* syntheticDocuments(options: SyntheticOptions): Generator<SyntheticFile, void, undefined> {
  let index = 0;
  for (const document of syntheticFacts(options)) {
    const random = new Random(options.seed, streams.document, index);
    yield { path: documentPath(document), text: documentText(document, random) };
    index += 1;
  }
}

/** What the same documents say, without writing it as YAML: for benchmarks, which would wait for the reading. */
export function* syntheticFacts({
  articles,
  seed,
}: SyntheticOptions): Generator<DocumentFacts, void, undefined> {
  for (let start = 0; start < articles; start += documentsPerBlock) yield* blockFacts(seed, start, articles);
}

function* blockFacts(seed: number, start: number, end: number): Generator<DocumentFacts, void, undefined> {
  let index = start;
  for (const plan of planBlock(new Random(seed, streams.plan, start))) {
    if (index >= end) return;
    for (const document of makeStory(plan, seed, index)) {
      if (index >= end) return;
      yield document;
      index += 1;
    }
  }
}
