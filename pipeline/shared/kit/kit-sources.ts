import type { KitSource } from '../../../schema/kit-source.ts';
import type { KitMember, KitPart } from '../../../schema/kit.ts';
import { type Target, targets } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';

/** A part of a member with the source of its files for one target. */
export interface PlannedPart {
  part: KitPart;
  source: KitSource;
}

function planPart(part: KitPart, target: Target): PlannedPart[] {
  const source = part.sources[target] ?? part.sources.any;
  return source === undefined ? [] : [{ part, source }];
}

const isNeeded = (part: KitPart, target: Target): boolean => part.not_for?.includes(target) !== true;

/** The targets for which every part of the member has a source, or is not needed. */
export function toKitTargets(member: KitMember): Target[] {
  return targets.filter((target) =>
    member.parts.every((part) => !isNeeded(part, target) || planPart(part, target).length > 0),
  );
}

/**
 * The sources to fetch for a member and a target.
 * @throws {PipelineError} kit-target-unsupported with the targets that the member has.
 */
export function planKitParts(member: KitMember, target: Target): PlannedPart[] {
  const supported = toKitTargets(member);
  if (supported.includes(target)) {
    const needed = member.parts.filter((part) => isNeeded(part, target));
    return needed.flatMap((part) => planPart(part, target));
  }
  throw new PipelineError({
    code: 'kit-target-unsupported',
    blame: 'input',
    message: `the resource "${member.name}" does not have programs for ${target}`,
    remedy: `build for one of: ${supported.toSorted().join(', ') || 'none'}`,
  });
}
