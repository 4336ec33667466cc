import type { Fault } from '../../diagnostic.ts';
import type { BundleCode } from '../../errors/codes.ts';
import { type JsonNode, toDotted } from '../json-node.ts';

/** A finding of a rule. `warning` is set for an accepted manifest. */
export interface Finding extends Fault {
  warning?: true;
}

export interface RuleOptions {
  /** Whether the values that packaging fills in are required. */
  complete: boolean;
}

/** Checks a document with an unvalidated shape and reports on the parts that it can check. */
export type Rule = (root: JsonNode, options: RuleOptions) => Finding[];

/** A finding of severity error at a node. */
export function found(code: BundleCode, node: JsonNode, message: string, remedy: string): Finding {
  return { code, pointer: node.pointer, message, remedy };
}

/** A finding of severity warning at a node. */
export function warned(code: BundleCode, node: JsonNode, message: string, remedy: string): Finding {
  return { ...found(code, node, message, remedy), warning: true };
}

/** The name of a node for people. */
export function nameOf(node: JsonNode): string {
  return toDotted(node.path);
}

/** Every service with its id; a service without one has the id undefined. Items that are not objects are skipped. */
export function servicesOf(root: JsonNode): { id: string | undefined; node: JsonNode }[] {
  return root
    .at('services')
    .items.filter((node) => node.isObject)
    .map((node) => ({ id: node.at('id').text, node }));
}

/** The ids of the objects in a list. */
export function idsOf(list: JsonNode): string[] {
  return list.items.flatMap((item) => item.at('id').text ?? []);
}

/** Names of the ports that a service requests. */
export function portNamesOf(service: JsonNode): string[] {
  return service.at('ports', 'requested').items.flatMap((port) => port.at('name').text ?? []);
}
