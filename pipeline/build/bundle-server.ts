import type { FastifyInstance } from 'fastify';
import { analyze } from '../analyze/index.ts';
import { toEnvelope } from '../assemble/export.ts';
import { assemble } from '../assemble/index.ts';
import { mergeSecrets } from '../assemble/merge-secrets.ts';
import { planSecrets } from '../plan-secrets/index.ts';
import type { BuildContext } from '../ports.ts';
import { createServer } from '../serve/index.ts';

/** The HTTP endpoints of the bundle API over the real stages. `root` is absolute, and the only folder that is read. */
export function createBundleServer(ctx: BuildContext, options: { root: string }): FastifyInstance {
  return createServer({
    ctx,
    root: options.root,
    stages: {
      analyze: (place) => analyze(ctx, place),
      planSecrets: (place) => planSecrets(ctx, place),
      assemble: (place) => assemble(ctx, place),
      mergeSecrets,
      toEnvelope,
    },
  });
}
