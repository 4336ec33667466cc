import { join } from 'node:path/posix';
import type { SignerContext } from '../signer.ts';
import { type SigningKey, toPassphrase, toWords } from './key.ts';
import type { OpenPgpIdentity } from './settings.ts';

const clean = (home: string) => ({
  LC_ALL: 'C',
  GNUPGHOME: home,
  HOME: home,
  RPM_CONFIGDIR: undefined,
});

/** A word of a macro: rpm splits at spaces, and `%` begins a macro. Paths of homes have neither. */
function toMacroWord(text: string): string {
  if (/[\s%'"\\]/.test(text))
    throw new Error(`rpm cannot pass the path ${text} on; set TMPDIR to one without spaces`);
  return text;
}

/**
 * Signs the header of a package, which contains the digest of its payload, with SHA-512, in the place of an earlier signature.
 * https://rpm.org/docs/latest/man/rpmsign.1
 * @throws {Error} with the words of rpmsign and gpg
 */
export async function signRpm(
  ctx: SignerContext,
  identity: OpenPgpIdentity,
  { fingerprint }: SigningKey,
  home: string,
  path: string,
): Promise<void> {
  const words = [...toPassphrase(identity).map((word) => (word === '' ? '""' : toMacroWord(word)))];
  const command = `%{__gpg} gpg --batch --no-tty --no-armor --no-secmem-warning ${words.join(' ')} --digest-algo sha512 -u ${fingerprint} -sbo %{__signature_filename} %{__plaintext_filename}`;
  // rpmsign writes into the file, which can have other names.
  const copy = `${path}.signed`;
  const gpg = (await ctx.exec.which('gpg')) ?? 'gpg';
  const args = [
    ...['--define', `_gpg_name ${fingerprint}`, '--define', `_gpg_path ${toMacroWord(home)}`],
    ...['--define', `__gpg ${gpg}`, '--define', `__gpg_sign_cmd ${command}`],
    ...['--resign', copy],
  ];
  try {
    const { mode = 0o644 } = (await ctx.fs.stat(path)) ?? {};
    await ctx.fs.write(copy, ctx.fs.read(path), mode);
    const options = { env: clean(home), timeoutMs: 300_000 };
    const { exitCode, stdout, stderr } = await ctx.exec.run('rpmsign', args, options);
    if (exitCode !== 0) throw new Error(toWords(`${stdout}${stderr}`));
    await ctx.fs.rename(copy, path);
  } finally {
    await ctx.fs.remove(copy);
  }
}

/** What rpm says about the signature of a package with one public key. */
export type RpmVerdict = 'valid' | 'unsigned' | { refused: string };

/** Judges the signatures and digests of a package with rpm, which knows the given key alone. */
export async function judgeRpm(
  ctx: SignerContext,
  home: string,
  publicKey: string,
  path: string,
): Promise<RpmVerdict> {
  const database = join(home, 'rpmdb');
  const keyFile = join(home, 'public.asc');
  await ctx.fs.mkdir(database);
  await ctx.fs.write(keyFile, publicKey);
  const rpmkeys = (...args: string[]) =>
    ctx.exec.run('rpmkeys', ['--dbpath', database, ...args], { env: clean(home), timeoutMs: 300_000 });
  const imported = await rpmkeys('--import', keyFile);
  if (imported.exitCode !== 0) throw new Error(toWords(imported.stderr));
  const { exitCode, stdout } = await rpmkeys('--checksig', '--verbose', path);
  const signatures = stdout.split('\n').filter((line) => /Signature, key ID/i.test(line));
  if (signatures.length === 0) return 'unsigned';
  const bad = stdout.split('\n').filter((line) => /: (?:BAD|NOKEY|NOTTRUSTED|NOTFOUND)/.test(line));
  return exitCode === 0 && bad.length === 0
    ? 'valid'
    : { refused: bad.map((line) => line.trim()).join('; ') || `rpmkeys ended with ${exitCode}` };
}
