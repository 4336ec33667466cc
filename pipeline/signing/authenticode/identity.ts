/** Servers of time stamps (RFC 3161), tried in order. */
export interface Timestamping {
  servers: readonly string[];
  /** Milliseconds before each further round over all servers; one round more than there are pauses. */
  pauses: readonly number[];
}

/** A key in a PKCS #12 file. */
export interface FileKey {
  store: 'pkcs12';
  /** Absolute path. */
  file: string;
  /** Absolute path of a file with the password; undefined for a file without one. */
  password: string | undefined;
}

/** A key in a token with a PKCS #11 library: a USB token, a smart card, an HSM. */
export interface TokenKey {
  store: 'pkcs11';
  /** Absolute path of the library. */
  module: string;
  /** `pkcs11:` address of the key. https://www.rfc-editor.org/rfc/rfc7512 */
  key: string;
  /** Absolute path of a PEM file with the certificate and its chain; undefined when the token has the certificate. */
  certificates: string | undefined;
  /** Absolute path of a file with the PIN. */
  pin: string | undefined;
}

/** A key in a service that Jsign speaks to. */
export interface ServiceKey {
  store: ServiceId;
  /** The vault, region, key ring or address, as the service names it; undefined where it has one only. */
  keystore: string | undefined;
  /** The certificate or key. */
  alias: string | undefined;
  /** Absolute path of a PEM file with the certificate and its chain, for services that keep the key alone. */
  certificates: string | undefined;
  /** Absolute path of a file with the credential of the service. */
  credential: string;
  /** Absolute path of a file with the secret of the key, where a key has its own. */
  keySecret: string | undefined;
}

/** Services by the word of `WIN_SIGN_STORE`, with their names in Jsign and what each needs. */
export const services = {
  'azure-artifact-signing': {
    type: 'TRUSTEDSIGNING',
    title: 'Azure Artifact Signing',
    keystore: 'the host of the region, such as `weu.codesigning.azure.net`',
    alias: '`<account>/<profile>`',
    credential: 'an access token for `https://codesigning.azure.net`',
    needs: ['WIN_SIGN_KEYSTORE', 'WIN_SIGN_ALIAS'],
  },
  'azure-key-vault': {
    type: 'AZUREKEYVAULT',
    title: 'Azure Key Vault',
    keystore: 'the name of the vault',
    alias: 'the name of the certificate',
    credential: 'an access token for `https://vault.azure.net`',
    needs: ['WIN_SIGN_KEYSTORE', 'WIN_SIGN_ALIAS'],
  },
  'aws-kms': {
    type: 'AWS',
    title: 'AWS KMS',
    keystore: 'the region',
    alias: 'the id or alias of the key',
    credential: '`<access key>|<secret key>|<session token>`',
    needs: ['WIN_SIGN_KEYSTORE', 'WIN_SIGN_ALIAS', 'WIN_SIGN_CERTIFICATES'],
  },
  'google-kms': {
    type: 'GOOGLECLOUD',
    title: 'Google Cloud KMS',
    keystore: '`projects/<project>/locations/<location>/keyRings/<ring>`',
    alias: '`<key>/cryptoKeyVersions/<version>`',
    credential: 'an access token',
    needs: ['WIN_SIGN_KEYSTORE', 'WIN_SIGN_ALIAS', 'WIN_SIGN_CERTIFICATES'],
  },
  'digicert-one': {
    type: 'DIGICERTONE',
    title: 'DigiCert ONE',
    keystore: 'the host, when it is not `one.digicert.com`',
    alias: 'the id of the certificate',
    credential: '`<API key>|<password of WIN_SIGN_CLIENT_CERTIFICATE>`',
    needs: ['WIN_SIGN_ALIAS', 'WIN_SIGN_CLIENT_CERTIFICATE'],
  },
  'ssl-esigner': {
    type: 'ESIGNER',
    title: 'SSL.com eSigner',
    keystore: 'the address, when it is not that of SSL.com',
    alias: 'the id of the credential',
    credential: '`<user>|<password>`',
    needs: ['WIN_SIGN_KEY_SECRET'],
  },
} as const;

export type ServiceId = keyof typeof services;

export const serviceIds = Object.keys(services) as readonly ServiceId[];

/** Who signs for Windows. Every path is absolute; files of secrets exist only while something is signed. */
export interface AuthenticodeIdentity {
  key: FileKey | TokenKey | ServiceKey;
  timestamping: Timestamping;
  /** Absolute path of jsign.jar; undefined for the command `jsign` on PATH. Used for services only. */
  jsignJar: string | undefined;
  /** The name of the identity before its certificate is read, such as `the certificate of WIN_CSC_LINK`. */
  label: string;
}
