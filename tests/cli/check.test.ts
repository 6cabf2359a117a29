import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { documentText, makeFolder, run } from './run-program.js';

const hostile = 'evil\u001b]0;owned\u0007\u202e.md';
let made: ReturnType<typeof makeFolder>;

beforeAll(() => {
  made = makeFolder({
    'site/_news/good.md': documentText('Good'),
    'site/_news/bad-date.md': documentText('Bad date').replace('2020-06-11T17:56:00Z', '2020-02-30'),
    'site/_news/unclosed.md': '---\ntitle: x\n',
    'site/_news/warned.md': documentText('Warned', 'type: podcast\n'),
    [`hostile/${hostile}`]: documentText('x').replace(
      'title: "x"',
      'title: "\\e[31m\\x9b2J"\ntype: "a\\e[2Jb"',
    ),
    'clean/one.md': documentText('One'),
  });
});
afterAll(() => {
  made.remove();
});

describe('broadsheet check', () => {
  test('groups problems by file, with place, severity, code, message, the line, a caret and what to do', async () => {
    const { status, stdout, stderr } = await run(['check', 'site'], { cwd: made.folder });
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const [first = '', second = '', third = '', summary = ''] = stdout.trimEnd().split('\n\n');
    expect(first).toMatch(/^site\/_news\/bad-date\.md:3:20 error FIELD_WRONG\n {2}\S.*\n/);
    const lines = first.split('\n');
    expect(lines).toContain('    3 | publishedDateTime: 2020-02-30');
    expect(lines).toContain('      |                    ^');
    expect(lines.at(-1)).toMatch(/^ {2}Do: \S/);
    expect(second).toMatch(/^site\/_news\/unclosed\.md:1:1 error FRONT_MATTER_UNCLOSED/);
    expect(third).toMatch(/^site\/_news\/warned\.md:\d+:\d+ warning TYPE_UNKNOWN/);
    expect(summary).toBe('2 errors, 1 warning, 0 notices in 3 files. 2 documents usable, 2 set aside.');
  });

  test('ends with 0 when there are only warnings, and when there is nothing', async () => {
    const warned = await run(['check', 'site/_news/warned.md'], { cwd: made.folder });
    expect([warned.status, warned.stdout.split('\n').at(-2)]).toEqual([
      0,
      '0 errors, 1 warning, 0 notices in 1 file. 1 document usable, 0 set aside.',
    ]);
    const clean = await run(['check', 'clean'], { cwd: made.folder });
    expect([clean.status, clean.stdout]).toEqual([0, 'No problems. 1 document usable, 0 set aside.\n']);
  });

  test('says when a folder holds no document, and ends with 0', async () => {
    const empty = makeFolder({ 'a/x.txt': '', 'b/prose.md': 'No front matter.\n' });
    const { status, stdout } = await run(['check', 'a'], { cwd: empty.folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^a notice CORPUS_EMPTY\n.*No \*\.md or \*\.markdown file was found in this folder\.\n.*Do: Name the folder/,
    );
    const prose = await run(['check', 'b/prose.md'], { cwd: empty.folder });
    expect([prose.status, prose.stdout.split('\n')[0]]).toEqual([
      0,
      'b/prose.md:1:1 notice FRONT_MATTER_MISSING',
    ]);
    empty.remove();
  });

  test('gives the same as JSON, without quoting lines', async () => {
    const { status, stdout } = await run(['check', 'site', '--format', 'json'], { cwd: made.folder });
    expect(status).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.summary).toEqual({
      documents: 2,
      setAside: 2,
      errors: 2,
      warnings: 1,
      notices: 0,
      files: 3,
    });
    expect(report.problems).toHaveLength(3);
    expect(report.problems[0]).toEqual({
      file: 'site/_news/bad-date.md',
      root: 'site',
      path: '_news/bad-date.md',
      line: 3,
      column: 20,
      severity: 'ERROR',
      code: 'FIELD_WRONG',
      field: 'publishedDateTime',
      message: expect.any(String),
      suggestion: expect.any(String),
    });
  });

  test.each([['text'], ['json']])(
    'writes no control character of a hostile document as %s',
    async (format) => {
      const { stdout, stderr } = await run(['check', 'hostile', '--format', format], { cwd: made.folder });
      expect(stdout).toContain('TYPE_UNKNOWN');
      expect(stdout + stderr).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    },
  );

  test('never prints secured, and names each file once where it has one problem', async () => {
    const site = makeFolder({
      'a.md': documentText('A', 'secured: [S3CRET]\n'),
      'b.md': documentText('B', 'secured: |\n  x\n \tS3CRET\n'),
      'c.md': documentText('C', 'secured: !S3CRET x\n'),
    });
    const { stdout } = await run(['check', '.'], { cwd: site.folder });
    site.remove();
    expect(stdout).toContain('secured: …');
    expect(stdout).not.toContain('S3CRET');
    expect(stdout.match(/a\.md/g)).toHaveLength(1);
  });

  test('shows relative images as problems until the site is named', async () => {
    const site = makeFolder({ 'a.md': documentText('Logo', 'images:\n  - url: /logo.png\n') });
    const without = await run(['check', '.'], { cwd: site.folder });
    expect(without.stdout).toContain('IMAGE_UNRESOLVED');
    const withSite = await run(['check', '.', '--site-url', 'https://site.example/'], { cwd: site.folder });
    expect(withSite.stdout).toMatch(/^No problems/);
    const byVariable = await run(['check', '.'], {
      cwd: site.folder,
      env: { BROADSHEET_SITE_URL: 'https://site.example/' },
    });
    expect(byVariable.stdout).toMatch(/^No problems/);
    site.remove();
  });
});
