import { dirname, join } from 'node:path/posix';
import type { Analysis } from '../../../schema/analysis.ts';
import { JsonNode } from '../../../schema/bundle/json-node.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { ExposedPackage } from '../../builders/npm/exposed-packages.ts';
import { isStandalone, nextConfigs, nextCopies, nextEntry } from './skeleton/ui-server/next.ts';

/** Where the service config and the programs say what is refused; every member may know nothing. */
export interface RefusalPlaces {
  /** Of the service config, relative to the repository. */
  file: string;
  /** The service config of the scenario that a path of the skeleton belongs to, relative to the repository. */
  fileOf(path: string): string;
  /**
   * The declaration of a dependency by the scenario with this id in the graph, and the file where it is not the app's own. Without its line:
   * the order of keys in a file has no effect on what is refused.
   */
  findDeclaration(name: string, by: string): Pick<Diagnostic, 'file' | 'pointer'>;
  /** Packages of the repository that the installation of a service's packages would ask a registry for. */
  findExposed(folder: string): Promise<ExposedPackage[]>;
  /** Whether the sources have a file or folder, relative to the scenario. */
  has(path: string): Promise<boolean>;
  /** The text of a file, relative to the scenario; undefined without it. */
  read(path: string): Promise<string | undefined>;
}

type RefusalInput = Pick<Analysis, 'graph' | 'swaps' | 'skeleton' | 'artifacts'>;

type Graph = Analysis['graph'];
type Node = Graph['nodes'][number];

/** A requirement of a scenario in the bundle that the bundle does not contain. */
interface Unprovided {
  node: Node;
  /** The scenario that requires it: that of the app where several do. */
  by: { id: string; name: string };
  isOwn: boolean;
}

function findAbsent(graph: Graph): Unprovided[] {
  const rootId = graph.start_order.at(-1) ?? '';
  const isIncluded = ({ id, kind, in_bundle }: Node) =>
    id === rootId || (kind === 'scenario' && in_bundle === 'service');
  const scenarios = new Map(graph.nodes.filter(isIncluded).map(({ id, name }) => [id, name]));
  scenarios.set(rootId, scenarios.get(rootId) ?? '');
  return graph.nodes.flatMap((node): Unprovided[] => {
    if (!node.enabled || node.in_bundle !== 'absent') return [];
    const from = graph.edges
      .filter((edge) => edge.to === node.id && edge.required && edge.enabled && scenarios.has(edge.from))
      .map((edge) => edge.from);
    const id = from.find((one) => one === rootId) ?? from[0];
    if (id === undefined) return [];
    return [{ node, by: { id, name: scenarios.get(id) ?? '' }, isOwn: id === rootId }];
  });
}

/**
 * The resources and scenarios which the scenarios of the bundle require and the bundle does not contain.
 * @public used by scripts/corpus.ts
 */
export function listUnprovided(graph: Graph): Node[] {
  return findAbsent(graph).map(({ node }) => node);
}

function toReason({ kind, name, known }: Node, why: string): string {
  if (kind === 'resource')
    return `which no installer can contain${why}${known ? '' : '; it is not in the catalogue'}`;
  return known
    ? 'which has no API that can be built into the app'
    : `which is not in the repository: the folder scenarios/${name} has no .vrooli/service.json`;
}

/** An installer without one of them would not run. */
function findUnprovided({ graph, swaps }: RefusalInput, places: RefusalPlaces): Diagnostic[] {
  return findAbsent(graph).map(({ node, by, isOwn }): Diagnostic => {
    const proposals = swaps.filter((swap) => swap.original === node.name && swap.replacement !== '');
    const none = swaps.find((swap) => swap.original === node.name && swap.kind === 'none');
    const why = none === undefined || !node.known ? ' yet' : `: ${none.reason}`;
    const instead = proposals.map((swap) => swap.replacement).join(' or ');
    const requires = isOwn ? 'the scenario requires' : `the required scenario "${by.name}" requires`;
    return {
      severity: 'error',
      code: 'requirement-not-provided',
      message: `${requires} ${node.kind} "${node.name}", ${toReason(node, why)}`,
      file: places.file,
      ...places.findDeclaration(node.name, by.id),
      remedy: `${instead === '' ? '' : `change the scenario over to ${instead}; `}${
        node.kind === 'scenario' ? `add ${node.known ? 'its API' : 'the scenario'}; ` : ''
      }if the app runs without it, leave it out with --with-swap ${node.name}=none (input with-swaps), or declare "${node.name}" with "required": false`,
    };
  });
}

/** Services whose packages are not installed, because a registry would be asked for packages of the repository. */
async function findExposed({ skeleton }: RefusalInput, places: RefusalPlaces): Promise<Diagnostic[]> {
  const refused: Diagnostic[] = [];
  for (const service of new JsonNode(skeleton).at('services').items) {
    if (service.at('build', 'type').text !== 'npm') continue;
    const exposed = await places.findExposed(service.at('build', 'source_dir').text ?? '.');
    for (const { dir, what, remedy } of exposed) {
      refused.push({
        severity: 'error',
        code: 'internal-package-exposed',
        message: `service "${service.at('id').text ?? ''}": ${what}`,
        file: join(dir, 'package.json'),
        remedy,
      });
    }
  }
  return refused;
}

/** User interfaces of Next whose build does not write the server that ships: `next start` needs all packages of the build. */
async function findUnbuiltNext({ skeleton }: RefusalInput, places: RefusalPlaces): Promise<Diagnostic[]> {
  const refused: Diagnostic[] = [];
  for (const service of new JsonNode(skeleton).at('services').items) {
    if (service.at('build', 'entry_point').text !== nextEntry) continue;
    const folder = service.at('build', 'source_dir').text ?? '.';
    const paths = nextConfigs.map((name) => join(folder, name));
    const texts = await Promise.all(paths.map((path) => places.read(path)));
    if (texts.some((text) => text !== undefined && isStandalone(text))) continue;
    const at = texts.findIndex((text) => text !== undefined);
    const path = paths[at] ?? join(folder, 'package.json');
    refused.push({
      severity: 'error',
      code: 'next-not-standalone',
      message: `the user interface runs \`next start\`, and ${at === -1 ? `no Next config in ${folder} asks` : `${path} does not ask`} for a server that can ship`,
      file: join(dirname(dirname(places.fileOf(path))), path),
      remedy: `set output: "standalone" in the Next config, and ${nextCopies}`,
    });
  }
  return refused;
}

/** Planned files that the sources do not have. */
async function findMissing({ artifacts }: RefusalInput, places: RefusalPlaces): Promise<Diagnostic[]> {
  const missing: Diagnostic[] = [];
  for (const { kind, path, how, pointer } of artifacts) {
    if (kind !== 'file' || (await places.has(path))) continue;
    missing.push({
      severity: 'error',
      code: 'file-missing',
      message: `the file ${path} (${how}) is not in the scenario`,
      file: places.fileOf(path),
      ...omitUndefined({ pointer }),
      remedy: 'add it, or remove what asks for it',
    });
  }
  return missing;
}

/** What `assemble` and `build` refuse about a scenario that can be analyzed, in the words in which they say it. */
export async function findRefusals(draft: RefusalInput, places: RefusalPlaces): Promise<Diagnostic[]> {
  return [
    ...findUnprovided(draft, places),
    ...(await findExposed(draft, places)),
    ...(await findUnbuiltNext(draft, places)),
    ...(await findMissing(draft, places)),
  ];
}
