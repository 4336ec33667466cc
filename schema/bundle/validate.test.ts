import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { edited, good, type Json } from '../../test/support/bundle-fixture.ts';
import { validateBundle } from './validate.ts';

function faults(value: unknown, complete = false): string[] {
  const verdict = validateBundle(value, { complete });
  if (verdict.ok) return [];
  for (const fault of verdict.faults) {
    expect(fault.message).not.toBe('');
    expect(fault.remedy).not.toBe('');
  }
  return verdict.faults.map((fault) => `${fault.code} ${fault.pointer}`);
}

function warnings(value: unknown): string[] {
  return validateBundle(value).warnings.map((warning) => `${warning.code} ${warning.pointer}`);
}

describe('validateBundle', () => {
  it('accepts a good manifest without a warning and makes it canonical', () => {
    const verdict = validateBundle(good());
    expect(verdict.warnings).toEqual([]);
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults));
    const [, api] = verdict.bundle.services;
    expect(api?.binaries?.['win-x64']?.path).toBe('services/api/api.exe');
    expect(api?.binaries?.['linux-x64']?.path).toBe('services/api/api');
    expect(api?.gpu?.requirement).toBe('optional_but_warn');
    expect(api?.critical).toBe(true);
    expect(verdict.bundle.ports?.reserved).toEqual([]);
  });

  it('reports a missing version with the message of the published interface', () => {
    const verdict = validateBundle(edited('/schema_version', undefined));
    expect(verdict.ok ? '' : verdict.faults[0]?.message).toBe('schema_version is required');
  });

  it('validates every part, also beside malformed ones', () => {
    const document = good();
    edited('/schema_version', undefined, document);
    edited('/secrets/0/class', 'infrastructure', document);
    edited('/secrets/1/prompt', undefined, document);
    edited('/services/0/dependencies', ['api'], document);
    edited('/services/1/health', 'http', document);
    edited('/services/1/assets', [{ sha256: 'zz' }, { path: '/abs', sha256: 'pending' }], document);
    edited('/services/1/ports/requested', [{ name: 'http', range: { min: 9, max: 1 } }, 7], document);
    expect(faults(document).sort()).toEqual([
      'asset-digest-invalid /services/1/assets/0/sha256',
      'dependency-cycle /services/0/dependencies',
      'missing-field /schema_version',
      'missing-field /services/1/assets/0/path',
      'path-absolute /services/1/assets/1/path',
      'port-range-inverted /services/1/ports/requested/0/range',
      'secret-infrastructure /secrets/0/class',
      'secret-prompt-missing /secrets/1/prompt',
      'value-type-invalid /services/1/health',
      'value-type-invalid /services/1/ports/requested/1',
    ]);
  });

  it('accepts pending digests with a warning until the bundle must be complete', () => {
    const pending = edited('/services/1/assets/0/sha256', 'pending');
    expect(faults(pending)).toEqual([]);
    expect(warnings(pending)).toEqual(['asset-digest-pending /services/1/assets/0/sha256']);
    expect(faults(pending, true)).toEqual([
      'binary-pending /services/0/binaries',
      'asset-digest-pending /services/1/assets/0/sha256',
    ]);
  });

  it('treats an empty string or list as a missing field', () => {
    const document = good() as { services: Json[] } & Json;
    const [db, api] = document.services as [Json, Json];
    Object.assign(db, { log_dir: '', gpu: { requirement: '' } });
    Object.assign(db['health'] as Json, { command: [] });
    Object.assign(db['readiness'] as Json, { port_name: '' });
    Object.assign((api['binaries'] as Record<string, Json>)['linux-x64'] ?? {}, { cwd: '' });
    const verdict = validateBundle(document);
    expect(verdict).toMatchObject({ ok: true, warnings: [] });
    if (!verdict.ok) return;
    const [service] = verdict.bundle.services;
    expect(service).toMatchObject({ log_dir: undefined, gpu: { requirement: 'none' } });
    expect(service?.health.command).toBeUndefined();
    expect(service?.readiness.port_name).toBeUndefined();
    expect(verdict.bundle.services[1]?.binaries?.['linux-x64']?.cwd).toBeUndefined();
  });

  it('requires a field with an empty value', () => {
    const document = good() as { services: Json[] } & Json;
    const [, api] = document.services as [Json, Json];
    Object.assign(api['ports'] as Json, { requested: [] });
    Object.assign(api, { env: {}, health: { type: 'http', port_name: '' } });
    const verdict = validateBundle(document);
    expect(verdict.warnings.map(({ code }) => code)).toContain('probe-incomplete');
  });

  it('keeps unknown fields and suggests a similar name', () => {
    const document = edited('/services/1/dependancies', ['db']);
    edited('/services/1/health/retrys', 5, document);
    edited('/services/1/metadata', { anything: { goes: true } }, document);
    edited('/x-ours', 1, document);
    const verdict = validateBundle(document);
    expect(verdict.ok && (verdict.bundle.services[1] as Json)['dependancies']).toEqual(['db']);
    expect(verdict.warnings).toMatchObject([
      {
        code: 'unknown-field',
        pointer: '/services/1/health/retrys',
        remedy: expect.stringContaining('retries'),
      },
      { code: 'unknown-field', pointer: '/services/1/dependancies' },
    ]);
  });

  it('suggests the similar name when that field is also set', () => {
    const document = edited('/services/1/healt', {});
    edited('/servics', [], document);
    const verdict = validateBundle(document);
    expect(verdict.warnings.map(({ pointer, remedy }) => [pointer, remedy])).toEqual([
      ['/services/1/healt', 'did you mean "health"? "health" is already set: remove one of the two'],
      ['/servics', 'did you mean "services"? "services" is already set: remove one of the two'],
    ]);
  });

  it('does not accept an inherited name as a field', () => {
    const names = ['constructor', 'toString', '__proto__'];
    for (const name of names) {
      const document = JSON.parse(`{"${name}": {"a": 1}}`) as Json;
      expect(warnings(edited('/services/1/build', { type: 'go', source_dir: 'api', ...document }))).toEqual([
        `unknown-field /services/1/build/${name}`,
      ]);
    }
  });

  it('warns about a secret without a reader and about two secrets with one target', () => {
    expect(warnings(edited('/services/1/secrets', ['session']))).toEqual(['secret-unused /secrets/1']);
    expect(warnings(edited('/secrets/1/target', { type: 'env', name: 'SESSION_SECRET' }))).toEqual([
      'secret-target-duplicate /services/1/secrets/1',
    ]);
  });

  it.each([undefined, null, 5, 'text', [], true])('refuses the document %j', (value) => {
    expect(validateBundle(value).ok).toBe(false);
  });

  it('finds the cycle in a long chain of services', () => {
    const link = (index: number) => ({
      ...(good()['services'] as Json[])[0],
      id: `s${index}`,
      dependencies: [`s${(index + 1) % 5000}`],
    });
    const document = {
      ...good(),
      secrets: [],
      services: Array.from({ length: 5000 }, (_, index) => link(index)),
    };
    expect(faults(document)).toEqual(['dependency-cycle /services/0/dependencies']);
  });

  it('never throws for any value at any position', () => {
    const places = [
      '/secrets',
      '/secrets/0',
      '/secrets/0/generator',
      '/secrets/0/format',
      '/secrets/0/target',
      '/services',
      '/services/1',
      '/services/1/binaries',
      '/services/1/binaries/linux-x64',
      '/services/1/env',
      '/services/1/ports',
      '/services/1/ports/requested',
      '/services/1/health',
      '/services/1/migrations',
      '/services/1/assets/0',
      '/services/1/dependencies',
      '/ports',
      '/app',
      '/ipc',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (pointer, value) => {
        const verdict = validateBundle(edited(pointer, value));
        expect(verdict.ok || verdict.faults.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
