import { describe, expect, test } from '@jest/globals';
import { accepted, documentWith, refused } from '../sample-document.js';

/** The problems of a document with these lines. */
const problemsOf = (...lines: readonly string[]): readonly string[] => accepted(documentWith(lines)).problems;
const fieldsOf = (...lines: readonly string[]): ReturnType<typeof accepted>['fields'] =>
  accepted(documentWith(lines)).fields;
/** The base document with one of its lines replaced. */
const replaced = (key: string, ...lines: readonly string[]): string => documentWith(lines, [key]);

describe('a document', () => {
  test('with title, date, URL and provider alone is good, and everything else is absent', () => {
    const { fields, problems } = accepted(documentWith([]));
    expect(problems).toEqual([]);
    expect(fields).toEqual({
      title: 'A robot learns to fold',
      excerpt: null,
      publishedAt: Date.UTC(2024, 4, 1, 10),
      type: 'ARTICLE',
      url: 'https://www.example.com/robots/fold',
      webUrl: 'https://www.example.com/robots/fold',
      originalUrl: null,
      ampWebUrl: null,
      cdnAmpWebUrl: null,
      quality: null,
      provider: { domain: 'example.com', name: 'Example News', images: [] },
      images: [],
      category: null,
      heat: null,
      published: null,
      featuredContent: null,
      embedUrl: null,
      secured: null,
      topics: [],
      related: [],
    });
  });

  test('tells every reason for its refusal at once, each with its place, and nothing else', () => {
    const text =
      '---\ntitle: [x]\npublishedDateTime: 2020-02-30\nwebUrl: nowhere\nquality: bad\nimages: 5\n---\n';
    expect(refused(text)).toEqual([
      'FIELD_WRONG 2:8 title',
      'FIELD_WRONG 3:20 publishedDateTime',
      'FIELD_WRONG 4:9 webUrl',
    ]);
    expect(refused('---\ncategory: news\n---\n')).toEqual([
      'FIELD_MISSING 1:1 title',
      'FIELD_MISSING 1:1 publishedDateTime',
      'FIELD_MISSING 1:1 webUrl',
    ]);
  });
});

describe('the title', () => {
  test.each(['', 'title:', 'title: ""', 'title: "  "', 'title: ~', 'title: "&nbsp; &#32;"'])(
    'missing as %j refuses the document',
    (line) => {
      expect(refused(replaced('title', line))[0]).toMatch(/^FIELD_MISSING \d+:\d+ title$/);
    },
  );

  test.each(['title: [a]', 'title: {a: b}'])('wrong as %j refuses the document', (line) => {
    expect(refused(replaced('title', line))).toEqual(['FIELD_WRONG 7:8 title']);
  });

  test.each([
    ['title: 2020', '2020'],
    ['title: 1.10', '1.10'],
    ['title: 0x1F', '0x1F'],
    ['title: true', 'true'],
    ['title: +007', '+007'],
  ])('as %j is read as it is written, with a warning', (line, title) => {
    const { fields, problems } = accepted(replaced('title', line));
    expect(fields.title).toBe(title);
    expect(problems).toEqual(['VALUE_READ_AS_TEXT 7:8 title']);
  });

  test('is text for numbers that JSON cannot hold and for dates', () => {
    for (const title of ['12345678901234567890', '.inf', '2020-06-11', 'yes', 'No']) {
      expect(accepted(replaced('title', `title: ${title}`))).toMatchObject({
        fields: { title },
        problems: [],
      });
    }
  });

  test('has its character references decoded once and is trimmed', () => {
    const line = 'title: " Tom &amp;amp; Jerry&#8217;s &quot;day&quot; &reg=2&copy \\t"';
    expect(accepted(replaced('title', line)).fields.title).toBe('Tom &amp; Jerry’s "day" &reg=2&copy');
  });
});

describe('the date', () => {
  test.each([
    ['publishedDateTime: 2020-02-30', 20],
    ['publishedDateTime: 12:30:45', 20],
    ['publishedDateTime: 2020', 20],
    ['publishedDateTime: yesterday', 20],
    ['publishedDateTime: "2020-06-11T25:00:00Z"', 20],
    ['publishedDateTime: 1591898160', 20],
    ['publishedDateTime: true', 20],
    ['publishedDateTime: [2020-06-11]', 20],
    ['publishedDateTime: " "', 20],
  ])('wrong as %j refuses the document', (line, column) => {
    expect(refused(replaced('publishedDateTime', line))).toEqual([
      `FIELD_WRONG 7:${column} publishedDateTime`,
    ]);
  });

  test.each(['', 'publishedDateTime:', 'publishedDateTime: ""', 'publishedDateTime: null'])(
    'missing as %j refuses the document',
    (line) => {
      expect(refused(replaced('publishedDateTime', line))[0]).toMatch(/^FIELD_MISSING/);
    },
  );

  test('without a zone is UTC, with a warning', () => {
    const { fields, problems } = accepted(
      replaced('publishedDateTime', 'publishedDateTime: 2020-06-11 17:56:00'),
    );
    expect(fields.publishedAt).toBe(Date.UTC(2020, 5, 11, 17, 56));
    expect(problems).toEqual(['DATE_WITHOUT_ZONE 7:20 publishedDateTime']);
  });

  test('alone is midnight UTC, without a warning', () => {
    const { fields, problems } = accepted(replaced('publishedDateTime', 'publishedDateTime: 2020-06-11'));
    expect([fields.publishedAt, problems]).toEqual([Date.UTC(2020, 5, 11), []]);
  });
});

describe('the URLs', () => {
  test('give the canonical URL: webUrl, else originalUrl; both stay as written', () => {
    const both = fieldsOf('originalUrl: https://Example.com:443/o?utm_source=x');
    expect(both).toMatchObject({
      url: 'https://www.example.com/robots/fold',
      originalUrl: 'https://Example.com:443/o?utm_source=x',
    });
    const original = accepted(
      replaced('webUrl', 'originalUrl: https://Example.com:443/o?utm_source=x#y'),
    ).fields;
    expect(original).toMatchObject({ url: 'https://example.com/o', webUrl: null });
  });

  test.each([
    'webUrl: ftp://example.com/a',
    'webUrl: /a',
    'webUrl: 5',
    'webUrl: [a]',
    'webUrl: "https://a b/"',
  ])('wrong as %j refuse the document, unless the other one is good', (line) => {
    expect(refused(replaced('webUrl', line))).toEqual(['FIELD_WRONG 7:9 webUrl']);
    const { fields, problems } = accepted(replaced('webUrl', line, 'originalUrl: https://example.com/o'));
    expect(problems).toEqual(['VALUE_DROPPED 7:9 webUrl']);
    expect(fields).toMatchObject({ url: 'https://example.com/o', webUrl: null });
  });

  test('both wrong are two reasons; a wrong originalUrl beside a good webUrl is dropped', () => {
    expect(refused(replaced('webUrl', 'webUrl: a', 'originalUrl: b'))).toEqual([
      'FIELD_WRONG 7:9 webUrl',
      'FIELD_WRONG 8:14 originalUrl',
    ]);
    expect(problemsOf('originalUrl: b')).toEqual(['VALUE_DROPPED 8:14 originalUrl']);
  });

  test.each(['webUrl:', 'webUrl: ""', 'webUrl: " "', ''])('missing as %j refuse the document', (line) => {
    expect(refused(replaced('webUrl', line))).toHaveLength(1);
    expect(refused(replaced('webUrl', line))[0]).toMatch(/^FIELD_MISSING \d+:\d+ webUrl$/);
  });

  test('ampWebUrl and cdnAmpWebUrl are dropped when they are wrong', () => {
    const { fields, problems } = accepted(
      documentWith(['ampWebUrl: amp', 'cdnAmpWebUrl: https://cdn.example/x']),
    );
    expect(fields).toMatchObject({ ampWebUrl: null, cdnAmpWebUrl: 'https://cdn.example/x' });
    expect(problems).toEqual(['VALUE_DROPPED 8:12 ampWebUrl']);
  });

  test('lose white space around them', () => {
    expect(accepted(replaced('webUrl', 'webUrl: " https://example.com/a "')).fields.webUrl).toBe(
      'https://example.com/a',
    );
  });
});

describe('the type', () => {
  test.each([
    ['type: article', 'ARTICLE'],
    ['type: Video', 'VIDEO'],
    ['type: " ARTICLE "', 'ARTICLE'],
    ['type: other', 'OTHER'],
    ['type:', 'ARTICLE'],
    ['type: ""', 'ARTICLE'],
  ])('%j is %s without a problem', (line, type) => {
    const { fields, problems } = accepted(documentWith([line]));
    expect([fields.type, problems]).toEqual([type, []]);
  });

  test.each(['type: podcast', 'type: 5', 'type: [article]', 'type: toString'])(
    '%j is OTHER, with a warning',
    (line) => {
      const { fields, problems } = accepted(documentWith([line]));
      expect([fields.type, problems]).toEqual(['OTHER', ['TYPE_UNKNOWN 8:7 type']]);
    },
  );
});

describe('the provider', () => {
  const without = (...lines: readonly string[]): ReturnType<typeof accepted> =>
    accepted(documentWith(lines, ['provider']));

  test.each([
    [[], 'PROVIDER_FROM_URL 1:1 provider'],
    [['provider:'], 'PROVIDER_FROM_URL 5:1 provider'],
    [['provider: Example News'], 'PROVIDER_FROM_URL 5:11 provider'],
    [['provider: [a]'], 'PROVIDER_FROM_URL 5:11 provider'],
    [['provider: {}'], 'PROVIDER_FROM_URL 5:11 provider.domain'],
    [['provider: {domain: ""}'], 'PROVIDER_FROM_URL 5:20 provider.domain'],
    [['provider: {domain: Windows}'], 'PROVIDER_FROM_URL 5:20 provider.domain'],
    [['provider: {domain: [a.com]}'], 'PROVIDER_FROM_URL 5:20 provider.domain'],
  ])('missing or wrong as %j is the registrable domain of the URL', (lines, problem) => {
    const { fields, problems } = without(...lines);
    expect(fields.provider).toEqual({ domain: 'example.com', name: null, images: [] });
    expect(problems).toEqual([problem]);
  });

  test('without a usable domain keeps its name and images', () => {
    const { fields } = without('provider:', '  name: " Example "', '  images: [{url: /logo.png, width: 50}]');
    expect(fields.provider).toMatchObject({
      domain: 'example.com',
      name: 'Example',
      images: [{ url: '/logo.png', width: 50, field: 'provider.images[0]' }],
    });
  });

  test('without a name has none, and a name that is a list is dropped', () => {
    expect(without('provider: {domain: a.com}')).toMatchObject({
      fields: { provider: { name: null } },
      problems: [],
    });
    expect(without('provider: {domain: a.com, name: [x]}').problems).toEqual([
      'VALUE_DROPPED 5:33 provider.name',
    ]);
  });

  test('whose domain is a URL is its host, with a warning', () => {
    const { fields, problems } = without('provider:', '  domain: https://www.Tech.example/2020/a?b');
    expect(fields.provider.domain).toBe('tech.example');
    expect(problems).toEqual(['PROVIDER_DOMAIN_IS_URL 6:11 provider.domain']);
  });
});

describe('numbers and booleans', () => {
  test('are whole numbers of 32 bits, quality from 0 and heat from -1, and true or false', () => {
    const lines = ['quality: 189', 'heat: -1', 'published: false'];
    expect(fieldsOf(...lines)).toMatchObject({ quality: 189, heat: -1, published: false });
    expect(fieldsOf('quality: 2147483647', 'heat: 2147483647')).toMatchObject({
      quality: 2147483647,
      heat: 2147483647,
    });
    expect(fieldsOf('quality: 0', 'heat: 0')).toMatchObject({ quality: 0, heat: 0 });
  });

  test.each(['2147483648', '-1', '-5', '1.5', '"89"', 'many', '[1]', '.nan', '12345678901234567890', 'true'])(
    'quality %s is dropped',
    (value) => {
      const { fields, problems } = accepted(documentWith([`quality: ${value}`]));
      expect([fields.quality, problems]).toEqual([null, ['VALUE_DROPPED 8:10 quality']]);
    },
  );

  test('heat below -1 is dropped', () => {
    const { fields, problems } = accepted(documentWith(['heat: -2']));
    expect([fields.heat, problems]).toEqual([null, ['VALUE_DROPPED 8:7 heat']]);
  });

  test.each(['yes', '"true"', '1', '{}'])('published %s is dropped', (value) => {
    const { fields, problems } = accepted(documentWith([`published: ${value}`]));
    expect([fields.published, problems]).toEqual([null, ['VALUE_DROPPED 8:12 published']]);
  });

  test('that are null are missing, without a problem', () => {
    const lines = [
      'quality:',
      'heat: ~',
      'published: null',
      'excerpt:',
      'category: ""',
      'images:',
      'topics: ~',
      'related:',
    ];
    expect(problemsOf(...lines)).toEqual([]);
  });
});

describe('the topics', () => {
  test('are trimmed names in the order of the document, each once', () => {
    const { fields, problems } = accepted(documentWith(['topics: [AI, " Computer Vision ", ai, 5G, 2020]']));
    expect(fields.topics).toEqual(['AI', 'Computer Vision', '5G', '2020']);
    expect(problems).toEqual(['TOPIC_REPEATED 8:35 topics[2]', 'VALUE_READ_AS_TEXT 8:43 topics[4]']);
  });

  test('are read from the first 100 items, and the rest is told once', () => {
    const names = Array.from({ length: 103 }, (_, index) => `t${index}`).join(', ');
    const { fields, problems } = accepted(documentWith([`topics: [${names}]`]));
    expect([fields.topics.length, fields.topics.at(-1)]).toEqual([100, 't99']);
    expect(problems).toEqual(['VALUE_DROPPED 8:9 topics']);
  });

  test('that are repeated are quoted in short', () => {
    const { document } = accepted(documentWith([`topics: ["a${'!'.repeat(50_000)}", a${', a'.repeat(98)}]`]));
    expect(document.problems).toHaveLength(99);
    for (const { message } of document.problems) expect(message.length).toBeLessThan(300);
  });

  test('that are no names are dropped one by one', () => {
    const { fields, problems } = accepted(documentWith(['topics: ["", ~, {a: b}, [x], "!!!", Robots]']));
    expect(fields.topics).toEqual(['Robots']);
    expect(problems.map((text) => text.replace(/ \d+:\d+/, ''))).toEqual(
      [0, 1, 2, 3, 4].map((index) => `VALUE_DROPPED topics[${index}]`),
    );
  });

  test('that are no list are dropped', () => {
    expect(accepted(documentWith(['topics: AI']))).toMatchObject({
      fields: { topics: [] },
      problems: ['VALUE_DROPPED 8:9 topics'],
    });
  });
});

describe('the images', () => {
  const images = (...items: readonly string[]): ReturnType<typeof accepted> =>
    accepted(documentWith(['images:', ...items.map((item) => `  - ${item}`)]));

  test('keep their order, their places in the file, and relative addresses', () => {
    const { fields } = images(
      '{url: "https://i.example/a?b=1&#038;c=2", width: 800, height: 600, isCached: true, title: " A &amp; B "}',
      '{width: 5}',
      '{url: /assets/b.png}',
    );
    expect(fields.images).toEqual([
      {
        url: 'https://i.example/a?b=1&c=2',
        width: 800,
        height: 600,
        isCached: true,
        title: 'A & B',
        field: 'images[0]',
      },
      { url: '/assets/b.png', width: null, height: null, isCached: null, title: null, field: 'images[2]' },
    ]);
  });

  test.each([
    '{}',
    '{url: ""}',
    '{url: 5}',
    '{url: "data:image/png;base64,x"}',
    '{url: "javascript:alert(1)"}',
    'text',
    '5',
    '[a]',
  ])('%s is dropped, and the document stays', (item) => {
    const { fields, problems } = images(item);
    expect(fields.images).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^VALUE_DROPPED 9:\d+ images\[0\]/);
  });

  test.each([
    'width: 0',
    'width: -5',
    'width: 1.5',
    'width: "50"',
    'width: 2147483648',
    'height: wide',
    'isCached: 1',
    'title: [x]',
  ])('with a wrong %s lose that value only', (line) => {
    const { fields, problems } = images(`{url: /a.png, ${line}}`);
    expect(fields.images).toMatchObject([
      { url: '/a.png', width: null, height: null, isCached: null, title: null },
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^VALUE_DROPPED 9:\d+ images\[0\]\./);
  });

  test('that are no list are dropped', () => {
    expect(problemsOf('images: {url: /a.png}')).toEqual(['VALUE_DROPPED 8:9 images']);
  });
});

describe('the related list', () => {
  const entry = (more = ''): string =>
    `{title: T, publishedDateTime: 2020-01-01, webUrl: "https://a.example/x", provider: {domain: a.example}${more}}`;
  const related = (...items: readonly string[]): ReturnType<typeof accepted> =>
    accepted(documentWith(['related:', ...items.map((item) => `  - ${item}`)]));

  test('keeps usable entries in order with their places in the list', () => {
    const { fields, problems } = related(entry(', quality: 9'), '{}', entry(', type: video'));
    expect(fields.related).toMatchObject([
      { index: 0, title: 'T', quality: 9, type: 'ARTICLE', provider: { domain: 'a.example', name: null } },
      { index: 2, type: 'VIDEO' },
    ]);
    expect(problems).toEqual(['ENTRY_DROPPED 10:5 related[1].title']);
  });

  test.each([
    ['{title: T, publishedDateTime: 2020-01-01}', 'related[0].webUrl', '9:5'],
    ['{title: T, webUrl: "https://a.example/"}', 'related[0].publishedDateTime', '9:5'],
    ['{publishedDateTime: 2020-01-01, webUrl: "https://a.example/"}', 'related[0].title', '9:5'],
    [
      '{title: T, publishedDateTime: 2020-02-30, webUrl: "https://a.example/"}',
      'related[0].publishedDateTime',
      '9:35',
    ],
    ['{title: T, publishedDateTime: 2020-01-01, webUrl: "mailto:a@b.c"}', 'related[0].webUrl', '9:55'],
    ['text', 'related[0]', '9:5'],
    ['~', 'related[0]', '9:5'],
  ])('drops the entry %s with one problem', (item, field, place) => {
    const { fields, problems } = related(item);
    expect(fields.related).toEqual([]);
    expect(problems).toEqual([`ENTRY_DROPPED ${place} ${field}`]);
  });

  test('says all reasons in the one problem', () => {
    const { document } = related('{title: "", publishedDateTime: x, webUrl: y}');
    const [problem] = document.problems;
    expect(problem?.message).toMatch(
      /related\[0\]\.title is missing.*publishedDateTime is "x".*webUrl is "y"/,
    );
  });

  test('reads an entry like a document, with its own problems', () => {
    const { fields, problems } = related(
      '{title: 1.50, publishedDateTime: 2020-01-01T00:00:00, originalUrl: "https://a.example/x", type: x, quality: y, images: [5]}',
    );
    expect(fields.related).toMatchObject([
      { title: '1.50', url: 'https://a.example/x', webUrl: null, images: [] },
    ]);
    expect(problems.map((text) => text.replace(/ \d+:\d+/, ''))).toEqual([
      'PROVIDER_FROM_URL related[0].provider',
      'VALUE_READ_AS_TEXT related[0].title',
      'DATE_WITHOUT_ZONE related[0].publishedDateTime',
      'TYPE_UNKNOWN related[0].type',
      'VALUE_DROPPED related[0].quality',
      'VALUE_DROPPED related[0].images[0]',
    ]);
  });

  test('that is no list is dropped', () => {
    expect(problemsOf('related: 5')).toEqual(['VALUE_DROPPED 8:10 related']);
  });
});

test('a provider whose domain is long is told in short', () => {
  const host = 'a.'.repeat(30_000);
  const { document } = accepted(documentWith([`provider: {domain: "https://${host}com/"}`], ['provider']));
  expect(document.problems.map(({ code }) => code)).toEqual(['PROVIDER_FROM_URL']);
  for (const { message, suggestion } of document.problems)
    expect(`${message}${suggestion ?? ''}`.length).toBeLessThan(300);
});

test('images are read from the first 100 items of a list, and the rest is told once for each list', () => {
  const images = `[${Array.from({ length: 101 }, (_, index) => `{url: /${index}.png}`).join(', ')}]`;
  const { fields, problems } = accepted(
    documentWith([`images: ${images}`, `provider: {domain: a.example, images: ${images}}`], ['provider']),
  );
  expect([fields.images.length, fields.provider.images.length]).toEqual([100, 100]);
  expect(problems.map((text) => text.replace(/ \d+:\d+/, ''))).toEqual([
    'VALUE_DROPPED images',
    'VALUE_DROPPED provider.images',
  ]);
});

describe('other texts', () => {
  test('excerpt is decoded and trimmed; category, featuredContent and secured stay as written', () => {
    const fields = fieldsOf(
      'excerpt: " a &lt; b\\r\\n"',
      'category: " news &amp; "',
      'featuredContent: " <b>&amp;"',
      'secured: "x=="',
    );
    expect(fields).toMatchObject({
      excerpt: 'a < b',
      category: ' news &amp; ',
      featuredContent: ' <b>&amp;',
      embedUrl: null,
      secured: 'x==',
    });
  });

  test.each(['excerpt', 'category', 'featuredContent', 'secured'])(
    '%s is dropped when it is a list or a map',
    (key) => {
      expect(problemsOf(`${key}: [x]`, `other: {}`)).toEqual([`VALUE_DROPPED 8:${key.length + 3} ${key}`]);
    },
  );

  test('featuredContent gives the address that it embeds', () => {
    const line = 'featuredContent: "<iframe src=\\"https://v.example/e?a=1&amp;b=2\\"></iframe>"';
    expect(fieldsOf(line).embedUrl).toBe('https://v.example/e?a=1&b=2');
  });

  test('keys that are not known are no problem and stay in the front matter', () => {
    const { problems, document } = accepted(documentWith(['author: {name: Kim}', 'tags: [a, 1]']));
    expect(problems).toEqual([]);
    expect(JSON.parse(document.frontMatterJson)).toMatchObject({ author: { name: 'Kim' }, tags: ['a', 1] });
  });
});
