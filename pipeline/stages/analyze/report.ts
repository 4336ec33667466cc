import type { Analysis } from '../../../schema/analysis.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { Tier } from '../../../schema/vocabulary.ts';

/** The result for one scenario: an analysis, or the findings that prevented one. */
export interface Outcome {
  /** Folder relative to the repository root. */
  path: string;
  scenario: string;
  analysis?: Analysis;
  diagnostics: Diagnostic[];
}

/** Whether a bundle with everything that is required can be made today. */
export type Verdict = 'yes' | 'with limits' | 'with demotions' | 'no';

function count(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return diagnostics.filter((found) => found.severity === severity).length;
}

/** Whether a node is needed only by nodes that are absent or remote themselves: the report names only those. */
function isBehindAnother(analysis: Analysis, id: string): boolean {
  const { edges, nodes } = analysis.graph;
  const included = new Set(
    nodes.filter((node) => node.kind === 'scenario' && node.in_bundle === 'service').map((node) => node.id),
  );
  return !edges.some((edge) => edge.to === id && included.has(edge.from) && edge.required && edge.enabled);
}

/** `1 demotion: n8n`. */
const countDemotions = (names: readonly string[]): string =>
  `${names.length} ${names.length === 1 ? 'demotion' : 'demotions'}: ${names.join(', ')}`;

/**
 * `yes`: everything required is in the bundle. `with limits`: it starts, but something optional is missing, a network is needed, or something
 * is left out as asked. `with demotions`: it would ship if the requirements that no source names were left out, which the user asks for.
 */
export function toVerdict(outcome: Outcome, tier: Tier): { verdict: Verdict; because: string[] } {
  const { analysis } = outcome;
  if (analysis === undefined || count(outcome.diagnostics, 'error') > 0) {
    const faults = outcome.diagnostics
      .filter((found) => found.severity === 'error')
      .map((found) => found.code);
    return { verdict: 'no', because: [...new Set(faults)] };
  }
  const services = analysis.skeleton['services'];
  const rootId = analysis.graph.start_order.at(-1);
  const needed = analysis.graph.nodes.filter((node) => node.enabled && node.required && node.id !== rootId);
  const remote = needed.filter((node) => node.in_bundle === 'remote');
  const absent = needed.filter((node) => node.in_bundle === 'absent' && !isBehindAnother(analysis, node.id));
  const because: string[] = [];
  const proposed = new Set(
    analysis.swaps.filter((swap) => swap.leaves_out === true).map(({ original }) => original),
  );
  const demoted = absent.map(({ name }) => name).filter((name) => proposed.has(name));
  const lacking = absent.filter(({ name }) => !proposed.has(name));
  if (!Array.isArray(services) || services.length === 0) because.push('no sources to build');
  if (lacking.length > 0) because.push(`not in the bundle: ${lacking.map((node) => node.name).join(', ')}`);
  // Requirements are named above, one by one.
  const refused = analysis.refusals.filter(({ code }) => code !== 'requirement-not-provided');
  because.push(...new Set(refused.map(({ code }) => code)));
  const isRefused = because.length > 0;
  if (demoted.length > 0)
    because.push(`${isRefused ? 'also' : 'would ship with'} ${countDemotions(demoted)}`);
  if (isRefused) return { verdict: 'no', because };
  if (remote.length > 0) because.push(`needs a network: ${remote.map((node) => node.name).join(', ')}`);
  const unmade = outcome.diagnostics.filter(
    (found) =>
      found.severity !== 'info' &&
      /^(?:initialization-not-applied|initialization-undeclared|resource-undeclared|api-source-missing|ui-source-missing)$/.test(
        found.code,
      ),
  );
  because.push(...new Set(unmade.map((found) => found.code)));
  const fitness = analysis.fitness[tier];
  const optional = (fitness?.with_swaps?.blockers ?? fitness?.blockers ?? []).filter(
    (name) => !needed.some((node) => node.name === name),
  );
  if (optional.length > 0) because.push(`without: ${optional.join(', ')}`);
  const { left_out: leftOut = [] } = analysis;
  if (leftOut.length > 0) because.push(`left out, as asked: ${leftOut.map(({ name }) => name).join(', ')}`);
  if (demoted.length > 0) return { verdict: 'with demotions', because };
  return { verdict: because.length === 0 ? 'yes' : 'with limits', because };
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').slice(0, 300);

function toRow(outcome: Outcome, tier: Tier): string {
  const { verdict, because } = toVerdict(outcome, tier);
  const { analysis } = outcome;
  const fitness = analysis?.fitness[tier];
  const score = fitness === undefined ? '' : fitness.score.toFixed(2);
  const left = fitness?.with_swaps === undefined ? '' : ` -> ${fitness.with_swaps.score.toFixed(2)}`;
  const services = analysis?.skeleton['services'];
  const ids = Array.isArray(services)
    ? services.map((service: { id?: unknown }) => String(service.id)).join(', ')
    : '';
  const swaps = (analysis?.swaps ?? [])
    .filter((swap) => swap.applied)
    .map((swap) => `${swap.original} -> ${swap.replacement}`);
  const findings = `${count(outcome.diagnostics, 'error')}/${count(outcome.diagnostics, 'warning')}`;
  const cells = [
    outcome.scenario,
    verdict,
    `${score}${left}`,
    (fitness?.blockers ?? []).join(', '),
    swaps.join(', '),
    ids,
    findings,
    because.join('; '),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** A Markdown table of the scenarios that can ship today. */
export function toReport(outcomes: readonly Outcome[], tier: Tier): string {
  const verdicts = outcomes.map((outcome) => toVerdict(outcome, tier).verdict);
  const total = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  const read = outcomes.filter((outcome) => outcome.analysis !== undefined).length;
  const proposals = outcomes.filter((outcome) =>
    outcome.analysis?.swaps.some((swap) => swap.kind !== 'none'),
  ).length;
  return [
    '# What can ship today',
    '',
    `Tier: ${tier}. Scenarios: ${outcomes.length}, understood: ${read}, with swap proposals: ${proposals}.`,
    `Can ship: ${total('yes')} yes, ${total('with limits')} with limits, ${total('with demotions')} with demotions, ${total('no')} no.`,
    'With demotions: a requirement that no bundle contains and that no source names is left out, once the build is asked to with `--with-swap <name>=none`.',
    'That follows from the configuration and the sources. Whether an app starts is not tried here: `build` starts it before it makes installers.',
    '',
    '| Scenario | Ships (not tried) | Score | Blockers | Applied swaps | Services | Errors/warnings | Because |',
    '|---|---|---|---|---|---|---|---|',
    ...outcomes.map((outcome) => toRow(outcome, tier)),
    '',
  ].join('\n');
}
