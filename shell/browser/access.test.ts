import { describe, expect, it } from '@jest/globals';
import { createAccess, type Entry, findRefusal } from './access.ts';
import { createHosts } from './console-hosts.ts';

const cookieOf = (entry: Entry | undefined) => entry?.cookie.split(';', 1)[0] ?? '';

const port = 4000;
const hosts = createHosts(port);
const { name, address } = hosts;

describe('a one-time code', () => {
  it('opens one session, limited to the console and inaccessible to scripts and other sites', () => {
    const access = createAccess(hosts);
    const code = access.createCode(name);
    const entry = access.enter(code, { host: name });
    expect(entry?.cookie).toMatch(
      /^console_session_4000_[0-9a-f]{8}=[\w-]{43}; Path=\/console\/; HttpOnly; SameSite=Strict$/,
    );
    expect(access.hasSession({ host: name, cookie: `a=b; ${cookieOf(entry)}` })).toBe(true);
    expect(access.enter(code, { host: name })).toBeUndefined();
  });

  it('opens a session on its own host alone', () => {
    const access = createAccess(hosts);
    expect(access.enter(access.createCode(name), { host: address })).toBeUndefined();
    expect(access.enter(access.createCode(address), { host: name })).toBeUndefined();
    const cookie = cookieOf(access.enter(access.createCode(name), { host: name }));
    expect(access.hasSession({ host: name, cookie })).toBe(true);
    expect(access.hasSession({ host: address, cookie })).toBe(false);
    expect(access.hasSession({ cookie })).toBe(false);
  });

  it('needs a key beside the cookie where a browser sends the cookie to every port of the address', () => {
    const access = createAccess(hosts);
    const enter = (host: string) =>
      access.enter(access.createCode(host), { host, 'sec-fetch-site': 'cross-site' });
    expect(enter(name)?.key).toBeUndefined();
    const entry = enter(address);
    const headers = { host: address, cookie: cookieOf(entry) };
    expect([access.hasSession(headers), access.mayCall(headers)]).toEqual([true, false]);
    expect(access.mayCall({ ...headers, 'x-console-key': 'guess' })).toBe(false);
    expect(access.mayCall({ ...headers, 'x-console-key': entry?.key ?? '' })).toBe(true);
    expect(access.mayCall({ host: address, 'x-console-key': entry?.key ?? '' })).toBe(false);
  });

  it('is refused when it was not issued', () => {
    const access = createAccess(hosts);
    access.createCode(name);
    expect(access.enter('', { host: name })).toBeUndefined();
    expect(access.enter('guess', { host: name })).toBeUndefined();
    expect(access.hasSession({ host: name, cookie: 'console_session=' })).toBe(false);
    expect(access.hasSession({ host: name })).toBe(false);
  });

  it('is refused after five minutes', () => {
    let now = 0;
    const access = createAccess(hosts, () => now);
    const early = access.createCode(name);
    const late = access.createCode(name);
    now = 5 * 60_000;
    expect(access.enter(early, { host: name })).toBeDefined();
    now += 1;
    expect(access.enter(late, { host: name })).toBeUndefined();
  });

  it('does not open the console of another process, whose cookie has another name too', () => {
    const other = createAccess(createHosts(port));
    expect(createAccess(hosts).enter(other.createCode(name), { host: name })).toBeUndefined();
    const names = [createAccess(hosts), createAccess(hosts)].map(
      (access) => cookieOf(access.enter(access.createCode(address), { host: address })).split('=')[0],
    );
    expect(new Set(names).size).toBe(2);
    expect(createHosts(port).name).not.toBe(name);
  });
});

describe('a request', () => {
  const host = name;
  const own = `http://${host}`;

  it.each([
    ['a read of the console itself', 'GET', { host, 'sec-fetch-site': 'same-origin' }],
    ['a link that the user opened', 'GET', { host, 'sec-fetch-site': 'none' }],
    ['a write of the console itself', 'POST', { host, origin: own, 'sec-fetch-site': 'same-origin' }],
    ['a write of another shell', 'POST', { host, 'x-shell-key': 'key' }],
  ])('is accepted: %s', (_what, method, headers) => {
    expect(findRefusal({ method, headers, isEntrance: false }, hosts)).toBeUndefined();
  });

  it.each([
    ['under another name (DNS rebinding)', 'GET', { host: 'evil.example:4000' }],
    ['under the name localhost, which has cookies of its own', 'GET', { host: 'localhost:4000' }],
    ['under the name of another run', 'GET', { host: createHosts(port).name }],
    ['from its own other host', 'POST', { host, origin: `http://${address}` }],
    ['without a Host', 'GET', {}],
    ['from another site', 'POST', { host, origin: 'https://evil.example' }],
    ["from the app's own pages, on another port", 'POST', { host, origin: 'http://127.0.0.1:4001' }],
    ['an image in a page of another port', 'GET', { host, 'sec-fetch-site': 'same-site' }],
    ['a link in a page of another site', 'GET', { host, 'sec-fetch-site': 'cross-site' }],
    ['a write without Origin', 'POST', { host }],
    ['a write from a sandboxed frame', 'POST', { host, origin: 'null' }],
  ])('is refused: %s', (_what, method, headers) => {
    expect(findRefusal({ method, headers, isEntrance: false }, hosts)).toEqual(expect.any(String));
  });

  it('of a file, or of any page, may open a link in a window, whose code counts', () => {
    const headers = {
      host,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(findRefusal({ method: 'GET', headers, isEntrance: true }, hosts)).toBeUndefined();
    const image = { ...headers, 'sec-fetch-mode': 'no-cors' };
    expect(findRefusal({ method: 'GET', headers: image, isEntrance: true }, hosts)).toBeDefined();
  });
});
