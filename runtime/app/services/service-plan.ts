import { isAbsolute, join, resolve } from 'node:path';
import type { Service } from '../../../schema/bundle/service.ts';
import { findPlaceInTrees, listTrees } from '../../../schema/bundle/trees.ts';
import { runsInTree } from '../../../schema/bundle/working-tree.ts';
import { findProgram } from '../../../schema/find-program.ts';
import { RuntimeError } from '../../errors.ts';
import { toGpuEnvironment } from '../../platform/gpu.ts';
import { toRunnable } from '../../platform/own-command.ts';
import type { StartRequest } from '../../platform/process-owner.ts';
import { thisMachine } from '../../platform/this-machine.ts';
import type { PortMap } from '../../ports/allocate.ts';
import { toProxyEnvironment } from '../../spawn/environment.ts';
import { expandTemplates, type TemplateScope } from '../../templates/expand.ts';
import { type Installation, toBinary } from './installation.ts';
import { withShim } from './shim-path.ts';
import { toPlaywrightEnvironment, withAbsoluteChromium } from './playwright.ts';

type ValueOf = (id: string) => string | undefined;

/** The environment of a service and of its migrations, probes and hooks, without secrets. */
export function toServiceEnvironment(
  installation: Installation,
  service: Service,
  value: ValueOf,
): Record<string, string> {
  const { appData, bundleRoot, gpu, socketFolder, target } = installation;
  const environment = {
    ...withShim(installation),
    ...(service.network === true ? toProxyEnvironment(installation.environment) : {}),
    APP_DATA_DIR: appData,
    BUNDLE_ROOT: bundleRoot,
    ...(socketFolder === undefined ? {} : { BUNDLE_SOCKET_DIR: socketFolder }),
    ...toGpuEnvironment(gpu),
    ...toPlaywrightEnvironment(installation, service),
    ...expandAll(service.env, installation, service, value, 'env'),
    ...expandAll(toBinary(service, target)?.env, installation, service, value, 'binaries env'),
  };
  return withAbsoluteChromium(environment, bundleRoot);
}

/** The launch of the service itself. @throws {RuntimeError} `binary-missing` without a binary for this target, `template-unknown` */
export function toServiceLaunch(
  installation: Installation,
  service: Service,
  environment: Record<string, string>,
): StartRequest {
  const { own, target } = installation;
  const binary = toBinary(service, target);
  if (binary === undefined) {
    throw new RuntimeError(
      'binary-missing',
      `service ${service.id} has no binary for ${target}`,
      'use the bundle of this operating system',
    );
  }
  const scope = toOpenScope(installation, service);
  const args = (binary.args ?? []).map((text) => expandTemplates(text, scope, `${service.id}: args`));
  return {
    command: toRunnable(toProgramFile(installation, binary.path), args, own),
    cwd: toFolder(installation, binary.cwd, scope, service),
    env: environment,
  };
}

/** The Unix socket on which a service listens instead of this port; undefined when it listens on a number. @throws {RuntimeError} `template-unknown` */
export function findSocket(installation: Installation, service: Service, name: string): string | undefined {
  const { socketFolder } = installation;
  const socket = service.ports?.requested.find((request) => request.name === name)?.socket;
  if (socketFolder === undefined || socket === undefined) return undefined;
  const scope = toOpenScope(installation, service);
  return join(socketFolder, expandTemplates(socket, scope, `${service.id}: socket of port ${name}`));
}

/** Whether a service that was started with the ports `before` got a port number that has changed since. */
export function hasOldPort(installation: Installation, before: PortMap, service: Service): boolean {
  const toText = (ports: PortMap) => {
    const then = { ...installation, ports };
    const environment = toServiceEnvironment(then, service, () => '');
    return JSON.stringify(toServiceLaunch(then, service, environment));
  };
  return toText(before) !== toText(installation.ports);
}

/** The launch of a manifest command: the program is on PATH, or below the bundle root when it contains a slash or PATH lacks it. */
export function toCommandLaunch(
  installation: Installation,
  service: Service,
  command: readonly string[],
  environment: Record<string, string>,
): StartRequest {
  const scope = toOpenScope(installation, service);
  const [program = '', ...args] = command.map((text) =>
    expandTemplates(text, scope, `${service.id}: command`),
  );
  return {
    command: toRunnable(toProgram(installation, program), args, installation.own),
    cwd: toCommandFolder(installation, service, scope),
    env: environment,
  };
}

/** In a bundle with a working tree, what a program writes beside itself lands in app data where it runs from the tree. */
function toProgramFile({ bundle, bundleRoot, appData }: Installation, path: string): string {
  const found = findPlaceInTrees(bundle, path);
  return found === undefined || !runsInTree(found.tree, found.place)
    ? resolve(bundleRoot, path)
    : resolve(appData, found.tree.path, found.place);
}

function toFolder(
  { bundleRoot }: Installation,
  cwd: string | undefined,
  scope: TemplateScope,
  { id }: Service,
): string {
  return resolve(bundleRoot, cwd === undefined ? '.' : expandTemplates(cwd, scope, `${id}: cwd`));
}

/** Commands run in the bundle root; with a working tree, where their service runs. */
function toCommandFolder(installation: Installation, service: Service, scope: TemplateScope): string {
  const isInTree = listTrees(installation.bundle).length > 0;
  const cwd = isInTree ? toBinary(service, installation.target)?.cwd : undefined;
  return toFolder(installation, cwd, scope, service);
}

/** Expands the templates in every value of `texts`; `where` names the field in messages. @throws {RuntimeError} `template-unknown` */
export function expandAll(
  texts: Record<string, string> | undefined,
  installation: Installation,
  service: Service,
  value: ValueOf,
  where: string,
): Record<string, string> {
  const linked = service.secrets ?? [];
  const secret = (id: string) => (linked.includes(id) ? value(id) : undefined);
  const scope = { ...toOpenScope(installation, service), secret };
  return Object.fromEntries(
    Object.entries(texts ?? {}).map(([name, text]) => [
      name,
      expandTemplates(text, scope, `${service.id}: ${where}: ${name}`),
    ]),
  );
}

/** Without secrets: every user of the computer can read a command line. */
function toOpenScope(installation: Installation, { id }: Service): TemplateScope {
  const { appData, bundleRoot } = installation;
  return { appData, bundleRoot, ports: toPortsFor(installation, id) };
}

/** The ports as a service gets them: its own ones are those on which it listens itself. */
export function toPortsFor({ ports, ownPorts }: Installation, id: string): PortMap {
  return { ...ports, ...(ownPorts[id] === undefined ? {} : { [id]: ownPorts[id] }) };
}

function toProgram(installation: Installation, program: string): string {
  const { bundleRoot, environment, exists } = installation;
  if (isAbsolute(program) || /[/\\]/.test(program)) return toProgramFile(installation, program);
  const search = { PATH: environment['PATH'], PATHEXT: environment['PATHEXT'] };
  return findProgram(program, search, thisMachine.system, exists) ?? resolve(bundleRoot, program);
}
