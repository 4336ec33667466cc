import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { actions } from '../../actions/registry.ts';
import { toActionFiles, toActionsPage } from './action-files.ts';

describe('what is made from the definitions of the actions', () => {
  const files = new Map(toActionFiles());

  it('is an action.yml for each, the root action in the root', () => {
    const folders = Object.keys(actions).filter((name) => name !== 'bundle');
    expect([...files.keys()]).toEqual(['action.yml', ...folders.map((name) => `actions/${name}/action.yml`)]);
  });

  it('states inputs with a default or as required, outputs, and the bundle on Node 24', () => {
    const metadata = parse(files.get('actions/assemble/action.yml') ?? '');
    expect(metadata).toMatchObject({
      branding: { icon: 'layers', color: 'purple' },
      runs: { using: 'node24', main: 'dist/index.js' },
      outputs: { bundle: { description: 'Path of bundle.json.' } },
    });
    expect(metadata.inputs.analysis).toEqual({ description: expect.any(String), required: true });
    expect(metadata.inputs.scenario).toEqual({ description: expect.any(String), default: '.' });
    expect(parse(files.get('action.yml') ?? '').inputs.upload.default).toBe('true');
  });

  it('is a page that lists every input and output', () => {
    const page = toActionsPage();
    for (const action of Object.values(actions)) {
      for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
        expect(page).toContain(`| \`${name}\` |`);
    }
  });
});
