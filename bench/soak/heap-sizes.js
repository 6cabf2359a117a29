/** What a heap consists of: what the program holds, and what V8 has made of the program itself, which no request and no reload can be held by. */

/** V8's own: compiled functions with what belongs to them, and the lists of which of them depend on what. */
const ofCompiler = new Set(['code', 'hidden']);

/**
 * @param snapshot a heap snapshot as V8 writes it, parsed
 * @returns bytes of `objects` (every object, text, array and number) and of `compiled` code
 */
export function heapSizes({ snapshot, nodes }) {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const sizes = { objects: 0, compiled: 0 };
  for (let node = 0; node < nodes.length; node += fields.length) {
    const isCompiled = ofCompiler.has(types[type][nodes[node + type]]);
    sizes[isCompiled ? 'compiled' : 'objects'] += nodes[node + size];
  }
  return sizes;
}
