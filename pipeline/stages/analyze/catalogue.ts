import { posix } from 'node:path';
import { type CatalogueResource, type CatalogueSwap, catalogueSchema } from '../../../schema/catalogue.ts';
import { PipelineError } from '../../errors.ts';
import type { FileSystem } from '../../ports.ts';
import { toCanonicalName } from './names.ts';

/** What is known about resources, by name and by alias. */
export class ResourceCatalogue {
  readonly #byName = new Map<string, CatalogueResource>();
  readonly #aliases = new Map<string, string>();

  constructor(resources: readonly CatalogueResource[]) {
    for (const resource of resources) {
      this.#byName.set(resource.name, resource);
      for (const alias of resource.aliases) this.#aliases.set(toCanonicalName(alias), resource.name);
    }
  }

  /** The catalogue's name for a canonical name or alias; a name that is not known stays as it is. */
  toName(name: string): string {
    return this.#byName.has(name) ? name : (this.#aliases.get(name) ?? name);
  }

  get(name: string): CatalogueResource | undefined {
    return this.#byName.get(this.toName(name));
  }

  swapsOf(name: string): readonly CatalogueSwap[] {
    return this.get(name)?.swaps ?? [];
  }

  names(): string[] {
    return [...this.#byName.keys()];
  }
}

function broken(file: string, cause: unknown): PipelineError {
  return new PipelineError({
    code: 'catalogue-broken',
    blame: 'environment',
    message: `the catalogue of resources cannot be read: ${file}`,
    remedy: 'install this product again',
    cause,
  });
}

/** Reads resources/catalogue/*.json below the product's own folder. Throws `catalogue-broken` when that is damaged. */
export async function loadCatalogue(fs: FileSystem, packageRoot: string): Promise<ResourceCatalogue> {
  const folder = posix.join(packageRoot, 'resources/catalogue');
  const names = await fs.list(folder).catch((cause: unknown) => {
    throw broken(folder, cause);
  });
  const groups = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => {
        try {
          return catalogueSchema.parse(JSON.parse(await fs.readText(posix.join(folder, name)))).resources;
        } catch (cause) {
          throw broken(name, cause);
        }
      }),
  );
  return new ResourceCatalogue(groups.flat());
}
