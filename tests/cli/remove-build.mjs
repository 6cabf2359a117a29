/** Takes away what `build-once.mjs` made. */
import { rmSync } from 'node:fs';

export default function removeBuild() {
  const folder = process.env['BUILT_PACKAGE'];
  if (folder !== undefined) rmSync(folder, { recursive: true });
}
