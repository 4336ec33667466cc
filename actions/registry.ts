import { analyzeAction } from './analyze/inputs.ts';
import { assembleAction } from './assemble/inputs.ts';
import { bundleAction } from './bundle/inputs.ts';
import { mergeAction } from './merge/inputs.ts';
import { packageDesktopAction } from './package-desktop/inputs.ts';
import { planAction } from './plan/inputs.ts';
import { planSecretsAction } from './plan-secrets/inputs.ts';
import { promoteAction } from './promote/inputs.ts';
import { revokeAction } from './revoke/inputs.ts';
import { signAction } from './sign/inputs.ts';
import type { ActionDefinition } from './shared/define-action.ts';

/**
 * Every action by its folder, in the order in which a workflow uses them. To add one, create its folder and add a line here: its action.yml,
 * its bundle and its reference page are generated from this list.
 */
export const actions = {
  bundle: bundleAction,
  plan: planAction,
  analyze: analyzeAction,
  'plan-secrets': planSecretsAction,
  assemble: assembleAction,
  'package-desktop': packageDesktopAction,
  sign: signAction,
  merge: mergeAction,
  promote: promoteAction,
  revoke: revokeAction,
} satisfies Record<string, ActionDefinition>;

export type ActionName = keyof typeof actions;

/** The folder of an action's action.yml and dist, from the root: the root action is the repository itself. */
export function toActionFolder(name: ActionName): string {
  return name === 'bundle' ? '' : `actions/${name}/`;
}
