import type { ErrorEntries } from './entry.ts';

/** `pipeline/stages/promote`, `pipeline/compose/promote`, `host/github`: `vrooli-bundle merge`, `promote`, `revoke`. */
export const promoteErrors = {
  'approval-missing': {
    meaning: 'The promotion was not approved in the environment whose approval is required.',
    remedy: 'Let a reviewer of the environment approve the run that promotes, or name no environment.',
  },
  'artifact-ambiguous': {
    meaning: 'Several artifacts of a run fit, and a release has the files of one app.',
    remedy: 'Name one of them.',
  },
  'artifact-digest-mismatch': {
    meaning: 'The archive of an artifact does not have the digest that GitHub states.',
    remedy: 'Run the command again. If the digest differs again, build the app again.',
  },
  'artifact-expired': {
    meaning: 'The files of a run were deleted when their retention ended.',
    remedy: 'Build the app again and promote that run.',
  },
  'artifact-invalid': {
    meaning: 'The archive of an artifact is not a flat folder of the files of a release.',
    remedy: 'Upload the folder that `vrooli-bundle merge` or `package` wrote, unchanged.',
  },
  'artifact-missing': {
    meaning: 'A run has no artifact with the files of a release.',
    remedy: 'Name the artifact, or the run that built the app.',
  },
  'asset-differs': {
    meaning: 'A release already has a file of this name with other bytes.',
    remedy: 'Raise the version of the app; files of a release are never replaced.',
  },
  'asset-incomplete': {
    meaning: 'GitHub did not store a file of a release completely, also after several tries.',
    remedy: 'Run the command again: it keeps what is complete.',
  },
  'commit-unknown': {
    meaning: 'The checkout cannot be compared with the commit that is named.',
    remedy: 'Check out with `fetch-depth: 0`, and name a commit, a branch such as origin/main, or a tag.',
  },
  'expected-file-missing': {
    meaning: 'A file that the plan of a build states was not built.',
    remedy: 'See the job of its target. Nothing was published.',
  },
  'github-rate-limited': {
    meaning: 'GitHub refuses requests of this account for longer than a job should wait.',
    remedy: 'Run the command again after the time in the message: it continues where it stopped.',
  },
  'github-refused': {
    meaning: 'GitHub refused a request, or its answer was not understood.',
    remedy: 'Read the message of GitHub; check the repository and the permissions of the token.',
  },
  'github-token-missing': {
    meaning: 'No token of GitHub is set.',
    remedy: 'Set GITHUB_TOKEN.',
  },
  'github-unreachable': {
    meaning: 'GitHub failed or did not answer, also after several tries.',
    remedy: 'Run the command again: it continues where it stopped.',
  },
  'governance-log-unusable': {
    meaning: 'An entry could not be appended to the governance log.',
    remedy: 'Name another file or an issue.',
  },
  'log-place-invalid': {
    meaning: 'The place of the governance log is neither a file of the repository nor an issue.',
    remedy: 'Write a path such as docs/governance-log.jsonl, or #12.',
  },
  'parts-differ': {
    meaning: 'The parts of a release are not of one app, version, commit and run.',
    remedy: 'Build all parts in one run.',
  },
  'parts-overlap': {
    meaning: 'Two parts of a release have a target or a file in common.',
    remedy: 'Name each part once.',
  },
  'promotion-invalid': {
    meaning: 'promotion.json does not fit the files, or has no confirmed signature although one is required.',
    remedy: 'Fetch the release again; do not install a file that differs.',
  },
  'promotion-running': {
    meaning: 'Another promotion of the same tag is under way.',
    remedy: 'Wait for it, then run the command again: it finds the release complete or completes it.',
  },
  'rehearsal-missing': {
    meaning: 'A payload was released without being started first.',
    remedy: 'Build it on a runner of its own system, or allow it.',
  },
  'release-differs': {
    meaning: 'A release of this tag exists, and it has the files of another run.',
    remedy: 'Raise the version of the app. A draft that is not needed can be deleted.',
  },
  'release-invalid': {
    meaning: 'The files of a run do not pass `verify`.',
    remedy: 'See the faults. Nothing was published.',
  },
  'release-part-missing': {
    meaning: 'A folder has no release that a job has packaged.',
    remedy: 'Name the folder that the artifacts were downloaded to.',
  },
  'release-not-public': {
    meaning: 'A published file is not at its public address with the right bytes.',
    remedy: 'Run the command again. If it fails again, withdraw the release.',
  },
  'release-unknown': {
    meaning: 'The repository has no published release with this tag.',
    remedy: 'Correct the tag.',
  },
  'repository-missing': {
    meaning: 'No repository of GitHub is named.',
    remedy: 'Name it as owner/name.',
  },
  'run-not-promotable': {
    meaning: 'A run failed, still runs, or is of code that is not from the repository.',
    remedy: 'Promote a successful run of a branch or tag of the repository.',
  },
  'run-unknown': {
    meaning: 'The repository has no run with this number.',
    remedy: 'Take the number from the address of the run.',
  },
  'scenario-twice': {
    meaning: 'Two scenarios of a repository have one name, and with it one name of artifacts.',
    remedy: 'Give each scenario a name of its own.',
  },
  'tag-burned': {
    meaning: 'GitHub does not let a tag of an immutable release be used again.',
    remedy: 'Raise the version of the app.',
  },
  'tag-elsewhere': {
    meaning: 'A tag exists on another commit than the one that was built, or does not fit the version.',
    remedy: 'Promote the run of that commit, or choose another tag.',
  },
} as const satisfies ErrorEntries;
