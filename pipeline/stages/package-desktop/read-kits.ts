import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildContext } from '../../ports.ts';
import { planKitParts } from '../../shared/kit/kit-sources.ts';
import { readKitMember } from '../../shared/kit/read-kit.ts';

/** The members of the kit that a bundle names. @throws {PipelineError} for one that this product does not have, or not for the target */
export async function readKits(
  ctx: Pick<BuildContext, 'fs' | 'packageRoot'>,
  { bundle, target }: { bundle: Bundle; target: Target },
): Promise<KitMember[]> {
  const kits = bundle.services.flatMap(({ kit }) => kit ?? []);
  const members = await Promise.all(kits.map((kit) => readKitMember(ctx, kit)));
  // A kit member without sources for the target is refused before anything is built
  for (const member of members) planKitParts(member, target);
  return members;
}
