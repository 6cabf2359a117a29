/**
 * For which hosts this server answers. A page of another site can make its own name mean this machine (DNS rebinding) and would
 * then be of one origin with whatever listens here: on loopback only the names of this machine are answered, and those of `--allowed-host`.
 */
import type { IncomingMessage } from 'node:http';
import { HttpError } from '../http/http-error.js';

/** Throws the refusal (421) of a request for another host. */
export type HostCheck = (request: IncomingMessage, path: string) => void;

/** Asked for by address, by those who watch over the server; only where it can be reached by address from elsewhere. */
const probed: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** Host headers that were found right; the same few come with every request. */
const rememberedLimit = 64;

/**
 * @param host the address that the server listens on
 * @param allowed names that it answers for besides, without ports. On another address than loopback: none are all
 */
export function createHostCheck(host: string, allowed: readonly string[]): HostCheck {
  const local = isLoopback(host);
  if (!local && allowed.length === 0) return () => undefined;
  const names = new Set(allowed.map((name) => name.toLowerCase()));
  const known = new Set<string>();
  const isAllowed = (authority: string): boolean => {
    if (known.has(authority)) return true;
    const name = hostOf(authority);
    if (name === null || !(isLoopback(name) || names.has(name))) return false;
    if (known.size < rememberedLimit) known.add(authority);
    return true;
  };
  return (request, path) => {
    if (!local && probed.has(path)) return;
    const { host: header } = request.headers;
    if (header !== undefined && !isAllowed(header)) throw foreignHost(header);
    const { url = '/' } = request;
    if (url.startsWith('/')) return;
    const target = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1];
    if (target !== undefined && !isAllowed(target)) throw foreignHost(target);
  };
}

/** Whether only this machine can be meant by it: an address of 127.0.0.0/8, `::1`, `localhost` and names below it (RFC 6761). */
export function isLoopback(host: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|\[?::1\]?|(?:.+\.)?localhost)$/i.test(host);
}

/** Lower case, without the port; null when it is no authority of a URL. */
function hostOf(authority: string): string | null {
  return /^(\[[0-9a-f:.]+\]|[^\s:/?#@\\[\]]+)(?::\d{1,5})?$/i.exec(authority)?.[1]?.toLowerCase() ?? null;
}

function foreignHost(authority: string): HttpError {
  const shown = authority.length > 100 ? `${authority.slice(0, 100)}...` : authority;
  return new HttpError(
    421,
    'MISDIRECTED_REQUEST',
    `This server does not answer for the host ${JSON.stringify(shown)}. Use the address that it prints when it starts; ` +
      'whoever runs it can add a name with --allowed-host.',
  );
}
