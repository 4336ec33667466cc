import { type Target, targets, toPlatform } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';

const known = targets.join(', ');

/** The target of a name or alias. @throws {PipelineError} target-unknown (usage), listing the known targets */
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

/** The target of a machine from Node's process.platform and process.arch. @throws {PipelineError} host-target-unknown */
export function toHostTarget(platform: string, arch: string): Target {
  const found = toPlatform(`${platform}-${arch}`);
  if (found !== undefined && found !== 'universal') return found;
  throw new PipelineError({
    code: 'host-target-unknown',
    blame: 'usage',
    message: `this machine (${platform}-${arch}) is not a supported target`,
    remedy: `name the target to build for: one of ${known}`,
  });
}
