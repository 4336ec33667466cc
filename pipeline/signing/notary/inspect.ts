import type { Target } from '../../../schema/vocabulary.ts';
import type { FormatId } from '../../formats/registry.ts';
import type { SigningRequest } from '../request.ts';
import { openService } from './notarize.ts';
import { findNotary } from './plan.ts';
import type { NotaryContext } from './service.ts';

/**
 * Opens the notary service of a build before anything is built, so that a key that cannot be used costs no time.
 * @throws {PipelineError} notarization-failed (environment)
 */
export async function inspectNotaries(
  ctx: NotaryContext,
  { target, formats }: { target: Target; formats: readonly FormatId[] },
  signing: SigningRequest,
): Promise<void> {
  const [notary] = formats.flatMap((format) => findNotary(target, format, signing) ?? []);
  if (notary === undefined) return;
  await openService(ctx, { identity: notary, withCredentials: signing.withCredentials });
}
