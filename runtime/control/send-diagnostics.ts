import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { collectDiagnostics } from '../diagnostics/collect.ts';
import { toTar } from '../diagnostics/tar.ts';
import { beginStream } from '../http/respond.ts';
import type { Call } from './context.ts';
import { requireApp } from './masked.ts';
import { toStatus } from './status.ts';
import { toHealth, toReadiness } from './views.ts';

/** GET /diagnostics: an archive for support, created while it is sent. */
export async function sendDiagnostics(call: Call): Promise<void> {
  const { options, response } = call;
  const { parts, appData, bundle } = options;
  const app = parts.supervisor && requireApp(parts).snapshot();
  const documents: Record<string, unknown> = {
    'health.json': toHealth(app, options),
    ...(app === undefined ? {} : { 'readiness.json': toReadiness(app), 'status.json': toStatus(call) }),
    'secrets.json': parts.secrets?.list() ?? [],
    ...(parts.validate === undefined ? {} : { 'validation.json': await parts.validate() }),
  };
  const entries = collectDiagnostics({
    appData,
    bundle,
    env: options.env,
    mask: (text) => parts.secrets?.mask(text) ?? text,
    documents,
    log: (service) => parts.log?.(service),
    telemetry: parts.telemetry,
  });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  beginStream(response, 'application/gzip', {
    'content-disposition': `attachment; filename="diagnostics-${stamp}.tar.gz"`,
  });
  await pipeline(Readable.from(toTar(entries, Date.now()), { objectMode: false }), createGzip(), response);
}
