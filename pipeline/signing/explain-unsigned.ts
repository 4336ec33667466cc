import type { Target } from '../../schema/vocabulary.ts';
import type { SigningKind } from '../formats/format.ts';
import type { BuildContext } from '../ports.ts';

/**
 * The reason why a file is unsigned: what was missing on the build machine (`host`), and the consequence for the person who
 * installs it.
 */
export function explainUnsigned(target: Target, signing: SigningKind, host: BuildContext['host']): string {
  if (signing === 'content')
    return 'a file of this kind has no place for a signature; the programs in it can have their own';
  if (target.startsWith('darwin-')) {
    const missing =
      host.platform === 'darwin'
        ? 'no signing identity was given'
        : `Apple's codesign runs on macOS only, and the file was built on ${host.platform}-${host.arch}`;
    return `${missing}; Apple silicon does not start the executable before it is signed, and Gatekeeper refuses it on other Macs`;
  }
  if (target.startsWith('win-')) {
    return 'no Authenticode certificate was given; Windows warns before the first start';
  }
  return signing === 'repository'
    ? 'Linux packages are signed by the repository that carries them; none was named'
    : 'no signing key was given; compare the file with SHA256SUMS from a source that you trust';
}
