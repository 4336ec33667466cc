import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest } from '@jest/globals';
import { createTestContext, testNodes, withTempDir } from '../../../test/packaging/context.ts';
import { needs } from '../../../test/support/needs.ts';
import { buildService } from '../../builders/build-service.ts';
import type { BuildableService } from '../../builders/builder.ts';
import { requireBuilder } from '../../builders/registry.ts';
import { copySource } from './copy-source.ts';

jest.setTimeout(180_000);

const withProgram = (name: string) => needs(name).it;

interface Result {
  output: string;
  copied: (path: string) => boolean;
}

/** Builds scenarios/easel/api of a repository without a network, and runs it. */
async function run(type: 'go' | 'rust', files: Record<string, string>): Promise<Result> {
  let result: Result | undefined;
  await withTempDir(async (dir) => {
    const ctx = createTestContext(dir);
    const root = join(dir, 'repo');
    for (const [path, text] of Object.entries(files)) await ctx.fs.write(join(root, path), text);
    const scenario = join(root, 'scenarios/easel');
    const {
      repository,
      scenarioDir,
      root: copy,
    } = await copySource(ctx, { root, scenarioDir: scenario }, []);
    try {
      const service: BuildableService = {
        id: 'api',
        type: 'api-binary',
        build: { type, source_dir: 'api', env: { GOPROXY: 'off', CARGO_NET_OFFLINE: 'true' } },
      };
      const plan = requireBuilder(service).plan(service, 'linux-x64', 'linux-x64');
      const payload = join(dir, 'payload');
      await buildService({ ...ctx, scenarioDir, repository, sourceRoot: copy, payload, ...testNodes }, plan);
      const there = new Set(Object.keys(files).filter((path) => existsSync(join(repository.dir, path))));
      const output = execFileSync(join(payload, plan.result.to), { encoding: 'utf8' });
      result = { output, copied: (path) => there.has(path) };
    } finally {
      await ctx.fs.remove(copy);
    }
  });
  if (result === undefined) throw new Error('nothing was built');
  return result;
}

const go: Record<string, string> = {
  'go.work':
    'go 1.21\n\nuse (\n\t./scenarios/easel/api\n\t./packages/paint // used\n\t"./packages/tint"\n\t./packages/other\n)\n\nreplace example.org/far v1.0.0 => ./packages/far\n',
  'scenarios/easel/api/go.mod': 'module example.org/easel\n\ngo 1.21\n',
  'scenarios/easel/api/main.go':
    'package main\n\nimport (\n\t"fmt"\n\n\t"example.org/paint/colours"\n)\n\nfunc main() { fmt.Print(colours.Teal()) }\n',
  'packages/paint/go.mod': 'module example.org/paint\n\ngo 1.21\n',
  'packages/paint/colours/teal.go':
    'package colours\n\nimport "example.org/tint"\n\nfunc Teal() string { return tint.Dark + " teal" }\n',
  'packages/tint/go.mod': 'module example.org/tint\n\ngo 1.21\n',
  'packages/tint/tint.go': 'package tint\n\nconst Dark = "dark"\n',
  'packages/far/go.mod': 'module example.org/far\n\ngo 1.21\n',
  'packages/other/go.mod': 'module example.org/other\n\ngo 1.21\n',
  'packages/other/other.go': 'package other\n',
};

describe('a go.work above the scenario', () => {
  withProgram('go')('is used, with the modules that the program imports', async () => {
    const { output, copied } = await run('go', go);
    expect(output).toBe('dark teal');
    expect(copied('packages/other/go.mod')).toBe(true);
    expect(copied('packages/other/other.go')).toBe(false);
  });

  withProgram('go')('is not used when it does not list the module of the scenario', async () => {
    const { output, copied } = await run('go', {
      'go.work': 'go 1.21\n\nuse ./packages/other\n',
      'packages/other/go.mod': 'module example.org/other\n\ngo 1.21\n',
      'scenarios/easel/api/go.mod': 'module example.org/easel\n\ngo 1.21\n',
      'scenarios/easel/api/main.go': 'package main\n\nfunc main() { print() }\n',
    });
    expect(output).toBe('');
    expect(copied('go.work')).toBe(false);
  });
});

const crate = (name: string, more = '') =>
  `[package]\nname = "${name}"\nversion.workspace = true\nedition.workspace = true\n${more}`;

const cargo: Record<string, string> = {
  'Cargo.toml':
    '[workspace]\nresolver = "2"\nmembers = ["crates/*", "scenarios/*/api"]\nexclude = ["crates/old"]\n\n' +
    '[workspace.package]\nversion = "1.0.0"\nedition = "2021"\n\n[workspace.dependencies]\npaint = { path = "crates/paint" }\ntint = { path = "shared/tint" }\n',
  'Cargo.lock':
    'version = 3\n\n' +
    '[[package]]\nname = "api"\nversion = "1.0.0"\ndependencies = [\n "paint",\n]\n\n' +
    '[[package]]\nname = "other"\nversion = "1.0.0"\n\n' +
    '[[package]]\nname = "paint"\nversion = "1.0.0"\ndependencies = [\n "tint",\n]\n\n' +
    '[[package]]\nname = "tint"\nversion = "1.0.0"\n',
  'scenarios/easel/api/Cargo.toml': crate('api', '[dependencies]\npaint = { workspace = true }\n'),
  'scenarios/easel/api/src/main.rs': 'fn main() { print!("{}", paint::teal()); }\n',
  'crates/paint/Cargo.toml': crate('paint', '[dependencies]\ntint.workspace = true\n'),
  'crates/paint/src/lib.rs': 'pub fn teal() -> String { format!("{} teal", tint::DARK) }\n',
  'crates/other/Cargo.toml': crate('other'),
  'crates/other/src/lib.rs': '',
  'crates/old/Cargo.toml': '[package]\nname = "old"\n',
  'shared/tint/Cargo.toml': crate('tint'),
  'shared/tint/src/lib.rs': 'pub const DARK: &str = "dark";\n',
};

describe('a Cargo workspace above the scenario', () => {
  withProgram('cargo')('is used with its lockfile and its shared dependencies', async () => {
    const { output, copied } = await run('rust', cargo);
    expect(output).toBe('dark teal');
    expect(copied('crates/old/Cargo.toml')).toBe(false);
  });
});
