/** Small programs for the runtime to supervise, each with its manifest entry. */

// biome-ignore lint/suspicious/noExplicitAny: tests put values of any type into a manifest, also invalid ones
export type Fields = Record<string, any>;

/** An entry of `services` and its files below the bundle root. */
export interface Program {
  service: Fields;
  files: Record<string, string>;
}

/** Shared code of the programs: notes in app data, and an HTTP server that describes its process. */
export const library = `
const fs = require('node:fs'), path = require('node:path'), http = require('node:http');
exports.note = (name, text = '') => fs.appendFileSync(path.join(process.env.APP_DATA_DIR, name), text + '\\n');
exports.count = (name) => { try { return fs.readFileSync(path.join(process.env.APP_DATA_DIR, name), 'utf8').split('\\n').length - 1; } catch { return 0; } };
exports.serve = (port, own = () => false) => http.createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost');
  if (own(req, res, url)) return;
  if (url.pathname === '/health') return res.end('ok');
  if (url.pathname === '/self') return res.end(JSON.stringify({ pid: process.pid, cwd: process.cwd(), argv: process.argv, env: process.env }));
  if (url.pathname === '/log') { console.log(url.searchParams.get('text')); return res.end('logged'); }
  if (url.pathname === '/exit') { res.end('leaving'); return setTimeout(() => process.exit(Number(url.searchParams.get('code') ?? 0)), 10); }
  let body = '';
  req.on('data', (chunk) => { body += chunk; });
  req.on('end', () => res.end(JSON.stringify({ method: req.method, url: req.url, headers: req.headers, body })));
}).listen(Number(port), '127.0.0.1');
`;

const quickHealth = { type: 'command', command: ['true'], interval_ms: 500, timeout_ms: 5000, retries: 3 };

/** A program in JavaScript; `note`, `count` and `serve` of the library are in scope. */
export function script(id: string, code: string, fields: Fields = {}): Program {
  const path = `services/${id}/main.cjs`;
  const source = `const { note, count, serve } = require('../library.cjs');\n${code}\n`;
  return {
    service: {
      id,
      type: 'worker',
      binaries: { 'linux-x64': { path } },
      health: quickHealth,
      readiness: { type: 'dependencies_ready', timeout_ms: 20_000 },
      ...fields,
    },
    files: { 'services/library.cjs': library, [path]: source },
  };
}

/** An API that listens on its port `api`. `code` runs before it listens; `own` handles further requests. */
export function web(id: string, fields: Fields = {}, code = '', own = '() => false'): Program {
  return script(id, `note('${id}.starts', process.pid);\n${code}\nserve(process.env.PORT, ${own});`, {
    type: 'api-binary',
    env: { PORT: `\${${id}.api}` },
    ports: { requested: [{ name: 'api' }] },
    health: {
      type: 'http',
      path: '/health',
      port_name: 'api',
      interval_ms: 200,
      timeout_ms: 3000,
      retries: 3,
    },
    readiness: { type: 'health_success', timeout_ms: 20_000 },
    ...fields,
  });
}

/** A shell program, started through its first line (`#!`). */
export function shell(id: string, code: string, fields: Fields = {}): Program {
  const path = `services/${id}/run.sh`;
  return {
    service: {
      id,
      type: 'worker',
      binaries: { 'linux-x64': { path } },
      health: quickHealth,
      readiness: { type: 'dependencies_ready', timeout_ms: 20_000 },
      ...fields,
    },
    files: { [path]: `#!/bin/sh\n${code}\n` },
  };
}

/** A program that only waits for SIGTERM. */
export function idle(id: string, fields: Fields = {}): Program {
  return shell(
    id,
    `trap "exit 0" TERM\necho "$$" >> "$APP_DATA_DIR/${id}.starts"\nwhile :; do sleep 1 & wait $!; done`,
    fields,
  );
}
