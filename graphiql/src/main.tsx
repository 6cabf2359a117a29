/** The page at `/graphiql`: GraphiQL with everything it needs from this server, and nothing from another host. */
import './monaco-workers';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './page.css';
import { exampleTabs } from './example-tabs';
import { createFetcher } from './fetcher';
import { readLink } from './link';
import { SchemaDownload } from './schema-download';
import { readValues } from './values-of-corpus';

const place = document.getElementById('graphiql');
if (place === null) throw new Error('index.html has no element #graphiql.');

const url = new URL('/graphql', location.href).href;
const link = readLink(location.search);
const examples = exampleTabs(await readValues(url));

createRoot(place).render(
  <GraphiQL
    fetcher={createFetcher(url)}
    plugins={[HISTORY_PLUGIN, explorerPlugin()]}
    defaultTabs={link === null ? examples : [link, ...examples]}
    {...(link === null ? {} : { initialQuery: link.query, initialVariables: link.variables })}
  >
    <GraphiQL.Logo>
      <h1>Broadsheet</h1>
    </GraphiQL.Logo>
    <GraphiQL.Toolbar>
      {({ prettify, copy, merge }) => (
        <>
          {prettify}
          {merge}
          {copy}
          <SchemaDownload />
        </>
      )}
    </GraphiQL.Toolbar>
  </GraphiQL>,
);
