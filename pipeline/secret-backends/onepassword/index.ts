import * as z from 'zod';
import type { BackendContext, SecretBackend } from '../backend.ts';
import { parseReply } from '../pick.ts';
import { requireSetting, toBackendError } from '../refuse.ts';

const title = '1Password Connect';
const namedSchema = z.array(z.object({ id: z.string() }));
const itemSchema = z.object({
  sections: z.array(z.object({ id: z.string(), label: z.string().optional() })).default([]),
  fields: z
    .array(
      z.object({
        id: z.string(),
        label: z.string().optional(),
        value: z.string().optional(),
        section: z.object({ id: z.string() }).optional(),
      }),
    )
    .default([]),
});

async function call(ctx: BackendContext, path: string): Promise<unknown> {
  const base = requireSetting(ctx.get, title, 'OP_CONNECT_HOST').replace(/\/+$/, '');
  const headers = { authorization: `Bearer ${requireSetting(ctx.get, title, 'OP_CONNECT_TOKEN')}` };
  return (await ctx.send({ title, method: 'GET', url: `${base}/v1/${path}`, headers })).json;
}

function notFound(what: string) {
  return toBackendError(
    'secret-backend-not-found',
    `${title} has not exactly one ${what} of that name`,
    'check the reference, and that the token may see the vault',
    'usage',
  );
}

/** Ids are 26 letters and digits; other names are looked up. */
const isId = (name: string) => /^[a-z0-9]{26}$/.test(name);

async function findId(
  ctx: BackendContext,
  path: string,
  field: string,
  name: string,
  what: string,
): Promise<string> {
  if (isId(name)) return name;
  const filter = new URLSearchParams({ filter: `${field} eq "${name.replaceAll(/["\\]/g, '\\$&')}"` });
  const [only, ...more] = parseReply(title, namedSchema, await call(ctx, `${path}?${filter}`));
  if (only === undefined || more.length > 0) throw notFound(what);
  return only.id;
}

/** A server of 1Password Connect. References have the form of 1Password's own. */
export const onepassword: SecretBackend = {
  id: 'onepassword',
  title,
  schemes: ['op'],
  form: 'op://<vault>/<item>[/<section>]/<field>',
  settings: {
    OP_CONNECT_HOST: { description: 'Address of the Connect server.', secret: false },
    OP_CONNECT_TOKEN: { description: 'Token of the Connect server.', secret: true },
  },
  findFault: ({ path }) =>
    path.length === 3 || path.length === 4 ? undefined : 'it does not name a vault, an item and a field',
  async read(ctx, { path }) {
    const [vaultName = '', itemName = '', ...rest] = path;
    const name = rest.at(-1);
    const sectionName = rest.length === 2 ? rest[0] : undefined;
    const vault = await findId(ctx, 'vaults', 'name', vaultName, 'vault');
    const items = `vaults/${encodeURIComponent(vault)}/items`;
    const item = await findId(ctx, items, 'title', itemName, 'item');
    const { sections, fields } = parseReply(
      title,
      itemSchema,
      await call(ctx, `${items}/${encodeURIComponent(item)}`),
    );
    const section = sections.find(({ id, label }) => id === sectionName || label === sectionName);
    if (sectionName !== undefined && section === undefined) throw notFound('section');
    const found = fields.filter(
      (field) =>
        (field.id === name || field.label === name) &&
        (section === undefined || field.section?.id === section.id),
    );
    const value = found.length === 1 ? found[0]?.value : undefined;
    if (value === undefined) throw notFound('field');
    return value;
  },
  async probe(ctx) {
    const vaults = parseReply(title, namedSchema, await call(ctx, 'vaults'));
    return `the token sees ${vaults.length} vault${vaults.length === 1 ? '' : 's'}`;
  },
};
