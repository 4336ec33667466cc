import { describe, expect, it } from '@jest/globals';
import { type OpeningFacts, planOpening } from './opening.ts';

const facts = (handlers: Record<string, string> = {}, changes: Partial<OpeningFacts> = {}): OpeningFacts => ({
  env: {},
  platform: 'linux',
  home: '/home/a',
  ownFolder: '/data/runtime/open',
  name: 'notes-open',
  findHandler: (type) => handlers[type],
  exists: () => true,
  ...changes,
});
const opener = { kind: 'opener', path: '/usr/bin/xdg-open', args: [] } as const;
const chromium = { kind: 'app-window', path: '/usr/bin/chromium', args: [] } as const;
const both = (handler: string) => ({ 'x-scheme-handler/http': handler, 'text/html': handler });

describe('how a link reaches a browser', () => {
  it('is by a page in app data, or in the folder of a snap', () => {
    expect(planOpening({ ...chromium, args: [] }, facts())).toEqual({
      by: 'page',
      folder: '/data/runtime/open',
    });
    expect(planOpening({ ...chromium, args: [], path: '/snap/bin/chromium' }, facts())).toEqual({
      by: 'page',
      folder: '/home/a/snap/chromium/common/notes-open',
    });
    for (const handler of ['firefox-esr.desktop', 'org.mozilla.firefox.desktop']) {
      expect(planOpening({ ...opener, args: [] }, facts(both(handler)))).toEqual({
        by: 'page',
        folder: '/data/runtime/open',
      });
    }
    expect(planOpening({ ...opener, args: [] }, facts(both('firefox_firefox.desktop')))).toEqual({
      by: 'page',
      folder: '/home/a/snap/firefox/common/notes-open',
    });
    expect(planOpening({ ...opener, args: [] }, facts({}, { platform: 'darwin' }))).toMatchObject({
      by: 'page',
    });
  });

  it.each<[string, OpeningFacts]>([
    ['no program is known for links', facts()],
    ['HTML files belong to an editor', facts({ ...both('firefox.desktop'), 'text/html': 'gedit.desktop' })],
    ['a snap has no folder yet', facts(both('firefox_firefox.desktop'), { exists: () => false })],
    ['the user says so', facts(both('firefox.desktop'), { env: { APP_BROWSER_LINK: 'argument' } })],
  ])('is by an argument where %s', (_, given) => {
    expect(planOpening({ ...opener, args: [] }, given)).toEqual({ by: 'argument' });
  });
});
