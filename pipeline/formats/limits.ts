import type { Diagnostic } from '../../schema/diagnostic.ts';
import { PipelineError } from '../errors.ts';

/** A bound of a format on one file of the payload. */
export interface FormatLimit {
  /** The largest file that fits, in bytes. */
  largestFile: number;
  /** The cause of the bound, such as `the size field of an ar member`. */
  name: string;
  remedy: string;
}

/** A file of the payload whose size is known. `path` is relative to the payload. */
export interface SizedFile {
  path: string;
  /** Bytes. */
  size: number;
}

interface Limited {
  readonly id: string;
  readonly limits: readonly FormatLimit[];
}

const toBytes = (size: number): string => `${size.toLocaleString('en-US')} bytes`;

/** An error for each file above the limit of a format, with format, file, size, limit and remedy. */
export function findLimitFaults(formats: readonly Limited[], files: readonly SizedFile[]): Diagnostic[] {
  return formats.flatMap(({ id, limits }) =>
    limits.flatMap(({ largestFile, name, remedy }) =>
      files
        .filter(({ size }) => size > largestFile)
        .map(
          ({ path, size }): Diagnostic => ({
            severity: 'error',
            code: 'format-limit-exceeded',
            message: `${path} has ${toBytes(size)}; the format ${id} allows files up to ${toBytes(largestFile)} (${name})`,
            file: path,
            remedy,
          }),
        ),
    ),
  );
}

/** @throws {PipelineError} format-limit-exceeded (input), with one diagnostic per file and format. */
export function assertWithinLimits(formats: readonly Limited[], files: readonly SizedFile[]): void {
  const faults = findLimitFaults(formats, files);
  const [first] = faults;
  if (first === undefined) return;
  throw new PipelineError({
    code: 'format-limit-exceeded',
    blame: 'input',
    message: faults.map(({ message }) => message).join('; '),
    remedy: first.remedy ?? '',
    diagnostics: faults,
  });
}
