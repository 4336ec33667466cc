import { describe, expect, it } from '@jest/globals';
import { kitMemberSchema } from '../../../schema/kit.ts';
import { applySwaps } from './apply-swaps.ts';
import { analysis, kit } from './fixture.ts';
import { objectsOf } from './raw-object.ts';

const content = { env: 'SMALL_DB_ROOMS', fields: ['rooms'], variables: ['ROOM', 'ROOM_NAME'] };
const member = kitMemberSchema.parse({ ...kit, content });

/** The variable that the driver gets, of services with these environments. */
function roomsOf(declared: string[] | undefined, ...envs: Record<string, string>[]): string | undefined {
  const [swap] = analysis().swaps;
  if (swap === undefined) throw new Error('the fixture has no swap');
  const services = envs.map((env, at) => ({
    id: `api-${at}`,
    type: 'api-binary',
    env,
    dependencies: [swap.original],
  }));
  const applied = { files: [], included: [], isStrict: false, others: [], kit: member };
  const manifest = applySwaps({ services }, [
    { ...applied, swap: declared === undefined ? swap : { ...swap, content: declared } },
  ]);
  const env = objectsOf(manifest, 'services')[0]?.['env'] as Record<string, string> | undefined;
  return env?.['SMALL_DB_ROOMS'];
}

describe('the driver is told what to create', () => {
  it('as service.json declares it, then what variables of the services name, once', () => {
    const found = roomsOf(['hall'], { ROOM: 'attic', OTHER: 'x' }, { ROOM_NAME: 'attic', ROOM: 'cellar' });
    expect(found).toBe('["hall","attic","cellar"]');
  });

  it('not by a template or an empty value', () => {
    expect(roomsOf(undefined, { ROOM: '${data}/x', ROOM_NAME: '' })).toBeUndefined();
  });
});
