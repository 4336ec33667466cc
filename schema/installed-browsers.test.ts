import { expect, it } from '@jest/globals';
import { listBrowserPaths } from './installed-browsers.ts';

it('lists the standard places of each system, the most likely first', () => {
  expect(listBrowserPaths('linux', { PATH: '/a:/b:relative' }).slice(0, 3)).toEqual([
    '/a/chromium',
    '/b/chromium',
    '/a/chromium-browser',
  ]);
  expect(listBrowserPaths('darwin', { HOME: '/Users/a' }).slice(0, 2)).toEqual([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]);
  expect(listBrowserPaths('win32', { ProgramFiles: 'C:\\Program Files' })[1]).toBe(
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  );
});

it('reads the folders of Windows in upper case too', () => {
  expect(listBrowserPaths('win32', { 'PROGRAMFILES(X86)': 'D:\\P' })[0]).toBe(
    'D:\\P\\Google\\Chrome\\Application\\chrome.exe',
  );
});

it('lists nothing without folders', () => {
  for (const platform of ['linux', 'win32']) expect(listBrowserPaths(platform, {})).toEqual([]);
});
