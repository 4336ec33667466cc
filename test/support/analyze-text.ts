import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFileSystem } from '../../host/fs.ts';
import type { ResourceCatalogue } from '../../pipeline/shared/catalogue/catalogue.ts';
import { readCatalogue } from '../../pipeline/shared/catalogue/read-catalogue.ts';
import { readNodeVersions } from '../../pipeline/shared/node-versions/read-versions.ts';
import { analyzeFolder } from '../../pipeline/stages/analyze/index.ts';
import { Repository } from '../../pipeline/stages/analyze/repository.ts';
import { Workspace } from '../../pipeline/stages/analyze/workspace.ts';
import type { Analysis } from '../../schema/analysis.ts';
import { memoryFiles } from './memory-files.ts';

export const packageRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

let catalogue: Promise<ResourceCatalogue> | undefined;
let versions: ReturnType<typeof readNodeVersions> | undefined;

/** A workspace over texts by path relative to the repository root, with the product's own catalogue. */
export async function openTexts(files: Readonly<Record<string, string | Uint8Array>>): Promise<Workspace> {
  catalogue ??= readCatalogue({ fs: nodeFileSystem, packageRoot });
  const rooted = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/repo/${path}`, text]));
  const repository = await Repository.open(memoryFiles(rooted), '/repo');
  versions ??= readNodeVersions(nodeFileSystem, packageRoot);
  return new Workspace(repository, await catalogue, await versions);
}

/** Analyzes one service.json as scenarios/s, beside a Go API, whose sources name two resources, and a Vite interface. */
export async function analyzeText(
  config: string | Uint8Array,
  options: Omit<Parameters<typeof analyzeFolder>[2], 'tier'> = {},
): Promise<Analysis> {
  const workspace = await openTexts({
    'scenarios/s/.vrooli/service.json': config,
    'scenarios/s/api/go.mod': 'module s\n',
    'scenarios/s/api/main.go': 'package main\n\nvar uses = []string{"n8n", "rabbitmq"}\n',
    'scenarios/s/ui/package.json': '{"scripts": {"build": "vite build"}}',
  });
  return analyzeFolder(workspace, 'scenarios/s', { tier: 'desktop', ...options });
}
