import { byCodeUnit } from '../../../schema/by-code-unit.ts';

/** A file name and its digest as lower-case hex. */
export interface Sum {
  name: string;
  sha256: string;
}

/** A line of SHA256SUMS, with its line break. */
export function formatSum({ name, sha256 }: Sum): string {
  return `${sha256}  ${name}\n`;
}

/** SHA256SUMS as `sha256sum` writes and checks it, sorted by name. https://www.gnu.org/software/coreutils/manual/html_node/sha2-utilities.html */
export function formatSums(sums: readonly Sum[]): string {
  return [...sums]
    .sort((a, b) => byCodeUnit(a.name, b.name))
    .map(formatSum)
    .join('');
}

/** The lines of a SHA256SUMS file; `faulty` lists the numbers (from 1) of invalid lines. */
export function parseSums(text: string): { sums: Sum[]; faulty: number[] } {
  const sums: Sum[] = [];
  const faulty: number[] = [];
  text.split('\n').forEach((line, at) => {
    if (line === '') return;
    const [, sha256, name] = /^([0-9a-f]{64}) [ *]([^/\\\0]+)$/.exec(line) ?? [];
    if (sha256 === undefined || name === undefined) faulty.push(at + 1);
    else sums.push({ sha256, name });
  });
  return { sums, faulty };
}
