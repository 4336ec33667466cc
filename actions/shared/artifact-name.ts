import { PipelineError } from '../../pipeline/errors.ts';

/**
 * The name of an artifact.
 * @throws {PipelineError} input-invalid (usage) for characters that the service refuses, which it does only after the build
 */
export function parseArtifactName(name: string): string {
  const [bad] = /[":<>|*?\\/\p{Cc}]/u.exec(name) ?? [];
  if (bad === undefined) return name;
  throw new PipelineError({
    code: 'input-invalid',
    blame: 'usage',
    message: `an artifact cannot be called ${JSON.stringify(name)}: ${JSON.stringify(bad)} is not allowed`,
    remedy: 'use letters, digits, dots, hyphens and underscores',
  });
}
