import { kernelBytes } from './kernel-bytes.ts';
import type { Distance } from './distance.ts';

/** Compares the vector at `query` with `count` rows from `row` on, each of `bytes`, and writes one float for each to `scores`. */
export type Compare = (query: number, row: number, bytes: number, count: number, scores: number) => void;

/** The size of a page of WebAssembly's memory. */
export const pageBytes = 65_536;

const names = { Cosine: 'dot', Dot: 'dot', Euclid: 'euclid', Manhattan: 'manhattan' } as const;

let compiled: WebAssembly.Module | undefined;

/** The kernel of a distance on a memory. Euclid gives the square of the distance. */
export function openKernel(memory: WebAssembly.Memory, distance: Distance): Compare {
  compiled ??= new WebAssembly.Module(Buffer.from(kernelBytes, 'base64'));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return exports[names[distance]] as Compare;
}
