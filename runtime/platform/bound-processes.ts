import type { ListenerQuestion, Listening } from './port-listeners.ts';

/** A process that listens on the port, from the output of a system command. */
export interface Bound {
  pid: number;
  name?: string;
  /** Numeric, or `any` for all addresses. */
  address: string;
}

/**
 * Finds the owner of a port in the list of its listeners (undefined: the system gave no list). `toName` finds the name of a process
 * that the list does not name.
 */
export async function toListening(
  { host, leader, members }: ListenerQuestion,
  bound: readonly Bound[] | undefined,
  toName: ((pid: number) => Promise<string | undefined>) | undefined,
): Promise<Listening> {
  if (bound === undefined) return { by: 'unknown', reason: 'the system does not list who listens' };
  const exact = bound.filter(({ address }) => address === host);
  const answering = exact.length > 0 ? exact : bound.filter(({ address }) => address === 'any');
  const [first] = answering;
  // lsof leaves out the processes of other users.
  if (first === undefined) return { by: 'unknown', reason: 'the system does not list who listens' };
  const own = answering.find(({ pid }) => pid === leader) ?? findMember(answering, members());
  if (own !== undefined) return { by: 'own', isSame: () => isAlive(own.pid) };
  const name = first.name ?? (await toName?.(first.pid));
  return { by: 'stranger', stranger: { pid: first.pid, ...(name === undefined ? {} : { name }) } };
}

function findMember(answering: readonly Bound[], members: readonly number[]): Bound | undefined {
  return answering.find(({ pid }) => members.includes(pid));
}

/** A list takes a process to make, so that later answers only check that the listener is alive. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
