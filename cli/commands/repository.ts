import { Command } from 'commander';
import { createContext, parseSourceDateEpoch } from '../../host/context.ts';
import { usageError } from '../failure.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface RepositoryOptions {
  out: string;
  label: string;
  gpgKey?: string;
  gpgHome?: string;
  gpgUser?: string;
  gpgPassphraseFile?: string;
  unsigned?: true;
}

/** @throws {PipelineError} option-missing (usage) without a key, unless the repository is to be unsigned */
function toIdentity(session: Session, options: RepositoryOptions) {
  const { gpgKey, gpgHome, gpgUser, gpgPassphraseFile, unsigned } = options;
  if (unsigned) return undefined;
  if (gpgKey === undefined && gpgHome === undefined)
    throw usageError(
      'option-missing',
      'a repository without signatures is refused by apt and dnf, and no key is given',
      'give --gpg-key or --gpg-home, or --unsigned for a repository that its users must trust without a check',
    );
  return {
    ...(gpgUser === undefined ? {} : { key: gpgUser }),
    ...(gpgKey === undefined ? {} : { keyFile: toPath(session, gpgKey) }),
    ...(gpgHome === undefined ? {} : { home: toPath(session, gpgHome) }),
    ...(gpgPassphraseFile === undefined ? {} : { passphraseFile: toPath(session, gpgPassphraseFile) }),
  };
}

async function writeRepository(
  session: Session,
  folders: readonly string[],
  options: RepositoryOptions,
): CommandResult {
  const { writeRepositories } = await import('../../pipeline/stages/repository/index.ts');
  const context = createContext(import.meta.url, session.log, session.io.env);
  const repositories = await writeRepositories(context, {
    from: folders.map((folder) => toPath(session, folder)),
    to: toPath(session, options.out),
    label: options.label,
    // A package manager refuses metadata that is older than what it has: the time of the release would be that.
    epoch: parseSourceDateEpoch(session.io.env) ?? Math.floor(context.clock.now() / 1000),
    identity: toIdentity(session, options),
  });
  for (const { folder, packages, signed } of repositories)
    session.log.info(`${folder}: ${packages.length} packages${signed ? '' : ', not signed'}`);
  session.io.stdout(`${JSON.stringify({ status: 'written', repositories }, undefined, 2)}\n`);
  return 0;
}

/** The command `repository`: package repositories as static files. */
export function repositoryCommand(session: Session, finish: Finish): Command {
  return new Command('repository')
    .description(
      'writes repositories for apt and dnf as static files: the .deb and .rpm files of one or more releases, their metadata, signatures and the public key',
    )
    .argument('<dir...>', 'folders with .deb or .rpm files')
    .requiredOption('--out <dir>', 'the folder to write; it may have an earlier state of the repositories')
    .option('--label <name>', 'the name of the repository in lists', 'vrooli-bundle')
    .option('--gpg-key <file>', 'an OpenPGP secret key')
    .option('--gpg-home <dir>', 'the home folder of GnuPG with the secret key, instead of a file')
    .option('--gpg-user <id>', 'which key of the file or the home folder')
    .option('--gpg-passphrase-file <file>', 'the passphrase of that key')
    .option('--unsigned', 'write no signatures: apt and dnf then refuse it unless they are told to trust it')
    .action((folders: string[], options: RepositoryOptions) =>
      finish(writeRepository(session, folders, options)),
    );
}
