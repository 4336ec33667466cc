import type { Feed, FeedPlan } from '../feed.ts';
import { planPackages } from './packages.ts';
import { formatRelease, listIndexes, suite } from './release.ts';

const releasePath = `dists/${suite}/Release`;

function findRelease({ files }: FeedPlan): string {
  const found = files.find(({ path }) => path === releasePath)?.content;
  if (typeof found !== 'string') throw new Error(`the plan has no ${releasePath}`);
  return found;
}

/** A repository for apt. https://wiki.debian.org/DebianRepository/Format */
export const apt: Feed<'apt'> = {
  id: 'apt',
  title: 'repository for apt',
  format: 'deb',
  plan: async (_ctx, packages, facts) => {
    const { places, indexes } = planPackages(packages);
    const files = listIndexes(indexes);
    return {
      places,
      files: [
        ...files.map(({ path, content }) => ({ path: `dists/${suite}/${path}`, content })),
        { path: releasePath, content: formatRelease(facts, [...indexes.keys()], files) },
      ],
    };
  },
  sign: async (plan, signText) => {
    const release = findRelease(plan);
    return [
      { path: `dists/${suite}/InRelease`, content: await signText(release, 'clear') },
      { path: `dists/${suite}/Release.gpg`, content: await signText(release, 'detached') },
    ];
  },
};
