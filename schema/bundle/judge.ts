import type { Diagnostic, Fault } from '../diagnostic.ts';
import type { JsonNode } from './json-node.ts';
import { onePlatformEach, oneSecretPerTarget, secretsAreUsed, uniqueNames } from './rules/identity.ts';
import { pathsStayInside } from './rules/paths.ts';
import { noCycles, referencesExist } from './rules/references.ts';
import { logPatternsAreLinear } from './rules/patterns.ts';
import type { Finding, Rule, RuleOptions } from './rules/rule.ts';
import { schedulesAreRight } from './rules/schedules.ts';
import { secretsAreObtainable } from './rules/secrets.ts';
import {
  assetsAreDigested,
  controlIsLocal,
  probesAreComplete,
  proxiedPathsAreBelowRoot,
  rangesAreOrdered,
  servicesHaveContent,
} from './rules/services.ts';
import { templatesResolve } from './rules/templates.ts';
import { updatesAreSecure } from './rules/updates.ts';

const rules: readonly Rule[] = [
  controlIsLocal,
  uniqueNames,
  onePlatformEach,
  referencesExist,
  noCycles,
  templatesResolve,
  pathsStayInside,
  rangesAreOrdered,
  servicesHaveContent,
  secretsAreObtainable,
  assetsAreDigested,
  oneSecretPerTarget,
  secretsAreUsed,
  probesAreComplete,
  logPatternsAreLinear,
  proxiedPathsAreBelowRoot,
  schedulesAreRight,
  updatesAreSecure,
];

function toWarning({ code, message, pointer, remedy }: Finding): Diagnostic {
  return { severity: 'warning', code, message, pointer, remedy };
}

function toFault({ code, pointer, message, remedy }: Finding): Fault {
  return { code, pointer, message, remedy };
}

/** The findings of the rules about a manifest, beyond the shape of its fields. */
export function judge(root: JsonNode, options: RuleOptions): { faults: Fault[]; warnings: Diagnostic[] } {
  const findings = rules.flatMap((rule) => rule(root, options));
  return {
    faults: findings.filter((finding) => !finding.warning).map(toFault),
    warnings: findings.filter((finding) => finding.warning).map(toWarning),
  };
}
