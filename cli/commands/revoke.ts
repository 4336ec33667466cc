import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import type { LogPlace } from '../../pipeline/release-ports.ts';
import { findOwnRun, releaseOptions } from '../release-options.ts';
import type { CommandResult, Finish, Session } from '../session.ts';

interface RevokeOptions {
  tag: string;
  reason: string;
  environment?: string;
  log?: LogPlace;
  githubRepository?: string;
}

async function revokeTag(session: Session, options: RevokeOptions): CommandResult {
  const { revoke } = await import('../../pipeline/compose/promote/revoke.ts');
  const { createGitHub, readGitHubAccess } = await import('../../host/github/create.ts');
  const { env } = session.io;
  const context = createContext(import.meta.url, session.log, env);
  const access = readGitHubAccess(env, { repository: options.githubRepository });
  const { tag, reason, environment, log } = options;
  const request = { tag, reason, environment, log, ownRun: findOwnRun(session) };
  const revoked = await revoke(context, createGitHub(context, access, env), request);
  session.log.info(
    revoked.previous === undefined
      ? `${tag} is withdrawn; no good release is left`
      : `${tag} is withdrawn; ${revoked.previous} is the latest release again`,
  );
  session.io.stdout(`${JSON.stringify({ status: 'revoked', ...revoked }, undefined, 2)}\n`);
  return 0;
}

/** The command `revoke`: withdraws a release. */
export function revokeCommand(session: Session, finish: Finish): Command {
  return new Command('revoke')
    .description(
      'withdraws a release on GitHub: an advisory in front of its notes, the last good release becomes the latest one again, an entry of the governance log; the files stay, and its tag is never used again',
    )
    .requiredOption('--tag <tag>', 'the tag of the release')
    .requiredOption('--reason <text>', 'why, for users')
    .addOption(releaseOptions.environment())
    .addOption(releaseOptions.log())
    .addOption(releaseOptions.repository())
    .action((options: RevokeOptions) => finish(revokeTag(session, options)));
}
