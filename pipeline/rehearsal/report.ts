import { join } from 'node:path/posix';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { RehearsalDocument } from '../../schema/rehearsal.ts';
import type { FileSystem } from '../ports.ts';
import { prettyJson } from '../shared/document/canonical.ts';
import type { RehearsalMode } from '../shared/options/rehearsal.ts';

/** The findings of a rehearsal, or that there was none although it was asked for. */
export function listFindings({ outcome }: RehearsalDocument, mode: RehearsalMode): Diagnostic[] {
  if (outcome.rehearsed) return outcome.diagnostics;
  if (mode === 'off') return [];
  return [
    {
      severity: 'info',
      code: 'rehearsal-skipped',
      message: `the app was not started before its installers were made: ${outcome.why}`,
      remedy: 'build on a machine of the target to have it rehearsed',
    },
  ];
}

/** Writes rehearsal.json and the screenshots into a folder. Returns their names. */
export async function writeRehearsal(
  fs: Pick<FileSystem, 'write'>,
  dir: string,
  document: RehearsalDocument,
  screenshots: ReadonlyMap<string, Uint8Array>,
): Promise<string[]> {
  await fs.write(join(dir, 'rehearsal.json'), prettyJson(document));
  for (const [name, picture] of screenshots) await fs.write(join(dir, name), picture);
  return ['rehearsal.json', ...screenshots.keys()];
}
