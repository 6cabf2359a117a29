/**
 * Panels of one page that ask different things of the same list, as components: each asks once, and a panel whose fields the others have asked
 * already asks nothing at all.
 */
import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';

/** What all panels of the page are about: the type `ArticleWhereInput` of the schema. */
export interface Conditions {
  readonly where: { readonly hasDocument?: boolean };
}

interface Facet<Asked> {
  readonly articles: { readonly facets: { readonly providers: readonly Asked[] } };
}
interface Count {
  readonly count: number;
  readonly provider: { readonly name: string };
}
interface Share {
  readonly share: number;
  readonly provider: { readonly domain: string };
}
interface Total {
  readonly articles: { readonly totalCount: number };
}

const counts: TypedDocumentNode<Facet<Count>, Conditions> = gql`
  query Counts($where: ArticleWhereInput) {
    articles(where: $where, first: 0) {
      snapshot {
        id
      }
      facets {
        providers {
          count
          provider {
            id
            name
          }
        }
      }
    }
  }
`;

const shares: TypedDocumentNode<Facet<Share> & Total, Conditions> = gql`
  query Shares($where: ArticleWhereInput) {
    articles(where: $where, first: 0) {
      snapshot {
        id
      }
      totalCount
      facets {
        providers {
          share
          provider {
            id
            domain
          }
        }
      }
    }
  }
`;

const both: TypedDocumentNode<Facet<Count & Share> & Total, Conditions> = gql`
  query Both($where: ArticleWhereInput) {
    articles(where: $where, first: 0) {
      totalCount
      facets {
        providers {
          count
          share
          provider {
            id
            name
            domain
          }
        }
      }
    }
  }
`;

/** How many articles each provider has. */
export function CountsPanel(variables: Conditions) {
  const { data, error } = useQuery(counts, { variables });
  const lines = data?.articles.facets.providers.map(({ count, provider }) => `${provider.name}: ${count}`);
  return <Panel name="Counts" lines={lines} error={error} />;
}

/** How much of the whole that is. */
export function SharesPanel(variables: Conditions) {
  const { data, error } = useQuery(shares, { variables });
  const lines = data?.articles.facets.providers.map(
    ({ share, provider }) => `${provider.domain}: ${percent(share)} of ${data.articles.totalCount}`,
  );
  return <Panel name="Shares" lines={lines} error={error} />;
}

/** Fields of both. */
export function SummaryPanel(variables: Conditions) {
  const { data, error } = useQuery(both, { variables });
  const lines = data?.articles.facets.providers.map(
    ({ count, share, provider }) => `${provider.name} (${provider.domain}): ${count}, ${percent(share)}`,
  );
  return <Panel name="Summary" lines={lines} error={error} />;
}

interface PanelProps {
  readonly name: string;
  /** Undefined before the first answer, and where there is none but an error. */
  readonly lines: readonly string[] | undefined;
  readonly error: Error | undefined;
}

function Panel({ name, lines, error }: PanelProps) {
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      {error !== undefined && <p role="alert">{error.message}</p>}
      {lines === undefined && error === undefined && <p>Loading</p>}
      {lines !== undefined && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
