import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScriptMessage } from '../../../../schema/initialization-report.ts';
import { type Bucket, isJsonObject, type Remark, readBucket } from './read-bucket.ts';
import type { Settings } from './settings.ts';

/** The buckets that the app declares, and what of the declarations is not applied. */
export interface BucketPlan {
  buckets: Bucket[];
  faults: ScriptMessage[];
  notes: ScriptMessage[];
}

const listFields = ['buckets', 'default_buckets', 'Buckets'];
const maxBuckets = 1000;
/** Largest file that is read, in bytes. */
const maxSize = 1024 * 1024;

function lineOf(text: string, near: string): number {
  const at = text.indexOf(near);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/** The declared entries: a list, a list in a field, or an object with the names as its keys. */
function findEntries(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isJsonObject(value)) return undefined;
  const listed = listFields.map((field) => value[field]).find((found) => found !== undefined);
  if (Array.isArray(listed)) return listed;
  if (!isJsonObject(listed)) return undefined;
  return Object.entries(listed).map(([name, entry]) => ({ ...(isJsonObject(entry) ? entry : {}), name }));
}

/** Plans the buckets of one file. `name` is its path in messages. */
export function planFile(name: string, text: string): BucketPlan {
  const plan: BucketPlan = { buckets: [], faults: [], notes: [] };
  const remark = ({ kind, message, near }: Remark) => {
    const said = { file: name, line: lineOf(text, near), message, statement: '', is_command: false };
    (kind === 'fault' ? plan.faults : plan.notes).push(said);
  };
  const fault = (message: string) => remark({ kind: 'fault', message, near: '' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    fault(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return plan;
  }
  const entries = findEntries(value);
  if (entries === undefined) {
    fault('has no buckets: write {"buckets": ["name", {"name": "other", "policy": "public-read"}]}');
    return plan;
  }
  if (entries.length > maxBuckets) fault(`has ${entries.length} buckets; the first ${maxBuckets} are read`);
  for (const entry of entries.slice(0, maxBuckets)) {
    const bucket = readBucket(entry, remark);
    if (bucket !== undefined) plan.buckets.push(bucket);
  }
  for (const field of isJsonObject(value) ? Object.keys(value) : []) {
    if (listFields.includes(field) || /^(?:\$schema|version|description|bucket_policies)$/.test(field))
      continue;
    remark({ kind: 'note', message: `"${field}" is not applied`, near: `"${field}"` });
  }
  return plan;
}

function readText(root: string, name: string): string | undefined {
  try {
    const bytes = readFileSync(join(root, name));
    return bytes.length <= maxSize && isUtf8(bytes) ? bytes.toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** Plans the buckets of all declarations. The first declaration of a name counts. */
export function planBuckets({
  initialization,
  buckets,
}: Pick<Settings, 'initialization' | 'buckets'>): BucketPlan {
  const plans = initialization.names.map((name): BucketPlan => {
    const text = readText(initialization.root, name);
    if (text !== undefined) return planFile(name, text);
    const message = `cannot be read as UTF-8 of at most ${maxSize} bytes`;
    return {
      buckets: [],
      faults: [{ file: name, line: 1, message, statement: '', is_command: false }],
      notes: [],
    };
  });
  if (buckets.length > 0) plans.push(planFile('.vrooli/service.json', JSON.stringify(buckets)));
  const all = plans.flatMap((plan) => plan.buckets);
  const byName = new Map<string, Bucket>();
  for (const bucket of all) if (!byName.has(bucket.name)) byName.set(bucket.name, bucket);
  return {
    buckets: [...byName.values()],
    faults: plans.flatMap(({ faults }) => faults),
    notes: plans.flatMap(({ notes }) => notes),
  };
}
