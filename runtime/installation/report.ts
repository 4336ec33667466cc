import { userInfo } from 'node:os';
import { payloadListFile } from '../../schema/installed-app.ts';
import type { Difference } from './compare-entry.ts';
import type { InstallationCheck } from './check-installation.ts';

/** What `verify --json` prints. */
export interface InstallationReport {
  status: 'verified' | 'failed';
  app: { name: string; version: string };
  folder: string;
  files: number;
  /** Bytes that were read. */
  bytes: number;
  /** SHA-256 of payload.json, as manifest.json of the release lists it. */
  payload_list_sha256: string;
  differences: Difference[];
  /** Differences beyond those in the list. */
  more_differences: number;
  /** What was proved and what was not, in sentences. */
  statement: string[];
}

/** A name of a file can contain anything, and the terminal would execute some of it. */
function toPrintable(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

function describeOwner(owner: number | undefined): string {
  if (owner === undefined) return 'a person who can write into this folder';
  if (owner === 0) return 'an administrator of this computer (root owns this folder)';
  const self = userInfo();
  return `a program of ${self.uid === owner ? `the user ${self.username}` : `the user with the id ${owner}`}, who owns this folder,`;
}

function toStatement(
  { app, files, differences, listDigest, owner }: InstallationCheck,
  folder: string,
): string[] {
  const place = `${app.name} ${app.version} in ${folder}`;
  return [
    differences.length === 0
      ? `${place}: all ${files} files are as they were packaged, and there is no other.`
      : `${place} is not as it was packaged: install it again from a source that you trust.`,
    `This compared the files with ${payloadListFile} in the same folder, which has the SHA-256 ${listDigest}. The same digest must be beside ${payloadListFile} in manifest.json of the release.`,
    `Not signed: ${describeOwner(owner)} can change the files, ${payloadListFile} and this program so that they pass.`,
    'Not checked: what an installer put outside this folder, such as the command and the menu entry, and the data of the app.',
  ];
}

/** The result of a check as the document that `verify --json` prints. */
export function toReport(check: InstallationCheck, folder: string): InstallationReport {
  const { app, files, bytes, listDigest, differences, more } = check;
  return {
    status: differences.length === 0 ? 'verified' : 'failed',
    app,
    folder,
    files,
    bytes,
    payload_list_sha256: listDigest,
    differences,
    more_differences: more,
    statement: toStatement(check, folder),
  };
}

/** The same for a terminal: a line for each difference, then what was proved. */
export function toReportText({ differences, more_differences: more, statement }: InstallationReport): string {
  const lines = differences.map(
    ({ kind, path, what }) => `${kind.padEnd(10)} ${toPrintable(path)} ${toPrintable(what)}`,
  );
  const rest = more === 0 ? [] : [`and ${more} more`];
  return [...lines, ...rest, ...statement.map(toPrintable)].map((line) => `${line}\n`).join('');
}
