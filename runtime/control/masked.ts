import { RuntimeError } from '../errors.ts';
import type { AppSnapshot, StateChange, Supervisor } from '../interfaces.ts';
import type { ControlParts, Validation } from './context.ts';

/** What may be told of the app: its messages can quote what a service or the system said, so values are masked. */
export type ToldApp = Pick<Supervisor, 'snapshot' | 'subscribe'>;

/** @throws RuntimeError (503) while the runtime still starts */
export function needApp(parts: ControlParts): ToldApp {
  const { supervisor } = parts;
  if (supervisor === undefined) {
    throw new RuntimeError('app-starting', 'the runtime is still starting', 'try again in a moment', 503);
  }
  // Asked for at each text: the secrets are opened after the supervisor is there.
  const mask = (text: string): string => parts.secrets?.mask(text) ?? text;
  return {
    snapshot: () => maskSnapshot(supervisor.snapshot(), mask),
    subscribe: (listener) =>
      supervisor.subscribe((change: StateChange) => listener({ ...change, message: mask(change.message) })),
  };
}

/** The same for what a check of the bundle has found. */
export function maskValidation(found: Validation, { secrets }: ControlParts): Validation {
  const mask = (text: string): string => secrets?.mask(text) ?? text;
  const errors = found.errors.map((fault) => ({
    ...fault,
    path: mask(fault.path),
    message: mask(fault.message),
  }));
  return { ...found, errors };
}

function maskSnapshot(app: AppSnapshot, mask: (text: string) => string): AppSnapshot {
  return {
    ...app,
    message: mask(app.message),
    services: app.services.map((service) => ({ ...service, message: mask(service.message) })),
  };
}
