import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkInstallation } from '../installation/check-installation.ts';
import { toReport, toReportText } from '../installation/report.ts';

/**
 * `verify`: compares the installation that contains `executable` with its payload.json, whether the app runs or not. Returns the exit code.
 * @throws {RuntimeError} `payload-list-invalid`
 */
export async function applyVerify(
  executable: string,
  { json }: { json: boolean },
  out: NodeJS.WritableStream,
): Promise<number> {
  const folder = dirname(realpathSync(executable));
  const report = toReport(await checkInstallation(folder), folder);
  out.write(json ? `${JSON.stringify(report, null, 2)}\n` : toReportText(report));
  return report.status === 'verified' ? 0 : 1;
}
