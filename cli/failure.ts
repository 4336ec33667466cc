import { PipelineError, toExitCode } from '../pipeline/errors.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { PipelineErrorCode } from '../schema/errors/codes.ts';

/** A failed command: the output and the exit code (see toExitCode). */
export interface Failure {
  exitCode: 1 | 2 | 3;
  diagnostics: Diagnostic[];
  /** Printed on request only: a stack trace does not help a user. */
  stack?: string;
}

/** Code and remedy by the error code of the operating system. */
const systemFaults: Readonly<Record<string, { code: PipelineErrorCode; remedy: string }>> = {
  EACCES: { code: 'system-eacces', remedy: 'check the permissions of that path, or choose another one' },
  EADDRINUSE: {
    code: 'system-eaddrinuse',
    remedy: 'end the program that listens there, or choose another port',
  },
  EPERM: { code: 'system-eperm', remedy: 'check the permissions of that path, or choose another one' },
  EROFS: { code: 'system-erofs', remedy: 'choose a folder on a writable file system' },
  ENOSPC: { code: 'system-enospc', remedy: 'free disk space and run the command again' },
  EDQUOT: { code: 'system-edquot', remedy: 'free disk space and run the command again' },
  EMFILE: { code: 'system-emfile', remedy: 'raise the limit of open files (ulimit -n)' },
  EEXIST: { code: 'system-eexist', remedy: 'remove the existing path, or choose another path' },
  ENOTDIR: { code: 'system-enotdir', remedy: 'choose a path whose parents are folders' },
  EISDIR: { code: 'system-eisdir', remedy: 'name a file, not a folder' },
  ENOENT: { code: 'system-enoent', remedy: 'check that the path exists' },
};

/** Every finding, and the error itself unless a finding has the same code. */
function toDiagnostics(error: PipelineError): Diagnostic[] {
  const { code, message, remedy, diagnostics } = error;
  const isSaid = diagnostics.some((found) => found.severity === 'error' && found.code === code);
  return isSaid ? [...diagnostics] : [...diagnostics, { severity: 'error', code, message, remedy }];
}

/** The report of a thrown value. An unexpected error is reported as a bug of this product. */
export function toFailure(error: unknown): Failure {
  if (error instanceof PipelineError) {
    const { stack } = error;
    return {
      exitCode: toExitCode(error.blame),
      diagnostics: toDiagnostics(error),
      ...(stack === undefined ? {} : { stack }),
    };
  }
  const { code, message, stack }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  const foreseen = code === undefined ? undefined : systemFaults[code];
  return {
    exitCode: 3,
    diagnostics: [
      {
        severity: 'error',
        code: 'internal-error',
        message,
        remedy:
          'this is a bug in vrooli-bundle: run the command again with VROOLI_BUNDLE_DEBUG=1 and report the output',
        ...foreseen,
      },
    ],
    ...(stack === undefined ? {} : { stack }),
  };
}

/** An error in the command line: exit code 2. */
export function usageError(code: PipelineErrorCode, message: string, remedy: string): PipelineError {
  return new PipelineError({ code, blame: 'usage', message, remedy });
}
