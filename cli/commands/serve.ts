import { Command, InvalidArgumentError } from 'commander';
import { createContext } from '../../host/context.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';
import { openStore } from './telemetry.ts';

interface Options {
  port: number;
  host: string;
  root: string;
  telemetry?: string | true;
}

function parsePort(word: string): number {
  const port = Number(word);
  if (!/^\d+$/.test(word) || port > 65_535)
    throw new InvalidArgumentError('It must be a port number, 0 to 65535.');
  return port;
}

async function serve(session: Session, options: Options): CommandResult {
  const { createBundleServer } = await import('../../pipeline/compose/create-server.ts');
  const context = createContext(import.meta.url, session.log, session.io.env);
  const telemetry =
    options.telemetry === undefined
      ? undefined
      : await openStore(session, context, options.telemetry === true ? undefined : options.telemetry);
  const server = createBundleServer(context, toPath(session, options.root), telemetry?.store);
  const address = await server.listen({ host: options.host, port: options.port });
  session.log.info(`listening on ${address}`);
  const signal = await new Promise<string>((stop) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop(name));
  });
  session.log.info(`stopping after ${signal}`);
  await server.close();
  await telemetry?.close();
  return 0;
}

/** The command `serve`: serves the bundle API over HTTP. */
export function serveCommand(session: Session, finish: Finish): Command {
  return new Command('serve')
    .description('serves the bundle API over HTTP')
    .option('--port <number>', 'port to listen on; 0 selects a free port', parsePort, 8080)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--root <dir>', 'the only folder that is read', '.')
    .option(
      '--telemetry [file|url]',
      'take uploads of installed apps, and store them in this file of SQLite or postgres://… (default as for the command telemetry)',
    )
    .action((options: Options) => finish(serve(session, options)));
}
