import { userInfo } from 'node:os';

/** The user of a sandbox: the current one, or for root a user without rights, because servers such as Postgres refuse root. */
export interface SandboxUser {
  name: string;
  /** Undefined for the current user. */
  id: number | undefined;
}

/** The system user `nobody` of Linux. */
const nobody = 65_534;

export function chooseUser(): SandboxUser {
  if (process.getuid?.() === 0) return { name: 'nobody', id: nobody };
  return { name: userInfo().username, id: undefined };
}
