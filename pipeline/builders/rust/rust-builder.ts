import { join } from 'node:path/posix';
import { buildCompiled, type CompileCommand, toOutput } from '../build-compiled.ts';
import type { ServiceBuilder } from '../builder.ts';
import { toExecutableSuffix } from '../placeholders.ts';
import { planCompiledBuild } from '../result.ts';
import { toBuildError } from '../run-build.ts';
import { type ServiceSource, toBuildArgs, toBuildEnv } from '../source.ts';

/** Cargo for this machine's own target, without the machine's paths in the executable. */
export function planRust(source: ServiceSource, output: string): CompileCommand {
  const name = source.build.entry_point ?? source.id;
  const target = join(source.dir, 'target');
  const built = join(target, 'release', `${name}${toExecutableSuffix(source.target)}`);
  // Of two prefixes that match, rustc takes the later one.
  const prefixes = [source.repository.dir, source.dir];
  const rustflags = prefixes.map((dir) => `--remap-path-prefix=${dir}=.`).join(' ');
  return {
    output: source.build.output_pattern === undefined ? built : toOutput(source, output),
    command: {
      file: 'cargo',
      args: ['build', '--release', '--locked', '--bin', name, ...toBuildArgs(source, output)],
      cwd: source.dir,
      env: { CARGO_TARGET_DIR: target, RUSTFLAGS: rustflags, ...toBuildEnv(source, output) },
      shown: `cargo build --release --locked --bin ${name}`,
    },
  };
}

export const rustBuilder = {
  type: 'rust',
  tools: () => [
    { name: 'cargo', versionArgs: ['--version'], remedy: 'install Rust with cargo (https://rustup.rs)' },
  ],
  plan: (service, target, host) => {
    if (target !== host) {
      // Another target needs a linker and a sysroot of that target.
      throw toBuildError(
        service.id,
        'build-type-unsupported',
        `a Rust service is built on its own system only: this machine is ${host}, the target is ${target}`,
        `run this on ${target}, or cross-compile with build.type "custom"`,
      );
    }
    return planCompiledBuild(service, target, host);
  },
  build: (ctx, plan) => buildCompiled(ctx, plan, planRust),
} as const satisfies ServiceBuilder;
