import type { Diagnostic, Fault } from '../diagnostic.ts';
import { platforms } from '../vocabulary.ts';
import { JsonNode } from './json-node.ts';
import { judge } from './judge.ts';
import { type Bundle, bundleSchema } from './manifest.ts';
import { toShapeFaults } from './shape.ts';
import { findUnknownFields } from './unknown-fields.ts';

export type BundleVerdict =
  | { ok: true; bundle: Bundle; warnings: Diagnostic[] }
  | { ok: false; faults: Fault[]; warnings: Diagnostic[] };

/**
 * Validates a bundle manifest (schema v0.1) and returns it with canonical aliases and defaults. Reports every
 * fault at once, each with a stable code, a JSON pointer (to the absent child for a missing key) and a remedy; valid
 * parts are checked even when other parts are malformed. With `complete`, the values that packaging fills in (digests, binaries)
 * are required. Pure.
 */
export function validateBundle(value: unknown, options: { complete?: boolean } = {}): BundleVerdict {
  const root = new JsonNode(value);
  const parsed = bundleSchema.safeParse(value);
  const found = judge(root, { complete: options.complete === true });
  const warnings = [...found.warnings, ...findUnknownFields(bundleSchema, root)];
  const faults = [...(parsed.success ? [] : toShapeFaults(parsed.error, value, platforms)), ...found.faults];
  if (parsed.success && faults.length === 0) return { ok: true, bundle: parsed.data, warnings };
  return { ok: false, faults, warnings };
}
