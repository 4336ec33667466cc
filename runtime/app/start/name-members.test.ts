import { describe, expect, it } from '@jest/globals';
import { nameMembers } from './name-members.ts';

const fault = (pointer: string, message: string) => ({
  code: 'value-invalid' as const,
  pointer,
  message,
  remedy: 'r',
});
const manifest = { services: [{ id: 'api' }, {}, null], secrets: [{ id: 'key' }] };

describe('a fault names the service or secret it is about', () => {
  it.each([
    ['/services/0/ports', 'services[0].ports is bad', 'service api: services[0].ports is bad'],
    ['/services/0', 'it has no binary', 'service api: it has no binary'],
    ['/secrets/0/format', 'is bad', 'secret key: is bad'],
  ])('%s', (pointer, before, after) => {
    expect(nameMembers([fault(pointer, before)], manifest)).toEqual([fault(pointer, after)]);
  });

  it.each([
    ['/services/0', 'service api has no binary'],
    ['/services/0', 'the id "api" is used twice'],
    ['/services/1/id', 'services[1].id is missing'],
    ['/services/2', 'services[2] must be an object'],
    ['/services/9/id', 'there is none'],
    ['/services', 'must be a list'],
    ['/app/name', 'is missing'],
    ['', 'it is not JSON'],
  ])('%j is left as it is: %s', (pointer, message) => {
    expect(nameMembers([fault(pointer, message)], manifest)).toEqual([fault(pointer, message)]);
    expect(nameMembers([fault(pointer, message)], null)).toHaveLength(1);
  });
});
