import type { UpdateSettings } from '../../../schema/update/settings.ts';
import { isObject } from '../../files/json.ts';
import type { AppSnapshot } from '../../interfaces.ts';

/** Milliseconds. */
const patience = 3_000;

/** Why the app must not be stopped; undefined when it may, and when its service does not answer. */
export async function findBusy(
  { busy }: Pick<UpdateSettings, 'busy'>,
  app: Pick<AppSnapshot, 'services'>,
): Promise<string | undefined> {
  if (busy === undefined) return undefined;
  const port = app.services.find(({ id }) => id === busy.service)?.ports[busy.port];
  if (port === undefined) return undefined;
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${busy.path}`, {
      signal: AbortSignal.timeout(patience),
    });
    const value: unknown =
      answer.status === 200 ? JSON.parse((await answer.text()).slice(0, 65_536)) : undefined;
    if (!isObject(value) || value['busy'] !== true) return undefined;
    const { reason } = value;
    return typeof reason === 'string' ? reason : `service ${busy.service} is busy`;
  } catch {
    return undefined;
  }
}
