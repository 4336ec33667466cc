/** A violation of one rule of `.dependency-cruiser.cjs`: the rule, the file that breaks it, and its import. */
export type Violation = readonly [rule: string, file: string, source: string];

/** Files that the violations import. */
export const targets = [
  'schema/document.ts',
  'pipeline/errors.ts',
  'pipeline/shared/paths.ts',
  'pipeline/stages/analyze/index.ts',
  'pipeline/compose/build.ts',
  'host/fs.ts',
  'runtime/core/machine.ts',
  'actions/analyze/run.ts',
  'resources/kit/redis/driver/main.ts',
  'cli/program.ts',
  'cli/program.test.ts',
];

/** Packages that the violations import; those of `development` are development dependencies there. */
export const packages = {
  production: [
    'zod',
    'fastify',
    'execa',
    'commander',
    '@actions/core',
    '@secretlint/core',
    'parse5',
    'pg',
    'yaml',
  ],
  development: ['esbuild'],
};

export const violations: readonly Violation[] = [
  ['no-cycles', 'cli/a.ts', "import type { B } from './b.ts'; export type A = B;"],
  ['no-unresolved', 'cli/c.ts', "import './missing.ts';"],
  ['no-tests-in-product', 'cli/d.ts', "import './program.test.ts';"],
  ['no-dev-packages-in-product', 'runtime/core/e.ts', "import { build } from 'esbuild'; build();"],
  ['schema-directions', 'schema/f.ts', "import '../pipeline/errors.ts';"],
  ['schema-packages', 'schema/g.ts', "import 'yaml';"],
  ['schema-node', 'schema/h.ts', "import { posix } from 'node:path'; posix.sep;"],
  ['runtime-directions', 'runtime/i.ts', "import '../pipeline/errors.ts';"],
  ['runtime-http-below-servers', 'runtime/http/j.ts', "import '../core/machine.ts';"],
  ['runtime-packages', 'runtime/j.ts', "import 'fastify';"],
  ['pipeline-directions', 'pipeline/stages/release/k.ts', "import '../../../host/fs.ts';"],
  [
    'pipeline-node',
    'pipeline/formats/deb/l.ts',
    "import { readFile } from 'node:fs/promises'; readFile('');",
  ],
  ['pipeline-node', 'pipeline/builders/go/m.ts', "import { spawn } from 'child_process'; spawn('');"],
  ['pipeline-packages', 'pipeline/stages/release/n.ts', "import '@actions/core';"],
  ['secret-scan-packages', 'pipeline/shared/secret-scan/o.ts', "import 'fastify';"],
  ['rehearsed-page-packages', 'pipeline/rehearsal/page/bh.ts', "import 'fastify';"],
  ['supply-chain-packages', 'pipeline/components/bi.ts', "import 'fastify';"],
  ['sigstore-packages', 'pipeline/signing/documents/sigstore/bj.ts', "import 'fastify';"],
  ['authenticode-packages', 'pipeline/signing/authenticode/bk.ts', "import 'fastify';"],
  ['amazon-packages', 'pipeline/signing/notary/bl.ts', "import 'fastify';"],
  ['serve-packages', 'pipeline/stages/serve/p.ts', "import 'execa';"],
  ['stages-are-apart', 'pipeline/stages/assemble/q.ts', "import '../analyze/index.ts';"],
  ['stages-are-apart', 'pipeline/stages/assemble/r.ts', "export type X = import('../analyze/index.ts').X;"],
  ['stages-are-apart', 'pipeline/stages/assemble/s.ts', "await import('../analyze/index.ts');"],
  ['stages-are-apart', 'pipeline/stages/assemble/t.ts', "export { x } from '../analyze/index.ts';"],
  ['common-ground-below-stages', 'pipeline/shared/u.ts', "import '../compose/build.ts';"],
  ['common-ground-below-stages', 'pipeline/formats/deb/v.ts', "import '../../stages/analyze/index.ts';"],
  ['stages-below-compose', 'pipeline/stages/release/w.ts', "import '../../compose/build.ts';"],
  ['host-directions', 'host/x.ts', "import '../pipeline/stages/analyze/index.ts';"],
  ['host-packages', 'host/y.ts', "import 'commander';"],
  ['cli-directions', 'cli/z.ts', "import '../actions/analyze/run.ts';"],
  ['cli-packages', 'cli/aa.ts', "import '@actions/core';"],
  ['actions-directions', 'actions/bundle/ab.ts', "import '../../cli/program.ts';"],
  ['actions-packages', 'actions/bundle/ac.ts', "import 'commander';"],
  ['actions-are-apart', 'actions/bundle/ad.ts', "import '../analyze/run.ts';"],
  ['shell-directions', 'shell/browser/ae.ts', "import '../../runtime/core/machine.ts';"],
  ['shell-packages', 'shell/browser/af.ts', "import 'zod';"],
  ['resources-directions', 'resources/kit/postgres/ag.ts', "import '../../../runtime/core/machine.ts';"],
  ['resources-packages', 'resources/kit/postgres/ah.ts', "import 'execa';"],
  ['kit-members-are-apart', 'resources/kit/postgres/ai.ts', "import '../redis/driver/main.ts';"],
  ['driver-sdk-below-members', 'resources/driver-sdk/aj.ts', "import '../kit/redis/driver/main.ts';"],
];

/** Imports that the same rules allow. */
export const allowed: readonly (readonly [file: string, source: string])[] = [
  ['cli/b.ts', "import type { A } from './a.ts'; export type B = A | 1;"],
  ['schema/ba.ts', "import 'zod';"],
  [
    'pipeline/stages/release/bb.ts',
    "import '../../shared/paths.ts'; import '../../errors.ts'; import 'yaml';",
  ],
  ['pipeline/stages/release/bc.ts', "import { posix } from 'node:path'; posix.sep;"],
  ['pipeline/stages/release/bd.test.ts', "import '../analyze/index.ts';"],
  ['pipeline/compose/be.ts', "import '../stages/analyze/index.ts';"],
  ['pipeline/rehearsal/page/bi.ts', "import 'parse5';"],
  ['pipeline/stages/serve/bf.ts', "import 'fastify';"],
  ['pipeline/shared/secret-scan/bg.ts', "import '@secretlint/core';"],
  ['host/bh.ts', "import '../pipeline/errors.ts'; import 'execa';"],
  ['actions/bundle/bi.ts', "import '../../pipeline/compose/build.ts'; import '@actions/core';"],
  ['resources/kit/postgres/bj.ts', "import '../../../schema/document.ts'; import 'pg';"],
];
