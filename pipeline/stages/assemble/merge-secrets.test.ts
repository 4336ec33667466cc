import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checksumOf } from '../../shared/document/canonical.ts';
import { plan, planned, skeleton } from './fixture.ts';
import { mergeSecrets } from './merge-secrets.ts';
import { objectsOf, textsOf } from './raw-object.ts';

const linksOf = (manifest: Record<string, unknown>) =>
  Object.fromEntries(
    objectsOf(manifest, 'services').map((service) => [service['id'], textsOf(service, 'secrets')]),
  );

describe('mergeSecrets', () => {
  it('adds secrets and links them to the services that read them', () => {
    const { manifest, faults } = mergeSecrets(
      skeleton(),
      plan(planned('a', ['api', 'mailer']), planned('b', ['mailer'])),
    );
    expect(faults).toEqual([]);
    expect(linksOf(manifest)).toEqual({ api: ['a'], mailer: ['a', 'b'], ui: [] });
    expect(objectsOf(manifest, 'secrets')[0]).toEqual({
      id: 'a',
      class: 'user_prompt',
      description: 'a',
      required: true,
      prompt: { label: 'a' },
      target: { type: 'env', name: 'A' },
    });
  });

  it('keeps a secret that the manifest has, by id or by target, as the manifest has it', () => {
    const mine = [
      { id: 'a', class: 'user_prompt', prompt: { label: 'mine' }, target: { type: 'env', name: 'OTHER' } },
      { id: 'mine', class: 'user_prompt', prompt: { label: 'b' }, target: { type: 'env', name: 'B' } },
    ];
    const { manifest } = mergeSecrets(
      { ...skeleton(), secrets: mine },
      plan(planned('a', ['api']), planned('b', ['api'])),
    );
    expect(manifest['secrets']).toEqual(mine);
    expect(linksOf(manifest)['api']).toEqual(['a', 'mine']);
  });

  it('reports every secret that no service of the manifest uses', () => {
    const { manifest, faults } = mergeSecrets(
      skeleton(),
      plan(planned('a', []), planned('b', ['ghost']), planned('c', ['api'])),
    );
    expect(faults.map((fault) => fault.code)).toEqual(['secret-unused', 'secret-unused']);
    expect(faults[1]?.message).toContain('ghost');
    expect(objectsOf(manifest, 'secrets').map((secret) => secret['id'])).toEqual(['c']);
  });

  it('is idempotent and does not change its input', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const services = fc.subarray(['api', 'mailer', 'ui', 'ghost'], { minLength: 1 });
    const secret = fc.record({ id, services, name: fc.constantFrom('A', 'B', 'C') });
    fc.assert(
      fc.property(fc.uniqueArray(secret, { selector: (one) => one.id }), (list) => {
        const secrets = plan(
          ...list.map((one) => planned(one.id, one.services, { target: { type: 'env', name: one.name } })),
        );
        const before = skeleton();
        const once = mergeSecrets(before, secrets).manifest;
        expect(before).toEqual(skeleton());
        expect(checksumOf(mergeSecrets(once, secrets).manifest)).toBe(checksumOf(once));
      }),
    );
  });
});
