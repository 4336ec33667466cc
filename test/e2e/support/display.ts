import { spawn } from 'node:child_process';

/** A virtual X display. */
export interface Display {
  /** The value of DISPLAY. */
  name: string;
  stop(): Promise<void>;
}

/** Starts a window manager, which takes a moment until it can be asked. */
export function manageWindows({ name }: Display): { stop(): void } {
  const manager = spawn('openbox', ['--sm-disable'], {
    env: { ...process.env, DISPLAY: name },
    stdio: 'ignore',
  });
  return { stop: () => void manager.kill('SIGTERM') };
}

/** Starts Xvfb on a free display. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return {
    name: `:${number}`,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
