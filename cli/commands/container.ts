import { Command } from 'commander';
import { createContext } from '../../host/context.ts';
import { type CommandResult, type Finish, type Session, toPath } from '../session.ts';

interface ContainerOptions {
  base: string;
  out: string;
  tag: string;
  key?: string;
  push?: true;
}

async function makeImage(
  session: Session,
  dirs: readonly string[],
  options: ContainerOptions,
): CommandResult {
  const { makeContainerOf } = await import('../../pipeline/compose/make-container.ts');
  const { parseImageReference } = await import('../../pipeline/stages/container/reference.ts');
  const { readKey } = await import('../../pipeline/stages/container/sign.ts');
  const context = createContext(import.meta.url, session.log, session.io.env);
  const reference = parseImageReference(options.tag);
  const key =
    options.key === undefined ? undefined : readKey(await context.fs.readText(toPath(session, options.key)));
  const dir = toPath(session, options.out);
  const made = await makeContainerOf(
    context,
    dirs.map((one) => toPath(session, one)),
    { base: toPath(session, options.base), outDir: dir, reference: options.tag, key },
  );
  if (options.push === true) {
    const { pushContainer } = await import('../../pipeline/stages/container/push.ts');
    const { findLogin } = await import('../../pipeline/stages/container/registries.ts');
    const login = findLogin(reference.registry, (name) => session.io.env[name]);
    if (login !== undefined) session.mask(login.password);
    await pushContainer(context, { dir, reference, login }, made);
  }
  const { index, platforms, referrers, signatures } = made;
  const result = {
    status: options.push === true ? 'pushed' : 'written',
    reference: options.tag,
    digest: index.digest,
    platforms: platforms.map(({ platform, manifest }) => ({ ...platform, digest: manifest.digest })),
    referrers: referrers.map(({ artifactType, digest }) => ({ artifactType, digest })),
    signed: signatures.length > 0,
  };
  session.io.stdout(`${JSON.stringify(result, undefined, 2)}\n`);
  return 0;
}

/** The command `container`: an image of OCI from the archives of a release. */
export function containerCommand(session: Session, finish: Finish): Command {
  return new Command('container')
    .description(
      'makes an image of OCI for linux-x64 and linux-arm64 from the archives (tar.zst) of a release, with bills of materials and provenance attached, and pushes it; runs no code of the scenario, reads no sources, and verifies every byte of the release first',
    )
    .argument('<dir...>', 'folders that "package" wrote, one or one for each target')
    .requiredOption(
      '--base <dir>',
      'the layout of a base image with the C and C++ libraries: skopeo copy --all docker://… oci:<dir>',
    )
    .requiredOption('--tag <name>', 'the name of the image: <registry>/<repository>:<tag>')
    .requiredOption('--out <dir>', 'the layout of OCI to write')
    .option('--key <file>', 'a private key (ECDSA P-256, PEM) that signs the image as cosign does')
    .option('--push', 'push it to the registry of its name')
    .action((dirs: string[], options: ContainerOptions) => finish(makeImage(session, dirs, options)));
}
