/**
 * Answers by key, bounded by the bytes that they take. What was not asked for again goes first: each answer that was asked for since
 * the last look gets a second chance (the CLOCK algorithm), so that a hit costs a flag and not a new place in a list.
 */
import { type KeptAnswer, sizeOf } from './kept-answer.js';

export interface ByteCache {
  get(key: string): KeptAnswer | undefined;
  /** Keeps `answer`; one larger than an eighth of the bound is not kept. */
  set(key: string, answer: KeptAnswer): void;
  /** Says that the answer of `key` has another size now; nothing when it is no longer kept. */
  resize(key: string, answer: KeptAnswer): void;
  clear(): void;
  /** What all answers take, in bytes. */
  readonly bytes: number;
  readonly count: number;
}

interface Slot {
  readonly answer: KeptAnswer;
  size: number;
  isUsed: boolean;
}

/** An empty cache of at most `limit` bytes. */
export function createByteCache(limit: number): ByteCache {
  /** The next to be looked at comes first. */
  const slots = new Map<string, Slot>();
  let bytes = 0;

  const remove = (key: string, slot: Slot): void => {
    slots.delete(key);
    bytes -= slot.size;
  };
  const shrink = (): void => {
    for (const [key, slot] of slots) {
      if (bytes <= limit) return;
      if (slot.isUsed) {
        slot.isUsed = false;
        slots.delete(key);
        slots.set(key, slot); // Comes by again at the end of this very walk.
      } else remove(key, slot);
    }
  };
  return {
    get(key) {
      const slot = slots.get(key);
      if (slot === undefined) return undefined;
      slot.isUsed = true;
      return slot.answer;
    },
    set(key, answer) {
      const size = key.length + sizeOf(answer);
      const before = slots.get(key);
      if (before !== undefined) remove(key, before);
      if (size > limit / 8) return;
      slots.set(key, { answer, size, isUsed: false });
      bytes += size;
      shrink();
    },
    resize(key, answer) {
      const slot = slots.get(key);
      if (slot?.answer !== answer) return;
      const size = key.length + sizeOf(answer);
      bytes += size - slot.size;
      slot.size = size;
      shrink();
    },
    clear() {
      slots.clear();
      bytes = 0;
    },
    get bytes() {
      return bytes;
    },
    get count() {
      return slots.size;
    },
  };
}
