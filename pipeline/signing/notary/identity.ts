/** Who submits files to Apple's notary service. Every path is absolute; files of secrets exist only while something is signed. */
export interface NotaryIdentity {
  credential: ApiKey | AppleId;
  endpoints: NotaryEndpoints;
  /** The longest time to wait for the result of a submission. */
  timeoutMs: number;
  /** What it is called before it is used, such as `the key ABCDE12345`. */
  label: string;
}

/** A key of App Store Connect, for every system. */
export interface ApiKey {
  kind: 'api-key';
  /** The private key (`AuthKey_….p8`, PEM). */
  file: string;
  keyId: string;
  /** Of a team's key; undefined for the key of one person. */
  issuer: string | undefined;
}

/** An Apple Account, for notarytool on a Mac. */
export interface AppleId {
  kind: 'apple-id';
  appleId: string;
  teamId: string;
  /** Path of a file with the app-specific password. */
  password: string;
}

/** Addresses without a slash at their end. */
export interface NotaryEndpoints {
  /** The notary API, up to `/notary/v2`. */
  api: string;
  /** The server of the uploads, in front of `/<bucket>/<object>`; undefined for the host of the bucket at Amazon. */
  upload: string | undefined;
  /** Where tickets are looked up. */
  tickets: string;
}
