import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGitHub, readGitHubAccess } from '../../host/github/create.ts';
import { silentLog } from '../../host/log.ts';
import type { PromoteOptions } from '../../pipeline/compose/promote/options.ts';
import type { BuildContext, Clock } from '../../pipeline/ports.ts';
import { prettyJson } from '../../pipeline/shared/document/canonical.ts';
import { nothingTrusted } from '../../pipeline/signing/documents/document-signer.ts';
import type { PromoteRequest } from '../../pipeline/stages/promote/request.ts';
import { createTestContext } from '../packaging/context.ts';
import { createRelease, rewriteSums } from '../packaging/release.ts';
import type { GitHubStandIn } from './server.ts';
import type { StoredRun } from './state.ts';
import { zipFiles } from './zip.ts';

export const commit = 'c'.repeat(40);

/** A clock on which pauses take no time of the test. */
export function createFastClock(): Clock & { pauses: number[] } {
  let now = Date.parse('2026-02-03T04:05:06Z');
  const pauses: number[] = [];
  return {
    pauses,
    now: () => now,
    pause: async (ms) => {
      pauses.push(ms);
      now += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** A release folder of a run: started before it was released, of one commit. */
export async function createPromotable(ctx: BuildContext, dir: string, runId: number): Promise<string> {
  const release = await createRelease(ctx, dir);
  const path = join(release, 'metadata.json');
  const metadata = JSON.parse(await readFile(path, 'utf8'));
  const rehearsal = {
    rehearsed: true,
    user: 'rehearsal',
    network: { isolated: true },
    services: [{ id: 'api' }],
    pages: [],
  };
  const targets = metadata.targets.map((target: object) => ({ ...target, rehearsal }));
  await writeFile(path, prettyJson({ ...metadata, commit, run_id: String(runId), targets }));
  await rewriteSums(ctx, release);
  return release;
}

export async function zipFolder(dir: string): Promise<Buffer> {
  const files: Record<string, Uint8Array> = {};
  for (const name of await readdir(dir)) files[name] = await readFile(join(dir, name));
  return zipFiles(files);
}

/** A run that succeeded on the main branch, with the folder as its artifact. */
export async function toRun(dir: string, given: Partial<StoredRun> = {}): Promise<StoredRun> {
  return {
    id: 77,
    attempt: 1,
    commit,
    event: 'push',
    status: 'completed',
    conclusion: 'success',
    headRepository: 'owner/app',
    artifacts: [
      { id: 501, name: 'release-vrooli-bundle-tiny-app', zip: await zipFolder(dir), isExpired: false },
    ],
    approvals: [],
    ...given,
  };
}

export const plainRequest: PromoteRequest = {
  runId: '77',
  tag: undefined,
  artifact: 'release-*',
  channel: 'stable',
  rollout: 100,
  notes: undefined,
  environment: undefined,
  ownRun: undefined,
  log: undefined,
  allowUnrehearsed: false,
  requireAttestation: false,
};

/** Ports and options of a promotion against a stand-in. */
export function toPromotion(
  dir: string,
  github: GitHubStandIn,
  request: Partial<PromoteRequest> = {},
  name = 'out',
): { ctx: BuildContext; options: PromoteOptions; clock: ReturnType<typeof createFastClock> } {
  const clock = createFastClock();
  const ctx = createTestContext(dir, { clock, log: silentLog });
  return {
    ctx,
    clock,
    options: {
      host: createGitHub(ctx, readGitHubAccess(github.env, {}), github.env),
      request: { ...plainRequest, ...request },
      verify: { trust: nothingTrusted, requireSignature: false },
      identity: undefined,
      outDir: join(dir, name),
    },
  };
}

export async function copyFolder(from: string, to: string): Promise<string> {
  await cp(from, to, { recursive: true });
  return to;
}
