import { createHash } from 'node:crypto';
import * as z from 'zod';

const statementSchema = z.looseObject({
  _type: z.enum(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']),
  subject: z.array(z.looseObject({ digest: z.record(z.string(), z.string()) })).min(1),
});

/** Why a signed statement is not about these bytes; undefined when one of its subjects is. */
export function findSubjectFault(
  envelope: { payload: Uint8Array; payloadType: string },
  bytes: Uint8Array,
): string | undefined {
  if (envelope.payloadType !== 'application/vnd.in-toto+json')
    return `it signs a document of the type ${envelope.payloadType}`;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(envelope.payload).toString('utf8'));
  } catch {
    return 'its statement is not JSON';
  }
  const parsed = statementSchema.safeParse(value);
  if (!parsed.success) return 'its statement is not an in-toto statement';
  const actual = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
  const isAbout = parsed.data.subject.some(({ digest }) => digest['sha256'] === actual('sha256'));
  return isAbout ? undefined : 'none of the subjects of its statement has the digest of this file';
}
