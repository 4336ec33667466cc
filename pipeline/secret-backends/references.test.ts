import { describe, expect, it } from '@jest/globals';
import { createTestRead } from '../../test/support/secret-backends/stand-in.ts';
import { assertReferences } from './plaintext.ts';
import { planSettings } from './plan-settings.ts';
import { toReference } from './reference.ts';
import { parseReference, secretBackends } from './registry.ts';
import { resolveReferences } from './resolve.ts';
import { isReference, schemes } from './schemes.ts';

const chars = 'a1B2c3D4e5F6g7H8i9J0';
/** Built from pieces, so that this file does not contain a literal. */
const fill = (length: number) => chars.repeat(20).slice(0, length);

describe('references', () => {
  it('of every scheme are known at the start', () => {
    expect(secretBackends.flatMap((backend) => backend.schemes)).toEqual([...schemes]);
    for (const { form } of secretBackends) expect(isReference(form)).toBe(true);
  });

  it('are taken apart, decoded', () => {
    expect(toReference('op://My%20vault/item/field')).toMatchObject({ path: ['My vault', 'item', 'field'] });
    expect(toReference('vault://kv/a#b%23c')).toMatchObject({
      scheme: 'vault',
      path: ['kv', 'a'],
      key: 'b#c',
    });
  });

  it.each([
    'vault://kv/../sys/raw#x',
    'vault://kv/%2e%2e/sys#x',
    'vault://kv//a#x',
    'vault://kv/a',
    'vault://kv#x',
    'vault://user:word@kv/a#x',
    'vault://kv/a?version=1#x',
    'vault://kv/%ff#x',
    'vault://kv/a b#x',
    'azure-kv://evil.example/name',
    'azure-kv://vault.azure.net.evil/x',
    'azure-kv://vault',
    'github://A/B',
    'github://A-B',
    'kubernetes://ns/secret',
    'gcp-sm://project',
    'ibm-sm://a/b',
    'doppler://a/b',
    'op://vault/item',
  ])('%s is refused before anything is read', async (text) => {
    expect(parseReference(text)).toHaveProperty('fault');
    const { ctx, reads } = createTestRead({});
    await expect(resolveReferences(ctx, [{ name: 'WIN_CSC_LINK', text }])).rejects.toMatchObject({
      code: 'secret-reference-invalid',
      diagnostics: [{ message: expect.stringContaining('WIN_CSC_LINK: ') }],
    });
    expect(reads).toEqual([]);
  });

  it.each([
    ['aws-access-key-id', `AKIA${'Q7ZX3M2LK9WJ4H5T'}`],
    ['openai-style-key', `sk-${fill(48)}`],
    ['github-token', `ghp_${fill(36)}`],
    ['github-token', `ghs_${fill(8)}_eyJ${fill(20)}.eyJ${fill(150)}.${fill(120)}`],
    ['slack-token', `xoxp-1234567890-${fill(24)}`],
    ['hugging-face-token', `hf_${fill(34)}`],
  ])('%s in plain text is refused, in a reference too, and not repeated', async (rule, value) => {
    const { ctx } = createTestRead({});
    for (const text of [value, `vault://kv/${encodeURIComponent(value)}#x`]) {
      const error: unknown = await assertReferences(ctx, [{ name: 'TOKEN', text }]).catch(
        (cause: unknown) => cause,
      );
      expect(error).toMatchObject({
        diagnostics: [{ code: 'secret-reference-plaintext', message: expect.stringContaining(rule) }],
      });
      expect(JSON.stringify(error) + String(error)).not.toContain(value);
    }
    await expect(
      assertReferences(ctx, [], [{ name: 'WIN_TIMESTAMP_SERVERS', text: value }]),
    ).rejects.toMatchObject({
      code: 'secret-reference-invalid',
    });
  });

  it('are each read once, and every fault is reported at once', async () => {
    const { ctx, reads } = createTestRead({ A: 'one' });
    const two = ['X', 'Y'].map((name) => ({ name, text: 'github://A' }));
    expect(Object.fromEntries(await resolveReferences(ctx, two))).toEqual({ X: 'one', Y: 'one' });
    expect(reads).toHaveLength(1);
    const wrong = ['X', 'Y'].map((name) => ({ name, text: 'github://A/B' }));
    await expect(resolveReferences(ctx, wrong)).rejects.toMatchObject({ diagnostics: [{}, {}] });
  });

  it('are found in settings of signers and in the named variables of the build, and nowhere else', () => {
    const env = {
      WIN_CSC_LINK: 'vault://kv/a#b',
      WIN_CSC_KEY_PASSWORD: 'plain',
      WIN_TIMESTAMP_SERVERS: 'http://time.example',
      NPM_TOKEN: 'op://a/b/c',
      OTHER: 'op://a/b/c',
    };
    const { references, others } = planSettings(env, ['NPM_TOKEN'], ({ name }) => [name]);
    expect(references.map(({ name }) => name)).toEqual(['WIN_CSC_LINK', 'NPM_TOKEN']);
    expect(others.map(({ name }) => name)).toEqual(['WIN_TIMESTAMP_SERVERS']);
  });
});
