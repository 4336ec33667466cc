import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import { usageError } from '../failure.ts';
import { withInterrupt } from '../interrupt.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';
import { toSigning } from '../signing.ts';

async function notarizeFolder(session: Session, dir: string): CommandResult {
  const { notarizeRelease } = await import('../../pipeline/stages/release/notarize-release.ts');
  const { notary, withCredentials } = toSigning(session, 'auto');
  if (notary === undefined)
    throw usageError(
      'option-missing',
      'there is nothing to notarize with: APPLE_API_KEY is not set',
      'set APPLE_API_KEY, APPLE_API_KEY_ID and APPLE_API_ISSUER to a key of App Store Connect; on a Mac APPLE_ID, APPLE_APP_SPECIFIC_PASSWORD and APPLE_TEAM_ID work too',
    );
  const context = createContext(import.meta.url, session.log, session.io.env);
  const access = { identity: notary, withCredentials };
  return withInterrupt(session, context, async (ctx) => {
    const files = await notarizeRelease(ctx, toPath(session, dir), access, (found) =>
      session.reporter.diagnostic(found),
    );
    session.io.stdout(`${JSON.stringify({ files }, undefined, 2)}\n`);
    return files.every(({ notarization }) => notarization.notarized) ? 0 : 1;
  });
}

/** The command `notarize`: submits the files for macOS of a finished release to Apple. */
export function notarizeCommand(session: Session, finish: Finish): Command {
  return new Command('notarize')
    .description(
      'submits the signed files for macOS of a release folder to Apple, waits for the result, and adds the tickets; a file that was submitted before is not uploaded again. Exits with 1 while a file for macOS is not notarized',
    )
    .argument('<dir>', 'a folder that "package" wrote, before "sign"')
    .action((dir: string) => finish(notarizeFolder(session, dir)));
}
