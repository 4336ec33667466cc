import { openSecretStore } from '../../secrets/store.ts';
import type { Listening, Opened } from './phases.ts';

/** The third phase: generated secrets are made, and fetches go on in the background. */
export async function openSecrets(listening: Listening): Promise<Opened> {
  const { app, context, application, problems } = listening;
  const secrets = await openSecretStore({
    bundle: app.bundle,
    appData: app.appData,
    keychain: () => context.platform.findKeychain(app.appData, context.environment),
    onFetched: () => application.secretsChanged(),
    onProblem: problems.report,
  });
  return { ...listening, phase: 'opened', secrets };
}
