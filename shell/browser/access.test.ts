import { describe, expect, it } from '@jest/globals';
import { createAccess, findRefusal } from './access.ts';

const cookieOf = (header: string | undefined) => header?.split(';', 1)[0] ?? '';

describe('a one-time code', () => {
  it('opens one session, limited to the console and inaccessible to scripts and other sites', () => {
    const access = createAccess();
    const code = access.createCode();
    const header = access.enter(code);
    expect(header).toMatch(/^console_session=[\w-]{43}; Path=\/console\/; HttpOnly; SameSite=Strict$/);
    expect(access.hasSession({ cookie: `a=b; ${cookieOf(header)}` })).toBe(true);
    expect(access.enter(code)).toBeUndefined();
  });

  it('is refused when it was not issued', () => {
    const access = createAccess();
    access.createCode();
    expect(access.enter('')).toBeUndefined();
    expect(access.enter('guess')).toBeUndefined();
    expect(access.hasSession({ cookie: 'console_session=' })).toBe(false);
    expect(access.hasSession({})).toBe(false);
  });

  it('is refused after five minutes', () => {
    let now = 0;
    const access = createAccess(() => now);
    const early = access.createCode();
    const late = access.createCode();
    now = 5 * 60_000;
    expect(access.enter(early)).toBeDefined();
    now += 1;
    expect(access.enter(late)).toBeUndefined();
  });

  it('does not open the console of another process', () => {
    const header = createAccess().enter(createAccess().createCode());
    expect(header).toBeUndefined();
  });
});

describe('a request', () => {
  const host = '127.0.0.1:4000';
  const own = `http://${host}`;

  it.each([
    ['a read of the console itself', 'GET', { host, 'sec-fetch-site': 'same-origin' }],
    ['a link that the user opened', 'GET', { host, 'sec-fetch-site': 'none' }],
    ['a write of the console itself', 'POST', { host, origin: own, 'sec-fetch-site': 'same-origin' }],
    ['a write of another shell', 'POST', { host, 'x-shell-key': 'key' }],
  ])('is accepted: %s', (_what, method, headers) => {
    expect(findRefusal({ method, headers }, 4000)).toBeUndefined();
  });

  it.each([
    ['under another name (DNS rebinding)', 'GET', { host: 'evil.example:4000' }],
    ['under the name localhost, which has cookies of its own', 'GET', { host: 'localhost:4000' }],
    ['without a Host', 'GET', {}],
    ['from another site', 'POST', { host, origin: 'https://evil.example' }],
    ["from the app's own pages, on another port", 'POST', { host, origin: 'http://127.0.0.1:4001' }],
    ['an image in a page of another port', 'GET', { host, 'sec-fetch-site': 'same-site' }],
    ['a link in a page of another site', 'GET', { host, 'sec-fetch-site': 'cross-site' }],
    ['a write without Origin', 'POST', { host }],
    ['a write from a sandboxed frame', 'POST', { host, origin: 'null' }],
  ])('is refused: %s', (_what, method, headers) => {
    expect(findRefusal({ method, headers }, 4000)).toEqual(expect.any(String));
  });
});
