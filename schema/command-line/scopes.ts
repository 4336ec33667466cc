/** What the key of a client may do: each scope includes those before it. */
export const scopes = ['read', 'operate', 'admin'] as const;
export type Scope = (typeof scopes)[number];
