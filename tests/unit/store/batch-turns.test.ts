/** A batch of several questions is answered in turns where it is asked so, and at once where it is not. */
import { expect, test } from '@jest/globals';
import { answeredBy, type Turns } from '../../../src/store/deadline.js';
import { documentText, storeOfSites } from '../graphql/site.js';

const store = storeOfSites({ site: { 'one.md': documentText('One') } });
const ids = ['a_one', 'a_two', 'a_three'];

test('others have their turn between the questions of one batch', async () => {
  let given = 0;
  const turns: Turns = {
    isTurnOver: true,
    nextTurn: () => {
      given += 1;
      return Promise.resolve();
    },
    ask: (question) => answeredBy(Infinity, question, turns),
  };
  const answer = answeredBy(Infinity, () => store.articlesById(ids), turns);
  expect(answer).toBeInstanceOf(Promise);
  expect(await answer).toEqual([null, null, null]);
  expect(given).toBe(2);
});

test('a batch that is given up between its questions rejects', async () => {
  const turns: Turns = {
    isTurnOver: true,
    nextTurn: () => Promise.reject(new Error('nobody waits')),
    ask: (question) => answeredBy(Infinity, question, turns),
  };
  await expect(answeredBy(Infinity, () => store.articlesById(ids), turns)).rejects.toThrow('nobody waits');
});

test('who asks for no turns is answered at once', () => {
  expect(store.articlesById(ids)).toEqual([null, null, null]);
});
