import type { LeftOut } from '../../../../schema/left-out.ts';
import { PipelineError } from '../../../errors.ts';
import { toCanonicalName } from '../../../shared/catalogue/canonical-name.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { Dependency } from '../config/model.ts';
import { type Findings, quote } from '../findings.ts';
import type { LoadedScenario } from '../load-scenario.ts';

/** The dependencies of a scenario as its bundle is made, and what differs from service.json. */
export interface Settled {
  dependencies: Dependency[];
  leftOut: LeftOut[];
}

function toUnknown(word: string, known: readonly string[]): PipelineError {
  return new PipelineError({
    code: 'without-unknown',
    blame: 'usage',
    message: `--without ${quote(word)}: the scenario does not depend on it`,
    remedy: `choose from ${known.join(', ') || 'none: it has no dependencies'}`,
  });
}

/**
 * Switches off the dependencies that the user wants to leave out, by their names in service.json or in the catalogue.
 * @throws {PipelineError} without-unknown (usage) for a name that is not a dependency of the scenario
 */
export function leaveOut(
  dependencies: readonly Dependency[],
  words: readonly string[],
  catalogue: ResourceCatalogue,
  findings: Findings,
  { file }: Pick<LoadedScenario, 'file'>,
): Settled {
  const enabled = dependencies.filter((one) => one.enabled);
  const names = [...new Set(enabled.map(({ name }) => catalogue.toName(name)))].sort();
  const asked = new Map(words.map((word) => [catalogue.toName(toCanonicalName(word)), word]));
  for (const [name, word] of asked) if (!names.includes(name)) throw toUnknown(word, names);
  const leftOut: LeftOut[] = [];
  const settled = dependencies.map((one): Dependency => {
    const name = catalogue.toName(one.name);
    if (!one.enabled || !asked.has(name)) return one;
    findings.add({
      code: 'requirement-left-out',
      message: `${one.kind} ${quote(name)} is left out, as asked${one.required ? ', although the scenario requires it' : ''}`,
      file,
      pointer: one.pointer,
      remedy: `make sure that the app runs without ${name}`,
    });
    leftOut.push({ kind: one.kind, name, reason: 'asked' });
    return { ...one, enabled: false, isLeftOut: true };
  });
  return { dependencies: settled, leftOut };
}
