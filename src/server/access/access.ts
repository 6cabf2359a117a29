/** Everything that is decided about a request before its path is looked at: its framing, its host, its origin, its token. */
import type { IncomingMessage } from 'node:http';
import type { Answer } from '../http/answer.js';
import { HttpError } from '../http/http-error.js';
import type { Settings } from '../settings/settings.js';
import { createTokenCheck } from './bearer-tokens.js';
import { createCrossOrigin } from './cross-origin.js';
import { createHostCheck } from './host-check.js';
import { checkFraming } from './request-framing.js';

export interface Access {
  /** The answer to a preflight, null to go on. Throws the refusal of a request that is not to be answered. */
  admit(request: IncomingMessage, path: string): Answer | null;
  /** As {@link admit} for a request to switch protocols: there the browser does not keep foreign pages away. */
  admitUpgrade(request: IncomingMessage, path: string): void;
  /** What to add to the answer for a page of another origin: names and values in turn. */
  headersFor(request: IncomingMessage): readonly string[];
  /** Whether answers differ by origin. */
  readonly variesByOrigin: boolean;
  /** Whether only those who have a token are answered. */
  readonly isPrivate: boolean;
}

/** @param host the address that the server listens on */
export function createAccess(settings: Settings['access'], host: string): Access {
  const checkHost = createHostCheck(host, settings.allowedHost);
  const checkToken = createTokenCheck(settings.token);
  const crossOrigin = createCrossOrigin(settings.corsOrigin);
  return {
    admit(request, path) {
      checkFraming(request);
      checkHost(request, path);
      const preflight = crossOrigin.preflight(request.method ?? '', request.headers);
      if (preflight === null) checkToken(request.headers, path); // No browser sends it with a preflight.
      return preflight;
    },
    admitUpgrade(request, path) {
      checkFraming(request);
      checkHost(request, path);
      if (!crossOrigin.mayConnect(request.headers)) {
        throw new HttpError(
          403,
          'ORIGIN_NOT_ALLOWED',
          'Pages of this origin may not connect. Whoever runs this server can allow them with --cors-origin.',
        );
      }
      checkToken(request.headers, path);
    },
    headersFor: (request) => crossOrigin.headersFor(request.headers),
    variesByOrigin: crossOrigin.varies,
    isPrivate: settings.token.length > 0,
  };
}
