import type { Diagnostic } from '../../schema/diagnostic.ts';
import { PipelineError } from '../errors.ts';
import { type LiteralPattern, loadPatterns } from '../shared/secret-scan/patterns.ts';
import { parseReference } from './registry.ts';

/** A setting of a build by its name. */
export interface NamedSetting {
  name: string;
  text: string;
}

const remedy =
  'store the value in a backend of secrets, revoke it if it was ever real, and write a reference to it';

function toFault(
  code: 'secret-reference-plaintext' | 'secret-reference-invalid',
  message: string,
  help: string,
): Diagnostic {
  return { severity: 'error', code, message, remedy: help };
}

function findPlaintext(
  { name, text }: NamedSetting,
  patterns: readonly LiteralPattern[],
): Diagnostic | undefined {
  const rule = patterns.find((pattern) => pattern.find(text).length > 0)?.id;
  return rule === undefined
    ? undefined
    : toFault('secret-reference-plaintext', `${name}: it contains a secret (${rule}) in plain text`, remedy);
}

function findInvalid(
  { name, text }: NamedSetting,
  patterns: readonly LiteralPattern[],
): Diagnostic | undefined {
  const plain = findPlaintext({ name, text }, patterns);
  if (plain !== undefined) return plain;
  const parsed = parseReference(text);
  if (!('fault' in parsed)) return undefined;
  const help = parsed.form === undefined ? 'see vrooli-bundle secrets list' : `write ${parsed.form}`;
  return toFault('secret-reference-invalid', `${name}: ${parsed.fault}`, help);
}

/**
 * Refuses settings that are to be references and are not, and settings without secrets that contain one: AKIA…, sk-…, ghp_…, ghs_…,
 * xoxp-…, hf_… and the other forms of the secret scan.
 * @throws {PipelineError} secret-reference-invalid (usage) with every fault; no message contains a value
 */
export async function assertReferences(
  ctx: Parameters<typeof loadPatterns>[0],
  references: readonly NamedSetting[],
  others: readonly NamedSetting[] = [],
): Promise<void> {
  const patterns = await loadPatterns(ctx);
  const faults = [
    ...references.flatMap((setting) => findInvalid(setting, patterns) ?? []),
    ...others.flatMap((setting) => findPlaintext(setting, patterns) ?? []),
  ];
  const [first] = faults;
  if (first === undefined) return;
  throw new PipelineError({
    code: 'secret-reference-invalid',
    blame: 'usage',
    message: faults.length === 1 ? first.message : `${faults.length} settings of secrets are not valid`,
    remedy: first.remedy ?? remedy,
    diagnostics: faults,
  });
}
