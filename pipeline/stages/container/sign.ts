import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { PipelineError } from '../../errors.ts';
import { type Blob, type Descriptor, mediaTypes, toBlob } from './image.ts';

const payloadType = 'application/vnd.dev.cosign.simplesigning.v1+json';

/** A private key in PEM that signs images. @throws {PipelineError} signing-settings-invalid (usage); the message has no part of the key */
export function readKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {
    // The message of the library could quote the file.
  }
  throw new PipelineError({
    code: 'signing-settings-invalid',
    blame: 'usage',
    message: 'the key of the image is not a private key of ECDSA P-256 in PEM without a password',
    remedy: 'make one: openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt',
  });
}

/** The tag at which cosign looks for the signatures of a digest. */
export const toSignatureTag = (digest: string): string => `${digest.replace(':', '-')}.sig`;

/**
 * The signature of an image as cosign makes and looks for it: a statement that names the image and its digest, signed, as the layer of a
 * manifest of its own.
 */
export function signImage(
  key: KeyObject,
  reference: string,
  subject: Descriptor,
  diffTime: string,
): { manifest: Blob; blobs: Blob[] } {
  const payload = toBlob(payloadType, {
    critical: {
      identity: { 'docker-reference': reference },
      image: { 'docker-manifest-digest': subject.digest },
      type: 'cosign container image signature',
    },
    optional: null,
  });
  const signature = sign('sha256', payload.bytes, key).toString('base64');
  const config = toBlob(mediaTypes.config, {
    architecture: '',
    os: '',
    created: diffTime,
    config: {},
    rootfs: { type: 'layers', diff_ids: [payload.descriptor.digest] },
    history: [{ created: diffTime }],
  });
  const layer = { ...payload.descriptor, annotations: { 'dev.cosignproject.cosign/signature': signature } };
  const manifest = toBlob(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: config.descriptor,
    layers: [layer],
  });
  return { manifest, blobs: [payload, config] };
}
