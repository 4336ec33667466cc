import { RuntimeError } from '../errors.ts';
import type { AppSnapshot, StateChange, Supervisor } from '../interfaces.ts';
import type { ControlParts, Validation } from './context.ts';

/** The app as clients see it, with secret values masked: its messages can quote output of a service or the system. */
export type MaskedApp = Pick<Supervisor, 'snapshot' | 'subscribe'>;

/** Returns the app with masked messages. @throws {RuntimeError} `app-starting` (503) while the runtime starts */
export function requireApp(parts: ControlParts): MaskedApp {
  const { supervisor } = parts;
  if (supervisor === undefined) {
    throw new RuntimeError('app-starting', 'the runtime is still starting', 'try again in a moment', 503);
  }
  // Read for each text: the secrets open after the supervisor exists.
  const mask = (text: string): string => parts.secrets?.mask(text) ?? text;
  return {
    snapshot: () => maskSnapshot(addDisk(supervisor.snapshot(), parts.disk?.()), mask),
    subscribe: (listener) =>
      supervisor.subscribe((change: StateChange) => listener({ ...change, message: mask(change.message) })),
  };
}

/** Masks the faults of a bundle check. */
export function maskValidation(found: Validation, { secrets }: ControlParts): Validation {
  const mask = (text: string): string => secrets?.mask(text) ?? text;
  const errors = found.errors.map((fault) => ({
    ...fault,
    path: mask(fault.path),
    message: mask(fault.message),
  }));
  return { ...found, errors };
}

/** A full disk does not end the app, but it explains what fails in it. */
function addDisk(app: AppSnapshot, disk: string | undefined): AppSnapshot {
  return disk === undefined ? app : { ...app, message: `${app.message}; ${disk}` };
}

function maskSnapshot(app: AppSnapshot, mask: (text: string) => string): AppSnapshot {
  return {
    ...app,
    message: mask(app.message),
    services: app.services.map((service) => ({ ...service, message: mask(service.message) })),
  };
}
