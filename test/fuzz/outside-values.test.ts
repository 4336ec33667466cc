import { describe, it } from '@jest/globals';
import { parseModules } from '../../pipeline/components/go/build-info.ts';
import { readIntegrities } from '../../pipeline/components/npm/locked-packages.ts';
import { parseKey } from '../../pipeline/signing/openpgp/key.ts';
import { Problem } from '../../pipeline/stages/serve/problem.ts';
import {
  assembleRequestSchema,
  mergeRequestSchema,
  parseBody,
  parseSwaps,
  parseTier,
} from '../../pipeline/stages/serve/requests.ts';
import { toDiagnosisRequest, parseDiagnosis } from '../../runtime/platform/linux/socket-diagnosis.ts';
import { parsePcbList } from '../../runtime/platform/macos/pcb-list.ts';
import { parseTcpRows } from '../../runtime/platform/windows/peer/tcp-rows.ts';
import { parseConsoleLink } from '../../shell/browser/console-link.ts';
import { assertSound, timeoutMs } from './assert-sound.ts';
import { mutatedBytes } from './mutate.ts';
import { mutatedJson } from './mutate-json.ts';
import { describeParsers } from './text-parser.ts';

const sha512 = `sha512-${'A'.repeat(86)}==`;
const lockfiles: readonly [name: string, text: string][] = [
  [
    'package-lock.json',
    JSON.stringify({
      lockfileVersion: 3,
      packages: { '': { name: 'a' }, 'node_modules/b': { version: '1.0.0', integrity: sha512 } },
    }),
  ],
  [
    'pnpm-lock.yaml',
    `lockfileVersion: '9.0'\npackages:\n  b@1.0.0:\n    resolution: {integrity: ${sha512}}\n  '@c/d@2.0.0':\n    resolution:\n      integrity: ${sha512}\n`,
  ],
  ['yarn.lock', `# yarn lockfile v1\n\nb@^1.0.0, b@1:\n  version "1.0.0"\n  integrity ${sha512}\n`],
  ['bun.lock', `{ "lockfileVersion": 1, "packages": { "b": ["b@1.0.0", "", {}, "${sha512}"], }, }`],
];

const keyLines = `sec:u:3072:1:0123456789ABCDEF:1700000000:1900000000::u:::scESC:::+:::23::0:
fpr:::::::::0123456789ABCDEF0123456789ABCDEF01234567:
uid:u::::1700000000::X::A Maintainer <a@example.org>::::::::::0:
`;

describeParsers('texts of other programs', [
  {
    name: 'modules of a Go program',
    seeds: ['path\texample.org/a\nmod\texample.org/a\t(devel)\t\ndep\tb.example/c\tv1.0.0\th1:x=\n=>\t./c\n'],
    parse: (text) => parseModules('go1.26.8', text),
  },
  { name: 'keys that gpg lists', seeds: [keyLines], parse: parseKey },
  ...lockfiles.map(([name, seed]) => ({
    name,
    seeds: [seed],
    parse: (text: string) => readIntegrities(name, text, new Map()),
  })),
]);

describe('values of other programs', () => {
  const isProblem = (error: unknown) => error instanceof Problem;

  it.each([
    [
      'a merge',
      mergeRequestSchema,
      { scenario: 'a', tier: 'desktop', manifest: { services: [{ id: 'a' }] } },
    ],
    ['an assembly', assembleRequestSchema, { scenario: 'a', tier: 'tier-2-desktop', include_secrets: false }],
  ])(
    'the body of %s',
    (_, schema, seed) => assertSound(mutatedJson([seed]), (body) => parseBody(schema, body), isProblem),
    timeoutMs,
  );

  it(
    'words of a request',
    () =>
      assertSound(
        mutatedJson([['postgres=embedded-postgres'], 'a=b', 'desktop']),
        (value) => {
          parseSwaps(value);
          parseTier(String(JSON.stringify(value)));
        },
        isProblem,
      ),
    timeoutMs,
  );

  it(
    'the link of a running shell',
    () => {
      const address = 'http://127.0.0.1:40000/console/enter?code=abc&page=health';
      const named = `http://${'0a'.repeat(16)}.localhost:40000/console/enter?code=abc&page=health`;
      const isRefusal = (error: unknown) => error instanceof Error && !(error instanceof TypeError);
      const check = (value: unknown) => {
        if (typeof value !== 'object' || value === null) return;
        const { address: first, named: second } = parseConsoleLink(value, 40_000);
        for (const link of [first, second])
          if (new URL(link).port !== '40000') throw new TypeError(`${link} leads elsewhere`);
      };
      assertSound(mutatedJson([{ link: address }, { link: address, named }]), check, isRefusal);
    },
    timeoutMs,
  );

  it.each([
    [
      'an answer about a socket',
      [toDiagnosisRequest({ address: '127.0.0.1', port: 40_000 }, undefined, 1), Buffer.alloc(96, 1)],
      (bytes: Buffer) => parseDiagnosis(bytes, 40_000),
    ],
    [
      'a table of sockets of Windows',
      [
        Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(24, 2)]),
        Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(56, 2)]),
      ],
      (bytes: Buffer) => [parseTcpRows(bytes, 'ipv4'), parseTcpRows(bytes, 'ipv6')],
    ],
    [
      'a table of sockets of macOS',
      [
        Buffer.concat([
          Buffer.from([24, 0, 0, 0]),
          Buffer.alloc(20),
          Buffer.from([24, 0, 0, 0]),
          Buffer.alloc(20),
        ]),
      ],
      parsePcbList,
    ],
  ] as const)('%s', (_, seeds, parse) => assertSound(mutatedBytes(seeds), parse), timeoutMs);
});
