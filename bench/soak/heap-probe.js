/** Preloaded by the soak (`node --expose-gc --import`): answers each message of the parent with the memory in use after a full collection. */
process.on('message', () => {
  // Twice: what the first finds finalized, the second frees.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ heapUsed, external, rss });
});
// The channel alone keeps no program alive.
process.channel?.unref();
