import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { canonicalJson } from '../../shared/document/canonical.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const servicesOf = (bundle: unknown): Json[] =>
  isObject(bundle) && Array.isArray(bundle['services']) ? bundle['services'].filter(isObject) : [];

/** A service without what differs from target to target. */
function toCommon(service: Json): string {
  const { binaries: _, ...common } = service;
  return canonicalJson(common);
}

function toConflict(pointer: string, message: string): Diagnostic {
  const remedy = 'package all targets from the same bundle.json';
  return { severity: 'error', code: 'merge-conflict', message, file: 'bundle.json', pointer, remedy };
}

/**
 * One bundle.json for a release: that of each target with the binaries of all. Everything else must be equal; what is not comes back
 * as conflicts.
 */
export function mergeBundles(parts: readonly { from: string; bundle: unknown }[]): {
  bundle: unknown;
  conflicts: Diagnostic[];
} {
  const [first, ...others] = parts;
  if (first === undefined || !isObject(first.bundle)) return { bundle: first?.bundle, conflicts: [] };
  const conflicts: Diagnostic[] = [];
  const services = servicesOf(first.bundle).map((service) => ({ ...service }));
  const withoutServices = (bundle: unknown) =>
    isObject(bundle)
      ? canonicalJson({ ...bundle, services: servicesOf(bundle).map(({ id }) => id ?? null) })
      : '';
  for (const other of others) {
    if (withoutServices(other.bundle) !== withoutServices(first.bundle)) {
      conflicts.push(
        toConflict('', `bundle.json in ${other.from} is not of the same app as in ${first.from}`),
      );
      continue;
    }
    servicesOf(other.bundle).forEach((service, index) => {
      const merged = services[index];
      if (merged === undefined) return;
      if (toCommon(service) !== toCommon(merged)) {
        const what = `service "${service['id']}" differs between ${first.from} and ${other.from}`;
        conflicts.push(toConflict(`/services/${index}`, what));
      }
      merged['binaries'] = {
        ...(merged['binaries'] as Json | undefined),
        ...(service['binaries'] as Json | undefined),
      };
    });
  }
  return { bundle: { ...first.bundle, services }, conflicts };
}
