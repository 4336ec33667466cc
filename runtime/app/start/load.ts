import { readFileSync } from 'node:fs';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { validateRecognized } from '../../../schema/bundle/recognizer/recognize.ts';
import type { BundleVerdict } from '../../../schema/bundle/validate.ts';
import type { Fault } from '../../../schema/diagnostic.ts';
import type { BundleCode } from '../../../schema/errors/codes.ts';
import type { Platform } from '../../../schema/vocabulary.ts';
import type { StartTrick } from '../../boot/switches.ts';
import { toMessage } from '../../errors.ts';
import { toBinary } from '../services/installation.ts';
import { findEscapes } from './escapes.ts';
import { nameMembers } from './name-members.ts';
import { withInstalledDefaults } from './read-defaults.ts';

export type Loaded =
  | { ok: true; bundle: Bundle; digest: () => Promise<string>; warnings: string[] }
  | { ok: false; faults: Fault[] };

/** Reads and judges a manifest for this machine. Every fault is reported, not only the first. */
export async function loadManifest(
  path: string,
  roots: { bundleRoot: string; appData: (bundle: Bundle) => string },
  target: Platform,
  without: ReadonlySet<StartTrick>,
): Promise<Loaded> {
  let bytes: Buffer;
  let value: unknown;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return refuse('manifest-unreadable', `it cannot be read: ${toMessage(error)}`, 'check --manifest');
  }
  try {
    value = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse('manifest-not-json', `it is not JSON: ${toMessage(error)}`, 'correct it or install again');
  }
  const layered = await withInstalledDefaults(value, roots.bundleRoot);
  if (layered.faults.length > 0) return { ok: false, faults: layered.faults };
  const verdict = await toVerdict(layered.manifest, without.has('recognizer'));
  if (!verdict.ok) return { ok: false, faults: nameMembers(verdict.faults, value) };
  const { bundle } = verdict;
  const faults = [
    ...findMissingBinaries(bundle, target),
    ...findEscapes(bundle, { bundleRoot: roots.bundleRoot, appData: roots.appData(bundle) }, target),
  ];
  if (faults.length > 0) return { ok: false, faults: nameMembers(faults, bundle) };
  const warnings = verdict.warnings.map(({ message }) => message);
  return { ok: true, bundle, digest: toDigest(bytes), warnings };
}

function toDigest(bytes: Buffer): () => Promise<string> {
  let digest: Promise<string> | undefined;
  return () => {
    digest ??= import('node:crypto').then(({ hash }) => hash('sha256', bytes));
    return digest;
  };
}

/** Most manifests have no fault of shape: zod, slow to load, judges only those that may have one. */
async function toVerdict(value: unknown, withZod: boolean): Promise<BundleVerdict> {
  const verdict = withZod ? undefined : validateRecognized(value, { complete: false });
  if (verdict !== undefined) return verdict;
  const { validateBundle } = await import('../../../schema/bundle/validate.ts');
  return validateBundle(value);
}

function refuse(code: BundleCode, message: string, remedy: string): Loaded {
  return { ok: false, faults: [{ code, pointer: '', message, remedy }] };
}

function findMissingBinaries(bundle: Bundle, target: Platform): Fault[] {
  return bundle.services.flatMap((service, index) =>
    toBinary(service, target) === undefined
      ? {
          code: 'binary-missing',
          pointer: `/services/${index}/binaries`,
          message: `service ${service.id} has no binary for ${target}`,
          remedy: `add binaries.${target} or binaries.universal, or use the bundle of this operating system`,
        }
      : [],
  );
}

/** Lines for stderr: one fault is one line; several stand under a first line that counts them. */
export function toFaultLines(manifest: string, faults: readonly Fault[]): string[] {
  const lines = faults.map(({ pointer, message, remedy }) =>
    `${manifest}${pointer === '' ? '' : `#${pointer}`}: ${message}; ${remedy}`.replaceAll(/\s*\n\s*/g, ' '),
  );
  return lines.length === 1
    ? lines
    : [`${manifest}: ${lines.length} faults`, ...lines.map((line) => `  ${line}`)];
}
