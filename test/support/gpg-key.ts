import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key of OpenPGP for one test, with its key ring. */
export interface GpgKey {
  home: string;
  fingerprint: string;
  publicFile: string;
  secretFile: string;
  passphraseFile: string;
  run(args: readonly string[]): string;
  /** Ends the agent that gpg has started. */
  stop(): void;
}

/** Makes a key in an empty folder with a short path. */
export function createGpgKey(home: string, user: string, passphrase: string): GpgKey {
  chmodSync(home, 0o700);
  const at = (name: string) => join(home, name);
  writeFileSync(at('passphrase'), passphrase);
  const options = ['--homedir', home, '--batch', '--pinentry-mode', 'loopback', '--passphrase', passphrase];
  const run = (args: readonly string[]) =>
    execFileSync('gpg', [...options, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  run(['--quick-generate-key', user, 'ed25519', 'sign', 'never']);
  const listed = run(['--with-colons', '--list-secret-keys']);
  const fingerprint =
    listed
      .split('\n')
      .find((line) => line.startsWith('fpr:'))
      ?.split(':')[9] ?? '';
  run(['--armor', '--output', at('public.asc'), '--export']);
  run(['--armor', '--output', at('secret.asc'), '--export-secret-keys']);
  return {
    home,
    fingerprint,
    publicFile: at('public.asc'),
    secretFile: at('secret.asc'),
    passphraseFile: at('passphrase'),
    run,
    stop: () => void execFileSync('gpgconf', ['--homedir', home, '--kill', 'all']),
  };
}
