import type { Channel } from '../../../schema/update/settings.ts';
import type { UpdatedApp } from '../check/updated-app.ts';
import { changeState } from '../records/state.ts';

export interface Choices {
  channel?: Channel | undefined;
  /** `none` ends a pin. */
  pin?: string | undefined;
}

/** Remembers what the user has chosen. */
export async function changeChoices({ files, places }: UpdatedApp, { channel, pin }: Choices): Promise<void> {
  await changeState(files, places, (before) => {
    const { pin: former, ...rest } = before;
    const next = pin === undefined ? former : pin === 'none' ? undefined : pin;
    return {
      ...rest,
      ...(channel === undefined ? {} : { channel }),
      ...(next === undefined ? {} : { pin: next }),
    };
  });
}
