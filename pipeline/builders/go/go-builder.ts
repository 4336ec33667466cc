import { buildCompiled, type CompileCommand } from '../build-compiled.ts';
import type { ServiceBuilder } from '../builder.ts';
import { toGoPlatform } from '../placeholders.ts';
import { planCompiledBuild } from '../result.ts';
import { type ServiceSource, toBuildArgs, toBuildEnv, toServiceSource } from '../source.ts';
import { goTool } from '../../shared/tools.ts';
import { chooseCgo } from './choose-cgo.ts';

/** Without paths, VCS state or build ids in the executable, so that two builds are equal; pure Go unless it has C code. */
export function planGo(source: ServiceSource, output: string, hasCgo: boolean): CompileCommand {
  const { goos, goarch } = toGoPlatform(source.target);
  const entry = source.build.entry_point ?? '.';
  const flags = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=', '-o', output];
  const target = /^\.{0,2}\//.test(entry) || entry === '.' ? entry : `./${entry}`;
  const env = {
    GOOS: goos,
    GOARCH: goarch,
    ...toBuildEnv(source, output),
    CGO_ENABLED: hasCgo ? '1' : '0',
  };
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
  tools: () => [goTool],
  plan: planCompiledBuild,
  build: async (ctx, plan) => {
    const hasCgo = await chooseCgo(ctx, toServiceSource(ctx, plan), plan.host);
    return buildCompiled(ctx, plan, (source, output) => planGo(source, output, hasCgo));
  },
} as const satisfies ServiceBuilder;
