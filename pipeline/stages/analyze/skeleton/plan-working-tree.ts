import { posix } from 'node:path';
import type { PlannedArtifact } from '../../../../schema/analysis.ts';
import type { WorkingTree } from '../../../../schema/bundle/working-tree.ts';
import { serviceConfigPath } from '../../../shared/scenario/layout.ts';
import { findReadFiles, listOwnCode, type ReadFile } from './find-read-files.ts';
import type { Program } from './program.ts';
import { toBinaryPath } from './services.ts';
import type { ScenarioSource } from './source.ts';
import type { UserInterface } from './ui.ts';
import { toTreePath, toTreeSource } from './working-tree.ts';

/** What a program of the scenario may write or never needs, in a folder that it reads. */
const exclusions = ['!**/*.go', '!**/*_test.*', '!**/.DS_Store'];

/** The working tree of a scenario, with the files that are in it because a program reads them. */
export interface PlannedTree {
  tree: WorkingTree;
  artifacts: PlannedArtifact[];
}

/** The working tree of a scenario with programs: where it is made, and the files of the scenario in it. */
export async function planWorkingTree(
  source: ScenarioSource,
  programs: readonly Program[],
  ui: UserInterface | undefined,
): Promise<PlannedTree> {
  const { name, files: declared } = source.config;
  const api = programs.find(({ id }) => id === 'api');
  const server = ui?.server;
  const parts = [...programs.map(({ folder }) => folder), ...(ui === undefined ? [] : [ui.folder])];
  const all = server === undefined ? programs : [...programs, server.program];
  const read = (await findReadFiles(source, all, parts)).filter(({ path }) => path !== serviceConfigPath);
  const globs = new Set([serviceConfigPath, ...(server?.files ?? []), ...read.map(toGlob)]);
  if (await source.hasFolder('initialization')) globs.add('initialization/**');
  const beside = await findLookingBeside(source, programs, toTreeSource(api?.folder));
  const ordered = [...globs].filter((glob) => !glob.startsWith('!')).sort();
  return {
    tree: {
      path: toTreePath(name),
      source: toTreeSource(api?.folder),
      files: [...ordered, ...declared.filter((glob) => !globs.has(glob)), ...exclusions],
      ...(beside.length === 0 ? {} : { programs: beside }),
      ...(server === undefined || server.pages.length === 0 ? {} : { links: [...server.pages] }),
    },
    artifacts: [
      ...read.map(({ path, service, evidence }): PlannedArtifact => {
        return { service, path, kind: 'file', how: `read by the program: ${evidence}` };
      }),
    ],
  };
}

/** How compiled programs find their own folder: Go and Rust. */
const looksBeside = /\bos\.Executable\(|\bcurrent_exe\(/;

/** The places in the tree of compiled programs that look for files beside themselves. */
async function findLookingBeside(
  source: ScenarioSource,
  programs: readonly Program[],
  treeSource: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const program of programs.filter(({ language }) => language === 'go' || language === 'rust')) {
    const code = await listOwnCode(source, program);
    const texts = await Promise.all(code.map((file) => source.text(file)));
    if (texts.some((text) => looksBeside.test(text ?? '')))
      found.push(posix.relative(treeSource, toBinaryPath(program)));
  }
  return found;
}

function toGlob({ path, isFolder }: ReadFile): string {
  const literal = path.replaceAll(/[*?[\]{}]/g, '?');
  return isFolder ? `${literal}/**` : literal;
}
