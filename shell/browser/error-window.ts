import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { win32 } from 'node:path';
import { listProgramPaths } from '../../schema/find-program.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A program that shows a message to the user and ends when it is closed. */
export interface MessageCommand {
  path: string;
  args: string[];
  /** Added to the environment: texts that must not be parsed as a script. */
  env?: Record<string, string>;
}

export interface Message {
  title: string;
  text: string;
}

const linuxPrograms: readonly (readonly [name: string, args: (message: Message) => string[]])[] = [
  ['zenity', ({ title, text }) => ['--error', '--no-markup', `--title=${title}`, `--text=${text}`]],
  ['kdialog', ({ title, text }) => ['--title', title, '--error', text]],
  ['yad', ({ title, text }) => ['--error', '--no-markup', `--title=${title}`, `--text=${text}`]],
  ['xmessage', ({ title, text }) => ['-center', '-title', title, `${title}\n\n${text}`]],
  ['notify-send', ({ title, text }) => ['--urgency=critical', '--', title, text]],
];

const powershellScript =
  'Add-Type -AssemblyName PresentationFramework; [void][System.Windows.MessageBox]::Show($env:MESSAGE_TEXT, $env:MESSAGE_TITLE, "OK", "Error")';

const appleScript =
  'on run argv\ndisplay alert (item 1 of argv) message (item 2 of argv) as critical\nend run';

/** The programs that can show a message, the best first. Empty on Linux without a display, where no window can open. */
export function planErrorWindow(
  platform: NodeJS.Platform,
  env: Environment,
  message: Message,
): MessageCommand[] {
  if (platform === 'darwin') {
    const args = ['-e', appleScript, message.title, message.text];
    return [{ path: '/usr/bin/osascript', args }];
  }
  if (platform === 'win32') {
    const system = win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32');
    return [
      {
        path: win32.join(system, 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
        args: ['-NoProfile', '-NonInteractive', '-WindowStyle', 'Hidden', '-Command', powershellScript],
        env: { MESSAGE_TITLE: message.title, MESSAGE_TEXT: message.text },
      },
    ];
  }
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return [];
  return linuxPrograms.flatMap(([name, toArgs]) =>
    listProgramPaths(name, env, platform).map((path) => ({ path, args: toArgs(message) })),
  );
}

/** Shows a message with the first program that works; false when none does. Resolves when the user has closed it. */
export async function showErrorWindow(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  message: Message,
): Promise<boolean> {
  for (const command of planErrorWindow(platform, env, message)) {
    if (isProgram(command.path) && (await run(command, env))) return true;
  }
  return false;
}

/** False when the program could not show the message. xmessage and zenity end with 1 for a closed window: only other codes are failures. */
async function run({ path, args, env: further }: MessageCommand, env: NodeJS.ProcessEnv): Promise<boolean> {
  const child = spawn(path, args, {
    env: { ...env, ...further },
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaints += chunk;
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0 || (code === 1 && !/display/i.test(complaints))));
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
