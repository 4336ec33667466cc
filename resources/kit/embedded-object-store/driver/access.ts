/** A policy document of S3. */
export type Policy = Record<string, unknown>;

type Access = 'private' | 'download' | 'upload' | 'public';

/** What declarations call the access of everyone, in the words of MinIO's client and of the ACLs of S3. */
const words: Readonly<Record<string, Access>> = {
  private: 'private',
  none: 'private',
  'bucket-owner-full-control': 'private',
  'authenticated-read': 'private',
  download: 'download',
  'public-read': 'download',
  public_read: 'download',
  readonly: 'download',
  'read-only': 'download',
  read: 'download',
  upload: 'upload',
  writeonly: 'upload',
  'write-only': 'upload',
  public: 'public',
  'public-read-write': 'public',
  readwrite: 'public',
  'read-write': 'public',
};

const reads = { bucket: ['s3:GetBucketLocation', 's3:ListBucket'], objects: ['s3:GetObject'] };
const writes = {
  bucket: ['s3:GetBucketLocation', 's3:ListBucketMultipartUploads'],
  objects: ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
};
const actions = {
  download: reads,
  upload: writes,
  public: {
    bucket: [...new Set([...reads.bucket, ...writes.bucket])],
    objects: [...reads.objects, ...writes.objects, 's3:DeleteObject'],
  },
};

/** The policy that a word stands for; `private` is the absence of one. Undefined when the word is not known. */
export function toPolicy(word: string, bucket: string): Policy | 'private' | undefined {
  const access = Object.hasOwn(words, word.toLowerCase()) ? words[word.toLowerCase()] : undefined;
  if (access === undefined || access === 'private') return access;
  const allow = (action: string[], resource: string) => ({
    Effect: 'Allow',
    Principal: { AWS: ['*'] },
    Action: action,
    Resource: [`arn:aws:s3:::${resource}`],
  });
  const { bucket: ofBucket, objects } = actions[access];
  return { Version: '2012-10-17', Statement: [allow(ofBucket, bucket), allow(objects, `${bucket}/*`)] };
}
