import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { platforms } from '../../../schema/vocabulary.ts';

/** Programs that a finished bundle starts from the payload: binaries, and commands that name a path. JSON pointer -> path. */
export function listPrograms(bundle: Bundle): Map<string, string> {
  const found = new Map<string, string>();
  bundle.services.forEach((service, at) => {
    for (const platform of platforms) {
      const binary = service.binaries?.[platform];
      if (binary !== undefined) found.set(`/services/${at}/binaries/${platform}/path`, binary.path);
    }
    const commands: [pointer: string, command: string[] | undefined][] = [
      [`/services/${at}/health/command/0`, service.health.command],
      [`/services/${at}/restart/on_restart/0`, service.restart?.on_restart],
      ...(service.migrations ?? []).map((migration, index): [string, string[]] => [
        `/services/${at}/migrations/${index}/command/0`,
        migration.command,
      ]),
    ];
    for (const [pointer, command] of commands) {
      const program = command?.[0]?.replace(/^\$\{bundle\}\//, '') ?? '';
      if (program.includes('/') && !program.includes('${') && !program.startsWith('/'))
        found.set(pointer, program);
    }
  });
  return found;
}

/** An error for each program that is not in the payload. `isThere` takes a path relative to the payload. */
export async function findMissingPrograms(
  bundle: Bundle,
  isThere: (path: string) => Promise<boolean>,
): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  for (const [pointer, path] of listPrograms(bundle)) {
    if (await isThere(path)) continue;
    faults.push({
      severity: 'error',
      code: 'program-missing',
      message: `${path} is not in the payload`,
      pointer,
      remedy: 'name a file that a build or a resource puts there',
    });
  }
  return faults;
}
