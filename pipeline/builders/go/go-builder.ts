import { buildCompiled, type CompileCommand } from '../build-compiled.ts';
import type { ServiceBuilder } from '../builder.ts';
import { toGoPlatform } from '../placeholders.ts';
import { planCompiledBuild } from '../result.ts';
import { type ServiceSource, toBuildArgs, toBuildEnv } from '../source.ts';

/** Pure Go, without paths, VCS state or build ids in the executable, so that two builds are equal. */
export function planGo(source: ServiceSource, output: string): CompileCommand {
  const { goos, goarch } = toGoPlatform(source.target);
  const entry = source.build.entry_point ?? '.';
  const flags = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=', '-o', output];
  const target = /^\.{0,2}\//.test(entry) || entry === '.' ? entry : `./${entry}`;
  const env = { CGO_ENABLED: '0', GOOS: goos, GOARCH: goarch, ...toBuildEnv(source, output) };
  return {
    output,
    command: {
      file: 'go',
      args: [...flags, ...toBuildArgs(source, output), target],
      cwd: source.dir,
      env,
      shown: `GOOS=${env.GOOS} GOARCH=${env.GOARCH} CGO_ENABLED=${env.CGO_ENABLED} go build ${target}`,
    },
  };
}

export const goBuilder = {
  type: 'go',
  tools: () => [{ name: 'go', versionArgs: ['env', 'GOVERSION'], remedy: 'install Go (https://go.dev/dl)' }],
  plan: planCompiledBuild,
  build: (ctx, plan) => buildCompiled(ctx, plan, planGo),
} as const satisfies ServiceBuilder;
