import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Service } from '../../../schema/bundle/service.ts';
import type { Platform } from '../../../schema/vocabulary.ts';
import { resolveInside } from '../../files/inside.ts';
import type { ProbeResult } from '../../probes/probe.ts';
import type { UiServer, UiServerOptions } from '../../ui-server/server.ts';
import { type Installation, toBinary } from './installation.ts';

/** A user interface that the runtime serves itself. */
export interface WebContent {
  start(): Promise<void>;
  close(): Promise<void>;
}

/** The folder of a ui-bundle's files; undefined when the service is a program. */
export function toContentFolder(service: Service, bundleRoot: string, target: Platform): string | undefined {
  const path = toBinary(service, target)?.path;
  if (service.type !== 'ui-bundle' || path === undefined) return undefined;
  const absolute = resolveInside(bundleRoot, path);
  if (/\.html?$/i.test(absolute)) return dirname(absolute);
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ? absolute : undefined;
}

/** The service that receives `/api`, `/ws` and the paths of `proxy`: the dependency with a port `api`, else the first dependency of type api-binary. */
export function findApi(service: Service, bundle: Bundle): Service | undefined {
  const dependencies = (service.dependencies ?? []).flatMap(
    (id) => bundle.services.find((other) => other.id === id) ?? [],
  );
  const hasApiPort = ({ ports }: Service) => ports?.requested.some(({ name }) => name === 'api') ?? false;
  return dependencies.find(hasApiPort) ?? dependencies.find(({ type }) => type === 'api-binary');
}

export interface WebContentOptions extends Pick<UiServerOptions, 'log'> {
  allowedPorts: () => number[];
  /** Judges whether a service itself listens on this port of its own, at a loopback address. */
  verify: (service: string, port: number, host: string) => Promise<ProbeResult>;
}

/** The in-process server of a user interface, or undefined when the service is a program. */
export function toWebContent(
  service: Service,
  { bundle, bundleRoot, target, ports, ownPorts, watch }: Installation,
  { allowedPorts, log, verify }: WebContentOptions,
): WebContent | undefined {
  const root = toContentFolder(service, bundleRoot, target);
  if (root === undefined) return undefined;
  let server: UiServer | undefined;
  const api = findApi(service, bundle);
  const toApiOptions = (id: string) => {
    const apiPort = () => toApiPort(ownPorts[id] ?? {});
    return { apiPort, verifyApi: (host: string) => verify(id, apiPort() ?? 0, host) };
  };
  return {
    async start() {
      const port = Object.values(ports[service.id] ?? {})[0];
      if (port === undefined) throw new Error('the service has no port; add a port request to bundle.json');
      if (!existsSync(join(root, 'index.html'))) throw new Error(`index.html not found in ${root}`);
      const { startUiServer } = await import('../../ui-server/server.ts');
      server = await startUiServer({
        root,
        icons: bundleRoot,
        port,
        allowedPorts,
        log,
        findChange: () => watch.look()?.message,
        proxied: service.proxy ?? [],
        ...(api === undefined ? {} : toApiOptions(api.id)),
      });
    },
    async close() {
      await server?.close();
      server = undefined;
    },
  };
}

function toApiPort(ports: Record<string, number>): number | undefined {
  return ports['api'] ?? Object.values(ports)[0];
}
