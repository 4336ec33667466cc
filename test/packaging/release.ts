import { createHash } from 'node:crypto';
import { mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeBeside } from '../../pipeline/formats/file-set.ts';
import { type FormatId, toFormat } from '../../pipeline/formats/registry.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { normalizeTree } from '../../pipeline/shared/archive/normalize-tree.ts';
import { formatSums } from '../../pipeline/shared/archive/sums.ts';
import { canonicalJson, prettyJson } from '../../pipeline/shared/document/canonical.ts';
import {
  type MadeInstaller,
  toArtifactManifest,
  toPayloadManifest,
} from '../../pipeline/stages/package-desktop/documents.ts';
import { finishBundle } from '../../pipeline/stages/package-desktop/finish-bundle.ts';
import { describePayload, writePayloadList } from '../../pipeline/stages/package-desktop/payload.ts';
import { planService } from '../../pipeline/stages/package-desktop/services.ts';
import type { InstallerFiles } from '../../schema/artifact-manifest.ts';
import type { Target } from '../../schema/vocabulary.ts';
import { readTinyBundle } from './context.ts';

const greeting = 'Hello, NAME!\n';
const digest = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

export const about = {
  displayName: 'Tiny App',
  summary: 'An app as small as it can be',
  maintainer: 'Tiny Team <team@tiny.example>',
  license: undefined,
};

/**
 * A release folder made by the real makers from a payload of a few kilobytes. `change` can alter the payload after its digests are taken,
 * like a manipulation before packing. `add` adds files to the payload before that.
 */
export async function createRelease(
  ctx: BuildContext,
  dir: string,
  options: {
    target?: Target;
    formats?: FormatId[];
    add?: (payload: string) => Promise<void>;
    change?: (payload: string) => Promise<void>;
  } = {},
): Promise<string> {
  const { target = 'linux-x64', formats = ['tar.zst', 'deb'], add, change } = options;
  const bundle = await readTinyBundle();
  const { app } = bundle;
  const payload = join(dir, `payload-${target}`);
  const release = join(dir, `release-${target}`);
  const facts = new Map([
    ['services/api/templates/greeting.txt', { size: greeting.length, sha256: digest(greeting) }],
  ]);
  const services = bundle.services.map((service) => planService(service, target, target, () => 'driver.cjs'));
  const finished = finishBundle(bundle, services, facts);
  const files: Record<string, string> = {
    runtime: '#!/bin/sh\necho tiny runtime\n',
    'services/api/main.cjs': 'console.log(1);\n',
    'services/api/templates/greeting.txt': greeting,
    'services/ui/index.html': '<!doctype html><title>Tiny App</title>\n',
    'shell/browser.cjs': 'console.log("tiny shell");\n',
    'shell/console/index.html': '<!doctype html><title>Console</title>\n',
    'bundle.json': canonicalJson(finished),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(payload, path)), { recursive: true });
    await writeFile(join(payload, path), text, { mode: path === 'runtime' ? 0o755 : 0o644 });
  }
  await symlink('runtime', join(payload, 'vrooli'));
  await add?.(payload);
  await mkdir(release);
  await normalizeTree(ctx, payload);
  const entries = await writePayloadList(ctx, payload, {
    app,
    target,
    files: await describePayload(ctx, payload),
    beside: [],
  });
  await change?.(payload);

  const installers: MadeInstaller[] = [];
  const besides: Pick<InstallerFiles, 'name' | 'files'>[] = [];
  for (const format of formats) {
    const name = toFormat(format).fileName(app, target);
    const to = join(release, name);
    const work = join(dir, `work-${target}-${format}`);
    const facts = { app, target, shell: 'browser', icons: [], epoch: ctx.sourceDateEpoch } as const;
    await mkdir(work);
    const made = await toFormat(format).make(ctx, { ...facts, about, payload, work, to });
    for (const { layout } of made) besides.push({ name, files: await describeBeside(ctx, layout) });
    const signature = { signed: false as const, why: 'it is a test' };
    const { size } = await stat(to);
    installers.push({ name, format, size, sha256: await ctx.fs.sha256(to), signature });
  }
  const request = {
    bundle,
    scenarioDir: dir,
    target,
    shell: 'browser' as const,
    formats,
    outDir: release,
    provenance: { commit: 'c0ffee' },
  };
  const baseNode = { version: '26.10.0', sha256: '0'.repeat(64) };
  const metadata = toArtifactManifest(request, finished, baseNode, { node: '26.10.0' }, installers);
  await writeFile(join(release, 'bundle.json'), canonicalJson(finished));
  const manifest = toPayloadManifest(finished, target, entries, besides);
  await writeFile(join(release, 'manifest.json'), prettyJson(manifest));
  await writeFile(join(release, 'metadata.json'), prettyJson(metadata));
  await rewriteSums(ctx, release);
  return release;
}

/** Recomputes SHA256SUMS for the changed files, like an attacker who hides a change. */
export async function rewriteSums(ctx: BuildContext, release: string): Promise<void> {
  const names = (await ctx.fs.list(release)).filter((name) => name !== 'SHA256SUMS');
  const sums = await Promise.all(
    names.map(async (name) => ({ name, sha256: await ctx.fs.sha256(join(release, name)) })),
  );
  await writeFile(join(release, 'SHA256SUMS'), formatSums(sums));
}
