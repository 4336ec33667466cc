import { findProfileOwner } from './profile-owner.ts';
import { raiseWindow } from './x11/raise-window.ts';

/** How the window of a browser process comes to the front; resolves to false where that was not possible. */
type Raise = (pid: number, env: NodeJS.ProcessEnv) => Promise<boolean>;

/**
 * By platform. Wayland has no request by which one program brings the window of another one to the front; macOS and Windows let a program
 * that is not in front do it at most by a permission of the user.
 */
const raises: Partial<Record<NodeJS.Platform, Raise>> = { linux: raiseWindow };

/** Brings the app's window to the front. False where it is not certain that the user sees it now. */
export async function raiseApp(
  profileDir: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Promise<boolean> {
  const raise = raises[platform];
  const owner = Number(findProfileOwner(profileDir, platform));
  if (raise === undefined || !Number.isInteger(owner)) return false;
  // A display that cannot be asked, as under Wayland, is no failure of the start: the caller opens a window.
  return raise(owner, env).catch(() => false);
}
