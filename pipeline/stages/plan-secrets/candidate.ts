import type * as z from 'zod';
import type { Generator, SecretClass, secretTargetSchema } from '../../../schema/bundle/secret.ts';

/** The three kinds of secret that a bundle may hold, and the two that it never does. */
export type Classification = SecretClass | 'infrastructure' | 'configuration';

/** One place that says the scenario needs a value; several may speak of the same target. */
export interface Candidate {
  origin: 'declared' | 'resource' | 'code';
  /** Name of the resource whose configuration says so. */
  resource?: string;
  /** Whether the scenario can do without that resource. */
  isOptional?: boolean;
  target: z.output<typeof secretTargetSchema>;
  id?: string;
  class?: Classification;
  description?: string;
  format?: string;
  required?: boolean;
  /** Whether the code that reads it shows that it does without. */
  copes?: boolean;
  generator?: Generator;
  prompt?: { label?: string; description?: string; hint?: string };
  remote?: Record<string, unknown>;
  /** Services that read it, as far as this source shows. */
  services: string[];
  /** File and place in it, relative to the repository root. */
  source: string;
}

/** The text of a field, or undefined when it is absent, empty or no text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** `openrouter/api-key` as the id openrouter_api_key; without the scenario's own name in front. */
export function toSecretId(name: string, scenario: string): string {
  const own = name.startsWith(`${scenario}/`) ? name.slice(scenario.length + 1) : name;
  return own
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
}
