import { posix } from 'node:path';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Service } from '../../../schema/bundle/service.ts';
import { socketFolder, userOnlyMask } from '../../../schema/socket-folder.ts';
import { type SocketPermissions, socketPermissionsSchema } from '../../../schema/socket-permissions.ts';
import { toModeText } from '../../formats/mode-text.ts';

type Socket = SocketPermissions['sockets'][number];

const folderMode = toModeText(socketFolder.mode);
/** A socket is bound with all permissions that the mask leaves. */
const socketMode = toModeText(0o777 & ~userOnlyMask);

const toGlob = (name: string): string => name.replaceAll(/\$\{[^}]*\}/g, '*');

function listOf({ id, description, ports, health }: Service): Socket[] {
  const purpose = description ?? `connections to the service ${id}`;
  const common = { folder_mode: folderMode, mode: socketMode, owner: 'user', service: id, purpose } as const;
  const replacing = (ports?.requested ?? []).flatMap(({ name: port, socket }): Socket[] =>
    socket === undefined ? [] : [{ name: socket, glob: toGlob(socket), folder: 'sockets', ...common, port }],
  );
  const { path } = health;
  if (health.type !== 'unix' || path === undefined) return replacing;
  const folder = posix.join('${app_data}', posix.dirname(path));
  const probed = { name: path, glob: toGlob(posix.basename(path)), folder, ...common };
  return [...replacing, { ...probed, purpose: `${purpose}; its health check connects to it` }];
}

/** The document for the Unix sockets that an app creates: from the sockets that services ask for in place of ports, and their health checks. Pure. */
export function planSocketPermissions({ app, services }: Bundle): SocketPermissions {
  const sockets = services.flatMap(listOf);
  const folder = (path: string, purpose: string) => ({ path, mode: folderMode, owner: 'user', purpose });
  const isAsked = sockets.some((socket) => socket.folder === 'sockets');
  const long = `when the path in app data has more than ${socketFolder.longest} bytes; removed when the app stops`;
  return socketPermissionsSchema.parse({
    schema_version: 'socket-permissions.v1',
    app: { name: app.name, version: app.version },
    folders: isAsked
      ? [
          folder(`\${app_data}/${socketFolder.path}`, 'the folder of sockets'),
          folder(`\${XDG_RUNTIME_DIR}/${socketFolder.shortName}`, long),
          folder(`/tmp/${socketFolder.shortName}`, `${long}; where XDG_RUNTIME_DIR names no private folder`),
        ]
      : [],
    sockets,
  });
}
