import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { documentText, makeFolder, run } from './run-program.js';

let made: ReturnType<typeof makeFolder>;
beforeAll(() => {
  made = makeFolder({
    'news/one.md': documentText('One', 'secured: abc\n'),
    'news/two.md': documentText('Two \u009b2J\u202e'),
    'broken/one.md': documentText('One'),
    'broken/two.md': '---\n',
    'two-operations.graphql':
      'query Count { articles { totalCount } }\nquery Page($n: Int) { articles(first: $n) { nodes { id } } }\n',
    'variables.json': '{"n": 1}',
  });
});
afterAll(() => {
  made.remove();
});

const query = (...words: string[]) => run(['query', ...words], { cwd: made.folder });
const count = '{ articles { totalCount } }';
const counted = { data: { articles: { totalCount: 2 } } };

describe('broadsheet query', () => {
  test('answers its argument as JSON on standard output and nothing else', async () => {
    const { status, stdout, stderr } = await query(count, 'news');
    expect([status, JSON.parse(stdout), stderr]).toEqual([0, counted, '']);
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  test('reads the query from a file, and runs the operation that is named with variables from a file', async () => {
    const file = ['--file', 'two-operations.graphql'];
    const first = await query(...file, '--operation', 'Count', 'news');
    expect(JSON.parse(first.stdout)).toEqual(counted);
    const second = await query(...file, '--operation', 'Page', '--variables', '@variables.json', 'news');
    expect(JSON.parse(second.stdout).data.articles.nodes).toHaveLength(1);
    const inline = await query(...file, '--operation', 'Page', '--variables', '{"n": 0}', 'news');
    expect(JSON.parse(inline.stdout).data.articles.nodes).toHaveLength(0);
  });

  test.each([
    ['as an argument', ['-', 'news']],
    ['as a file', ['--file', '-', 'news']],
  ])('reads the query from standard input: "-" %s', async (_, words) => {
    const { status, stdout } = await run(['query', ...words], { cwd: made.folder, stdin: count });
    expect([status, JSON.parse(stdout)]).toEqual([0, counted]);
  });

  test.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ articles(first: -1) { totalCount } }', 'BAD_USER_INPUT'],
    ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('ends with 1 when the answer has errors: %s', async (text, code) => {
    const { status, stdout } = await query(text, 'news');
    expect([status, JSON.parse(stdout).errors[0].extensions.code]).toEqual([1, code]);
  });

  test('says that a subscription needs a server, and where', async () => {
    const { status, stdout, stderr } = await query('subscription { articleChanged { since } }', 'news');
    const { errors } = JSON.parse(stdout);
    expect([status, stderr, errors[0].extensions.code]).toEqual([1, '', 'BAD_REQUEST']);
    expect(errors[0].message).toMatch(/needs a server.*broadsheet serve.*\/graphql\/stream/);
  });

  test('says on standard error when documents were set aside', async () => {
    const { status, stdout, stderr } = await query(count, 'broken');
    expect(JSON.parse(stdout)).toEqual({ data: { articles: { totalCount: 1 } } });
    expect([status, stderr]).toEqual([
      0,
      'The corpus is degraded: 1 document set aside. See why: npx broadsheet check broken\n',
    ]);
  });

  test('says on standard error when a folder holds no document', async () => {
    const empty = makeFolder({ 'x.txt': '' });
    const { status, stdout, stderr } = await query(count, empty.folder);
    empty.remove();
    expect([status, JSON.parse(stdout)]).toEqual([0, { data: { articles: { totalCount: 0 } } }]);
    expect(stderr).toMatch(/^No \*\.md or \*\.markdown file was found in .*_news in it\.\n$/);
  });

  test('writes control characters of documents as JSON escapes, so the value stays', async () => {
    const { stdout } = await query('{ articles { nodes { title } } }', 'news');
    expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    const titles = JSON.parse(stdout).data.articles.nodes.map((node: { title: string }) => node.title);
    expect(titles).toContain('Two \u009b2J\u202e');
  });

  test('serves secured only when it is told to', async () => {
    const secured = '{ articles { nodes { secured } } }';
    const values = async (...more: string[]) =>
      JSON.parse((await query(secured, 'news', ...more)).stdout).data.articles.nodes.map(
        (node: { secured: string | null }) => node.secured,
      );
    expect(await values()).toEqual([null, null]);
    expect((await values('--expose-secured')).toSorted()).toEqual(['abc', null]);
  });

  test.each<[string, string[], RegExp]>([
    ['no query', [], /No query given.*npx broadsheet query '\{ \.\.\. \}' data/],
    ['a corpus in its place', ['news'], /first argument is no query: "news".*--file/],
    ['a file that is not there', ['--file', 'absent.graphql', 'news'], /Cannot read absent\.graphql: ENOENT/],
    [
      'variables that are no object',
      [count, 'news', '--variables', '[1]'],
      /--variables: expected a JSON object.*"\[1\]"/,
    ],
    [
      'variables that are no JSON',
      [count, 'news', '--variables', '{n: 1}'],
      /--variables: expected a JSON object/,
    ],
    ['a corpus that is not there', [count, 'absent'], /absent.*ROOT_NOT_FOUND/],
  ])('ends with 2 for %s', async (_, words, message) => {
    const { status, stdout, stderr } = await query(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
