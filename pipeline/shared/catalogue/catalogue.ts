import type { CatalogueResource, CatalogueSwap } from '../../../schema/catalogue.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import { toKitTargets } from '../kit/kit-sources.ts';
import { toCanonicalName } from './canonical-name.ts';

/** A swap of the catalogue with the data of its kit member. */
export interface KnownSwap extends CatalogueSwap {
  /** The resource kit ships the replacement and rewires to it. */
  shipped: boolean;
  /** Endings of the initialization files that the replacement loads. */
  loads: readonly string[];
  /** Extensions that these files can create; undefined where they are not checked. */
  extensions?: readonly string[] | undefined;
  /** Ports of the original server that the replacement can take. */
  originalPorts: readonly number[];
  /** Variables that carry the address of the replacement. */
  variables: readonly string[];
  /** Variables with an address that can be a host, each with the one that has the port beside it. */
  split: ReadonlyMap<string, string>;
  /** Those of them that carry its password. */
  credentials: readonly string[];
  /** Fields of the original's declaration that list what the replacement creates. */
  contentFields: readonly string[];
}

/** The catalogue entries of resources, by name and by alias. */
export class ResourceCatalogue {
  readonly #byName = new Map<string, CatalogueResource>();
  readonly #aliases = new Map<string, string>();
  readonly #members: ReadonlyMap<string, KitMember>;

  constructor(resources: readonly CatalogueResource[], members: readonly KitMember[]) {
    for (const resource of resources) {
      this.#byName.set(resource.name, resource);
      for (const alias of resource.aliases) this.#aliases.set(toCanonicalName(alias), resource.name);
    }
    this.#members = new Map(members.map((member) => [member.name, member]));
  }

  /** The catalogue's name for a canonical name or alias; an unknown name is returned unchanged. */
  toName(name: string): string {
    return this.#byName.has(name) ? name : (this.#aliases.get(name) ?? name);
  }

  get(name: string): CatalogueResource | undefined {
    return this.#byName.get(this.toName(name));
  }

  swapsOf(name: string): readonly KnownSwap[] {
    const resource = this.get(name);
    return (resource?.swaps ?? []).map((swap) => {
      const member = this.#members.get(swap.replacement);
      if (member?.replaces.includes(resource?.name ?? '') !== true)
        return {
          ...swap,
          shipped: false,
          loads: [],
          originalPorts: [],
          variables: [],
          split: new Map(),
          credentials: [],
          contentFields: [],
        };
      const requested = member.service.ports?.requested ?? [];
      return {
        ...swap,
        shipped: true,
        loads: member.initialization?.loads ?? [],
        extensions: member.initialization?.extensions,
        originalPorts: requested.flatMap(({ original_port: port }) => port ?? []),
        variables: Object.keys(member.provides.env),
        split: new Map(Object.entries(member.provides.split ?? {}).map(([host, { port }]) => [host, port])),
        credentials: Object.entries(member.provides.env).flatMap(([name, value]) =>
          value.includes('${secret:') ? name : [],
        ),
        contentFields: member.content?.fields ?? [],
      };
    });
  }

  /** The targets for which a member of the kit has programs; none for a name that the kit does not have. */
  kitTargets(member: string): Target[] {
    const found = this.#members.get(member);
    return found === undefined ? [] : toKitTargets(found);
  }

  names(): string[] {
    return [...this.#byName.keys()];
  }
}
