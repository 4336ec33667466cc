import type { ModelEntry } from '../models/model-entry.ts';
import type { ModelRegistry } from '../models/registry.ts';
import { ApiError } from './api-error.ts';

/** @throws {ApiError} 400 for a model that only computes embeddings */
export function assertGenerates(entry: ModelEntry, asked: string, registry: ModelRegistry): void {
  if (entry.role === 'chat') return;
  const other = registry.ofRole('chat');
  throw new ApiError(
    400,
    `"${asked}" does not support generate: ${entry.name} only computes embeddings${other === undefined ? '' : `; use ${other.name}`}`,
  );
}

/** @throws {ApiError} 400 for a model that only generates text */
export function assertEmbeds(entry: ModelEntry, asked: string, registry: ModelRegistry): void {
  if (entry.role === 'embedding') return;
  const other = registry.ofRole('embedding');
  throw new ApiError(
    400,
    `"${asked}" does not support embeddings: ${entry.name} only generates text${other === undefined ? '' : `; use ${other.name}`}`,
  );
}

/** @throws {ApiError} 400: no model of an app reads pictures */
export function assertNoImages(images: readonly unknown[] | null | undefined, asked: string): void {
  if (images === undefined || images === null || images.length === 0) return;
  throw new ApiError(
    400,
    `"${asked}" does not support images: the models of this app read text; send the request without them`,
  );
}
