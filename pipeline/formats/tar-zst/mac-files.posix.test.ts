import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import type { PayloadFacts } from '../format.ts';
import { layoutArchive, listBeside } from './layout.ts';

const facts = (shell: PayloadFacts['shell']): PayloadFacts => ({
  app: { name: 'Tiny App', version: '1.2.0', vendor: 'Octo-Org' },
  target: 'darwin-arm64',
  shell,
  icons: [],
  epoch: 0,
});
const textOf = (shell: PayloadFacts['shell'], end: string): string => {
  const { content } =
    layoutArchive(facts(shell), undefined).files.find(({ path }) => path.endsWith(end)) ?? {};
  if (typeof content !== 'string') throw new Error(`${end} has no text`);
  return content;
};

it('has an agent of launchd and the scripts of quarantine and login beside the payload', () => {
  const { files } = layoutArchive(facts('none'), undefined);
  const paths = files.map(({ path }) => path).filter((path) => path.includes('/share/'));
  expect(paths).toEqual([
    'tiny-app-1.2.0/share/macos/octo.org.tiny-app.plist',
    'tiny-app-1.2.0/share/macos/quarantine-release.sh',
    'tiny-app-1.2.0/share/macos/login-service.sh',
  ]);
  for (const path of paths) expect(listBeside(facts('none').app)).toContain(path);
  expect(textOf('none', '.plist')).toContain('/Applications/tiny-app-1.2.0/tiny-app<');
  expect(() => textOf('browser', 'login-service.sh')).toThrow('no text');
});

it('has scripts that find the folder that was unpacked', () => {
  for (const name of ['quarantine-release.sh', 'login-service.sh']) {
    const text = textOf('none', name);
    execFileSync('sh', ['-n'], { input: text });
    expect(text).toContain('app=${here%/share/macos}');
  }
  expect(textOf('none', 'quarantine-release.sh')).toContain('xattr -dr com.apple.quarantine "$app"');
  expect(textOf('none', 'quarantine-release.sh')).toContain('"$app/runtime" ctl verify');
  expect(textOf('none', 'login-service.sh')).toContain('-string "$app/tiny-app" "$agent"');
});
