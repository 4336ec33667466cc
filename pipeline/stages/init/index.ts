import { posix } from 'node:path';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { serviceConfigSchema } from '../../../schema/service-config.ts';
import { PipelineError } from '../../errors.ts';
import type { FileSystem } from '../../ports.ts';
import { serviceConfigPath } from '../../shared/scenario/layout.ts';
import { planInit } from './plan-init.ts';
import { readSources } from './read-sources.ts';
import type { Guess } from './sources.ts';

export interface ServiceConfigDraft {
  /** service.json as it is written. */
  text: string;
  /** Each guess with the file that supports it. A warning must be reviewed by a person. */
  diagnostics: Diagnostic[];
}

function toDiagnostic({ field, message, file, line, remedy }: Guess): Diagnostic {
  return {
    severity: remedy === undefined ? 'info' : 'warning',
    code: remedy === undefined ? 'init-guess' : 'init-guess-uncertain',
    message: `${field}: ${message}`,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(remedy === undefined ? {} : { remedy }),
  };
}

/**
 * Drafts service.json for a repository from its files; writes nothing. `dir` is absolute.
 *
 * @throws {PipelineError} root-missing, init-nothing-found (input)
 */
export async function draftServiceConfig(fs: FileSystem, dir: string): Promise<ServiceConfigDraft> {
  if ((await fs.stat(dir))?.kind !== 'dir') {
    throw new PipelineError({
      code: 'root-missing',
      blame: 'input',
      message: `${dir} is not a folder`,
      remedy: 'name the folder of the repository',
    });
  }
  const { config, guesses } = planInit(await readSources(fs, dir), posix.basename(dir));
  const text = `${JSON.stringify(serviceConfigSchema.parse(config), undefined, 2)}\n`;
  return { text, diagnostics: guesses.map(toDiagnostic) };
}

/**
 * Writes a draft to `<dir>/.vrooli/service.json`. `force` replaces an existing file.
 *
 * @throws {PipelineError} service-config-exists (usage)
 */
export async function writeServiceConfig(
  fs: Pick<FileSystem, 'stat' | 'write'>,
  dir: string,
  { text }: ServiceConfigDraft,
  force: boolean,
): Promise<void> {
  const path = posix.join(dir, serviceConfigPath);
  if (!force && (await fs.stat(path)) !== undefined) {
    throw new PipelineError({
      code: 'service-config-exists',
      blame: 'usage',
      message: `${path} exists and is not changed`,
      remedy: 'edit it, see the draft with --dry-run, or replace it with --force',
    });
  }
  await fs.write(path, text);
}
