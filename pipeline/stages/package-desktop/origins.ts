import type { Origin } from '../../shared/staged-file.ts';

/** The origin of each part of a payload. Paths are relative to the payload; a folder includes its content. */
export class Origins {
  private readonly known = new Map<string, Origin>();

  /** Records a staged file or folder. A path that two origins stage counts as the scenario's and is scanned. */
  add(path: string, origin: Origin): void {
    const earlier = this.known.get(path);
    this.known.set(path, earlier === undefined || earlier === origin ? origin : 'scenario');
  }

  /** The origin of the nearest recorded path at or above this one; an unrecorded path counts as the scenario's. */
  of(path: string): Origin {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) {
      const origin = this.known.get(at);
      if (origin !== undefined) return origin;
    }
    return 'scenario';
  }
}
