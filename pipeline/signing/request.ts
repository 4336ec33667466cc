import type { SigningMode } from './mode.ts';
import type { NotaryIdentity } from './notary/identity.ts';
import type { SigningIdentities } from './registry.ts';

/** How the files of a build are signed. */
export interface SigningRequest {
  mode: SigningMode;
  identities: SigningIdentities;
  /** Who notarizes files for macOS; undefined when nobody does. */
  notary?: NotaryIdentity | undefined;
  /** Runs `body` while the files exist that the identities name. They are gone when it ends, also by an error or a signal. */
  withCredentials<T>(body: () => Promise<T>): Promise<T>;
}

/** A request without identities: every file is labelled unsigned. */
export const noSigning: SigningRequest = {
  mode: 'auto',
  identities: {},
  withCredentials: (body) => body(),
};
