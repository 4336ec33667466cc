import { isReference } from '../pipeline/secret-backends/schemes.ts';
import { type Session, toPath } from './session.ts';

/** What reading secrets needs: the record is `secret-reads.jsonl` of the current folder, or the file that VROOLI_BUNDLE_SECRET_AUDIT names. */
export async function toReadContext(session: Session) {
  const { createContext } = await import('../host/context.ts');
  const { createReadContext } = await import('../host/secrets/read-context.ts');
  const { env } = session.io;
  return createReadContext(createContext(import.meta.url, session.log, env), env, {
    auditFile: toPath(session, env['VROOLI_BUNDLE_SECRET_AUDIT'] || 'secret-reads.jsonl'),
    mask: session.mask,
  });
}

/**
 * Replaces settings of signers and the named variables of the build that are references to secrets by their values.
 * @throws {PipelineError} secret-reference-invalid (usage), secret-backend-…
 */
export async function resolveSecrets(session: Session, buildVariables: readonly string[]): Promise<void> {
  const { env } = session.io;
  if (!Object.values(env).some((text) => text !== undefined && isReference(text))) return;
  const { planSettings } = await import('../pipeline/secret-backends/plan-settings.ts');
  const { resolveReferences } = await import('../pipeline/secret-backends/resolve.ts');
  const { references, others } = planSettings(env, buildVariables, ({ name }) => [name]);
  if (references.length === 0) return;
  const values = await resolveReferences(await toReadContext(session), references, others);
  for (const [name, value] of values) env[name] = value;
}
