import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceInfo } from '../shell-info.ts';
import { toServiceTitles } from './service-titles.ts';
import { ShellError } from './shell-error.ts';

/** The fields of a bundle that the shell uses. The runtime validates the bundle. */
export interface AppBundle {
  root: string;
  manifest: string;
  runtime: string;
  name: string;
  /** The display name; `name` is used for folders. */
  title: string;
  version: string;
  tokenPath: string;
  services: ServiceInfo[];
  /** Folders of the services' logs, relative to app data. */
  logDirs: string[];
  /** The service and port of the app's user interface; undefined for an app without one. */
  ui: { service: string; port: string } | undefined;
}

interface Manifest {
  app: { name: string; display_name?: string; version: string };
  ipc?: { auth_token_path?: string };
  services: {
    id: string;
    type: string;
    title?: string;
    display_name?: string;
    description?: string;
    log_dir?: string;
    health?: { type?: string; path?: string };
    secrets?: string[];
    ports?: { requested?: { name: string }[] };
    metadata?: { page_port?: string };
  }[];
}

/** Reads bundle.json of an installed app. @throws {ShellError} `app-bundle-unreadable` when it is missing or invalid */
export function readAppBundle(root: string, platform: NodeJS.Platform): AppBundle {
  const manifest = join(root, 'bundle.json');
  let content: Manifest;
  try {
    content = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    const { app, services } = content;
    if (typeof app.name !== 'string' || !Array.isArray(services))
      throw new Error('app.name or services is missing');
  } catch (cause) {
    throw new ShellError(
      'app-bundle-unreadable',
      `${manifest} cannot be read: ${toReason(cause)}`,
      'reinstall the app',
      { cause },
    );
  }
  const { services } = content;
  const page =
    services.find(({ type }) => type === 'ui-bundle') ??
    services.find(({ metadata }) => metadata?.page_port !== undefined);
  const pagePort = page?.metadata?.page_port ?? page?.ports?.requested?.[0]?.name;
  return {
    root,
    manifest,
    runtime: join(root, platform === 'win32' ? 'runtime.exe' : 'runtime'),
    name: content.app.name,
    title: content.app.display_name ?? content.app.name,
    version: content.app.version,
    tokenPath: content.ipc?.auth_token_path ?? 'runtime/auth-token',
    services: toServices(content.services),
    logDirs: content.services.flatMap(({ log_dir: dir }) => dir ?? []),
    ui: page && pagePort !== undefined ? { service: page.id, port: pagePort } : undefined,
  };
}

function toServices(services: Manifest['services']): ServiceInfo[] {
  const titles = toServiceTitles(services);
  return services.map(({ id, description = '', health, secrets = [] }) => ({
    id,
    ...(titles.get(id) ?? { label: id }),
    description,
    probe_paths: health?.type === 'http' ? [health.path ?? '/health'] : [],
    secrets,
  }));
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
