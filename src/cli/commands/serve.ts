/** `broadsheet [serve] [CORPUS...]`: the server, until it is told to stop. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { WatchedCorpus } from '../../server/live/watch-corpus.js';
import { nearestName } from '../../model/nearest-name.js';
import { commandName } from '../command-name.js';
import { tell } from '../output.js';
import { readCorpus } from '../read-corpus.js';
import { addSettingOptions, type SettingFlags } from '../setting-options.js';
import { UsageError } from '../usage-error.js';

export function addServe(program: Command): void {
  const command = program
    .command('serve', { isDefault: true })
    .summary('serve a corpus as a GraphQL API (the default command)')
    .description('Serves folders of news documents as a GraphQL API, until SIGTERM or Ctrl-C.')
    .argument(
      '[corpus...]',
      'folders of documents, as FOLDER or name=FOLDER (default: data/ here, else the sample)',
    )
    .addHelpText(
      'after',
      `
Examples:
  broadsheet                          serve data/, or the sample
  broadsheet ../some/site             serve the folder of a site
  broadsheet ai=site-a news=site-b    serve two, under names
  broadsheet serve data --port 0      pick a free port and print it`,
    )
    .action(serve);
  addSettingOptions(command);
}

async function serve(
  corpusArguments: readonly string[],
  flags: SettingFlags,
  command: Command,
): Promise<void> {
  refuseMisspeltCommand(corpusArguments[0], command);
  const [
    { createMemoryStore },
    { createLogger },
    { keepUpToDate },
    { startServer },
    { startBlock },
    { stopOnSignals },
  ] = await Promise.all([
    import('../../store/memory/memory-store.js'),
    import('../../server/observe/logger.js'),
    import('../../server/live/watch-corpus.js'),
    import('../../server/lifecycle/start-server.js'),
    import('../../server/lifecycle/start-block.js'),
    import('../../server/lifecycle/stop-on-signals.js'),
  ]);
  const { corpus, documents, roots, settings, from } = await readCorpus(corpusArguments, flags);
  const store = createMemoryStore(corpus);
  const logger = createLogger({ level: settings.observe.logLevel, format: settings.observe.logFormat });
  process.once('exit', logger.flush);
  const watched = keepUpToDate(documents, store, {
    ...settings.corpus,
    ...settings.live,
    log: logger.error,
  });
  const server = await startServer({ ...settings, store, logger, watched });
  // SIGHUP at a terminal means that it was closed, which ends the program; elsewhere it asks for a scan.
  const isAtTerminal = process.stdin.isTTY;
  if (!isAtTerminal) scanOnSighup(watched);
  stopOnSignals(server.close, tell, {
    stopDelay: settings.connections.stopDelay,
    skip: isAtTerminal ? [] : ['SIGHUP'],
  });
  tell(
    startBlock({
      corpus,
      roots,
      summary: store.summary,
      settings,
      from,
      tookMs: performance.now(),
      url: server.url,
      command: commandName(),
    }),
  );
}

/** SIGHUP means: look at the files now. */
function scanOnSighup(watched: WatchedCorpus): void {
  process.on('SIGHUP', () => {
    // It is refused only while the server stops, and a failed reload is logged where it fails.
    watched.rescan().catch(() => undefined);
  });
}

/** `broadsheet chek data` means a command, not a folder: serve is the command when none is named. */
function refuseMisspeltCommand(first: string | undefined, command: Command): void {
  if (first === undefined || existsSync(first)) return;
  const names = command.parent?.commands.map((each) => each.name()) ?? [];
  const nearest = nearestName(first, names);
  if (nearest === null) return;
  throw new UsageError(
    `There is no folder and no command ${JSON.stringify(first)}. Did you mean: ${commandName()} ${nearest}?`,
  );
}
