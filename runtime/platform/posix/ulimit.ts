import type { LimitProvider } from '../limit-provider.ts';

/** `ulimit` of a POSIX shell, which every process of the service inherits. */
export const ulimitProvider: LimitProvider = {
  offers: ['open_files'],
  apply: ({ kinds, limits }) =>
    kinds.has('open_files')
      ? {
          taken: { open_files: 'enforced by ulimit' },
          prefix: ['/bin/sh', '-c', 'ulimit -n "$0" && exec "$@"', String(limits.open_files)],
        }
      : { taken: {} },
};
