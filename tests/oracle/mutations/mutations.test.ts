/** Mutations name real code: those that do not any more would prove nothing. `npm run test:slow` runs them. */
import { describe, expect, test } from '@jest/globals';
import { mutatedSource, sourceOf } from './mutant-workshop.js';
import { mutations } from './mutations.js';

describe('the mutations of the gateway', () => {
  test('are at least 20, each with a name of its own', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(20);
    expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
  });

  test.each(mutations)('find the code that makes a gateway that $name', (mutation) => {
    expect(mutatedSource(mutation)).not.toBe(sourceOf(mutation.file));
  });

  test('are refused with advice when the code is not what they expect', () => {
    const gone = { name: 'is gone', file: 'src/model/words.ts', from: 'no such code', to: '' };
    expect(() => mutatedSource(gone)).toThrow(
      'The mutation "is gone" expects its text once in src/model/words.ts, but it is there 0 times: "no such code". The code was changed: ' +
        'give the mutation in tests/oracle/mutations/mutations.ts the words that now do the same, or another file.',
    );
  });
});
