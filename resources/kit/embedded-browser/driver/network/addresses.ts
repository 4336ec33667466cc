import { BlockList, isIPv6 } from 'node:net';

/** Addresses of this computer and of the networks around it: https://www.iana.org/assignments/iana-ipv4-special-registry */
const local = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  local.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
  // 6to4 and Teredo contain an address of IPv4.
  ['2001::', 32],
  ['2002::', 16],
] as const)
  local.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is one of this computer or of a private network. An IPv4 address inside IPv6 counts as what it contains. */
export function isLocalAddress(address: string): boolean {
  const bare = address.split('%')[0] ?? '';
  return local.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4');
}
