import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { itWith } from './support/requirements.ts';
import { answering, failureOf, rehearseScenario } from './support/staged-app.ts';

jest.setTimeout(120_000);

const listSandboxes = () => readdirSync(tmpdir()).filter((name) => name.startsWith('rehearsal-'));
const before = new Set(listSandboxes());

// Rehearsals of test files that run beside this one have folders too, until they end.
afterAll(async () => {
  let left = listSandboxes().filter((name) => !before.has(name));
  for (const until = Date.now() + 90_000; left.length > 0 && Date.now() < until; await pause(500)) {
    const present = new Set(listSandboxes());
    left = left.filter((name) => present.has(name));
  }
  expect(left).toEqual([]);
}, 100_000);

const withIsolation = itWith({ tools: ['unshare', 'nsenter', 'setpriv', 'ip'] });

describe('a rehearsal', () => {
  withIsolation(
    'sees an app that works: health, page, files, two starts, without a network and without rights',
    async () => {
      const { outcome } = await rehearseScenario({
        api: answering(`console.log('user', process.getuid());`),
        ui: {
          'index.html': `<!doctype html><link rel=stylesheet href=/a.css><script type=module src=/b.js></script><h1>It works</h1>`,
          'a.css': 'h1 { background: url(c.png) }',
          'b.js': "import '/d.js';",
          'c.png': 'png',
          'd.js': '',
        },
      });
      expect(outcome).toMatchObject({
        rehearsed: true,
        network: { isolated: true },
        user: process.getuid?.() === 0 ? 'nobody' : expect.any(String),
        services: [
          { id: 'api', health: { path: '/health', status: 200 } },
          { id: 'ui', health: { status: 200 } },
        ],
        pages: [{ service: 'ui', files: 4, external_hosts: [] }],
        starts: [{ ready_ms: expect.any(Number) }, { ready_ms: expect.any(Number) }],
        diagnostics: [],
      });
    },
  );

  it('warns of a worker that is ready as soon as it runs, and ends then', async () => {
    const service = {
      critical: false,
      health: { type: 'log_match', pattern: '.' },
      readiness: { type: 'dependencies_ready' },
    };
    const api = `setTimeout(() => { console.error('no module named tides'); process.exit(1); }, 300);`;
    const { outcome } = await rehearseScenario({ api, service });
    expect(outcome).toMatchObject({
      rehearsed: true,
      diagnostics: [{ severity: 'warning', code: 'rehearsal-service-ended' }],
    });
    expect(JSON.stringify(outcome)).toContain('no module named tides');
  });

  it('names the service that ends at its start, with the last lines of its log', async () => {
    const [fault] = await failureOf({ api: `console.error('no such colour: blurple'); process.exit(3);` });
    expect(fault).toMatchObject({ code: 'rehearsal-not-ready' });
    expect(fault?.message).toMatch(/service "api" did not become ready: .*exit code 3/s);
    expect(fault?.message).toContain('\n  no such colour: blurple');
  });

  it('names the service that is never ready', async () => {
    const [fault] = await failureOf({ api: 'setInterval(() => {}, 1000);' });
    expect(fault).toMatchObject({ code: 'rehearsal-not-ready' });
    expect(fault?.message).toContain('service "api" did not become ready');
    expect(fault?.message).toContain('it wrote nothing to its log');
  });

  it('ends in the time limit, whatever the service allows itself', async () => {
    const service = { readiness: { type: 'health_success', timeout_ms: 600_000 } };
    const began = Date.now();
    const [fault] = await failureOf({ api: 'setInterval(() => {}, 1000);', service }, { timeoutMs: 3000 });
    expect(fault?.message).toContain('service "api"');
    expect(Date.now() - began).toBeLessThan(60_000);
  });

  it('names the scripts and style sheets that a page asks for in vain, and what to look at', async () => {
    const faults = await failureOf({
      api: answering(),
      ui: {
        'index.html': `<!doctype html><script type=module src=/repo/assets/app.js></script><script type=module src=/here.js></script>
          <link rel=stylesheet href=/repo/assets/app.css><img src=/gone.png><h1>It works</h1>`,
        'here.js': "import './not-here.js';",
      },
    });
    expect(faults.map(({ code, message }) => [code, /refers to (\S+)/.exec(message)?.[1]])).toEqual([
      ['rehearsal-file-missing', '/repo/assets/app.js'],
      ['rehearsal-file-missing', '/not-here.js'],
      ['rehearsal-file-missing', '/repo/assets/app.css'],
      ['rehearsal-file-missing', '/gone.png'],
    ]);
    expect(faults[0]).toMatchObject({ severity: 'error', remedy: expect.stringContaining('base path') });
    expect(faults[3]).toMatchObject({ severity: 'warning' });
  });

  it('names a user interface without a page', async () => {
    const [fault] = await failureOf({ api: answering(), ui: { 'main.js': '' } });
    expect(fault?.message).toContain('service "ui" did not become ready');
    expect(fault?.message).toContain('index.html');
  });

  withIsolation('shows a hidden need of the network', async () => {
    const [fault] = await failureOf({
      api: `require('node:dns').promises.lookup('licences.example.com').then(() => {}, (error) => { console.error(error); process.exit(1); });`,
    });
    expect(fault).toMatchObject({ code: 'rehearsal-network-needed' });
    expect(fault?.message).toContain('EAI_AGAIN');
  });

  it('finds nothing of a daemon: the runtime ends it', async () => {
    // No parent, no session and nothing of the environment of the app.
    const script = `const { spawn } = require('node:child_process');
      const command = '(cd / && exec env -i setsid sleep 600 >/dev/null 2>&1 </dev/null &)';
      spawn('/bin/sh', ['-c', command], { detached: true, env: {}, stdio: 'ignore' }).unref();`;
    const { outcome } = await rehearseScenario({ api: answering(script) });
    expect(outcome).toMatchObject({ rehearsed: true, diagnostics: [] });
  });

  it('answers the questions of the first start, with values of their formats or given ones', async () => {
    const secrets = [
      {
        id: 'station',
        class: 'user_prompt',
        format: '^[A-Z]{2}-\\d{4}$',
        prompt: { label: 'Station' },
        target: { type: 'env', name: 'STATION' },
      },
      {
        id: 'key',
        class: 'user_prompt',
        prompt: { label: 'Key' },
        target: { type: 'env', name: 'API_KEY' },
      },
    ];
    const api = answering(
      `if (!/^[A-Z]{2}-\\d{4}$/.test(process.env.STATION) || process.env.API_KEY !== 'given-to-the-rehearsal') process.exit(9);`,
    );
    const { outcome } = await rehearseScenario(
      { api, secrets },
      { answers: { API_KEY: 'given-to-the-rehearsal' } },
    );
    expect(outcome).toMatchObject({ rehearsed: true, answered: ['key', 'station'] });
    expect(JSON.stringify(outcome)).not.toContain('given-to-the-rehearsal');
  });

  it('says why it does not take place, and fails when it is required', async () => {
    const secrets = [
      {
        id: 'odd',
        class: 'user_prompt',
        format: '^(?=zq9x)[a-z0-9]{4}$',
        prompt: { label: 'Odd' },
        target: { type: 'env', name: 'ODD' },
      },
    ];
    const { outcome } = await rehearseScenario({ api: answering(), secrets });
    expect(outcome).toMatchObject({ rehearsed: false, why: expect.stringContaining('odd=<value>') });
    await expect(rehearseScenario({ api: answering(), secrets }, { mode: 'required' })).rejects.toMatchObject(
      {
        code: 'rehearsal-not-possible',
        blame: 'environment',
      },
    );
  });

  it('names a file that a service asks for in vain', async () => {
    const [fault] = await failureOf({
      api: `require('node:fs').readFileSync(require('node:path').join(__dirname, 'prompts/first.txt'));`,
    });
    expect(fault).toMatchObject({ code: 'rehearsal-file-not-found' });
    expect(fault?.remedy).toContain('services/api/prompts/first.txt');
    const careless = answering(
      `try { require('node:fs').readFileSync(__dirname + '/extra.json'); } catch (error) { console.error(error.message); }`,
    );
    const { outcome } = await rehearseScenario({ api: careless });
    expect(outcome).toMatchObject({
      diagnostics: [{ severity: 'warning', code: 'rehearsal-file-not-found' }],
    });
  });
});

describe('a rehearsal with a browser', () => {
  itWith({ tools: ['chromium'] })('keeps a screenshot, and warns about what the page reports', async () => {
    const html = `<!doctype html><h1>It works</h1><script>console.error('odd state'); fetch('/api/none'); fetch('https://fonts.example.com/a').catch(() => {});</script>
      <link rel=stylesheet href="https://fonts.example.com/f.css">`;
    const { outcome, screenshots } = await rehearseScenario({
      api: `require('node:http').createServer((request, response) => { response.statusCode = request.url === '/health' ? 200 : 500; response.end(); }).listen(Number(process.env.API_PORT), '127.0.0.1');`,
      ui: { 'index.html': html },
    });
    expect([...screenshots.keys()]).toEqual(['rehearsal-ui.png']);
    expect(
      Buffer.from(screenshots.get('rehearsal-ui.png') ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(outcome).toMatchObject({ pages: [{ screenshot: 'rehearsal-ui.png' }] });
    const codes = outcome.rehearsed
      ? outcome.diagnostics.map(({ code, message }) => `${code} ${message}`)
      : [];
    expect(codes).toEqual([
      expect.stringContaining('page-external-host the page of "ui" loads from fonts.example.com'),
      expect.stringContaining('page-request-failed the page of "ui" asked for /api/none: answered 500'),
      expect.stringContaining('page-console-error the page of "ui" reports: odd state'),
    ]);
  });

  itWith({ tools: ['chromium'] })('sees a blank page', async () => {
    const { outcome } = await rehearseScenario({
      api: answering(),
      ui: { 'index.html': '<!doctype html><div id=root></div>' },
    });
    expect(outcome).toMatchObject({ diagnostics: [{ severity: 'warning', code: 'page-blank' }] });
  });
});
