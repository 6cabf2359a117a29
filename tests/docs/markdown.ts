/** Reads the documentation as its tests need it: pages, fenced blocks with their marks, links, headings, tables. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export const repository = join(import.meta.dirname, '../..');

/** A fenced block of a page. */
export interface CodeBlock {
  /** What stands behind the fence, such as `graphql`; empty when nothing does. */
  readonly language: string;
  /** The name in a comment alone on the line before the block, as in `<!-- answer -->`; null without one. */
  readonly mark: string | null;
  /** Of the opening fence, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Paths of pages relative to the repository, with `/` between folders: everything below `docs`. */
export function documentationPages(): string[] {
  return readdirSync(join(repository, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.split(sep).join('/')}`)
    .sort();
}

export function readPage(path: string): string {
  return readFileSync(join(repository, path), 'utf8');
}

/** The fenced blocks of a page, in order. Throws for a fence that is not closed. */
export function codeBlocks(page: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { language: string; mark: string | null; line: number; lines: string[] } | null = null;
  let mark: string | null = null;
  for (const [index, line] of page.split('\n').entries()) {
    const fence = /^```(\w*)/.exec(line);
    if (open !== null && fence === null) open.lines.push(line);
    else if (open !== null) {
      blocks.push({ language: open.language, mark: open.mark, line: open.line, text: open.lines.join('\n') });
      open = null;
    } else if (fence !== null) {
      open = { language: fence[1] ?? '', mark, line: index + 1, lines: [] };
      mark = null;
    } else if (line.trim() !== '') mark = /^<!-- (.*) -->$/.exec(line.trim())?.[1] ?? null;
  }
  if (open !== null) throw new Error(`The block of line ${open.line} is not closed.`);
  return blocks;
}

/** The page without its fenced blocks. */
export function prose(page: string): string {
  return page.replace(/^```[^]*?^```/gm, '');
}

/** The cells of each row of every table whose first heading is `heading`, without code marks. */
export function tableRows(page: string, heading: string): string[][] {
  const rows: string[][] = [];
  let inside = false;
  for (const line of prose(page).split('\n')) {
    if (!line.startsWith('|')) inside = false;
    else {
      const cells = line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('`', ''));
      if (inside && !/^-+$/.test(cells[0] ?? '')) rows.push(cells);
      if (!inside) inside = cells[0] === heading;
    }
  }
  return rows;
}
