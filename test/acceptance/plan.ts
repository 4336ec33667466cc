import { join } from 'node:path';
import { analyzeIn } from './analysis.ts';
import {
  type Content,
  config,
  inRepo,
  type Outcome,
  place,
  put,
  type Reported,
  reported,
  run,
} from './repo.ts';

export interface PlannedSecret {
  id: string;
  class: string;
  description: string;
  format?: string;
  required: boolean;
  generator?: { type: string; length?: number; charset?: string };
  prompt?: { label: string; description: string };
  target: { type: string; name: string };
  services: string[];
  source: string;
}

export interface SecretPlanDocument {
  schema_version: string;
  scenario: string;
  tier: string;
  secrets: PlannedSecret[];
  excluded: { id: string; class: string; reason: string; replaced_by?: string; target?: { name: string } }[];
  configuration?: string[];
  offline?: boolean;
  diagnostics: Reported[];
}

export interface Planned extends Outcome {
  plan: SecretPlanDocument;
  diagnostics: Reported[];
}

/** Analyzes and plans `scenarios/<name>`; the documents are in `out/` of the repository, outside the scenario. */
export async function planIn(repo: string, name = 'shop'): Promise<Planned> {
  const analysis = await analyzeIn(repo, name);
  if (analysis.code !== 0) throw new Error(`analyze: ${analysis.stderr}`);
  await put(repo, 'out/analysis.json', analysis.stdout);
  const args = ['--analysis', join(repo, 'out/analysis.json'), '--root', repo, '--json'];
  const outcome = await run(['plan-secrets', ...args]);
  const plan = JSON.parse(outcome.stdout === '' ? '{}' : outcome.stdout) as SecretPlanDocument;
  return { ...outcome, plan, diagnostics: reported(outcome) };
}

/** A shop with a Go API and pages, as `scenarios/shop`. */
export function shopFiles(
  files: Record<string, Content>,
  dependencies: unknown = { resources: {} },
  rest: object = {},
): Record<string, Content> {
  const ports = {
    api: { env_var: 'API_PORT', range: '15000-19999' },
    ui: { env_var: 'UI_PORT', range: '35000-39999' },
  };
  const health = { endpoints: { api: '/health', ui: '/health' } };
  const inner: Record<string, Content> = {
    'api/go.mod': 'module example.org/shop\n\ngo 1.22\n',
    'api/main.go': 'package main\n\nfunc main() {}\n',
    'ui/index.html': '<!doctype html><p>shop</p>',
    ...files,
  };
  return {
    [place('shop')]: config('shop', dependencies, { ports, lifecycle: { health }, ...rest }),
    ...Object.fromEntries(
      Object.entries(inner).map(([name, content]) => [`scenarios/shop/${name}`, content]),
    ),
  };
}

/** A Go program that reads the named variables. */
export const goReading = (...names: string[]) =>
  `package main\n\nimport "os"\n\nfunc main() {\n${names.map((name) => `\tprintln(os.Getenv("${name}"))\n`).join('')}}\n`;

export const plan = (files: Record<string, Content>, dependencies?: unknown, rest?: object) =>
  inRepo(shopFiles(files, dependencies, rest), (repo) => planIn(repo));

/** The plan for an API in Go that reads the named variables. */
export const planFor = (names: string[], dependencies?: unknown, rest?: object) =>
  plan({ 'api/main.go': goReading(...names) }, dependencies, rest);
