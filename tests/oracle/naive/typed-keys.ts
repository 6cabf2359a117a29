/** The values that articles were told apart by, as the API answers them: each in a field of its own, null where it was not asked or is missing. */
import type { Key, KeyField } from './values.js';

export interface TypedKeys {
  readonly provider: { readonly domain: Key } | null;
  readonly topic: { readonly slug: Key } | null;
  readonly type: Key | null;
  readonly category: Key | null;
  readonly published: Key | null;
  readonly host: Key | null;
}

/** What a client selects to get all of them. */
export const typedKeysSelection = 'provider { domain } topic { slug } type category published host';

/** The answer to {@link typedKeysSelection}. */
export function typedKeys(keys: Readonly<Partial<Record<KeyField, Key | null>>>): TypedKeys {
  const { provider = null, topic = null, type = null, category = null, published = null, host = null } = keys;
  return {
    provider: provider === null ? null : { domain: provider },
    topic: topic === null ? null : { slug: topic },
    ...{ type, category, published, host },
  };
}
