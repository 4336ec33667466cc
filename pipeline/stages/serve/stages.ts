import type { Analysis } from '../../../schema/analysis.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Fault } from '../../../schema/diagnostic.ts';
import type { SecretPlan } from '../../../schema/secret-plan.ts';
import type { TelemetryReport } from '../../../schema/telemetry/report.ts';
import type { Tier } from '../../../schema/vocabulary.ts';

export interface ScenarioFolders {
  /** Absolute. */
  scenarioDir: string;
  root: string;
}

/** The stages that the server offers, passed in by pipeline/compose: stages do not import each other. */
export interface Stages {
  analyze(
    place: ScenarioFolders & { tier: Tier; withSwaps?: { original: string; replacement: string }[] },
  ): Promise<Analysis>;
  planSecrets(place: ScenarioFolders & { analysis: Analysis }): Promise<SecretPlan>;
  assemble(
    place: ScenarioFolders & { analysis: Analysis; secretPlan: SecretPlan | undefined },
  ): Promise<{ bundle: Bundle; checksum: string }>;
  mergeSecrets(
    manifest: Record<string, unknown>,
    plan: SecretPlan,
  ): { manifest: Record<string, unknown>; faults: Fault[] };
  toEnvelope(
    assembled: { bundle: Bundle; checksum: string },
    subject: { scenario: string; tier: string; at: number },
  ): object;
}

/** What the server does with telemetry of installed apps. */
export interface TelemetryStage {
  ingest(
    bytes: Uint8Array,
    stated: { installation?: string },
  ): Promise<{
    stored: number;
    duplicates: number;
    refused: number;
    faults: { line: number; fault: string }[];
  }>;
  report(): Promise<TelemetryReport>;
  /** The report as HTML. */
  page(): Promise<string>;
}
