import type { BuildContext, FileSystem } from '../ports.ts';

function refuse(operation: string): (path: string) => Promise<never> {
  return async (path) => {
    throw new Error(`a plan writes nothing, but ${operation} was called for ${path}`);
  };
}

/** A read-only file system. A call that would change it throws: it is a bug of the caller. */
function toReadOnly(fs: FileSystem): FileSystem {
  return {
    ...fs,
    write: refuse('write'),
    mkdir: refuse('mkdir'),
    copy: refuse('copy'),
    link: refuse('link'),
    symlink: refuse('symlink'),
    chmod: refuse('chmod'),
    utimes: refuse('utimes'),
    rename: refuse('rename'),
    remove: refuse('remove'),
    makeTempDir: refuse('makeTempDir'),
  };
}

/** The same ports with a read-only file system. */
export function withoutWriting(ctx: BuildContext): BuildContext {
  return { ...ctx, fs: toReadOnly(ctx.fs) };
}
