/**
 * The file of an installation in which an installer says what it is about to do. The running app reads it: it starts no service while the
 * installation is replaced, and stops before it is removed.
 */
export const maintenanceFile = 'maintenance';

/** The file at the top of a payload with the digests of all others, see payload-list.ts. */
export const payloadListFile = 'payload.json';

/** The file of a payload with what the runtime uses where bundle.json is silent, see bundle/defaults.ts. */
export const defaultConfigFile = 'config/default.json';

/** What an installer can announce. */
export const maintenanceWork = ['upgrade', 'remove'] as const;
