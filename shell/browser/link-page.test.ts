import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseConsoleLink } from './console-link.ts';
import { removeLinkPages, writeLinkPage } from './link-page.ts';

const link = (code: string) => ({
  named: `http://${'a1'.repeat(16)}.localhost:4000/console/enter?code=${code}&page=app`,
  address: `http://127.0.0.1:4000/console/enter?code=${code}-2&page=app`,
});

let room = '';
let folder = '';
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'link-page-'));
  folder = join(room, 'runtime', 'open');
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

describe('the page that leads to the console', () => {
  it('can be read by its user alone, and its address says nothing', () => {
    const url = writeLinkPage(folder, link('first'), 'Tide Tables');
    const path = fileURLToPath(url);
    expect(url).not.toContain('first');
    expect([statSync(folder).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(readFileSync(path, 'utf8')).toContain(JSON.stringify(link('first').named));
    expect(readFileSync(path, 'utf8')).toContain(JSON.stringify(link('first').address));
  });

  it("has the app's name as its title", () => {
    const page = readFileSync(fileURLToPath(writeLinkPage(folder, link('a'), 'Bed & <Breakfast>')), 'utf8');
    expect(page).toContain('<title>Bed &amp; &lt;Breakfast></title>');
  });

  it('is removed when its code was used, others stay, and all go at the next start', () => {
    const urls = ['first', 'second', 'third'].map((code) => writeLinkPage(folder, link(code), 'Tide Tables'));
    removeLinkPages(folder, 'second');
    expect(readdirSync(folder)).toEqual(['open-1.html', 'open-3.html']);
    expect(writeLinkPage(folder, link('fourth'), 'Tide Tables')).toBe(urls[1]);
    removeLinkPages(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is written into no folder that others can read or have put there', () => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    writeLinkPage(folder, link('a'), 'Tide Tables');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const elsewhere = join(room, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(room, 'linked'));
    expect(() => writeLinkPage(join(room, 'linked'), link('b'), 'Tide Tables')).toThrow(
      'is not a folder of this user',
    );
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('a link from a running shell', () => {
  it('is taken when it leads to the console of its port', () => {
    const { named, address } = link('x');
    expect(parseConsoleLink({ link: address, named }, 4000)).toEqual({ named, address });
    expect(parseConsoleLink({ link: address }, 4000)).toEqual({ named: address, address });
  });

  it.each([
    [{ link: 'http://127.0.0.1:9191/phish' }],
    [{ link: 'http://127.0.0.1:4001/console/enter?code=x&page=app' }],
    [{ link: 'http://evil.example:4000/console/enter?code=x&page=app' }],
    [{ link: 'http://127.0.0.1:4000@evil.example/console/enter?code=x' }],
    [{ link: link('x').address, named: 'http://evil.localhost:4000/console/enter?code=x' }],
    [{ link: link('x').named }],
    [{}],
  ])('is refused otherwise: %j', (document) => {
    expect(() => parseConsoleLink(document, 4000)).toThrow('does not lead to its console');
  });
});
