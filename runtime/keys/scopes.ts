/** The scopes of keys; each scope includes the ones before it. */
export const scopes = ['read', 'operate', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** Whether the granted scope includes the needed one. */
export function allows(granted: Scope, needed: Scope): boolean {
  return scopes.indexOf(granted) >= scopes.indexOf(needed);
}
