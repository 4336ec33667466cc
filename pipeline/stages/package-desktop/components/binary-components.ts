import { headerLength, readBinaryFormat } from '../../../builders/npm/packages/binary-format.ts';
import type { Component } from '../../../components/component.ts';
import { readGoBuildInfo } from '../../../components/go/build-info.ts';
import { type GoFolders, toGoComponents } from '../../../components/go/go-components.ts';
import { readAuditData } from '../../../components/rust/audit-data.ts';
import { resolveCrates } from '../../../components/rust/cargo-metadata.ts';
import { readCrateHashes, toRustComponents } from '../../../components/rust/rust-components.ts';
import type { BuildContext } from '../../../ports.ts';
import { readAtMost } from '../../../shared/archive/chunks.ts';
import type { ServicePlan } from '../services.ts';

export interface Found {
  components: Component[];
  /** Ids of the components that the service itself uses. */
  direct: string[];
}

type Ports = Pick<BuildContext, 'fs' | 'exec'>;

/** A module of Go: an absolute folder, and the variables with which `go` reads it. */
export interface GoModuleFolder {
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

async function readGoFolders({ exec }: Ports, module: GoModuleFolder | undefined): Promise<GoFolders> {
  const none = { moduleCache: undefined, toolchain: undefined, source: module?.cwd };
  if ((await exec.which('go')) === undefined) return none;
  const { exitCode, stdout } = await exec.run('go', ['env', 'GOMODCACHE', 'GOROOT'], { ...module });
  const [moduleCache, toolchain] = exitCode === 0 ? stdout.trim().split('\n') : [];
  return { moduleCache, toolchain, source: module?.cwd };
}

async function readHashes({ fs }: Ports, lockfiles: readonly string[]) {
  const hashes = new Map();
  for (const path of lockfiles.filter((one) => one.endsWith('/Cargo.lock'))) {
    for (const [key, hash] of readCrateHashes(await fs.readText(path))) hashes.set(key, hash);
  }
  return hashes;
}

/** What a program that was built by Go states about its modules; nothing for another file. */
export async function findGoComponents(
  ctx: Ports,
  file: string,
  module: GoModuleFolder | undefined,
): Promise<Found> {
  const { size = 0 } = (await ctx.fs.stat(file)) ?? {};
  const go = await readGoBuildInfo((start) => ctx.fs.read(file, { start, end: size }));
  if (go === undefined) return { components: [], direct: [] };
  return toGoComponents(ctx.fs, go, await readGoFolders(ctx, module));
}

/**
 * What a compiled program states about the modules or crates that it was built from. A Rust program without the list of cargo-auditable is
 * described as Cargo has resolved it. Nothing is found in a program of another language.
 */
export async function findBinaryComponents(
  ctx: Ports,
  file: string,
  {
    service: plan,
    source,
    lockfiles,
  }: { service: ServicePlan; source: string | undefined; lockfiles: readonly string[] },
): Promise<Found> {
  const { fs } = ctx;
  const stat = await fs.stat(file);
  const none: Found = { components: [], direct: [] };
  if (stat?.kind !== 'file') return none;
  const { size } = stat;
  const read = ({ start, end }: { start: number; end: number }) =>
    readAtMost(fs.read(file, { start, end: Math.min(end, size) }), end - start, file);
  if (readBinaryFormat(await read({ start: 0, end: headerLength })) === undefined) return none;
  const go = await findGoComponents(ctx, file, source === undefined ? undefined : { cwd: source });
  if (go.direct.length > 0) return go;
  const audit = await readAuditData(read);
  const build = plan.from === 'build' && plan.build.build.type === 'rust' ? plan.build : undefined;
  if (audit === undefined && build === undefined) return none;
  const resolved =
    build === undefined || source === undefined
      ? undefined
      : await resolveCrates(ctx, source, build.build.entry_point ?? build.service, build.target);
  return toRustComponents(fs, audit, { hashes: await readHashes(ctx, lockfiles), resolved });
}
