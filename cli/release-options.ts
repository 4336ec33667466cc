import { InvalidArgumentError, Option } from 'commander';
import { parseLogPlace } from '../pipeline/shared/options/log-place.ts';
import { type Channel, channels } from '../schema/promotion.ts';
import type { Session } from './session.ts';

function parseChannel(text: string): Channel {
  const channel = channels.find((one) => one === text);
  if (channel === undefined) throw new InvalidArgumentError(`Choose one of ${channels.join(', ')}.`);
  return channel;
}

function parsePercentage(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) <= 100) return Number(text);
  throw new InvalidArgumentError('It is not a whole number from 0 to 100.');
}

export const releaseOptions = {
  repository: () =>
    new Option('--github-repository <owner/name>', 'the repository on GitHub (default: GITHUB_REPOSITORY)'),
  environment: () =>
    new Option(
      '--environment <name>',
      'the environment of GitHub whose approval of this run is required; works in a job of GitHub Actions',
    ),
  log: () =>
    new Option(
      '--log <place>',
      'where the entry of the governance log is appended: <file>[@<branch>] of the repository (JSON Lines), or #<issue>',
    ).argParser(parseLogPlace),
  channel: () =>
    new Option('--channel <channel>', `who gets the release: ${channels.join(', ')}`)
      .argParser(parseChannel)
      .default('stable' as Channel),
  rollout: () =>
    new Option('--rollout <percentage>', 'installations that the update feed offers the release to at first')
      .argParser(parsePercentage)
      .default(100),
};

/** The run of GitHub Actions that this command runs in. */
export function findOwnRun({ io: { env } }: Session): { id: string; url: string } | undefined {
  const { GITHUB_RUN_ID: id, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (id === undefined || id === '') return undefined;
  return { id, url: `${server}/${repository}/actions/runs/${id}` };
}
