import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { good, type Json } from '../../../test/support/bundle-fixture.ts';
import { bundleSchema } from '../manifest.ts';
import { validateBundle } from '../validate.ts';
import { recognizeBundle, validateRecognized } from './recognize.ts';

type Container = Record<string | number, unknown>;

/** Every position in a document: the container and the key in it. */
function placesOf(value: unknown): [container: Container, key: string | number][] {
  if (value === null || typeof value !== 'object') return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [
    [value as Container, key] as const,
    ...placesOf((value as Container)[key]),
  ]) as [Container, string | number][];
}

const words = [
  ...[
    '',
    ' ',
    '.',
    '..',
    'a/../b',
    '../x',
    'C:\\x',
    '\\\\host\\x',
    './a',
    'a\\b',
    '${data}/x',
    '${secret:session}',
  ],
  ...[
    'none',
    'optional',
    'gpu_required',
    'win-x64',
    'windows-x64',
    'universal',
    'ABCDEF',
    'pending',
    'random',
    'uuid',
  ],
  ...[
    'hex',
    'env',
    'file',
    'https://a.example/x',
    'http://a.example',
    'HTTPS://A',
    'https://a b',
    'always',
    'worker',
  ],
];
const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    1,
    -1,
    1.5,
    65536,
    2 ** 53,
    Number.POSITIVE_INFINITY,
    [],
    {},
  ),
  fc.constantFrom<unknown>(...words),
  fc.jsonValue(),
);
const keys = fc.oneof(
  fc.constantFrom(
    'x-mine',
    '$comment',
    '$schema',
    'metadata',
    'env',
    'args',
    'type',
    'limits',
    'restart',
    'logs',
  ),
  fc.constantFrom('constructor', '__proto__', 'toString', 'portz', 'critical', 'remote', 'code_signing'),
);
const change = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: fc.nat(), value: values }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(), key: keys, value: values }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function apply(document: Json, changes: readonly Change[]): unknown {
  const root: Container = { document: structuredClone(document) };
  for (const step of changes) {
    const places = placesOf(root);
    const [container, key] = places[step.at % places.length] ?? [root, 'document'];
    if (step.kind === 'drop' && !Array.isArray(container)) delete container[key];
    if (step.kind === 'set') container[key] = step.value;
    const child = container[key];
    if (step.kind === 'add' && child !== null && typeof child === 'object' && !Array.isArray(child)) {
      Object.defineProperty(child, step.key, {
        value: step.value,
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
  }
  return root['document'];
}

/** A manifest with every field of the schema, so that each of them can be changed. */
function full(): Json {
  const document = structuredClone(good()) as { services: Json[]; secrets: Json[] } & Json;
  const [, api] = document.services;
  Object.assign(api ?? {}, {
    description: 'The API',
    build: { type: 'go', source_dir: 'api', args: ['-v'], env: { CGO_ENABLED: '0' } },
    critical: false,
    restart: { initial_ms: 10, on_restart: ['./clean'] },
    limits: { memory_mb: 512, cpu: 0.5, processes: 20, open_files: 64 },
    metadata: { role: 'any', mine: { a: 1 } },
    'x-mine': [1],
  });
  document.secrets.push({
    id: 'token',
    class: 'remote_fetch',
    remote: { url: 'https://keys.example.com/token', auth_secret: 'api_key', ttl_seconds: 60 },
    target: { type: 'env', name: 'TOKEN' },
  });
  return {
    ...document,
    logs: { max_bytes: 4096, max_files: 2 },
    code_signing: {
      enabled: true,
      macos: { identity: 'I', team_id: 'T', hardened_runtime: true, notarize: false },
    },
  };
}

describe('recognizing a manifest without zod', () => {
  it.each([
    ['a manifest with aliases', good()],
    ['a manifest with every field', full()],
  ])('gives back %s as zod does, fields in the same order', (_, document) => {
    const recognized = recognizeBundle(document);
    expect(recognized).toBeDefined();
    expect(JSON.stringify(recognized)).toBe(JSON.stringify(bundleSchema.parse(document)));
  });

  it('recognizes no document that zod refuses or warns about for its shape', () => {
    for (const [path, value] of [
      ['target', 'mobile'],
      ['colour', 'blue'],
      ['services', []],
      ['ipc', { mode: 'loopback-http', host: '127.0.0.1', port: 1.5 }],
    ] as const) {
      expect(recognizeBundle({ ...good(), [path]: value })).toBeUndefined();
    }
  });

  it('returns the verdict of validateBundle for every manifest that it recognizes', () => {
    let recognized = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(good(), full()),
        fc.array(change, { maxLength: 3 }),
        (document, changes) => {
          const changed = apply(document, changes);
          const verdict = validateRecognized(changed, { complete: false });
          if (verdict === undefined) return;
          recognized += 1;
          expect(JSON.stringify(verdict)).toBe(JSON.stringify(validateBundle(changed)));
        },
      ),
      { numRuns: 1500 },
    );
    expect(recognized).toBeGreaterThan(300);
  });
});
