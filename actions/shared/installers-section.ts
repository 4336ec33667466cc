import type { ArtifactManifest } from '../../schema/artifact-manifest.ts';
import { code, escapeMarkdown, section, table } from './markdown.ts';

/** Bytes for people. */
export const toMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

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

/** The installers of a release and who signed them, for a job summary. */
export function renderInstallersSection(manifest: ArtifactManifest, title = 'Installers'): string {
  return section(
    title,
    `${renderInstallers(manifest)}${renderPrograms(manifest)}${renderNotarization(manifest)}`,
  );
}
