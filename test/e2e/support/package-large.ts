/**
 * Packages a payload with one file of `bytes` zeros in it, verifies the release, and prints the peak of this process's memory. It is a
 * separate program because a test runner uses memory itself. Arguments: folder, bytes, formats.
 */
import { readFileSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFormats } from '../../../pipeline/formats/parse-formats.ts';
import { scanFiles } from '../../../pipeline/shared/secret-scan/scan-files.ts';
import { verify } from '../../../pipeline/stages/release/verify.ts';
import { createTestContext } from '../../packaging/context.ts';
import { createRelease } from '../../packaging/release.ts';

const [dir = '', bytes = '', ...formats] = process.argv.slice(2);
const ctx = createTestContext(dir, { effort: 'fast' });
const name = 'services/api/model.bin';

const release = await createRelease(ctx, dir, {
  formats: parseFormats(formats.join(',')),
  add: async (payload) => {
    await writeFile(join(payload, name), '');
    await truncate(join(payload, name), Number(bytes));
    await scanFiles(ctx, [{ path: join(payload, name), name }]);
  },
});
const { checked, diagnostics } = await verify(ctx, release);
const manifest = JSON.parse(await ctx.fs.readText(join(release, 'manifest.json')));
const [{ files }] = manifest.payloads;
const { size } = files.find(({ path }: { path: string }) => path === name);
// KiB on Linux
// Of this program alone: what getrusage(2) counts includes the process that started it, before it became this program.
const peakKib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
const peakBytes = Number(peakKib) * 1024;
console.log(JSON.stringify({ checked, diagnostics, size, peakBytes }));
