import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toAppFolder } from '../../../schema/app-folder.ts';
import { toUpdateId } from '../../../schema/update/identity.ts';
import type { Channel, UpdateSettings } from '../../../schema/update/settings.ts';
import { updateDefaults } from '../../../schema/update/settings.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { InstalledApp } from '../../app/start/context.ts';
import { RuntimeError } from '../../errors.ts';
import { parseObject } from '../../files/json.ts';
import { nodeFiles } from '../files/node-files.ts';
import type { UpdateFiles } from '../files/update-files.ts';
import { type Places, toPlaces } from '../places.ts';
import { readPolicy } from './policy.ts';

/** An app on this computer, as its updates see it. */
export interface UpdatedApp {
  files: UpdateFiles;
  places: Places;
  /** Id in feeds. */
  id: string;
  /** The running version. */
  version: string;
  /** The payload of the running version. */
  root: string;
  target: Target;
  /** Names this installation; empty before its first start. */
  instance: string;
  settings: UpdateSettings;
  policy: 'on' | 'off';
  now(): number;
}

/** @throws {RuntimeError} `update-not-configured` */
export function toUpdatedApp(
  { bundle, appData, bundleRoot, target }: InstalledApp,
  env: NodeJS.ProcessEnv,
): UpdatedApp {
  const { update: settings, app } = bundle;
  if (settings === undefined || target === 'universal')
    throw new RuntimeError(
      'update-not-configured',
      `${app.name} has no updates: its bundle.json names no feed`,
      'install newer versions by hand',
      409,
    );
  return {
    files: nodeFiles,
    places: toPlaces(appData),
    id: toUpdateId(app),
    version: app.version,
    root: bundleRoot,
    target,
    instance: readInstance(appData),
    settings,
    policy: readPolicy(toAppFolder(app.name), env),
    now: () => Date.now(),
  };
}

function readInstance(appData: string): string {
  try {
    const instance = parseObject(readFileSync(join(appData, 'runtime', 'state.json'), 'utf8'))?.['instance'];
    return typeof instance === 'string' ? instance : '';
  } catch {
    return '';
  }
}

/** The folder of the feeds, with a slash at its end. */
export const toFeedBase = ({ url }: Pick<UpdateSettings, 'url'>): string => url.replace(/\/*$/, '/');

/** The channel that the user has chosen, else that of bundle.json. */
export const toChannel = (chosen: Channel | undefined, settings: UpdateSettings): Channel =>
  chosen ?? settings.channel ?? updateDefaults.channel;
