/** The commands of `vrooli` and of each app's own command that reach its runtime; any other argument belongs to the app's shell. */
export const controlCommands = ['status', 'port', 'logs', 'health', 'keys', 'purge'] as const;

export type ControlCommand = (typeof controlCommands)[number];

/**
 * The file of an installation in which an installer says what it is about to do. The running app reads it: it starts no service while the
 * installation is replaced, and stops before it is removed.
 */
export const maintenanceFile = 'maintenance';

/** What an installer can announce. */
export const maintenanceWork = ['upgrade', 'remove'] as const;
