import type { SecretBackend } from '../backend.ts';
import { pickFromText } from '../pick.ts';
import { requireSetting } from '../refuse.ts';

const title = 'GitHub secrets';

/** Secrets of a repository, an organization or an environment: a workflow passes them to a step as variables. */
export const github: SecretBackend = {
  id: 'github',
  title,
  schemes: ['github'],
  form: 'github://<variable>[#<field of JSON>]',
  settings: {},
  findFault: ({ path }) =>
    path.length === 1 && /^[A-Za-z_]\w*$/.test(path[0] ?? '') ? undefined : 'it does not name one variable',
  async read({ get }, reference) {
    const value = requireSetting(get, title, reference.path[0] ?? '');
    return pickFromText(title, value, reference);
  },
  async probe({ get }) {
    return get('GITHUB_ACTIONS') === 'true'
      ? 'this is a step of a workflow; its variables are its secrets'
      : 'this is not a step of a workflow; variables of this process are read';
  },
};
