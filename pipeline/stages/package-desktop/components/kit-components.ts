import { join } from 'node:path/posix';
import type { KitMember } from '../../../../schema/kit.ts';
import type { KitSource } from '../../../../schema/kit-source.ts';
import type { Target } from '../../../../schema/vocabulary.ts';
import type { Component } from '../../../components/component.ts';
import { toHashes } from '../../../components/integrity.ts';
import { identifySource } from '../../../components/kit-source.ts';
import { findTexts } from '../../../components/license-files.ts';
import { toGenericUrl } from '../../../components/package-url.ts';
import type { BuildContext } from '../../../ports.ts';
import type { TreeEntry } from '../../../shared/archive/tree.ts';
import { readGoModule, toProgramFile } from '../../../shared/kit/build-go-program.ts';
import { type PlannedPart, planKitParts } from '../../../shared/kit/kit-sources.ts';
import { toLicenseFolder } from '../../../shared/kit/stage-kit.ts';
import { type Found, findGoComponents } from './binary-components.ts';
import { describePart } from './product-components.ts';

type Ports = Pick<BuildContext, 'fs' | 'exec' | 'packageRoot'>;

/** A member of the kit in a payload. */
interface StagedMember {
  member: KitMember;
  target: Target;
  /** Absolute folder. */
  payload: string;
  tree: readonly TreeEntry[];
}

/** Absolute paths of the texts in the member's folder licenses/. */
async function listOwnTexts({ fs, packageRoot }: Ports, member: KitMember): Promise<Map<string, string>> {
  const folder = join(packageRoot, 'resources/kit', member.name, 'licenses');
  const names = (await fs.stat(folder)) === undefined ? [] : await fs.list(folder);
  return new Map(names.map((name) => [name, join(folder, name)]));
}

function describeLibraries({ libraries = [] }: KitSource, texts: ReadonlyMap<string, string>): Component[] {
  return libraries.map(({ name, version = '', license, license_text = name }): Component => {
    const url = toGenericUrl(name, version);
    const text = texts.get(`${license_text}.txt`);
    return {
      id: url,
      kind: 'library',
      name,
      version,
      purl: url,
      license,
      hashes: [],
      evidence: 'pinned',
      dependsOn: [],
      paths: [],
      texts: text === undefined ? [] : [text],
    };
  });
}

/** Folder of a part in the payload. */
const toFolder = ({ member }: StagedMember, { part }: PlannedPart): string =>
  join('resources', member.name, part.to ?? '');

/** The modules that a program was built from, as it states them. */
async function findModules(ctx: Ports, staged: StagedMember, planned: PlannedPart): Promise<Found> {
  const { source } = planned;
  if (source.kind !== 'go') return { components: [], direct: [] };
  const { member, target, payload } = staged;
  const file = join(payload, toFolder(staged, planned), toProgramFile(source, target));
  return findGoComponents(ctx, file, await readGoModule(ctx, member, target));
}

async function describeSource(
  ctx: Ports,
  staged: StagedMember,
  planned: PlannedPart,
  { own, texts }: { own: string; texts: ReadonlyMap<string, string> },
): Promise<[Component, ...Component[]]> {
  const { source } = planned;
  const { purl, name, version, integrity } = identifySource(staged.member, source);
  const [licensePath] = findTexts(staged.tree, own);
  const libraries = describeLibraries(source, texts);
  const modules = await findModules(ctx, staged, planned);
  const text = source.kind === 'go' ? join(ctx.packageRoot, 'LICENSE') : texts.get(`${name}.txt`);
  const license = source.license ?? (source.kind === 'go' ? 'MIT' : undefined);
  return [
    {
      id: purl,
      kind: source.kind === 'go' ? 'application' : 'library',
      name,
      version,
      purl,
      ...(license === undefined ? {} : { license }),
      hashes: toHashes(integrity),
      evidence: 'pinned',
      dependsOn: [...libraries.map(({ id }) => id), ...modules.direct],
      paths: [toFolder(staged, planned)],
      texts: licensePath === undefined && text !== undefined ? [text] : [],
      ...(licensePath === undefined ? {} : { licensePath }),
    },
    ...libraries,
    ...modules.components,
  ];
}

/** A member of the kit: its driver, the sources that it is made from, and the libraries in them. */
export async function describeKitMember(ctx: Ports, staged: StagedMember): Promise<Component[]> {
  const { member, target } = staged;
  const parts = planKitParts(member, target);
  const folder = `licenses/${member.name}`;
  const texts = await listOwnTexts(ctx, member);
  const components: Component[] = [];
  const uses: string[] = [];
  for (const planned of parts) {
    const own = join(folder, toLicenseFolder(parts, planned));
    const [source, ...others] = await describeSource(ctx, staged, planned, { own, texts });
    uses.push(source.id);
    components.push(source, ...others);
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
