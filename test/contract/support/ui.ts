/** A user interface and an API behind it. */
import { type Fields, type Program, script } from './programs.ts';

export const page = '<!doctype html><title>Front</title><h1>front page</h1>';

/** A ui-bundle service with a small page. */
export function ui(fields: Fields = {}): Program {
  return {
    service: {
      id: 'ui',
      type: 'ui-bundle',
      binaries: { universal: { path: 'services/ui' } },
      ports: { requested: [{ name: 'ui' }] },
      health: {
        type: 'http',
        path: '/health',
        port_name: 'ui',
        interval_ms: 500,
        timeout_ms: 2000,
        retries: 3,
      },
      readiness: { type: 'health_success', timeout_ms: 20_000 },
      dependencies: ['backend'],
      ...fields,
    },
    files: {
      'services/ui/index.html': page,
      'services/ui/assets/app.js': 'console.log("app")',
      'services/ui/assets/style.css': 'body{}',
      'services/ui/pic.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'services/ui/a b.txt': 'space',
      'services/ui/.env': 'HIDDEN=1',
    },
  };
}

/** An API with an echoing WebSocket, implemented without a library. */
const upgradeCode = `
const crypto = require('node:crypto');
const server = serve(process.env.PORT);
server.on('upgrade', (req, socket) => {
  const key = crypto.createHash('sha1').update(req.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').digest('base64');
  socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\nSec-WebSocket-Accept: ' + key + '\\r\\n\\r\\n');
  const text = Buffer.from('hello ' + req.url);
  socket.write(Buffer.concat([Buffer.from([0x81, text.length]), text]));
  socket.on('error', () => {});
});`;

export const backend = () =>
  script('backend', upgradeCode, {
    type: 'api-binary',
    env: { PORT: '${backend.api}' },
    ports: { requested: [{ name: 'api' }] },
    readiness: { type: 'port_open', port_name: 'api', timeout_ms: 20_000 },
  });
