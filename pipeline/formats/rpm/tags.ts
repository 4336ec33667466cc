/**
 * Tags of a package that rpmbuild writes from the spec of this product. The header of a package may have no other tag: among those are
 * triggers, scripts of transactions, capabilities of files, conflicts and prefixes for another place. https://rpm.org/docs/latest/man/rpm-tags.7
 */
export const tags = {
  region: 63,
  locales: 100,
  name: 1000,
  version: 1001,
  release: 1002,
  summary: 1004,
  description: 1005,
  buildTime: 1006,
  buildHost: 1007,
  size: 1009,
  license: 1014,
  packager: 1015,
  group: 1016,
  os: 1021,
  processor: 1022,
  pre: 1023,
  post: 1024,
  preun: 1025,
  postun: 1026,
  fileSizes: 1028,
  fileModes: 1030,
  fileDevices: 1033,
  fileTimes: 1034,
  fileDigests: 1035,
  fileLinks: 1036,
  fileFlags: 1037,
  fileUsers: 1039,
  fileGroups: 1040,
  sourcePackage: 1044,
  fileVerifyFlags: 1045,
  archiveSize: 1046,
  provides: 1047,
  requireFlags: 1048,
  requires: 1049,
  requireVersions: 1050,
  rpmVersion: 1064,
  preProgram: 1085,
  postProgram: 1086,
  preunProgram: 1087,
  postunProgram: 1088,
  fileSystems: 1095,
  fileNumbers: 1096,
  fileLanguages: 1097,
  provideFlags: 1112,
  provideVersions: 1113,
  folderIndexes: 1116,
  baseNames: 1117,
  folders: 1118,
  compilerFlags: 1122,
  payloadFormat: 1124,
  payloadCompressor: 1125,
  payloadFlags: 1126,
  platform: 1132,
  fileColors: 1140,
  fileClasses: 1141,
  classes: 1142,
  longFileSizes: 5008,
  longSize: 5009,
  fileDigestAlgorithm: 5011,
  recommends: 5046,
  recommendVersions: 5047,
  recommendFlags: 5048,
  encoding: 5062,
  payloadDigest: 5092,
  payloadDigestAlgorithm: 5093,
  payloadDigestUnpacked: 5097,
  payloadSize: 5112,
  payloadSizeUnpacked: 5113,
  format: 5114,
  fileMimeIndexes: 5115,
  mimes: 5116,
  payloadSha512: 5121,
  payloadSha512Unpacked: 5122,
  payloadSha3: 5123,
  payloadSha3Unpacked: 5124,
} as const;

export type TagName = keyof typeof tags;

/** The tags of signatures of the header, which contains the digest of the payload: of Ed25519 and DSA, of RSA, and of any key since rpm 6. */
export const headerSignatureTags: readonly number[] = [267, 268, 278];

/** The tags of the signature header that hold digests and sizes; every other one is unknown, or a signature in an old form. */
export const signatureTags = {
  region: 62,
  sha1: 269,
  longSize: 270,
  longPayloadSize: 271,
  sha256: 273,
  sha3: 279,
  size: 1000,
  md5: 1004,
  payloadSize: 1007,
  reserved: 1008,
} as const;

const names: ReadonlyMap<number, TagName> = new Map(
  (Object.keys(tags) as TagName[]).map((name) => [tags[name], name]),
);

/** The name of a tag of the header; undefined for one that a package must not have. */
export function findTagName(tag: number): TagName | undefined {
  return names.get(tag);
}
