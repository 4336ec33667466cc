import type { Analysis } from '../../../schema/analysis.ts';

/** An analysis whose app has another version or publisher. */
export function withIdentity(analysis: Analysis, identity: { version?: string; vendor?: string }): Analysis {
  const app = { ...(analysis.skeleton['app'] as object), ...identity };
  return { ...analysis, skeleton: { ...analysis.skeleton, app } };
}
