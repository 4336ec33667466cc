import { toCanonicalName } from '../../../shared/catalogue/canonical-name.ts';

const toPattern = (sign: string): string =>
  sign
    .split(/[-_. ]/)
    .map((word) => word.replaceAll(/[*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('[-_. ]?');

/** A number counts only whole: 5678 does not occur in 0123456789. */
const toSign = (sign: string): string =>
  /^\d+$/.test(sign) ? String.raw`(?<!\d)${sign}(?!\d)` : toPattern(sign);

/** What shows in code that it uses a resource: its name, the stated one, and the words of the catalogue. */
export function toResourceSigns(name: string, stated: string, words: readonly string[]): RegExp {
  const signs = [name, stated, ...words];
  return new RegExp(signs.map(toSign).join('|'), 'i');
}

/** Words in names of scenarios that do not say which one is meant. */
const commonWords =
  /^(?:scenario|app|application|api|ui|web|service|server|system|core|hub|manager|tool|tools|the|of|to|for|and)$/;

const leastStem = 4;

/**
 * What shows in code that it calls another scenario: its name in any spelling, the word that is only in that name, or a variable with its
 * address, such as AUTH_SERVICE_URL for an authenticator. `variables`: those that carry its ports.
 */
export function toScenarioSigns(name: string, variables: readonly string[]): RegExp {
  const words = toCanonicalName(name).split('-');
  const own = words.filter((word) => word.length >= leastStem && !commonWords.test(word));
  const stems = own.map((word) => word.slice(0, leastStem).toUpperCase());
  const address = String.raw`[A-Z]*_(?:[A-Z]+_)*(?:URL|URI|HOST|PORT|ADDR|ADDRESS|ENDPOINT|BASE|API)\b`;
  const [only, ...others] = own;
  // The letters of a name are compared without case, those of a variable as they are.
  const anyCase = (text: string) =>
    text.replaceAll(/(?<!\\)[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  return new RegExp(
    [
      words.map((word) => anyCase(toPattern(word))).join('[-_. ]?'),
      ...(only !== undefined && others.length === 0 ? [anyCase(toPattern(only))] : []),
      ...stems.map((stem) => String.raw`\b(?:[A-Z]+_)*${toPattern(stem)}${address}`),
      ...variables.map((variable) => String.raw`\b${toPattern(variable)}\b`),
    ].join('|'),
  );
}
