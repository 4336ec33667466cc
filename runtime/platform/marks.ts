/** Every process of a service carries `<instance>/<service>` in this variable. */
export const markVariable = 'BUNDLE_SUPERVISED';

/** The digits of an instance that a short mark has room for. */
export const instanceDigits = 9;

/** The mark in the environment of the processes of a service. */
export function toMark(instance: string, service: string): string {
  return `${instance}/${service}`;
}

/** The mark outside the environment, where the system has one: `<start of the instance>#<index of the service>`. */
export function toShortMark(instance: string, index: number): string {
  return `${toShortPrefix(instance)}${index}`;
}

/** Whether a mark that a process carries is that of this service. */
export function isMarkOfService(
  mark: string,
  instance: string,
  { id, index }: { id: string; index: number },
): boolean {
  return mark === toMark(instance, id) || mark === toShortMark(instance, index);
}

/** Whether a mark that a process carries is one of this run, whatever the service. */
export function isMarkOf(instance: string, mark: string): boolean {
  return mark.startsWith(`${instance}/`) || mark.startsWith(toShortPrefix(instance));
}

function toShortPrefix(instance: string): string {
  return `${instance.slice(0, instanceDigits)}#`;
}
