import { Argument, Command } from 'commander';
import * as z from 'zod';
import type { SecretBackend } from '../../pipeline/secret-backends/backend.ts';
import type { NamedSetting } from '../../pipeline/secret-backends/plaintext.ts';
import { toFailure, usageError } from '../failure.ts';
import { toReadContext } from '../secret-references.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface SecretsOptions {
  file?: string;
}

const fileSchema = z.record(z.string(), z.string());

async function readFile(session: Session, file: string | undefined): Promise<NamedSetting[]> {
  if (file === undefined) return [];
  const { nodeFileSystem } = await import('../../host/fs.ts');
  const { parseJsonText } = await import('../../pipeline/shared/document/parse-json.ts');
  const document = parseJsonText(await nodeFileSystem.readText(toPath(session, file)), { file });
  const parsed = document.ok ? fileSchema.safeParse(document.value) : undefined;
  if (parsed?.success === true) return Object.entries(parsed.data).map(([name, text]) => ({ name, text }));
  const message = `${file} is not a JSON object with a reference for each name`;
  throw usageError(
    'secret-reference-invalid',
    message,
    'write {"<variable>": "vault://<mount>/<path>#<field>"}',
  );
}

type Outcome = { ok: true; message: string } | { ok: false; code: string; message: string };

/** Runs a check, and reports how it failed. */
async function attempt(session: Session, check: () => Promise<string>): Promise<Outcome> {
  try {
    return { ok: true, message: await check() };
  } catch (error) {
    const { diagnostics } = toFailure(error);
    for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
    const { code = 'internal-error', message = '' } = diagnostics.at(-1) ?? {};
    return { ok: false, code, message };
  }
}

const isConfigured = ({ settings }: SecretBackend, env: Session['io']['env']) =>
  Object.keys(settings).some((name) => (env[name] ?? '') !== '');

async function test(session: Session, given: readonly string[], options: SecretsOptions): CommandResult {
  const { secretBackends } = await import('../../pipeline/secret-backends/registry.ts');
  const { assertReferences } = await import('../../pipeline/secret-backends/plaintext.ts');
  const { readSecret, toBackendContext } = await import('../../pipeline/secret-backends/resolve.ts');
  const ctx = await toReadContext(session);
  const named = [...given.map((text) => ({ name: text, text })), ...(await readFile(session, options.file))];
  // A reference that is a secret itself must not be in a message.
  await assertReferences(
    ctx,
    named.map(({ name, text }, index) => ({ name: name === text ? `argument ${index + 1}` : name, text })),
  );
  const backends = [];
  for (const backend of secretBackends.filter(
    (one) => named.length === 0 && isConfigured(one, session.io.env),
  ))
    backends.push({
      id: backend.id,
      ...(await attempt(session, () => backend.probe(toBackendContext(ctx)))),
    });
  const references = [];
  for (const { name, text } of named) {
    const read = async () => {
      await readSecret(ctx, text);
      return 'it can be read';
    };
    references.push({ name, reference: text, ...(await attempt(session, read)) });
  }
  const isOk = [...backends, ...references].every(({ ok }) => ok);
  if (named.length === 0 && backends.length === 0)
    session.log.warn('no variable of a backend of secrets is set; see vrooli-bundle secrets list');
  session.io.stdout(
    `${JSON.stringify({ status: isOk ? 'ok' : 'failed', backends, references }, undefined, 2)}\n`,
  );
  return isOk ? 0 : 1;
}

async function list(session: Session): CommandResult {
  const { secretBackends } = await import('../../pipeline/secret-backends/registry.ts');
  const backends = secretBackends.map((backend) => ({
    id: backend.id,
    title: backend.title,
    form: backend.form,
    settings: Object.keys(backend.settings),
    configured: isConfigured(backend, session.io.env),
  }));
  session.io.stdout(`${JSON.stringify({ backends }, undefined, 2)}\n`);
  return 0;
}

/** The command `secrets`: backends of secrets, and whether they and references to them work. */
export function secretsCommand(session: Session, finish: Finish): Command {
  return new Command('secrets')
    .description(
      'test: asks the backends of secrets that variables configure whether they accept their credentials, or reads the given references and reports whether they can be read, never a value; list: the backends, the form of their references and their variables',
    )
    .addArgument(new Argument('<task>', 'what to do').choices(['test', 'list']))
    .argument('[reference...]', 'references to read, such as vault://kv/ci#token')
    .option('--file <file>', 'a JSON object with a reference for each name; a value in plain text is refused')
    .action((task: string, references: string[], options: SecretsOptions) =>
      finish(task === 'list' ? list(session) : test(session, references, options)),
    );
}
