/**
 * A copy of the gateway and the oracle, compiled into a folder of its own, in which one line of the gateway can be made wrong.
 * Each mutant runs in a process of its own, so that none remembers another.
 */
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { writeSyntheticCorpus } from '../../../src/synthetic/write-synthetic-corpus.js';
import type { Mutation } from './mutations.js';

const home = fileURLToPath(new URL('../../..', import.meta.url));
/** What the copy is made of. */
const folders = ['src', 'tests/oracle', 'tests/contract'];

/** What a mutant's run came to. */
export interface MutantRun {
  /** The first difference from the oracle, as a person reads it; null when there was none. */
  readonly difference: string | null;
  /** How many questions it took. */
  readonly asked: number;
}

/** The source of a file of the gateway. */
export function sourceOf(file: string): string {
  return readFileSync(join(home, file), 'utf8');
}

/** The source with the mutation in it. Throws when its text is not there exactly once. */
export function mutatedSource({ name, file, from, to }: Mutation): string {
  const parts = sourceOf(file).split(from);
  if (parts.length !== 2) {
    throw new Error(
      `The mutation "${name}" expects its text once in ${file}, but it is there ${parts.length - 1} times: ${JSON.stringify(from)}. ` +
        'The code was changed: give the mutation in tests/oracle/mutations/mutations.ts the words that now do the same, or another file.',
    );
  }
  return parts.join(to);
}

export class MutantWorkshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'broadsheet-mutants-'));

  /** Compiles the copy and writes the corpus that all mutants are asked about. */
  constructor() {
    for (const folder of folders) {
      for (const path of readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })) {
        const file = join(folder, path);
        if (file.endsWith('.ts') && !file.endsWith('.test.ts')) this.#compile(file, sourceOf(file));
      }
    }
    writeFileSync(join(this.#folder, 'package.json'), '{"type": "module"}');
    symlinkSync(join(home, 'node_modules'), join(this.#folder, 'node_modules'), 'junction');
    writeSyntheticCorpus(join(this.#folder, 'corpus'), { articles: 120, seed: 3, broken: 0 });
  }

  /** Asks the mutant, or the gateway as it is, the questions of a seed until one is answered wrongly. */
  run(mutation: Mutation | null, seed: number, questions: number): MutantRun {
    if (mutation !== null) this.#compile(mutation.file, mutatedSource(mutation));
    try {
      const program = join(this.#folder, 'tests/oracle/mutations/ask-mutant.js');
      const inputs = [join(this.#folder, 'corpus'), String(seed), String(questions)];
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...inputs], {
        encoding: 'utf8',
        // The flags of the test runner are not the mutant's.
        env: { ...process.env, NODE_OPTIONS: '' },
        timeout: 300_000,
      });
      // A program that cannot run proves nothing of the oracle.
      if (status !== 0)
        throw new Error(
          `A mutant must run and answer; this one ended with ${status ?? 'a time-out'}: ${stderr}`,
        );
      return JSON.parse(stdout) as MutantRun;
    } finally {
      if (mutation !== null) this.#compile(mutation.file, sourceOf(mutation.file));
    }
  }

  /** Removes the folder. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #compile(file: string, source: string): void {
    const path = join(this.#folder, file.replace(/\.ts$/, '.js'));
    const { code } = transformSync(source, {
      filename: file,
      configFile: false,
      swcrc: false,
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2022',
      },
      module: { type: 'es6' },
    });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
}
