import type { LimitProvider } from '../../limit-provider.ts';
import { controllers, toCgroupFiles, toTaken } from './kernel.ts';
import type { LimitMechanisms } from './limit-mechanisms.ts';

/** Runs a service in its own cgroup below the runtime's. */
export function toCgroupProvider({
  folder,
  controllers: available,
}: NonNullable<LimitMechanisms['cgroup']>): LimitProvider {
  return {
    offers: Object.entries(controllers).flatMap(([name, kind]) => (available.includes(name) ? kind : [])),
    apply({ limits, kinds, name }) {
      const files = toCgroupFiles(limits, kinds);
      if (files.length === 0) return { taken: {} };
      const own = `${folder}/${name}`;
      return {
        taken: toTaken(
          files.map(({ kind }) => kind),
          'cgroup v2',
        ),
        prefix: ['/bin/sh', '-c', 'echo $$ > "$0/cgroup.procs" && exec "$@"', own],
        cgroup: { folder: own, files: files.map(({ file, content }) => [file, content]) },
      };
    },
  };
}
