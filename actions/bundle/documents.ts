import { posix } from 'node:path';
import type { BuildResult } from '../../pipeline/compose/build-scenario.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { writeRehearsal } from '../../pipeline/rehearsal/report.ts';
import { toAuditLog } from '../../pipeline/shared/secret-scan/audit.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';

/** Names of the documents that explain the contents of the installers. They are not part of the release and have a separate folder. */
export interface BuildDocuments {
  dir: string;
  files: readonly string[];
}

/** Writes analysis.json, secret-plan.json, the audit record of the secrets, rehearsal.json and its screenshots. No document contains a secret value. */
export async function writeDocuments(
  { fs, sourceDateEpoch }: BuildContext,
  dir: string,
  { analysis, secretPlan, rehearsal, screenshots }: BuildResult,
  { actor = 'unknown', commit = 'unknown' }: RunnerEnvironment,
): Promise<BuildDocuments> {
  const texts = {
    'analysis.json': `${JSON.stringify(analysis, undefined, 2)}\n`,
    'secret-plan.json': `${JSON.stringify(secretPlan, undefined, 2)}\n`,
    'secret-audit.jsonl': toAuditLog(secretPlan, { actor, commit, at: sourceDateEpoch }),
  };
  for (const [name, text] of Object.entries(texts)) await fs.write(posix.join(dir, name), text);
  const seen = await writeRehearsal(fs, dir, rehearsal, screenshots);
  return { dir, files: [...Object.keys(texts), ...seen] };
}
