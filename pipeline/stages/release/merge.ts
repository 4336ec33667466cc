import { createHash } from 'node:crypto';
import type { ArtifactManifest, PayloadManifest } from '../../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import { formatSums, type Sum } from '../../shared/archive/sums.ts';
import { canonicalJson, checksumOf, prettyJson } from '../../shared/document/canonical.ts';
import { mergeBundles } from './merge-bundles.ts';

/** What packaging wrote for one operating system. `from` names it in messages, such as the artifact's name. */
export interface PartialRelease {
  from: string;
  metadata: ArtifactManifest;
  manifest: PayloadManifest;
  /** bundle.json as it stands there. */
  bundle: unknown;
  /** SHA256SUMS, all of it. */
  sums: readonly Sum[];
}

/** The documents of a release, as texts to write beside the installers of all parts. */
export interface MergedRelease {
  metadata: ArtifactManifest;
  files: { name: string; text: string }[];
}

const toSum = ({ name, text }: { name: string; text: string }): Sum => ({
  name,
  sha256: createHash('sha256').update(text).digest('hex'),
});

const documents = ['bundle.json', 'manifest.json', 'metadata.json'];

function toConflict(pointer: string, message: string): Diagnostic {
  return {
    severity: 'error',
    code: 'merge-conflict',
    message,
    file: 'metadata.json',
    pointer,
    remedy: 'build all parts of a release from one commit, in one run',
  };
}

/** Fields that are the same in all parts of one release. */
const shared = [
  'app',
  'commit',
  'ref',
  'run_id',
  'run_attempt',
  'feature_flags',
  'security_checklists',
] as const;

function findConflicts(first: PartialRelease, others: readonly PartialRelease[]): Diagnostic[] {
  const text = (value: unknown) => (value === undefined ? 'nothing' : canonicalJson(value));
  return others.flatMap((other) =>
    shared
      .filter((field) => text(first.metadata[field]) !== text(other.metadata[field]))
      .map((field) =>
        toConflict(
          `/${field}`,
          `${field} is ${text(first.metadata[field])} in ${first.from}, ${text(other.metadata[field])} in ${other.from}`,
        ),
      ),
  );
}

function findRepetitions(parts: readonly PartialRelease[]): Diagnostic[] {
  const owners = new Map<string, string>();
  const claims = parts.flatMap(({ from, metadata }) => [
    ...metadata.files.map(({ name }) => [`/files: ${name}`, from] as const),
    ...metadata.targets.map(({ target }) => [`/targets: ${target}`, from] as const),
  ]);
  return claims.flatMap(([claim, from]) => {
    const owner = owners.get(claim);
    owners.set(claim, owner ?? from);
    const [pointer = '', what = ''] = claim.split(': ');
    return owner === undefined ? [] : [toConflict(pointer, `${what} is both in ${owner} and in ${from}`)];
  });
}

/**
 * Joins what was made on several operating systems into the documents of one release: metadata.json, manifest.json, bundle.json and
 * SHA256SUMS. Pure. Throws `merge-conflict` with every field, target, file and service in which the parts disagree.
 */
export function mergeReleases(parts: readonly PartialRelease[]): MergedRelease {
  const [first, ...others] = parts;
  if (first === undefined) {
    throw new PipelineError({
      code: 'merge-empty',
      blame: 'usage',
      message: 'there is nothing to merge',
      remedy: 'name the folders that "package" wrote',
    });
  }
  const bundles = mergeBundles(parts);
  const conflicts = [...findConflicts(first, others), ...findRepetitions(parts), ...bundles.conflicts];
  if (conflicts.length > 0) {
    throw new PipelineError({
      code: 'merge-conflict',
      blame: 'input',
      message: `the parts of the release disagree in ${conflicts.length === 1 ? 'a place' : `${conflicts.length} places`}`,
      remedy: 'build all parts of a release from one commit, in one run',
      diagnostics: conflicts,
    });
  }
  const metadata: ArtifactManifest = {
    ...first.metadata,
    bundle_checksum: checksumOf(bundles.bundle),
    targets: parts.flatMap((part) => part.metadata.targets).sort((a, b) => byCodeUnit(a.target, b.target)),
    files: parts.flatMap((part) => part.metadata.files).sort((a, b) => byCodeUnit(a.name, b.name)),
  };
  const payloads = parts.flatMap((part) => part.manifest.payloads);
  const manifest = { ...first.manifest, payloads: payloads.sort((a, b) => byCodeUnit(a.target, b.target)) };
  const files = [
    { name: 'bundle.json', text: canonicalJson(bundles.bundle) },
    { name: 'manifest.json', text: prettyJson(manifest) },
    { name: 'metadata.json', text: prettyJson(metadata) },
  ];
  const sums = parts.flatMap((part) => part.sums.filter(({ name }) => !documents.includes(name)));
  return {
    metadata,
    files: [...files, { name: 'SHA256SUMS', text: formatSums([...sums, ...files.map(toSum)]) }],
  };
}
