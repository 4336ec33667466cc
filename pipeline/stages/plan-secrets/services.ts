import type { Analysis } from '../../../schema/analysis.ts';
import { JsonNode } from '../../../schema/bundle/json-node.ts';
import { normalizePath } from '../../../schema/bundle/path.ts';

/** A service of the skeleton that runs code of the scenario. */
interface Runner {
  id: string;
  type: string;
  /** Folder of its sources relative to the scenario, '.' for all. */
  folder: string | undefined;
  resources: string[];
}

/** Folders whose code does not run in the product. */
const tooling =
  /^(?:cli|docs?|examples?|initialization|scripts?|tests?|tools?|\.[^/]*|dist|build|out|coverage)\//;

function isBelow(file: string, folder: string): boolean {
  return folder === '.' || file.startsWith(`${folder}/`);
}

/** Maps files and resources to the services of the skeleton that use them. Pages (ui-bundle) read nothing: they are files
 * that a browser loads, unless a server of their own answers for them. */
export class ServiceMap {
  private readonly runners: Runner[];

  constructor(skeleton: Analysis['skeleton']) {
    this.runners = new JsonNode(skeleton).at('services').items.flatMap((service) => {
      const [id, type] = [service.at('id').text, service.at('type').text];
      if (id === undefined || type === undefined || service.at('kit').isPresent) return [];
      const source = service.at('build', 'source_dir').text;
      const isServer = type === 'ui-bundle' && service.at('build', 'entry_point').isPresent;
      const resources = service.at('metadata', 'resources').items.flatMap((item) => item.text ?? []);
      return [
        {
          id,
          type: isServer ? 'worker' : type,
          folder: source === undefined ? undefined : normalizePath(source),
          resources,
        },
      ];
    });
  }

  /** Every service that runs code and can receive a secret. */
  get all(): string[] {
    return this.runners.filter((runner) => runner.type !== 'ui-bundle').map((runner) => runner.id);
  }

  /** Services to which a source file belongs; shared code belongs to all of them. */
  ownersOf(file: string): string[] {
    const owners = this.runners.filter(
      (runner) => runner.folder !== undefined && isBelow(file, runner.folder),
    );
    const depth = Math.max(0, ...owners.map((owner) => owner.folder?.length ?? 0));
    const nearest = owners.filter((owner) => owner.folder?.length === depth);
    if (nearest.length > 0)
      return nearest.filter((owner) => owner.type !== 'ui-bundle').map((owner) => owner.id);
    return tooling.test(file) ? [] : this.all;
  }

  /** Whether a file is source of pages. */
  isPage(file: string): boolean {
    return this.runners.some(
      (runner) =>
        runner.type === 'ui-bundle' &&
        runner.folder !== undefined &&
        runner.folder !== '.' &&
        isBelow(file, runner.folder),
    );
  }

  /** Services that use a resource according to the skeleton. */
  usersOf(resource: string): string[] {
    return this.runners
      .filter((runner) => runner.type !== 'ui-bundle' && runner.resources.includes(resource))
      .map((runner) => runner.id);
  }
}
