import { join } from 'node:path/posix';
import type { KitMember } from '../../../../schema/kit.ts';
import type { Target } from '../../../../schema/vocabulary.ts';
import { parseBundledPackages } from '../../../components/bundled-packages.ts';
import type { Component } from '../../../components/component.ts';
import { toHashes } from '../../../components/integrity.ts';
import { findTexts } from '../../../components/license-files.ts';
import { toGenericUrl, toNpmUrl } from '../../../components/package-url.ts';
import { PipelineError } from '../../../errors.ts';
import type { BuildContext } from '../../../ports.ts';
import type { TreeEntry } from '../../../shared/archive/tree.ts';
import { planKitParts } from '../../../shared/kit/kit-sources.ts';

type Ports = Pick<BuildContext, 'fs' | 'packageRoot'>;

/** The parts of this product in a payload: the component of the part, and the packages in it. */
async function describePart(
  { fs, packageRoot }: Ports,
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
  ctx: Ports,
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

/** The shell and the pages of the console. */
export function describeShell(ctx: Ports, version: string): Promise<Component[]> {
  const licensePath = 'licenses/shell/licenses.txt';
  return describePart(ctx, {
    name: 'vrooli-shell',
    version,
    dist: 'dist/shell',
    licensePath,
    paths: ['shell'],
    uses: [],
  });
}

/** A member of the kit: its driver, the packages that it is made from, and the libraries in them. */
export async function describeKitMember(
  ctx: Ports,
  member: KitMember,
  target: Target,
  tree: readonly TreeEntry[],
): Promise<Component[]> {
  const parts = planKitParts(member, target);
  const folder = `licenses/${member.name}`;
  const kitTexts = join(ctx.packageRoot, 'resources/kit', member.name, 'licenses');
  const names = (await ctx.fs.stat(kitTexts)) === undefined ? [] : await ctx.fs.list(kitTexts);
  const components: Component[] = [];
  const uses: string[] = [];
  for (const { part, source } of parts) {
    const id = toNpmUrl(source.name, source.version);
    uses.push(id);
    const own = parts.length > 1 ? `${folder}/${source.name.replaceAll('/', '-')}` : folder;
    const [licensePath] = findTexts(tree, own);
    const libraries = (source.libraries ?? []).map((library): Component => {
      const { name, version = '' } = library;
      const url = toGenericUrl(name, version);
      return {
        id: url,
        kind: 'library',
        name,
        version,
        purl: url,
        license: library.license,
        hashes: [],
        evidence: 'pinned',
        dependsOn: [],
        paths: [],
        texts: names
          .filter((name) => name === `${library.license_text ?? library.name}.txt`)
          .map((name) => join(kitTexts, name)),
      };
    });
    const to = part.to === undefined ? `resources/${member.name}` : `resources/${member.name}/${part.to}`;
    components.push(
      {
        id,
        kind: 'library',
        name: source.name,
        version: source.version,
        purl: id,
        ...(source.license === undefined ? {} : { license: source.license }),
        hashes: toHashes(source.integrity),
        evidence: 'pinned',
        dependsOn: libraries.map((one) => one.id),
        paths: [to],
        texts: [],
        ...(licensePath === undefined ? {} : { licensePath }),
      },
      ...libraries,
    );
  }
  const driver = await describePart(ctx, {
    name: `vrooli-kit-${member.name}`,
    version: member.version,
    dist: `dist/kit/${member.name}`,
    licensePath: `${folder}/driver.txt`,
    paths: [`resources/${member.name}/${member.driver}`],
    uses,
  });
  return [...driver, ...components];
}
