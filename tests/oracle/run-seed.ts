/** The seed of a run: SEED of the environment when it is set, else another one each time. A run prints it in the names of its tests. */
export function runSeed(): number {
  const asked = process.env['SEED'];
  return asked === undefined ? Date.now() % 2 ** 31 : Number(asked);
}
