import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import type { InstallScript } from './list-scripts.ts';

/** Whether an install script ran: `skipped` is not on the list of the project, `denied` is on it with `false`. */
export interface DecidedScript extends InstallScript {
  decision: 'ran' | 'skipped' | 'denied';
}

const longest = 80;
const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function describe(scripts: readonly DecidedScript[]): string {
  const texts = scripts.map(
    ({ name, version, event, command }) => `${name}@${version} (${event}: ${shorten(command)})`,
  );
  return [...new Set(texts)].sort().join(', ');
}

/** What a person has to know about the install scripts of a service's packages: those that ran, and those that did not. Pure. */
export function toScriptDiagnostics(
  service: string,
  allowedIn: string,
  decided: readonly DecidedScript[],
): Diagnostic[] {
  const [ran, skipped, denied] = (['ran', 'skipped', 'denied'] as const).map((decision) =>
    decided.filter((one) => one.decision === decision),
  );
  const found: Diagnostic[] = [];
  const add = (severity: 'warning' | 'info', code: Diagnostic['code'], message: string, remedy?: string) =>
    found.push({
      severity,
      code,
      message: `service "${service}": ${message}`,
      ...(remedy === undefined ? {} : { remedy }),
    });
  if (ran !== undefined && ran.length > 0) {
    add(
      'info',
      'install-script-ran',
      `install scripts of packages ran, because the project allows them: ${describe(ran)}`,
    );
  }
  if (denied !== undefined && denied.length > 0) {
    add(
      'info',
      'install-script-denied',
      `the project denies install scripts of packages: ${describe(denied)}`,
    );
  }
  if (skipped !== undefined && skipped.length > 0) {
    const names = [...new Set(skipped.map(({ name, version }) => `${name}@${version}`))].sort().join(', ');
    add(
      'warning',
      'install-script-skipped',
      `install scripts of packages did not run, because the project does not allow them: ${describe(skipped)}`,
      `packages often work without them; where the app needs one, read it and add its package (${names}) to ${allowedIn}; \`false\` there, where it can be written, ends this warning`,
    );
  }
  return found;
}
