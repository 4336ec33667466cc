import { createHash } from 'node:crypto';
import type { FeedFacts, FeedFile } from '../feed.ts';
import { packText } from '../pack.ts';

/** What a source of apt names; one repository has one. */
export const suite = 'stable';
export const component = 'main';

const digest = (content: FeedFile['content']): string => createHash('sha256').update(content).digest('hex');

/**
 * The index files below dists/<suite>, each also under its digest: a client that has read an older Release finds the index that belongs to it
 * while newer files are uploaded.
 */
export function listIndexes(indexes: ReadonlyMap<string, string>): FeedFile[] {
  return [...indexes].flatMap(([architecture, text]) => {
    const folder = `${component}/binary-${architecture}`;
    const files = [
      { path: `${folder}/Packages`, content: text },
      { path: `${folder}/Packages.gz`, content: packText(text) },
    ];
    const byHash = files.map(({ content }) => ({
      path: `${folder}/by-hash/SHA256/${digest(content)}`,
      content,
    }));
    return [...files, ...byHash];
  });
}

const isNamed = ({ path }: FeedFile): boolean => !path.includes('/by-hash/');

/** The file Release: what is in the repository, with the size and digest of each index. Pure. */
export function formatRelease(
  { label, epoch }: FeedFacts,
  architectures: readonly string[],
  files: readonly FeedFile[],
): string {
  const date = new Date(epoch * 1000).toUTCString().replace('GMT', 'UTC');
  const sums = files
    .filter(isNamed)
    .map(({ path, content }) => ` ${digest(content)} ${Buffer.byteLength(content)} ${path}`);
  return [
    `Origin: ${label}`,
    `Label: ${label}`,
    `Suite: ${suite}`,
    `Codename: ${suite}`,
    `Date: ${date}`,
    `Architectures: ${architectures.join(' ')}`,
    `Components: ${component}`,
    'Acquire-By-Hash: yes',
    'SHA256:',
    ...sums,
    '',
  ].join('\n');
}
