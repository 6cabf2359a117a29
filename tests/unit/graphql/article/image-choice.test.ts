import { describe, expect, test } from '@jest/globals';
import {
  chosenImages,
  type ImagePreference,
  preferredImage,
} from '../../../../src/graphql/article/image-choice.js';

const image = (url: string, width: number | null, height: number | null) => ({
  url,
  width,
  height,
  title: null,
  isCached: null,
});
const small = image('small', 10, 10);
const wide = image('wide', 40, 10);
const tall = image('tall', 10, 40);
const unknown = image('unknown', null, null);
const halfKnown = image('half known', 900, null);

describe('the image of an article', () => {
  test.each<[ImagePreference, (typeof small)[], string | null]>([
    ['LARGEST', [], null],
    ['SMALLEST', [], null],
    ['FIRST', [], null],
    ['LARGEST', [unknown, small, wide, tall], 'wide'],
    ['LARGEST', [tall, wide], 'tall'],
    ['LARGEST', [halfKnown, small], 'small'],
    ['LARGEST', [halfKnown, unknown], 'half known'],
    ['SMALLEST', [unknown, wide, small, tall], 'small'],
    ['SMALLEST', [unknown, tall, wide], 'tall'],
    ['SMALLEST', [unknown, halfKnown], 'unknown'],
    ['FIRST', [unknown, wide], 'unknown'],
  ])('that is preferred as %s among %j is %j', (prefer, images, url) => {
    expect(preferredImage(images, prefer)?.url ?? null).toBe(url);
  });

  test.each<[number | null, number | null, string[]]>([
    [null, null, ['unknown', 'small', 'wide', 'half known']],
    [0, null, ['small', 'wide', 'half known']],
    [11, null, ['wide', 'half known']],
    [10, 1, ['small']],
    [null, 0, []],
    [901, null, []],
  ])('is listed when at least %j wide, %j of them: %j', (minWidth, first, urls) => {
    expect(chosenImages([unknown, small, wide, halfKnown], minWidth, first).map(({ url }) => url)).toEqual(
      urls,
    );
  });
});
