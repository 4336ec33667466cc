/** The environment variable with `<instance>/<service>` of every process of a service. */
export const markVariable = 'BUNDLE_SUPERVISED';

/** Number of hexadecimal digits of the instance in a short mark. */
export const instanceDigits = 9;

/** The mark in the environment of the processes of a service. */
export function toMark(instance: string, service: string): string {
  return `${instance}/${service}`;
}

/** The mark outside the environment, on systems that have one: `<first digits of the instance>#<index of the service>`. */
export function toShortMark(instance: string, index: number): string {
  return `${toShortPrefix(instance)}${index}`;
}

/** Whether a mark belongs to this service. */
export function isMarkOfService(
  mark: string,
  instance: string,
  { id, index }: { id: string; index: number },
): boolean {
  return mark === toMark(instance, id) || mark === toShortMark(instance, index);
}

/** Whether a mark belongs to any service of this run. */
export function isMarkOf(instance: string, mark: string): boolean {
  return mark.startsWith(`${instance}/`) || mark.startsWith(toShortPrefix(instance));
}

function toShortPrefix(instance: string): string {
  return `${instance.slice(0, instanceDigits)}#`;
}
