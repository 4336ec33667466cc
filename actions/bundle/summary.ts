import type { BuildResult } from '../../pipeline/compose/build-scenario.ts';
import type { Analysis } from '../../schema/analysis.ts';
import type { ArtifactManifest } from '../../schema/artifact-manifest.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SecretPlan } from '../../schema/secret-plan.ts';
import { type Tier, tiers } from '../../schema/vocabulary.ts';
import { code, escapeMarkdown, section, table } from '../shared/markdown.ts';
import { renderRehearsalSection } from '../shared/rehearsal-summary.ts';
import { renderGraph } from './graph-summary.ts';
import type { UploadedArtifact } from './upload.ts';

const toMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const toPercent = (score: number) => `${Math.round(score * 100)} %`;

function renderInstallers({ files }: ArtifactManifest): string {
  return table(
    ['Installer', 'Target', 'Size', 'SHA-256', 'Signed'],
    files.map(({ name, target, size, sha256, signature }) => [
      code(name),
      target,
      toMegabytes(size),
      code(sha256),
      signature.signed ? `by ${escapeMarkdown(signature.by)}` : `no: ${escapeMarkdown(signature.why)}`,
    ]),
  );
}

/** Who signed the programs in the installers, a line for each target whose system checks them. */
function renderPrograms({ targets }: ArtifactManifest): string {
  const lines = targets.flatMap(({ target, programs = [] }) => {
    const signers = new Set(programs.flatMap(({ signature }) => (signature.signed ? [signature.by] : [])));
    const names = [...signers].map(escapeMarkdown).join('; ');
    return signers.size === 0
      ? []
      : [`\n${programs.length} programs for ${target} are signed by ${names}.\n`];
  });
  return lines.join('');
}

/** Which files Apple has notarized, and why others are not; a line for each file for macOS. */
function renderNotarization({ files }: ArtifactManifest): string {
  const lines = files.flatMap(({ name, notarization }) => {
    if (notarization === undefined) return [];
    const { submission } = notarization;
    const id = submission === undefined ? '' : ` (submission ${code(submission)})`;
    return notarization.notarized
      ? [`\n${code(name)} is notarized${id}.\n`]
      : [`\n${code(name)} is not notarized${id}: ${escapeMarkdown(notarization.why)}.\n`];
  });
  return lines.join('');
}

function renderFitness({ fitness }: Analysis, built: Tier): string {
  const rows = tiers.flatMap((tier) => {
    const found = fitness[tier];
    if (found === undefined) return [];
    const after = found.with_swaps;
    return [
      [
        tier === built ? `**${tier}**` : tier,
        after === undefined || after.status === found.status
          ? found.status
          : `${found.status}, now ${after.status}`,
        toPercent(found.score),
        after === undefined ? '' : toPercent(after.score),
        (after?.blockers ?? found.blockers).map(code).join(' ') || 'none',
      ],
    ];
  });
  return table(['Tier', 'Status', 'As it is', 'With the swaps', 'What blocks it'], rows);
}

function renderSwaps({ swaps }: Analysis): string {
  return table(
    ['Resource', 'Replacement', 'Kind', 'Applied', 'Why', 'Limits'],
    swaps.map(({ original, replacement, kind, applied, reason, limitations }) => [
      code(original),
      replacement === '' ? 'none' : code(replacement),
      kind,
      applied ? 'yes' : 'no',
      escapeMarkdown(reason),
      escapeMarkdown(limitations),
    ]),
  );
}

const origins = {
  per_install_generated: 'generated at first start',
  user_prompt: 'the user is asked',
  remote_fetch: 'fetched',
} as const;

function renderSecrets({ secrets, excluded }: SecretPlan): string {
  return table(
    ['Secret', 'Where it comes from', 'Read by', 'About'],
    [
      ...secrets.map((secret) => [
        code(secret.id),
        `${origins[secret.class]}${secret.required ? '' : ', optional'}`,
        secret.services.map(code).join(' '),
        escapeMarkdown(secret.description),
      ]),
      ...excluded.map(({ id, reason }) => [code(id), 'stays out of the bundle', '', escapeMarkdown(reason)]),
    ],
  );
}

function renderWarnings(diagnostics: readonly Diagnostic[]): string {
  const items = diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ code: rule, message, file }) => {
      const place = file === undefined ? '' : ` (${code(file)})`;
      return `- ${code(rule)} ${escapeMarkdown(message)}${place}\n`;
    });
  return items.join('');
}

/** The job summary of a build, as Markdown. It contains names and digests, never the value of a secret. */
export function renderSummary(
  result: BuildResult,
  { tier, artifact }: { tier: Tier; artifact: UploadedArtifact | undefined },
): string {
  const { analysis, secretPlan, manifest } = result;
  const built = manifest.targets.map(({ target, shell }) => `${target}, shell ${shell}`).join('; ');
  const title = `${escapeMarkdown(manifest.app.name)} ${escapeMarkdown(manifest.app.version)}`;
  const name = artifact === undefined ? '' : code(artifact.name);
  const link = artifact?.url === undefined ? name : `<a href="${artifact.url}">${name}</a>`;
  return [
    `## ${title}\n\nBuilt for ${escapeMarkdown(built)}. Manifest ${code(manifest.bundle_checksum)}.\n`,
    artifact === undefined
      ? ''
      : `\nArtifact ${link}: ${toMegabytes(artifact.size)}, ${code(`sha256:${artifact.digest}`)}.\n`,
    section(
      'Installers',
      `${renderInstallers(manifest)}${renderPrograms(manifest)}${renderNotarization(manifest)}`,
    ),
    renderRehearsalSection(result.rehearsal),
    section('Fitness', renderFitness(analysis, tier)),
    section('What it needs', renderGraph(analysis)),
    section('Swaps', renderSwaps(analysis)),
    section('Secrets', renderSecrets(secretPlan)),
    section('Warnings', renderWarnings(result.diagnostics)),
  ].join('');
}
