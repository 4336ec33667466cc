import type { Bundle } from '../../../../schema/bundle/manifest.ts';
import { toPointer } from '../../../../schema/bundle/pointer.ts';
import type { Migration } from '../../../../schema/bundle/service.ts';
import type { Hook } from '../../../../schema/packaging.ts';
import type { Target } from '../../../../schema/vocabulary.ts';
import { assertPackagingValid, type PackagingFile, toPackagingFault } from './read-packaging.ts';

/** What is for every target, or names this one. */
export const isFor =
  (target: Target) =>
  ({ targets }: { targets?: readonly Target[] | undefined }): boolean =>
    targets === undefined || targets.includes(target);

/**
 * A hook as the runtime runs it: a migration of its service. One that belongs to each version of the app has the app's version in its own, so
 * that it runs again after the next upgrade.
 */
function toMigration({ id, command, on }: Hook, appVersion: string): Migration {
  switch (on) {
    case 'install':
      return { version: `hook-${id}`, command: [...command], run_on: 'install' };
    case 'upgrade':
      return { version: `hook-${id}-${appVersion}`, command: [...command], run_on: 'upgrade' };
    case 'install-and-upgrade':
      return { version: `hook-${id}-${appVersion}`, command: [...command], run_on: '' };
    case 'start':
      return { version: `hook-${id}`, command: [...command], run_on: 'always' };
  }
}

/**
 * The bundle of a target with the hooks of the repository, after the migrations of each service.
 * @throws {PipelineError} packaging-invalid (input) for a hook of an unknown service, and for two with one id
 */
export function withHooks(bundle: Bundle, found: PackagingFile | undefined, target: Target): Bundle {
  const hooks = found?.packaging.hooks ?? [];
  if (found === undefined || hooks.length === 0) return bundle;
  const ids = bundle.services.map(({ id }) => id);
  const faults = hooks.flatMap(({ id, service }, index) => [
    ...(ids.includes(service)
      ? []
      : [
          toPackagingFault(
            found.file,
            toPointer(['hooks', index, 'service']),
            `the app has no service ${JSON.stringify(service)}`,
            `name one of: ${ids.join(', ')}`,
          ),
        ]),
    ...(hooks.findIndex((other) => other.id === id) === index
      ? []
      : [
          toPackagingFault(
            found.file,
            toPointer(['hooks', index, 'id']),
            `${id} is the id of an earlier hook`,
            'give each hook an id of its own',
          ),
        ]),
  ]);
  assertPackagingValid(faults);
  const wanted = hooks.filter(isFor(target));
  return {
    ...bundle,
    services: bundle.services.map((service) => {
      const own = wanted.filter((hook) => hook.service === service.id);
      if (own.length === 0) return service;
      const added = own.map((hook) => toMigration(hook, bundle.app.version));
      return { ...service, migrations: [...(service.migrations ?? []), ...added] };
    }),
  };
}
