import { type AuthenticodeIdentity, type ServiceKey, services, type Timestamping } from './identity.ts';

/** A command line; no argument has a secret. */
export interface CommandLine {
  file: string;
  args: readonly string[];
}

const osslsigncode = (args: readonly string[]): CommandLine => ({ file: 'osslsigncode', args });

const option = (name: string, value: string | undefined) => (value === undefined ? [] : [name, value]);

/** Signs `from` into the new file `to`, with SHA-256 and without a time stamp, by osslsigncode. */
function planFileOrToken(
  { key }: AuthenticodeIdentity,
  { from, to, isMsi }: { from: string; to: string; isMsi: boolean },
): CommandLine | undefined {
  // The extended digest of an .msi covers its metadata too.
  const rest = ['-h', 'sha256', ...(isMsi ? ['-add-msi-dse'] : []), '-in', from, '-out', to];
  if (key.store === 'pkcs12')
    return osslsigncode(['sign', '-pkcs12', key.file, ...option('-readpass', key.password), ...rest]);
  if (key.store !== 'pkcs11') return undefined;
  const certificate =
    key.certificates === undefined ? ['-pkcs11cert', key.key] : ['-certs', key.certificates];
  return osslsigncode([
    'sign',
    '-pkcs11module',
    key.module,
    ...certificate,
    '-key',
    key.key,
    ...option('-readpass', key.pin),
    ...rest,
  ]);
}

/** Jsign asks for a time stamp itself where certificates are valid for three days; it tries the servers in order. */
const planOwnStamp = ({ store }: ServiceKey, { servers, pauses }: Timestamping): string[] =>
  store === 'azure-artifact-signing'
    ? ['--tsaurl', servers.join(','), '--tsmode', 'RFC3161', '--tsretries', String(pauses.length + 1)]
    : [];

function planService(
  key: ServiceKey,
  { jsignJar: jar, timestamping }: AuthenticodeIdentity,
  to: string,
): CommandLine {
  const { type } = services[key.store];
  const args = [
    'sign',
    ...['--storetype', type],
    ...option('--keystore', key.keystore),
    ...option('--alias', key.alias),
    ...option('--certfile', key.certificates),
    ...['--storepass', `file:${key.credential}`],
    ...option('--keypass', key.keySecret === undefined ? undefined : `file:${key.keySecret}`),
    ...planOwnStamp(key, timestamping),
    ...['--alg', 'SHA-256', '--replace'],
    to,
  ];
  return jar === undefined ? { file: 'jsign', args } : { file: 'java', args: ['-jar', jar, ...args] };
}

/** How a file is signed: by one command, which writes `to` or changes it in place. */
export interface SignPlan {
  command: CommandLine;
  /** The command changes a copy of the file at `to`; otherwise it creates `to`. */
  inPlace: boolean;
}

/** Plans the signature of a file. It replaces an earlier one. Pure. */
export function planSign(
  identity: AuthenticodeIdentity,
  files: { from: string; to: string; isMsi: boolean },
): SignPlan {
  const { key } = identity;
  const command = planFileOrToken(identity, files);
  if (command !== undefined) return { command, inPlace: false };
  if (key.store === 'pkcs12' || key.store === 'pkcs11') throw new Error(`${key.store} is not a service`);
  return { command: planService(key, identity, files.to), inPlace: true };
}

/** Adds a time stamp of a server to the signature of `from` and writes the file `to`. */
export function planTimestamp(from: string, to: string, server: string): CommandLine {
  return osslsigncode(['add', '-ts', server, '-in', from, '-out', to]);
}

/** Compares the digest of a file with its signature, and with `roots` judges the chains of the certificate and of the time stamp. */
export function planVerify(file: string, roots: string | undefined): CommandLine {
  const trusted = roots === undefined ? [] : ['-CAfile', roots, '-TSA-CAfile', roots];
  return osslsigncode(['verify', '-ignore-cdp', ...trusted, '-in', file]);
}

/** Writes the signature of a file as PKCS #7 in DER. */
export function planExtract(file: string, to: string): CommandLine {
  return osslsigncode(['extract-signature', '-in', file, '-out', to]);
}
