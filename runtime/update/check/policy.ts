import { readFileSync } from 'node:fs';
import { isSystemError } from '../../errors.ts';
import { parseObject } from '../../files/json.ts';
import { thisMachine } from '../../platform/this-machine.ts';

/** The file in which an administrator or a package decides about updates. */
export function toPolicyPath(folder: string, system: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (system === 'win32') return `${env['ProgramData'] ?? 'C:\\ProgramData'}\\${folder}\\update.json`;
  if (system === 'darwin') return `/Library/Application Support/${folder}/update.json`;
  return `/etc/${folder}/update.json`;
}

/** Off where the file says so or cannot be understood; on without the file. `folder` is the folder name of the app. */
export function readPolicy(folder: string, env: NodeJS.ProcessEnv): 'on' | 'off' {
  try {
    const text = readFileSync(toPolicyPath(folder, thisMachine.system, env), 'utf8');
    return parseObject(text)?.['update'] === 'on' ? 'on' : 'off';
  } catch (error) {
    return isSystemError(error, 'ENOENT') || isSystemError(error, 'ENOTDIR') ? 'on' : 'off';
  }
}
