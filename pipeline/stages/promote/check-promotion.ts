import type { ArtifactManifest } from '../../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Promotion } from '../../../schema/promotion.ts';
import type { Sum } from '../../shared/archive/sums.ts';
import { promotionName } from '../../shared/promotion-name.ts';

const toFault = (message: string, file = promotionName): Diagnostic => ({
  severity: 'error',
  code: 'promotion-invalid',
  message,
  file,
  remedy: 'fetch the release again; do not install a file that differs',
});

function checkFiles({ predicate, subject }: Promotion, present: readonly Sum[]): Diagnostic[] {
  const stated = new Map(predicate.files.map(({ name, sha256 }) => [name, sha256]));
  const faults: Diagnostic[] = [];
  for (const { name, sha256 } of present) {
    const expected = stated.get(name);
    if (expected === undefined) faults.push(toFault(`${name} is not a file that was promoted`, name));
    else if (expected !== sha256)
      faults.push(toFault(`${name} has the sha256 ${sha256}, ${promotionName} states ${expected}`, name));
  }
  const subjects = new Map(subject.map(({ name, digest }) => [name, digest.sha256]));
  const differs =
    subjects.size !== stated.size || [...stated].some(([name, sha256]) => subjects.get(name) !== sha256);
  if (differs) faults.push(toFault('its subjects differ from its files'));
  return faults;
}

function checkChain({ predicate }: Promotion, metadata: ArtifactManifest | undefined): Diagnostic[] {
  const { repository, run, artifact, release, files, app } = predicate;
  const faults: Diagnostic[] = [];
  if (run.commit !== release.commit)
    faults.push(toFault(`the run built the commit ${run.commit}, the release is of ${release.commit}`));
  const isOf = (url: string) => url.toLowerCase().startsWith(`${repository}/`.toLowerCase());
  const places = [run.url, artifact.url, release.url, ...files.map(({ url }) => url)];
  for (const url of places.filter((one) => !isOf(one)))
    faults.push(toFault(`${url} is not an address of ${repository}`));
  if (metadata === undefined) return faults;
  const facts: [string, string | undefined, string][] = [
    ['the app', metadata.app.name, app.name],
    ['the version', metadata.app.version, app.version],
    ['the commit', metadata.commit, run.commit],
    ['the run', metadata.run_id, run.id],
    ['the repository', metadata.repository, repository],
  ];
  for (const [what, own, stated] of facts) {
    if (own !== undefined && own !== stated)
      faults.push(toFault(`metadata.json states ${what} ${own}, ${promotionName} states ${stated}`));
  }
  return faults;
}

/** promotion.json against the files beside it and their metadata.json, without a network. Pure. */
export function checkPromotion(
  promotion: Promotion,
  { present, metadata }: { present: readonly Sum[]; metadata: ArtifactManifest | undefined },
): Diagnostic[] {
  return [...checkFiles(promotion, present), ...checkChain(promotion, metadata)];
}

/** The chain of a promotion in sentences for people. Pure. */
export function describePromotion({ predicate }: Promotion): string[] {
  const { app, run, artifact, release, files, approval, promoted } = predicate;
  const approved =
    approval === undefined ? '' : ` after ${approval.by.join(', ')} approved it in ${approval.environment}`;
  return [
    `${app.name} ${app.version}: run ${run.id} (${run.url}) built commit ${run.commit} with ${run.workflow}.`,
    `Its artifact "${artifact.name}" (sha256 ${artifact.sha256}) has the files.`,
    `${promoted.by} promoted them on ${promoted.at}${approved} as ${release.tag}: ${release.url}.`,
    `${files.length} files are at their public addresses below ${new URL('.', files[0]?.url ?? release.url).href}.`,
  ];
}
