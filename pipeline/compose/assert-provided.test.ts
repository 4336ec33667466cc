import { describe, expect, it } from '@jest/globals';
import type { Analysis } from '../../schema/analysis.ts';
import { PipelineError } from '../errors.ts';
import { assertProvided } from './assert-provided.ts';

interface Need {
  name: string;
  in_bundle: 'kit' | 'embedded' | 'remote' | 'absent';
  required?: boolean;
  enabled?: boolean;
  known?: boolean;
}

const analysisOf = (...needs: Need[]) =>
  ({
    source: { service_config: '.vrooli/service.json', sha256: '' },
    graph: {
      nodes: needs.map(({ name, in_bundle, enabled = true, known = true }) => ({
        id: `resource:${name}`,
        kind: 'resource',
        name,
        enabled,
        known,
        in_bundle,
      })),
      edges: needs.map(({ name, required = true, enabled = true }) => ({
        from: 'scenario:app',
        to: `resource:${name}`,
        required,
        enabled,
      })),
      start_order: ['scenario:app'],
    },
    swaps: [{ original: 'redis', replacement: 'in-process-cache' }],
    diagnostics: [],
  }) as unknown as Analysis;

function refusalOf(analysis: Analysis): PipelineError | undefined {
  try {
    assertProvided(analysis);
    return undefined;
  } catch (error) {
    return error as PipelineError;
  }
}

describe('assertProvided', () => {
  it('accepts dependencies that are in the bundle, optional, disabled or reached over a network', () => {
    const analysis = analysisOf(
      { name: 'postgres', in_bundle: 'kit' },
      { name: 'redis', in_bundle: 'absent', required: false },
      { name: 'qdrant', in_bundle: 'absent', enabled: false },
      { name: 'openrouter', in_bundle: 'remote' },
    );
    expect(refusalOf(analysis)).toBeUndefined();
  });

  it('reports every missing required dependency with a remedy', () => {
    const refusal = refusalOf(
      analysisOf(
        { name: 'redis', in_bundle: 'absent' },
        { name: 'postgress', in_bundle: 'absent', known: false },
      ),
    );
    expect(refusal).toBeInstanceOf(PipelineError);
    expect(refusal?.diagnostics.map(({ message }) => message)).toEqual([
      'the scenario requires resource "redis", which no installer can contain yet',
      'the scenario requires resource "postgress", which no installer can contain yet; it is not in the catalogue',
    ]);
    expect(refusal?.diagnostics[0]?.remedy).toBe(
      'change the scenario over to in-process-cache, or declare "redis" with "required": false if the app runs without it',
    );
  });
});
