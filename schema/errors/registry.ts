import { analyzeErrors } from './analyze-errors.ts';
import { assembleErrors } from './assemble-errors.ts';
import { bundleErrors } from './bundle-errors.ts';
import { commandErrors } from './command-errors.ts';
import { containerErrors } from './container-errors.ts';
import { documentErrors } from './document-errors.ts';
import { driverErrors } from './driver-errors.ts';
import type { ErrorEntries } from './entry.ts';
import { httpErrors } from './http-errors.ts';
import { initErrors } from './init-errors.ts';
import { packageErrors } from './package-errors.ts';
import { promoteErrors } from './promote-errors.ts';
import { rehearsalErrors } from './rehearsal-errors.ts';
import { releaseErrors } from './release-errors.ts';
import { runtimeErrors } from './runtime-errors.ts';
import { secretBackendErrors } from './secret-backend-errors.ts';
import { secretErrors } from './secret-errors.ts';
import { shellErrors } from './shell-errors.ts';
import { signingErrors } from './signing-errors.ts';
import { telemetryErrors } from './telemetry-errors.ts';
import { updateErrors } from './update-errors.ts';

/** The codes of one module, with a title for people and the folders that report them. */
export interface ErrorRoom {
  readonly title: string;
  readonly from: string;
  readonly entries: ErrorEntries;
}

/** Every error code of the product. Only documentation and tests read the texts: shipped code uses the types of `codes.ts`. */
export const errorRooms = [
  {
    title: 'Reading documents',
    from: 'pipeline/shared/document, pipeline/stages, runtime/http',
    entries: documentErrors,
  },
  { title: 'Bundle manifest', from: 'schema/bundle, pipeline, runtime', entries: bundleErrors },
  { title: 'init', from: 'pipeline/stages/init', entries: initErrors },
  { title: 'analyze', from: 'pipeline/stages/analyze', entries: analyzeErrors },
  {
    title: 'plan-secrets and the scan for secrets',
    from: 'pipeline/stages/plan-secrets, pipeline/shared/secret-scan',
    entries: secretErrors,
  },
  {
    title: 'assemble',
    from: 'pipeline/stages/assemble, pipeline/compose',
    entries: assembleErrors,
  },
  {
    title: 'package-desktop',
    from: 'pipeline/stages/package-desktop, pipeline/builders, pipeline/formats, pipeline/shared',
    entries: packageErrors,
  },
  {
    title: 'Rehearsal',
    from: 'pipeline/rehearsal, pipeline/shared/options, host/sandbox, cli, actions',
    entries: rehearsalErrors,
  },
  {
    title: 'Signing',
    from: 'pipeline/signing, pipeline/stages/package-desktop, cli, actions',
    entries: signingErrors,
  },
  {
    title: 'Backends of secrets',
    from: 'pipeline/secret-backends, cli, actions',
    entries: secretBackendErrors,
  },
  { title: 'verify', from: 'pipeline/stages/release, pipeline/formats', entries: releaseErrors },
  { title: 'container', from: 'pipeline/stages/container, pipeline/compose, cli', entries: containerErrors },
  {
    title: 'Telemetry of installed apps',
    from: 'pipeline/stages/telemetry, pipeline/stages/serve, host/sql',
    entries: telemetryErrors,
  },
  {
    title: 'merge, promote, revoke',
    from: 'pipeline/stages/promote, pipeline/stages/release, pipeline/compose/promote, host/github',
    entries: promoteErrors,
  },
  {
    title: 'Commands, actions and the server',
    from: 'cli, actions, host, pipeline/stages/serve',
    entries: commandErrors,
  },
  {
    title: 'Answers of every HTTP server',
    from: 'pipeline/stages/serve, runtime/http, runtime/control, runtime/ui-server',
    entries: httpErrors,
  },
  { title: 'Runtime', from: 'runtime', entries: runtimeErrors },
  {
    title: 'Updates',
    from: 'runtime/update, pipeline/feeds/update, cli',
    entries: updateErrors,
  },
  {
    title: 'Drivers of the resource kit',
    from: 'resources/driver-sdk, resources/kit',
    entries: driverErrors,
  },
  { title: 'Browser shell', from: 'shell/browser', entries: shellErrors },
] as const satisfies readonly ErrorRoom[];
