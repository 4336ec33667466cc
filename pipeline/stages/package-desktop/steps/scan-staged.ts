import { join } from 'node:path/posix';
import type { ReleaseState } from '../release-state.ts';
import { assertNoSecrets } from '../scan-secrets.ts';

/**
 * Scans the scenario's files of a payload that another process staged, before one of them is signed.
 * @throws {PipelineError} secret-found (input) with every finding
 */
export async function scanStaged({ ctx, staged, workspace }: ReleaseState): Promise<void> {
  const targets = staged.files.flatMap((entry) =>
    entry.type === 'file' && entry.origin === 'scenario'
      ? [{ path: join(workspace.payload, entry.path), name: entry.path }]
      : [],
  );
  await assertNoSecrets(ctx, targets, { entries: staged.secret_allow_list, diagnostics: [] });
}
