import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  type TelemetryLine,
  telemetryLineSchema,
  telemetrySubjectSchema,
} from '../../../schema/telemetry/line.ts';
import { classify, type UsedSwap } from './classify.ts';
import { type RawLine, readLines } from './read-lines.ts';

/** The app that wrote the lines that follow. */
export interface Subject {
  app: string;
  version: string;
  target: string;
  installation: string;
  swaps: readonly UsedSwap[];
}

export const unknownSubject: Subject = { app: '', version: '', target: '', installation: '', swaps: [] };

/** An event as it is stored. */
export interface StoredEvent {
  digest: string;
  /** UTC with milliseconds. */
  ts: string;
  event: string;
  subject: Subject;
  service: string;
  failure: ReturnType<typeof classify>;
}

export type ReadEvent = StoredEvent | { line: number; fault: string };

const clean = (text: string) => text.replaceAll('\0', '\uFFFD');

/** The facts of `app_start` replace those known so far; an app of an earlier release states none. */
export function toSubject(stated: z.output<typeof telemetrySubjectSchema>, before: Subject): Subject {
  const { app, version, target, installation, swaps } = stated;
  return {
    app: clean(app ?? before.app),
    version: clean(version ?? before.version),
    target: clean(target ?? before.target),
    installation: clean(installation ?? before.installation),
    swaps: (swaps ?? before.swaps).map((swap) => ({
      original: clean(swap.original),
      replacement: clean(swap.replacement),
    })),
  };
}

function toDigest(line: TelemetryLine, text: string, installation: string): string {
  const identity = line.id === undefined ? `line\n${installation}\n${text}` : `id\n${line.id}`;
  return createHash('sha256').update(identity).digest('hex');
}

function parseLine(raw: RawLine): { line: TelemetryLine; text: string } | { fault: string } {
  if ('fault' in raw) return { fault: raw.fault };
  let value: unknown;
  try {
    value = JSON.parse(raw.text);
  } catch {
    return { fault: 'it is not JSON' };
  }
  const parsed = telemetryLineSchema.safeParse(value);
  if (parsed.success) return { line: parsed.data, text: raw.text };
  const [issue] = parsed.error.issues;
  const place = issue === undefined ? '' : z.core.toDotPath(issue.path);
  return { fault: `${place === '' ? 'it' : `"${place}"`} is not as expected: ${issue?.message ?? ''}` };
}

/**
 * The events of deployment-telemetry.jsonl in order, and what is wrong with the other lines. `from` says which app wrote the first lines:
 * an `app_start` says it for those after it.
 */
export async function* readEvents(
  chunks: AsyncIterable<Uint8Array>,
  from: Subject,
): AsyncIterable<ReadEvent> {
  let subject = from;
  for await (const raw of readLines(chunks)) {
    if ('text' in raw && raw.text.trim() === '') continue;
    const parsed = parseLine(raw);
    if ('fault' in parsed) {
      yield { line: raw.line, fault: parsed.fault };
      continue;
    }
    const { line, text } = parsed;
    if (line.event === 'app_start') {
      const stated = telemetrySubjectSchema.safeParse(line.details ?? {});
      if (stated.success) subject = toSubject(stated.data, subject);
    }
    yield {
      digest: toDigest(line, text, subject.installation),
      ts: new Date(line.ts).toISOString(),
      event: line.event,
      subject,
      service: clean(line.service_id ?? ''),
      failure: classify(line, subject.swaps),
    };
  }
}
