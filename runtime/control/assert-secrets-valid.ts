import { RequestError } from '../http/respond.ts';
import type { SecretFault } from '../interfaces.ts';

/** Checks that a list of faults is empty. @throws {RequestError} `secret-values-invalid` (400) with every fault */
export function assertSecretsValid(faults: readonly SecretFault[]): void {
  if (faults.length === 0) return;
  const message = faults.map((fault) => fault.message).join('; ');
  throw new RequestError('secret-values-invalid', message, 'correct the values; nothing was stored', faults);
}
