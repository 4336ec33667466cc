import type { LeftOut } from '../../../../schema/left-out.ts';
import { PipelineError } from '../../../errors.ts';
import { toCanonicalName } from '../../../shared/catalogue/canonical-name.ts';
import type { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { RequestedSwap } from '../../../shared/options/requested-swap.ts';
import type { Dependency } from '../config/model.ts';
import { type Findings, quote } from '../findings.ts';
import type { LoadedScenario } from '../load-scenario.ts';

/** The dependencies of a scenario as its bundle is made, and what differs from service.json. */
export interface Settled {
  dependencies: Dependency[];
  leftOut: LeftOut[];
  /** Names of the enabled dependencies in service.json, sorted. */
  names: readonly string[];
}

/** A requirement that the user wants to leave out. */
export interface AskedOut {
  name: string;
  /** The option that asks for it. */
  option: string;
  code: 'without-unknown' | 'swap-unknown';
}

/** The replacement of a swap that leaves the original out. */
const nothing = 'none';

/** Splits what the user asks for: `--without n8n` and `--with-swap n8n=none` both leave n8n out. */
export function toAsked(
  without: readonly string[] = [],
  withSwaps: readonly RequestedSwap[] = [],
): { out: AskedOut[]; swaps: RequestedSwap[] } {
  const isOut = ({ replacement }: RequestedSwap) => toCanonicalName(replacement) === nothing;
  return {
    out: [
      ...without.map(
        (name): AskedOut => ({ name, option: `--without ${quote(name)}`, code: 'without-unknown' }),
      ),
      ...withSwaps.filter(isOut).map(({ original, replacement }): AskedOut => {
        const option = `--with-swap ${quote(`${original}=${replacement}`)}`;
        return { name: original, option, code: 'swap-unknown' };
      }),
    ],
    swaps: withSwaps.filter((swap) => !isOut(swap)),
  };
}

function toUnknown({ option, code }: AskedOut, known: readonly string[]): PipelineError {
  return new PipelineError({
    code,
    blame: 'usage',
    message: `${option}: the scenario does not depend on it`,
    remedy: `choose from ${known.join(', ') || 'none: it has no dependencies'}`,
  });
}

/**
 * Refuses names that are dependencies of none of the scenarios in the bundle.
 * @throws {PipelineError} without-unknown or swap-unknown (usage)
 */
export function assertLeftOut(
  asked: readonly AskedOut[],
  found: readonly Settled[],
  catalogue: ResourceCatalogue,
): void {
  const known = [...new Set(found.flatMap(({ names }) => names))].sort();
  for (const one of asked) {
    if (!known.includes(catalogue.toName(toCanonicalName(one.name)))) throw toUnknown(one, known);
  }
}

/** Switches off the dependencies that the user wants to leave out, by their names in service.json or in the catalogue. */
export function leaveOut(
  dependencies: readonly Dependency[],
  asked: readonly AskedOut[],
  catalogue: ResourceCatalogue,
  findings: Findings,
  { file }: Pick<LoadedScenario, 'file'>,
): Settled {
  const enabled = dependencies.filter((one) => one.enabled);
  const names = [...new Set(enabled.map(({ name }) => catalogue.toName(name)))].sort();
  const out = new Set(asked.map((one) => catalogue.toName(toCanonicalName(one.name))));
  const leftOut: LeftOut[] = [];
  const settled = dependencies.map((one): Dependency => {
    const name = catalogue.toName(one.name);
    if (!one.enabled || !out.has(name)) return one;
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
  return { dependencies: settled, leftOut, names };
}
