import { createHash } from 'node:crypto';
import { mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatCycloneDx } from '../../pipeline/attest/cyclonedx.ts';
import { toProvenance } from '../../pipeline/attest/provenance.ts';
import type { SbomFile } from '../../pipeline/attest/sbom.ts';
import { formatSpdx } from '../../pipeline/attest/spdx.ts';
import type { Component } from '../../pipeline/components/component.ts';
import { describeBeside } from '../../pipeline/formats/file-set.ts';
import type { MakeRequest } from '../../pipeline/formats/format.ts';
import { type FormatId, toFormat } from '../../pipeline/formats/registry.ts';
import type { BuildContext, Effort } from '../../pipeline/ports.ts';
import { normalizeTree } from '../../pipeline/shared/archive/normalize-tree.ts';
import { toRuntimeName } from '../../pipeline/shared/archive/naming.ts';
import { formatSums } from '../../pipeline/shared/archive/sums.ts';
import { provenanceName, toSbomNames } from '../../pipeline/shared/attachment-names.ts';
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
import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { Target } from '../../schema/vocabulary.ts';
import { readTinyBundle } from './context.ts';
import { leaveUnsigned } from './leave-unsigned.ts';

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
    /** Whether bills of materials and a provenance statement lie beside the installers. */
    isAttested?: boolean;
    /** Signs what a format makes itself. */
    sign?: MakeRequest['sign'];
  } = {},
): Promise<string> {
  const {
    target = 'linux-x64',
    formats = ['tar.zst', 'deb'],
    add,
    change,
    isAttested = false,
    sign = leaveUnsigned,
  } = options;
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
    [toRuntimeName(target)]: '#!/bin/sh\necho tiny runtime\n',
    'services/api/main.cjs': 'console.log(1);\n',
    'services/api/templates/greeting.txt': greeting,
    'services/ui/index.html': '<!doctype html><title>Tiny App</title>\n',
    'shell/browser.cjs': 'console.log("tiny shell");\n',
    'shell/console/index.html': '<!doctype html><title>Console</title>\n',
    'bundle.json': canonicalJson(finished),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(payload, path)), { recursive: true });
    await writeFile(join(payload, path), text, { mode: path === toRuntimeName(target) ? 0o755 : 0o644 });
  }
  if (!target.startsWith('win-')) await symlink('runtime', join(payload, 'vrooli'));
  await add?.(payload);
  await mkdir(release);
  await normalizeTree(ctx, payload);
  const sha1 = new Map<string, string>();
  const described = await describePayload(ctx, payload, sha1);
  const list = { app, target, files: described, beside: [] };
  const entries = await writePayloadList(ctx, payload, list, sha1);
  await change?.(payload);

  const installers: MadeInstaller[] = [];
  const besides: Pick<InstallerFiles, 'name' | 'files'>[] = [];
  for (const format of formats) {
    const name = toFormat(format).fileName(app, target);
    const to = join(release, name);
    const work = join(dir, `work-${target}-${format}`);
    const facts = { app, target, shell: 'browser', icons: [], epoch: ctx.sourceDateEpoch } as const;
    await mkdir(work);
    const made = await toFormat(format).make(ctx, {
      ...facts,
      about,
      payload,
      work,
      to,
      sign,
    });
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
  const supply = { builder: { version: '1.0.0' }, lockfiles: [], kit: [], limits: [] };
  const metadata = toArtifactManifest(
    request,
    finished,
    { baseNode, tools: { node: '26.10.0' }, ...(isAttested ? { supply } : {}) },
    installers,
  );
  if (isAttested) {
    const files = entries.flatMap((entry) =>
      entry.type === 'file'
        ? [{ path: entry.path, sha256: entry.sha256, sha1: sha1.get(entry.path) ?? '' }]
        : [],
    );
    const compression = ctx.effort;
    await attest(release, { app, target, installers, files, baseNode, compression });
  }
  await writeFile(join(release, 'bundle.json'), canonicalJson(finished));
  const manifest = toPayloadManifest(finished, target, entries, besides);
  await writeFile(join(release, 'manifest.json'), prettyJson(manifest));
  await writeFile(join(release, 'metadata.json'), prettyJson(metadata));
  await rewriteSums(ctx, release);
  return release;
}

interface Attested {
  app: Bundle['app'];
  target: Target;
  installers: readonly MadeInstaller[];
  files: readonly SbomFile[];
  baseNode: { version: string; sha256: string };
  compression: Effort;
}

async function attest(
  release: string,
  { app, target, installers, files, baseNode, compression }: Attested,
): Promise<void> {
  const root: Component = {
    id: 'app',
    kind: 'application',
    name: app.name,
    version: app.version,
    hashes: [],
    evidence: 'staged',
    dependsOn: [],
    paths: [],
    texts: [],
  };
  const product = { name: 'vrooli-bundle', version: '1.0.0' };
  for (const installer of installers) {
    const sbom = { app, product, installer: { ...installer, target }, components: [root], files, epoch: 0 };
    await writeFile(join(release, toSbomNames(installer.name).name), formatCycloneDx(sbom));
    await writeFile(join(release, toSbomNames(installer.name).spdx), formatSpdx(sbom));
  }
  const statement = toProvenance({
    subjects: installers,
    byproducts: [],
    product,
    source: { commit: 'c0ffee', scenario: '.' },
    run: {},
    parameters: {},
    baseNode,
    kit: [],
    lockfiles: [],
    tools: {},
    epoch: 0,
    compression,
  });
  await writeFile(join(release, provenanceName), prettyJson(statement));
}

/** Recomputes SHA256SUMS for the changed files, like an attacker who hides a change. */
export async function rewriteSums(ctx: BuildContext, release: string): Promise<void> {
  const names = (await ctx.fs.list(release)).filter((name) => name !== 'SHA256SUMS');
  const sums = await Promise.all(
    names.map(async (name) => ({ name, sha256: await ctx.fs.sha256(join(release, name)) })),
  );
  await writeFile(join(release, 'SHA256SUMS'), formatSums(sums));
}
