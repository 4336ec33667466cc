import type { Diagnostic, Fault } from '../diagnostic.ts';
import { platforms } from '../vocabulary.ts';
import { type Bundle, bundleSchema } from './manifest.ts';
import { Place } from './place.ts';
import { onePlatformEach, oneSecretPerTarget, secretsAreUsed, uniqueNames } from './rules/identity.ts';
import { pathsStayInside } from './rules/paths.ts';
import { noCycles, referencesExist } from './rules/references.ts';
import type { Finding, Rule } from './rules/rule.ts';
import { secretsAreObtainable } from './rules/secrets.ts';
import {
  assetsAreDigested,
  controlIsLocal,
  probesAreComplete,
  rangesAreOrdered,
  servicesHaveContent,
} from './rules/services.ts';
import { templatesResolve } from './rules/templates.ts';
import { toShapeFaults } from './shape.ts';
import { findUnknownFields } from './unknown-fields.ts';

export type BundleVerdict =
  | { ok: true; bundle: Bundle; warnings: Diagnostic[] }
  | { ok: false; faults: Fault[]; warnings: Diagnostic[] };

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
];

function toWarning({ code, message, pointer, remedy }: Finding): Diagnostic {
  return { severity: 'warning', code, message, pointer, remedy };
}

function toFault({ code, pointer, message, remedy }: Finding): Fault {
  return { code, pointer, message, remedy };
}

/**
 * Judges a bundle manifest (schema v0.1) and gives it back with aliases made canonical and defaults filled in. Reports every
 * fault at once, each with a stable code, a JSON pointer (to the absent child for a missing key) and a remedy; what can be judged
 * is judged even where other parts are malformed. With `complete`, what packaging fills in (`pending` digests, binaries) must be
 * there. Pure and fast: the runtime calls it at every start.
 */
export function validateBundle(value: unknown, options: { complete?: boolean } = {}): BundleVerdict {
  const root = new Place(value);
  const parsed = bundleSchema.safeParse(value);
  const findings = rules.flatMap((rule) => rule(root, { complete: options.complete === true }));
  const warnings = [
    ...findings.filter((finding) => finding.warning).map(toWarning),
    ...findUnknownFields(bundleSchema, root),
  ];
  const faults = [
    ...(parsed.success ? [] : toShapeFaults(parsed.error, value, platforms)),
    ...findings.filter((finding) => !finding.warning).map(toFault),
  ];
  if (parsed.success && faults.length === 0) return { ok: true, bundle: parsed.data, warnings };
  return { ok: false, faults, warnings };
}
