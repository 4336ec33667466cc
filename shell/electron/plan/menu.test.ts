import { describe, expect, it } from '@jest/globals';
import { type MenuItem, planAppMenu, planTrayMenu, toTemplate } from './menu.ts';

const name = (item: MenuItem): string =>
  'label' in item ? item.label : 'role' in item ? `(${item.role})` : '-';
const outline = (items: readonly MenuItem[]): string[] =>
  items.map((item) => ('items' in item ? `${item.label}: ${item.items.map(name).join(', ')}` : name(item)));

describe('planAppMenu', () => {
  it('has the own items of the app in the first menu of macOS', () => {
    expect(outline(planAppMenu('darwin', 'Tides')).slice(0, 2)).toEqual([
      'Tides: (about), -, Health, Show Data Folder in Finder, Show Logs in Finder, -, (services), -, (hide), (hideOthers), (unhide), -, Quit Tides',
      'File: (close)',
    ]);
  });

  it.each([
    ['win32', 'File: Open data folder, Open logs, -, Exit'],
    ['linux', 'File: Open data folder, Open logs, -, Quit'],
  ] as const)('has them in File and Help on %s', (platform, file) => {
    const menus = outline(planAppMenu(platform, 'Tides'));
    expect([menus[0], menus.at(-1)]).toEqual([file, 'Help: Health, -, (about)']);
  });

  it.each([
    ['darwin', 'Cmd+Q'],
    ['linux', 'Ctrl+Q'],
    ['win32', undefined],
  ] as const)('quits by the key of %s', (platform, key) => {
    const items = planAppMenu(platform, 'Tides').flatMap((menu) => ('items' in menu ? menu.items : []));
    const quit = items.find((item) => 'action' in item && item.action === 'quit');
    expect(quit && 'accelerator' in quit ? quit.accelerator : undefined).toBe(key);
  });
});

describe('planTrayMenu', () => {
  it('opens, shows and quits the app, without keys', () => {
    const items = planTrayMenu('linux', 'Tides');
    expect(outline(items)).toEqual([
      'Open Tides',
      '-',
      'Health',
      'Open data folder',
      'Open logs',
      '-',
      'Quit',
    ]);
    expect(items.some((item) => 'accelerator' in item)).toBe(false);
  });

  it('becomes a template whose items act', () => {
    const acted: string[] = [];
    const template = toTemplate(planTrayMenu('win32', 'Tides'), (action) => acted.push(action));
    for (const { click } of template) click?.({} as never, undefined, {} as never);
    expect(acted).toEqual(['show', 'health', 'data-folder', 'logs', 'quit']);
  });
});
