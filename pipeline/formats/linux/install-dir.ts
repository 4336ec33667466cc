/** The absolute folder in which a package installs the payload. https://refspecs.linuxfoundation.org/FHS_3.0/fhs/ch03s13.html */
export function toInstallDir(slug: string): string {
  return `/opt/${slug}`;
}
