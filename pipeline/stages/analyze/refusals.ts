import { join } from 'node:path/posix';
import type { Analysis } from '../../../schema/analysis.ts';
import { JsonNode } from '../../../schema/bundle/json-node.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { ExposedPackage } from '../../builders/npm/exposed-packages.ts';

/** Where the service config and the programs say what is refused; every member may know nothing. */
export interface RefusalPlaces {
  /** Of the service config, relative to the repository. */
  file: string;
  /** The declaration of a dependency. Without its line: the order of keys in a file has no effect on what is refused. */
  findDeclaration(name: string): Pick<Diagnostic, 'pointer'>;
  /** Packages of the repository that the installation of a service's packages would ask a registry for. */
  findExposed(folder: string): Promise<ExposedPackage[]>;
  /** Whether the sources have a file or folder, relative to the scenario. */
  has(path: string): Promise<boolean>;
}

type RefusalInput = Pick<Analysis, 'graph' | 'swaps' | 'skeleton' | 'artifacts'>;

/** The resources and scenarios which the scenario itself requires and the bundle does not contain. */
export function listUnprovided(graph: Analysis['graph']): Analysis['graph']['nodes'] {
  const rootId = graph.start_order.at(-1);
  const required = new Set(
    graph.edges
      .filter((edge) => edge.from === rootId && edge.required && edge.enabled)
      .map((edge) => edge.to),
  );
  return graph.nodes.filter((node) => required.has(node.id) && node.enabled && node.in_bundle === 'absent');
}

/** An installer without one of them would not run. */
function findUnprovided({ graph, swaps }: RefusalInput, places: RefusalPlaces): Diagnostic[] {
  return listUnprovided(graph).map((node): Diagnostic => {
    const proposals = swaps.filter((swap) => swap.original === node.name && swap.replacement !== '');
    const none = swaps.find((swap) => swap.original === node.name && swap.kind === 'none');
    const why = none === undefined || !node.known ? ' yet' : `: ${none.reason}`;
    const instead = proposals.map((swap) => swap.replacement).join(' or ');
    return {
      severity: 'error',
      code: 'requirement-not-provided',
      message: `the scenario requires ${node.kind} "${node.name}", which no installer can contain${why}${node.known ? '' : '; it is not in the catalogue'}`,
      file: places.file,
      ...places.findDeclaration(node.name),
      remedy: `${instead === '' ? '' : `change the scenario over to ${instead}; `}if the app runs without it, leave it out with --with-swap ${node.name}=none (input with-swaps), or declare "${node.name}" with "required": false`,
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

/** Planned files that the sources do not have. */
async function findMissing({ artifacts }: RefusalInput, places: RefusalPlaces): Promise<Diagnostic[]> {
  const missing: Diagnostic[] = [];
  for (const { kind, path, how, pointer } of artifacts) {
    if (kind !== 'file' || (await places.has(path))) continue;
    missing.push({
      severity: 'error',
      code: 'file-missing',
      message: `the file ${path} (${how}) is not in the scenario`,
      file: places.file,
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
    ...(await findMissing(draft, places)),
  ];
}
