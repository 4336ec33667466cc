import type { ModelPool } from '../engine/model-pool.ts';
import type { ModelRegistry } from '../models/registry.ts';
import type { Reply } from './reply.ts';

/** What every request can use. */
export interface Service {
  registry: ModelRegistry;
  pool: ModelPool;
  /** For requests that name none. */
  keepAliveMs: number;
}

/** A request. */
export interface Call extends Service {
  /** The body; undefined for a method without one. */
  body: unknown;
  /** What follows the route's path. */
  rest: string;
  /** Aborted when the client closes the connection. */
  signal: AbortSignal;
  reply: Reply;
}

export type Handler = (call: Call) => Promise<void> | void;
