/** Name and version of this program, as its package.json states them; the file is read once, when first asked. */
import { readFileSync } from 'node:fs';

export interface Version {
  readonly name: string;
  readonly version: string;
}

let known: Version | undefined;

/** What this program is. A package.json that is missing or damaged gives version "unknown", never an error. */
export function version(): Version {
  known ??= Object.freeze({ name: 'broadsheet', version: readVersion() });
  return known;
}

function readVersion(): string {
  try {
    // This file lies two folders deep in the package, as source (src/server) and as built (dist/server).
    const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
      if (typeof manifest.version === 'string') return manifest.version;
    }
  } catch {
    // Without its package.json the program still serves; only this answer is poorer.
  }
  return 'unknown';
}
