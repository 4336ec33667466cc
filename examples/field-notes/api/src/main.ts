import { Pool } from 'pg';
import { createAnnouncer } from './announce.ts';
import { parseConfig, parseDatabase } from './config.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { createApi } from './server.ts';

const log = (line: string) => process.stderr.write(`${line}\n`);

async function runMigrate(): Promise<void> {
  const pool = new Pool(parseDatabase(process.env));
  try {
    await migrate(pool, log);
  } finally {
    await pool.end();
  }
}

async function runServer(): Promise<void> {
  const config = parseConfig(process.env);
  const pool = new Pool(parseDatabase(process.env));
  pool.on('error', (error) => log(`an idle database connection broke: ${error.message}`));
  const pending = await pendingMigrations(pool);
  if (pending.length > 0) {
    await pool.end();
    throw new Error(`the database lacks ${pending.join(', ')}: run "node dist/main.js migrate"`);
  }

  const announce = createAnnouncer(config.announceUrl, log);
  const server = createApi({ config, pool, announce, log });
  server.on('error', (error) => {
    log(`field-notes: ${error.message}`);
    process.exit(1);
  });
  server.listen(config.port, config.host, () => log(`listening on http://${config.host}:${config.port}`));

  const stop = () => {
    server.close(() => void pool.end().then(() => process.exit(0)));
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

const command = process.argv[2] ?? 'serve';
const commands: Record<string, () => Promise<void>> = { serve: runServer, migrate: runMigrate };
const run = commands[command];
if (run) {
  run().catch((error: unknown) => {
    log(
      `field-notes: ${error instanceof Error ? error.message || String(error.cause ?? error.name) : String(error)}`,
    );
    process.exit(1);
  });
} else {
  log(`field-notes: unknown command "${command}"; use serve or migrate`);
  process.exit(2);
}
