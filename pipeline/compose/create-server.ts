import type { BuildContext } from '../ports.ts';
import { analyze } from '../stages/analyze/index.ts';
import { toEnvelope } from '../stages/assemble/export.ts';
import { assemble } from '../stages/assemble/index.ts';
import { mergeSecrets } from '../stages/assemble/merge-secrets.ts';
import { planSecrets } from '../stages/plan-secrets/index.ts';
import { createServer } from '../stages/serve/index.ts';

/** Creates the HTTP server of the bundle API. Reads nothing outside `root` (absolute); it listens after a call of `listen`. */
export function createBundleServer(ctx: BuildContext, root: string): ReturnType<typeof createServer> {
  return createServer({
    ctx,
    root,
    stages: {
      analyze: (options) => analyze(ctx, options),
      planSecrets: (options) => planSecrets(ctx, options),
      assemble: (options) => assemble(ctx, options),
      mergeSecrets,
      toEnvelope,
    },
  });
}
