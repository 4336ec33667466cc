import type { InstallerCheck } from './check-installer.ts';

/** The verified properties of one installer. */
export interface Proof extends Omit<InstallerCheck, 'diagnostics'> {
  name: string;
  /** Its SHA-256 against SHA256SUMS. */
  digest: 'matches' | 'differs' | 'not-stated';
  /** The SHA-256 of manifest.json against SHA256SUMS. */
  manifest: Proof['digest'];
}
