import type { BuildContext } from '../../ports.ts';
import { Problem } from './problem.ts';

type Context = Pick<BuildContext, 'fs' | 'packageRoot'>;

const folderOf = ({ packageRoot }: Context) => `${packageRoot}/schema/generated`;

async function findSchemas(ctx: Context): Promise<string[]> {
  const files = await ctx.fs.list(folderOf(ctx));
  return files.filter((name) => name.endsWith('.schema.json')).sort();
}

/** Names of the JSON Schemas that `getSchema` has. */
export async function getSchemas(ctx: Context): Promise<object> {
  return { schemas: (await findSchemas(ctx)).map((file) => ({ file, path: `/schemas/${file}` })) };
}

/** One of the JSON Schemas of the documents, for editors without internet access. @throws {Problem} 404 for another name */
export async function getSchema(ctx: Context, file: string): Promise<unknown> {
  const known = await findSchemas(ctx);
  if (known.includes(file)) return JSON.parse(await ctx.fs.readText(`${folderOf(ctx)}/${file}`));
  const message = `schema not found: ${JSON.stringify(file.slice(0, 80))}`;
  const remedy = `use one of ${known.join(', ')}`;
  throw new Problem(404, 'schema not found', [{ code: 'schema-unknown', pointer: '', message, remedy }]);
}
