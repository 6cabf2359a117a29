import { expect, test } from '@jest/globals';
import { buildProgram } from './built-program.js';

/** Of what the program holds, in bytes by 3,600 reloads. */
const allowedGrowth = 1_000_000;

interface Soaked {
  readonly growth: { readonly perHour: number; readonly uncertainty: number };
  readonly failed: readonly string[];
  readonly answered: number;
  readonly unchanged: number;
  readonly snapshots: number;
}

interface SoakModule {
  readonly soak: (options: {
    program: string;
    minutes: number;
    tell: (line: string) => void;
  }) => Promise<Soaked>;
}

test('ten minutes of polling and reloading leave no memory behind and fail no request', async () => {
  // The very file that `npm run soak` runs for two hours; it is plain JavaScript, so its shape is stated here.
  const file = new URL('../../bench/soak/run-soak.js', import.meta.url).href;
  const { soak } = (await import(file)) as SoakModule;
  const program = buildProgram();
  const lines: string[] = [];
  const soaked = await soak({ program: program.main, minutes: 10, tell: (line) => lines.push(line) });
  program.remove();
  console.log(lines.join('\n'));
  expect(soaked.failed).toEqual([]);
  expect(soaked.answered).toBeGreaterThan(1_000);
  expect(soaked.unchanged).toBeGreaterThan(100);
  expect(soaked.snapshots).toBeGreaterThan(10);
  // What is more with a confidence of 95 % is a leak; what ten minutes cannot tell, two hours do.
  expect(soaked.growth.perHour - soaked.growth.uncertainty).toBeLessThan(allowedGrowth);
});
