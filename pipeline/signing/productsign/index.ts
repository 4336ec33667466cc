import type { AppleIdentity } from '../codesign/identity.ts';
import { inspectApple } from '../codesign/inspect.ts';
import { productsignSettings, readInstallerIdentity } from '../codesign/settings.ts';
import { signForMac } from '../codesign/sign.ts';
import { listAppleTools } from '../codesign/tools.ts';
import { verifyForMac } from '../codesign/verify.ts';
import type { Signer } from '../signer.ts';

/** Signatures in packages for macOS, which need a certificate of their own kind. */
export const productsign: Signer<'productsign', AppleIdentity> = {
  id: 'productsign',
  title: 'Apple installer signing',
  settings: productsignSettings,
  readIdentity: readInstallerIdentity,
  covers: ({ target, format }) => target.startsWith('darwin-') && format === 'pkg',
  tools: (identity) => listAppleTools(identity, 'productsign'),
  plan: (_host, { label }) => ({ signed: true, by: label }),
  inspect: (ctx, identity) => inspectApple(ctx, identity, 'DeveloperIdInstaller'),
  sign: signForMac,
  verify: (ctx, file, trust, identity) => verifyForMac(ctx, file, trust, identity?.python),
};
