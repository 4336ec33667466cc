/**
 * Runs the local results service by hand and prints the environment that an action needs, one NAME=value a line:
 * `node test/results-service/main.ts`. Ends with Ctrl-C.
 */
import { startResultsService } from './server.ts';

const service = await startResultsService();
for (const [name, value] of Object.entries(service.env)) console.log(`${name}=${value}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.stop());
