import type { Route } from './define-route.ts';
import { allowTelemetry } from './routes/allow-telemetry.ts';
import { applyUpdate } from './routes/apply-update.ts';
import { checkUpdates } from './routes/check-updates.ts';
import { chooseUpdates } from './routes/choose-updates.ts';
import { connectEvents } from './routes/connect-events.ts';
import { getDiagnostics } from './routes/get-diagnostics.ts';
import { getHealth } from './routes/get-health.ts';
import { getMetrics } from './routes/get-metrics.ts';
import { getOpenApi } from './routes/get-open-api.ts';
import { getPorts } from './routes/get-ports.ts';
import { getReadiness } from './routes/get-readiness.ts';
import { getStatus } from './routes/get-status.ts';
import { getTelemetry } from './routes/get-telemetry.ts';
import { getUpdates } from './routes/get-updates.ts';
import { listSecrets } from './routes/list-secrets.ts';
import { proveToken } from './routes/prove-token.ts';
import { restartService } from './routes/restart-service.ts';
import { rotateSecrets } from './routes/rotate-secrets.ts';
import { shutdown } from './routes/shutdown.ts';
import { storeSecrets } from './routes/store-secrets.ts';
import { streamEvents } from './routes/stream-events.ts';
import { tailLogs } from './routes/tail-logs.ts';
import { uploadTelemetry } from './routes/upload-telemetry.ts';
import { validate } from './routes/validate.ts';

/** All calls of the control API. The server, OpenAPI, the typed client and the reference page read this list. */
export const routes: readonly Route[] = [
  getHealth,
  proveToken,
  getReadiness,
  getStatus,
  getPorts,
  tailLogs,
  listSecrets,
  storeSecrets,
  rotateSecrets,
  getTelemetry,
  allowTelemetry,
  uploadTelemetry,
  getUpdates,
  checkUpdates,
  applyUpdate,
  chooseUpdates,
  validate,
  restartService,
  shutdown,
  streamEvents,
  connectEvents,
  getMetrics,
  getDiagnostics,
  getOpenApi,
];
