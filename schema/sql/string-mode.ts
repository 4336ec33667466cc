/** Whether a backslash escapes in a literal without E: the setting of the session, and that of the transaction. */
export interface StringMode {
  session: boolean;
  transaction: boolean | undefined;
}

const setting =
  /^set\s+(?:(session|local)\s+)?standard_conforming_strings\s*(?:=|\bto\b)\s*'?([a-z0-9]+)'?\s*$/i;
const endsTransaction = /^(?:commit|end|rollback|abort)\b/i;

/** Whether a backslash escapes in a literal without the prefix E. */
export function hasBackslashEscapes({ session, transaction }: StringMode): boolean {
  return transaction ?? session;
}

/** The mode after a statement: `SET [LOCAL] standard_conforming_strings` changes it, the end of a transaction resets LOCAL. */
export function toModeAfter(sql: string, mode: StringMode): StringMode {
  if (endsTransaction.test(sql)) return { session: mode.session, transaction: undefined };
  const found = setting.exec(sql);
  if (found === null) return mode;
  const escapes = /^(?:off|false|no|0)$/i.test(found[2] ?? '');
  return found[1]?.toLowerCase() === 'local'
    ? { session: mode.session, transaction: escapes }
    : { session: escapes, transaction: undefined };
}
