import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { formatRuntimeDefaults, runtimeDefaults } from '../../../schema/bundle/defaults.ts';
import { withInstalledDefaults } from './read-defaults.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'defaults-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const manifest = {
  logs: { max_files: 2 },
  services: [{ id: 'a', health: { type: 'http', interval_ms: 0 }, stop_grace_ms: 7 }, { id: 'b' }],
};

function layer(text?: string) {
  mkdirSync(join(root, 'config'), { recursive: true });
  if (text !== undefined) writeFileSync(join(root, 'config/default.json'), text);
  return withInstalledDefaults(manifest, root);
}

describe('config/default.json of an installation', () => {
  it.each([undefined, formatRuntimeDefaults(), '{"port":3000}', 'no JSON', 'null'])(
    '%j changes nothing',
    async (text) => {
      const layered = await layer(text);
      expect(layered).toEqual({ manifest, faults: [] });
      expect(layered.manifest).toBe(manifest);
    },
  );

  it('is below the manifest', async () => {
    const { service, ...root } = runtimeDefaults;
    const text = JSON.stringify({
      ...root,
      logs: { max_bytes: 2048, max_files: 9 },
      service: { ...service, stop_grace_ms: 99, health: { interval_ms: 500 } },
    });
    const layered = await layer(text);
    expect(layered).toMatchObject({
      faults: [],
      manifest: {
        logs: { max_bytes: 2048, max_files: 2 },
        services: [
          { id: 'a', stop_grace_ms: 7, health: { type: 'http', interval_ms: 500 } },
          { id: 'b', stop_grace_ms: 99, restart: { max_restarts: 5 } },
        ],
      },
    });
    expect(manifest.services[1]).toEqual({ id: 'b' });
  });

  it('is refused with each fault and its place', async () => {
    const text = JSON.stringify({ ...runtimeDefaults, logs: { max_files: 0 }, extra: 1 });
    const { faults } = await layer(text);
    expect(faults.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringContaining('runtime-config-invalid config/default.json#/logs/max_files: '),
      expect.stringContaining('runtime-config-invalid config/default.json#: Unrecognized key: "extra"'),
    ]);
    expect((await layer(`${text}}`)).faults[0]?.message).toContain('config/default.json is not JSON');
  });
});
