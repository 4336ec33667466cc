import { basename, dirname, join } from 'node:path/posix';
import type { SignerContext } from '../signer.ts';
import { planTimestamp } from './commands.ts';
import type { Timestamping } from './identity.ts';
import { runCommand, toReason, toSigningError } from './run.ts';
import { readEmbedded } from './verify.ts';

/** A server that has not answered after this time is given up for this round. */
const answerMs = 20_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Why a server gave no usable time stamp; undefined when the file `to` has one. */
async function ask(
  ctx: SignerContext,
  from: string,
  to: string,
  server: string,
  timeoutMs: number,
): Promise<string | undefined> {
  await ctx.fs.remove(to);
  const result = await runCommand(ctx, planTimestamp(from, to, server), timeoutMs);
  if (result.exitCode !== 0) return toReason(result, []).replaceAll('\n', '; ');
  try {
    const { isTimestamped, isGenuine } = await readEmbedded(ctx, to);
    return isTimestamped && isGenuine ? undefined : 'its answer is not a time stamp of this signature';
  } catch (error) {
    return `its answer cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * Adds a time stamp to a signed file: asks each server in order, then again after each pause. Returns the path of the file with the stamp.
 * @throws {PipelineError} signing-failed (environment) with the reason of each server
 */
export async function addTimestamp(
  ctx: SignerContext,
  { servers, pauses }: Timestamping,
  from: string,
  name: string,
  timeoutMs = answerMs,
): Promise<string> {
  const to = join(dirname(from), `stamped-${basename(from)}`);
  const reasons = new Map<string, string>();
  for (const wait of [0, ...pauses]) {
    await pause(wait);
    for (const server of servers) {
      const reason = await ask(ctx, from, to, server, timeoutMs);
      if (reason === undefined) return to;
      reasons.set(server, reason);
    }
  }
  const each = [...reasons].map(([server, reason]) => `${server}: ${reason}`).join('\n');
  throw toSigningError(
    `${name} got no time stamp:\n${each}`,
    'check the network, or name other servers in WIN_TIMESTAMP_SERVERS (input win-timestamp-servers)',
  );
}
