import { join } from 'node:path/posix';
import type * as z from 'zod';
import { toPointer } from '../../../../schema/bundle/pointer.ts';
import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import { type Packaging, packagingSchema } from '../../../../schema/packaging.ts';
import { PipelineError } from '../../../errors.ts';
import type { FileSystem } from '../../../ports.ts';
import { parseYamlText } from '../../../shared/document/parse-yaml.ts';
import { decodeUtf8, readJsonFile } from '../../../shared/document/read-json.ts';

/** The names of the document, relative to the folder of the scenario. */
const names = ['.vrooli/packaging.json', '.vrooli/packaging.yaml', '.vrooli/packaging.yml'] as const;

/** A packaging manifest and the name of its file in messages. */
export interface PackagingFile {
  file: string;
  packaging: Packaging;
}

type Fs = Pick<FileSystem, 'stat' | 'readBytes'>;

/** A fault of the document, with the place in it. */
export const toPackagingFault = (
  file: string,
  pointer: string,
  message: string,
  remedy: string,
): Diagnostic => ({
  severity: 'error',
  code: 'packaging-invalid',
  message: pointer === '' ? message : `${pointer.slice(1).replaceAll('/', '.')}: ${message}`,
  file,
  pointer,
  remedy,
});

/** @throws {PipelineError} packaging-invalid (input) with every fault; none without faults */
export function assertPackagingValid(faults: readonly Diagnostic[]): void {
  const [first] = faults;
  if (first === undefined) return;
  throw new PipelineError({
    code: 'packaging-invalid',
    blame: 'input',
    message: `${first.file}: ${first.message}`,
    remedy: first.remedy ?? '',
    diagnostics: faults,
  });
}

/** One fault for each field, an unknown one by its own name. */
function toFaults(file: string, issues: readonly z.core.$ZodIssue[]): Diagnostic[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          toPackagingFault(
            file,
            toPointer([...issue.path, key]),
            'is not a field of this document',
            'correct its name, or remove it; docs/reference/packaging-json.md has every field',
          ),
        )
      : [
          toPackagingFault(
            file,
            toPointer(issue.path),
            issue.message,
            'correct it as docs/reference/packaging-json.md describes it',
          ),
        ],
  );
}

async function readValue(
  fs: Fs,
  path: string,
  file: string,
): Promise<{ value: unknown; locate: (pointer: string) => object | undefined }> {
  if (file.endsWith('.json')) return readJsonFile(fs, path, file);
  const { size = 0 } = (await fs.stat(path)) ?? {};
  const isLong = size > 1024 * 1024;
  const { value, fault } = isLong
    ? { value: undefined, fault: { message: 'the file is larger than 1 MiB', line: 1, column: 1 } }
    : parseYamlText(decodeUtf8(await fs.readBytes(path), file));
  if (fault === undefined) return { value, locate: () => ({}) };
  const { message, line, column } = fault;
  const found = { ...toPackagingFault(file, '', message, 'correct the YAML'), line, column };
  assertPackagingValid([found]);
  return { value, locate: () => ({}) };
}

/**
 * The packaging manifest of a scenario; undefined where it has none. `scenarioDir` is absolute.
 * @throws {PipelineError} packaging-invalid and the codes of readJsonFile (input), with every fault and its place
 */
export async function readPackaging(fs: Fs, scenarioDir: string): Promise<PackagingFile | undefined> {
  const found: string[] = [];
  for (const name of names) {
    if ((await fs.stat(join(scenarioDir, name))) !== undefined) found.push(name);
  }
  const [file, second] = found;
  if (file === undefined) return undefined;
  if (second !== undefined) {
    assertPackagingValid([
      toPackagingFault(file, '', `${second} exists too`, `keep one of ${file} and ${second}`),
    ]);
  }
  const { value, locate } = await readValue(fs, join(scenarioDir, file), file);
  const parsed = packagingSchema.safeParse(value);
  if (parsed.success) return { file, packaging: parsed.data };
  const faults = toFaults(file, parsed.error.issues);
  assertPackagingValid(faults.map((fault) => ({ ...fault, ...locate(fault.pointer ?? '') })));
  throw new Error('a document without faults is valid');
}
