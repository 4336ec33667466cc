import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildContext } from '../../pipeline/ports.ts';
import { listTree } from '../../pipeline/shared/archive/tree.ts';
import { describePayload, writePayloadList } from '../../pipeline/stages/package-desktop/payload.ts';
import { listBeside } from '../../pipeline/stages/package-desktop/payload-beside.ts';
import { readProduct } from '../../pipeline/stages/package-desktop/product.ts';
import { packStaged } from '../../pipeline/stages/package-desktop/staged/pack.ts';
import { findPrograms } from '../../pipeline/signing/find-programs.ts';
import { type StagedDocument, stagedPayloadSchema } from '../../schema/staged-payload.ts';
import type { Target } from '../../schema/vocabulary.ts';
import { readTinyBundle } from './context.ts';
import { about, createRelease } from './release.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>\n';

/** A staged payload of a few kilobytes: its file, its document, and the folder of its payload. */
export interface StagedFixture {
  file: string;
  document: StagedDocument;
  payload: string;
}

/** Writes a staged payload without a build; `change` alters the document. */
export async function createStaged(
  ctx: BuildContext,
  dir: string,
  {
    target = 'linux-x64',
    change = {},
    add,
  }: { target?: Target; change?: object; add?: (payload: string) => Promise<void> } = {},
): Promise<StagedFixture> {
  const { name, version } = (await readTinyBundle()).app;
  const app = { name, version };
  await createRelease(ctx, dir, { formats: [], target, ...(add === undefined ? {} : { add }) });
  const payload = join(dir, `payload-${target}`);
  const icon = join(dir, 'icons', 'icon-0.svg');
  await mkdir(join(dir, 'icons'));
  await writeFile(icon, svg);
  const icons = { svg: icon, pngs: [] };
  await rm(join(payload, 'payload.json'));
  const sha1 = new Map<string, string>();
  const files = await describePayload(ctx, payload, sha1);
  const beside = await listBeside(ctx, { app, target, shell: 'browser' }, about, icons);
  const entries = await writePayloadList(ctx, payload, { app, target, files, beside }, sha1);
  const tree = await listTree(ctx.fs, payload);
  const document = stagedPayloadSchema.parse({
    schema_version: 'staged-payload.v1',
    builder: { version: (await readProduct(ctx)).version },
    app,
    target,
    shell: 'browser',
    formats: ['tar.zst'],
    signing: { required: false, programs: (await findPrograms(ctx.fs, payload, target)).sort() },
    source_date_epoch: ctx.sourceDateEpoch,
    about: { display_name: about.displayName, summary: about.summary, maintainer: about.maintainer },
    icons: [{ path: 'icons/icon-0.svg', size: svg.length, sha256: await ctx.fs.sha256(icon) }],
    folders: tree.flatMap(({ kind, path }) => (kind === 'dir' ? [path] : [])),
    files: entries.map((entry) =>
      entry.type === 'file' ? { ...entry, sha1: sha1.get(entry.path), origin: 'scenario' } : entry,
    ),
    rehearsal: { rehearsed: false, why: 'it is a test' },
    components: [
      {
        id: 'app',
        kind: 'application',
        name,
        version,
        hashes: [],
        evidence: 'staged',
        depends_on: [],
        paths: [''],
      },
    ],
    lockfiles: [],
    base_node: { version: '26.10.0', sha256: '0'.repeat(64) },
    tools: { node: '26.10.0' },
    hooks: [],
    scenario: '.',
    provenance: {},
    secret_allow_list: [],
    ...change,
  });
  await mkdir(join(dir, 'staged'));
  const file = join(dir, 'staged', await packStaged(ctx, document, { dir, payload }, join(dir, 'staged')));
  return { file, document, payload };
}
