import { toCanonicalName } from '../../shared/catalogue/canonical-name.ts';
import { parseJsonText } from '../../shared/document/parse-json.ts';
import { Reader } from './config/reader.ts';
import { type PartialRequirements, readRequirements } from './config/requirements.ts';
import { asText, child, isRecord } from './config/values.ts';
import { Findings } from './findings.ts';
import { isUsableName } from './names.ts';
import type { Repository } from './repository.ts';

const maxYamlBytes = 1024 * 1024;
const requirementKeys = ['resource_requirements', 'requirements', 'resource_limits'] as const;

/** The configuration of a resource in the repository. */
export interface ResourceConfig {
  /** Whether the folder resources/<name> exists. */
  found: boolean;
  /** Canonical names of its requirements: resources and other programs, such as docker. */
  needs: string[];
  requirements: PartialRequirements;
  findings: Findings;
}

function readNames(value: unknown): string[] {
  const list = Array.isArray(value) ? value : child(value, 'required');
  if (!Array.isArray(list)) return [];
  return list
    .slice(0, 100)
    .map((item) => asText(item) ?? asText(child(item, 'name')))
    .filter((name) => name !== undefined)
    .map(toCanonicalName)
    .filter(isUsableName);
}

async function readRuntime(repository: Repository, folder: string, config: ResourceConfig): Promise<void> {
  const file = `${folder}/config/runtime.json`;
  const source = await repository.read(file, config.findings);
  if (source === undefined) return;
  const document = parseJsonText(new TextDecoder().decode(source.bytes), { file });
  config.findings.addAll(document.diagnostics.map((found) => ({ ...found, severity: 'warning' as const })));
  config.needs.push(...readNames(child(document.value, 'dependencies')));
  // The requirements, else the resource limits.
  const key = requirementKeys.find((name) => isRecord(child(document.value, name)));
  if (key === undefined) return;
  const reader = new Reader(config.findings, file, document.locate);
  config.requirements = readRequirements(reader, child(document.value, key), [key]);
}

async function readCapabilities(
  repository: Repository,
  folder: string,
  config: ResourceConfig,
): Promise<void> {
  const file = `${folder}/config/capabilities.yaml`;
  const source = await repository.read(file, config.findings);
  if (source === undefined) return;
  const reader = new Reader(config.findings, file);
  if (source.bytes.length > maxYamlBytes) {
    reader.odd([], 'the file is too large and is not read', 'keep it below 1 MiB');
    return;
  }
  const { readYaml } = await import('./read-yaml.ts');
  const document = readYaml(reader, new TextDecoder().decode(source.bytes));
  const spec = isRecord(child(document, 'spec')) ? child(document, 'spec') : document;
  config.needs.push(...readNames(child(spec, 'dependencies')));
  const technical = child(spec, 'technical') ?? child(spec, 'technical_specifications');
  const block = child(technical, 'resource_requirements') ?? child(spec, 'resource_requirements');
  const stated = readRequirements(reader, block, ['spec', 'technical', 'resource_requirements']);
  config.requirements = { ...config.requirements, ...stated };
}

/**
 * Reads config/runtime.json and config/capabilities.yaml of resources/<name>; capabilities.yaml takes precedence. A
 * damaged file is a warning, and the catalogue's entry is used.
 */
export async function loadResourceConfig(repository: Repository, name: string): Promise<ResourceConfig> {
  const folder = `resources/${name}`;
  const findings = new Findings();
  const config: ResourceConfig = { found: false, needs: [], requirements: {}, findings };
  if (!isUsableName(name) || !(await repository.hasFolder(folder, findings))) return config;
  config.found = true;
  await readRuntime(repository, folder, config);
  await readCapabilities(repository, folder, config);
  config.needs = [...new Set(config.needs)].sort();
  return config;
}
