import type { BuildResult } from '../../pipeline/compose/build-scenario.ts';
import type { Analysis } from '../../schema/analysis.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SecretPlan } from '../../schema/secret-plan.ts';
import { type Tier, tiers } from '../../schema/vocabulary.ts';
import { code, escapeMarkdown, section, table } from '../shared/markdown.ts';
import { renderInstallersSection, toMegabytes } from '../shared/installers-section.ts';
import { renderRehearsalSection } from '../shared/rehearsal-summary.ts';
import { renderGraph } from './graph-summary.ts';
import type { UploadedArtifact } from './upload.ts';

const toPercent = (score: number) => `${Math.round(score * 100)} %`;

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
    renderInstallersSection(manifest),
    renderRehearsalSection(result.rehearsal),
    section('Fitness', renderFitness(analysis, tier)),
    section('What it needs', renderGraph(analysis)),
    section('Swaps', renderSwaps(analysis)),
    section('Secrets', renderSecrets(secretPlan)),
    section('Warnings', renderWarnings(result.diagnostics)),
  ].join('');
}
