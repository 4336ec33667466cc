import { basename } from 'node:path/posix';
import { formatPlist } from '../../formats/macos/plist.ts';

/**
 * What the hardened runtime allows a Node. V8 compiles to memory that it makes executable with MAP_JIT (allow-jit) and, for WebAssembly and foreign
 * functions, without (allow-unsigned-executable-memory); Node's own release has both. Everything else stays forbidden: libraries of other publishers
 * (every one of the app is signed with it), variables of the loader, and debuggers.
 * https://developer.apple.com/documentation/security/hardened-runtime
 */
const nodeEntitlements = {
  'com.apple.security.cs.allow-jit': true,
  'com.apple.security.cs.allow-unsigned-executable-memory': true,
} as const;

/** Names of the executables of Node in a payload. */
const nodeNames = ['node', 'runtime'];

/** The entitlements of a file as a property list; undefined for one that has none. */
export function toEntitlements(path: string, kind: 'program' | 'bundle' | 'installer'): string | undefined {
  return kind === 'program' && nodeNames.includes(basename(path)) ? formatPlist(nodeEntitlements) : undefined;
}
