import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { ScenarioSource } from './source.ts';

/** Configurations of bundlers that replace names in pages by values of the build. */
const configs = ['vite', 'webpack', 'rspack', 'vue', 'craco'].flatMap((tool) =>
  ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'].map((suffix) => `${tool}.config.${suffix}`),
);
/** Beginnings of the variables that bundlers copy into pages. */
const copied = '(?:VITE|REACT_APP|NEXT_PUBLIC|PUBLIC)_\\w+';

/** Where the build of pages writes the value of a variable into them; undefined where it does not. */
export async function findBuiltInVariable(
  source: ScenarioSource,
  folder: string,
  variable: string,
): Promise<string | undefined> {
  const replaced = new RegExp(
    String.raw`["'](?:import\.meta|process)\.env\.\w+["']\s*:[^\n]*\bprocess\.env\.${variable}\b`,
  );
  for (const name of configs) {
    const path = posix.join(folder, name);
    const text = await source.text(path);
    const at = text === undefined ? -1 : text.search(replaced);
    if (text !== undefined && at !== -1)
      return `${source.path(path)}:${text.slice(0, at).split('\n').length}`;
  }
  const set = new RegExp(String.raw`\b${copied}=["']?[^\s"';]*\$\{?${variable}\b.*\bbuild\b`);
  const step = source.config.steps.find(({ run }) => set.test(run));
  return step === undefined ? undefined : `the step ${step.name}`;
}

/** A port of a range for an app: apps with the same range rarely get the same one. */
export function spreadPort(app: string, { min, max }: { min: number; max: number }): number {
  const hash = createHash('sha256').update(app).digest().readUInt32BE();
  return min + (hash % (max - min + 1));
}
