/**
 * Names of files with secrets or with the history of a source tree, case-insensitive: never shipped with pages and never served. Other
 * names with a dot, such as `.well-known` and `.vite`, are build output.
 */
const privateName =
  /^\.(?:env|git|hg|svn|htaccess|htpasswd|npmrc|yarnrc|pnpmrc|netrc|pypirc|ssh|aws|gnupg|docker|kube|vrooli|ds_store$)/i;

/** Whether a file or folder of this name, without its path, must not leave the machine that built the app. */
export function isPrivateName(name: string): boolean {
  return privateName.test(name);
}
