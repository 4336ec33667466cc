import { RuntimeError } from '../errors.ts';
import { createKey, readKeys, revokeKey, toKeysPath } from '../keys/keys.ts';
import type { Command } from './arguments.ts';

/** Manages API keys. They are stored in app data, so this works also when the app does not run. @throws {RuntimeError} `key-unknown`, `keys-file-invalid` */
export async function applyKeysCommand(
  command: Extract<Command, { name: `keys-${string}` }>,
  appData: string,
  out: NodeJS.WritableStream,
): Promise<number> {
  const path = toKeysPath(appData);
  switch (command.name) {
    case 'keys-create': {
      const { key } = await createKey(path, command.scope);
      out.write(`${key}\n`);
      return 0;
    }
    case 'keys-list': {
      const keys = readKeys(path);
      for (const { id, scope, created_at: createdAt } of keys)
        out.write(`${id} ${scope.padEnd(8)} ${createdAt}\n`);
      return 0;
    }
    case 'keys-revoke': {
      if (await revokeKey(path, command.id)) return 0;
      const known = readKeys(path).map(({ id }) => id);
      const remedy = known.length === 0 ? 'no API key exists yet' : `keys: ${known.join(', ')}`;
      throw new RuntimeError('key-unknown', `unknown API key: ${command.id}`, remedy);
    }
  }
}
