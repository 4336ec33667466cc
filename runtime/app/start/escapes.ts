import { runtimeDefaults } from '../../../schema/bundle/defaults.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { Service } from '../../../schema/bundle/service.ts';
import type { Fault } from '../../../schema/diagnostic.ts';
import type { Platform } from '../../../schema/vocabulary.ts';
import { toMessage } from '../../errors.ts';
import { resolveInside } from '../../files/inside.ts';
import { toBinary } from '../services/installation.ts';

interface Claim {
  root: 'bundleRoot' | 'appData';
  pointer: string;
  path: string;
}

/** The paths of a manifest that lead out of their root on this machine, symbolic links considered. */
export function findEscapes(bundle: Bundle, roots: Record<Claim['root'], string>, target: Platform): Fault[] {
  return toClaims(bundle, target).flatMap(({ root, pointer, path }) => {
    try {
      resolveInside(roots[root], path.replaceAll('\\', '/'));
      return [];
    } catch (error) {
      return { code: 'path-escapes', pointer, message: toMessage(error), remedy: 'use a path inside' };
    }
  });
}

function toClaims(bundle: Bundle, target: Platform): Claim[] {
  const inData = (pointer: string, path: string): Claim => ({ root: 'appData', pointer, path });
  return [
    inData('/ipc/auth_token_path', bundle.ipc.auth_token_path),
    inData('/telemetry/file', bundle.telemetry?.file ?? runtimeDefaults.telemetry.file),
    ...(bundle.working_tree === undefined ? [] : [inData('/working_tree/path', bundle.working_tree.path)]),
    ...(bundle.scenarios ?? []).flatMap(({ working_tree: tree }, index) =>
      tree === undefined ? [] : inData(`/scenarios/${index}/working_tree/path`, tree.path),
    ),
    ...(bundle.secrets ?? []).flatMap(({ target: { type, name } }, index) =>
      type === 'file' ? inData(`/secrets/${index}/target/name`, name) : [],
    ),
    ...bundle.services.flatMap((service, index) => toServiceClaims(service, `/services/${index}`, target)),
  ];
}

function toServiceClaims(service: Service, pointer: string, target: Platform): Claim[] {
  const binary = toBinary(service, target)?.path;
  const dataPaths = (service.data_dirs ?? []).map((path, index): Claim => {
    return { root: 'appData', pointer: `${pointer}/data_dirs/${index}`, path };
  });
  const assets = (service.assets ?? []).map(({ path }, index): Claim => {
    return { root: 'bundleRoot', pointer: `${pointer}/assets/${index}/path`, path };
  });
  return [
    ...(binary === undefined
      ? []
      : [{ root: 'bundleRoot', pointer: `${pointer}/binaries`, path: binary } as const]),
    ...dataPaths,
    ...assets,
    ...(service.log_dir === undefined
      ? []
      : [{ root: 'appData', pointer: `${pointer}/log_dir`, path: service.log_dir } as const]),
    ...(service.health.type === 'unix' && service.health.path !== undefined
      ? [{ root: 'appData', pointer: `${pointer}/health/path`, path: service.health.path } as const]
      : []),
  ];
}
