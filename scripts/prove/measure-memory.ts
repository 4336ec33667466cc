import { readFile } from 'node:fs/promises';
import { findProcessesIn } from './installed-app.ts';

/** The service that a process belongs to, by the first path below the bundle in its command; `runtime` for the supervisor. */
function toService(command: string, bundleRoot: string): string {
  const places = command.split(' ').filter((word) => word.startsWith(`${bundleRoot}/`));
  const found = places.map((word) =>
    /^(?:services|resources)\/([^/]+)/.exec(word.slice(bundleRoot.length + 1)),
  );
  return found.find((match) => match !== null)?.[1] ?? 'runtime';
}

/**
 * Memory of an installed app by service, in bytes: the proportional set size of its processes, which counts a shared page once.
 * Linux only.
 */
export async function measureMemory(bundleRoot: string): Promise<[service: string, bytes: number][]> {
  const sums = new Map<string, number>();
  for (const { pid, command } of await findProcessesIn(bundleRoot)) {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const bytes = Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) * 1024;
    const service = toService(command, bundleRoot);
    sums.set(service, (sums.get(service) ?? 0) + bytes);
  }
  return [...sums].sort(([a], [b]) => a.localeCompare(b));
}
