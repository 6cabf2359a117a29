/** The end of every page: which state of the corpus is shown, and what made it. */
import { useCorpusWatch } from '../data/edition.js';

export function Footer() {
  const { glance } = useCorpusWatch();
  return (
    <footer class="colophon">
      <p>
        Served by Broadsheet: a folder of news documents as a GraphQL API. Moments are in UTC.
        {glance !== null && (
          <>
            {' '}
            Snapshot <code>{glance.corpus.snapshot.id.slice(0, 12)}</code>.
          </>
        )}
      </p>
    </footer>
  );
}
