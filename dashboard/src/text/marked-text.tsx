/** Text with some of its ranges marked. The text stays text: nothing in it is ever read as HTML. */
import type { ComponentChildren } from 'preact';

interface Range {
  /** UTF-16 offsets into the text; `end` is not in it. */
  readonly start: number;
  readonly end: number;
}

/** `ranges` stand in order and do not overlap, as the API gives them. */
export function MarkedText({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const parts: ComponentChildren[] = [];
  let done = 0;
  for (const { start, end } of ranges) {
    if (start < done || end <= start) continue;
    parts.push(text.slice(done, start), <mark>{text.slice(start, end)}</mark>);
    done = end;
  }
  parts.push(text.slice(done));
  return <>{parts}</>;
}
