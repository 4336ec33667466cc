import type { ProposedSwap } from '../../../../schema/analysis.ts';
import type { KnownSwap, ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { findEnvReads } from '../../../shared/env-reads/env-reads.ts';
import { positionIn } from '../../../shared/document/locate.ts';
import { toCode } from './code-text.ts';
import { listCode } from '../skeleton/list-code.ts';
import type { ScenarioSource } from '../skeleton/source.ts';

/** As many files are named for one port. */
const maxNamed = 10;

/** A port as code writes it: in the address of this computer, after the word "port", or alone in quotes. */
const toPattern = (name: string, port: number): RegExp =>
  new RegExp(
    String.raw`(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0|host\.docker\.internal|\b${name}):${port}(?!\d)|port["'\w]{0,20}\W{1,12}${port}(?!\d)|["'\`]:?${port}["'\`]`,
    'gi',
  );

/** A file with the number of a port. */
interface Literal {
  path: string;
  line: number;
  /** A variable with the address that the same file reads; undefined where only the number leads to the server. */
  variable: string | undefined;
}

function findIn(path: string, text: string, pattern: RegExp, variables: ReadonlySet<string>): Literal[] {
  // Comments at the end of lines go, line numbers stay
  const code = toCode(text);
  const [first] = code.matchAll(pattern);
  if (first === undefined) return [];
  const variable = findEnvReads(path, text).find(({ name }) => variables.has(name))?.name;
  return [{ path, line: positionIn(code)(first.index).line, variable }];
}

function report(
  source: ScenarioSource,
  swap: ProposedSwap,
  port: number,
  literals: readonly Literal[],
): void {
  const { original, replacement } = swap;
  for (const { path, line, variable } of literals.slice(0, maxNamed)) {
    const where = `has the port ${port} of ${original} as a number`;
    source.findings.add(
      variable === undefined
        ? {
            code: 'port-literal',
            message: `the code ${where} (line ${line}), and reads no variable with its address there: ${replacement} takes port ${port} when it is free; when another program has it, this code reaches that program`,
            file: source.path(path),
            remedy:
              'read the address from a variable that the replacement sets, and use the number only without it',
          }
        : {
            severity: 'info',
            code: 'port-literal',
            message: `the code ${where} (line ${line}); ${variable} leads it to ${replacement}, so the number is not used`,
            file: source.path(path),
            remedy: 'nothing has to be done',
          },
    );
  }
}

async function findLiterals(
  source: ScenarioSource,
  files: readonly string[],
  { original, port, variables }: { original: string; port: number; variables: ReadonlySet<string> },
): Promise<Literal[]> {
  const pattern = toPattern(original, port);
  const found: Literal[] = [];
  for (const path of files) {
    const text = (await source.text(path)) ?? '';
    if (text.includes(String(port))) found.push(...findIn(path, text, pattern, variables));
  }
  return found;
}

/**
 * Adds to each applied swap the ports of the original that code has as numbers and that no variable reaches, and reports every file with such
 * a number. A variable counts that the same file reads: a search in the text, not a proof.
 */
export async function withLiteralPorts(
  source: ScenarioSource,
  swaps: readonly ProposedSwap[],
  catalogue: ResourceCatalogue,
): Promise<ProposedSwap[]> {
  const toKnown = (swap: ProposedSwap): KnownSwap | undefined =>
    swap.applied
      ? catalogue.swapsOf(swap.original).find(({ replacement }) => replacement === swap.replacement)
      : undefined;
  const known = swaps.map(toKnown);
  if (known.every((one) => (one?.originalPorts ?? []).length === 0)) return [...swaps];
  const files: string[] = [];
  await listCode(source, '.', files);
  const all: ProposedSwap[] = [];
  for (const [at, swap] of swaps.entries()) {
    const variables = new Set(known[at]?.variables);
    const open: number[] = [];
    for (const port of known[at]?.originalPorts ?? []) {
      const literals = await findLiterals(source, files, { original: swap.original, port, variables });
      report(source, swap, port, literals);
      if (literals.some(({ variable }) => variable === undefined)) open.push(port);
    }
    all.push(open.length === 0 ? swap : { ...swap, literal_ports: open });
  }
  return all;
}
