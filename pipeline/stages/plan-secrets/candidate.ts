import type * as z from 'zod';
import type { Generator, SecretClass, secretTargetSchema } from '../../../schema/bundle/secret.ts';

/** The three classes of secrets in a bundle, and the two classes that a bundle never contains. */
export type Classification = SecretClass | 'infrastructure' | 'configuration';

/** One piece of evidence that the scenario needs a value; several can have the same target. */
export interface Candidate {
  origin: 'declared' | 'resource' | 'code';
  /** Name of the resource whose configuration declares it. */
  resource?: string;
  /** Whether the scenario runs without that resource. */
  isOptional?: boolean;
  target: z.output<typeof secretTargetSchema>;
  id?: string;
  class?: Classification;
  description?: string;
  format?: string;
  required?: boolean;
  /** Whether the code that reads it has a fallback. */
  hasFallback?: boolean;
  generator?: Generator;
  prompt?: { label?: string; description?: string; hint?: string };
  remote?: Record<string, unknown>;
  /** Its position among the declared secrets, from 0. */
  position?: number;
  /** Services that read it according to this source. */
  services: string[];
  /** File, relative to the repository root, and position in it. */
  source: string;
}

/** The text of a field, or undefined when it is missing, empty or not a text. */
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
