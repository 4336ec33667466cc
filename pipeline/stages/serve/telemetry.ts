import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { Problem } from './problem.ts';
import type { TelemetryStage } from './stages.ts';

export const ingestedSchema = z.object({
  status: z.literal('stored'),
  stored: z.int().describe('events that were new'),
  duplicates: z.int().describe('events that were stored before'),
  refused: z.int().describe('lines that are not events'),
  faults: z.array(z.object({ line: z.int(), fault: z.string() })).describe('the first of them'),
});

/** The installation of a key as the runtime sends it. @throws {Problem} 400 */
function parseInstallation(key: string | string[] | undefined): { installation?: string } {
  if (key === undefined) return {};
  const [, installation] = /^([\w.-]{1,150})-\d{1,15}-\d{1,15}$/.exec(String(key)) ?? [];
  if (installation !== undefined) return { installation };
  const message = 'the header Idempotency-Key is not of the form <installation>-<file>-<position>';
  const remedy = 'send it as the runtime does, or leave it out';
  throw new Problem(400, 'invalid request', [
    { code: 'telemetry-installation-invalid', pointer: '', message, remedy },
  ]);
}

/** Takes one upload. @throws {Problem} 400, 422 when no line of a body is an event */
async function ingest(stage: TelemetryStage, bytes: Uint8Array, key: string | string[] | undefined) {
  const result = await stage.ingest(bytes, parseInstallation(key));
  const { stored, duplicates, faults } = result;
  if (stored + duplicates > 0) return { status: 'stored', ...result };
  const [first] = faults;
  const message =
    first === undefined ? 'the body has no line' : `line ${first.line} is not an event: ${first.fault}`;
  const remedy = 'send deployment-telemetry.jsonl as the app wrote it';
  throw new Problem(422, 'no line is an event', [
    { code: 'telemetry-upload-invalid', pointer: '', message, remedy },
  ]);
}

/** Adds the routes for telemetry of installed apps. Uploads are JSON Lines, which no form of a web page can send. */
export function addTelemetryRoutes(server: FastifyInstance, stage: TelemetryStage): void {
  server.addContentTypeParser('application/x-ndjson', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  server.post('/api/v1/telemetry', async (request) => {
    if (!Buffer.isBuffer(request.body)) {
      const message = 'the body is not application/x-ndjson';
      const remedy = 'send the header Content-Type: application/x-ndjson';
      throw new Problem(415, 'unsupported media type', [
        { code: 'media-type-unsupported', pointer: '', message, remedy },
      ]);
    }
    return await ingest(stage, request.body, request.headers['idempotency-key']);
  });
  server.get('/api/v1/telemetry', () => stage.report());
  server.get('/api/v1/telemetry/report', async (_request, reply) => {
    void reply.type('text/html; charset=utf-8');
    return await stage.page();
  });
}
