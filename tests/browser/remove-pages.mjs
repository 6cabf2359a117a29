/** Takes away what `build-pages-once.mjs` made. */
import { rmSync } from 'node:fs';

export default function removePages() {
  const folder = process.env['BUILT_PAGES'];
  if (folder !== undefined) rmSync(folder, { recursive: true });
}
