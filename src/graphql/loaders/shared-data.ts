/**
 * Equal plain data as one frozen object: an engine that keeps what it found out about an object finds it again, whichever
 * selection of the request asks.
 */

/** Answers, for data that has an equal JSON, the first object that came; deep frozen. */
export type ShareData = <Data extends object>(data: Data) => Data;

/** A new {@link ShareData} that has seen nothing. */
export function createShareData(): ShareData {
  const known = new Map<string, unknown>();
  return <Data extends object>(data: Data): Data => {
    const key = JSON.stringify(data);
    const found = known.get(key);
    if (found !== undefined) return found as Data; // equal JSON of plain data is equal data
    known.set(key, deepFrozen(data));
    return data;
  };
}

function deepFrozen<Data extends object>(data: Data): Data {
  if (Object.isFrozen(data)) return data;
  for (const value of Object.values(data) as unknown[]) {
    if (typeof value === 'object' && value !== null) deepFrozen(value);
  }
  return Object.freeze(data);
}
