import { PipelineError } from '../errors.ts';
import { type ShellId, shellIds } from './registry.ts';

/**
 * The shell with a name.
 * @throws {PipelineError} shell-unknown (usage), listing the registry.
 */
export function parseShell(word: string): ShellId {
  const found = shellIds.find((id) => id === word.trim());
  if (found !== undefined) return found;
  throw new PipelineError({
    code: 'shell-unknown',
    blame: 'usage',
    message: `"${word}" is not a shell`,
    remedy: `choose from ${shellIds.join(', ')}`,
  });
}
