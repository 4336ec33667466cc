/** What gpg says about a signature in its state lines. https://git.gnupg.org/cgi-bin/gitweb.cgi?p=gnupg.git;a=blob;f=doc/DETAILS */
export interface GpgVerdict {
  /** Fingerprint of the primary key of a valid signature. */
  fingerprint: string | undefined;
  /** User id of the key. */
  user: string | undefined;
  /** Key id of a signature whose public key is missing. */
  missing: string | undefined;
  /** Words that refuse a signature, such as BADSIG or REVKEYSIG. */
  refusals: string[];
}

const refusing = ['BADSIG', 'ERRSIG', 'EXPKEYSIG', 'EXPSIG', 'REVKEYSIG', 'NODATA', 'FAILURE', 'UNEXPECTED'];

export function parseStateLines(stdout: string): GpgVerdict {
  const verdict: GpgVerdict = { fingerprint: undefined, user: undefined, missing: undefined, refusals: [] };
  for (const line of stdout.split('\n')) {
    const [prefix, word = '', ...rest] = line.split(' ');
    if (prefix !== '[GNUPG:]') continue;
    if (word === 'VALIDSIG') verdict.fingerprint = rest.at(-1);
    else if (word === 'GOODSIG') verdict.user = rest.slice(1).join(' ');
    else if (word === 'NO_PUBKEY') verdict.missing = rest[0];
    else if (refusing.includes(word)) verdict.refusals.push(word);
  }
  return verdict;
}

/** The signer in documents and messages. */
export function toGpgSigner(user: string | undefined, fingerprint: string): string {
  return `${user ?? 'no user id'} (OpenPGP key ${fingerprint})`;
}
