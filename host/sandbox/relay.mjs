// Runs inside a network namespace: connects what comes in on a socket file with a port on its loopback. The first line of a connection is
// the port. Ends with its standard input.
import { connect, createServer } from 'node:net';

const [socketPath = ''] = process.argv.slice(2);
const newLine = 10;

/** 127.0.0.1 first, then ::1, as a browser does for localhost. */
function dial(port, onOpen, onFail) {
  const tryHost = ([host, ...others]) => {
    const socket = connect({ host, port, allowHalfOpen: true });
    const fail = () => (others.length > 0 ? tryHost(others) : onFail());
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.off('error', fail);
      onOpen(socket);
    });
  };
  tryHost(['127.0.0.1', '::1']);
}

const server = createServer({ allowHalfOpen: true }, (client) => {
  let head = Buffer.alloc(0);
  const read = (chunk) => {
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf(newLine);
    if (end === -1) return;
    client.off('data', read);
    client.pause();
    const port = Number(head.subarray(0, end).toString('latin1'));
    dial(
      port,
      (target) => {
        for (const [one, other] of [
          [client, target],
          [target, client],
        ]) {
          one.on('error', () => other.destroy());
          one.on('close', () => other.destroy());
        }
        target.write(head.subarray(end + 1));
        client.pipe(target);
        target.pipe(client);
      },
      () => client.destroy(),
    );
  };
  client.on('data', read);
  client.on('error', () => client.destroy());
});

server.listen(socketPath, () => process.stdout.write('listening\n'));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
