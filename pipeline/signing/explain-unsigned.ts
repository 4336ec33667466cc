import type { Target } from '../../schema/vocabulary.ts';
import type { SigningKind } from '../formats/format.ts';

/** The reason why a file is unsigned: what was missing, and the consequence for the person who installs it. */
export function explainUnsigned(target: Target, signing: SigningKind): string {
  if (signing === 'content')
    return 'a file of this kind has no place for a signature; the programs in it can have their own';
  if (target.startsWith('darwin-'))
    return 'no Developer ID certificate was given; its runtime has a signature without a certificate, which Apple silicon asks for, and Gatekeeper refuses the app on other Macs until its quarantine is removed';
  if (target.startsWith('win-')) {
    return 'no Authenticode certificate was given; Windows warns before the first start';
  }
  return signing === 'repository'
    ? 'Linux packages are signed by the repository that carries them; none was named'
    : 'no signing key was given; compare the file with SHA256SUMS from a source that you trust';
}
