import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const requestSchema = z.strictObject({
  method: z.string().default('GET'),
  path: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
});
export type CaseRequest = z.infer<typeof requestSchema>;

const caseSchema = z.strictObject({
  /** What the case shows; a cell of the table. */
  shows: z.string(),
  /** Requests in order; a text is the path of a GET. */
  requests: z
    .array(z.union([z.string().transform((path) => requestSchema.parse({ path })), requestSchema]))
    .default(() => [requestSchema.parse({ path: '/' })]),
  /** Path that answers 2xx when the program is ready. */
  health: z.string().default('/health'),
  /** The start step of service.json, run in the folder of the API; default: the start script. */
  step: z.string().optional(),
  /** Variables that the start step sets. */
  environment: z.record(z.string(), z.string()).default({}),
  /** Regular expressions and replacements that are applied to both bodies: what differs between two runs of one program. */
  normalise: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** The program ends at its start; texts that its output contains. */
  fails: z.array(z.string()).optional(),
  /** The error code with which a build refuses the case. */
  refused: z.string().optional(),
  /** Why the case is not tried. */
  not_tried: z.string().optional(),
  /** Whether its installation or build takes minutes; left out with --quick. */
  slow: z.boolean().default(false),
});

const packageSchema = z.looseObject({
  scripts: z.looseObject({ start: z.string(), build: z.string().optional() }),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

/** A program of the differential suite: a folder of test/fixtures/differential. */
export interface DifferentialCase extends z.infer<typeof caseSchema> {
  name: string;
  folder: string;
  manifest: z.infer<typeof packageSchema>;
  /** The package manager whose lockfile the folder has. */
  manager: 'npm' | 'pnpm' | 'yarn';
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Reads a case. @throws {Error} with the file, when a file is missing or invalid */
function readCase(cases: string, name: string): DifferentialCase {
  const folder = join(cases, name);
  const parse = <T>(file: string, schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(readJson(join(folder, file)));
    if (!parsed.success) throw new Error(`${join(folder, file)}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  };
  const has = (file: string) => existsSync(join(folder, file));
  return {
    ...parse('case.json', caseSchema),
    name,
    folder,
    manifest: parse('package.json', packageSchema),
    manager: has('pnpm-lock.yaml') ? 'pnpm' : has('yarn.lock') ? 'yarn' : 'npm',
  };
}

/** The cases of a folder by name, or the named ones. @throws {Error} when a name is not a case */
export function readCases(cases: string, names: readonly string[]): DifferentialCase[] {
  const all = readdirSync(cases).sort();
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Error(`no case ${unknown.join(', ')} in ${cases}; cases: ${all.join(', ')}`);
  return (names.length > 0 ? names : all).map((name) => readCase(cases, name));
}
