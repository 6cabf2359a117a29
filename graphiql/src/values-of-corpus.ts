/** Values of the corpus that is served, for the variables of examples: an example that finds nothing teaches nothing. */

/** By the name of a variable. */
export type Values = Readonly<Record<string, unknown>>;

const query = `{
  providers(first: 1, orderBy: [{ field: ARTICLE_COUNT }]) { nodes { domain } }
  topics(first: 1, orderBy: [{ field: ARTICLE_COUNT }]) { nodes { slug name } }
  articles(first: 1, orderBy: [{ field: RELATED_COUNT }]) { nodes { url } }
}`;

interface Answer {
  readonly data?: {
    readonly providers: { readonly nodes: readonly { readonly domain: string }[] };
    readonly topics: { readonly nodes: readonly { readonly slug: string; readonly name: string }[] };
    readonly articles: { readonly nodes: readonly { readonly url: string }[] };
  };
}

/** What the server at `url` has of each; nothing where it does not answer, and then the examples stay as they are. */
export async function readValues(url: string): Promise<Values> {
  try {
    const response = await fetch(`${url}?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'application/json' },
    });
    const { data } = (await response.json()) as Answer; // What the query above asks for.
    return Object.fromEntries(
      [
        ['domain', data?.providers.nodes[0]?.domain],
        ['slug', data?.topics.nodes[0]?.slug],
        ['url', data?.articles.nodes[0]?.url],
        ['prefix', data?.topics.nodes[0]?.name.slice(0, 3)],
      ].filter(([, value]) => value !== undefined),
    ) as Values;
  } catch {
    return {};
  }
}
