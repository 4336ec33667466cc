import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { validateBundle } from '../../../schema/bundle/validate.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { PipelineError } from '../../errors.ts';
import type { ServicePlan } from './services.ts';

/** Size and digest of a file of the payload. */
export interface FileFacts {
  size: number;
  sha256: string;
  /** The digest before the file was signed, which a pinned one is compared with. */
  unsigned?: string | undefined;
}

function refuse(diagnostics: readonly Diagnostic[]): never {
  const [first] = diagnostics;
  throw new PipelineError({
    code: 'bundle-incomplete',
    blame: 'input',
    message:
      diagnostics.length === 1
        ? `the finished bundle has a fault: ${first?.message}`
        : `the finished bundle has ${diagnostics.length} faults`,
    remedy: first?.remedy ?? 'correct what is listed',
    diagnostics,
  });
}

function findAssetFaults(bundle: Bundle, facts: ReadonlyMap<string, FileFacts>): Diagnostic[] {
  return bundle.services.flatMap((service, at) =>
    (service.assets ?? []).flatMap((asset, index): Diagnostic[] => {
      const pointer = `/services/${at}/assets/${index}`;
      const found = facts.get(asset.path);
      const pinned = asset.sha256 !== undefined && asset.sha256 !== 'pending';
      if (found === undefined) {
        return [
          {
            severity: 'error',
            code: 'asset-missing',
            message: `the asset ${asset.path} of service "${service.id}" is neither in the scenario nor made by a build`,
            pointer,
            remedy: 'add the file, or let the build write it there',
          },
        ];
      }
      if (!pinned || asset.sha256 === (found.unsigned ?? found.sha256)) return [];
      return [
        {
          severity: 'error',
          code: 'asset-digest-mismatch',
          message: `the asset ${asset.path} has the sha256 ${found.sha256}, bundle.json states ${asset.sha256}`,
          pointer: `${pointer}/sha256`,
          remedy: 'assemble the bundle again, or restore the file',
        },
      ];
    }),
  );
}

/**
 * The final bundle for one target: each service has the binary of that target, each asset its digest and size. Pure.
 * @throws {PipelineError} bundle-incomplete with every fault
 */
export function finishBundle(
  bundle: Bundle,
  services: readonly ServicePlan[],
  facts: ReadonlyMap<string, FileFacts>,
): Bundle {
  const faults = findAssetFaults(bundle, facts);
  if (faults.length > 0) refuse(faults);
  const finished = {
    ...bundle,
    services: services.map((plan) => {
      const { service } = plan;
      const assets = service.assets?.map((asset) => {
        const { sha256, size } = facts.get(asset.path) ?? { sha256: 'pending', size: 0 };
        return { ...asset, sha256, size_bytes: size };
      });
      return {
        ...service,
        ...(plan.from === 'nothing' ? {} : { binaries: { [plan.platform]: plan.binary } }),
        ...(assets === undefined ? {} : { assets }),
      };
    }),
  };
  const verdict = validateBundle(finished, { complete: true });
  if (!verdict.ok) refuse(verdict.faults.map((fault) => ({ severity: 'error' as const, ...fault })));
  return verdict.bundle;
}
