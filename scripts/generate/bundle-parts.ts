import { bundleFields } from './bundle-fields.ts';
import { bundleValues } from './bundle-values.ts';
import { moveFields } from './describe-fields.ts';

/** A part of bundle.json that another document also contains, with the same meaning. */
interface Part {
  from: string;
  to: string;
  /** Paths below `from` that the other document leaves out. */
  but?: readonly string[];
}

const move = <T>(table: Readonly<Record<string, T>>, parts: readonly Part[]): Record<string, T> =>
  Object.assign({}, ...parts.map(({ from, to, but }) => moveFields(table, from, to, but)));

const toTables = (parts: readonly Part[]) => ({
  texts: move(bundleFields, parts),
  values: move(bundleValues, parts),
});

/** The fields of a secret about the origin of its value, for documents with their own schema of a secret. */
const ways = (to: string): Part[] =>
  ['generator', 'prompt', 'remote', 'target'].map((way) => ({
    from: `secrets.${way}`,
    to: `${to}.${way}`,
  }));

export const kitTables = toTables([
  {
    from: 'services',
    to: 'service',
    but: ['services.binaries', 'services.build', 'services.kit'],
  },
  { from: 'secrets', to: 'secrets' },
]);
export const secretPlanTables = toTables(ways('secrets'));
export const serviceConfigTables = toTables([
  ...ways('deployment.secrets'),
  ...ways('deployment.tiers.*.secrets'),
]);
