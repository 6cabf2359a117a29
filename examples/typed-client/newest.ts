/** Prints the newest articles: `node build/newest.js [--by-id] [URL] [SEARCH]`. With `--by-id`, the document's digest is sent and not its text. */
import { pathToFileURL } from 'node:url';
import { ask } from './ask.js';
import { type FragmentType, getFragmentData } from './generated/fragment-masking.js';
import { CardFragmentDoc, NewestDocument } from './generated/graphql.js';

/** One line for each article. */
export async function newest(
  url: string,
  search: string | null,
  by: 'text' | 'id' = 'text',
): Promise<string[]> {
  const { articles } = await ask(url, NewestDocument, { search }, by);
  return articles.nodes.map(card);
}

/** A component sees the fields of its own fragment and no others. */
function card(article: FragmentType<typeof CardFragmentDoc>): string {
  const { title, publishedDateTime, provider } = getFragmentData(CardFragmentDoc, article);
  return `${publishedDateTime.slice(0, 10)}  ${title} (${provider.name})`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const words = process.argv.slice(2);
  const [url = 'http://localhost:4000/graphql', search = null] = words.filter((word) => word !== '--by-id');
  const by = words.includes('--by-id') ? 'id' : 'text';
  console.log((await newest(url, search, by)).join('\n'));
}
