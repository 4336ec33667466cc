import { toAppSlug, toPackageName } from '../../shared/archive/naming.ts';
import type { AppIdentity } from '../format.ts';
import { toInstallDir } from './install-dir.ts';
import { toShellWord } from './launcher.ts';

/** Short names of the package's command: links that the package makes where no other program has the name. */
function planShortNames(app: AppIdentity): { link: string; target: string }[] {
  const name = toPackageName(app);
  return [
    { link: `/usr/bin/${toAppSlug(app.name)}`, target: `/usr/bin/${name}` },
    { link: '/usr/bin/vrooli', target: `${toInstallDir(name)}/vrooli` },
  ];
}

/** A function of a maintainer script that makes a short name. `root` is a shell variable with the folder of the system, empty for this one. */
export const offerFunction = `offer() {
  if [ -e "$root$1" ] || [ -L "$root$1" ]; then return 0; fi
  if [ -z "$root" ] && command -v "\${1##*/}" >/dev/null 2>&1; then return 0; fi
  ln -s "$2" "$root$1"
}
`;

/** A function that removes a short name which belongs to the package. */
export const withdrawFunction = `withdraw() {
  if [ "$(readlink "$root$1" 2>/dev/null)" = "$2" ]; then rm -f "$root$1"; fi
}
`;

/** One line of a script for each short name, which calls the function with the link and its target. */
export function callForShortNames(call: 'offer' | 'withdraw', app: AppIdentity): string[] {
  return planShortNames(app).map(({ link, target }) => `${call} ${toShellWord(link)} ${toShellWord(target)}`);
}
