import { ApiError } from '../api/api-error.ts';
import type { ModelEntry, ModelRole } from './model-entry.ts';
import { findMapped, type MappedName, type NameMap, toPlainName } from './name-map.ts';

/** A model as a client asked for it. */
export interface ResolvedModel {
  entry: ModelEntry;
  /** Length of the embeddings that the asked model has; undefined for that of the entry. */
  dimensions: number | undefined;
  /** Whether shorter embeddings get zeros up to that length. */
  isFilled: boolean;
}

export interface RegistryOptions {
  entries: readonly ModelEntry[];
  map: NameMap;
  /** Names that the scenario declares, which `tags` lists. */
  declared: readonly string[];
}

/** The models of the app, and the names that they answer to. */
export class ModelRegistry {
  readonly entries: readonly ModelEntry[];
  readonly #map: NameMap;
  readonly #declared: readonly string[];

  constructor({ entries, map, declared }: RegistryOptions) {
    this.entries = entries;
    this.#map = map;
    this.#declared = declared;
  }

  #find(name: string): ModelEntry | undefined {
    const plain = toPlainName(name);
    return this.entries.find((entry) => toPlainName(entry.name) === plain);
  }

  /** The model for a name; undefined for a name that the app does not have. */
  find(name: string): ResolvedModel | undefined {
    const own = this.#find(name);
    if (own !== undefined) return { entry: own, dimensions: undefined, isFilled: false };
    const mapped = findMapped(this.#map, name);
    const entry = mapped === undefined ? undefined : this.#answering(mapped);
    if (entry === undefined) return undefined;
    return { entry, dimensions: mapped?.dimensions, isFilled: mapped?.fill === 'zeros' };
  }

  /** A model of the author comes before the bundled one of its role. */
  #answering({ model }: MappedName): ModelEntry | undefined {
    const bundled = this.#find(model);
    const own = this.entries.find(({ role, sha256 }) => role === bundled?.role && sha256 === undefined);
    return own ?? bundled;
  }

  /** Every name that clients see: of the models, and those that the scenario declares. */
  names(): { name: string; model: ResolvedModel }[] {
    const own = this.entries.map((entry) => ({
      name: entry.name,
      model: { entry, dimensions: undefined, isFilled: false },
    }));
    const seen = new Set(own.map(({ name }) => toPlainName(name)));
    const declared = this.#declared.flatMap((name) => {
      const model = this.find(name);
      if (model === undefined || seen.has(toPlainName(name))) return [];
      seen.add(toPlainName(name));
      return [{ name, model }];
    });
    return [...own, ...declared];
  }

  /** Declared names without a model. */
  missing(): string[] {
    return this.#declared.filter((name) => this.find(name) === undefined);
  }

  /** @throws {ApiError} 404 in Ollama's words */
  resolve(name: string): ResolvedModel {
    const found = this.find(name);
    if (found !== undefined) return found;
    const known = this.entries.map((entry) => entry.name).join(', ');
    throw new ApiError(
      404,
      `model "${name}" not found; this app has ${known}: use one of them, or add the model file to the app`,
    );
  }

  /** The first model of a role, for a message. */
  ofRole(role: ModelRole): ModelEntry | undefined {
    return this.entries.find((entry) => entry.role === role);
  }
}
