import type { Signer } from '../signer.ts';
import type { AppleIdentity } from './identity.ts';
import { inspectApple } from './inspect.ts';
import { codesignSettings, readApplicationIdentity } from './settings.ts';
import { signForMac } from './sign.ts';
import { listAppleTools } from './tools.ts';
import { verifyForMac } from './verify.ts';

/** Signatures in programs, application bundles and disk images for macOS. https://developer.apple.com/documentation/security/code-signing-services */
export const codesign: Signer<'codesign', AppleIdentity> = {
  id: 'codesign',
  title: 'Apple code signing',
  settings: codesignSettings,
  readIdentity: readApplicationIdentity,
  covers: ({ target, signing, format }) =>
    target.startsWith('darwin-') && signing === 'embedded' && format !== 'pkg',
  tools: (identity) => listAppleTools(identity, 'codesign'),
  plan: (_host, { label }) => ({ signed: true, by: label }),
  inspect: (ctx, identity) => inspectApple(ctx, identity, 'DeveloperIdApplication'),
  sign: signForMac,
  verify: (ctx, file, trust, identity) => verifyForMac(ctx, file, trust, identity?.python),
};
