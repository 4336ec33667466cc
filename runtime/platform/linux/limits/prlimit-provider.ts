import type { LimitProvider } from '../../limit-provider.ts';

/** Sets RLIMIT_NOFILE through prlimit(1), which every process of the service inherits. */
export function toPrlimitProvider(prlimit: string): LimitProvider {
  return {
    offers: ['open_files'],
    apply: ({ kinds, limits: { open_files } }) =>
      kinds.has('open_files')
        ? {
            taken: { open_files: 'enforced by prlimit' },
            prefix: [prlimit, `--nofile=${open_files}:${open_files}`, '--'],
          }
        : { taken: {} },
  };
}
