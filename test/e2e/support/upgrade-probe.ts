import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FormatId, toFormat } from '../../../pipeline/formats/registry.ts';
import { normalizeTree } from '../../../pipeline/shared/archive/normalize-tree.ts';
import { describePayload, writePayloadList } from '../../../pipeline/stages/package-desktop/payload.ts';
import { createTestContext } from '../../packaging/context.ts';
import { leaveUnsigned } from '../../packaging/leave-unsigned.ts';
import { theCompiledRuntime } from './compiled-runtime.ts';

/** The name of the package of an app that is upgraded while it runs: its service answers with its version. */
export const packageName = 'octo-upgrade-probe';

const app = (version: string) => ({ name: 'Upgrade Probe', version, vendor: 'octo' });

const service = (version: string) => `
require('node:fs').appendFileSync(process.env.APP_DATA_DIR + '/started', '${version}\\n');
require('node:http').createServer((request, response) => response.end('${version}')).listen(process.env.PORT, '127.0.0.1');
`;

const toBundle = (version: string) => ({
  schema_version: 'v0.1',
  target: 'desktop',
  app: app(version),
  ipc: { mode: 'loopback-http', host: '127.0.0.1', port: 47_931 },
  ports: { default_range: { min: 26_480, max: 26_499 }, reserved: [] },
  services: [
    {
      id: 'api',
      type: 'api-binary',
      binaries: { universal: { path: 'services/api/main.cjs' } },
      env: { PORT: '${api.http}' },
      ports: { requested: [{ name: 'http' }] },
      health: { type: 'http', path: '/', port_name: 'http', interval_ms: 200 },
      readiness: { type: 'health_success', timeout_ms: 20_000 },
    },
  ],
});

/** Makes installers of a version, with the real runtime, in a folder; `files` gets their paths by format and version. */
export async function makeProbes(
  dir: string,
  files: Map<string, string>,
  version: string,
  formats: readonly FormatId[],
): Promise<void> {
  const ctx = createTestContext(dir, { effort: 'fast' });
  const payload = join(dir, `payload-${version}`);
  mkdirSync(join(payload, 'services/api'), { recursive: true });
  copyFileSync(theCompiledRuntime(), join(payload, 'runtime'));
  symlinkSync('runtime', join(payload, 'vrooli'));
  writeFileSync(join(payload, 'bundle.json'), JSON.stringify(toBundle(version)));
  writeFileSync(join(payload, 'services/api/main.cjs'), service(version));
  await normalizeTree(ctx, payload);
  const target = process.arch === 'arm64' ? 'linux-arm64' : 'linux-x64';
  const listed = await describePayload(ctx, payload);
  await writePayloadList(ctx, payload, { app: app(version), target, files: listed, beside: [] });
  for (const format of formats) {
    const to = join(dir, toFormat(format).fileName(app(version), target));
    const work = join(dir, `work-${version}-${format}`);
    mkdirSync(work);
    await toFormat(format).make(ctx, {
      app: app(version),
      target,
      shell: 'none',
      icons: [],
      epoch: ctx.sourceDateEpoch,
      about: {
        displayName: 'Upgrade Probe',
        summary: 'A probe',
        maintainer: 'Octo <octo@octo.example>',
        license: undefined,
      },
      payload,
      work,
      sign: leaveUnsigned,
      to,
    });
    files.set(`${format} ${version}`, to);
  }
}
