import { describe, expect, it } from '@jest/globals';
import { planWindow } from './window-options.ts';
import { formatWindowState, parseWindowState, placeWindow, type Rectangle } from './window-state.ts';

const main: Rectangle = { x: 0, y: 25, width: 1920, height: 1055 };
const right: Rectangle = { x: 1920, y: 0, width: 2560, height: 1440 };
const small: Rectangle = { x: 0, y: 0, width: 800, height: 560 };
const state = (x: number, y: number, width: number, height: number) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
});

describe('placeWindow', () => {
  it.each([
    ['the first start', undefined, [main, right], { x: 240, y: 103, width: 1440, height: 900 }],
    ['its last place', state(100, 100, 1000, 700), [main], { x: 100, y: 100, width: 1000, height: 700 }],
    [
      'another display',
      state(2000, 50, 1200, 800),
      [main, right],
      { x: 2000, y: 50, width: 1200, height: 800 },
    ],
    [
      'a display that is gone',
      state(2000, 50, 1200, 800),
      [main],
      { x: 360, y: 153, width: 1200, height: 800 },
    ],
    [
      'a corner left on the display',
      state(1900, 1070, 1200, 800),
      [main],
      { x: 360, y: 153, width: 1200, height: 800 },
    ],
    ['partly outside', state(1500, 600, 1200, 800), [main], { x: 720, y: 280, width: 1200, height: 800 }],
    ['smaller than allowed', state(10, 30, 200, 100), [main], { x: 10, y: 30, width: 960, height: 600 }],
    ['a display below the least size', undefined, [small], { x: 0, y: 0, width: 800, height: 560 }],
    [
      'left of the main display',
      state(-1000, 100, 960, 600),
      [main, { ...right, x: -2560 }],
      { x: -1000, y: 100, width: 960, height: 600 },
    ],
  ])('places it at %s', (_, kept, displays, bounds) => {
    expect(placeWindow(kept, displays).bounds).toEqual(bounds);
  });

  it('keeps a maximized window maximized', () => {
    expect(placeWindow({ ...state(0, 0, 1000, 700), isMaximized: true }, [main]).isMaximized).toBe(true);
  });
});

describe('parseWindowState', () => {
  it('reads what it wrote', () => {
    expect(parseWindowState(formatWindowState(state(1, 2, 3, 4)))).toEqual(state(1, 2, 3, 4));
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":null}',
    '{"bounds":{"x":1,"y":1,"width":-5,"height":1}}',
    '{"bounds":{"x":1e99,"y":1,"width":5,"height":1}}',
    '{"bounds":{"x":"1","y":1,"width":5,"height":1}}',
  ])('takes %j for none', (text) => {
    expect(parseWindowState(text)).toBeUndefined();
  });
});

describe('planWindow', () => {
  const facts = { title: 'Tides', bounds: {}, preload: '/p.cjs', icon: undefined, isDark: false };

  it('gives pages a sandbox and no Node, on every system', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const { webPreferences: page } = planWindow({ ...facts, platform });
      expect(page).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        preload: '/p.cjs',
      });
    }
  });

  it('does not let a window become smaller than 960 x 600, or than its display', () => {
    const { minWidth, minHeight } = planWindow({ ...facts, platform: 'linux' });
    expect([minWidth, minHeight]).toEqual([960, 600]);
    expect(planWindow({ ...facts, platform: 'linux', bounds: { width: 800 } }).minWidth).toBe(800);
  });
});
