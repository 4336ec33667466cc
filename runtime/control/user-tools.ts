import type { UserTool } from '../../schema/bundle/user-tool.ts';
import type { UserTools } from '../../schema/control/user-tools.ts';
import type { ControlServerOptions } from './context.ts';

/** A user who installs a program sees it without starting the app again. */
const keptMs = 5_000;

/** Few apps use such programs: the others load no code for them. */
const look = async (tools: readonly UserTool[], env: NodeJS.ProcessEnv): Promise<UserTools> =>
  (await import('./find-user-tools.ts')).findUserTools(tools, env);

const kept = new WeakMap<ControlServerOptions, { at: number; found: Promise<UserTools> }>();

/** The field of readiness and status: the programs of the user, looked for at most every five seconds. */
export async function toUserTools(options: ControlServerOptions): Promise<{ user_tools?: UserTools }> {
  const { user_tools: tools = [] } = options.bundle;
  if (tools.length === 0) return {};
  const now = performance.now();
  const last = kept.get(options);
  const found = last !== undefined && now - last.at < keptMs ? last.found : look(tools, options.env);
  if (found !== last?.found) kept.set(options, { at: now, found });
  return { user_tools: await found };
}
