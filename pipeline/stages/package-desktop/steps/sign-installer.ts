import { basename } from 'node:path/posix';
import { chooseSigner } from '../../../signing/choose.ts';
import { toInstaller } from '../../../signing/sign-plan.ts';
import type { BuildState } from '../state.ts';

/**
 * Signs the installers that a signer has an identity for.
 * @throws {PipelineError} signing-failed, signature-not-confirmed (environment)
 */
export async function signInstallers({ ctx, request, made, signing }: BuildState): Promise<void> {
  for (const { path, format } of made) {
    const file = { ...toInstaller(request.target, format), path };
    const signature = await chooseSigner(file, signing)?.sign(ctx, file);
    if (signature?.signed === true) ctx.log.info(`${basename(path)} is signed by ${signature.by}`);
  }
}
