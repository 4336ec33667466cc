import { appendFile, mkdir } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { dirname } from 'node:path';
import type { BuildContext } from '../../pipeline/ports.ts';
import { findTokenSource } from '../oidc.ts';

/** The run of a workflow with its attempt, or this machine. */
function toBuild(env: NodeJS.ProcessEnv): string {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
  return repository && run ? `${repository}/actions/runs/${run}/attempts/${attempt}` : `local:${hostname()}`;
}

function toRequester(env: NodeJS.ProcessEnv): string {
  try {
    return env['GITHUB_ACTOR'] || userInfo().username;
  } catch {
    // A user without an entry in the system's list, as in many containers.
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
}

/**
 * What reading secrets needs of this machine and build.
 * @param auditFile absolute path of the record, to which each read appends a line
 */
export function createReadContext(
  { fs, http, clock, packageRoot }: BuildContext,
  env: NodeJS.ProcessEnv,
  { auditFile, mask }: { auditFile: string; mask(value: string): void },
) {
  return {
    ...{ fs, http, clock, packageRoot, mask },
    get: (name: string) => env[name],
    fetchIdentityToken:
      findTokenSource(env) === undefined
        ? undefined
        : async (audience: string) => {
            const token = (await findTokenSource(env, audience)?.()) ?? '';
            mask(token);
            return token;
          },
    requester: toRequester(env),
    build: toBuild(env),
    record: async (read: object) => {
      await mkdir(dirname(auditFile), { recursive: true });
      await appendFile(auditFile, `${JSON.stringify(read)}\n`, { mode: 0o600 });
    },
  };
}
