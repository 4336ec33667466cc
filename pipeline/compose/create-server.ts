import type { BuildContext } from '../ports.ts';
import { analyze } from '../stages/analyze/index.ts';
import { toEnvelope } from '../stages/assemble/export.ts';
import { assemble } from '../stages/assemble/index.ts';
import { mergeSecrets } from '../stages/assemble/merge-secrets.ts';
import { planSecrets } from '../stages/plan-secrets/index.ts';
import { createServer } from '../stages/serve/index.ts';
import type { TelemetryStore } from '../stages/telemetry/index.ts';
import { toPage } from '../stages/telemetry/page/page.ts';

/**
 * Creates the HTTP server of the bundle API. Reads nothing outside `root` (absolute); it listens after a call of `listen`. With a store it
 * also takes telemetry of installed apps.
 */
export function createBundleServer(
  ctx: BuildContext,
  root: string,
  store?: TelemetryStore,
): ReturnType<typeof createServer> {
  const telemetry =
    store === undefined
      ? undefined
      : {
          ingest: store.ingestUpload,
          report: store.report,
          page: async () => toPage(await store.report()),
        };
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
    ...(telemetry === undefined ? {} : { telemetry }),
  });
}
