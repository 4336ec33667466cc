/** The program that the supervisor starts as `embedded-ollama`: Ollama's API and OpenAI's over llama.cpp in this process. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DriverError } from '../../../driver-sdk/driver-error.ts';
import { type Driver, runDriver } from '../../../driver-sdk/run-driver.ts';
import { listen, type Place } from './api/listen.ts';
import { type Addon, loadAddon } from './engine/addon.ts';
import { ModelPool } from './engine/model-pool.ts';
import { toNotice } from './models/notices.ts';
import { readModels } from './models/read-models.ts';
import { ModelRegistry } from './models/registry.ts';
import { parseOllamaSettings, type Settings } from './settings.ts';

const name = 'embedded-ollama';

/** The place of kit.json's port: its `socket` has the same name. */
function toPlace({ socketDir, port }: Settings): Place {
  if (socketDir === undefined) return { port, host: '127.0.0.1' };
  const path = join(socketDir, `ollama.${port}`);
  // Left by a driver that was killed: the runtime starts one at a time.
  rmSync(path, { force: true });
  return { path };
}

function toFree({ memoryBytes }: Settings): (used: number) => number {
  return (used) => Math.min((memoryBytes ?? Infinity) - used, process.availableMemory());
}

async function run({ env, root, log, setStoppable, isStopping }: Driver): Promise<number> {
  const settings = parseOllamaSettings(env);
  const { models, names, declared, files, keepAliveMs } = settings;
  const authorFiles = files.names.map((file) => join(files.root, file));
  const registry = new ModelRegistry({
    entries: await readModels(root, models, authorFiles),
    map: names,
    declared,
  });
  const notice = toNotice(registry);
  if (notice !== undefined) log(`notice: ${notice}`);
  let addon: Promise<Addon> | undefined;
  const getAddon = () => (addon ??= loadAddon(join(root, 'engine'), log));
  const pool = new ModelPool({ getAddon, free: toFree(settings), log });
  if (isStopping()) return 0;
  const server = await listen(toPlace(settings), { registry, pool, keepAliveMs }, log).catch(
    (cause: unknown) => {
      throw new DriverError(
        'server-start-failed',
        `port ${settings.port} cannot be used: ${String(cause)}`,
        'end the program that uses it, and start the app again',
        { cause },
      );
    },
  );
  setStoppable({ stop: server.close });
  log('ready for connections');
  await server.closed;
  await pool.close();
  return 0;
}

void runDriver(name, run, process).then((code) => process.exit(code));
