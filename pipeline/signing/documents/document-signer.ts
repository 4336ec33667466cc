import type { BuildContext } from '../../ports.ts';

/** The keys and identities that the caller of `verify` trusts. Nothing of it comes from the release. */
export interface DocumentTrust {
  /** Public keys of minisign: texts of key files, or lines in Base64. */
  minisignKeys: readonly string[];
  /** Absolute paths of OpenPGP public keys. */
  gpgKeys: readonly string[];
  /** Who may have made a keyless signature; `repository` is an address on the web, any workflow of which may have signed. */
  keyless: KeylessPolicy | undefined;
  /** The text of a trusted root, or of several, one a line; without it the one of the public Sigstore. */
  trustedRoot: string | undefined;
  /** Public keys (PEM) for bundles of Sigstore that were made with a key. */
  publicKeys: readonly string[];
}

/** The identity that the certificate of a keyless signature must have. */
export type KeylessPolicy =
  | { subject: string; issuer: string }
  | { subjectPattern: string; issuer: string }
  | { repository: string };

export const nothingTrusted: DocumentTrust = {
  minisignKeys: [],
  gpgKeys: [],
  keyless: undefined,
  trustedRoot: undefined,
  publicKeys: [],
};

/**
 * What a signature proves. `confirmed`: valid, of a key or identity that the caller named. `self-stated`: valid, of an identity that only the
 * release itself or the certificate names. `not-judged`: nothing was proved, for a reason that is not the signature's. `wrong`: it is not a
 * signature of this document by the named key or identity.
 */
export type Verdict =
  | { is: 'confirmed'; by: string }
  | { is: 'self-stated'; by: string; why: string }
  | { is: 'not-judged'; why: string; remedy: string }
  | { is: 'wrong'; why: string };

export interface SignedDocument {
  /** A bare file name, such as SHA256SUMS. */
  name: string;
  bytes: Uint8Array;
}

/** Who makes the signatures of an identity, for metadata.json. */
export interface DocumentSignerFacts {
  by: string;
  /** For a signature that does not have it inside. */
  publicKey?: string | undefined;
}

/** What metadata.json, which is itself covered by the signature, states about the signature. */
export interface StatedOrigin {
  repository: string | undefined;
  /** Its entry for the signature: then this product made it, in the only form that it writes. Undefined where it has none. */
  listed: DocumentSignerFacts | undefined;
}

/** The keys and identities that a release is signed with. Paths are absolute; no key or password is in it. */
export interface DocumentIdentity {
  minisign?: { keyFile: string; passwordFile?: string };
  /** A secret key in a file, or in the key ring of `home`; `key` chooses one of several. */
  gpg?: { key?: string; keyFile?: string; home?: string; passphraseFile?: string };
  keyless?: KeylessIdentity;
}

/** Where a short-lived certificate comes from. Addresses are those of the public Sigstore unless they are given. */
export interface KeylessIdentity {
  /** Fetches a token of OpenID Connect for the audience `sigstore`. */
  fetchToken: () => Promise<string>;
  fulcio?: string;
  rekor?: string;
  /** Time stamping authority; undefined for none. */
  timestamp?: string;
}

export type DocumentContext = Pick<BuildContext, 'fs' | 'exec'>;

/** A method of signing a document in a file beside it. Each member of the registry has its own folder here. */
export interface DocumentSigner<Id extends string = string> {
  readonly id: Id;
  /** What is appended to the name of the document, such as `.minisig`. */
  readonly suffix: string;
  /** Whether the identity has a key for this method. */
  covers(identity: DocumentIdentity): boolean;
  /**
   * The content of the file beside the document. `epoch` is in seconds.
   * @throws {PipelineError} signing-key-invalid, document-signing-failed (environment), tool-missing (environment)
   */
  sign(
    ctx: DocumentContext,
    identity: DocumentIdentity,
    document: SignedDocument,
    epoch: number,
  ): Promise<string>;
  /** @throws {PipelineError} as `sign` */
  describe(ctx: DocumentContext, identity: DocumentIdentity): Promise<DocumentSignerFacts>;
  /** Never throws for the content of a signature. */
  verify(
    ctx: DocumentContext,
    document: SignedDocument,
    signature: Uint8Array,
    trust: DocumentTrust,
    stated: StatedOrigin,
  ): Promise<Verdict>;
}
