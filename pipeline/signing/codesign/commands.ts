import { basename } from 'node:path/posix';
import type { SignableFile } from '../signer.ts';
import type { AppleIdentity } from './identity.ts';
import { readScript, signScript } from './scripts.ts';

/** A command line and what it reads from stdin; neither has a secret. */
export interface CommandLine {
  file: string;
  args: readonly string[];
  input?: string;
}

/** Files of a signature that exist while it is made. */
export interface SignFiles {
  /** The file or folder that is changed. */
  path: string;
  /** A property list; undefined for a file without entitlements. */
  entitlements: string | undefined;
}

/** The identifier of a program or image: a bundle has its own, and a package none. */
export const toIdentifier = (path: string): string => basename(path).replaceAll(/[^A-Za-z0-9.-]/g, '-');

const option = (name: string, value: string | undefined) => (value === undefined ? [] : [name, value]);

/** Apple's programs sign with a key of a keychain. An installer is signed into another file. */
function planKeychain(
  { timestampServer }: AppleIdentity,
  name: string,
  { kind, format }: Pick<SignableFile, 'kind' | 'format'>,
  { path, entitlements }: SignFiles,
): CommandLine {
  if (format === 'pkg')
    return { file: 'productsign', args: ['--sign', name, '--timestamp', path, `${path}.signed`] };
  const identifier = kind === 'bundle' ? [] : ['--identifier', toIdentifier(path)];
  const runtime = kind === 'installer' ? [] : ['--options', 'runtime'];
  return {
    file: 'codesign',
    args: [
      '--force',
      '--sign',
      name,
      `--timestamp=${timestampServer}`,
      ...identifier,
      ...runtime,
      ...option('--entitlements', entitlements),
      path,
    ],
  };
}

/** Plans the signature of a file. It replaces an earlier one. Programs in a bundle are signed before it, and are not signed again with it. Pure. */
export function planSign(identity: AppleIdentity, file: SignableFile, files: SignFiles): CommandLine {
  const { key, timestampServer, python } = identity;
  if (key.store === 'keychain') return planKeychain(identity, key.name, file, files);
  const request = {
    path: files.path,
    p12: key.file,
    password_path: key.password,
    timestamp_url: timestampServer,
    identifier: file.kind === 'bundle' || file.format === 'pkg' ? null : toIdentifier(file.path),
    flags: file.kind === 'installer' ? [] : ['runtime'],
    entitlements: files.entitlements ?? null,
  };
  return { file: python, args: ['-I', '-c', signScript], input: JSON.stringify(request) };
}

/** Reads the signature of a file or bundle, and compares it with its content. */
export const planRead = (python: string, path: string): CommandLine => ({
  file: python,
  args: ['-I', '-c', readScript],
  input: JSON.stringify({ path }),
});
