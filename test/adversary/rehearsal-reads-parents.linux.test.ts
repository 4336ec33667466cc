import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createCredentials } from '../../host/credentials.ts';
import { findPackageRoot } from '../../host/package-root.ts';
import { createSandboxes } from '../../host/sandbox/sandboxes.ts';
import { projectRoot, testNodes } from '../packaging/context.ts';

const word = 'planted-token';
let dir = '';
let payload = '';

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rehearsal-parents-'));
  payload = join(dir, 'payload');
  await mkdir(payload);
  await writeFile(join(payload, 'runtime'), '#!/bin/sh\n[ "$1" = --version ] || exec "$@"\n', {
    mode: 0o755,
  });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** What a service of a rehearsed app prints, while files of credentials exist. */
async function rehearse(isolateNetwork: boolean, toScript: (key: string) => string): Promise<string> {
  const { source, withFiles } = createCredentials({}, dir);
  const key = source.hold('key', word);
  const sandboxes = createSandboxes(findPackageRoot(import.meta.url));
  const confinement = { node: testNodes.node, launcher: join(projectRoot, 'host/confine/launcher.mjs') };
  return withFiles(async () => {
    const sandbox = await sandboxes.open({ payload, isolateNetwork, confinement });
    try {
      const program = sandbox.start(join(sandbox.app, 'runtime'), ['sh', '-c', toScript(key)]);
      while (program.end === undefined) await sandbox.pause(10);
      return program.output();
    } finally {
      await sandbox.close();
    }
  });
}

it.each([true, false])(
  'a rehearsed service finds no credential in its environment or in that of the build, network isolated: %s',
  async (isolateNetwork) => {
    process.env['WIN_CSC_KEY_PASSWORD'] = word;
    try {
      const found = await rehearse(isolateNetwork, (key) =>
        [
          `env | grep -c ${word}`,
          `cat /proc/${process.pid}/environ > /dev/null && echo environ of the build`,
          'for pid in $(ls /proc | grep "^[0-9]*$"); do tr "\\0" "\\n" < /proc/$pid/environ; done 2> /dev/null | grep WIN_CSC',
          ...(process.getuid?.() === 0 ? [`cat ${key} && echo file of the key`] : []),
          'echo end',
        ].join('\n'),
      );
      expect(found).toContain('end');
      expect(found).toMatch(/^0$/m);
      expect(found).not.toMatch(/of the build|of the key$|WIN_CSC|planted/m);
    } finally {
      delete process.env['WIN_CSC_KEY_PASSWORD'];
    }
  },
);
