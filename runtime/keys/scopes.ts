import { type Scope, scopes } from '../../schema/command-line/scopes.ts';

/** Whether the granted scope includes the needed one. */
export function allows(granted: Scope, needed: Scope): boolean {
  return scopes.indexOf(granted) >= scopes.indexOf(needed);
}
