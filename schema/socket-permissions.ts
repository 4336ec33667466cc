import * as z from 'zod';
import { bundleSchema } from './bundle/manifest.ts';

const mode = (what: string) =>
  z
    .string()
    .regex(/^0[0-7]{3}$/)
    .describe(what)
    .meta({ examples: ['0700'] });

const owner = z
  .literal('user')
  .describe('user: the one who starts the app; its own group, and nobody else, has no permissions');

/** socket-permissions.json in a payload for Linux: the Unix sockets that the app creates while it runs. */
export const socketPermissionsSchema = z.looseObject({
  schema_version: z
    .literal('socket-permissions.v1')
    .describe('format of this document; readers refuse any other'),
  app: z
    .looseObject({
      name: bundleSchema.shape.app.shape.name.describe('name of the app'),
      version: bundleSchema.shape.app.shape.version.describe('its version'),
    })
    .describe('the app that creates them'),
  folders: z
    .array(
      z.looseObject({
        path: z
          .string()
          .describe('absolute, with ${app_data} for the data folder of the user and ${XDG_RUNTIME_DIR}')
          .meta({ examples: ['${app_data}/runtime/sockets'] }),
        mode: mode('permissions of the folder'),
        owner,
        purpose: z.string().describe('when it is used'),
      }),
    )
    .describe('the folders of sockets, in the order in which the runtime chooses one; empty without sockets'),
  sockets: z
    .array(
      z.looseObject({
        name: z
          .string()
          .describe('name of the socket, with the placeholders of bundle.json; in app data: its path')
          .meta({ examples: ['.s.PGSQL.${embedded-postgres.postgres}'] }),
        glob: z
          .string()
          .describe('pattern of its name while the app runs')
          .meta({ examples: ['.s.PGSQL.*'] }),
        folder: z
          .string()
          .describe('path of its folder; "sockets" for that of `folders`')
          .meta({ examples: ['sockets'] }),
        folder_mode: mode('permissions of its folder'),
        mode: mode('most permissions that the socket gets'),
        owner,
        service: z.string().describe('the service that listens on it'),
        port: z.string().optional().describe('the port of the service that it replaces'),
        purpose: z.string().describe('what it is for'),
      }),
    )
    .describe('every socket, in the order of the services'),
});
export type SocketPermissions = z.infer<typeof socketPermissionsSchema>;
