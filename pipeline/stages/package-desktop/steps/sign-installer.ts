import { basename } from 'node:path/posix';
import { chooseSigner } from '../../../signing/choose.ts';
import { toInstaller } from '../../../signing/sign-plan.ts';
import type { ReleaseState } from '../release-state.ts';

/**
 * Signs the installers that a signer has an identity for.
 * @throws {PipelineError} signing-failed, signature-not-confirmed (environment)
 */
export async function signInstallers({ ctx, staged, made, signing }: ReleaseState): Promise<void> {
  for (const { path, format } of made) {
    const file = { ...toInstaller(staged.target, format), path };
    const signature = await chooseSigner(file, signing)?.sign(ctx, file);
    if (signature?.signed === true) ctx.log.info(`${basename(path)} is signed by ${signature.by}`);
  }
}
