import { PipelineError } from '../../errors.ts';

/** The name of an image, taken apart. */
export interface ImageReference {
  registry: string;
  repository: string;
  tag: string;
}

const form =
  /^([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?|\[[0-9a-f:]+\](?::\d{1,5})?)\/([a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*):([A-Za-z0-9_][A-Za-z0-9._-]{0,127})$/;

/** @throws {PipelineError} container-reference-invalid (usage) unless it is `<registry>/<repository>:<tag>` */
export function parseImageReference(text: string): ImageReference {
  const [, registry, repository, tag] = form.exec(text) ?? [];
  if (registry !== undefined && repository !== undefined && tag !== undefined && text.length <= 400)
    return { registry, repository, tag };
  throw new PipelineError({
    code: 'container-reference-invalid',
    blame: 'usage',
    message: `"${text.slice(0, 100)}" is not the name of an image with a registry and a tag`,
    remedy: 'write <registry>/<repository>:<tag> in lower case, such as ghcr.io/octo/app:1.0.0',
  });
}
