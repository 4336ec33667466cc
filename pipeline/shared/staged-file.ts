/**
 * The origin of a file in the payload: this product, a digest-pinned member of the resource kit, a package that the scenario's lockfile
 * pins, or the scenario.
 */
export type Origin = 'product' | 'kit' | 'package' | 'scenario';

/** A file or folder to copy into the payload. */
export interface StagedFile {
  /** Relative to the folder of its origin, such as the folder of this product for `product`. */
  from: string;
  /** Relative to the payload. */
  to: string;
  origin: Origin;
}
