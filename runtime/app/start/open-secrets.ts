import { openSecretStore } from '../../secrets/store.ts';
import type { Opened, Prepared } from './phases.ts';

/** The fifth phase: generated secrets are made, and fetches go on in the background. */
export async function openSecrets(prepared: Prepared): Promise<Opened> {
  const { app, context, platform, application, problems } = prepared;
  const secrets = await openSecretStore({
    bundle: app.bundle,
    appData: app.appData,
    keychain: () => platform.findKeychain(app.appData, context.environment),
    onFetched: () => application.secretsChanged(),
    onProblem: problems.report,
  });
  return { ...prepared, phase: 'opened', secrets };
}
