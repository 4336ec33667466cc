import { join } from 'node:path/posix';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import type { SignerContext } from '../signer.ts';
import { toSubject } from './cms.ts';
import type { AuthenticodeIdentity } from './identity.ts';
import { signInto } from './sign.ts';
import { createTrialProgram } from './trial-program.ts';
import { readEmbedded } from './verify.ts';

const day = 24 * 60 * 60 * 1000;
/** A certificate is renewed by hand, and the order takes weeks. */
const warningDays = 60;

/** What the validity of a certificate means at a time. Pure. */
export function judgeValidity(
  subject: string,
  validity: { from: Date; to: Date },
  now: number,
): Diagnostic[] {
  const until = validity.to.toISOString().slice(0, 10);
  const remedy = 'renew the certificate; certificates for code are valid for at most 460 days';
  if (now > validity.to.getTime())
    return [
      {
        severity: 'error',
        code: 'certificate-expired',
        message: `the certificate of ${subject} expired on ${until}`,
        remedy,
      },
    ];
  if (now < validity.from.getTime()) {
    const message = `the certificate of ${subject} is valid from ${validity.from.toISOString()} on`;
    return [
      { severity: 'error', code: 'certificate-expired', message, remedy: 'check the clock of this machine' },
    ];
  }
  const left = Math.floor((validity.to.getTime() - now) / day);
  if (left >= warningDays) return [];
  const message = `the certificate of ${subject} is valid for ${left} more ${left === 1 ? 'day' : 'days'}, until ${until}`;
  return [{ severity: 'warning', code: 'certificate-expires', message, remedy }];
}

/** Signs a program of 1 KB, which shows that the key can be used, and reads the certificate of the signature. */
export async function inspectAuthenticode(
  ctx: SignerContext,
  identity: AuthenticodeIdentity,
): Promise<Diagnostic[]> {
  const dir = await ctx.fs.makeTempDir('vrooli-sign-');
  try {
    const [from, to] = [join(dir, 'trial.exe'), join(dir, 'signed.exe')];
    await ctx.fs.write(from, createTrialProgram());
    await signInto(ctx, identity, from, to, 'a trial program');
    const { certificate } = await readEmbedded(ctx, to);
    const validity = { from: new Date(certificate.validFrom), to: new Date(certificate.validTo) };
    return judgeValidity(toSubject(certificate), validity, ctx.clock.now());
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code === 'tool-missing') throw error;
    const { code, message, remedy } = error;
    return [{ severity: 'error', code, message, remedy }];
  } finally {
    await ctx.fs.remove(dir);
  }
}
