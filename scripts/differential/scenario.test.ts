import { describe, expect, it } from '@jest/globals';
import { serviceConfigSchema } from '../../schema/service-config.ts';
import { toCase } from './fixture.ts';
import { toServiceConfig } from './scenario.ts';

const toSteps = (config: object, phase: 'setup' | 'develop') =>
  serviceConfigSchema.parse(config).lifecycle?.[phase]?.steps?.map(({ run }) => run);

describe('toServiceConfig', () => {
  it('is a valid service.json whose name has letters, digits and dashes only', () => {
    const config = serviceConfigSchema.parse(toServiceConfig(toCase()));
    expect(config.service?.name).toBe('differential-sql-js');
    expect(config.lifecycle?.health?.endpoints).toEqual({ api: '/health' });
  });

  it('installs, builds and starts as the package does', () => {
    const scripts = { build: 'tsc', start: 'node dist/server.js' };
    const config = toServiceConfig(
      toCase({ manager: 'pnpm', manifest: { scripts, dependencies: {}, devDependencies: {} } }),
    );
    expect(toSteps(config, 'setup')).toEqual(['cd api && pnpm install', 'cd api && pnpm run build']);
    expect(toSteps(config, 'develop')).toEqual(['cd api && node dist/server.js']);
  });

  it('sets the variables of the case in front of its own start step', () => {
    const config = toServiceConfig(
      toCase({ step: 'npm start', environment: { A: '127.0.0.1', B: 'two words' } }),
    );
    expect(toSteps(config, 'develop')).toEqual(["cd api && A=127.0.0.1 B='two words' npm start"]);
  });
});
