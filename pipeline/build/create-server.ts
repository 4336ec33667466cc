import { analyze } from '../analyze/index.ts';
import { toEnvelope } from '../assemble/export.ts';
import { assemble } from '../assemble/index.ts';
import { mergeSecrets } from '../assemble/merge-secrets.ts';
import { planSecrets } from '../plan-secrets/index.ts';
import type { BuildContext } from '../ports.ts';
import { createServer } from '../serve/index.ts';

/** The bundle API with every stage behind it. Reads nothing outside `root` (absolute); listens when `listen` is called. */
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
