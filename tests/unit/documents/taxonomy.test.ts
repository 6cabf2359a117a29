import { describe, expect, test } from '@jest/globals';
import { loadDocuments } from '../../../src/documents/load-documents.js';
import { resolveRoots } from '../../../src/documents/roots.js';
import type { LoadedDocuments } from '../../../src/documents/document.js';
import { documentWith, summaries } from './sample-document.js';
import { folderWith } from './temporary-folder.js';

const load = (files: Readonly<Record<string, string | Uint8Array>>): LoadedDocuments =>
  loadDocuments(resolveRoots([folderWith(files)]));
const topic = (text: string | Uint8Array): LoadedDocuments => load({ '_data/topics/t.yaml': text });
const organization = (...lines: readonly string[]): LoadedDocuments =>
  load({ '_data/organizations/o.md': ['---', ...lines, '---', ''].join('\n') });

describe('a topic', () => {
  test('is what its file says: name, _id, parent, keywords and hashtags', () => {
    const text =
      '---\n_id: ai\nname: " AI "\nparent: Tech\nkeywords: [ai, 1.0]\nhashtags:\n  - "#AI"\nservices: {a: b}\n';
    const { topics, problems } = topic(text);
    expect(topics).toMatchObject([
      {
        path: '_data/topics/t.yaml',
        name: 'AI',
        slug: 'ai',
        parent: 'Tech',
        keywords: ['ai', '1.0'],
        hashtags: ['#AI'],
      },
    ]);
    expect(summaries(problems)).toEqual(['VALUE_READ_AS_TEXT 5:16 keywords[1]']);
    expect(topics[0]?.locate('parent')).toEqual({ position: { line: 4, column: 9 }, quote: 'parent: Tech' });
  });

  test('needs a name; what else is wrong is dropped', () => {
    expect(summaries(topic('_id: x\n').problems)).toEqual(['FIELD_MISSING 1:1 name']);
    const { topics, problems } = topic('name: N\nparent: [x]\nkeywords: k\nhashtags: ["", {}]\n');
    expect(topics).toMatchObject([{ name: 'N', parent: null, keywords: [], hashtags: [] }]);
    expect(summaries(problems)).toEqual([
      'VALUE_DROPPED 2:9 parent',
      'VALUE_DROPPED 3:11 keywords',
      'VALUE_DROPPED 4:12 hashtags[0]',
      'VALUE_DROPPED 4:16 hashtags[1]',
    ]);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['a tab', 'name: N\n\tparent: P', 'YAML_SYNTAX 2:1'],
    ['an alias', 'name: &n N\nparent: *n', 'YAML_ALIAS 2:9'],
    ['a forbidden key', 'name: N\nconstructor: 1', 'KEY_FORBIDDEN 2:1'],
    ['depth', `name: N\na: ${'['.repeat(99)}`, 'YAML_TOO_DEEP 2:19'],
    ['nothing', '', 'FRONT_MATTER_EMPTY 1:1'],
    ['a list', '- a', 'FRONT_MATTER_NOT_A_MAP 1:1'],
    ['two documents', 'name: N\n---\nname: M', 'YAML_SYNTAX 2:1'],
    ['too much', `name: ${'x'.repeat(70_000)}`, 'FRONT_MATTER_TOO_LARGE 1:1'],
    ['too many blank lines', `name: N\n${'\n'.repeat(300)}`, 'FRONT_MATTER_BLANK_LINES 202:1'],
    ['Latin-1', Buffer.from('name: Caf\xe9', 'latin1'), 'ENCODING_NOT_UTF8 1:10'],
    ['a lone surrogate', 'name: "\\uD800"', 'TEXT_LONE_SURROGATE 1:8'],
  ])('with %s is a problem with its place', (_, text, expected) => {
    const loaded = topic(text);
    expect([loaded.topics, summaries(loaded.problems), loaded.refusedCount]).toEqual([[], [expected], 0]);
  });
});

describe('an organization', () => {
  test('is what its front matter says: domain, name and images', () => {
    const { organizations, problems } = organization(
      'domain: www.Example.com',
      'name: " Example "',
      'images: [{url: /assets/e-50x50.png, width: 50, height: 50}, {}]',
    );
    expect(organizations).toMatchObject([
      {
        domain: 'example.com',
        name: 'Example',
        images: [{ url: '/assets/e-50x50.png', width: 50, field: 'images[0]' }],
      },
    ]);
    expect(summaries(problems)).toEqual(['VALUE_DROPPED 4:61 images[1].url']);
  });

  test('needs a usable domain', () => {
    expect(summaries(organization('name: N').problems)).toEqual(['FIELD_MISSING 1:1 domain']);
    expect(summaries(organization('domain: Windows').problems)).toEqual(['FIELD_WRONG 2:9 domain']);
    expect(summaries(organization('domain: [a.com]').problems)).toEqual(['FIELD_WRONG 2:9 domain']);
    expect(organization('domain: https://a.com/').organizations).toMatchObject([
      { domain: 'a.com', name: null },
    ]);
  });

  test('runs no code', () => {
    const loaded = load({ '_data/organizations/o.md': '---js\nglobalThis.codeRan = true\n---\n' });
    expect(summaries(loaded.problems)).toEqual(['FRONT_MATTER_LANGUAGE 1:4']);
    expect(globalThis).not.toHaveProperty('codeRan');
  });
});

describe('the taxonomy', () => {
  test('loads in the order of its paths, from right below its two folders', () => {
    const loaded = load({
      '_data/topics/b.yml': 'name: B',
      '_data/topics/a.YAML': 'name: A',
      '_data/topics/c.json': '{"name": "C"}',
      '_data/topics/sub/d.yaml': 'name: D',
      '_data/other/e.yaml': 'name: E',
      '_data/organizations/x.yaml': 'domain: x.com',
      '_data/organizations/sub/y.md': '---\ndomain: y.com\n---\n',
      '_news/x.md': documentWith([]),
    });
    expect(loaded.topics.map(({ name }) => name)).toEqual(['A', 'B']);
    expect([loaded.organizations, loaded.problems]).toEqual([[], []]);
  });

  test('loads what is good beside a broken file, and documents beside both', () => {
    const loaded = load({
      '_data/topics/a.yaml': 'name: [',
      '_data/topics/b.yaml': 'name: B',
      '_data/organizations/a.md': 'no front matter',
      '_data/organizations/b.md': '---\ndomain: b.com\n---\n',
      '_news/x.md': documentWith([]),
    });
    expect([loaded.topics.length, loaded.organizations.length, loaded.documents.length]).toEqual([1, 1, 1]);
    expect(loaded.problems.map(({ code }) => code)).toEqual(['FRONT_MATTER_MISSING', 'YAML_SYNTAX']);
    expect(loaded.refusedCount).toBe(0);
  });
});
