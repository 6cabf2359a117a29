/** Prints the newest articles: `node build/newest.js [URL] [SEARCH]`. */
import { pathToFileURL } from 'node:url';
import { ask } from './ask.js';
import { type FragmentType, getFragmentData } from './generated/fragment-masking.js';
import { CardFragmentDoc, NewestDocument } from './generated/graphql.js';

/** One line for each article. */
export async function newest(url: string, search: string | null): Promise<string[]> {
  const { articles } = await ask(url, NewestDocument, { search });
  return articles.nodes.map(card);
}

/** A component sees the fields of its own fragment and no others. */
function card(article: FragmentType<typeof CardFragmentDoc>): string {
  const { title, publishedDateTime, provider } = getFragmentData(CardFragmentDoc, article);
  return `${publishedDateTime.slice(0, 10)}  ${title} (${provider.name})`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , url = 'http://localhost:4000/graphql', search = null] = process.argv;
  console.log((await newest(url, search)).join('\n'));
}
