import { join } from 'node:path/posix';
import { type ControlClient, createControlClient } from '../../../schema/control/client.ts';
import type { BuildContext, Sandbox } from '../../ports.ts';

const timeoutMs = 10_000;

async function readTrimmed(fs: Pick<BuildContext['fs'], 'readText'>, path: string): Promise<string> {
  return (await fs.readText(path)).trim();
}

/**
 * The control API of the app in a sandbox, by the two files that its runtime writes into `appData`. Reads them at each call: before they are
 * there a call throws.
 */
export function connectControl(
  { fs }: Pick<BuildContext, 'fs'>,
  sandbox: Pick<Sandbox, 'request'>,
  appData: string,
  tokenPath: string,
): ControlClient {
  return createControlClient(async ({ method, path, body }) => {
    const port = Number(await readTrimmed(fs, join(appData, 'runtime/ipc_port')));
    const authorization = `Bearer ${await readTrimmed(fs, join(appData, tokenPath))}`;
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body };
    const headers = { authorization, ...type };
    const response = await sandbox.request({ port, path, method, headers, timeoutMs, ...sent });
    return { status: response.status, text: new TextDecoder().decode(response.body) };
  });
}
