/** Which handler a request means; anything else is refused with what there is instead. */
import type { BodyHandler, Handler, Routes } from './exchange.js';
import { HttpError } from './http-error.js';

export type FoundHandler =
  | { readonly method: 'GET'; readonly handle: Handler }
  | { readonly method: 'POST'; readonly handle: BodyHandler };

/** The handler and the method it answers. Throws the refusal of an unknown path (404) or method (405, with `allow`). */
export function findHandler(routes: Routes, method: string, path: string): FoundHandler {
  const route = routes.get(path);
  if (route === undefined) {
    throw new HttpError(
      404,
      'NOT_FOUND',
      `Nothing is at ${JSON.stringify(shortened(path))}. There is ${listed(routes).join(', ')}.`,
    );
  }
  if (method === 'GET' || method === 'HEAD') return { method: 'GET', handle: route.GET };
  if (method === 'POST' && route.POST !== undefined) return { method: 'POST', handle: route.POST };
  const allowed = route.POST === undefined ? 'GET, HEAD' : 'GET, HEAD, POST';
  throw new HttpError(405, 'METHOD_NOT_ALLOWED', `${path} takes ${allowed}, not ${method}.`, {
    headers: { allow: allowed },
  });
}

function listed(routes: Routes): string[] {
  return [...routes].filter(([, route]) => route.unlisted !== true).map(([path]) => path);
}

function shortened(path: string): string {
  return path.length > 100 ? `${path.slice(0, 100)}...` : path;
}
