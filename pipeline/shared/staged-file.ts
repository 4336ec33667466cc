/** Who made a file of the payload: this product, a digest-pinned member of the resource kit, or the scenario. */
export type Origin = 'product' | 'kit' | 'scenario';

/** A file or a whole folder that goes into the payload. */
export interface StagedFile {
  /** Relative to the folder of whoever made it: of this product for the origin `product`. */
  from: string;
  /** Relative to the payload. */
  to: string;
  origin: Origin;
}
