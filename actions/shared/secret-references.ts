import { join } from 'node:path';
import * as core from '@actions/core';
import { isReference } from '../../pipeline/secret-backends/schemes.ts';
import { createActionsLog } from './log.ts';

/** Masks a secret, which a log shows line by line. */
export function maskSecret(value: string): void {
  for (const line of value.split('\n')) if (line.trim() !== '') core.setSecret(line.trim());
}

/**
 * Replaces settings of signers and variables of the build that are references to secrets by their values: they are masked as soon as they
 * are known, and each read is recorded in `secret-reads.jsonl` of the runner's temporary folder, or in the file that
 * VROOLI_BUNDLE_SECRET_AUDIT names.
 * @throws {PipelineError} secret-reference-invalid (usage), secret-backend-…
 */
export async function resolveSecrets(env: NodeJS.ProcessEnv, temp: string): Promise<void> {
  if (!Object.values(env).some((text) => text !== undefined && isReference(text))) return;
  const { createContext } = await import('../../host/context.ts');
  const { createReadContext } = await import('../../host/secrets/read-context.ts');
  const { planSettings } = await import('../../pipeline/secret-backends/plan-settings.ts');
  const { resolveReferences } = await import('../../pipeline/secret-backends/resolve.ts');
  const named = (env['INPUT_BUILD-ENVIRONMENT'] ?? '').split(/[\s,]+/).filter(Boolean);
  const { references, others } = planSettings(env, named, ({ name, input }) => [
    name,
    `INPUT_${input.toUpperCase()}`,
  ]);
  if (references.length === 0) return;
  const context = createReadContext(createContext(import.meta.url, createActionsLog(), env), env, {
    auditFile: env['VROOLI_BUNDLE_SECRET_AUDIT'] || join(temp, 'secret-reads.jsonl'),
    mask: maskSecret,
  });
  for (const [name, value] of await resolveReferences(context, references, others)) env[name] = value;
}
