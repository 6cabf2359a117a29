/**
 * What YAML may mean here: YAML 1.2's core schema, in which dates stay text, with two differences. A number that JSON
 * cannot hold exactly (an integer beyond 2^53, an infinity, no number) stays the text that was written, and a map whose
 * key would act on a JavaScript object's prototype is refused.
 */
import {
  CORE_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  floatCoreTag,
  intCoreTag,
  mapTag,
  NOT_RESOLVED,
  type ScalarTagDefinition,
} from 'js-yaml';

const forbiddenKeys: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);
/** How the reason of a forbidden key starts: js-yaml carries a reason and a place, and no code. */
export const forbiddenKeyReason = 'the key is forbidden:';

export const yamlSchema = CORE_SCHEMA.withTags(
  exactOrText(intCoreTag),
  exactOrText(floatCoreTag),
  guardedMapTag(),
);

function exactOrText(tag: ScalarTagDefinition<number>): ScalarTagDefinition<number | string> {
  return defineScalarTag<number | string>(tag.tagName, {
    ...tag,
    resolve: (source, isExplicit, tagName) => {
      const value = tag.resolve(source, isExplicit, tagName);
      return value === NOT_RESOLVED || isExact(value) ? value : source;
    },
  });
}

function isExact(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}

function guardedMapTag(): ReturnType<typeof defineMappingTag<Record<string, unknown>>> {
  return defineMappingTag<Record<string, unknown>>(mapTag.tagName, {
    ...mapTag,
    addPair: (map, key, value) =>
      forbiddenKeys.has(key) ? `${forbiddenKeyReason} ${String(key)}` : mapTag.addPair(map, key, value),
  });
}
