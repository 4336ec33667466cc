import type * as Foreign from 'node:ffi';

type Definitions = Parameters<typeof Foreign.dlopen>[1] & object;

/**
 * Functions of a shared library, called through the foreign function interface of this Node (`node:ffi`), or undefined
 * where there is none. `path` null is this process with the C library in it.
 */
export function openLibrary<const Wanted extends Definitions>(
  path: string | null,
  wanted: Wanted,
): Foreign.DynamicLibraryResult<Wanted>['functions'] | undefined {
  try {
    return loadForeign()?.dlopen(path, wanted).functions;
  } catch {
    // Without the library or one of its functions, callers do without.
    return undefined;
  }
}

/** Loads the module. The pinned Node calls it experimental, which is nothing to tell the user of an app. */
function loadForeign(): typeof Foreign | undefined {
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    const isExpected = rest[0] === 'ExperimentalWarning' && String(warning).startsWith('FFI ');
    if (!isExpected) Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    return process.getBuiltinModule('node:ffi') as typeof Foreign | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}
