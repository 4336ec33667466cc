/** Resources of the catalogue that a database library of one of them may be replaced by: declaring one is enough. */
export const sqlResources: ReadonlySet<string> = new Set([
  'postgres',
  'postgis',
  'mysql',
  'sqlite',
  'duckdb',
]);

/** What follows the prefix in a variable that says where a server is. */
const address = '(?:URL|URI|DSN|HOST|HOSTNAME|ADDR|ADDRESS|ENDPOINT|BROKERS|SERVERS?|CONNECTION_STRING)';

/** Beginnings of the environment variables by which programs find a server, by the resource of the catalogue. */
const prefixes: readonly (readonly [prefix: string, resource: string])[] = [
  ['POSTGRES(?:QL)?', 'postgres'],
  ['PG', 'postgres'],
  ['MYSQL', 'mysql'],
  ['MARIADB', 'mysql'],
  ['REDIS', 'redis'],
  ['MONGO(?:DB)?', 'mongodb'],
  ['QDRANT', 'qdrant'],
  ['MINIO', 'minio'],
  ['RABBITMQ', 'rabbitmq'],
  ['AMQP', 'rabbitmq'],
  ['KAFKA', 'kafka'],
  ['NATS', 'nats'],
  ['NEO4J', 'neo4j'],
  ['OLLAMA', 'ollama'],
  ['ELASTIC(?:SEARCH)?', 'elasticsearch'],
  ['MEILI(?:SEARCH)?', 'meilisearch'],
];

const patterns = prefixes.map(
  ([prefix, resource]) => [new RegExp(`^${prefix}_?(?:BASE_)?${address}$`), resource] as const,
);

/** The resource whose address an environment variable states; `sql` where it may be any SQL database. */
export function toResourceOf(variable: string): string | undefined {
  if (variable === 'DATABASE_URL' || variable === 'DB_URL') return 'sql';
  return patterns.find(([pattern]) => pattern.test(variable))?.[1];
}
