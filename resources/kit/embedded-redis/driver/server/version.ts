/** The version of Redis whose commands this server has: the one that Valkey names too. Clients decide by it which commands they send. */
export const serverVersion = '7.2.4';
