/** Whether a body may be read as JSON: by its media type, its charset and its coding. */
import type { IncomingHttpHeaders } from 'node:http';
import { HttpError } from './http-error.js';

/** Throws the refusal (415) of anything but plain UTF-8 `application/json`. */
export function requireJsonBody(headers: IncomingHttpHeaders): void {
  // What nearly every client sends, to the letter.
  if (headers['content-type'] === 'application/json' && headers['content-encoding'] === undefined) return;
  const coding = headers['content-encoding']?.trim().toLowerCase();
  if (coding !== undefined && coding !== '' && coding !== 'identity') {
    // A few bytes of gzip can become gigabytes, and queries are short: compressed bodies are not worth their risk.
    throw unsupported(
      `The body has the content-encoding ${quoted(coding)}; expected none. Send it uncompressed.`,
    );
  }
  const given = headers['content-type'];
  const [type = '', ...parameters] = (given ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (type !== 'application/json') {
    throw unsupported(
      `The body has ${given === undefined ? 'no content-type' : `the content-type ${quoted(given)}`}; expected ` +
        'application/json. Send {"query": "{ ... }"} with the header "content-type: application/json".',
    );
  }
  for (const parameter of parameters) {
    const charset = /^charset\s*=\s*"?([^"]*)"?$/.exec(parameter)?.[1];
    if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
      throw unsupported(`The body has the charset ${quoted(charset)}; expected utf-8.`);
    }
  }
}

function unsupported(message: string): HttpError {
  return new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', message, { headers: { accept: 'application/json' } });
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}...` : text);
}
