import type { Fault } from '../../diagnostic.ts';
import type { BundleCode } from '../../errors/codes.ts';
import { type Place, toDotted } from '../place.ts';

/** A finding of a rule. `warning` is set for an accepted manifest. */
export interface Finding extends Fault {
  warning?: true;
}

export interface RuleOptions {
  /** Whether the values that packaging fills in are required. */
  complete: boolean;
}

/** Checks a document with an unvalidated shape and reports on the parts that it can check. */
export type Rule = (root: Place, options: RuleOptions) => Finding[];

export function found(code: BundleCode, place: Place, message: string, remedy: string): Finding {
  return { code, pointer: place.pointer, message, remedy };
}

export function warned(code: BundleCode, place: Place, message: string, remedy: string): Finding {
  return { ...found(code, place, message, remedy), warning: true };
}

/** The name of a node for people. */
export function nameOf(place: Place): string {
  return toDotted(place.path);
}

/** Every service with its id; a service without one has the id undefined. Items that are not objects are skipped. */
export function servicesOf(root: Place): { id: string | undefined; place: Place }[] {
  return root
    .at('services')
    .items.filter((place) => place.isObject)
    .map((place) => ({ id: place.at('id').text, place }));
}

export function idsOf(list: Place): string[] {
  return list.items.flatMap((item) => item.at('id').text ?? []);
}

/** Names of the ports that a service requests. */
export function portNamesOf(service: Place): string[] {
  return service.at('ports', 'requested').items.flatMap((port) => port.at('name').text ?? []);
}
