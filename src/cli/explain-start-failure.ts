/** What to tell a person whose command could not start. */

/** Errors that are written for people: they carry a stable code, and their message is all there is to say. */
const writtenForPeople = new Set([
  'UsageError',
  'SettingsError',
  'RootError',
  'StartError',
  'OperationsError',
  'SyntheticCorpusError',
]);

/** One line or two for an error that was written for people; null for any other, which is a fault of the program. */
export function explainStartFailure(thrown: unknown): string | null {
  if (!(thrown instanceof Error) || !writtenForPeople.has(thrown.name)) return null;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` (${thrown.code})` : '';
  return `broadsheet: ${thrown.message}${code}`;
}
