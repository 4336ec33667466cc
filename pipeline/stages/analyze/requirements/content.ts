import type { ProposedSwap } from '../../../../schema/analysis.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { Dependency } from '../config/model.ts';
import { child, isRecord } from '../config/values.ts';

type Content = NonNullable<ProposedSwap['content']>;

const maxEntries = 1000;
/** Longest text of all entries: they become a variable of the environment. */
const maxLength = 65_536;

/** The list at the first of the fields that has one: names, or objects with a name. */
function readList(declaration: unknown, fields: readonly string[]): Content {
  for (const field of fields) {
    const value = field.split('.').reduce<unknown>(child, declaration);
    const list = Array.isArray(value) ? value : undefined;
    const entries = list
      ?.slice(0, maxEntries)
      .filter((entry) => typeof entry === 'string' || isRecord(entry));
    if (entries !== undefined && entries.length > 0) return entries as Content;
  }
  return [];
}

/** Adds to each applied swap what the declarations of the original list for the replacement to create. */
export function withContent(
  dependencies: readonly Dependency[],
  swaps: readonly ProposedSwap[],
  catalogue: ResourceCatalogue,
): ProposedSwap[] {
  return swaps.map((swap) => {
    const known = catalogue
      .swapsOf(swap.original)
      .find(({ replacement }) => replacement === swap.replacement);
    if (!swap.applied || known === undefined || known.contentFields.length === 0) return swap;
    const declarations = dependencies
      .filter(
        ({ kind, enabled, name }) =>
          kind === 'resource' && enabled && catalogue.toName(name) === swap.original,
      )
      .flatMap((dependency) => dependency.declarations);
    const content = declarations.flatMap((declaration) => readList(declaration, known.contentFields));
    const isShort = JSON.stringify(content).length <= maxLength;
    return content.length === 0 || !isShort ? swap : { ...swap, content };
  });
}
