import { PipelineError, toExitCode } from '../pipeline/errors.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';

/** How a command failed: what to print, and the exit code of documents.md. */
export interface Failure {
  exitCode: 1 | 2 | 3;
  diagnostics: Diagnostic[];
  /** Printed on request only: a stack says nothing to a user. */
  stack?: string;
}

const systemRemedies: Record<string, string> = {
  EACCES: 'check the permissions of that path, or choose another one',
  EADDRINUSE: 'end the program that listens there, or choose another port',
  EPERM: 'check the permissions of that path, or choose another one',
  EROFS: 'choose a folder on a writable file system',
  ENOSPC: 'free disk space and run the command again',
  EDQUOT: 'free disk space and run the command again',
  EMFILE: 'raise the limit of open files (ulimit -n)',
  EEXIST: 'remove what is in the way, or choose another path',
  ENOTDIR: 'choose a path whose parents are folders',
  EISDIR: 'name a file, not a folder',
  ENOENT: 'check that the path exists',
};

/** Every finding, and the error itself unless a finding says the same under the same code. */
function toDiagnostics(error: PipelineError): Diagnostic[] {
  const { code, message, remedy, diagnostics } = error;
  const isSaid = diagnostics.some((found) => found.severity === 'error' && found.code === code);
  return isSaid ? [...diagnostics] : [...diagnostics, { severity: 'error', code, message, remedy }];
}

/** Turns whatever was thrown into what the user gets. An error that nobody foresaw is the product's own, and says so. */
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
  const systemRemedy = code === undefined ? undefined : systemRemedies[code];
  return {
    exitCode: 3,
    diagnostics: [
      systemRemedy === undefined
        ? {
            severity: 'error',
            code: 'internal-error',
            message,
            remedy:
              'this is a fault of the tool: run it again with VROOLI_BUNDLE_DEBUG=1 and report what it prints',
          }
        : { severity: 'error', code: `system-${code?.toLowerCase()}`, message, remedy: systemRemedy },
    ],
    ...(stack === undefined ? {} : { stack }),
  };
}

/** A fault of the call itself: exit code 2. */
export function usageError(code: string, message: string, remedy: string): PipelineError {
  return new PipelineError({ code, blame: 'usage', message, remedy });
}
