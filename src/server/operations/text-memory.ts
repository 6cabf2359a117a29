/** Texts that clients have sent with their digest, so that the digest is enough the next time. Bounded: the text unused longest goes first. */

/** All texts together hold at most so many UTF-16 code units: 8 MiB. */
export const rememberedText = 4 * 1024 * 1024;
/** And they are at most so many. */
export const rememberedTexts = 1_000;

export interface TextMemory {
  /** The text of this id, or undefined; asking for it counts as use. */
  get(id: string): string | undefined;
  remember(id: string, text: string): void;
  readonly count: number;
}

/** An empty memory. A text larger than all of it is not kept. */
export function createTextMemory(limits = { text: rememberedText, texts: rememberedTexts }): TextMemory {
  /** In the order of their last use. */
  const texts = new Map<string, string>();
  let size = 0;
  const forget = (id: string, text: string): void => {
    texts.delete(id);
    size -= text.length;
  };
  const keep = (id: string, text: string): void => {
    texts.set(id, text);
    size += text.length;
  };
  return {
    get count() {
      return texts.size;
    },
    get(id) {
      const text = texts.get(id);
      if (text !== undefined) {
        forget(id, text);
        keep(id, text);
      }
      return text;
    },
    remember(id, text) {
      const known = texts.get(id);
      if (known !== undefined) forget(id, known);
      if (text.length <= limits.text) keep(id, text);
      for (const [oldest, itsText] of texts) {
        if (size <= limits.text && texts.size <= limits.texts) break;
        forget(oldest, itsText);
      }
    },
  };
}
