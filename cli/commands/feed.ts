import { Command, Option } from 'commander';
import { createContext, parseSourceDateEpoch } from '../../host/context.ts';
import { channels, type Channel } from '../../schema/update/settings.ts';
import { type Target, targets } from '../../schema/vocabulary.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface FeedOptions {
  to: string;
  channel: Channel;
}

interface PublishOptions extends FeedOptions {
  minisignKey: string;
  minisignPasswordFile?: string;
  expires: string;
}

interface AddOptions extends PublishOptions {
  previous?: string[];
  notes?: string;
  critical?: true;
  minFrom?: string;
  rollout: string;
  salt?: string;
  allowMissingTarget?: true;
}

async function publish(
  session: Session,
  payloads: readonly string[],
  options: AddOptions | (PublishOptions & { rollout?: undefined }),
  withdrawn: readonly string[],
): CommandResult {
  const [{ publishUpdates }, { parseSecretKey }] = [
    await import('../../pipeline/feeds/update/publish.ts'),
    await import('../../pipeline/signing/documents/minisign/secret-key.ts'),
  ];
  const ctx = createContext(import.meta.url, session.log, session.io.env);
  const { minisignKey, minisignPasswordFile: passwordFile, channel } = options;
  const password =
    passwordFile === undefined ? undefined : await ctx.fs.readText(toPath(session, passwordFile));
  const key = await parseSecretKey(
    await ctx.fs.readText(toPath(session, minisignKey)),
    password?.replace(/\r?\n$/, ''),
  );
  const add = options.rollout === undefined ? undefined : options;
  const published = await publishUpdates(ctx, {
    folder: toPath(session, options.to),
    channel,
    payloads: payloads.map((path) => toPath(session, path)),
    previous: (add?.previous ?? []).map((path) => toPath(session, path)),
    release: {
      notes: add?.notes === undefined ? '' : await ctx.fs.readText(toPath(session, add.notes)),
      critical: add?.critical === true,
      minFrom: add?.minFrom,
      rollout: { percent: Number(add?.rollout ?? 100), salt: add?.salt ?? 'rollout' },
    },
    withdrawn,
    epoch: parseSourceDateEpoch(session.io.env) ?? Math.floor(ctx.clock.now() / 1000),
    expiresInDays: Number(options.expires),
    key,
    allowMissingTarget: add?.allowMissingTarget === true,
  });
  session.io.stdout(`${JSON.stringify({ status: 'published', ...published }, undefined, 2)}\n`);
  return 0;
}

const withFeed = (command: Command): Command =>
  command
    .requiredOption('--to <dir>', 'the folder of the feeds; it has the earlier state of them')
    .addOption(new Option('--channel <name>', 'the channel').choices(channels).default('stable'));

const withKey = (command: Command): Command =>
  withFeed(command)
    .requiredOption('--minisign-key <file>', 'the secret key of minisign whose public key the app has')
    .option('--minisign-password-file <file>', 'the password of that key')
    .option('--expires <days>', 'for how many days the feed is valid', '30');

/** The command `feed`: feeds of updates as static files. */
export function feedCommand(session: Session, finish: Finish): Command {
  const feed = new Command('feed').description(
    'writes the feeds of updates of installed apps as static files',
  );
  withKey(feed.command('add'))
    .description('adds a release: its archives, then the feed and its signature')
    .argument('<payload...>', 'folders of the unpacked payloads of the release, one for each target')
    .option('--previous <dir...>', 'folders of the unpacked payloads of earlier releases, for deltas')
    .option('--notes <file>', 'what is new, for the user')
    .option('--critical', 'a security fix: the rollout is ignored')
    .option('--min-from <version>', 'the oldest version that can be updated and can read the data')
    .option('--rollout <percent>', 'the share of the installations', '100')
    .option('--salt <text>', 'another text chooses other installations')
    .option('--allow-missing-target', 'leave out a target that the release before has')
    .action((payloads: string[], options: AddOptions) => finish(publish(session, payloads, options, [])));
  withKey(feed.command('withdraw'))
    .description('withdraws versions: installed apps go back by themselves')
    .argument('<version...>', 'the versions')
    .action((versions: string[], options: PublishOptions) =>
      finish(publish(session, [], { ...options, rollout: undefined }, versions)),
    );
  withKey(feed.command('renew'))
    .description('publishes the same feed with a new time')
    .action((options: PublishOptions) =>
      finish(publish(session, [], { ...options, rollout: undefined }, [])),
    );
  withFeed(feed.command('file'))
    .description('writes a release as one .update file, for computers without a network')
    .requiredOption('--release <version>', 'the version')
    .addOption(new Option('--target <target>', 'the system').choices(targets).makeOptionMandatory())
    .requiredOption('--out <file>', 'the file to write')
    .action((options: FeedOptions & { release: string; target: Target; out: string }) =>
      finish(writeFile(session, options)),
    );
  return feed;
}

async function writeFile(
  session: Session,
  { to, channel, release, target, out }: FeedOptions & { release: string; target: Target; out: string },
): CommandResult {
  const { writeUpdateFile } = await import('../../pipeline/feeds/update/write-file.ts');
  const ctx = createContext(import.meta.url, session.log, session.io.env);
  const epoch = parseSourceDateEpoch(session.io.env) ?? Math.floor(ctx.clock.now() / 1000);
  await writeUpdateFile(ctx, {
    folder: toPath(session, to),
    channel,
    version: release,
    target,
    to: toPath(session, out),
    epoch,
  });
  session.io.stdout(`${JSON.stringify({ status: 'written', file: toPath(session, out) })}\n`);
  return 0;
}
