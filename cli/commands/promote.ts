import { Command, Option } from 'commander';
import { createContext } from '../../host/context.ts';
import type { LogPlace } from '../../pipeline/release-ports.ts';
import type { Channel } from '../../schema/promotion.ts';
import { findIdentity, type IdentityOptions } from '../document-identity.ts';
import { usageError } from '../failure.ts';
import { findOwnRun, releaseOptions } from '../release-options.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';
import { type TrustOptions, trustOptions } from '../trust.ts';

interface PromoteCommandOptions extends TrustOptions {
  run: string;
  out: string;
  tag?: string;
  artifact: string;
  channel: Channel;
  rollout: number;
  notesFile?: string;
  environment?: string;
  log?: LogPlace;
  allowUnrehearsed?: true;
  requireAttestation?: true;
  githubRepository?: string;
  site?: string;
}

/** A minisign or OpenPGP key of `verify` is a public one, so that those which sign have another name here. */
interface SignOptions {
  signMinisignKey?: string;
  signMinisignPasswordFile?: string;
  signGpgKey?: string;
  signGpgPassphraseFile?: string;
  keyless: boolean;
}

function toIdentityOptions(options: SignOptions): IdentityOptions {
  const { signMinisignKey, signMinisignPasswordFile, signGpgKey, signGpgPassphraseFile, keyless } = options;
  return {
    keyless,
    ...(signMinisignKey === undefined ? {} : { minisignKey: signMinisignKey }),
    ...(signMinisignPasswordFile === undefined ? {} : { minisignPasswordFile: signMinisignPasswordFile }),
    ...(signGpgKey === undefined ? {} : { gpgKey: signGpgKey }),
    ...(signGpgPassphraseFile === undefined ? {} : { gpgPassphraseFile: signGpgPassphraseFile }),
  };
}

async function promoteRun(session: Session, options: PromoteCommandOptions & SignOptions): CommandResult {
  if (!/^[1-9]\d{0,19}$/.test(options.run))
    throw usageError(
      'argument-invalid',
      `"${options.run}" is not the number of a run`,
      'take it from the address of the run: …/actions/runs/<number>',
    );
  const { promote } = await import('../../pipeline/compose/promote/promote.ts');
  const { writeSite } = await import('../../pipeline/compose/promote/write-site.ts');
  const { createGitHub, readGitHubAccess } = await import('../../host/github/create.ts');
  const { readTrust } = await import('../trust.ts');
  const { env } = session.io;
  const context = createContext(import.meta.url, session.log, env);
  const access = readGitHubAccess(env, { repository: options.githubRepository });
  const readText = (path: string) => context.fs.readText(path);
  const { notesFile, environment, log, tag, artifact, channel, rollout } = options;
  const promoted = await promote(context, {
    host: createGitHub(context, access, env),
    request: {
      ...{ runId: options.run, tag, artifact, channel, rollout, environment, log },
      notes: notesFile === undefined ? undefined : await readText(toPath(session, notesFile)),
      ownRun: findOwnRun(session),
      allowUnrehearsed: options.allowUnrehearsed === true,
      requireAttestation: options.requireAttestation === true,
    },
    verify: await readTrust(context.fs, options, (file) => toPath(session, file)),
    identity: findIdentity(session, toIdentityOptions(options), readText),
    outDir: toPath(session, options.out),
  });
  const { status, release, promotion, outDir, logUrl } = promoted;
  session.log.info(`${release.tag}: ${release.url}`);
  if (options.site !== undefined) await writeSite(context, promoted, toPath(session, options.site));
  const { files } = promotion.predicate;
  const result = { status, tag: release.tag, url: release.url, out: outDir, log: logUrl, files };
  session.io.stdout(`${JSON.stringify(result, undefined, 2)}\n`);
  return 0;
}

const collect = (word: string, before: string[] = []) => [...before, word];

/** The command `promote`: publishes the files that a run built. */
export function promoteCommand(session: Session, finish: Finish): Command {
  const command = new Command('promote')
    .description(
      'publishes the files that a run of GitHub Actions built, as a release, without building anything: checks run, artifact, files, approval; completes a draft, compares every stored byte, publishes, fetches the public addresses; a second call continues where the first one stopped',
    )
    .requiredOption('--run <id>', 'the number of the run that built the files')
    .requiredOption(
      '--out <dir>',
      'a folder that does not exist, for the files of the release and promotion.json',
    )
    .option('--tag <tag>', 'the tag of the release; it ends with the version (default: v<version>)')
    .option('--artifact <name>', 'the artifact with the files; * is any text', 'release-*')
    .addOption(releaseOptions.channel())
    .addOption(releaseOptions.rollout())
    .option('--notes-file <file>', 'the notes of the release, in Markdown')
    .addOption(releaseOptions.environment())
    .addOption(releaseOptions.log())
    .option('--allow-unrehearsed', 'also release payloads that were not started before')
    .option(
      '--require-attestation',
      'fail unless GitHub has an attestation of this repository about SHA256SUMS',
    )
    .option('--site <dir>', 'also write a download page, a Homebrew cask and manifests of winget there')
    .addOption(releaseOptions.repository())
    .option('--sign-minisign-key <file>', 'a secret key of minisign, which signs promotion.json')
    .option('--sign-minisign-password-file <file>', 'the password of that key')
    .option('--sign-gpg-key <file>', 'an OpenPGP secret key, which signs promotion.json')
    .option('--sign-gpg-passphrase-file <file>', 'the passphrase of that key')
    .option('--no-keyless', 'do not sign promotion.json with the identity of the job')
    .option(
      '--require-signature',
      'fail unless a signature of SHA256SUMS is of a key or identity that is given here',
    );
  for (const [name, value, isRepeated, description] of trustOptions) {
    const option = new Option(
      `--${name} ${value}`,
      isRepeated ? `${description}; may be repeated` : description,
    );
    command.addOption(isRepeated ? option.argParser(collect) : option);
  }
  return command.action((options: PromoteCommandOptions & SignOptions) =>
    finish(promoteRun(session, options)),
  );
}
