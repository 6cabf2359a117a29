/**
 * A page with the panels, for a gateway that is named in its address: `?gateway=http://localhost:4000/graphql`. The gateway must allow the page's
 * origin: `--cors-origin http://localhost:5173`.
 */
import { ApolloClient, HttpLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { broadsheetCache } from './cache.js';
import { type Conditions, CountsPanel, SharesPanel, SummaryPanel } from './panels.js';

const uri = new URLSearchParams(location.search).get('gateway') ?? 'http://localhost:4000/graphql';
const client = new ApolloClient({ cache: broadsheetCache(), link: new HttpLink({ uri }) });
const where: Conditions['where'] = { hasDocument: true };

function Page() {
  const [panels, setPanels] = useState<'two' | 'none' | 'summary'>('two');
  return (
    <main>
      <button
        onClick={() => {
          setPanels('two');
        }}
      >
        Two panels
      </button>
      <button
        onClick={() => {
          setPanels('none');
        }}
      >
        No panel
      </button>
      <button
        onClick={() => {
          setPanels('summary');
        }}
      >
        A summary
      </button>
      {panels === 'two' && <CountsPanel where={where} />}
      {panels === 'two' && <SharesPanel where={where} />}
      {panels === 'summary' && <SummaryPanel where={where} />}
    </main>
  );
}

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no element #page.');
createRoot(place).render(
  <ApolloProvider client={client}>
    <Page />
  </ApolloProvider>,
);
