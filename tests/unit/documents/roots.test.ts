import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { resolveRoots, RootError } from '../../../src/documents/roots.js';
import { folderWith } from './temporary-folder.js';

function errorOf(...arguments_: readonly string[]): RootError {
  try {
    resolveRoots(arguments_);
  } catch (error) {
    if (error instanceof RootError) return error;
    throw error;
  }
  throw new Error('resolved');
}

describe('a root', () => {
  test('is the same for SITE, SITE/, SITE/_news, a relative path and a link to it', () => {
    const site = folderWith({ 'SITE/_news/a.md': '', 'elsewhere/x': '' });
    const folder = join(site, 'SITE');
    symlinkSync(folder, join(site, 'elsewhere/link'));
    const names = [
      folder,
      `${folder}/`,
      join(folder, '_news'),
      `${folder}/_news/`,
      join(site, 'elsewhere/link'),
    ];
    for (const name of [...names, relative(process.cwd(), folder), `${folder}/_news/../_news`]) {
      expect(resolveRoots([name])).toEqual([{ name: 'SITE', folder, files: null }]);
    }
  });

  test('is called as name=FOLDER says', () => {
    const folder = folderWith({ '_news/a.md': '' });
    expect(resolveRoots([`my-news.1=${folder}/_news`])).toEqual([{ name: 'my-news.1', folder, files: null }]);
  });

  test('may be a folder with = in its name, which wins over a name', () => {
    const site = folderWith({ 'a=b/x.md': '', 'b/x.md': '' });
    expect(resolveRoots([join(site, 'a=b')])).toMatchObject([{ name: 'a=b', folder: join(site, 'a=b') }]);
    expect(resolveRoots([`c=${join(site, 'a=b')}`])).toMatchObject([
      { name: 'c', folder: join(site, 'a=b') },
    ]);
  });

  test('of a document is its folder, or SITE for SITE/_news/x.md', () => {
    const site = folderWith({ '_news/x.md': '', 'other/y.markdown': '' });
    expect(resolveRoots([join(site, '_news/x.md')])).toEqual([
      { name: basename(site), folder: site, files: ['_news/x.md'] },
    ]);
    expect(resolveRoots([`n=${join(site, 'other/y.markdown')}`])).toEqual([
      { name: 'n', folder: join(site, 'other'), files: ['y.markdown'] },
    ]);
  });

  test('of several documents of one folder is one, with each path once and in order', () => {
    const site = folderWith({ 'b.md': '', 'a.md': '' });
    const files = ['b.md', 'a.md', './b.md'].map((name) => join(site, name));
    expect(resolveRoots(files)).toEqual([{ name: basename(site), folder: site, files: ['a.md', 'b.md'] }]);
  });

  test('that is named twice is one, and a folder includes its documents', () => {
    const site = folderWith({ '_news/a.md': '' });
    const news = join(site, '_news');
    expect(resolveRoots([site, news])).toHaveLength(1);
    expect(resolveRoots([join(news, 'a.md'), news])).toMatchObject([{ folder: site, files: null }]);
    expect(resolveRoots([news, join(news, 'a.md')])).toMatchObject([{ folder: site, files: null }]);
    expect(resolveRoots([site, `n=${site}`])).toMatchObject([{ name: 'n' }]);
  });

  test('keeps its place among others, and none is no root', () => {
    const site = folderWith({ 'b/x.md': '', 'a/x.md': '' });
    expect(resolveRoots([join(site, 'b'), join(site, 'a')]).map(({ name }) => name)).toEqual(['b', 'a']);
    expect(resolveRoots([])).toEqual([]);
  });
});

describe('a start error', () => {
  test('says that nothing is there, and where it was looked for', () => {
    const site = folderWith({ 'a.md': '' });
    expect(errorOf(join(site, 'missing'))).toMatchObject({ code: 'ROOT_NOT_FOUND' });
    expect(errorOf(join(site, 'missing')).message).toContain(join(site, 'missing'));
    expect(errorOf(`name=${join(site, 'missing')}`)).toMatchObject({ code: 'ROOT_NOT_FOUND' });
    expect(errorOf(join(site, 'a.md/below'))).toMatchObject({ code: 'ROOT_NOT_FOUND' });
    expect(errorOf('')).toMatchObject({ code: 'ROOT_NOT_FOUND' });
    expect(errorOf('a b=missing')).toMatchObject({ code: 'ROOT_NOT_FOUND' });
    expect(errorOf('name=')).toMatchObject({ code: 'ROOT_NOT_FOUND' });
  });

  test('says which names a root can have', () => {
    for (const name of ['a b', 'ä', 'a:b']) {
      expect(errorOf(`${name}=.`)).toMatchObject({ code: 'ROOT_NAME_WRONG' });
      expect(errorOf(`${name}=.`).message).toMatch(
        /^"[^"]+" is no name for a root; expected letters A to Z, digits/,
      );
    }
  });

  test('says that a file is no document', () => {
    const site = folderWith({ 'a.txt': '', '.a.md': '' });
    execFileSync('mkfifo', [join(site, 'pipe.md')]);
    for (const name of ['a.txt', '.a.md', 'pipe.md']) {
      expect(errorOf(join(site, name))).toMatchObject({ code: 'ROOT_NOT_A_DOCUMENT' });
    }
    expect(errorOf('/dev/null')).toMatchObject({ code: 'ROOT_NOT_A_DOCUMENT' });
  });

  test('says that a link loops', () => {
    const site = folderWith();
    symlinkSync('loop', join(site, 'loop'));
    expect(errorOf(join(site, 'loop'))).toMatchObject({ code: 'ROOT_UNREADABLE' });
    expect(errorOf(join(site, 'loop')).message).toContain('ELOOP');
  });

  test('names both folders of one name and the way out', () => {
    const site = folderWith({ 'a/news/x.md': '', 'b/news/x.md': '' });
    const error = errorOf(join(site, 'a/news'), join(site, 'b/news'));
    expect(error.code).toBe('ROOT_NAME_REPEATED');
    for (const part of [join(site, 'a/news'), join(site, 'b/news'), 'name='])
      expect(error.message).toContain(part);
    expect(resolveRoots([join(site, 'a/news'), `other=${join(site, 'b/news')}`])).toHaveLength(2);
  });

  test('refuses one folder under two names, and a root in a root', () => {
    const site = folderWith({ 'a/_news/x.md': '' });
    mkdirSync(join(site, 'a/sub'));
    expect(errorOf(`x=${site}/a`, `y=${site}/a/_news`)).toMatchObject({ code: 'ROOT_NAMED_TWICE' });
    expect(errorOf(`x=${site}/a`, `y=${site}/a/sub`)).toMatchObject({ code: 'ROOT_INSIDE_ROOT' });
    expect(errorOf(`${site}/a/sub`, site)).toMatchObject({ code: 'ROOT_INSIDE_ROOT' });
  });

  test('does not take a folder for one that holds it because their names begin alike', () => {
    const site = folderWith({ 'news/x.md': '', 'news-2/x.md': '' });
    expect(resolveRoots([join(site, 'news'), join(site, 'news-2')])).toHaveLength(2);
  });
});
