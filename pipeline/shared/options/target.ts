import { type Target, targets, toPlatform } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';

const known = targets.join(', ');

/** The target for a word or one of its aliases. Throws PipelineError `target-unknown` (usage) that lists the known ones. */
export function parseTarget(word: string): Target {
  const platform = toPlatform(word.trim().toLowerCase());
  if (platform !== undefined && platform !== 'universal') return platform;
  throw new PipelineError({
    code: 'target-unknown',
    blame: 'usage',
    message: `"${word}" is not a target`,
    remedy: `choose one of ${known}`,
  });
}

/** The target of a machine from Node's process.platform and process.arch. Throws PipelineError `host-target-unknown`. */
export function toHostTarget(platform: string, arch: string): Target {
  const found = toPlatform(`${platform}-${arch}`);
  if (found !== undefined && found !== 'universal') return found;
  throw new PipelineError({
    code: 'host-target-unknown',
    blame: 'usage',
    message: `this machine (${platform}-${arch}) is none of the targets`,
    remedy: `name the target to build for: one of ${known}`,
  });
}
