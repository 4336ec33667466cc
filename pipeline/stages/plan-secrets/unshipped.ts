import type { Analysis } from '../../../schema/analysis.ts';
import { JsonNode } from '../../../schema/bundle/json-node.ts';
import { normalizePath } from '../../../schema/bundle/path.ts';
import { uiFolders } from '../../shared/scenario/layout.ts';

/** Test files of a program, by the build.type that compiles it; the path is relative to the program's folder. */
const testsOf: Readonly<Record<string, (path: string) => boolean>> = {
  // Files of testdata can be embedded in the program, so they may ship.
  go: (path) => /_test\.go$|(?:^|\/)tests?\//.test(path),
  // A folder `tests` below src is a module of the program.
  rust: (path) => /(?:^|\/)(?:tests|benches)\//.test(path) && !/(?:^|\/)src\//.test(path),
};

/**
 * Whether a file, relative to the scenario, is a test of a compiled program: the compiler leaves it out of the executable, and only
 * the executable ships. A file that a service lists among its assets ships.
 */
export function findUnshippedTests(skeleton: Analysis['skeleton']): (file: string) => boolean {
  const services = new JsonNode(skeleton).at('services').items;
  const assets = new Set(
    services.flatMap((service) => service.at('assets').items.flatMap((asset) => asset.at('path').text ?? [])),
  );
  const programs = services.flatMap((service) => {
    const folder = service.at('build', 'source_dir').text;
    const type = service.at('build', 'type').text;
    if (folder === undefined || type === undefined) return [];
    const path = normalizePath(folder);
    return [{ prefix: path === '.' ? '' : `${path}/`, isTest: testsOf[type] }];
  });
  return (file) => {
    const [nearest] = programs
      .filter(({ prefix }) => file.startsWith(prefix))
      .sort((a, b) => b.prefix.length - a.prefix.length);
    return !assets.has(file) && nearest?.isTest?.(file.slice(nearest.prefix.length)) === true;
  };
}

/** Whether a file, relative to a scenario that is not the app's own, belongs to its user interface, which is not built. */
export function findUnshippedPages(skeleton: Analysis['skeleton']): (file: string) => boolean {
  const built = new JsonNode(skeleton)
    .at('services')
    .items.flatMap((service) => service.at('build', 'source_dir').text ?? []);
  const folders = uiFolders.filter((folder) => !built.some((path) => normalizePath(path) === folder));
  return (file) => folders.some((folder) => file.startsWith(`${folder}/`));
}
