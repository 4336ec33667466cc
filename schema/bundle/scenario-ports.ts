import type { Bundle } from './manifest.ts';

/** Where a port of a scenario is: the service that has it, and its name there. */
export interface ScenarioPort {
  service: string;
  port: string;
}

const portTemplate = /^\$\{([^.}]+)\.([^.}]+)\}$/;

/**
 * The ports of every scenario of a bundle by the environment variables that carry them in the scenario's own services, such as API_PORT. PORT
 * is left out: it has another value in each service.
 */
export function listScenarioPorts({
  app,
  services,
}: Pick<Bundle, 'app' | 'services'>): Map<string, Map<string, ScenarioPort>> {
  const nameOf = ({ scenario = app.name }: Bundle['services'][number]) => scenario;
  const programs = services.filter(({ kit }) => kit === undefined);
  const owners = new Map(programs.map((service) => [service.id, nameOf(service)]));
  const scenarios = new Map<string, Map<string, ScenarioPort>>();
  for (const service of programs) {
    const name = nameOf(service);
    for (const [variable, value] of Object.entries(service.env ?? {})) {
      const [, id = '', port = ''] = portTemplate.exec(value) ?? [];
      if (variable === 'PORT' || owners.get(id) !== name) continue;
      const ports = scenarios.get(name) ?? new Map<string, ScenarioPort>();
      scenarios.set(name, ports.set(variable, { service: id, port }));
    }
  }
  return scenarios;
}
