import { basename, join } from 'node:path/posix';
import { parseEnv } from 'node:util';
import { isPrivateName } from '../../../../schema/private-names.ts';
import type { BuilderContext } from '../../builder.ts';
import type { ServiceSource } from '../../source.ts';
import { type EnvFile, type StartCommand, toNodeOptions } from './start-command.ts';

async function readEnvFile(
  { fs }: Pick<BuilderContext, 'fs'>,
  dir: string,
  path: string,
): Promise<[string, string][] | undefined> {
  const at = join(dir, path);
  if ((await fs.stat(at))?.kind !== 'file') return undefined;
  return Object.entries(parseEnv(await fs.readText(at))).map(([name, value]) => [name, value ?? '']);
}

/**
 * A start command with the variables of the files that Node would read with `--env-file`, except those that do not ship or that the app
 * would replace: a warning names them. Variables of the command itself have precedence, as under Node.
 */
export async function withEnvFiles(
  ctx: Pick<BuilderContext, 'fs' | 'log'>,
  { id, dir }: Pick<ServiceSource, 'id' | 'dir'>,
  start: StartCommand,
): Promise<StartCommand> {
  const found = new Map<string, string>();
  const warn = (file: EnvFile, what: string) =>
    ctx.log.warn(
      `service "${id}" starts with --env-file=${file.path}, ${what}: set the variables that it needs in the step that starts it`,
    );
  for (const file of start.envFiles) {
    const values = await readEnvFile(ctx, dir, file.path);
    if (values === undefined) {
      if (!file.isOptional) warn(file, 'which the sources do not have');
      continue;
    }
    const isPrivate = file.path.split('/').some(isPrivateName);
    const isLeft = ([, value]: [string, string]) => isPrivate || value.includes('${');
    const left = values.filter(isLeft).map(([name]) => name);
    const why = isPrivate
      ? `and ${basename(file.path)} does not ship`
      : 'which the app would read as templates';
    if (left.length > 0) warn(file, `${why}; it sets ${left.join(', ')}`);
    for (const one of values) if (!isLeft(one)) found.set(...one);
  }
  const { NODE_OPTIONS: more, ...env } = Object.fromEntries(found);
  return {
    ...start,
    options: [...toNodeOptions(more), ...start.options],
    env: { ...env, ...start.env },
  };
}
