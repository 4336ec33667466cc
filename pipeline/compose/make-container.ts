import type { KeyObject } from 'node:crypto';
import { PipelineError } from '../errors.ts';
import type { BuildContext } from '../ports.ts';
import { nothingTrusted } from '../signing/documents/document-signer.ts';
import { type ContainerPart, type MadeContainer, makeContainer } from '../stages/container/index.ts';
import { readReleaseDocuments } from '../stages/release/documents.ts';
import { verify } from '../stages/release/verify.ts';

const architectures = { 'linux-x64': 'amd64', 'linux-arm64': 'arm64' } as const;

function refuse(message: string): PipelineError {
  return new PipelineError({
    code: 'container-release-invalid',
    blame: 'input',
    message,
    remedy: 'build with --format tar.zst for linux-x64 and linux-arm64, from one commit',
  });
}

/** Compares every byte of a release with its documents. @throws {PipelineError} with every fault */
async function assertVerified(ctx: BuildContext, dir: string): Promise<void> {
  const { diagnostics } = await verify(ctx, dir, { trust: nothingTrusted, requireSignature: false });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  throw new PipelineError({
    code: 'container-release-invalid',
    blame: 'input',
    message: `${dir} is not a whole release: ${first.message}`,
    remedy: 'fetch or build the release again',
    diagnostics: errors,
  });
}

async function readRelease(ctx: BuildContext, dir: string) {
  await ctx.log.group(`verify ${dir}`, () => assertVerified(ctx, dir));
  const { metadata } = await readReleaseDocuments(ctx, dir);
  if (metadata === undefined) throw refuse(`${dir} has no metadata.json`);
  const parts = metadata.files.flatMap(({ name, target, format, sbom, attestation }): ContainerPart[] => {
    const architecture =
      target === 'linux-x64' || target === 'linux-arm64' ? architectures[target] : undefined;
    if (architecture === undefined || format !== 'tar.zst') return [];
    const documents = [
      [sbom?.name, 'application/vnd.cyclonedx+json'],
      [sbom?.spdx, 'application/spdx+json'],
      [attestation?.name, 'application/vnd.in-toto+json'],
    ] as const;
    const attachments = documents.flatMap(([file, mediaType]) =>
      file === undefined ? [] : [{ path: `${dir}/${file}`, mediaType }],
    );
    return [{ platform: { os: 'linux', architecture }, archive: `${dir}/${name}`, attachments }];
  });
  return { metadata, parts };
}

/**
 * Makes an image of OCI from the archives (tar.zst) of releases: every byte is verified first.
 * @throws {PipelineError} container-release-invalid (input), and what verify and the stage throw
 */
export async function makeContainerOf(
  ctx: BuildContext,
  dirs: readonly string[],
  request: { base: string; outDir: string; reference: string; key: KeyObject | undefined },
): Promise<MadeContainer> {
  const releases = [];
  for (const dir of dirs) releases.push(await readRelease(ctx, dir));
  const [first] = releases;
  const parts = releases.flatMap((release) => release.parts);
  if (first === undefined || parts.length === 0)
    throw refuse('no release has an archive (tar.zst) for Linux');
  const { app, repository, commit } = first.metadata;
  if (new Set(parts.map(({ platform }) => platform.architecture)).size !== parts.length)
    throw refuse('two archives are for the same processor');
  const other = releases.find(
    ({ metadata: { app: own } }) => own.name !== app.name || own.version !== app.version,
  );
  if (other !== undefined)
    throw refuse(
      `the releases are of ${app.name} ${app.version} and of ${other.metadata.app.name} ${other.metadata.app.version}`,
    );
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return await makeContainer(ctx, {
    ...request,
    parts,
    app: {
      name: app.name,
      version: app.version,
      displayName: text(app['display_name']) ?? app.name,
      description: text(app['description']),
      vendor: app.vendor,
      repository: text(repository),
      commit: text(commit),
      epoch: ctx.sourceDateEpoch,
    },
  });
}
