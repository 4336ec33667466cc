import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { toErrorPage } from './error-page.ts';
import { planErrorWindow, showErrorWindow } from './error-window.ts';

const message = { title: 'Shelf could not be opened', text: 'no browser was found <b>"$(id)"\n-e' };

describe('the window for a failure before there is a window', () => {
  it('is a dialog of the desktop on Linux', () => {
    const commands = planErrorWindow('linux', { PATH: '/usr/bin', DISPLAY: ':0' }, message);
    expect(commands.map(({ path }) => path)).toEqual([
      '/usr/bin/zenity',
      '/usr/bin/kdialog',
      '/usr/bin/yad',
      '/usr/bin/xmessage',
      '/usr/bin/notify-send',
    ]);
    expect(commands[0]?.args).toEqual([
      '--error',
      '--no-markup',
      `--title=${message.title}`,
      `--text=${message.text}`,
    ]);
  });

  it('does not exist on Linux without a display', () => {
    expect(planErrorWindow('linux', { PATH: '/usr/bin' }, message)).toEqual([]);
    expect(
      planErrorWindow('linux', { PATH: '/usr/bin', WAYLAND_DISPLAY: 'wayland-0' }, message),
    ).toHaveLength(5);
  });

  it('is an alert on macOS, with the texts as arguments of the script', () => {
    const [command] = planErrorWindow('darwin', {}, message);
    expect(command?.path).toBe('/usr/bin/osascript');
    expect(command?.args.slice(2)).toEqual([message.title, message.text]);
    expect(command?.args[1]).not.toContain(message.text);
  });

  it('is a message box on Windows, with the texts as variables of the script', () => {
    const [command] = planErrorWindow('win32', { SystemRoot: 'D:\\Windows' }, message);
    expect(command?.path).toBe('D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    expect(command?.args.join(' ')).not.toContain(message.text);
    expect(command?.env).toEqual({ MESSAGE_TITLE: message.title, MESSAGE_TEXT: message.text });
  });

  it('is else a page, in which the texts are not markup', () => {
    const page = toErrorPage(message);
    expect(page).toContain('no browser was found &lt;b&gt;&quot;$(id)&quot;');
    expect(page).not.toMatch(/<script|<b>/);
  });

  it('is shown by the next program when one fails', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'error-window-'));
    const program = (name: string, body: string) => {
      writeFileSync(join(dir, name), `#!/bin/sh\n${body}\n`);
      chmodSync(join(dir, name), 0o755);
    };
    const env = { PATH: dir, DISPLAY: ':0' };
    try {
      expect(await showErrorWindow('linux', env, message)).toBe(false);
      program('zenity', 'echo "cannot open display: :0" >&2; exit 1');
      program('xmessage', `printf '%s' "$4" > '${dir}/shown'`);
      expect(await showErrorWindow('linux', env, message)).toBe(true);
      expect(readFileSync(join(dir, 'shown'), 'utf8')).toBe(`${message.title}\n\n${message.text}`);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
