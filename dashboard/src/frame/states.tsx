/** What stands where an answer is missing: that it is being fetched, or what went wrong and what can be done. */
import type { ComponentChildren } from 'preact';
import type { RequestFailure } from '../data/request.js';

/** A quiet placeholder of `lines` lines, told to screen readers once. */
export function Loading({ what, lines = 3 }: { what: string; lines?: number }) {
  return (
    <div class="loading" role="status">
      <span class="unseen">Loading {what}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span class="loading-line" key={index} aria-hidden="true" />
      ))}
    </div>
  );
}

/** What went wrong with `what`, in the server's own words where it gave some. */
export function Failure({
  what,
  failure,
  retry,
}: {
  what: string;
  failure: RequestFailure;
  retry: () => void;
}) {
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{titleOf(what, failure)}</strong> {failure.message}
        {failure.code !== null && (
          <>
            {' '}
            <code>{failure.code}</code>
          </>
        )}
      </p>
      {!isFinal(failure) && (
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** Why there is nothing, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** Whether the same question would be refused again: it is wrong, or asks for more than one answer may hold. Time is another matter: a server can be busy. */
function isFinal({ code, unit }: RequestFailure): boolean {
  return code === 'BAD_USER_INPUT' || (code === 'LIMIT_EXCEEDED' && unit !== 'milliseconds');
}

function titleOf(what: string, { kind }: RequestFailure): string {
  if (kind === 'refused') return `The server refused to answer for ${what}.`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} could not be loaded.`;
}
