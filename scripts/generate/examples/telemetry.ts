import type * as z from 'zod';
import type { TelemetryLine } from '../../../schema/telemetry/line.ts';
import type { telemetryReportSchema } from '../../../schema/telemetry/report.ts';

export const telemetryLineExamples: readonly TelemetryLine[] = [
  {
    ts: '2026-11-01T10:00:00.000Z',
    event: 'app_start',
    details: {
      app: 'field-notes',
      version: '1.0.0',
      target: 'linux-x64',
      swaps: [{ original: 'postgres', replacement: 'embedded-postgres' }],
      installation: '5f0c7a1e9b2d4c38',
    },
  },
  {
    ts: '2026-11-01T10:00:04.120Z',
    event: 'dependency_unreachable',
    service_id: 'api',
    details: { dependency: 'embedded-postgres', reason: 'exited with code 1 before it was ready' },
  },
];

const release = { app: 'field-notes', version: '1.0.0', target: 'linux-x64' };

export const telemetryReportExample: z.input<typeof telemetryReportSchema> = {
  schema_version: 'telemetry-report.v1',
  events: 41,
  releases: [{ ...release, installations: 12, starts: 20, ready: 17 }],
  failures: [
    {
      kind: 'dependency',
      ...release,
      event: 'dependency_unreachable',
      service: 'api',
      subject: 'redis',
      events: 4,
      installations: 3,
      first: '2026-11-01T10:00:04.120Z',
      last: '2026-11-03T08:12:00.000Z',
      message: 'no answer on port 6379',
    },
  ],
  days: [{ day: '2026-11-01', kind: 'dependency', events: 4 }],
  proposals: [
    {
      kind: 'swap',
      original: 'redis',
      replacement: 'embedded-redis',
      tier: 'desktop',
      evidence: { apps: ['field-notes'], events: 4, installations: 3, of: 12 },
      reason: 'redis could not be reached: 4 events of 3 of 12 installations of field-notes',
    },
  ],
};
