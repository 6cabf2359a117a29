/**
 * `npm run soak -- MINUTES` (120 by default): the real program under clients that poll, while its documents change twice a second. Ends
 * with status 1 when what it holds grows by more than 1 MB by 3,600 reloads, or a request fails.
 */
import { fileURLToPath } from 'node:url';
import { soak } from './soak/run-soak.js';

const minutes = Number(process.argv[2] ?? 120);
if (!(minutes > 0)) throw new Error('Expected a number of minutes, such as 10.');
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const { growth, failed } = await soak({ program, minutes, tell: console.log });
process.exitCode = growth.perHour - growth.uncertainty > 1_000_000 || failed.length > 0 ? 1 : 0;
