import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanUp, createApp } from './support/app.ts';
import { script } from './support/programs.ts';
import { until } from './support/wait.ts';

afterEach(cleanUp);

const writer = `const { appendFileSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
note('read', readFileSync('../config/rules.json', 'utf8') + readFileSync(join(__dirname, '../config/rules.json'), 'utf8'));
appendFileSync('../data.txt', 'by folder ');
appendFileSync(join(__dirname, 'data.txt'), 'beside ');
note('up');
setInterval(() => {}, 1000);`;

/** An app whose program writes relative to its folder and beside its script. */
async function createTreeApp() {
  const program = script('api', writer);
  program.service['binaries']['linux-x64'].cwd = '${data}/work/scenarios/x/api';
  const app = await createApp([program]);
  app.write('services/config/rules.json', '{"version":1}', 0o444);
  app.save({ working_tree: { path: 'work/scenarios/x', digest: 'one' } });
  return app;
}

describe('a bundle with a working tree', () => {
  it('runs scripts there, and what they write lands in app data and stays', async () => {
    const app = await createTreeApp();
    const first = await app.startReady();
    await until('the first start of the program', () => existsSync(app.path('up')));
    expect(readFileSync(app.path('read'), 'utf8')).toBe('{"version":1}{"version":1}\n');
    await first.stop();
    app.write('services/config/rules.json', '{"version":2}', 0o644);
    app.save({ working_tree: { path: 'work/scenarios/x', digest: 'two' } });
    rmSync(app.path('up'));
    const second = await app.startReady();
    await until('the second start of the program', () => existsSync(app.path('up')));
    await second.stop();
    expect(readFileSync(app.path('read'), 'utf8')).toContain('{"version":2}{"version":2}\n');
    expect(readFileSync(app.path('work/scenarios/x/data.txt'), 'utf8')).toBe('by folder by folder ');
    expect(readFileSync(app.path('work/scenarios/x/api/data.txt'), 'utf8')).toBe('beside beside ');
    expect(existsSync(`${app.bundle}/services/api/data.txt`)).toBe(false);
  });
});
