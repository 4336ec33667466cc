import { ScriptReader } from './script-reader.ts';

/** A `CREATE EXTENSION` that fails, and the statements of the same file that fail with it. */
export interface MissingExtension {
  name: string;
  line: number;
  /** Beginnings of the statements that use the extension, or a table that such a statement would make. */
  uses: { line: number; statement: string }[];
  /** Whether the file ends there: psql's ON_ERROR_STOP. */
  endsFile: boolean;
}

/** What extensions that are often asked for add: types, functions, schemas. */
const additions: Readonly<Record<string, RegExp>> = {
  postgis: /\b(?:geometry|geography|box2d|box3d|st_\w+)\b/i,
  postgis_raster: /\b(?:raster|st_\w*rast\w*)\b/i,
  timescaledb: /\b(?:create_hypertable|time_bucket|timescaledb|add_(?:retention|compression)_policy)\b/i,
  pg_cron: /\bcron\s*\.\s*\w+/i,
  age: /\b(?:ag_catalog|agtype|create_graph|cypher\s*\()/i,
  vector: /\b(?:vector|halfvec|sparsevec)\s*\(|\b(?:ivfflat|hnsw)\b|::\s*vector\b/i,
  pg_stat_statements: /\bpg_stat_statements\w*/i,
  postgres_fdw: /\bpostgres_fdw\b/i,
};

const comments = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const creates = /^create\s+extension\s+(?:if\s+not\s+exists\s+)?(?:"([^"]+)"|([\w$]+))/i;
const makes =
  /^create\s+(?:or\s+replace\s+)?(?:(?:unlogged|temp(?:orary)?|materialized)\s+)?(?:table|view|function|type|domain)\s+(?:if\s+not\s+exists\s+)?(?:"?\w+"?\s*\.\s*)?"?([a-z_][\w$]*)/i;
const maxUses = 200;
const maxStatement = 60;

/** The name in `CREATE EXTENSION <name>`; undefined for another statement. */
export function toCreatedExtension(sql: string): string | undefined {
  const [, quoted, plain] = creates.exec(sql) ?? [];
  return quoted ?? plain?.toLowerCase();
}

type Found = MissingExtension & { made: Set<string> };

/** Records a statement under each missing extension that it uses. */
function addUse(found: readonly Found[], sql: string, line: number): void {
  const words = new Set(sql.toLowerCase().match(/[a-z_][\w$]*/g));
  for (const { name, uses, made } of found) {
    const usesMade = [...made].some((one) => words.has(one));
    if (uses.length >= maxUses || (!usesMade && additions[name]?.test(sql) !== true)) continue;
    const short = sql.replaceAll(/\s+/g, ' ');
    const statement = short.length > maxStatement ? `${short.slice(0, maxStatement)}…` : short;
    uses.push({ line, statement });
    const object = makes.exec(sql)?.[1]?.toLowerCase();
    if (object !== undefined) made.add(object);
  }
}

const isOn = (value = 'off'): boolean => /^(?:on|t(?:rue)?|y(?:es)?|1)$/i.test(value);

/**
 * The `CREATE EXTENSION` of a script that a server without these extensions refuses. What uses them is found by names, without running
 * anything: a statement that is built at run time is not seen.
 */
export function findMissingExtensions(text: string, available: readonly string[]): MissingExtension[] {
  const variables = new Map<string, string>();
  const reader = new ScriptReader(text, variables);
  const found: Found[] = [];
  for (let item = reader.next(); item !== undefined; item = reader.next()) {
    if (item.kind !== 'statement') continue;
    if (item.copies) reader.takeRows();
    const { line } = item;
    const sql = item.sql.replaceAll(comments, ' ').trim();
    const name = toCreatedExtension(sql);
    if (name === undefined) addUse(found, sql, line);
    if (name === undefined || available.includes(name) || found.some((one) => one.name === name)) continue;
    const endsFile = isOn(variables.get('ON_ERROR_STOP'));
    found.push({ name, line, uses: [], endsFile, made: new Set() });
    if (endsFile) break;
  }
  return found.map(({ name, line, uses, endsFile }) => ({ name, line, uses, endsFile }));
}

const maxNamed = 5;

/** What an app has without the extension, for a message that begins with the place. */
export function toMissingExtensionText(
  { name, uses, endsFile }: MissingExtension,
  replacement: string,
): string {
  const start = `${replacement} does not have the extension ${JSON.stringify(name)}`;
  if (endsFile) return `${start}; ON_ERROR_STOP is on, so that nothing after the statement is applied`;
  if (uses.length === 0) return `${start}; the statement fails, and the next ones are applied`;
  const named = uses.slice(0, maxNamed).map(({ line, statement }) => `line ${line} (${statement})`);
  const more = uses.length > maxNamed ? ` and ${uses.length - maxNamed} more` : '';
  return `${start}; the statement fails, and so do those that use it: ${named.join(', ')}${more}`;
}

/** The remedy of a missing extension. */
export function toExtensionRemedy(available: readonly string[]): string {
  return `remove the statement and what uses the extension; the database can have ${available.join(', ')}`;
}
