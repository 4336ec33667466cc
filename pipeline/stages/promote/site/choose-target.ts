/**
 * The target of a visitor's computer, undefined for others, such as phones. The page contains this function as text, so it uses nothing from
 * outside. Some browsers do not state the processor of a Mac; the page offers the other one too.
 */
export function chooseTarget(userAgent: string, architecture: string): string | undefined {
  if (/Android|iPhone|iPad|iPod/.test(userAgent)) return undefined;
  const isArm = /arm|aarch64/i.test(`${architecture} ${userAgent}`);
  if (/Windows/.test(userAgent)) return 'win-x64';
  if (/Macintosh|Mac OS X/.test(userAgent)) return isArm ? 'darwin-arm64' : 'darwin-x64';
  if (/Linux|X11/.test(userAgent) && !/CrOS/.test(userAgent)) return isArm ? 'linux-arm64' : 'linux-x64';
  return undefined;
}
