import { type App, createApp } from './app.ts';
import { type Fields, idle, web } from './programs.ts';

export const env = (name: string) => ({ type: 'env', name });
export const prompted = (id: string, more: Fields = {}) => ({
  id,
  class: 'user_prompt',
  prompt: { label: `Label of ${id}` },
  target: env(id.toUpperCase()),
  ...more,
});
export const generated = (id: string, generator: Fields, more: Fields = {}) => ({
  id,
  class: 'per_install_generated',
  generator,
  target: env(id.toUpperCase()),
  ...more,
});

/** An app whose service `api` has these secrets. */
export const withSecrets = (secrets: Fields[], others = [idle('other')]): Promise<App> =>
  createApp([web('api', { secrets: secrets.map((secret) => secret['id']) }), ...others], { secrets });
