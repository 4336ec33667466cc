import type { Fault } from '../../../schema/diagnostic.ts';

/** Faults that name the service or secret they are about, and not only its place in the list. */
export function nameMembers(faults: readonly Fault[], manifest: unknown): Fault[] {
  return faults.map((fault) => {
    const [, list = '', index = ''] = /^\/(services|secrets)\/(\d+)(?:\/|$)/.exec(fault.pointer) ?? [];
    const id = idOf(manifest, list, Number(index));
    if (id === undefined || quotes(fault.message, id)) return fault;
    return { ...fault, message: `${list === 'services' ? 'service' : 'secret'} ${id}: ${fault.message}` };
  });
}

function idOf(manifest: unknown, list: string, index: number): string | undefined {
  const members = (manifest as Record<string, unknown> | null)?.[list];
  const id: unknown = Array.isArray(members) ? members[index]?.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Whether a message says the name already, as a word of its own. */
function quotes(message: string, id: string): boolean {
  return ` ${message} `.replaceAll(/["',;:]/g, ' ').includes(` ${id} `);
}
