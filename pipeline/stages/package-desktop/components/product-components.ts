import { join } from 'node:path/posix';
import { parseBundledPackages } from '../../../components/bundled-packages.ts';
import type { Component } from '../../../components/component.ts';
import { toGenericUrl } from '../../../components/package-url.ts';
import { PipelineError } from '../../../errors.ts';
import type { BuildContext } from '../../../ports.ts';

export type ProductPorts = Pick<BuildContext, 'fs' | 'packageRoot'>;

/** The parts of this product in a payload: the component of the part, and the packages in it. */
export async function describePart(
  { fs, packageRoot }: ProductPorts,
  part: {
    name: string;
    version: string;
    dist: string;
    licensePath: string;
    paths: readonly string[];
    uses: readonly string[];
  },
): Promise<Component[]> {
  const list = join(packageRoot, part.dist, 'packages.json');
  if ((await fs.stat(list)) === undefined) {
    throw new PipelineError({
      code: 'dist-missing',
      blame: 'environment',
      message: `the list of packages ${part.dist}/packages.json is not built`,
      remedy: 'run `npm run build` in the folder of this product',
    });
  }
  const packages = parseBundledPackages(await fs.readText(list), part.licensePath);
  const id = toGenericUrl(part.name, part.version);
  const own: Component = {
    id,
    kind: 'application',
    name: part.name,
    version: part.version,
    purl: id,
    license: 'MIT',
    hashes: [],
    evidence: 'staged',
    dependsOn: [...part.uses, ...packages.map((one) => one.id)],
    paths: part.paths,
    texts: [join(packageRoot, 'LICENSE')],
  };
  return [own, ...packages];
}

/** The supervisor, and the Node that it is an executable of. */
export function describeRuntime(
  ctx: ProductPorts,
  version: string,
  paths: readonly string[],
  node: string,
): Promise<Component[]> {
  const licensePath = 'licenses/runtime/licenses.txt';
  return describePart(ctx, {
    name: 'vrooli-runtime',
    version,
    dist: 'dist/runtime',
    licensePath,
    paths,
    uses: [node],
  });
}

/** The shell and the pages of the console; `electron` is the version of the Electron in the payload. */
export async function describeShell(
  ctx: ProductPorts,
  version: string,
  electron: string | undefined,
): Promise<Component[]> {
  const licensePath = 'licenses/shell/licenses.txt';
  const platform = electron === undefined ? [] : [describeElectron(electron)];
  const own = await describePart(ctx, {
    name: 'vrooli-shell',
    version,
    dist: 'dist/shell',
    licensePath,
    paths: ['shell'],
    uses: platform.map(({ id }) => id),
  });
  return [...own, ...platform];
}

/** Electron, with the Chromium and the Node in it: its own file of licenses lists their parts. */
function describeElectron(version: string): Component {
  const id = `pkg:github/electron/electron@v${version}`;
  return {
    id,
    kind: 'platform',
    name: 'electron',
    version,
    purl: id,
    license: 'MIT',
    hashes: [],
    evidence: 'staged',
    dependsOn: [],
    paths: ['shell/electron'],
    texts: [],
    licensePath: 'licenses/electron/LICENSE',
  };
}
