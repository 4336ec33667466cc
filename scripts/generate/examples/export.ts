import { bundleExamples } from './bundle.ts';
import { sha256 } from './stages.ts';

export const exportExample = {
  status: 'exported',
  schema: 'desktop.v0.1',
  scenario: 'picker-wheel',
  tier: 'tier-2-desktop',
  manifest: bundleExamples[0],
  checksum: `sha256:${sha256}`,
  generated_at: '2025-01-15T12:00:00Z',
};
