import type { HostedRelease } from '../../release-ports.ts';
import { refuse } from './request.ts';

/** In the notes of a release that was withdrawn. */
const mark = '<!-- vrooli-bundle: withdrawn -->';

export const isRevoked = ({ notes }: Pick<HostedRelease, 'notes'>): boolean => notes.includes(mark);

export interface RevokePlan {
  release: HostedRelease;
  /** The notes of the release with the advisory in front. */
  notes: string;
  /** What visitors get instead; undefined when no good release is left. */
  previous: HostedRelease | undefined;
}

const toOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The advisory that users read. https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
export function toAdvisory(
  { tag }: Pick<HostedRelease, 'tag'>,
  reason: string,
  previous: HostedRelease | undefined,
): string {
  const instead =
    previous === undefined
      ? 'There is no earlier release to go back to.'
      : `Use [${previous.tag}](${previous.url}) instead.`;
  return `> [!CAUTION]\n> ${tag} was withdrawn: ${toOneLine(reason)}\n>\n> Do not install it. ${instead}\n`;
}

/**
 * The withdrawal of a release: its notes, and the newest release that is neither withdrawn nor an early version. Pure.
 * @throws {PipelineError} release-unknown (usage)
 */
export function planRevoke(
  published: readonly HostedRelease[],
  { tag, reason, app }: { tag: string; reason: string; app: string },
): RevokePlan {
  const release = published.find((one) => one.tag === tag);
  if (release === undefined)
    throw refuse(
      'release-unknown',
      `no published release has the tag ${tag}`,
      published.length === 0
        ? 'publish one first'
        : `the newest ones are ${published
            .slice(0, 5)
            .map((one) => one.tag)
            .join(', ')}`,
      'usage',
    );
  // A repository with several apps names the app in its tags.
  const prefix = tag.startsWith(`${app}-`) ? `${app}-` : '';
  const previous = published.find(
    (one) => one !== release && !one.isPrerelease && !isRevoked(one) && one.tag.startsWith(prefix),
  );
  if (isRevoked(release)) return { release, notes: release.notes, previous };
  return { release, previous, notes: `${mark}\n${toAdvisory(release, reason, previous)}\n${release.notes}` };
}
