import type { ArchiveLimits } from '../shared/archive/tar-frames.ts';

/** Where a file of an installer belongs: `path` is relative to the payload, or to the root of the installer. */
export interface TappedPlace {
  isPayload: boolean;
  path: string;
}

/** Sees the content of a file while it is read: passes every chunk on. */
export type FileTap = (place: TappedPlace, chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Bounds for reading an installer, and what sees its files. Formats with programs that systems check signatures of have the tap. */
export interface ReadLimits extends ArchiveLimits {
  tap?: FileTap;
}

/** The chunks of a file through a tap, where there is one. */
export const throughTap = (
  tap: FileTap | undefined,
  place: TappedPlace,
  chunks: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> => (tap === undefined ? chunks : tap(place, chunks));
