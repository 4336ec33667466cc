import semver from 'semver';
import type { ToolRequirement } from '../../shared/tools.ts';
import { isScript } from '../../shared/unsigned/script.ts';
import type { SignableFile, Signer, SignerContext } from '../signer.ts';
import type { AuthenticodeIdentity } from './identity.ts';
import { inspectAuthenticode } from './inspect.ts';
import { authenticodeSettings, readAuthenticodeIdentity } from './settings.ts';
import { runCommand } from './run.ts';
import { signAuthenticode } from './sign.ts';
import { verifyAuthenticode } from './verify.ts';

const osslsigncode: ToolRequirement = {
  name: 'osslsigncode',
  versionArgs: ['--version'],
  // Extracts the signature of an .msi, and adds a time stamp to any signature
  minimum: '2.5',
  remedy: 'install osslsigncode (`apt-get install osslsigncode`, `brew install osslsigncode`)',
};
const java: ToolRequirement = {
  name: 'java',
  versionArgs: ['--version'],
  minimum: '11',
  remedy: 'install a Java runtime (`apt-get install default-jre-headless`), which runs Jsign',
};
const jsign: ToolRequirement = {
  name: 'jsign',
  versionArgs: ['--version'],
  remedy: 'install Jsign 7 or later, or name jsign.jar in JSIGN_JAR (input jsign-jar)',
};

function listTools({ key, jsignJar }: AuthenticodeIdentity): ToolRequirement[] {
  if (key.store === 'pkcs12' || key.store === 'pkcs11') return [osslsigncode];
  return [osslsigncode, jsignJar === undefined ? jsign : java];
}

/** The first version of osslsigncode that signs scripts and adds time stamps to them. */
const scriptsSince = '2.8';

async function findRefusal(ctx: SignerContext, { path }: SignableFile): Promise<string | undefined> {
  if (!isScript(path)) return undefined;
  const { stdout } = await runCommand(ctx, { file: osslsigncode.name, args: osslsigncode.versionArgs });
  const version = semver.coerce(/\d+(?:\.\d+)+/.exec(stdout)?.[0]);
  if (version === null || semver.gte(version, semver.coerce(scriptsSince) ?? scriptsSince)) return undefined;
  return `osslsigncode ${version.major}.${version.minor} signs no scripts, ${scriptsSince} and later do`;
}

/** Signatures in programs and installers for Windows. https://learn.microsoft.com/windows-hardware/drivers/install/authenticode */
export const authenticode: Signer<'authenticode', AuthenticodeIdentity> = {
  id: 'authenticode',
  title: 'Authenticode',
  settings: authenticodeSettings,
  readIdentity: readAuthenticodeIdentity,
  covers: ({ target, kind, signing }) =>
    target.startsWith('win-') && kind !== 'bundle' && signing === 'embedded',
  tools: listTools,
  findRefusal,
  plan: (_host, { label }) => ({ signed: true, by: label }),
  inspect: inspectAuthenticode,
  sign: (ctx, identity, { path }) => signAuthenticode(ctx, identity, path),
  verify: verifyAuthenticode,
};
