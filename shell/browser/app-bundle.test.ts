import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readAppBundle } from './app-bundle.ts';

function readUi(services: readonly object[]) {
  const root = mkdtempSync(join(tmpdir(), 'app-bundle-'));
  try {
    writeFileSync(join(root, 'bundle.json'), JSON.stringify({ app: { name: 'a', version: '1' }, services }));
    return readAppBundle(root, 'linux').ui;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const api = { id: 'api', type: 'api-binary', ports: { requested: [{ name: 'admin' }, { name: 'api' }] } };
const serving = { ...api, metadata: { page_port: 'api' } };
const ui = { id: 'ui', type: 'ui-bundle', ports: { requested: [{ name: 'ui' }] } };

it('the page of an app is that of its user interface, else the stated one of an API', () => {
  expect(readUi([serving, ui])).toEqual({ service: 'ui', port: 'ui' });
  expect(readUi([serving])).toEqual({ service: 'api', port: 'api' });
  expect(readUi([api])).toBeUndefined();
});
