/** The test programs of the benchmark, as small as possible, so that the runtime dominates the measurement. */
export const hello = `console.log('hello');\n`;

export const service = `const { createServer } = require('node:http');
const server = createServer((_, response) => response.end('ok'));
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
if (process.env.CRASH_FILE) {
  require('node:fs').watchFile(process.env.CRASH_FILE, { interval: 20 }, () => process.exit(1));
}
`;

/** A service that listens a few milliseconds after its start: a native program represents services that are not Node. */
export const nativeService = `#include <arpa/inet.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>
int main(void) {
  int server = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(atoi(getenv("PORT")))};
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(server, (struct sockaddr *)&at, sizeof at) || listen(server, 16)) return 1;
  for (;;) {
    int client = accept(server, 0, 0);
    char buffer[1024];
    if (read(client, buffer, sizeof buffer) > 0)
      write(client, "HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\nConnection: close\\r\\n\\r\\nok", 59);
    close(client);
  }
}
`;

/** Writes BYTES to its pipe at full speed, and the duration in milliseconds to DONE. */
export const flood = `const { writeSync } = require('node:fs');
const chunk = Buffer.from('a line of a log, like many others, one hundred bytes long with its end: 0123456789 0123456789 01234\\n'.repeat(640));
let left = Number(process.env.BYTES);
const begun = performance.now();
while (left > 0) {
  try {
    left -= writeSync(1, chunk, 0, Math.min(left, chunk.length));
  } catch (error) {
    if (error.code !== 'EAGAIN') throw error;
  }
}
require('node:fs').writeFileSync(process.env.DONE, String(performance.now() - begun));
setInterval(() => undefined, 1000);
`;

/** The minimum cost of the probes of ten services: a GET to each of PORTS (separated by commas) every INTERVAL milliseconds. */
export const prober = `const { get } = require('node:http');
const ports = process.env.PORTS.split(',');
setInterval(() => {
  for (const port of ports) get({ port, host: '127.0.0.1', agent: false }, (response) => response.resume()).on('error', () => {});
}, Number(process.env.INTERVAL));
`;
