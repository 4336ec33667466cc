import { createHash } from 'node:crypto';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { Target } from '../../schema/vocabulary.ts';
import type { Component } from '../components/component.ts';

/** A file of the payload with its digests, lower-case hex. */
export interface SbomFile {
  path: string;
  sha1: string;
  sha256: string;
}

/** What a bill of materials says about one installer. */
export interface Sbom {
  app: { name: string; version: string; vendor?: string | undefined };
  product: { name: string; version: string };
  installer: { name: string; target: Target; format: string; sha256: string };
  /** The app first, which contains the others. */
  components: readonly Component[];
  files: readonly SbomFile[];
  /** Seconds since the epoch. */
  epoch: number;
}

/**
 * A UUID of version 8 (RFC 9562) from a text: the same document has the same number, and another document another one.
 */
export function toUuid(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The files of each component: a file belongs to the one with the longest path at or above it, else to the app. */
export function assignFiles({
  components,
  files,
}: Pick<Sbom, 'components' | 'files'>): Map<string, SbomFile[]> {
  const owners = new Map<string, string>();
  for (const { id, paths } of components) for (const path of paths) owners.set(path, id);
  const app = components[0]?.id ?? '';
  const assigned = new Map<string, SbomFile[]>();
  for (const file of files) {
    let owner: string | undefined;
    for (
      let at = file.path;
      owner === undefined && at !== '';
      at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))
    )
      owner = owners.get(at);
    const id = owner ?? app;
    const known = assigned.get(id);
    if (known === undefined) assigned.set(id, [file]);
    else known.push(file);
  }
  for (const list of assigned.values()) list.sort((a, b) => byCodeUnit(a.path, b.path));
  return assigned;
}

/** The time of a document as RFC 3339 without fractions. */
export const toTime = (epoch: number): string => new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
