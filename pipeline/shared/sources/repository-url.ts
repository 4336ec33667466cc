/**
 * The address of a repository on the web, `https://host/owner/name`, from that of a remote: without a user, a password and `.git`. Undefined
 * for a path of this machine and for an address that no browser opens. A query is left out: it can hold a token.
 */
export function toRepositoryUrl(address: string): string | undefined {
  const [, host, path] =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:@]+)(?::\d+)?\/(.+)$/.exec(address.trim()) ??
    /^[\w.-]+@([^/:]+):(.+)$/.exec(address.trim()) ??
    [];
  if (host === undefined || path === undefined) return undefined;
  const url = `https://${host}/${path}`;
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}
