/**
 * What axe-core finds on GraphiQL, in light and dark, with each of its panels: nothing of this page, and of GraphiQL's own exactly what is named here. A
 * finding more fails, and so does one less: then a newer GraphiQL has mended it, and its line goes.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/index.js';
import { serve, storeOf } from '../http/sample-server.js';
import { describeInChromium, openPage, pagesFolder, startChromium } from './chromium.js';

/** Each tab is a list item with the role of a tab, around the two buttons that open and close it. */
const tabs = 'nested-interactive in .graphiql-tab';
/** By the button that opens a panel (none at first), and what is there once it is filled. Findings are rules and the components where they are found. */
const upstream: readonly {
  readonly button: string | null;
  readonly filled: string;
  readonly findings: readonly string[];
}[] = [
  { button: null, filled: '.result-window .view-line', findings: [tabs] },
  {
    button: 'Show Documentation Explorer',
    filled: '.graphiql-doc-explorer-root-type',
    findings: [tabs],
  },
  {
    button: 'Show History',
    filled: '.graphiql-history-item-label',
    // An entry's button is called "Set active", whatever stands on it.
    findings: ['label-content-name-mismatch in .graphiql-history-item-label', tabs],
  },
  {
    button: 'Show GraphiQL Explorer',
    filled: '.graphiql-explorer-root select',
    // The fields for an argument's value and for a new operation have no labels.
    findings: ['label in .graphiql-explorer-root', tabs, 'select-name in .graphiql-explorer-root'],
  },
];

/** For the page: rule and component of each finding, without repeats. */
const findings = `axe.run(document).then(({ violations }) => {
  const components = ['.graphiql-tab', '.graphiql-history-item-label', '.graphiql-explorer-root'];
  const places = violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => {
    const element = document.querySelector(target[0]);
    const component = components.find((one) => element !== null && element.closest(one) !== null);
    return id + ' in ' + (component ?? html);
  }));
  return [...new Set(places)].sort();
})`;

describeInChromium('on GraphiQL', () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    const corpus = join(import.meta.dirname, '../docs/corpus');
    server = await serve(storeOf(corpus), { pagesFolder: pagesFolder() });
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test.each(['light', 'dark'] as const)(
    'axe-core finds what is upstream’s and nothing else, in %s',
    async (colorScheme) => {
      const { page } = await openPage(browser, server.url, { colorScheme });
      await page.goto(`${server.url}/graphiql`);
      await page.locator('.graphiql-editor .view-line').first().waitFor();
      await page.getByRole('button', { name: /Execute/ }).click();
      await page.locator('.result-window').getByText('totalCount').first().waitFor();
      await page.evaluate(axe.source);
      for (const panel of upstream) {
        if (panel.button !== null) await page.getByRole('button', { name: panel.button }).click();
        await page.locator(panel.filled).first().waitFor();
        expect({ ...panel, findings: await page.evaluate(findings) }).toEqual(panel);
      }
      await page.context().close();
    },
  );
});
