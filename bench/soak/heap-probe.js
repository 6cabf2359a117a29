/**
 * Preloaded by the soak (`node --expose-gc --import`): answers each message of the parent, the name of a file, with the memory in use after
 * full collections, and writes what the heap consists of into that file.
 */
import { writeHeapSnapshot } from 'node:v8';

process.on('message', (file) => {
  // Twice: what the first finds finalized, the second frees.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  writeHeapSnapshot(file);
  process.send({ heapUsed, external, rss });
});
// The channel alone keeps no program alive.
process.channel?.unref();
