/**
 * The address of a repository on the web, `https://host/owner/name`, from that of a remote: without a user, a password and `.git`. Undefined
 * for a path of this machine.
 */
export function toRepositoryUrl(address: string): string | undefined {
  const [, host, path] =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:@]+)(?::\d+)?\/(.+)$/.exec(address.trim()) ??
    /^[\w.-]+@([^/:]+):(.+)$/.exec(address.trim()) ??
    [];
  if (host === undefined || path === undefined) return undefined;
  return `https://${host}/${path.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}
