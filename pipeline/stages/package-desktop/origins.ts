import type { Origin } from '../../shared/staged-file.ts';

/** Who made which part of a payload. Paths are relative to the payload; a folder stands for everything in it. */
export class Origins {
  private readonly known = new Map<string, Origin>();

  /** Records a file or folder that is staged. What two origins stage at one path counts as the scenario's, which is scanned. */
  add(path: string, origin: Origin): void {
    const earlier = this.known.get(path);
    this.known.set(path, earlier === undefined || earlier === origin ? origin : 'scenario');
  }

  /** The origin of the nearest recorded path at or above this one; what no step recorded counts as the scenario's. */
  of(path: string): Origin {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) {
      const origin = this.known.get(at);
      if (origin !== undefined) return origin;
    }
    return 'scenario';
  }
}
