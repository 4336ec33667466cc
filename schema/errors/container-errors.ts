import type { ErrorEntries } from './entry.ts';

/** `pipeline/stages/container`: `vrooli-bundle container`. */
export const containerErrors = {
  'container-base-invalid': {
    meaning: 'The base image of a container is not a layout of OCI with an image for each target.',
    remedy: 'Copy one with all platforms: skopeo copy --all docker://<image>@<digest> oci:<folder>.',
  },
  'container-push-failed': {
    meaning: 'A registry refused an image, or could not be reached.',
    remedy: 'Check the address, user and password, and that the user may write to the repository.',
  },
  'container-reference-invalid': {
    meaning: 'The name of an image is not <registry>/<repository>:<tag>.',
    remedy: 'Write lower-case names and a tag, such as ghcr.io/octo/app:1.0.0.',
  },
  'container-release-invalid': {
    meaning:
      'A release has no archive (tar.zst) for Linux, or the releases are of different apps or versions.',
    remedy: 'Build with --format tar.zst for linux-x64 and linux-arm64, from one commit.',
  },
} as const satisfies ErrorEntries;
