import { describe, expect, test } from '@jest/globals';
import { compareByLeadRule, leadOf, type Leadable } from '../../../src/corpus/lead-rule.js';

const article = (given: Partial<Leadable>): Leadable => ({
  published: null,
  publishedAt: 0,
  ordinal: 0,
  url: 'https://example.com/',
  ...given,
});

describe('the lead rule', () => {
  test('published true stands before false and unknown, even when older and later in order', () => {
    const lead = article({ published: true, publishedAt: 1, ordinal: 9 });
    expect(leadOf([article({ published: false, publishedAt: 5 }), lead, article({ publishedAt: 5 })])).toBe(
      lead,
    );
  });

  test('published false does not stand before unknown', () => {
    const newer = article({ published: null, publishedAt: 2, ordinal: 9 });
    expect(leadOf([article({ published: false, publishedAt: 1 }), newer])).toBe(newer);
  });

  test('among equally published articles the newest leads, then the first in document order', () => {
    const newest = article({ publishedAt: 2, ordinal: 3 });
    expect(
      leadOf([article({ publishedAt: 1, ordinal: 0 }), article({ publishedAt: 2, ordinal: 4 }), newest]),
    ).toBe(newest);
  });

  test('a mention stands after every document, and mentions among themselves by URL', () => {
    const document = article({ published: false, publishedAt: 1, ordinal: 7 });
    const a = article({ ordinal: null, publishedAt: 8, url: 'https://a.example/' });
    const b = article({ ordinal: null, publishedAt: 9, url: 'https://b.example/' });
    expect([b, a, document].sort(compareByLeadRule)).toEqual([document, a, b]);
  });

  test('there is no lead of nothing', () => {
    expect(() => leadOf([])).toThrow(RangeError);
  });
});
