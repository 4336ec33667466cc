import type { SettingSource } from '../ports.ts';
import { authenticode } from './authenticode/index.ts';
import { codesign } from './codesign/index.ts';
import { openpgp } from './openpgp/index.ts';
import { productsign } from './productsign/index.ts';
import type { Signer } from './signer.ts';

/** Every signer; the first with an identity that covers a file signs it. To add one, create its folder and add a line here. */
const signers = { authenticode, codesign, openpgp, productsign } as const;

export type SignerId = keyof typeof signers;

type IdentityOf<Member> = Member extends Signer<string, infer Identity> ? Identity : never;

/** The identity type of each signer. */
type Identities = { [Id in SignerId]: IdentityOf<(typeof signers)[Id]> };

/** Who signs, by signer; a signer without an identity signs nothing. */
export type SigningIdentities = Partial<Identities>;

export const signerById: { readonly [Id in SignerId]: Signer<Id, Identities[Id]> } = signers;

export const signerIds = Object.keys(signers) as readonly SignerId[];

/**
 * The identities that settings name.
 * @throws {PipelineError} signing-settings-invalid (usage)
 */
export function readIdentities(source: SettingSource): SigningIdentities {
  const found: SigningIdentities = {};
  const read = <Id extends SignerId>(id: Id) => {
    const identity = signerById[id].readIdentity(source);
    if (identity !== undefined) found[id] = identity as Identities[Id];
  };
  for (const id of signerIds) read(id);
  return found;
}
