import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeExec } from '../../host/exec.ts';
import { type KitMember, kitMemberSchema } from '../../schema/kit.ts';
import type { BuildContext } from '../../pipeline/ports.ts';
import { createTestContext, withTempDir } from '../packaging/context.ts';

function writeFiles(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

const zipScript = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as module:
    for path, text in json.load(sys.stdin).items():
        module.writestr(path, text)
`;

/** A proxy of modules in a folder: https://go.dev/ref/mod#goproxy-protocol */
function publishModule(proxy: string): void {
  const folder = join(proxy, 'example.com/words/@v');
  const goMod = 'module example.com/words\n\ngo 1.21\n';
  writeFiles(folder, { list: 'v1.0.0\n', 'v1.0.0.info': '{"Version": "v1.0.0"}', 'v1.0.0.mod': goMod });
  const files = {
    'go.mod': goMod,
    'words.go': 'package words\n\nfunc Hello() string { return "hello" }\n',
    LICENSE: 'license of the module\n',
  };
  const input = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`example.com/words@v1.0.0/${path}`, text]),
  );
  execFileSync('python3', ['-c', zipScript, join(folder, 'v1.0.0.zip')], { input: JSON.stringify(input) });
}

export interface GoMember {
  ctx: BuildContext;
  /** A member whose program uses a module. `digests` are those of its targets. */
  toMember(digests: Readonly<Record<string, string>>): KitMember;
  /** Absolute folder of the program. */
  program: string;
  /** How often `go build` has run. */
  countBuilds(): number;
}

/** Calls `body` with a product that has a member with a program in Go, and the real `go` with caches of modules of its own. */
export function withGoMember(body: (found: GoMember, dir: string) => Promise<void>): Promise<void> {
  return withTempDir(async (dir) => {
    publishModule(join(dir, 'proxy'));
    const product = join(dir, 'product');
    const program = join(product, 'resources/kit/tiny-db/program');
    const toolchain = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim();
    writeFiles(product, {
      LICENSE: 'license of the product\n',
      'dist/kit/tiny-db/driver.cjs': 'driver',
      'dist/kit/tiny-db/packages.json': '[]\n',
    });
    writeFiles(program, {
      'go.mod': `module example.com/tiny-db\n\ngo 1.21\n\ntoolchain ${toolchain}\n\nrequire example.com/words v1.0.0\n`,
      'main.go': 'package main\n\nimport "example.com/words"\n\nfunc main() { println(words.Hello()) }\n',
    });
    const env = {
      GOPROXY: `file://${join(dir, 'proxy')}`,
      GONOSUMDB: '*',
      GOMODCACHE: join(dir, 'modules'),
    };
    execFileSync('go', ['mod', 'download', '-modcacherw', 'example.com/words'], {
      cwd: program,
      env: { ...process.env, ...env, GOFLAGS: '-mod=mod' },
    });
    let builds = 0;
    const run: BuildContext['exec']['run'] = (file, args, options) => {
      if (args[0] === 'build') builds += 1;
      return nodeExec.run(file, args, { ...options, env: { ...options?.env, ...env } });
    };
    const ctx = createTestContext(dir, { packageRoot: product, exec: { run, which: nodeExec.which } });
    const toMember: GoMember['toMember'] = (digests) =>
      kitMemberSchema.parse({
        name: 'tiny-db',
        version: '1.0.0',
        replaces: ['db'],
        parts: [
          {
            sources: Object.fromEntries(
              Object.entries(digests).map(([target, sha256]) => [
                target,
                { kind: 'go', program: 'db', sha256 },
              ]),
            ),
            to: 'bin',
          },
        ],
        driver: 'driver.cjs',
        service: {
          id: 'tiny-db',
          type: 'resource',
          health: { type: 'tcp' },
          readiness: { type: 'port_open' },
        },
        provides: { env: {} },
      });
    try {
      await body({ ctx, toMember, program, countBuilds: () => builds }, dir);
    } finally {
      // Go writes its modules without the permission to remove them
      execFileSync('go', ['clean', '-modcache'], { env: { ...process.env, ...env } });
    }
  });
}
