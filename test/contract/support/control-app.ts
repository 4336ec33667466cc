import { createApp } from './app.ts';
import { idle, web } from './programs.ts';
import type { Running } from './running.ts';

/** A ready app with data for every call of the control API: a log, two optional secrets, two services. */
export async function startControlApp(): Promise<Running> {
  const app = await createApp(
    [
      web('api', { secrets: ['key', 'note'] }, 'for (let i = 1; i <= 50; i++) console.log(`line ${i}`)'),
      idle('side', { critical: false }),
    ],
    {
      secrets: [
        {
          id: 'key',
          class: 'user_prompt',
          required: false,
          prompt: { label: 'Key' },
          format: '^[a-z]{3}$',
          target: { type: 'env', name: 'KEY' },
        },
        {
          id: 'note',
          class: 'user_prompt',
          required: false,
          prompt: { label: 'Note' },
          target: { type: 'env', name: 'NOTE' },
        },
      ],
    },
  );
  return await app.startReady();
}
