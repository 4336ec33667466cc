import type { Client } from 'pg';
import { runStatement } from './statement.ts';

/**
 * What the extensions of Postgres's contrib folder add, as a script names it: functions with their parenthesis, operator classes and types. The
 * database that a script was written for often has these extensions from another script.
 */
const uses: Readonly<Record<string, RegExp>> = {
  pgcrypto:
    /\b(digest|hmac|crypt|gen_salt|gen_random_bytes|pgp_(?:sym|pub)_(?:en|de)crypt(?:_bytea)?|(?:en|de)crypt_iv|(?:de)?armor)\s*\(/gi,
  pg_trgm: /\b(gin_trgm_ops|gist_trgm_ops|(?:(?:strict_)?word_)?similarity(?=\s*\()|show_trgm(?=\s*\())/gi,
  'uuid-ossp': /\b(uuid_generate_v[1345](?:mc)?|uuid_nil|uuid_ns_(?:dns|url|oid|x500))\s*\(/gi,
  citext: /\b(citext)\b/gi,
  hstore: /\b(hstore)\b/gi,
  ltree: /\b(ltree|lquery)\b/gi,
  unaccent: /\b(unaccent)\s*\(/gi,
  fuzzystrmatch: /\b(levenshtein(?:_less_equal)?|soundex|d?metaphone(?:_alt)?)\s*\(/gi,
  earthdistance: /\b(earth_distance|ll_to_earth|earth_box)\s*\(/gi,
  tablefunc: /\b(crosstab[2-4]?)\s*\(/gi,
};

const definition =
  /\bcreate\s+(?:or\s+replace\s+)?(?:function|procedure|type|domain|aggregate)\s+(?:"?\w+"?\.)?"?(\w+)/gi;
const indexed = /has no default operator class for access method "(gin|gist)"$/;

/** Names that a script defines itself, in lower case. */
export function findDefined(text: string): string[] {
  return [...text.matchAll(definition)].map(([, name = '']) => name.toLowerCase());
}

/** The extensions that a statement uses, without those whose name the scripts define themselves. */
export function findExtensions(sql: string, defined: ReadonlySet<string>): string[] {
  return Object.entries(uses)
    .filter(([, pattern]) =>
      [...sql.matchAll(pattern)].some(([, name = '']) => !defined.has(name.toLowerCase())),
    )
    .map(([extension]) => extension);
}

/** The extension whose operator classes an index wants that the server refused. */
export function toIndexExtension(message: string): string | undefined {
  const method = indexed.exec(message)?.[1];
  return method === undefined ? undefined : `btree_${method}`;
}

/** `CREATE EXTENSION` with `IF NOT EXISTS`. */
export function toRepeatable(sql: string): string {
  return sql.replace(/^(create\s+extension\s+)(?!if\s)/i, '$1IF NOT EXISTS ');
}

/** Creates an extension that is available and not yet in the database, in the schema public. True when it did. */
export async function createExtension(client: Client, extension: string): Promise<boolean> {
  const missing = `SELECT 1 FROM pg_catalog.pg_available_extensions WHERE name = '${extension}' AND installed_version IS NULL AND pg_catalog.to_regnamespace('public') IS NOT NULL`;
  if ((await runStatement(client, missing)).rows.length === 0) return false;
  await runStatement(client, `CREATE EXTENSION IF NOT EXISTS "${extension}" WITH SCHEMA public CASCADE`);
  return true;
}
