import { type Component, mergeComponents } from '../../../components/component.ts';
import { findStagedPackages } from '../../../components/npm/staged-packages.ts';
import { toRuntimeName } from '../../../shared/archive/naming.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import { toShell } from '../../../shells/registry.ts';
import type { BuildState } from '../state.ts';
import { describeKitMember } from './kit-components.ts';
import { readLockedPackages } from './lockfiles.ts';
import { describeNodes } from './node-components.ts';
import { describeRuntime, describeShell } from './product-components.ts';
import { describeService, toServiceId } from './service-components.ts';

/** The id of the app itself, which contains every other component. */
export const appId = 'app';

/** Folders of the payload whose node_modules are not those of a service. */
const ofProduct = /^(?:resources|licenses|shell|node)$/;

/**
 * Every component of the staged payload, the app first: what its services were built from, the members of the kit with their libraries, the
 * runtime, its Node and the shell.
 * `version` is that of this product; `lockfiles` are absolute.
 * @throws {PipelineError} dist-missing
 */
export async function listComponents(
  state: BuildState,
  version: string,
  lockfiles: readonly string[],
): Promise<Component[]> {
  const { ctx, workspace, request, plan, kits } = state;
  const { payload } = workspace;
  const integrities = await readLockedPackages(ctx, lockfiles);
  const tree = await listTree(ctx.fs, payload);
  const ownTree = tree.filter(({ path }) => !ofProduct.test(path.split('/')[0] ?? ''));
  const staged = await findStagedPackages(ctx.fs, payload, ownTree, integrities);
  const services: Component[] = [];
  for (const one of plan.services)
    services.push(...(await describeService(state, one, { integrities, lockfiles, staged, tree })));
  const nodes = await describeNodes(state, tree);
  const { to, shim } = plan.steps.find((step) => step.kind === 'compile-runtime') ?? {
    to: toRuntimeName(request.target),
    shim: undefined,
  };
  const runtime = await describeRuntime(ctx, version, shim === undefined ? [to] : [to, shim], nodes.id);
  const shell =
    toShell(request.shell).stage().length === 0 ? [] : await describeShell(ctx, version, state.shellVersion);
  const kit: Component[] = [];
  const drivers: string[] = [];
  for (const member of kits) {
    const found = await describeKitMember(ctx, { member, target: request.target, payload, tree });
    drivers.push(...found.slice(0, 1).map(({ id }) => id));
    kit.push(...found);
  }
  const tops = [runtime, shell].flatMap(([first]) => first?.id ?? []);
  const own = plan.services.map(({ service }) => toServiceId(service.id));
  const there = new Set(services.map(({ id }) => id));
  const { app } = request.bundle;
  const root: Component = {
    id: appId,
    kind: 'application',
    name: app.name,
    version: app.version,
    hashes: [],
    evidence: 'staged',
    dependsOn: [...tops, ...drivers, ...own.filter((id) => there.has(id))].sort(),
    paths: [],
    texts: state.licenseFile === undefined ? [] : [state.licenseFile],
  };
  const others = mergeComponents([
    ...services,
    ...staged.components,
    ...nodes.components,
    ...runtime,
    ...shell,
    ...kit,
  ]);
  const known = new Set(others.map(({ id }) => id));
  const linked = others.map((one) => ({ ...one, dependsOn: one.dependsOn.filter((id) => known.has(id)) }));
  return [root, ...linked];
}
