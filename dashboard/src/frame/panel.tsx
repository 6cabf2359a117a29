/** A part of the page under a heading, with the query behind it one click away. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { showsGraphiql } from '../data/shown-by-server.js';

interface PanelProps {
  readonly title: string;
  readonly class?: string;
  /** GraphiQL with the panel's own query: see `graphiqlAddress`. */
  readonly graphiql: string;
  /** Whether what is shown belongs to an earlier question. */
  readonly isBusy?: boolean;
  /** Stands beside the heading. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Panel({ title, class: name = '', graphiql, isBusy = false, aside, children }: PanelProps) {
  const id = useId();
  return (
    <section class={`panel ${name}`} aria-labelledby={id} aria-busy={isBusy}>
      <header class="panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
        <GraphiqlLink address={graphiql} what={title} />
      </header>
      {children}
    </section>
  );
}

/** Opens the query behind `what` in GraphiQL; nothing where that is off. */
export function GraphiqlLink({ address, what }: { address: string; what: string }) {
  if (!showsGraphiql) return null;
  return (
    <a class="graphiql" href={address} aria-label={`Open in GraphiQL: ${what}`} title="Open in GraphiQL">
      <span aria-hidden="true">{'{ }'}</span>
      <span class="graphiql-words" aria-hidden="true">
        Open in GraphiQL
      </span>
    </a>
  );
}
