import { join } from 'node:path/posix';
import { isPrivateName } from '../../schema/private-names.ts';
import type { FileSystem } from '../ports.ts';
import { listTree } from '../shared/archive/tree.ts';

type Files = Pick<FileSystem, 'list' | 'stat' | 'readlink' | 'readText'>;

/** Files of development, by name, which a program does not read. */
const development =
  /^(?:\.(?:github|gitlab|vscode|idea|husky|turbo|cache|nyc_output|devcontainer|circleci|storybook)|coverage|__tests__|__mocks__|\.eslint.*|\.prettier.*|\.editorconfig|\.gitattributes|\.gitignore|\.dockerignore|dockerfile.*|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|.*\.(?:test|spec)\.[cm]?[jt]sx?|.*\.tsbuildinfo|.*\.log)$/i;

/** Top-level folders of tests. Deeper ones can be data. */
const tests = /^(?:tests?|e2e|cypress)$/i;

/** What a build writes can hold packages of its own: a server that a framework has packed with its node_modules. */
export const isOutput = (path: string): boolean => /^(?:\.[^/]+|dist|build|out)\//.test(path);

/** A folder of the scenario that is another part of it, seen from a service that is the scenario's own folder. */
async function isOtherPart(fs: Files, dir: string): Promise<boolean> {
  for (const name of ['package.json', 'go.mod', 'Cargo.toml', 'pyproject.toml'])
    if ((await fs.stat(join(dir, name))) !== undefined) return true;
  return false;
}

/** The top-level folders of a scenario that do not belong to the service in its own folder. */
export async function listOtherParts(fs: Files, dir: string): Promise<Set<string>> {
  const parts = new Set<string>();
  for (const name of await fs.list(dir)) {
    const isFolder = (await fs.stat(join(dir, name)))?.kind === 'dir';
    if (isFolder && (await isOtherPart(fs, join(dir, name)))) parts.add(name);
  }
  return parts;
}

function isLeftOut(path: string, otherParts: ReadonlySet<string>): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'node_modules') return !isOutput(path);
  if (/(^|\/)node_modules\//.test(path)) return false;
  if (isPrivateName(name) || development.test(name) || /(^|\/)\.next\/cache$/.test(path)) return true;
  return !path.includes('/') && (tests.test(path) || otherParts.has(path));
}

/**
 * The files of a service's own folder that ship, relative to it: sources, what the build wrote and data, without installed packages,
 * private files, tests and settings of development. `otherParts`: top-level folders of other services. Links are followed.
 */
export async function listOwnFiles(
  fs: Files,
  dir: string,
  otherParts: ReadonlySet<string>,
): Promise<string[]> {
  const tree = await listTree(fs, dir, (path) => isLeftOut(path, otherParts));
  return tree.filter(({ kind }) => kind === 'file').map(({ path }) => path);
}
