/** The page at `/`: what is served here and where. Plain HTML, no script, nothing loaded from elsewhere. */
import { createHash } from 'node:crypto';
import type { SnapshotSummary } from '../../store/corpus-store.js';
import type { Answer } from '../http/answer.js';
import { healthOf } from '../health/health.js';
import { version } from '../version.js';
import { escapeHtml } from './html.js';

const style =
  'body{font:1rem/1.5 Georgia,serif;max-width:40rem;margin:3rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse}th,td{text-align:left;padding:.2rem 1.5rem .2rem 0}' +
  'td:last-child{font-variant-numeric:tabular-nums}code{font-size:.9em}';

/** Nothing may be loaded, run, framed or sent; the one style sheet is allowed by its digest. */
const policy =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const exampleQuery = '{ articles(first: 5) { totalCount nodes { title url provider { name } } } }';

/** The page for the snapshot that `summary` describes. It links only to what this server `shows`. */
export function homePage(summary: SnapshotSummary, shows: { readonly schema: boolean }): Answer {
  const counts: readonly (readonly [string, number])[] = [
    ['Articles', summary.articleCount],
    ['Documents', summary.documentCount],
    ['Known by mention', summary.mentionCount],
    ['Providers', summary.providerCount],
    ['Topics', summary.topicCount],
    ['Problems', summary.problemCount],
  ];
  const rows = counts.map(
    ([name, count]) => `<tr><th>${escapeHtml(name)}</th><td>${String(count)}</td></tr>`,
  );
  const links: readonly (readonly [string, string])[] = [
    [`/graphql?query=${encodeURIComponent(exampleQuery)}`, 'a first query, answered'],
    ...(shows.schema ? ([['/schema.graphql', 'the schema']] as const) : []),
    ['/readyz', 'what is loaded'],
    ['/healthz', 'whether the server is alive'],
    ['/version', 'the version'],
  ];
  const items = links.map(([href, text]) => {
    const [path = href] = href.split('?');
    return `<li><a href="${escapeHtml(href)}"><code>${escapeHtml(path)}</code></a>: ${escapeHtml(text)}</li>`;
  });
  const { name, version: number } = version();
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    },
    body: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Broadsheet</title>
<style>${style}</style>
<h1>Broadsheet</h1>
<p>A folder of news documents as a GraphQL API. Send queries to <code>POST /graphql</code> or <code>GET /graphql?query=...</code></p>
<ul>
${items.join('\n')}
</ul>
<table>
${rows.join('\n')}
</table>
<p>Health: ${escapeHtml(healthOf(summary))}. Snapshot <code>${escapeHtml(summary.snapshotId)}</code>.</p>
<p>${escapeHtml(name)} ${escapeHtml(number)}</p>
</html>
`,
  };
}
