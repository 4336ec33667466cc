import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { PlannedSecret, SecretPlan } from '../../../schema/secret-plan.ts';
import { toSecretId } from './candidate.ts';

const keyOf = ({ type, name }: PlannedSecret['target']): string => `${type} ${name}`;

/** Whether one value can be both: scenarios that name a value alike mean the same one, as in the environment of a developer. */
function isSame(a: PlannedSecret, b: PlannedSecret): boolean {
  return keyOf(a.target) === keyOf(b.target) && a.class === b.class && a.format === b.format;
}

function toShared(known: PlannedSecret, secret: PlannedSecret): PlannedSecret {
  return {
    ...known,
    required: known.required || secret.required,
    services: [...new Set([...known.services, ...secret.services])].sort(),
  };
}

function info(code: Diagnostic['code'], message: string, remedy: string): Diagnostic {
  return { severity: 'info', code, message, remedy };
}

/** Adds the secrets of another scenario to those of the app. */
function addSecrets(plan: SecretPlan, other: SecretPlan): void {
  for (const secret of other.secrets) {
    const at = plan.secrets.findIndex((known) => isSame(known, secret));
    const known = plan.secrets[at];
    if (known !== undefined) {
      plan.secrets[at] = toShared(known, secret);
      const services = plan.secrets[at].services.join(', ');
      const message = `${secret.target.name} is one secret for ${services}`;
      const remedy = `let ${other.scenario} read another variable if it must have a value of its own`;
      plan.diagnostics.push(info('secret-shared', message, remedy));
      continue;
    }
    const isTaken = plan.secrets.some(({ id }) => id === secret.id);
    const id = isTaken ? toSecretId(`${other.scenario}/${secret.id}`, '') : secret.id;
    plan.secrets.push({ ...secret, id });
    if (!isTaken) continue;
    const message = `the secret "${secret.id}" of scenario ${other.scenario} has the id "${id}": another scenario has a different one of that id`;
    plan.diagnostics.push(info('secret-renamed', message, 'nothing to do'));
  }
}

/**
 * One plan for all scenarios of a bundle. A secret that two scenarios read under the same name is one, unless its class or format differs: then
 * the second gets an id with its scenario's name. Pure.
 */
export function mergePlans([own, ...others]: readonly [SecretPlan, ...SecretPlan[]]): SecretPlan {
  const plan: SecretPlan = { ...own, secrets: [...own.secrets], diagnostics: [...own.diagnostics] };
  for (const other of others) {
    addSecrets(plan, other);
    plan.diagnostics.push(...other.diagnostics);
    const excluded = new Set(plan.excluded.map(({ id }) => id));
    plan.excluded = [...plan.excluded, ...other.excluded.filter(({ id }) => !excluded.has(id))];
    plan.configuration = [...new Set([...(plan.configuration ?? []), ...(other.configuration ?? [])])].sort();
    plan.offline = plan.offline && other.offline;
    const allowed = [...(plan.allowed ?? []), ...(other.allowed ?? [])];
    if (allowed.length > 0) plan.allowed = allowed;
  }
  return plan;
}
