import { createHash } from 'node:crypto';

/**
 * Commands that the app's user cannot call, and parts of them that stay because clients call them. CONFIG SET could turn off the protection
 * of data; the others change users, load programs, stop this server, or send its data to another one.
 */
const refused = [
  ...['-acl', '+acl|whoami', '+acl|cat', '+acl|genpass', '+acl|help'],
  ...['-config', '+config|get', '+config|resetstat', '+config|help'],
  ...['-cluster', '+cluster|info', '+cluster|myid', '+cluster|nodes', '+cluster|slots', '+cluster|shards'],
  ...['+cluster|keyslot', '+cluster|help', '-module', '+module|list', '+module|help', '-script|debug'],
  ...['-debug', '-shutdown', '-replicaof', '-slaveof', '-migrate', '-failover', '-psync', '-sync'],
  ...['-replconf', '-restore-asking', '-pfdebug', '-pfselftest'],
];

/** The line of the configuration that gives the default user its password, as a digest, and its commands. */
export function toAccessLine(password: string): string {
  const digest = createHash('sha256').update(password).digest('hex');
  return `user default on sanitize-payload #${digest} ~* &* +@all ${refused.join(' ')}`;
}
