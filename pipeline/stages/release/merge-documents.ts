import type { ArtifactFile, ArtifactManifest, PayloadManifest } from '../../../schema/artifact-manifest.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import { type Target, targets } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';
import { provenanceName } from '../../shared/attachment-names.ts';
import { canonicalJson } from '../../shared/document/canonical.ts';
import { listAttachments } from '../../shared/release-files.ts';
import { signedDocument } from './check-document-signatures.ts';

/** A part of a release: what one job of a matrix has packaged. */
export interface ReleasePart {
  /** Its folder, for messages. */
  name: string;
  metadata: ArtifactManifest;
  manifest: PayloadManifest;
}

/** A file of a part and its name in the merged release. */
export interface MovedFile {
  part: number;
  from: string;
  to: string;
}

export interface MergePlan {
  /** Installers and what lies beside them. */
  files: MovedFile[];
  metadata: ArtifactManifest;
  manifest: PayloadManifest;
  /** The part whose bundle.json becomes the one of the release. */
  bundle: number;
}

/** What the parts of a release have in common. */
const common = [
  'app',
  'repository',
  'commit',
  'ref',
  'run_id',
  'feature_flags',
  'security_checklists',
] as const;

function refuse(
  code: 'parts-differ' | 'parts-overlap',
  faults: readonly Diagnostic[],
  remedy: string,
): PipelineError {
  return new PipelineError({
    code,
    blame: 'input',
    message: faults[0]?.message ?? code,
    remedy,
    diagnostics: faults,
  });
}

function assertSameOrigin(parts: readonly ReleasePart[]): void {
  const [first, ...others] = parts;
  const faults = others.flatMap((part) =>
    common.flatMap((field): Diagnostic[] => {
      const [own, other] = [part.metadata[field], first?.metadata[field]];
      if (canonicalJson(own ?? null) === canonicalJson(other ?? null)) return [];
      const message = `${part.name} has ${field} ${JSON.stringify(own)}, ${first?.name} has ${JSON.stringify(other)}`;
      return [{ severity: 'error', code: 'parts-differ', message, file: part.name }];
    }),
  );
  if (faults.length > 0)
    throw refuse('parts-differ', faults, 'build all parts of a release from one commit, in one run');
}

/** The place of a file of a part. A statement of provenance is about one part, so that each keeps its own under the name of its target. */
function toMergedName(name: string, target: Target): string {
  return name === provenanceName ? name.replace(/^provenance/, `provenance-${target}`) : name;
}

const withMergedNames = (file: ArtifactFile): ArtifactFile => {
  const { attestation } = file;
  if (attestation?.name === undefined) return file;
  return { ...file, attestation: { ...attestation, name: toMergedName(attestation.name, file.target) } };
};

/** Every file of the parts; a target or a name that two parts have is a fault. */
function planFiles(parts: readonly ReleasePart[]): MovedFile[] {
  const files = new Map<string, MovedFile>();
  const owners = new Map<string, number>();
  const faults: Diagnostic[] = [];
  const take = (key: string, what: string, index: number) => {
    const owner = owners.get(key);
    owners.set(key, index);
    if (owner === undefined || owner === index) return;
    const [first = '', second = ''] = [parts[owner]?.name, parts[index]?.name];
    const message = `${first} and ${second} both have ${what}`;
    faults.push({ severity: 'error', code: 'parts-overlap', message, file: second });
  };
  for (const [index, part] of parts.entries()) {
    for (const { target } of part.metadata.targets) take(`target ${target}`, `the target ${target}`, index);
    for (const file of part.metadata.files) {
      for (const from of [file.name, ...listAttachments(file)]) {
        const to = toMergedName(from, file.target);
        take(`file ${to}`, to, index);
        files.set(to, { part: index, from, to });
      }
    }
  }
  if (faults.length > 0) throw refuse('parts-overlap', faults, 'name each part once');
  return [...files.values()].sort((a, b) => byCodeUnit(a.to, b.to));
}

/** Each value once, by its canonical form, sorted by it. */
function unite<T>(lists: readonly (readonly T[] | undefined)[]): T[] | undefined {
  const present = lists.filter((list) => list !== undefined);
  if (present.length === 0) return undefined;
  const byText = new Map(present.flat().map((one) => [canonicalJson(one), one]));
  return [...byText.entries()].sort(([a], [b]) => byCodeUnit(a, b)).map(([, one]) => one);
}

const byTarget = (a: { target: Target }, b: { target: Target }) =>
  targets.indexOf(a.target) - targets.indexOf(b.target);

const byName = (a: { name: string }, b: { name: string }) => byCodeUnit(a.name, b.name);

/** The one with the target that comes first, so that the order of the folders has no effect. */
function findFirst(parts: readonly ReleasePart[]): number {
  const ranks = parts.map(({ metadata }) =>
    Math.min(...metadata.targets.map(({ target }) => targets.indexOf(target))),
  );
  return ranks.indexOf(Math.min(...ranks));
}

/**
 * One release of several parts: names of files, metadata.json and manifest.json. Signatures of the SHA256SUMS of parts are not part of it. Pure.
 * @throws {PipelineError} parts-differ, parts-overlap (input) with every fault
 */
export function planMerge(parts: readonly ReleasePart[]): MergePlan {
  assertSameOrigin(parts);
  const files = planFiles(parts);
  const bundle = findFirst(parts);
  const first = parts[bundle];
  if (first === undefined) throw new Error('a merge has at least one part');
  const all = parts.map(({ metadata }) => metadata);
  const merged: ArtifactManifest = {
    ...first.metadata,
    ...omitUndefined({
      tools: Object.assign({}, ...all.map(({ tools }) => tools ?? {})) as Record<string, string>,
      lockfiles: unite(all.map(({ lockfiles }) => lockfiles)),
      kit: unite(all.map(({ kit }) => kit)),
      limits: unite(all.map(({ limits }) => limits)),
      rehearsal: unite(all.map(({ rehearsal }) => rehearsal))?.sort(byTarget),
      left_out: unite(all.map(({ left_out }) => left_out)),
    }),
    signatures: all
      .flatMap(({ signatures = [] }) => signatures.filter(({ file }) => file !== signedDocument))
      .sort((a, b) => byCodeUnit(a.file, b.file)),
    targets: all.flatMap((one) => one.targets).sort(byTarget),
    files: all.flatMap((one) => one.files.map(withMergedNames)).sort(byName),
  };
  const manifests = parts.map(({ manifest }) => manifest);
  const installers = manifests.flatMap((one) => one.installers ?? []).sort(byName);
  return {
    files,
    bundle,
    metadata: merged,
    manifest: {
      ...first.manifest,
      payloads: manifests.flatMap(({ payloads }) => payloads).sort(byTarget),
      ...(installers.length === 0 ? {} : { installers }),
    },
  };
}

/**
 * The files of plans that a release lacks. Names of documents are left out: the merged release has its own.
 */
export function findMissingFiles(
  expected: readonly { name: string; role: string; target: Target }[],
  plan: Pick<MergePlan, 'files'>,
): Diagnostic[] {
  const present = new Set(plan.files.map(({ to }) => to));
  return expected
    .filter(({ role }) => role === 'installer' || role === 'attachment')
    .filter(({ name, target }) => !present.has(toMergedName(name, target)))
    .map(({ name, target }) => ({
      severity: 'error',
      code: 'expected-file-missing',
      message: `${name} of ${target} was planned and is in no part`,
      file: name,
    }));
}
