import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { createContext } from '../../../host/context.ts';
import { silentLog } from '../../../host/log.ts';
import { analysisSchema } from '../../../schema/analysis.ts';
import { validateBundle } from '../../../schema/bundle/validate.ts';
import { expectGolden } from '../../../test/golden/compare-golden.ts';
import { PipelineError } from '../../errors.ts';
import { prettyJson } from '../../shared/document/canonical.ts';
import { analyze } from '../analyze/index.ts';
import { planSecrets } from '../plan-secrets/index.ts';
import { assemble } from './index.ts';

const packageRoot = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const fixtures = join(packageRoot, 'test/fixtures');
const ctx = createContext(import.meta.url, silentLog, {});

const toText = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

describe('the example', () => {
  const place = { scenarioDir: join(packageRoot, 'examples/field-notes'), root: packageRoot };

  it('gives the secret plan and the bundle that are committed', async () => {
    const analysis = analysisSchema.parse(
      JSON.parse(readFileSync(join(packageRoot, 'test/golden/field-notes/analysis.json'), 'utf8')),
    );
    const secretPlan = await planSecrets(ctx, { ...place, analysis });
    expectGolden('field-notes/secret-plan.json', toText(secretPlan));
    const { text, bundle, checksum, warnings } = await assemble(ctx, { ...place, analysis, secretPlan });
    expectGolden('field-notes/bundle.json', prettyJson(JSON.parse(text)));
    expect(`sha256:${createHash('sha256').update(text).digest('hex')}`).toBe(checksum);
    expect(warnings).toEqual([]);
    expect(validateBundle(bundle).ok).toBe(true);
  });
});

describe('a scenario that declares the content of its database', () => {
  it('has the files in its bundle, for the database to load', async () => {
    const place = { scenarioDir: join(fixtures, 'scenarios/garden-planner'), root: fixtures };
    const analysis = await analyze(ctx, { ...place, tier: 'desktop' });
    const secretPlan = await planSecrets(ctx, { ...place, analysis });
    const { bundle } = await assemble(ctx, { ...place, analysis, secretPlan });
    const files = ['initialization/postgres/schema.sql', 'initialization/postgres/seed.sql'];
    expect(bundle.services[0]).toMatchObject({
      id: 'embedded-postgres',
      env: { POSTGRES_INITIALIZATION: JSON.stringify(files), POSTGRES_USER: 'app' },
      assets: files.map((path) => ({ path })),
    });
  });
});

describe('every shape family', () => {
  it.each(readdirSync(join(fixtures, 'scenarios')).sort())(
    '%s becomes a valid bundle or is refused with faults',
    async (name) => {
      const place = { scenarioDir: join(fixtures, 'scenarios', name), root: fixtures };
      const analyzed = await analyze(ctx, { ...place, tier: 'desktop' });
      const secretPlan = await planSecrets(ctx, { ...place, analysis: analyzed });
      const [refusal] = analyzed.refusals;
      if (refusal !== undefined) {
        const refused = assemble(ctx, { ...place, analysis: analyzed, secretPlan });
        await expect(refused).rejects.toMatchObject({ code: refusal.code, message: refusal.message });
      }
      const analysis = { ...analyzed, refusals: [] };
      try {
        const { bundle, text } = await assemble(ctx, { ...place, analysis, secretPlan });
        expect(validateBundle(JSON.parse(text))).toMatchObject({ ok: true });
        const linked = new Set(bundle.services.flatMap((service) => service.secrets ?? []));
        expect((bundle.secrets ?? []).filter((secret) => !linked.has(secret.id))).toEqual([]);
      } catch (error) {
        if (!(error instanceof PipelineError)) throw error;
        expect(error.code).toBe('bundle-invalid');
        expect(error.diagnostics.map((found) => found.remedy ?? '')).not.toContain('');
        expect(analysis.diagnostics.filter((found) => found.severity !== 'info')).not.toEqual([]);
      }
    },
  );
});
