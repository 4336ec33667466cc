import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { isSystemError } from '../../errors.ts';
import type { ListenerQuestion, Listening, PortListeners, Stranger } from '../port-listeners.ts';
import { findAnswering, readListening } from './listening-sockets.ts';

type Found = { path: string; link: string } | 'nothing' | 'refused';

/** Reads /proc (proc(5)): the inode of the listening socket, and the process that has it open. */
export const linuxPortListeners: PortListeners = {
  async find(question) {
    const links = findLinks(question);
    if (links === undefined) return { by: 'unknown', reason: '/proc/net/tcp cannot be read' };
    if (links.size === 0) return { by: 'none' };
    const { leader } = question;
    const direct = leader === undefined ? 'nothing' : findOpen(leader, links);
    return typeof direct === 'object' ? toOwn(direct) : search(question, links, direct === 'refused');
  },
  mayListen(port, host) {
    const sockets = findAnswering(host, (family) => readListening(`/proc/net/${family}`, port, false));
    return sockets?.length !== 0;
  },
};

/** The links below /proc/<pid>/fd of the sockets that may have answered. */
function findLinks({ host, port }: ListenerQuestion): Set<string> | undefined {
  const find = (isWhole: boolean) =>
    findAnswering(host, (family) => readListening(`/proc/net/${family}`, port, isWhole));
  const first = find(false);
  const sockets = first?.length === 0 ? find(true) : first;
  return sockets && new Set(sockets.map(({ inode }) => `socket:[${inode}]`));
}

function search(
  { members }: ListenerQuestion,
  links: ReadonlySet<string>,
  isLeaderHidden: boolean,
): Listening {
  let isHidden = isLeaderHidden;
  for (const pid of members()) {
    const found = findOpen(pid, links);
    if (typeof found === 'object') return toOwn(found);
    if (found === 'refused') isHidden = true;
  }
  const stranger = findStranger(links);
  if (stranger.pid === undefined && isHidden) {
    return { by: 'unknown', reason: 'the open files of its processes cannot be read' };
  }
  return { by: 'stranger', stranger };
}

function toOwn({ path, link }: { path: string; link: string }): Listening {
  return { by: 'own', isSame: () => readLink(path) === link };
}

/** Which of these sockets the process has open. */
function findOpen(pid: number, links: ReadonlySet<string>): Found {
  const folder = `/proc/${pid}/fd`;
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    return isSystemError(error, 'EACCES') || isSystemError(error, 'EPERM') ? 'refused' : 'nothing';
  }
  for (const name of names) {
    const link = readLink(`${folder}/${name}`);
    if (link !== undefined && links.has(link)) return { path: `${folder}/${name}`, link };
  }
  return 'nothing';
}

function findStranger(links: ReadonlySet<string>): Stranger {
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || typeof findOpen(pid, links) !== 'object') continue;
    const command = read(`/proc/${pid}/comm`)?.trim();
    return command === undefined ? { pid } : { pid, name: command };
  }
  return {};
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}
