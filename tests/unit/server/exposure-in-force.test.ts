import { describe, expect, test } from '@jest/globals';
import { exposureInForce, facesInternet } from '../../../src/server/settings/exposure-in-force.js';
import { defaultSettings } from '../../../src/server/settings/default-settings.js';

describe('a server faces the internet', () => {
  test.each([
    ['127.0.0.1', [], false],
    ['127.9.9.9', [], false],
    ['::1', [], false],
    ['localhost', [], false],
    ['localhost', ['localhost:4000', '127.0.0.1'], false],
    ['0.0.0.0', [], true],
    ['::', [], true],
    ['192.0.2.7', [], true],
    ['127.0.0.1', ['news.example'], true],
    ['127.0.0.1.example', [], true],
  ])('listening on %s, allowed to be called %j: %j', (host, allowedHost, faces) => {
    expect(facesInternet({ host, allowedHost })).toBe(faces);
  });
});

test('what somebody said holds wherever the server listens; the rest follows from where', () => {
  const { exposure } = defaultSettings;
  const shows = { introspection: true, graphiql: true };
  const hides = { introspection: false, graphiql: false };
  expect(exposureInForce(exposure, { host: '127.0.0.1', allowedHost: [] })).toMatchObject(shows);
  expect(exposureInForce(exposure, { host: '0.0.0.0', allowedHost: [] })).toMatchObject(hides);
  expect(exposureInForce({ ...exposure, ...shows }, { host: '0.0.0.0', allowedHost: [] })).toMatchObject(
    shows,
  );
  expect(exposureInForce({ ...exposure, ...hides }, { host: '127.0.0.1', allowedHost: [] })).toMatchObject(
    hides,
  );
});
