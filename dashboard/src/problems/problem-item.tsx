/** A problem of a document: how bad, where exactly (`root: path:line:column`), what is wrong and what to write instead. */
import type { ProblemsQuery } from '../../generated/graphql.js';

export type ProblemLine = ProblemsQuery['problems']['nodes'][number];

export function ProblemItem({ problem }: { problem: ProblemLine }) {
  const { severity, code, root, path, line, column, field, message, suggestion } = problem;
  return (
    <li class="problem">
      <p class="problem-place">
        <span class={`severity severity-${severity.toLowerCase()}`}>{severity.toLowerCase()}</span>{' '}
        <span class="root">{root}: </span>
        <code class="path">
          {path}
          {line !== null && <span class="place">:{line}</span>}
          {line !== null && column !== null && <span class="place">:{column}</span>}
        </code>
      </p>
      <p class="problem-message">
        {message}{' '}
        <span class="problem-code">
          {field !== null && <code>{field}</code>} <code>{code}</code>
        </span>
      </p>
      {suggestion !== null && <p class="problem-suggestion">{suggestion}</p>}
    </li>
  );
}
