import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { ExportEnvelope } from '../../../schema/export.ts';
import { prettyJson } from '../../shared/document/canonical.ts';

export interface ExportSubject {
  scenario: string;
  tier: string;
  /** Seconds since the epoch. */
  at: number;
}

/** `2025-01-15T12:00:00Z` */
export function toTimestamp(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The export envelope of a bundle. `at`: seconds since the epoch. */
export function toEnvelope(
  assembled: { bundle: Bundle; checksum: string },
  subject: ExportSubject,
): ExportEnvelope {
  return {
    status: 'exported',
    schema: 'desktop.v0.1',
    scenario: subject.scenario,
    tier: subject.tier,
    manifest: assembled.bundle,
    checksum: assembled.checksum,
    generated_at: toTimestamp(subject.at),
  };
}

/** The envelope as a document; its time is the context's SOURCE_DATE_EPOCH. */
export function toExport(
  assembled: { bundle: Bundle; checksum: string },
  from: { analysis: { scenario: string; tier: string }; context: { sourceDateEpoch: number } },
): string {
  const { scenario, tier } = from.analysis;
  return prettyJson(toEnvelope(assembled, { scenario, tier, at: from.context.sourceDateEpoch }));
}
