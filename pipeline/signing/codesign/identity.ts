/** Who signs for macOS. Every path is absolute; files of secrets exist only while something is signed. */
export interface AppleIdentity {
  key: P12Key | KeychainKey;
  /** Address of the server of time stamps (RFC 3161). */
  timestampServer: string;
  /** The Python that has the package apple-platform-py. */
  python: string;
  /** The name of the identity before its certificate is read, such as `the certificate of CSC_LINK`. */
  label: string;
}

/** A key in a PKCS #12 file, used by rcodesign on every system. */
export interface P12Key {
  store: 'pkcs12';
  file: string;
  /** Absolute path of a file with the password; it is empty for a file without one. */
  password: string;
}

/** A key in a keychain of this Mac, used by Apple's own programs. */
export interface KeychainKey {
  store: 'keychain';
  /** The name of the certificate, such as `Developer ID Application: Name (TEAM)`. */
  name: string;
}
