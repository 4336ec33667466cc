import { createHash } from 'node:crypto';
import { closeSync, fstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { payloadListFile } from '../../schema/installed-app.ts';
import { type PayloadList, payloadListSchema } from '../../schema/payload-list.ts';
import { RuntimeError } from '../errors.ts';
import { openRegular } from '../files/open-regular.ts';

/** The list of 250,000 files has about 50 MB. */
const maxBytes = 128 * 1024 * 1024;

const remedy = 'install the app again; a version that was packaged earlier has no such file';

function refuse(root: string, why: string): never {
  throw new RuntimeError('payload-list-invalid', `${join(root, payloadListFile)} ${why}`, remedy);
}

function readList(root: string): Buffer {
  const file = openRegular(join(root, payloadListFile));
  if (file === undefined) refuse(root, 'is missing');
  try {
    const { size } = fstatSync(file);
    if (size > maxBytes) refuse(root, `has ${size} bytes; at most ${maxBytes} are read`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * The list that an installation carries of its own files, and the SHA-256 of the document.
 * @throws {RuntimeError} `payload-list-invalid`
 */
export function readPayloadList(root: string): { list: PayloadList; sha256: string } {
  const bytes = readList(root);
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    refuse(root, 'is not JSON');
  }
  const parsed = payloadListSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    refuse(root, `is not valid: /${issue?.path.join('/')} ${issue?.message}`);
  }
  return { list: parsed.data, sha256: createHash('sha256').update(bytes).digest('hex') };
}
