import { describe, expect, it } from '@jest/globals';
import type { ProposedSwap } from '../../../../schema/analysis.ts';
import { kitMemberSchema } from '../../../../schema/kit.ts';
import { openTexts } from '../../../../test/support/analyze-text.ts';
import { ResourceCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { catalogueResourceSchema } from '../../../../schema/catalogue.ts';
import { applySwaps } from '../../assemble/apply-swaps.ts';
import { Findings } from '../findings.ts';
import { ScenarioSource } from '../skeleton/source.ts';
import { withLiteralPorts } from './literal-ports.ts';

const member = kitMemberSchema.parse({
  name: 'small-cache',
  version: '1',
  replaces: ['cache'],
  parts: [],
  driver: 'driver.cjs',
  service: {
    id: 'small-cache',
    type: 'resource',
    ports: { requested: [{ name: 'cache', original_port: 9000 }] },
    health: { type: 'tcp' },
    readiness: { type: 'port_open' },
  },
  provides: { env: { CACHE_URL: 'x' } },
});
const resource = catalogueResourceSchema.parse({
  name: 'cache',
  description: 'a cache',
  class: 'cache',
  requirements: { ram_mb: 1, disk_mb: 1, cpu_cores: 1, gpu: 'none', network: 'none' },
  offline: true,
  swaps: [{ replacement: 'small-cache', kind: 'drop-in', offline: true, fitness: 1, reason: 'is small' }],
});
const catalogue = new ResourceCatalogue([resource], [member]);
const swap: ProposedSwap = {
  original: 'cache',
  replacement: 'small-cache',
  tiers: ['desktop'],
  kind: 'drop-in',
  applied: true,
  shipped: true,
  offline: true,
  reason: '',
  limitations: '',
  fitness_delta: 0,
};

async function find(code: string, one = swap) {
  const config = JSON.stringify({ service: { name: 's', version: '1' } });
  const workspace = await openTexts({
    'scenarios/s/.vrooli/service.json': config,
    'scenarios/s/api/main.go': code,
  });
  const loaded = await workspace.scenario('scenarios/s');
  if (loaded?.config === undefined) throw new Error('the scenario is read');
  const findings = new Findings();
  const source = new ScenarioSource(workspace.repository, findings, loaded, loaded.config);
  const [found] = await withLiteralPorts(source, [one], catalogue);
  return { found, findings: findings.toDiagnostics() };
}

describe('the port of a replaced server in code', () => {
  it.each([
    ['in an address', 'package main\n\nvar url = "http://localhost:9000/x"\n'],
    ['of the server by its name', 'package main\n\n// a comment\nvar url = "cache:9000"\n'],
    ['after the word', 'package main\n\ntype config struct{}\nvar c = config{Port: 9000}\n'],
    ['in quotes', 'package main\n\nvar port = "9000" // the port\n'],
  ])('is asked for when it is a number %s', async (_how, code) => {
    const { found, findings } = await find(code);
    expect(found?.literal_ports).toEqual([9000]);
    expect(findings).toMatchObject([
      { severity: 'warning', code: 'port-literal', file: 'scenarios/s/api/main.go' },
    ]);
    expect(findings[0]?.message).toContain(
      `(line ${code.split('\n').findIndex((line) => line.includes('9000')) + 1})`,
    );
  });

  it('is only a fallback where the file reads a variable with the address', async () => {
    const { found, findings } = await find(
      'package main\n\nvar url = os.Getenv("CACHE_URL")\n\nfunc init() { if url == "" { url = "localhost:9000" } }\n',
    );
    expect(found?.literal_ports).toBeUndefined();
    expect(findings).toMatchObject([
      { severity: 'info', message: expect.stringContaining('CACHE_URL leads it') },
    ]);
  });

  it.each([
    ['a time', 'var limit = 9000 * time.Millisecond\n'],
    ['a comment', '// listens on localhost:9000\n'],
    ['a longer number', 'var url = "localhost:90001"\n'],
  ])('is not found in %s', async (_what, code) => {
    expect(await find(`package main\n${code}`)).toMatchObject({ found: swap, findings: [] });
  });

  it('is not looked for without an applied replacement', async () => {
    expect((await find('var url = "localhost:9000"\n', { ...swap, applied: false })).findings).toEqual([]);
  });

  it('is in bundle.json only when code has it', async () => {
    const place = { kit: member, files: [], included: [], isStrict: false, others: [] };
    const portsOf = (one: ProposedSwap) => {
      const { services } = applySwaps({ services: [] }, [{ ...place, swap: one }]);
      return JSON.stringify(services);
    };
    expect(portsOf({ ...swap, literal_ports: [9000] })).toContain('"original_port":9000');
    expect(portsOf(swap)).not.toContain('original_port');
  });
});
