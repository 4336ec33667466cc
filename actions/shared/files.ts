import { type RunnerEnvironment, toPath } from './environment.ts';
import type { InputReader } from './inputs.ts';

/** A file that an input names, from the workspace. */
export function readFileInput(reader: InputReader, name: string, { workspace }: RunnerEnvironment) {
  const text = reader.required(name);
  return { path: toPath(workspace, text), name: text };
}

/** Where a document goes: the input `out` from the workspace, or a file of the job's temporary folder. */
export function readOut(
  reader: InputReader,
  fileName: string,
  { workspace, temp }: RunnerEnvironment,
): string {
  const text = reader.text('out');
  return text === '' ? toPath(temp, 'vrooli-bundle', fileName) : toPath(workspace, text);
}
