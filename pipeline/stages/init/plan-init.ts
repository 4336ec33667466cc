import { posix } from 'node:path';
import { PipelineError } from '../../errors.ts';
import { apiFolders, uiFolders } from '../../shared/scenario/layout.ts';
import { findAbout } from './find-about.ts';
import { findApi } from './find-api.ts';
import { findHealthPath, findPortVariable } from './find-endpoints.ts';
import { findMigrations, findResources } from './find-resources.ts';
import type { FoundApi } from './found-api.ts';
import { type FoundUi, findUi } from './find-ui.ts';
import type { Guess, JsonObject, SourceFiles } from './sources.ts';

export interface InitPlan {
  /** service.json as a value. */
  config: JsonObject;
  guesses: Guess[];
}

const apiRange = '15000-19999';
const uiRange = '35000-39999';

/** Parent folders of an API or a user interface, such as `apps` with apps/api and apps/web. */
function findNestedFolders(files: SourceFiles): string[] {
  const known = new Set([...apiFolders, ...uiFolders]);
  const parents = [...files.keys()].flatMap((path) => {
    const parts = path.split('/');
    const at = parts.findIndex((part, index) => index > 0 && index < parts.length - 1 && known.has(part));
    return at === -1 ? [] : parts.slice(0, at).join('/');
  });
  return [...new Set(parents)].sort();
}

function nothingFound(files: SourceFiles): PipelineError {
  const nested = findNestedFolders(files);
  const tried = `a Node, Go, Rust or Python program in ${apiFolders.join(', ')} or at the top; a package with a bundler or an index.html in ${uiFolders.join(', ')}, public, static or at the top`;
  const remedy =
    nested.length > 0
      ? `run it on the folder of the app: ${nested.map((folder) => `vrooli-bundle init ${folder}`).join(' or ')}`
      : 'add one of these, or write .vrooli/service.json by hand (docs/reference/service-json.md)';
  return new PipelineError({
    code: 'init-nothing-found',
    blame: 'input',
    message: `nothing that can be packaged was found: ${tried}`,
    remedy,
  });
}

function toLifecycle(
  api: FoundApi | undefined,
  ui: FoundUi | undefined,
  health: string | undefined,
): JsonObject {
  const step = (name: string, run: string) => ({ name, run });
  const setup = [
    ...(api?.build ?? []).map((run) => step('build-api', run)),
    ...(ui?.build ?? []).map((run) => step('build-ui', run)),
  ];
  const endpoints = {
    ...(health === undefined ? {} : { api: health }),
    ...(ui === undefined ? {} : { ui: '/health' }),
  };
  return {
    ...(Object.keys(endpoints).length === 0 ? {} : { health: { endpoints } }),
    setup: {
      ...(ui === undefined
        ? {}
        : {
            condition: {
              checks: [
                { type: 'ui-bundle', bundle_path: ui.check.bundlePath, source_dir: ui.check.sourceDir },
              ],
            },
          }),
      steps: setup,
    },
    ...(api === undefined
      ? {}
      : { develop: { steps: [{ ...step('start-api', api.start), background: true }] } }),
  };
}

function toDependencies(files: SourceFiles, apiFolder: string): { resources: JsonObject; guesses: Guess[] } {
  const found = findResources(files, apiFolder);
  const postgres = found.some(({ name }) => name === 'postgres');
  const migrations = postgres ? findMigrations(files, apiFolder) : {};
  const entries = found.map(({ name, required }) => [
    name,
    {
      required,
      ...(name === 'postgres' && migrations.folder !== undefined
        ? { initialization: [{ file: migrations.folder, type: 'schema' }] }
        : {}),
    },
  ]);
  return {
    resources: Object.fromEntries(entries) as JsonObject,
    guesses: [
      ...found.map(({ guess }) => guess),
      ...(migrations.guess === undefined ? [] : [migrations.guess]),
    ],
  };
}

/**
 * Drafts `.vrooli/service.json` from the files of a repository. `folderName` names the app when no package does.
 *
 * @throws {PipelineError} init-nothing-found (input) when neither an API nor a user interface is found
 */
export function planInit(files: SourceFiles, folderName: string): InitPlan {
  const api = findApi(files);
  const ui = findUi(files, api?.folder);
  if (api === undefined && ui === undefined) throw nothingFound(files);
  const { about, guesses } = findAbout(files, [api?.folder, ui?.folder], posix.basename(folderName));
  const port = api === undefined ? undefined : findPortVariable(files, api.folder, ui?.folder);
  const health = api === undefined ? undefined : findHealthPath(files, api.folder, ui?.folder);
  const needs = api === undefined ? { resources: {}, guesses: [] } : toDependencies(files, api.folder);
  const found = [api?.guess, ui?.guess, port?.guess, health?.guess].filter((guess) => guess !== undefined);
  return {
    config: {
      $schema:
        'https://raw.githubusercontent.com/vrooli/bundle-action/v1/schema/generated/service-config.schema.json',
      version: '2.0.0',
      service: { ...about, type: 'scenario' },
      ports: {
        ...(port === undefined ? {} : { api: { env_var: port.name, range: apiRange } }),
        ...(ui === undefined ? {} : { ui: { env_var: 'UI_PORT', range: uiRange } }),
      },
      lifecycle: toLifecycle(api, ui, health?.path),
      dependencies: { resources: needs.resources },
    },
    guesses: [...guesses, ...found, ...needs.guesses],
  };
}
