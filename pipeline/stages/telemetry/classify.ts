import { ownValue } from '../../../schema/own-value.ts';
import type { TelemetryLine } from '../../../schema/telemetry/line.ts';
import type { FailureKind } from '../../../schema/telemetry/report.ts';

/** A swap of the app that wrote the lines. */
export interface UsedSwap {
  original: string;
  replacement: string;
}

/** What a line reports as failed; `kind` is undefined for a line that reports no failure. */
export interface Classified {
  kind: FailureKind | undefined;
  subject: string;
  message: string;
  swap: UsedSwap | undefined;
}

type Details = NonNullable<TelemetryLine['details']>;

/** The kind of an event, and the fields of its details that say what it is about. */
const kinds: Readonly<Record<string, { kind: FailureKind; about: readonly string[] }>> = {
  dependency_unreachable: { kind: 'dependency', about: ['dependency'] },
  asset_missing: { kind: 'asset', about: ['path', 'asset'] },
  asset_checksum_mismatch: { kind: 'asset', about: ['path', 'asset'] },
  swap_missing_asset: { kind: 'asset', about: ['path', 'asset'] },
  migration_failed: { kind: 'migration', about: ['version'] },
  service_exit: { kind: 'exit', about: ['exit_code', 'signal'] },
  crash: { kind: 'crash', about: ['name'] },
  limit_exceeded: { kind: 'limit', about: [] },
  disk_full: { kind: 'disk', about: [] },
};

/** Events of updates are of later releases too: the end of the name says that one failed. */
const failedUpdate = /^update_(?:\w+_)?(?:failed|refused|rolled_back|reverted|aborted|invalid|corrupt)$/;

const textLimit = 500;

function toText(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  // Postgres stores no NUL.
  return text.replaceAll('\0', '\uFFFD').slice(0, textLimit);
}

const first = (details: Details, fields: readonly string[]) =>
  fields.map((field) => toText(details[field])).find((text) => text !== '') ?? '';

function isExpectedExit(details: Details): boolean {
  return details['expected'] === true || (details['exit_code'] === 0 && details['signal'] === undefined);
}

function findSwap(swaps: readonly UsedSwap[], names: readonly string[]): UsedSwap | undefined {
  return swaps.find(({ original, replacement }) =>
    names.some((name) => name === original || name === replacement),
  );
}

/** Says what a line reports as failed, and which swap of the app takes part: its replacement is the service or what it depends on. */
export function classify(line: TelemetryLine, swaps: readonly UsedSwap[]): Classified {
  const { event, details = {}, service_id: service } = line;
  const known = failedUpdate.test(event)
    ? { kind: 'update' as const, about: ['version', 'to'] }
    : ownValue(kinds, event);
  const none = { kind: undefined, subject: '', message: '', swap: undefined };
  if (known === undefined || (event === 'service_exit' && isExpectedExit(details))) return none;
  const subject = first(details, known.about);
  const names = [service, known.kind === 'dependency' ? subject : undefined].flatMap((name) => name ?? []);
  return {
    kind: known.kind,
    subject,
    message: first(details, ['message', 'reason']),
    swap: findSwap(swaps, names),
  };
}
