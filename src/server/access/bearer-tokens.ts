/** Whether a request may be answered at all, where tokens are set: it carries one of them (RFC 6750, section 2.1). */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { HttpError } from '../http/http-error.js';

/** Throws the refusal (401) of a request without one of the tokens. */
export type TokenCheck = (headers: IncomingHttpHeaders, path: string) => void;

/** What watches over the server needs no token: it says counts and no content. */
const open: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** Without tokens everybody is answered. How long a check takes does not depend on how near a wrong token comes. */
export function createTokenCheck(tokens: readonly string[]): TokenCheck {
  if (tokens.length === 0) return () => undefined;
  const digests = tokens.map(digest);
  return ({ authorization }, path) => {
    if (open.has(path)) return;
    const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    const presented = digest(given ?? '');
    let isKnown = false;
    for (const known of digests) isKnown = timingSafeEqual(known, presented) || isKnown;
    if (given === undefined || !isKnown) throw refusal(given === undefined);
  };
}

/** Of one length whatever the token's, as a comparison in constant time wants it. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function refusal(isMissing: boolean): HttpError {
  return new HttpError(
    401,
    'UNAUTHENTICATED',
    isMissing
      ? 'This server answers only requests with a token. Send the header "Authorization: Bearer TOKEN"; ask those who run it for one.'
      : 'The token is none that this server knows. Ask those who run it for another.',
    {
      headers: {
        'www-authenticate': `Bearer realm="broadsheet"${isMissing ? '' : ', error="invalid_token"'}`,
      },
    },
  );
}
