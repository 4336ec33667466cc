import { join } from 'node:path';
import { type Content, inRepo, type Outcome, type Reported, reported, run } from './repo.ts';

/** The promised fields of analysis.json. */
export interface AnalysisDocument {
  schema_version: string;
  scenario: string;
  tier: string;
  source: { service_config: string; sha256: string };
  graph: {
    nodes: {
      id: string;
      kind: string;
      name: string;
      required: boolean;
      enabled: boolean;
      known: boolean;
      class: string;
      requirements: Record<string, unknown>;
      offline: boolean;
      gpu: string;
    }[];
    edges: { from: string; to: string; required: boolean; source: string }[];
    cycles: string[][];
    depth: number;
    start_order: string[];
  };
  fitness: Record<
    string,
    {
      score: number;
      status: string;
      blockers: string[];
      warnings: string[];
      requirements: Record<string, unknown>;
      with_swaps?: { score: number; blockers: string[] };
    }
  >;
  swaps: {
    original: string;
    replacement: string | null;
    tiers: string[];
    kind: string;
    applied: boolean;
    shipped?: boolean;
    offline?: boolean;
    reason: string;
    limitations?: string;
    fitness_delta: number;
  }[];
  skeleton: {
    app: Record<string, string>;
    services: Service[];
    ports: object;
    working_tree?: { path: string; source: string; files: string[]; links?: string[] };
  };
  artifacts: { service: string; path: string; kind: string; how: string }[];
  diagnostics: Reported[];
}

export interface Service {
  id: string;
  type: string;
  binaries?: Record<string, { path: string }>;
  build?: { type: string; source_dir: string; entry_point?: string; output_pattern?: string };
  env?: Record<string, string>;
  secrets?: string[];
  data_dirs?: string[];
  ports?: { requested: { name: string; range: { min: number; max: number } }[] };
  health?: { type: string; path?: string; port_name?: string };
  readiness?: { type: string };
  dependencies?: string[];
  network?: boolean;
  metadata?: Record<string, unknown>;
  kit?: { name: string; version: string };
  assets?: { path: string; sha256: string; size_bytes: number }[];
}

export interface Analyzed extends Outcome {
  document: AnalysisDocument;
  diagnostics: Reported[];
}

/** Analyzes `scenarios/<name>` of a repository. The document is `{}` when the command printed none. */
export async function analyzeIn(repo: string, name: string, args: readonly string[] = []): Promise<Analyzed> {
  const outcome = await run(['analyze', join(repo, 'scenarios', name), '--root', repo, '--json', ...args]);
  const document = JSON.parse(outcome.stdout === '' ? '{}' : outcome.stdout) as AnalysisDocument;
  return { ...outcome, document, diagnostics: reported(outcome) };
}

/** Analyzes the scenario of a temporary repository. */
export const analyze = (files: Record<string, Content>, name: string, args: readonly string[] = []) =>
  inRepo(files, (repo) => analyzeIn(repo, name, args));

export const node = (analysis: Analyzed, id: string) =>
  analysis.document.graph.nodes.find((one) => one.id === id);

export const service = (analysis: Analyzed, id: string) =>
  analysis.document.skeleton.services.find((one) => one.id === id);

export const codes = (analysis: { diagnostics: readonly Reported[] }) =>
  analysis.diagnostics.map(({ code }) => code);
