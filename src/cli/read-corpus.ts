/** From what the person named to a corpus: the settings, the folders, the documents. */
import type { Corpus } from '../corpus/corpus.js';
import type { Root } from '../documents/document.js';
import type { LiveDocuments } from '../documents/live/live-documents.js';
import type { Settings } from '../server/settings/settings.js';
import { tell } from './output.js';
import { showProgress } from './progress.js';
import type { SettingFlags } from './setting-options.js';

export interface ReadCorpus {
  readonly corpus: Corpus;
  /** The files that it was made of. */
  readonly documents: LiveDocuments;
  readonly roots: readonly Root[];
  readonly settings: Settings;
  /** The corpus as the person named it, or as it was chosen. */
  readonly from: readonly string[];
}

/** Throws a SettingsError or RootError when what was named cannot be used. Modules load here, when they are needed. */
export async function readCorpus(corpus: readonly string[], flags: SettingFlags): Promise<ReadCorpus> {
  const [{ resolveSettings }, { chooseCorpus }, { resolveRoots }, { openCorpus }] = await Promise.all([
    import('../server/settings/resolve-settings.js'),
    import('../server/settings/choose-corpus.js'),
    import('../documents/roots.js'),
    import('../corpus/load-corpus.js'),
  ]);
  const { config, ...given } = flags;
  const { settings, warnings } = resolveSettings({
    flags: { ...given, corpus },
    environment: process.env,
    configFile: config,
  });
  for (const warning of warnings) tell(warning);
  const chosen = chooseCorpus(settings.corpus.corpus);
  if (chosen.note !== null) tell(chosen.note);
  const roots = resolveRoots(chosen.corpus);
  const progress = showProgress();
  try {
    const { siteUrl, exposeSecured } = settings.corpus;
    const options = { loadedAt: Date.now(), siteUrl, exposeSecured };
    return { ...openCorpus(roots, options, progress.report), roots, settings, from: chosen.corpus };
  } finally {
    progress.clear();
  }
}
