import { expect, it } from '@jest/globals';
import { toAddressBytes } from './socket-address.ts';

it.each([
  ['127.0.0.1', [127, 0, 0, 1]],
  ['::ffff:127.0.0.2', [127, 0, 0, 2]],
  ['::1', [...Array(15).fill(0), 1]],
  ['fe80::a:1%lo', [0xfe, 0x80, ...Array(10).fill(0), 0, 10, 0, 1]],
  ['2001:db8:0:1:2:3:4:5', [0x20, 1, 0xd, 0xb8, 0, 0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5]],
])('the bytes of %s', (address, bytes) => {
  expect([...toAddressBytes(address)]).toEqual(bytes);
});
