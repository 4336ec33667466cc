import { describe, expect, it } from '@jest/globals';
import type { RehearsalDocument } from '../../schema/rehearsal.ts';
import { listLeftOut } from './left-out.ts';
import { parseCorpusOptions } from './options.ts';
import { type BuildEnd, judge, type Result } from './result.ts';
import { toMarkdown } from './table.ts';

const about = {
  schema_version: 'rehearsal.v1',
  app: { name: 'a', version: '1' },
  target: 'linux-x64',
} as const;
/** A rehearsal of one page; `screenshot` is undefined when no browser looked at it. */
const seen = (diagnostics: object[] = [], screenshot?: string): RehearsalDocument =>
  ({
    ...about,
    outcome: { rehearsed: true, pages: [{ service: 'ui', files: 1, screenshot }], diagnostics },
  }) as unknown as RehearsalDocument;

const end = (changes: Partial<BuildEnd>): BuildEnd => ({
  exitCode: 0,
  timedOut: false,
  diagnostics: [],
  rehearsal: undefined,
  ...changes,
});
const error = (code: string) => ({ severity: 'error', code, message: `${code} one\ntwo` }) as never;

describe('judge', () => {
  it.each<[string, Partial<BuildEnd>, unknown[]]>([
    ['a clean page', { rehearsal: seen([], 'a.png') }, [true, true, true, true]],
    [
      'a page that complains',
      { rehearsal: seen([{ code: 'page-blank' }], 'a.png') },
      [true, true, true, false],
    ],
    [
      'an external host',
      { rehearsal: seen([{ code: 'page-external-host' }], 'a.png') },
      [true, true, true, true],
    ],
    ['a page without a browser', { rehearsal: seen() }, [true, true, true, undefined]],
    [
      'a failed build',
      { exitCode: 1, diagnostics: [error('build-failed')] },
      [false, undefined, undefined, undefined],
    ],
    [
      'a dead service',
      { exitCode: 1, diagnostics: [error('rehearsal-not-ready')] },
      [true, false, undefined, undefined],
    ],
    [
      'a missing file',
      { exitCode: 1, diagnostics: [error('rehearsal-file-missing')] },
      [true, true, true, false],
    ],
    ['too long a time', { exitCode: 143, timedOut: true }, [false, undefined, undefined, undefined]],
    [
      'no rehearsal',
      { rehearsal: { ...about, outcome: { rehearsed: false, why: 'w' } } },
      [true, undefined, undefined, undefined],
    ],
  ])('knows %s', (_what, changes, expected) => {
    const { built, ready, healthy, pageClean } = judge(end(changes));
    expect([built, ready, healthy, pageClean]).toEqual(expected);
  });

  it('states the code and the first line of the cause', () => {
    expect(judge(end({ exitCode: 1, diagnostics: [error('build-failed')] })).cause).toEqual({
      code: 'build-failed',
      message: 'build-failed one',
    });
  });
});

it('tabulates what was claimed beside what was seen', () => {
  const result: Result = {
    scenario: 'notes',
    path: 'scenarios/notes',
    claimed: 'yes',
    because: '',
    leftOut: ['n8n', 'ollama'],
    commit: '0123abcd',
    built: true,
    ready: false,
    healthy: undefined,
    pageClean: undefined,
    cause: { code: 'rehearsal-not-ready', message: 'service "api" | died' },
    warnings: [],
    seconds: 3,
  };
  const text = toMarkdown([result], 'linux-x64');
  expect(text).toContain(
    '| notes | yes | n8n, ollama | yes | no |  |  | rehearsal-not-ready: service "api" \\| died | 0123abcd |',
  );
  expect(text).toContain('| yes | 1 | 1 | 0 | 0 | 0 |');
  expect(text).toContain('| rehearsal-not-ready | 1 |');
});

describe('what a run leaves out', () => {
  const analysis = {
    graph: {
      nodes: [
        { id: 'scenario:s', kind: 'scenario', name: 's', enabled: true, in_bundle: 'service' },
        ...['ollama', 'n8n'].map((name) => ({
          id: `resource:${name}`,
          kind: 'resource',
          name,
          enabled: true,
          in_bundle: 'absent',
        })),
      ],
      edges: ['ollama', 'n8n'].map((name) => ({
        from: 'scenario:s',
        to: `resource:${name}`,
        required: true,
        enabled: true,
      })),
      start_order: ['scenario:s'],
    },
    swaps: [
      { original: 'n8n', kind: 'none', leaves_out: true },
      { original: 'ollama', kind: 'adapt' },
    ],
  } as never;
  const of = (...options: string[]) => listLeftOut(analysis, parseCorpusOptions(['--repo', 'r', ...options]));

  it('is what the report proposes, what no installer contains, or nothing', () => {
    expect(of()).toEqual([]);
    expect(of('--demote', 'proposed')).toEqual(['n8n']);
    expect(of('--leave-out-absent')).toEqual(['ollama', 'n8n']);
    expect(() => of('--demote', 'all')).toThrow('write proposed');
    expect(() => of('--demote', 'proposed', '--leave-out-absent')).toThrow('exclude each other');
  });
});
