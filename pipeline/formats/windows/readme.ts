import { toAppFolder } from '../../../schema/app-folder.ts';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { toShell } from '../../shells/registry.ts';
import type { About, PayloadFacts } from '../format.ts';
import { toCommandPath, toLauncherPath, toNoun, toolsFolder } from './names.ts';

/** The text for a person who has unpacked the files of an app: how it starts and is controlled, where its data is, how it is removed. */
export function formatReadme({ app, shell }: PayloadFacts, about: About): string {
  const command = toCommandPath(app.name).replaceAll('/', '\\');
  const title = `${about.displayName} ${app.version}`;
  const [slug, noun, folder] = [toAppSlug(app.name), toNoun(app.name), toAppFolder(app.name)];
  const shows = toShell(shell).usesSystemBrowser
    ? 'It opens a window of the browser that is installed: Edge, Chrome, Chromium or Brave.'
    : 'It has no window; it runs until it is stopped.';
  const text = `${title}
${'='.repeat([...title].length)}

${about.summary}

Unpack the whole folder first: the app does not start from within the zip file.

Start it:
  ${toLauncherPath(app.name)}
${shows}
Everything runs on this computer.

While it runs, in a terminal in this folder:
  ${command} status            the app and its services
  ${command} health            ok, degraded or failed
  ${command} logs SERVICE      the last lines of its log
  ${command} stop              stops the app

In PowerShell:
  Import-Module .\\${toolsFolder}\\${noun}
  Get-${noun}Status, Get-${noun}Log SERVICE, Start-${noun}, Stop-${noun}

In a shell of the Windows Subsystem for Linux:
  ${toolsFolder}/${slug}-wsl.sh status
${toolsFolder}\\${slug}-wsl-check.ps1 says whether WSL is ready. The app does not need it.

Your data is in:
  %APPDATA%\\${folder}
The browser's profile and its caches are in:
  %LOCALAPPDATA%\\${folder}
Windows protects the key of its secrets for your account. To keep a copy of the key for the certificate of an administrator:
  ${toolsFolder}\\${slug}-dpapi.ps1 -Export FILE -Certificate CERTIFICATE

Remove it: stop it and delete this folder. The data and the caches stay. To delete them too, run this first, while the app is stopped:
  ${command} purge --yes
`;
  return text.replaceAll('\n', '\r\n');
}
