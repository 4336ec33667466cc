import { analyzeFolder } from '../../pipeline/stages/analyze/index.ts';
import { openTexts } from './analyze-text.ts';

type Json = Record<string, unknown>;

/** Parts of a service.json. */
export interface Stated {
  scenarios?: object;
  resources?: object;
  ports?: object;
  lifecycle?: object;
}

/** The port of an API as scenarios declare it. */
export const apiPort = { api: { env_var: 'API_PORT', range: '15000-15999' } };

/** A scenario with a Go API whose source is `code`, as texts by path. */
export function writeScenario(
  name: string,
  { scenarios = {}, resources = {}, ports = apiPort, ...rest }: Stated,
  code = '',
): Record<string, string> {
  const config = {
    service: { name, version: '1.0.0' },
    ports,
    dependencies: { resources, scenarios },
    ...rest,
  };
  return {
    [`scenarios/${name}/.vrooli/service.json`]: JSON.stringify(config),
    [`scenarios/${name}/api/go.mod`]: `module ${name}\n`,
    [`scenarios/${name}/api/main.go`]: `package main\n\n${code}\n`,
  };
}

/** The declaration of required scenarios or resources. */
export const needs = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { required: true, enabled: true }]));

/** The analysis of scenarios/shop, with its services by id. */
export async function analyzeShop(
  files: Record<string, string>,
  options: { without?: string[]; withScenarios?: string[] } = {},
) {
  const workspace = await openTexts(files);
  const analysis = await analyzeFolder(workspace, 'scenarios/shop', { tier: 'desktop', ...options });
  const services = analysis.skeleton['services'] as Json[];
  return {
    ...analysis,
    codes: analysis.diagnostics.map(({ code }) => code),
    services: new Map(services.map((service) => [String(service['id']), service])),
  };
}

/** The environment of a service in a skeleton. */
export const envOf = (service: Json | undefined) => (service?.['env'] ?? {}) as Record<string, string>;
