import type { DocumentSigner } from './document-signer.ts';
import { gpg } from './gpg/index.ts';
import { minisign } from './minisign/index.ts';
import { sigstore } from './sigstore/index.ts';

/** Every method of signing a document in a file beside it. To add one, create its folder and add a line here. */
export const documentSigners = { sigstore, minisign, gpg } as const;

export type DocumentSignerId = keyof typeof documentSigners;

const byId: { readonly [Id in DocumentSignerId]: DocumentSigner<Id> } = documentSigners;

export const allDocumentSigners: readonly DocumentSigner<DocumentSignerId>[] = Object.values(byId);
