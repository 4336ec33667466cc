import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Kit } from '../../../schema/bundle/service.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildContext } from '../../ports.ts';
import { planKitParts } from '../../shared/kit/kit-sources.ts';
import { readKitMember } from '../../shared/kit/read-kit.ts';

/** A member without the files of extensions that no scenario of the bundle creates. */
function withUsedParts(member: KitMember, { extensions = [] }: Kit): KitMember {
  const isUsed = ({ extension }: KitMember['parts'][number]) =>
    extension === undefined || extensions.includes(extension);
  return { ...member, parts: member.parts.filter(isUsed) };
}

/** The members of the kit that a bundle names, with the parts that it uses. @throws {PipelineError} for one that this product does not have, or not for the target */
export async function readKits(
  ctx: Pick<BuildContext, 'fs' | 'packageRoot'>,
  { bundle, target }: { bundle: Bundle; target: Target },
): Promise<KitMember[]> {
  const kits = bundle.services.flatMap(({ kit }) => kit ?? []);
  const members = await Promise.all(
    kits.map(async (kit) => withUsedParts(await readKitMember(ctx, kit), kit)),
  );
  // A kit member without sources for the target is refused before anything is built
  for (const member of members) planKitParts(member, target);
  return members;
}
