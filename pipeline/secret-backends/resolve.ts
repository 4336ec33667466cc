import type { SecretRead } from '../../schema/secret-read.ts';
import { PipelineError } from '../errors.ts';
import type { Clock, FileSystem, Http } from '../ports.ts';
import type { BackendContext } from './backend.ts';
import { assertReferences, type NamedSetting } from './plaintext.ts';
import { toBackendError } from './refuse.ts';
import { parseReference } from './registry.ts';
import { createSend } from './send.ts';

/** What reading secrets needs of the machine and of the build. */
export interface ReadContext {
  fs: Pick<FileSystem, 'readText'>;
  http: Http;
  clock: Clock;
  packageRoot: string;
  /** The value of a variable. */
  get(name: string): string | undefined;
  fetchIdentityToken: BackendContext['fetchIdentityToken'];
  /** Who reads: the actor of the workflow, or the user. */
  requester: string;
  /** For which build: the run of the workflow, or the machine. */
  build: string;
  /** Writes one line of the audit record. A value is returned only after its line is written. */
  record(read: SecretRead): Promise<void>;
  /** Called with each value and each token as soon as it is known, so that no log shows it. */
  mask(value: string): void;
}

/** The context that backends get. */
export function toBackendContext(ctx: ReadContext): BackendContext {
  return {
    get: (name) => ctx.get(name)?.trim() || undefined,
    readText: (path) =>
      ctx.fs.readText(path).catch(() => {
        throw toBackendError(
          'secret-backend-unset',
          `the file ${path}, which a setting of a backend names, cannot be read`,
          'correct the setting, or write the file before this step',
          'usage',
        );
      }),
    send: createSend(ctx),
    fetchIdentityToken: ctx.fetchIdentityToken,
    mask: ctx.mask,
    now: () => ctx.clock.now(),
  };
}

/** The value of one reference, recorded and masked. @throws {PipelineError} secret-reference-invalid, secret-backend-… */
export async function readSecret(ctx: ReadContext, text: string): Promise<string> {
  await assertReferences(ctx, [{ name: 'the reference', text }]);
  const parsed = parseReference(text);
  if ('fault' in parsed) throw new Error(parsed.fault);
  const { reference, backend } = parsed;
  const record = async (outcome: SecretRead['outcome'], code?: string) =>
    await ctx.record({
      at: new Date(ctx.clock.now()).toISOString().replace(/\.\d{3}Z$/, 'Z'),
      event: 'secret_read',
      reference: reference.text,
      backend: backend.id,
      requester: ctx.requester,
      build: ctx.build,
      outcome,
      ...(code === undefined ? {} : { code }),
    });
  let value: string;
  try {
    value = await backend.read(toBackendContext(ctx), reference);
    ctx.mask(value);
  } catch (error) {
    await record('refused', error instanceof PipelineError ? error.code : 'internal-error');
    throw error;
  }
  await record('read');
  if (value !== '') return value;
  throw toBackendError(
    'secret-backend-not-found',
    `${backend.title}: the secret is empty`,
    'store a value',
    'usage',
  );
}

/**
 * The values of settings that are references, by name, each reference read once. `others` are settings that hold no secrets.
 * @throws {PipelineError} secret-reference-invalid (usage) with every fault, before anything is read; secret-backend-…
 */
export async function resolveReferences(
  ctx: ReadContext,
  references: readonly NamedSetting[],
  others: readonly NamedSetting[] = [],
): Promise<Map<string, string>> {
  await assertReferences(ctx, references, others);
  const values = new Map<string, string>();
  const resolved = new Map<string, string>();
  for (const { name, text } of references) {
    const value = values.get(text.trim()) ?? (await readSecret(ctx, text.trim()));
    values.set(text.trim(), value);
    resolved.set(name, value);
  }
  return resolved;
}
