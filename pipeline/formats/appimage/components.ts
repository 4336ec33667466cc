import type { Target } from '../../../schema/vocabulary.ts';
import type { Component } from '../../components/component.ts';
import { readGoBuildInfo } from '../../components/go/build-info.ts';
import { toGoComponents } from '../../components/go/go-components.ts';
import type { BuildContext } from '../../ports.ts';
import { findRuntime } from './runtime.ts';

/**
 * The program in front of the image, and the modules of Go that it states.
 * @throws {PipelineError} installer-failed (environment) when this product lacks the program
 */
export async function listRuntimeComponents(
  ctx: Pick<BuildContext, 'fs' | 'packageRoot'>,
  target: Target,
): Promise<Component[]> {
  const { fs } = ctx;
  const path = await findRuntime(ctx, target);
  const { size = 0 } = (await fs.stat(path)) ?? {};
  const info = await readGoBuildInfo((start) => fs.read(path, { start, end: size }));
  if (info === undefined) throw new Error(`${path} does not state its modules`);
  const none = { moduleCache: undefined, toolchain: undefined, source: undefined };
  const { components, direct } = await toGoComponents(fs, info, none);
  const runtime: Component = {
    id: 'program:appimage-runtime',
    kind: 'application',
    name: 'appimage-runtime',
    version: '',
    hashes: [{ algorithm: 'sha256', hex: await fs.sha256(path) }],
    evidence: 'pinned',
    dependsOn: direct,
    paths: [],
    texts: [],
  };
  return [runtime, ...components];
}
