import type { ServiceState, TelemetryEvent } from '../interfaces.ts';
import type { SupervisorCommand } from './protocol.ts';
import type { ServiceSpecification } from './specification.ts';
import type { ApplicationState, ServiceRecord } from './state.ts';
import { assertTransition } from './transitions.ts';

/** The changes of one step. Copies records on the first change (copy-on-write), so the previous state stays unchanged. */
export class StateUpdate {
  state: ApplicationState;
  readonly at: number;
  readonly commands: SupervisorCommand[] = [];
  readonly touched = new Set<string>();
  #services: Map<string, ServiceRecord> | undefined;

  constructor(state: ApplicationState, at: number) {
    this.state = state;
    this.at = at;
  }

  specification(service: string): ServiceSpecification {
    return found(this.state.specification.services.get(service), service);
  }

  record(service: string): Readonly<ServiceRecord> {
    return found(this.state.services.get(service), service);
  }

  dependants(service: string): readonly string[] {
    return this.state.specification.dependants.get(service) ?? [];
  }

  set(service: string, changes: Partial<ServiceRecord>): void {
    if (this.#services === undefined) {
      this.#services = new Map(this.state.services);
      this.state = { ...this.state, services: this.#services };
    }
    this.#services.set(service, { ...this.record(service), ...changes });
    this.touched.add(service);
  }

  move(service: string, to: ServiceState, message: string, changes: Partial<ServiceRecord> = {}): void {
    assertTransition(service, this.record(service).state, to);
    this.set(service, { ...changes, state: to, message });
  }

  command(command: SupervisorCommand): void {
    this.commands.push(command);
  }

  report(event: TelemetryEvent, service?: string, details?: Record<string, unknown>): void {
    this.commands.push({
      type: 'record',
      event,
      ...(service === undefined ? {} : { service }),
      ...(details === undefined ? {} : { details }),
    });
  }
}

function found<Value>(value: Value | undefined, service: string): Value {
  if (value === undefined) throw new Error(`unknown service: ${service}`);
  return value;
}
