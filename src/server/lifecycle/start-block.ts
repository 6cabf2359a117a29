/** The lines that a start prints: what was loaded, what was set aside, where it is served, which limits hold. */
import type { Corpus } from '../../corpus/corpus.js';
import type { Root } from '../../documents/document.js';
import type { SnapshotSummary } from '../../store/corpus-store.js';
import { graphiqlPath, whyGraphiqlIsOff } from '../pages/graphiql-page.js';
import { exposureInForce, facesInternet, type Reach } from '../settings/exposure-in-force.js';
import type { Settings } from '../settings/settings.js';
import { escapeControls } from '../terminal/escape-controls.js';
import { version } from '../version.js';
import { nothingFound } from './nothing-found.js';
import { toldLines } from './told-lines.js';

export interface StartFacts {
  readonly corpus: Corpus;
  readonly roots: readonly Root[];
  readonly summary: SnapshotSummary;
  readonly settings: Settings;
  /** The folders that were loaded, as the person named them. */
  readonly from: readonly string[];
  /** From the start of the process to now, in milliseconds. */
  readonly tookMs: number;
  readonly url: string;
  /** How the person calls the program, for hints: `npx broadsheet`. */
  readonly command: string;
}

/** How many of the documents set aside are named. */
const namedProblems = 3;

/** The block, without a line break at its end. Text from documents is escaped for a terminal. */
export function startBlock(facts: StartFacts): string {
  const { corpus, roots, summary, settings, from, tookMs, url } = facts;
  const exposure = exposureInForce(settings.exposure, reachOf(settings));
  const lines = [
    `${version().name} ${version().version}`,
    `  loaded   ${count(summary.documentCount, 'document')} and ${count(summary.mentionCount, 'article')} known by mention, ` +
      `${count(summary.providerCount, 'provider')}, ${count(summary.topicCount, 'topic')}`,
    `  from     ${from.map(escapeControls).join(', ')} in ${(tookMs / 1000).toFixed(2)} s`,
    `  problems ${problemCounts(corpus)}`,
    ...nothingFound(corpus, roots).map((sentence) => `  nothing  ${sentence}`),
    ...setAside(facts),
    `  serving  ${url}/graphql (POST and GET)`,
    `           ${url}/ (the dashboard), ${whyGraphiqlIsOff({ ...exposure, ...settings.operations }) === null ? `${graphiqlPath}, ` : ''}${exposure.introspection ? '/schema.graphql, ' : ''}/healthz, /readyz, /version`,
    ...toldLines({ ...settings, exposure }),
    `  profile  ${profile(settings)}`,
  ];
  return lines.join('\n');
}

/** Which defaults of what is open hold. */
function profile(settings: Settings): string {
  return facesInternet(reachOf(settings))
    ? 'faces the internet: what shows the schema is off unless a setting says otherwise'
    : 'for this machine: what shows the schema is on unless a setting says otherwise';
}

function reachOf({ listen, access }: Settings): Reach {
  return { host: listen.host, allowedHost: access.allowedHost };
}

function problemCounts({ problems }: Corpus): string {
  const counts = { ERROR: 0, WARNING: 0, NOTICE: 0 };
  for (const problem of problems) counts[problem.severity] += 1;
  return `${count(counts.ERROR, 'error')}, ${count(counts.WARNING, 'warning')}, ${count(counts.NOTICE, 'notice')}`;
}

function setAside({ corpus, from, command }: StartFacts): string[] {
  const errors = corpus.problems.filter((problem) => problem.severity === 'ERROR');
  if (errors.length === 0) return [];
  const named = errors.slice(0, namedProblems).map((problem) => {
    const place = problem.line === null ? '' : `:${problem.line}:${problem.column ?? 1}`;
    return `           ${escapeControls(problem.path)}${place} ${problem.code} ${escapeControls(problem.message)}`;
  });
  const rest = errors.length - named.length;
  return [
    `  aside    ${count(corpus.refusedCount, 'document')} could not be used:`,
    ...named,
    ...(rest > 0 ? [`           and ${count(rest, 'more error', 'more errors')}`] : []),
    `           See them all: ${command} check ${from.map(shellWord).join(' ')}`,
  ];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/** A word that a shell reads back as it is. */
function shellWord(text: string): string {
  const word = escapeControls(text);
  return /^[\w./=@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
