import { formatRuntimeDefaults } from '../../../../schema/bundle/defaults.ts';
import { defaultConfigFile } from '../../../../schema/installed-app.ts';
import { canonicalJson } from '../../../shared/document/canonical.ts';
import { planSocketPermissions } from '../socket-permissions.ts';
import type { BuildState } from '../state.ts';
import { placeFile } from './place-file.ts';

/** The list of an app's Unix sockets in a payload for Linux. */
const socketPermissionsFile = 'socket-permissions.json';

/**
 * Writes the runtime's default configuration into the payload and, for Linux, the list of the sockets that the app creates.
 * @throws {PipelineError} payload-name-clash (input)
 */
export async function stageConfig(state: BuildState): Promise<void> {
  const { bundle, target } = state.request;
  await placeFile(state, {
    to: defaultConfigFile,
    content: formatRuntimeDefaults(),
    what: "the runtime's default configuration",
    origin: 'product',
  });
  if (!target.startsWith('linux-')) return;
  await placeFile(state, {
    to: socketPermissionsFile,
    content: canonicalJson(planSocketPermissions(bundle)),
    what: 'the list of sockets',
    origin: 'product',
  });
}
