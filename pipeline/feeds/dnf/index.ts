import type { Feed, FeedPlan } from '../feed.ts';
import { formatFilelists } from './filelists.ts';
import { formatOther } from './other.ts';
import { formatPrimary } from './primary.ts';
import { readRpmFacts } from './read-facts.ts';
import { formatRepomd, toDataFile } from './repomd.ts';

const repomdPath = 'repodata/repomd.xml';

function findRepomd({ files }: FeedPlan): string {
  const found = files.find(({ path }) => path === repomdPath)?.content;
  if (typeof found !== 'string') throw new Error(`the plan has no ${repomdPath}`);
  return found;
}

/** A repository for dnf, yum and zypper. https://github.com/rpm-software-management/createrepo_c */
export const dnf: Feed<'dnf'> = {
  id: 'dnf',
  title: 'repository for dnf, yum and zypper',
  format: 'rpm',
  plan: async (ctx, packages, { epoch }) => {
    const facts = [];
    for (const one of packages) facts.push(await readRpmFacts(ctx, one));
    const data = [
      toDataFile('primary', formatPrimary(facts)),
      toDataFile('filelists', formatFilelists(facts)),
      toDataFile('other', formatOther(facts)),
    ];
    return {
      places: new Map(facts.map(({ file, place }) => [file.name, place])),
      files: [
        ...data.map(({ path, packed }) => ({ path, content: packed })),
        { path: repomdPath, content: formatRepomd(data, epoch) },
      ],
    };
  },
  sign: async (plan, signText) => [
    { path: `${repomdPath}.asc`, content: await signText(findRepomd(plan), 'detached') },
  ],
};
