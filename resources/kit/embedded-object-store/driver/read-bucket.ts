import { type Policy, toPolicy } from './access.ts';

/** A bucket as the server creates it. */
export interface Bucket {
  name: string;
  policy?: Policy;
  versioning?: boolean;
}

/** What a reader says about a part of a file, with a text of it by which its line is found. */
export interface Remark {
  kind: 'fault' | 'note';
  message: string;
  near: string;
}

type Json = Record<string, unknown>;

export const isJsonObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameFields = ['name', 'bucket', 'bucket_name', 'bucketName', 'Bucket'];
const accessFields = ['policy', 'access_policy', 'accessPolicy', 'access', 'acl', 'bucket_policy'];
/** Fields that change nothing in S3: words for people, and folders, which are a part of the keys of objects. */
const silentFields = new Set([
  ...nameFields,
  ...accessFields,
  ...['public', 'versioning', 'description', 'purpose', 'comment', 'region', 'location'],
  ...['directory_structure', 'folder_structure', 'folders', 'prefixes'],
]);
/** What becomes of fields that this store does not apply. */
const leftOut: Readonly<Record<string, string>> = {
  lifecycle: 'objects stay until the app deletes them',
  lifecycle_rules: 'objects stay until the app deletes them',
  retention: 'objects stay until the app deletes them',
  notification_config: 'the store sends no events',
  notifications: 'the store sends no events',
  events: 'the store sends no events',
  encryption: 'objects are stored as they are',
  cors: "the app's own pages may read and write, no other page may",
  cors_configuration: "the app's own pages may read and write, no other page may",
};

/** Words that turn something on, in the many ways in which declarations write it. */
function isOn(value: unknown): boolean {
  if (isJsonObject(value)) return isOn(value['enabled'] ?? value['status'] ?? value['Status']);
  return value === true || (typeof value === 'string' && /^(?:enabled|true|on|yes)$/i.test(value));
}

/** Whether a field asks for something: `false`, `{"enabled": false}` and an empty list do not. */
function isAsked(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isJsonObject(value) && 'enabled' in value) return isOn(value['enabled']);
  return value !== false && value !== null && value !== undefined && value !== '';
}

function readAccess(entry: Json, name: string, remark: (one: Remark) => void): Policy | undefined {
  const field = accessFields.find((candidate) => entry[candidate] !== undefined);
  const value = field === undefined ? entry['public'] === true && 'public' : entry[field];
  if (isJsonObject(value)) return value;
  if (typeof value !== 'string' || value === '') return undefined;
  const policy = toPolicy(value, name);
  if (policy === undefined)
    remark({
      kind: 'fault',
      message: `bucket ${name}: the access ${JSON.stringify(value)} is not known; the bucket is private`,
      near: value,
    });
  return policy === 'private' ? undefined : policy;
}

/** Reads one declared bucket; undefined when it has no name. */
export function readBucket(entry: unknown, remark: (one: Remark) => void): Bucket | undefined {
  if (typeof entry === 'string' && entry !== '') return { name: entry };
  const field = isJsonObject(entry)
    ? nameFields.find((one) => typeof entry[one] === 'string' && entry[one] !== '')
    : undefined;
  if (!isJsonObject(entry) || field === undefined) {
    const shown = JSON.stringify(entry).slice(0, 40);
    const near = isJsonObject(entry) ? JSON.stringify(Object.keys(entry)[0] ?? '') : shown;
    remark({ kind: 'fault', message: `${shown} is not a bucket: it has no name`, near });
    return undefined;
  }
  const name = String(entry[field]);
  for (const [key, value] of Object.entries(entry)) {
    if (silentFields.has(key) || !isAsked(value)) continue;
    const why = Object.hasOwn(leftOut, key) ? `: ${leftOut[key]}` : '';
    remark({ kind: 'note', message: `bucket ${name}: "${key}" is not applied${why}`, near: name });
  }
  const policy = readAccess(entry, name, remark);
  return {
    name,
    ...(policy === undefined ? {} : { policy }),
    ...(isOn(entry['versioning']) ? { versioning: true } : {}),
  };
}
