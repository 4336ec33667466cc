import type { LayoutFile } from '../../file-set.ts';
import type { About, AppIdentity } from '../../format.ts';
import type { ShellId } from '../../../shells/registry.ts';
import { formatBashCompletion } from './bash.ts';
import { describeCommandLine } from './describe.ts';
import { formatFishCompletion } from './fish.ts';
import { formatManPage } from './man.ts';
import { formatZshCompletion } from './zsh.ts';

/** What the files about a command line are made from. `program` is the name of the command. */
export interface CommandFacts {
  app: AppIdentity;
  program: string;
  shell: ShellId;
  epoch: number;
}

/** Where a distribution has completions for zsh: `vendor-completions` on Debian. */
export type ZshFolder = 'site-functions' | 'vendor-completions';

/** The completions of an app's command, at the places where the shells of a distribution look for them. Paths are relative to `share`, such as usr/share. */
export function planCompletions(
  { program, shell }: Pick<CommandFacts, 'program' | 'shell'>,
  share: string,
  zsh: ZshFolder,
): LayoutFile[] {
  const line = describeCommandLine(program, shell);
  const texts = [
    [`bash-completion/completions/${program}`, formatBashCompletion(line)],
    [`zsh/${zsh}/_${program}`, formatZshCompletion(line)],
    [`fish/vendor_completions.d/${program}.fish`, formatFishCompletion(line)],
  ] as const;
  return texts.map(([path, content]) => ({ path: `${share}/${path}`, mode: 0o644, content }));
}

/** Paths of what describes a command, relative to a folder such as ~/.local/share; the manual page is not compressed. */
export const listCommandFiles = (program: string): string[] => [
  `bash-completion/completions/${program}`,
  `zsh/site-functions/_${program}`,
  `fish/vendor_completions.d/${program}.fish`,
  `man/man1/${program}.1`,
];

/** The text of the manual page of an app's command. */
export function toManPage({ app, program, shell, epoch }: CommandFacts, about: About): string {
  return formatManPage(describeCommandLine(program, shell), { app, about, epoch });
}
