import type { ServeScope } from './bundles.ts';
import { parseSwaps, parseTier } from './requests.ts';
import { findScenario } from './scenarios.ts';

export interface AnalysisQuestion {
  scenario: string;
  query: { tier?: unknown; with_swap?: unknown };
}

async function analyzeFor(scope: ServeScope, question: AnalysisQuestion) {
  const { tier, with_swap } = question.query;
  const withSwaps = parseSwaps(with_swap);
  const known = parseTier(String(tier ?? 'tier-2-desktop'));
  const place = await findScenario(scope.ctx.fs, scope.root, question.scenario);
  return await scope.stages.analyze({
    ...place,
    tier: known,
    ...(withSwaps.length === 0 ? {} : { withSwaps }),
  });
}

/** The fitness of a scenario for each tier, without and with its swaps. */
export async function getFitness(scope: ServeScope, question: AnalysisQuestion): Promise<object> {
  const analysis = await analyzeFor(scope, question);
  const { scenario, tier, fitness, diagnostics } = analysis;
  const asked = fitness[tier];
  return {
    scenario,
    tier,
    ...(asked === undefined ? {} : { score: asked.score, status: asked.status, blockers: asked.blockers }),
    fitness,
    diagnostics,
  };
}

/** The proposed and applied swaps of a scenario. */
export async function getSwaps(scope: ServeScope, question: AnalysisQuestion): Promise<object> {
  const { scenario, tier, swaps, fitness } = await analyzeFor(scope, question);
  return {
    scenario,
    tier,
    swaps,
    blockers: fitness[tier]?.blockers ?? [],
    with_swaps: fitness[tier]?.with_swaps,
  };
}

/** The whole analysis document. */
export async function getAnalysis(scope: ServeScope, question: AnalysisQuestion): Promise<object> {
  return await analyzeFor(scope, question);
}
