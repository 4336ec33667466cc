import { Command, Option } from 'commander';
import { createContext } from '../../host/context.ts';
import { parseFormats } from '../../pipeline/formats/parse-formats.ts';
import { formatIds } from '../../pipeline/formats/registry.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import type { SigningMode } from '../../pipeline/signing/mode.ts';
import { withInterrupt } from '../interrupt.ts';
import { listInstallers, type OutOption, outDir, toDefaultFormats } from '../packaging.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';
import { signOption, toSigning } from '../signing.ts';

interface MakeOptions extends OutOption {
  format?: string;
  sign?: SigningMode;
}

async function make(
  session: Session,
  context: BuildContext,
  file: string,
  { format, sign, out }: MakeOptions,
): CommandResult {
  const signing = toSigning(session, sign);
  const { makeStaged } = await import('../../pipeline/stages/package-desktop/make-staged.ts');
  const { manifest } = await makeStaged(context, {
    file: { path: toPath(session, file), name: file },
    outDir: toPath(session, out),
    formats: format === undefined ? undefined : parseFormats(format),
    toDefaultFormats: (target) => toDefaultFormats(session, target),
    signing,
    onDiagnostic: (found) => session.reporter.diagnostic(found),
  });
  listInstallers(session, manifest, out);
  return 0;
}

/** The command `make`: signs a staged payload and makes installers of it. */
export function makeCommand(session: Session, finish: Finish): Command {
  return new Command('make')
    .description(
      'signs the programs of a staged payload, makes and signs its installers and writes their documents; needs no sources, runs no code of the scenario, and compares every byte with the document of the file first',
    )
    .argument('<file>', 'what "package --staged-only" wrote')
    .addOption(
      new Option(
        '--format <list>',
        `installers, separated by commas: ${formatIds.join(', ')} (default: those that "package --staged-only" named; else every one of the target whose programs are on this machine)`,
      ),
    )
    .addOption(signOption('auto, or require where "package --staged-only" got it'))
    .addOption(outDir())
    .action((file: string, options: MakeOptions) => {
      const context = createContext(import.meta.url, session.log, session.io.env);
      return finish(withInterrupt(session, context, (guarded) => make(session, guarded, file, options)));
    });
}
