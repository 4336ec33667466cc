import { isInside } from '../../shared/sources/source-links.ts';
import { findNeededMembers } from '../../shared/workspaces/local-members.ts';
import type { JoinedWorkspace, WorkspaceMember } from '../../shared/workspaces/node-workspace.ts';
import type { ServiceSource } from '../source.ts';

/** Whether each member has a lockfile of its own, as pnpm writes them with `shared-workspace-lockfile=false`. */
export const isApart = ({ root, chosen }: JoinedWorkspace): boolean =>
  chosen.lockfile !== undefined && chosen.dir !== root;

/** What a selection reads of a service's source. */
type Place = Pick<ServiceSource, 'dir'> & { repository: Pick<ServiceSource['repository'], 'folders'> };

/** The members to install for a package: those whose sources are there, or the package alone when it has a lockfile of its own. */
export function selectMembers(workspace: JoinedWorkspace, { dir, repository }: Place): WorkspaceMember[] {
  if (isApart(workspace)) return workspace.members.filter((member) => member.dir === dir);
  const copied = workspace.members.filter((member) =>
    repository.folders.some((folder) => isInside(member.dir, folder)),
  );
  return findNeededMembers(workspace, copied);
}

/** The packages whose dependencies are installed for a package: the selected members, and the root that they share. */
export function selectInstalled(workspace: JoinedWorkspace, place: Place): WorkspaceMember[] {
  const { root, manifest } = workspace;
  return [...selectMembers(workspace, place), ...(isApart(workspace) ? [] : [{ dir: root, manifest }])];
}
