const mebibyte = 1024 * 1024;

/** Bytes as people read them: `80 MB`, `1.2 GB`. Units are powers of 1024, as in requirements of a scenario. */
export function toSizeText(bytes: number): string {
  const megabytes = bytes / mebibyte;
  if (megabytes >= 1000) return `${(megabytes / 1024).toFixed(1)} GB`;
  return megabytes >= 10 ? `${Math.round(megabytes)} MB` : `${megabytes.toFixed(1)} MB`;
}

/** What is there too little of. Bytes. */
export interface Shortage {
  app: string;
  what: 'free disk space' | 'memory';
  needs: number;
  has: number;
  /** The folder whose disk is meant. */
  place?: string;
}

/** One sentence for the end user: `Field Notes needs 1.2 GB of free disk space, and the disk of /opt has 0.8 GB.` */
export function formatShortage({ app, what, needs, has, place }: Shortage): string {
  const owner = place === undefined ? 'this computer' : `the disk of ${place}`;
  return `${app} needs ${toSizeText(needs)} of ${what}, and ${owner} has ${toSizeText(has)}`;
}

/** Needs of bundle.json, in units of 1024 * 1024 bytes. */
interface StatedNeeds {
  data_mb: number;
  memory_mb: number;
}

/** What a computer has, in bytes; undefined where the system does not say. */
export interface Room {
  freeDisk: number | undefined;
  memory: number | undefined;
}

/**
 * What an app lacks on a computer. Too little disk for the data of the first start is a reason not to begin: a database that runs out of space
 * while it is created leaves nothing that works. Memory that limits allow is seldom used up: too little of it is only said. Pure.
 */
export function findShortages(
  app: string,
  { data_mb, memory_mb }: StatedNeeds,
  { freeDisk, memory }: Room,
  appData: string,
): { disk: string | undefined; memory: string | undefined } {
  const needsDisk = data_mb * mebibyte;
  const needsMemory = memory_mb * mebibyte;
  const isDiskShort = freeDisk !== undefined && freeDisk < needsDisk;
  const isMemoryShort = memory !== undefined && memory < needsMemory;
  return {
    disk: isDiskShort
      ? formatShortage({ app, what: 'free disk space', needs: needsDisk, has: freeDisk, place: appData })
      : undefined,
    memory: isMemoryShort
      ? formatShortage({ app, what: 'memory', needs: needsMemory, has: memory })
      : undefined,
  };
}
