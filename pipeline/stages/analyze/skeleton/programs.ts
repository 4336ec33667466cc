import { findGo } from './go-program.ts';
import { findNpm } from './npm-program.ts';
import type { Program } from './program.ts';
import { findPython } from './python-program.ts';
import { findRust } from './rust-program.ts';
import type { ScenarioSource } from './source.ts';

/** The program that a folder of the scenario builds; undefined when its files do not define one. */
export async function findProgram(
  source: ScenarioSource,
  id: string,
  folder: string,
): Promise<Program | undefined> {
  for (const find of [findGo, findRust, findNpm, findPython]) {
    const program = await find(source, id, folder);
    if (program !== undefined) return program;
  }
  return undefined;
}
