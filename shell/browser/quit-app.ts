import type { AppBundle } from './app-bundle.ts';
import { openControl } from './control-client.ts';
import { findOtherShell } from './other-shell.ts';
import { ShellError } from './shell-error.ts';

/** Stops the running app. Returns the exit code. @throws {ShellError} `app-stop-timeout` */
export async function quitApp({
  bundle,
  appData,
  print,
}: {
  bundle: AppBundle;
  appData: string;
  print: (line: string) => void;
}): Promise<number> {
  const control = openControl(appData, bundle);
  const { running } = await findOtherShell(appData);
  if (running !== undefined) await running.quit();
  else if (await control.isRunning()) await control.call('shutdown');
  else {
    print(`${bundle.title} is not running`);
    return 0;
  }
  const deadline = performance.now() + 60_000;
  while (await control.isRunning()) {
    if (performance.now() > deadline)
      throw new ShellError('app-stop-timeout', `${bundle.title} does not stop`, 'see its logs');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  print(`${bundle.title} has stopped`);
  return 0;
}
