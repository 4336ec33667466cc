export const id = 999;
export const ids = [999];
export const modules = {

/***/ 33231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ platforms),
/* harmony export */   V8: () => (/* binding */ toGpuRequirement),
/* harmony export */   _g: () => (/* binding */ toTier),
/* harmony export */   cK: () => (/* binding */ tiers),
/* harmony export */   pg: () => (/* binding */ gpuRequirements),
/* harmony export */   rE: () => (/* binding */ toPlatform),
/* harmony export */   zV: () => (/* binding */ targets)
/* harmony export */ });
// schema/vocabulary.ts
var targets = ["win-x64", "linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64"];
var platforms = [...targets, "universal"];
var platformAliases = {
  "windows-x64": "win-x64",
  "windows-amd64": "win-x64",
  "win32-x64": "win-x64",
  "mac-arm64": "darwin-arm64",
  "macos-arm64": "darwin-arm64",
  "mac-x64": "darwin-x64",
  "macos-x64": "darwin-x64",
  "mac-amd64": "darwin-x64",
  "darwin-amd64": "darwin-x64",
  "linux-amd64": "linux-x64",
  "linux-aarch64": "linux-arm64"
};
function toPlatform(key) {
  return platforms.includes(key) ? key : platformAliases[key];
}
var tiers = ["local", "server", "desktop", "mobile", "saas", "enterprise"];
var tierAliases = {
  "tier-1-local": "local",
  "tier-2-desktop": "desktop",
  "tier-3-mobile": "mobile",
  "tier-4-saas": "saas",
  "tier-5-enterprise": "enterprise"
};
function toTier(word) {
  const key = word.trim().toLowerCase();
  return tiers.includes(key) ? key : tierAliases[key];
}
var gpuRequirements = [
  "required",
  "optional_with_cpu_fallback",
  "optional_but_warn",
  "none"
];
var gpuAliases = {
  gpu_required: "required",
  optional: "optional_with_cpu_fallback",
  gpu_optional_with_cpu_fallback: "optional_with_cpu_fallback",
  gpu_optional_but_warn: "optional_but_warn"
};
function toGpuRequirement(word) {
  return gpuRequirements.includes(word) ? word : gpuAliases[word];
}




/***/ }),

/***/ 91543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_zlib__WEBPACK_IMPORTED_MODULE_4___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ formatSums),
/* harmony export */   Lb: () => (/* binding */ toDebVersion),
/* harmony export */   VZ: () => (/* binding */ toRuntimeName),
/* harmony export */   X: () => (/* binding */ byCodeUnit),
/* harmony export */   ch: () => (/* binding */ toReleaseStem),
/* harmony export */   dV: () => (/* binding */ toInstallerName),
/* harmony export */   e_: () => (/* binding */ debArchitectures),
/* harmony export */   mi: () => (/* binding */ parseSums),
/* harmony export */   nT: () => (/* binding */ listTree),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   tf: () => (/* binding */ requireZstd),
/* harmony export */   ug: () => (/* binding */ toAppSlug)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38321);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56118);


// pipeline/archive/naming.ts
function toAppSlug(name) {
  const slug = name.normalize("NFKD").toLowerCase().replaceAll(/\s+/g, "-").replaceAll(/[^a-z0-9+.-]/g, "").replaceAll(/\.{2,}/g, ".").replaceAll(/^[^a-z0-9]+|[^a-z0-9+]+$/g, "");
  return slug.length >= 2 ? slug : `app-${slug || "unnamed"}`;
}
function toDebVersion(version) {
  const [core = "", ...build] = version.trim().replace(/^v(?=\d)/i, "").split("+");
  const ordered = core.replace("-", "~").replaceAll("-", ".");
  const text = [ordered, ...build].join("+").replaceAll(/[^A-Za-z0-9.+~]/g, ".");
  return /^\d/.test(text) ? text : `0~${text}`;
}
var debArchitectures = {
  "linux-x64": "amd64",
  "linux-arm64": "arm64"
};
function toReleaseStem(name, version) {
  return `${toAppSlug(name)}-${version.replaceAll(/[^A-Za-z0-9.+~-]/g, ".")}`;
}
function toInstallerName(app, target, format) {
  if (format === "deb") {
    return `${toAppSlug(app.name)}_${toDebVersion(app.version)}_${debArchitectures[target] ?? target}.deb`;
  }
  return `${toReleaseStem(app.name, app.version)}-${target}.${format}`;
}
function toRuntimeName(target) {
  return target.startsWith("win-") ? "runtime.exe" : "runtime";
}

// pipeline/archive/tree.ts
var byCodeUnit = (a, b) => a < b ? -1 : a > b ? 1 : 0;
async function listTree(fs, root, skip = () => false) {
  const found = [];
  const visit = async (dir) => {
    for (const name of await fs.list(dir === "" ? root : `${root}/${dir}`)) {
      const path = dir === "" ? name : `${dir}/${name}`;
      if (skip(path)) continue;
      const stat = await fs.stat(`${root}/${path}`);
      if (stat === void 0) continue;
      if (stat.kind === "other") throw new Error(`${path} is neither a file, a folder nor a symbolic link`);
      if (stat.kind === "dir") {
        found.push({ kind: "dir", path });
        await visit(path);
      } else if (stat.kind === "symlink") {
        found.push({ kind: "symlink", path, target: await fs.readlink(`${root}/${path}`) });
      } else {
        found.push({ kind: "file", path, mode: stat.mode, size: stat.size });
      }
    }
  };
  await visit("");
  return found.sort((a, b) => byCodeUnit(a.path, b.path));
}

// pipeline/archive/untar.ts





function requireZstd() {
  if (typeof node_zlib__WEBPACK_IMPORTED_MODULE_4__.createZstdCompress !== "function") {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
      code: "node-too-old",
      blame: "environment",
      message: `Node ${process.versions.node} has no zstd`,
      remedy: "run this with Node 24 or newer"
    });
  }
  return /*#__PURE__*/ (node_zlib__WEBPACK_IMPORTED_MODULE_4___namespace_cache || (node_zlib__WEBPACK_IMPORTED_MODULE_4___namespace_cache = __webpack_require__.t(node_zlib__WEBPACK_IMPORTED_MODULE_4__, 2)));
}
function toDecompressor(compression) {
  return compression === "gzip" ? node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGunzip() : requireZstd().createZstdDecompress();
}
var types = {
  file: "file",
  "contiguous-file": "file",
  directory: "dir",
  symlink: "symlink"
};
async function readTar(archive, compression, visit) {
  const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.extract)();
  const chunks = function* () {
    for (let at = 0; at < archive.length; at += 1 << 20) yield archive.subarray(at, at + (1 << 20));
  };
  const source = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(chunks()), toDecompressor(compression), entries);
  const reader = (async () => {
    for await (const entry of entries) {
      const { header } = entry;
      await visit({
        path: header.name,
        type: types[header.type ?? "file"] ?? "other",
        mode: header.mode ?? 0,
        uid: header.uid ?? 0,
        gid: header.gid ?? 0,
        mtime: Math.floor((header.mtime?.getTime() ?? 0) / 1e3),
        target: header.linkname ?? void 0,
        bytes: () => (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.buffer)(entry)
      });
      entry.resume();
    }
  })();
  const [fromSource, fromReader] = await Promise.allSettled([source, reader]);
  if (fromSource.status === "rejected") throw fromSource.reason;
  if (fromReader.status === "rejected") throw fromReader.reason;
}

// pipeline/archive/sums.ts
function formatSums(sums) {
  return [...sums].sort((a, b) => byCodeUnit(a.name, b.name)).map(({ name, sha256 }) => `${sha256}  ${name}
`).join("");
}
function parseSums(text) {
  const sums = [];
  const faulty = [];
  text.split("\n").forEach((line, at) => {
    if (line === "") return;
    const [, sha256, name] = /^([0-9a-f]{64}) [ *]([^/\\]+)$/.exec(line) ?? [];
    if (sha256 === void 0 || name === void 0) faulty.push(at + 1);
    else sums.push({ sha256, name });
  });
  return { sums, faulty };
}




/***/ }),

/***/ 20524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ prettyJson),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   lf: () => (/* binding */ checksumOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
// pipeline/document/canonical.ts


function canonicalJson(value) {
  const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
  if (text === void 0) throw new TypeError("a value that JSON cannot carry has no canonical form");
  return text;
}
function checksumOf(value) {
  return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonicalJson(value), "utf8").digest("hex")}`;
}
function prettyJson(value) {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), void 0, 2)}
`;
}




/***/ }),

/***/ 36453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ payloadManifestSchema),
/* harmony export */   Fx: () => (/* binding */ formats),
/* harmony export */   mP: () => (/* binding */ shells),
/* harmony export */   zF: () => (/* binding */ artifactManifestSchema)
/* harmony export */ });
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33231);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);


// schema/artifact-manifest.ts

var digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
var sha256Schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits").meta({ examples: [digest] });
var checksumSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/, "must be sha256:<64 hex digits>").meta({ examples: [`sha256:${digest}`] });
var shells = ["browser", "electron", "none"];
var formats = ["deb", "rpm", "tar.zst", "AppImage", "nsis", "msi", "zip", "dmg", "pkg"];
var appSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("app.name of bundle.json"),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("app.version of bundle.json")
}).describe("the app that was released");
var signatureSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("signed", [
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    signed: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).describe("somebody signed the file"),
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("subject of the certificate, or user id and fingerprint of the key")
  }),
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    signed: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false).describe("nobody signed the file"),
    why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("what was missing, and what that means for who installs it")
  })
]);
var referenceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("name of the file beside the installers"),
  url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("address of the document")
});
var artifactFileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[^/\\]+$/, "must be a bare file name").describe("name of the file in the release, without a folder").meta({ examples: ["picker-wheel-1.2.3-linux-x64.deb"] }),
  target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("operating system and processor that the file is for"),
  format: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(formats).describe("kind of installer or archive"),
  size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).describe("bytes"),
  sha256: sha256Schema.describe("64 lower-case hex digits; the same as in SHA256SUMS, checked by verify"),
  signature: signatureSchema.describe("who signed the file, or why nobody did"),
  sbom: referenceSchema.optional().describe("software bill of materials of the file"),
  attestation: referenceSchema.optional().describe("build provenance attestation of the file")
});
var artifactTargetSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("operating system and processor of the payload"),
  shell: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(shells).describe("what opens the app's window: the system's browser, Electron, or nothing"),
  bundle_checksum: checksumSchema.describe(
    "of the bundle.json inside this payload: sha256: over its RFC 8785 form"
  ),
  base_node: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of Node, without a leading v"),
    sha256: sha256Schema.describe("digest of the Node executable before the runtime was put into it")
  }).describe("the Node executable that the runtime was made from"),
  tools: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe("version of each program that took part in the build, by its name")
});
var artifactManifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("artifact-manifest.v1").describe("format of this document; readers refuse any other"),
  app: appSchema,
  bundle_checksum: checksumSchema.describe(
    "of the bundle.json beside this file: sha256: over its RFC 8785 form"
  ),
  commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("full SHA of the commit that was built"),
  ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("branch or tag that was built, such as refs/tags/v1.2.3"),
  run_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("id of the workflow run; absent for a build on a laptop"),
  run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("attempt of the workflow run, counted from 1"),
  feature_flags: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()])).default({}).describe("switches that the app was built with, by name"),
  security_checklists: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the checklist"),
      reference: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("where the answered checklist is: a path in the repository or an address")
    })
  ).default([]).describe("security checklists that were answered for this release"),
  targets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(artifactTargetSchema).min(1).describe("what each payload was built from, one entry per target"),
  files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(artifactFileSchema).describe("every installer and archive of the release, sorted by name")
});
var payloadPathSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\]+$/, "must be relative and stay inside").meta({ examples: ["services/api/api"] });
var payloadEntrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("type", [
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("file").describe("a regular file"),
    path: payloadPathSchema.describe(
      "place in the payload, relative to the bundle root, with forward slashes"
    ),
    mode: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^0[0-7]{3}$/).describe("POSIX permissions in octal").meta({ examples: ["0644", "0755"] }),
    size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).describe("bytes"),
    sha256: sha256Schema.describe("64 lower-case hex digits; checked by verify")
  }),
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("symlink").describe("a symbolic link"),
    path: payloadPathSchema.describe(
      "place in the payload, relative to the bundle root, with forward slashes"
    ),
    target: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("where the link leads, relative to its own folder; never outside the payload")
  })
]);
var payloadManifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("payload-manifest.v1").describe("format of this document; readers refuse any other"),
  app: appSchema,
  payloads: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("operating system and processor of the payload"),
      files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(payloadEntrySchema).describe("files and links, sorted by path in code units; folders are implied")
    })
  ).min(1).describe("content of each payload, one entry per target")
});




/***/ }),

/***/ 95999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91543);
/* harmony import */ var _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36453);
/* harmony import */ var _chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20524);
/* harmony import */ var _chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80616);
/* harmony import */ var _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38433);
/* harmony import */ var _chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51273);
/* harmony import */ var _chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36916);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93390);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(76760);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(53916);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77598);










// pipeline/release/verify.ts


// pipeline/release/check-documents.ts


// pipeline/release/content.ts

function toFault(code, file, message, remedy = notAsBuilt) {
  return { severity: "error", code, message, file, remedy };
}
var notAsBuilt = "do not install it: fetch the release again from its source, or build it again";
function describe(entry) {
  return entry.type === "symlink" ? `a link to ${entry.target}` : "a file";
}
function compareEntry(file, expected, actual) {
  const { path } = expected;
  const faults = [];
  const differ = (code, what, is, should) => faults.push(toFault(code, file, `${path}: its ${what} is ${is}, the manifest says ${should}`));
  if (expected.type !== "file" || actual.type !== "file") {
    const isSame = expected.type === "symlink" && actual.type === "symlink" && expected.target === actual.target;
    if (!isSame) differ("payload-type-mismatch", "kind", describe(actual), describe(expected));
    return faults;
  }
  if (expected.mode !== actual.mode) differ("payload-mode-mismatch", "mode", actual.mode, expected.mode);
  if (expected.size !== actual.size) differ("payload-size-mismatch", "size", actual.size, expected.size);
  if (expected.sha256 !== actual.sha256)
    differ("payload-digest-mismatch", "sha256", actual.sha256, expected.sha256);
  return faults;
}
function comparePayload(file, expected, actual) {
  const listed = new Map(expected.map((entry) => [entry.path, entry]));
  const there = new Map(actual.map((entry) => [entry.path, entry]));
  const paths = [.../* @__PURE__ */ new Set([...listed.keys(), ...there.keys()])].sort(_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X);
  return paths.flatMap((path) => {
    const should = listed.get(path);
    const is = there.get(path);
    if (should === void 0)
      return [toFault("payload-file-extra", file, `${path} is in it, but not in the manifest`)];
    if (is === void 0)
      return [toFault("payload-file-missing", file, `${path} is in the manifest, but not in it`)];
    return compareEntry(file, should, is);
  });
}
function staysInside(path) {
  const normal = node_path__WEBPACK_IMPORTED_MODULE_9__.posix.normalize(path);
  return !node_path__WEBPACK_IMPORTED_MODULE_9__.posix.isAbsolute(path) && normal !== ".." && !normal.startsWith("../");
}

// pipeline/release/check-documents.ts
var documents = ["bundle.json", "manifest.json", "metadata.json"];
var suffixes = [..._chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_1__/* .formats */ .Fx.map((format) => `.${format}`), ".exe"];
function looksInstallable(name) {
  return suffixes.some((suffix) => name.toLowerCase().endsWith(suffix.toLowerCase()));
}
var listRequired = (metadata) => [
  ...documents,
  ...(metadata?.files ?? []).map(({ name }) => name)
];
async function checkSums(ctx, dir, { sums, metadata }) {
  if (sums === void 0) return [];
  const faults = [];
  const listed = /* @__PURE__ */ new Set();
  for (const { name, sha256 } of sums) {
    if (listed.has(name)) faults.push(toFault("sums-name-twice", "SHA256SUMS", `${name} is listed twice`));
    listed.add(name);
    const kind = (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, name)))?.kind;
    if (kind !== "file") {
      faults.push(toFault("file-missing", name, "it is listed in SHA256SUMS, but not there"));
      continue;
    }
    const actual = await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, name));
    if (actual !== sha256) {
      faults.push(
        toFault("file-digest-mismatch", name, `its sha256 is ${actual}, SHA256SUMS says ${sha256}`)
      );
    }
  }
  for (const name of listRequired(metadata).filter((one) => !listed.has(one))) {
    faults.push(toFault("file-not-listed", name, "SHA256SUMS does not list it"));
  }
  return faults;
}
async function checkFolder(ctx, dir, { sums, metadata }) {
  const named = /* @__PURE__ */ new Set([...(sums ?? []).map(({ name }) => name), ...listRequired(metadata), "SHA256SUMS"]);
  const faults = [];
  for (const name of await ctx.fs.list(dir)) {
    if (named.has(name)) continue;
    const message = "it is no part of this release: neither SHA256SUMS nor metadata.json names it";
    const fault = toFault(
      "file-not-listed",
      name,
      message,
      "keep other files out of the folder of a release"
    );
    faults.push(looksInstallable(name) ? fault : { ...fault, severity: "warning" });
  }
  return faults;
}
async function checkMetadata(ctx, dir, { sums, metadata, manifest, bundle }) {
  const faults = [];
  if (metadata === void 0) return faults;
  const differ = (code, pointer, message) => faults.push({ ...toFault(code, "metadata.json", message), pointer });
  for (const [index, { name: name2, size, sha256 }] of metadata.files.entries()) {
    const stat = await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, name2));
    const pointer = `/files/${index}`;
    if (stat?.kind !== "file") {
      differ("file-missing", `${pointer}/name`, `${name2} is not there`);
      continue;
    }
    if (stat.size !== size) {
      differ("metadata-size-mismatch", `${pointer}/size`, `${name2} has ${stat.size} bytes, not ${size}`);
    }
    const actual = await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, name2));
    if (actual !== sha256) {
      differ(
        "metadata-digest-mismatch",
        `${pointer}/sha256`,
        `${name2} has the sha256 ${actual}, not ${sha256}`
      );
    }
  }
  const named = new Set(metadata.files.map(({ name: name2 }) => name2));
  for (const { name: name2 } of sums ?? []) {
    if (looksInstallable(name2) && !named.has(name2)) {
      differ("metadata-file-missing", "/files", `${name2} is listed in SHA256SUMS, but not here`);
    }
  }
  if (bundle !== void 0) {
    const checksum = (0,_chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumOf */ .lf)(bundle.raw);
    if (checksum !== metadata.bundle_checksum) {
      differ("bundle-checksum-mismatch", "/bundle_checksum", `bundle.json has the checksum ${checksum}`);
    }
  }
  const { name, version } = metadata.app;
  for (const [file, app] of [
    ["manifest.json", manifest?.app],
    ["bundle.json", bundle?.parsed.app]
  ]) {
    if (app !== void 0 && (app.name !== name || app.version !== version)) {
      differ("app-mismatch", "/app", `${file} is of ${app.name} ${app.version}, not of ${name} ${version}`);
    }
  }
  for (const [index, { target }] of metadata.targets.entries()) {
    if (manifest !== void 0 && !manifest.payloads.some((payload) => payload.target === target)) {
      differ("manifest-target-missing", `/targets/${index}`, `manifest.json says nothing about ${target}`);
    }
  }
  return faults;
}

// pipeline/release/check-installer.ts


// pipeline/release/documents.ts

var ofAnotherVersion = "verify it with the release of vrooli-bundle that made it";
async function readValue({ fs }, dir, name, faults) {
  try {
    return (await (0,_chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_5__/* .readJsonFile */ .J)(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, name), name)).value;
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z)) throw error;
    faults.push(...error.diagnostics);
    return void 0;
  }
}
function parseWith(schema, value, name, faults) {
  if (value === void 0) return void 0;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const pointer = (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_6__/* .toPointer */ .rb)(issue.path);
    const remedy = pointer === "/schema_version" ? ofAnotherVersion : void 0;
    faults.push({ ...toFault("document-invalid", name, issue.message, remedy), pointer });
  }
  return void 0;
}
function parseFinishedBundle(raw, name, faults) {
  if (raw === void 0) return void 0;
  const verdict = (0,_chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_3__/* .validateBundle */ .T_)(raw, { complete: true });
  if (verdict.ok) return verdict.bundle;
  faults.push(...verdict.faults.map((fault) => ({ severity: "error", file: name, ...fault })));
  return void 0;
}
async function readSums({ fs }, dir, faults) {
  const name = "SHA256SUMS";
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, name);
  if ((await fs.stat(path))?.kind !== "file") {
    faults.push(toFault("file-missing", name, "the release has no SHA256SUMS"));
    return void 0;
  }
  const { sums, faulty } = (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSums */ .mi)((0,_chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeUtf8 */ ._)(await fs.readBytes(path), name));
  for (const line of faulty) {
    faults.push({ ...toFault("sums-line-invalid", name, "the line is not a digest and a file name"), line });
  }
  return sums;
}
async function readReleaseDocuments(ctx, dir) {
  const faults = [];
  const sums = await readSums(ctx, dir, faults);
  const metadata = parseWith(
    _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactManifestSchema */ .zF,
    await readValue(ctx, dir, "metadata.json", faults),
    "metadata.json",
    faults
  );
  const manifest = parseWith(
    _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadManifestSchema */ .FD,
    await readValue(ctx, dir, "manifest.json", faults),
    "manifest.json",
    faults
  );
  const raw = await readValue(ctx, dir, "bundle.json", faults);
  const parsed = parseFinishedBundle(raw, "bundle.json", faults);
  return { sums, metadata, manifest, bundle: parsed === void 0 ? void 0 : { raw, parsed }, faults };
}

// pipeline/release/read-deb.ts


async function run(ctx, args) {
  const result = await ctx.exec.run("dpkg-deb", args);
  if (result.exitCode !== 0) throw new Error(result.stderr.trim() || `dpkg-deb ${args[0]} failed`);
  return result.stdout;
}
function isExpectedOutside(path, slug) {
  const name = slug.replaceAll(/[.+]/g, "\\$&");
  return new RegExp(
    `^usr/(?:bin/${name}|lib/systemd/user/${name}\\.service|share/applications/${name}\\.desktop|share/doc/${name}/(?:copyright|changelog\\.gz)|share/icons/hicolor/[a-z0-9]+/apps/${name}\\.(?:svg|png))$`
  ).test(path);
}
function findControlFaults(name, control, { app, target }) {
  const fields = new Map(
    control.split("\n").flatMap((line) => {
      const [, key, value] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? [];
      return key === void 0 || value === void 0 ? [] : [[key, value]];
    })
  );
  const expected = [
    ["Package", (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(app.name)],
    ["Version", (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .toDebVersion */ .Lb)(app.version)],
    ["Architecture", target === void 0 ? void 0 : _chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .debArchitectures */ .e_[target]]
  ];
  return expected.flatMap(
    ([field, value]) => value === void 0 || fields.get(field) === value ? [] : [
      toFault(
        "deb-control-mismatch",
        name,
        `its ${field} is ${fields.get(field) ?? "not given"}, expected ${value}`
      )
    ]
  );
}
async function findMd5Faults(ctx, name, root, tree) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(root, "DEBIAN/md5sums");
  const text = await ctx.fs.stat(path) === void 0 ? "" : await ctx.fs.readText(path);
  const sums = new Map(text.split("\n").map((line) => [line.slice(34), line.slice(0, 32)]));
  const faults = [];
  for (const entry of tree) {
    if (entry.kind !== "file") continue;
    const actual = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("md5").update(await ctx.fs.readBytes((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(root, entry.path))).digest("hex");
    if (sums.get(entry.path) !== actual) {
      faults.push(toFault("deb-md5sums-mismatch", name, `${entry.path} is not what DEBIAN/md5sums says`));
    }
  }
  return faults;
}
function findListingFaults(name, listing) {
  return listing.split("\n").flatMap((line) => {
    const [, mode = "", owner = "", path = ""] = /^(\S{10}) (\S+) +\S+ \S+ \S+ (.+)$/.exec(line) ?? [];
    if (line === "") return [];
    const isPlain = /^(?:-rwxr-xr-x|-rw-r--r--|drwxr-xr-x|lrwxrwxrwx)$/.test(mode);
    return owner === "root/root" && isPlain ? [] : [
      toFault(
        "archive-entry-unexpected",
        name,
        `${path || line} has the mode and owner ${mode} ${owner}`
      )
    ];
  });
}
async function readDeb(ctx, path, name, identity) {
  const slug = (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(identity.app.name);
  const dir = await ctx.fs.makeTempDir("vrooli-verify-");
  const root = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, "deb");
  try {
    await run(ctx, ["--raw-extract", path, root]);
    const faults = findListingFaults(name, await run(ctx, ["--contents", path]));
    faults.push(...findControlFaults(name, await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(root, "DEBIAN/control")), identity));
    const tree = await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .listTree */ .nT)(ctx.fs, root, (entry) => entry === "DEBIAN");
    faults.push(...await findMd5Faults(ctx, name, root, tree));
    const top = `opt/${slug}/`;
    const content = { entries: [], bundleText: void 0, faults };
    for (const entry of tree) {
      if (entry.kind === "dir") continue;
      if (!entry.path.startsWith(top)) {
        if (entry.kind !== "file" || !isExpectedOutside(entry.path, slug)) {
          faults.push(toFault("archive-entry-unexpected", name, `${entry.path} is outside ${top}`));
        }
        continue;
      }
      const inside = entry.path.slice(top.length);
      if (entry.kind === "symlink") {
        content.entries.push({ type: "symlink", path: inside, target: entry.target });
        continue;
      }
      const mode = `0${entry.mode.toString(8).padStart(3, "0")}`;
      const sha256 = await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(root, entry.path));
      content.entries.push({ type: "file", path: inside, mode, size: entry.size, sha256 });
    }
    const bundle = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(root, top, "bundle.json");
    if ((await ctx.fs.stat(bundle))?.kind === "file") content.bundleText = await ctx.fs.readText(bundle);
    return content;
  } finally {
    await ctx.fs.remove(dir);
  }
}

// pipeline/release/read-tar-zst.ts

function findEntryFaults(name, top, entry, seen) {
  const { path } = entry;
  const bad = (what) => toFault("archive-entry-unexpected", name, `${path} ${what}`);
  return [
    ...staysInside(path) && `${path}/`.startsWith(`${top}/`) ? [] : [bad(`is not below ${top}/`)],
    ...seen.has(path) ? [bad("is in it twice")] : [],
    ...entry.type === "other" ? [bad("is neither a file, a folder nor a symbolic link")] : [],
    ...entry.uid === 0 && entry.gid === 0 ? [] : [bad(`belongs to ${entry.uid}:${entry.gid}, not to root`)],
    ...entry.type === "dir" && entry.mode !== 493 ? [bad(`has the mode ${entry.mode.toString(8)}`)] : []
  ];
}
async function readTarZst(ctx, path, name, top) {
  const content = { entries: [], bundleText: void 0, faults: [] };
  const seen = /* @__PURE__ */ new Set();
  await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .readTar */ .sB)(await ctx.fs.readBytes(path), "zstd", async (entry) => {
    content.faults.push(...findEntryFaults(name, top, entry, seen));
    seen.add(entry.path);
    const inside = entry.path.slice(top.length + 1);
    if (entry.type === "symlink") {
      content.entries.push({ type: "symlink", path: inside, target: entry.target ?? "" });
    }
    if (entry.type !== "file") return;
    const bytes = await entry.bytes();
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256").update(bytes).digest("hex");
    const mode = `0${entry.mode.toString(8).padStart(3, "0")}`;
    const described = { type: "file", path: inside, mode, size: bytes.length, sha256 };
    content.entries.push(described);
    if (inside === "bundle.json") content.bundleText = new TextDecoder().decode(bytes);
  });
  content.entries.sort((a, b) => (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)(a.path, b.path));
  return content;
}

// pipeline/release/check-installer.ts
function toReader(ctx, path, name) {
  if (name.endsWith(".deb")) return (identity) => readDeb(ctx, path, name, identity);
  if (!name.endsWith(".tar.zst")) return void 0;
  return ({ app }) => readTarZst(ctx, path, name, (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .toReleaseStem */ .ch)(app.name, app.version));
}
function checkBundleAgainst(content, bundle, name) {
  const files = new Map(content.entries.map((entry) => [entry.path, entry]));
  const isFolder = (path) => content.entries.some((entry) => entry.path.startsWith(`${path}/`));
  return bundle.services.flatMap((service) => {
    const binaries = _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__/* .platforms */ .Bn.flatMap((platform) => service.binaries?.[platform]?.path ?? []);
    const missing = binaries.map((path) => node_path__WEBPACK_IMPORTED_MODULE_9__.posix.normalize(path)).filter((path) => !files.has(path) && !isFolder(path));
    const assets = (service.assets ?? []).filter(({ path, sha256, size_bytes }) => {
      const file = files.get(node_path__WEBPACK_IMPORTED_MODULE_9__.posix.normalize(path));
      return file?.type !== "file" || file.sha256 !== sha256 || size_bytes !== void 0 && file.size !== size_bytes;
    });
    return [
      ...missing.map(
        (path) => toFault("program-missing", name, `${path}, which ${service.id} starts, is not in it`)
      ),
      ...assets.map(
        ({ path }) => toFault("asset-mismatch", name, `${path} is not what its bundle.json says`)
      )
    ];
  });
}
function guessIdentity(name) {
  const deb = /^(.+)_([^_]+)_[a-z0-9]+\.deb$/.exec(name);
  if (deb !== null)
    return { app: { name: deb[1] ?? "", version: deb[2]?.replace("~", "-") ?? "" }, target: void 0 };
  const stem = name.replace(/\.tar\.zst$/, "");
  const target = _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__/* .targets */ .zV.find((one) => stem.endsWith(`-${one}`));
  const [, app = stem, version = ""] = /^(.+?)-(\d.*)$/.exec(stem.slice(0, -1 - (target?.length ?? -1))) ?? [];
  return { app: { name: app, version }, target };
}
function checkContent(content, name, documents2, file) {
  const faults = [...content.faults];
  const target = file?.target;
  const payload = documents2.manifest?.payloads.find((one) => one.target === target);
  if (payload !== void 0) faults.push(...comparePayload(name, payload.files, content.entries));
  if (content.bundleText === void 0) {
    return [...faults, toFault("payload-file-missing", name, "there is no bundle.json in it")];
  }
  const document = (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJsonText */ .lk)(content.bundleText, { file: `${name}:bundle.json` });
  if (!document.ok) return [...faults, ...document.diagnostics];
  const bundle = parseFinishedBundle(document.value, `${name}:bundle.json`, faults);
  if (bundle !== void 0) faults.push(...checkBundleAgainst(content, bundle, name));
  const stated = documents2.metadata?.targets.find((one) => one.target === target)?.bundle_checksum;
  const actual = (0,_chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumOf */ .lf)(document.value);
  if (stated !== void 0 && stated !== actual) {
    faults.push(
      toFault(
        "bundle-checksum-mismatch",
        name,
        `the bundle.json in it has the checksum ${actual}, metadata.json says ${stated}`
      )
    );
  }
  return faults;
}
async function checkInstaller(ctx, path, documents2) {
  const name = node_path__WEBPACK_IMPORTED_MODULE_9__.posix.basename(path);
  const read = toReader(ctx, path, name);
  if (read === void 0) {
    return [toFault("format-unknown", name, "its content cannot be checked", "check it where it was made")];
  }
  const file = documents2.metadata?.files.find((one) => one.name === name);
  const app = documents2.metadata?.app;
  const identity = app === void 0 ? guessIdentity(name) : { app, target: file?.target };
  try {
    return checkContent(await read(identity), name, documents2, file);
  } catch (error) {
    if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return [toFault("installer-unreadable", name, `it cannot be read: ${reason}`)];
  }
}

// pipeline/release/verify.ts
var nothing = {
  sums: void 0,
  metadata: void 0,
  manifest: void 0,
  bundle: void 0,
  faults: []
};
async function verifyFolder(ctx, dir) {
  const documents2 = await readReleaseDocuments(ctx, dir);
  const diagnostics = [
    ...documents2.faults,
    ...await checkSums(ctx, dir, documents2),
    ...await checkFolder(ctx, dir, documents2),
    ...await checkMetadata(ctx, dir, documents2)
  ];
  const listed = [...documents2.sums ?? [], ...documents2.metadata?.files ?? []].map(({ name }) => name);
  const checked = [.../* @__PURE__ */ new Set([...listed, "SHA256SUMS"])].sort(_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X);
  for (const name of checked.filter(looksInstallable)) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_9__.posix.join(dir, name);
    if ((await ctx.fs.stat(path))?.kind !== "file") continue;
    diagnostics.push(...await ctx.log.group(`check ${name}`, () => checkInstaller(ctx, path, documents2)));
  }
  return { checked, diagnostics };
}
function onlyFor(name, documents2) {
  const { sums, metadata } = documents2;
  return {
    ...documents2,
    sums: sums?.filter((sum) => sum.name === name || !looksInstallable(sum.name)),
    metadata: metadata === void 0 ? void 0 : { ...metadata, files: metadata.files.filter((file) => file.name === name) }
  };
}
async function verifyFile(ctx, path) {
  const [dir, name] = [node_path__WEBPACK_IMPORTED_MODULE_9__.posix.dirname(path), node_path__WEBPACK_IMPORTED_MODULE_9__.posix.basename(path)];
  const hasDocuments = (await ctx.fs.stat(node_path__WEBPACK_IMPORTED_MODULE_9__.posix.join(dir, "SHA256SUMS")))?.kind === "file";
  if (!hasDocuments) {
    const alone = {
      severity: "warning",
      code: "release-documents-missing",
      message: "no SHA256SUMS stands beside it, so it was checked against itself only",
      file: name,
      remedy: "put it beside the SHA256SUMS, manifest.json, metadata.json and bundle.json of its release"
    };
    return { checked: [name], diagnostics: [alone, ...await checkInstaller(ctx, path, nothing)] };
  }
  const documents2 = onlyFor(name, await readReleaseDocuments(ctx, dir));
  const diagnostics = [
    ...documents2.faults,
    ...await checkSums(ctx, dir, documents2),
    ...await checkMetadata(ctx, dir, documents2)
  ];
  for (const [document, files] of [
    ["SHA256SUMS", documents2.sums],
    ["metadata.json", documents2.metadata?.files]
  ]) {
    if (files !== void 0 && !files.some((file) => file.name === name)) {
      diagnostics.push(toFault("file-not-listed", name, `${document} does not list it`));
    }
  }
  diagnostics.push(...await checkInstaller(ctx, path, documents2));
  return { checked: [name, "SHA256SUMS", "bundle.json", "manifest.json", "metadata.json"], diagnostics };
}
async function verify(ctx, path) {
  const kind = (await ctx.fs.stat(path))?.kind;
  if (kind === "dir") return verifyFolder(ctx, path);
  if (kind === "file") return verifyFile(ctx, path);
  if (kind === "symlink") return verify(ctx, await ctx.fs.realpath(path));
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "file-missing",
    blame: "input",
    message: `${node_path__WEBPACK_IMPORTED_MODULE_9__.posix.basename(path)}: there is no such file or folder`,
    remedy: 'name a folder that "package" wrote, or an installer'
  });
}



/***/ })

};
