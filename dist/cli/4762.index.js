export const id = 4762;
export const ids = [4762];
export const modules = {

/***/ 89250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: () => (/* binding */ toBundleId),
/* harmony export */   Kk: () => (/* binding */ darwinTargets),
/* harmony export */   PQ: () => (/* binding */ toPackageName),
/* harmony export */   VZ: () => (/* binding */ toRuntimeName),
/* harmony export */   Z3: () => (/* binding */ toSupportFolder),
/* harmony export */   ch: () => (/* binding */ toReleaseStem),
/* harmony export */   f5: () => (/* binding */ toPayloadDir),
/* harmony export */   gU: () => (/* binding */ toCommandName),
/* harmony export */   kP: () => (/* binding */ toBundleFolder),
/* harmony export */   kj: () => (/* binding */ toAppleVersion),
/* harmony export */   ug: () => (/* binding */ toAppSlug)
/* harmony export */ });
/* harmony import */ var _chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30271);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


// pipeline/shared/archive/naming.ts

var unknownVendor = "localbuild";
var longestSlug = 60;
var digest = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text, "utf8").digest("hex").slice(0, 8);
function toAscii(text) {
  return text.normalize("NFKD").replaceAll("\xDF", "ss").replaceAll("\xE6", "ae").replaceAll("\u0153", "oe").replaceAll("\xF8", "o").replaceAll("\u0111", "d").replaceAll("\u0142", "l").replaceAll("\u0131", "i").replaceAll("_", "-").replaceAll(/[^a-z0-9+.-]/g, "").replaceAll(/^[^a-z0-9]+|[^a-z0-9+]+$/g, "");
}
function toAppSlug(name) {
  const folder = (0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_1__/* .toAppFolder */ .XK)(name);
  const isPlain = /^[a-z0-9]([a-z0-9+.-]*[a-z0-9+])?$/.test(folder) && folder.length <= longestSlug;
  if (isPlain && !/(^|-)[0-9a-f]{8}$/.test(folder)) return folder;
  const ascii = toAscii(folder).slice(0, longestSlug - 9).replace(/[^a-z0-9+]+$/, "");
  return `${ascii === "" ? "app" : ascii}-${digest(folder)}`;
}
function toVendorSlug(vendor) {
  const lower = vendor.toLowerCase();
  const isPlain = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(lower);
  return isPlain ? lower.replaceAll("-", ".") : `${lower.replaceAll(/[^a-z0-9]+/g, "") || "v"}.${digest(lower)}`;
}
function toPackageName({ name, vendor }) {
  return `${toVendorSlug(vendor ?? unknownVendor)}-${toAppSlug(name)}`;
}
function toReleaseStem(name, version) {
  return `${toAppSlug(name)}-${version.replaceAll(/[^A-Za-z0-9.+~-]/g, ".")}`;
}
function toRuntimeName(target) {
  return target.startsWith("win-") ? "runtime.exe" : "runtime";
}

// pipeline/formats/macos/names.ts

var darwinTargets = ["darwin-arm64", "darwin-x64"];
var toBundleFolder = (app) => `${toAppSlug(app.name)}.app`;
var toPayloadDir = (app) => `${toBundleFolder(app)}/Contents/Resources/payload`;
function toBundleId(app) {
  const name = toPackageName(app);
  const id = name.replace("-", ".").replaceAll("+", "-");
  return name.includes("+") ? `${id}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(name).digest("hex").slice(0, 8)}` : id;
}
var toCommandName = (app) => toAppSlug(app.name);
function toAppleVersion(version) {
  const [core = ""] = version.trim().replace(/^v(?=\d)/i, "").split(/[-+]/);
  const numbers = core.split(".").map((part) => /^\d{1,9}$/.test(part) ? Number(part) : 0);
  return [0, 1, 2].map((index) => numbers[index] ?? 0).join(".");
}
var toSupportFolder = (app) => `~/Library/Application Support/${(0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_1__/* .toAppFolder */ .XK)(app.name)}`;




/***/ }),

/***/ 59508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ listTree)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17961);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);



// pipeline/shared/archive/tree.ts
var toRefusal = (path) => new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
  code: "shipped-file-refused",
  blame: "input",
  message: `${path} is neither a file, a folder nor a symbolic link`,
  remedy: "remove it: a pipe, a socket or a device does not ship"
});
async function readEntry(fs, root, path) {
  const stat = await fs.stat(`${root}/${path}`);
  switch (stat?.kind) {
    case void 0:
      return void 0;
    case "dir":
      return { kind: "dir", path };
    case "symlink":
      return { kind: "symlink", path, target: await fs.readlink(`${root}/${path}`) };
    case "file":
      return { kind: "file", path, mode: stat.mode, size: stat.size };
    default:
      throw toRefusal(path);
  }
}
async function listTree(fs, root, skip = () => false) {
  const found = [];
  const visit = async (dir) => {
    for (const name of await fs.list(dir === "" ? root : `${root}/${dir}`)) {
      const path = dir === "" ? name : `${dir}/${name}`;
      if (skip(path)) continue;
      const entry = await readEntry(fs, root, path);
      if (entry !== void 0) found.push(entry);
      if (entry?.kind === "dir") await visit(path);
    }
  };
  await visit("");
  return found.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnit */ .X)(a.path, b.path));
}




/***/ }),

/***/ 83534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ payloadListFile),
/* harmony export */   iV: () => (/* binding */ maintenanceFile),
/* harmony export */   mD: () => (/* binding */ defaultConfigFile)
/* harmony export */ });
// schema/installed-app.ts
var maintenanceFile = "maintenance";
var payloadListFile = "payload.json";
var defaultConfigFile = "config/default.json";




/***/ }),

/***/ 30271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ browserProfile),
/* harmony export */   XK: () => (/* binding */ toAppFolder),
/* harmony export */   cT: () => (/* binding */ toDefaultAppData)
/* harmony export */ });
// schema/app-folder.ts
var unusable = /[\p{Cc}\p{Cs}<>:"/\\|?*]/gu;
function toAppFolder(name) {
  const folder = name.normalize("NFC").trim().toLowerCase().replaceAll(/\s+/g, "-").replaceAll(unusable, "").replaceAll(/\.{2,}/g, ".").replaceAll(/^[.-]+|[.]+$/g, "");
  return folder === "" ? "app" : folder;
}
function toBaseFolder(value, fallback) {
  return value?.startsWith("/") === true ? value.replace(/(.)\/+$/, "$1") : fallback;
}
function toWindowsFolder(value, fallback) {
  return value !== void 0 && isAbsolute(value) ? value.replace(/(.)[\\/]+$/, "$1") : fallback;
}
var isAbsolute = (path) => /^(?:[a-z]:)?[\\/]/i.test(path);
function toDefaultAppData(name, env, home, platform) {
  const folder = toAppFolder(name);
  if (platform === "win32") {
    return `${toWindowsFolder(env["APPDATA"], `${home}\\AppData\\Roaming`)}\\${folder}`;
  }
  if (platform === "darwin") return `${home}/Library/Application Support/${folder}`;
  return `${toBaseFolder(env["XDG_CONFIG_HOME"], `${home}/.config`)}/${folder}`;
}
var browserProfile = "browser-profile";




/***/ }),

/***/ 44762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_zlib__WEBPACK_IMPORTED_MODULE_13___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ describeBeside),
/* harmony export */   E$: () => (/* binding */ parseProgram2),
/* harmony export */   EJ: () => (/* binding */ defaultShell),
/* harmony export */   FI: () => (/* binding */ findFormat),
/* harmony export */   I8: () => (/* binding */ toNpmUrl),
/* harmony export */   KH: () => (/* binding */ toArchiveLimits),
/* harmony export */   Nh: () => (/* binding */ isOwnedByRoot),
/* harmony export */   OF: () => (/* binding */ toKind),
/* harmony export */   P1: () => (/* binding */ toView),
/* harmony export */   Pl: () => (/* binding */ readNumbers),
/* harmony export */   Q0: () => (/* binding */ slots),
/* harmony export */   SB: () => (/* binding */ toGenericUrl),
/* harmony export */   SH: () => (/* binding */ findTexts),
/* harmony export */   SK: () => (/* binding */ normalizeTree),
/* harmony export */   Tn: () => (/* binding */ readGoBuildInfo),
/* harmony export */   Ul: () => (/* binding */ readFiles3),
/* harmony export */   Uo: () => (/* binding */ toDebianUrl),
/* harmony export */   Vr: () => (/* binding */ toFormat),
/* harmony export */   WM: () => (/* binding */ maxHeader),
/* harmony export */   Wt: () => (/* binding */ toGoComponents),
/* harmony export */   XV: () => (/* binding */ toCargoUrl),
/* harmony export */   Yj: () => (/* binding */ inflateEntry),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   ZY: () => (/* binding */ toPypiUrl),
/* harmony export */   Zn: () => (/* binding */ identifyFile),
/* harmony export */   _A: () => (/* binding */ tags),
/* harmony export */   _H: () => (/* binding */ readPe),
/* harmony export */   __: () => (/* binding */ parseSuperBlob),
/* harmony export */   aB: () => (/* binding */ toShell),
/* harmony export */   b9: () => (/* binding */ toPyPiUrl),
/* harmony export */   dd: () => (/* binding */ listFormats),
/* harmony export */   fU: () => (/* binding */ listTexts),
/* harmony export */   h4: () => (/* binding */ maxCommandBytes),
/* harmony export */   hi: () => (/* binding */ readMachO),
/* harmony export */   j7: () => (/* binding */ findLayoutFaults),
/* harmony export */   kK: () => (/* binding */ readSlices),
/* harmony export */   kP: () => (/* binding */ ByteReader),
/* harmony export */   l2: () => (/* binding */ shellIds),
/* harmony export */   lO: () => (/* binding */ signatureTags),
/* harmony export */   ng: () => (/* binding */ ProgramDigest),
/* harmony export */   oJ: () => (/* binding */ packTarZst),
/* harmony export */   oL: () => (/* binding */ recognizeFormat),
/* harmony export */   qz: () => (/* binding */ findStagedShell),
/* harmony export */   ru: () => (/* binding */ toLinkScheme),
/* harmony export */   s: () => (/* binding */ minimumSystem),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   wP: () => (/* binding */ formatIds),
/* harmony export */   wu: () => (/* binding */ openRpm)
/* harmony export */ });
/* harmony import */ var _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(83534);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89250);
/* harmony import */ var _chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(30271);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59508);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48102);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19498);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(17961);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(84145);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53916);
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87091);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(38522);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(46466);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(56118);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(57975);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(2503);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(57075);














// pipeline/shared/archive/normalize-tree.ts

async function normalizeTree(ctx, root2) {
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .n)(ctx.fs, root2);
  for (const entry of tree.toReversed()) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, entry.path);
    const mode2 = entry.kind === "dir" || entry.kind === "file" && (entry.mode & 73) !== 0 ? 493 : 420;
    if (entry.kind !== "symlink") await ctx.fs.chmod(path, mode2);
    await ctx.fs.utimes(path, ctx.sourceDateEpoch);
  }
  await ctx.fs.chmod(root2, 493);
  await ctx.fs.utimes(root2, ctx.sourceDateEpoch);
}

// pipeline/shared/archive/archive-limits.ts
var moreEntries = 1e4;
var entryBytes = 4096;
var moreBytes = 1024 * 1024;
var gib = 1024 ** 3;
function toArchiveLimits(listed, size) {
  if (listed === void 0) return { entries: 25e4, bytes: Math.max(gib, size * 200) };
  const folders2 = listed.reduce((sum, { path }) => sum + path.split("/").length, 0);
  const entries = listed.length + folders2 + moreEntries;
  const content = listed.reduce((sum, entry) => sum + (entry.type === "file" ? entry.size : 0), 0);
  return { entries, bytes: content + entries * entryBytes + moreBytes };
}

// pipeline/formats/appimage/index.ts


// pipeline/components/go/build-info.ts
var magic2 = Buffer.from("\xFF Go buildinf:", "latin1");
var headerBytes = 32;
var alignment = 16;
var hasTexts = 2;
var markBytes = 16;
var maxTextBytes = 16 * 1024 * 1024;
function readLength(bytes, at) {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[at + index];
    if (byte === void 0) return void 0;
    value += (byte & 127) * 2 ** (7 * index);
    if (byte < 128) return { value, next: at + index + 1 };
  }
  return void 0;
}
function readText(bytes, at) {
  const length = readLength(bytes, at);
  if (length === void 0 || length.value > maxTextBytes) return void 0;
  const end2 = length.next + length.value;
  return end2 > bytes.length ? void 0 : { text: bytes.subarray(length.next, end2), next: end2 };
}
function toModule(fields) {
  const [path = "", version2 = "", sum = ""] = fields;
  return { path, version: version2, sum: sum === "" ? void 0 : sum };
}
function parseModules(version2, text2) {
  const info = { version: version2, path: "", main: void 0, dependencies: [] };
  for (const line of text2.split("\n")) {
    const [word, ...fields] = line.split("	");
    if (word === "path") info.path = fields[0] ?? "";
    if (word === "mod") info.main = toModule(fields);
    if (word === "dep") info.dependencies.push(toModule(fields));
    if (word === "=>") info.dependencies.splice(-1, 1, toModule(fields));
  }
  return info;
}
function parseAt(bytes, at) {
  if (((bytes[at + magic2.length + 1] ?? 0) & hasTexts) === 0) return void 0;
  const version2 = readText(bytes, at + headerBytes);
  const modules = version2 && readText(bytes, version2.next);
  const name = version2 && new TextDecoder("latin1").decode(version2.text);
  if (modules === void 0 || name === void 0 || !/^(?:go\d|devel)/.test(name)) return void 0;
  const marked = modules.text;
  const text2 = marked.length < 2 * markBytes ? new Uint8Array() : marked.subarray(markBytes, -markBytes);
  return parseModules(name, new TextDecoder().decode(text2));
}
async function readGoBuildInfo(read) {
  let start2 = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of read(0)) {
    const bytes = Buffer.concat([rest, chunk]);
    for (let at = bytes.indexOf(magic2); at >= 0; at = bytes.indexOf(magic2, at + 1)) {
      if ((start2 + at) % alignment !== 0) continue;
      const found = await parseFrom(read, start2 + at);
      if (found !== void 0) return found;
    }
    const kept = Math.min(bytes.length, magic2.length - 1);
    start2 += bytes.length - kept;
    rest = bytes.subarray(bytes.length - kept);
  }
  return void 0;
}
async function parseFrom(read, at) {
  let bytes = Buffer.alloc(0);
  for await (const chunk of read(at)) {
    bytes = Buffer.concat([bytes, chunk]);
    const found = parseAt(bytes, 0);
    if (found !== void 0) return found;
    const isOther = bytes.length >= headerBytes && ((bytes[magic2.length + 1] ?? 0) & hasTexts) === 0;
    if (isOther || bytes.length > maxTextBytes) return void 0;
  }
  return void 0;
}

// pipeline/components/go/go-components.ts


// pipeline/components/license-files.ts

var isText = (name) => /^(?:licen[cs]es?|copying|copyright|notice|unlicense|eula)(?:[-_.].*)?$/i.test(name) && !/\.(?:[cm]?[jt]sx?|json|go|rs|py|html?)$/i.test(name);
function findTexts(tree, folder3) {
  const start2 = folder3 === "" ? "" : `${folder3}/`;
  return tree.flatMap(({ kind, path }) => {
    const name = path.startsWith(start2) ? path.slice(start2.length) : "/";
    return kind === "file" && isText(name) ? [path] : [];
  });
}
async function listTexts(fs, dir) {
  if ((await fs.stat(dir))?.kind !== "dir") return [];
  const found = [];
  for (const name of await fs.list(dir)) {
    if (isText(name) && (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, name)))?.kind === "file") found.push((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, name));
  }
  return found;
}

// pipeline/components/package-url.ts

function toNpmUrl(name, version2) {
  const [scope, bare] = name.startsWith("@") && name.includes("/") ? name.split("/", 2) : [void 0, name];
  return new packageurl_js__WEBPACK_IMPORTED_MODULE_10__.PackageURL("npm", scope, bare ?? name, version2 || void 0).toString();
}
function toGoUrl(path, version2) {
  const at = path.lastIndexOf("/");
  const namespace = at < 0 ? void 0 : path.slice(0, at);
  return new packageurl_js__WEBPACK_IMPORTED_MODULE_10__.PackageURL("golang", namespace, path.slice(at + 1), version2 || void 0).toString();
}
var toCargoUrl = (name, version2) => new packageurl_js__WEBPACK_IMPORTED_MODULE_10__.PackageURL("cargo", void 0, name, version2).toString();
var toPyPiUrl = (name, version2) => new packageurl_js__WEBPACK_IMPORTED_MODULE_10__.PackageURL("pypi", void 0, name, version2).toString();
var toDebianUrl = (name, version2) => new packageurl_js__WEBPACK_IMPORTED_MODULE_10__.PackageURL("deb", "debian", name, version2 || void 0).toString();
var toGenericUrl = (name, version2) => new packageurl_js__WEBPACK_IMPORTED_MODULE_10__.PackageURL("generic", void 0, name, version2 || void 0).toString();
var toPypiUrl = (name, version2) => new packageurl_js__WEBPACK_IMPORTED_MODULE_10__.PackageURL("pypi", void 0, name.toLowerCase().replaceAll(/[-_.]+/g, "-"), version2).toString();

// pipeline/components/go/go-components.ts
var escapeCapitals = (text2) => text2.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
async function findModuleTexts(fs, { path, version: version2 }, { moduleCache, source }) {
  const isLocal = path.startsWith(".") || path.startsWith("/");
  const folders2 = [
    ...source === void 0 ? [] : [isLocal ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source, path) : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source, "vendor", path)],
    ...moduleCache === void 0 ? [] : [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(moduleCache, `${escapeCapitals(path)}@${escapeCapitals(version2)}`)]
  ];
  for (const folder3 of folders2) {
    const found = await listTexts(fs, folder3);
    if (found.length > 0) return found;
  }
  return [];
}
async function toGoComponents(fs, info, folders2) {
  const release2 = info.version.replace(/^go/, "").replace(/ .*$/, "");
  const std = {
    id: toGoUrl("std", release2),
    kind: "library",
    name: "std",
    version: release2,
    purl: toGoUrl("std", release2),
    license: "BSD-3-Clause",
    hashes: [],
    evidence: "binary",
    dependsOn: [],
    paths: [],
    texts: folders2.toolchain === void 0 ? [] : await listTexts(fs, folders2.toolchain)
  };
  const modules = await Promise.all(
    info.dependencies.map(async (module) => {
      const { path, version: version2 } = module;
      const isLocal = path.startsWith(".") || path.startsWith("/");
      const id2 = isLocal ? `go:${path}` : toGoUrl(path, version2);
      return {
        id: id2,
        kind: "library",
        name: path,
        version: version2,
        ...isLocal ? {} : { purl: id2 },
        hashes: [],
        evidence: "binary",
        dependsOn: [],
        paths: [],
        texts: await findModuleTexts(fs, module, folders2)
      };
    })
  );
  const components = [std, ...modules];
  return { components, direct: components.map(({ id: id2 }) => id2) };
}

// pipeline/formats/appimage/runtime.ts

var pins = {
  "linux-x64": { size: 3235840, sha256: "e5b1e33d9ac6df157d23c6dd913907e3e4d6dc045fbc4f622012f823b2aaefb9" },
  "linux-arm64": {
    size: 3149824,
    sha256: "0cc77ade6c0c270dd8abe222fa08d739eefe0654f82ab497b4a3a325f13f63b2"
  }
};
var folder = "resources/appimage-runtime/bin";
var runtimeLicenses = `${folder}/LICENSES.txt`;
function findPin(target) {
  return Object.entries(pins).find(([one]) => one === target)?.[1];
}
function listPins() {
  return Object.values(pins);
}
async function findRuntime(ctx, target) {
  const name = `${folder}/${target}`;
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, name);
  const pin = findPin(target);
  if (pin !== void 0 && await ctx.fs.sha256(path) === pin.sha256) return path;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: `${name} is not the runtime that this version packs: its digest differs`,
    remedy: "install this product again, or run `npm run build:appimage-runtime` in a checkout of it"
  });
}

// pipeline/formats/appimage/components.ts
async function listRuntimeComponents(ctx, target) {
  const { fs } = ctx;
  const path = await findRuntime(ctx, target);
  const { size = 0 } = await fs.stat(path) ?? {};
  const info = await readGoBuildInfo((start2) => fs.read(path, { start: start2, end: size }));
  if (info === void 0) throw new Error(`${path} does not state its modules`);
  const none4 = { moduleCache: void 0, toolchain: void 0, source: void 0 };
  const { components, direct } = await toGoComponents(fs, info, none4);
  const runtime = {
    id: "program:appimage-runtime",
    kind: "application",
    name: "appimage-runtime",
    version: "",
    hashes: [{ algorithm: "sha256", hex: await fs.sha256(path) }],
    evidence: "pinned",
    dependsOn: direct,
    paths: [],
    texts: []
  };
  return [runtime, ...components];
}

// schema/command-line/scopes.ts
var scopes = ["read", "operate", "admin"];

// schema/command-line/control.ts
var controlOptions = {
  "app-data": {
    type: "string",
    value: "DIR",
    completes: "folder",
    summary: "the folder of the app's data (else APP_DATA_DIR, else the user's default)"
  },
  tail: { type: "string", value: "N", summary: "number of lines, 200 without it" },
  follow: { type: "boolean", short: "f", summary: "print further lines as they come" },
  scope: { type: "string", value: scopes.join("|"), completes: scopes, summary: "what the key allows" },
  json: { type: "boolean", summary: "print JSON" },
  check: { type: "boolean", summary: "look for an update; exit code 10 when there is one" },
  now: { type: "boolean", summary: "fetch the newest version and apply it" },
  from: { type: "string", value: "FILE", completes: "folder", summary: "apply the update in a file" },
  channel: {
    type: "string",
    value: _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_3__/* .channels */ .B.join("|"),
    completes: _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_3__/* .channels */ .B,
    summary: "choose the channel of updates"
  },
  pin: { type: "string", value: "VERSION", summary: "stay at a version; none ends this" },
  rollback: { type: "boolean", summary: "go back to the older version that is kept" },
  yes: { type: "boolean", summary: "confirm that all data is deleted" },
  help: { type: "boolean", short: "h", summary: "print the commands" },
  version: { type: "boolean", summary: "print the app's name and version" }
};
var commonOptions = ["app-data", "help"];
var controlTable = {
  status: {
    summary: "the app and its services",
    forms: [{ words: "[--json]", summary: "the app and its services" }],
    options: ["json"]
  },
  port: {
    summary: "the port that a service was given",
    forms: [{ words: "SERVICE [NAME]", summary: "the port that a service was given" }],
    options: []
  },
  scenario: {
    summary: "the ports of a scenario of the app, by their variables",
    forms: [
      {
        words: "port SCENARIO [VARIABLE] [--json]",
        summary: "the ports of a scenario of the app, by their variables"
      }
    ],
    options: ["json"],
    subcommands: ["port"]
  },
  logs: {
    summary: "the last lines of the log of a service",
    forms: [{ words: "SERVICE [--tail N] [--follow]", summary: "the last lines of its log" }],
    options: ["tail", "follow"]
  },
  health: {
    summary: "ok, degraded or failed (exit code 1)",
    forms: [{ words: "[--json]", summary: "ok, degraded or failed (exit code 1)" }],
    options: ["json"]
  },
  stop: {
    summary: "stop the app and its services in order",
    forms: [{ words: "", summary: "stop the app and its services in order" }],
    options: []
  },
  keys: {
    summary: "make and manage API keys",
    forms: [
      { words: `create --scope ${scopes.join("|")}`, summary: "make an API key; it is shown once" },
      { words: "list | keys revoke ID", summary: "manage API keys" }
    ],
    options: ["scope"],
    subcommands: ["create", "list", "revoke"]
  },
  update: {
    summary: "look for updates and apply them",
    forms: [
      { words: "[--check | --now | --rollback] [--json]", summary: "look for updates and apply them" },
      { words: "--from FILE", summary: "apply the update in a file" },
      { words: `--channel ${_chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_3__/* .channels */ .B.join("|")}`, summary: "choose the channel" },
      { words: "--pin VERSION|none", summary: "stay at a version" }
    ],
    options: ["check", "now", "from", "channel", "pin", "rollback", "json"]
  },
  verify: {
    summary: "compare the installed files with the app's own list",
    forms: [{ words: "[--json]", summary: "compare the installed files with the app's own list" }],
    options: ["json"]
  },
  purge: {
    summary: "delete all data of the app",
    forms: [{ words: "--yes", summary: "delete all data of the app" }],
    options: ["yes"]
  }
};
var controlCommands = Object.keys(controlTable);
var toControlEntry = (command) => controlTable[command];

// schema/command-line/browser-shell.ts
var browserShellOptions = {
  health: { type: "boolean", summary: "open the health panel: services, your answers, logs, diagnostics" },
  quit: { type: "boolean", summary: "stop the running app" },
  "no-window": { type: "boolean", summary: "open no window; print the link to it instead" },
  "app-data": {
    type: "string",
    value: "DIR",
    completes: "folder",
    summary: "the folder of the app's data (else APP_DATA_DIR, else the user's default)"
  },
  version: { type: "boolean", summary: "print the app's name and version" },
  help: { type: "boolean", short: "h", summary: "print this" }
};
var browserShellSummary = "Starts the app and opens its window; when it runs already, opens another window.";

// pipeline/shells/browser/index.ts
var browser = {
  id: "browser",
  title: "a window of the system's browser",
  targets: _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__/* .targets */ .zV,
  usesSystemBrowser: true,
  tools: () => [],
  stage: () => [
    { from: "dist/shell/browser.cjs", to: "shell/browser.cjs", origin: "product" },
    { from: "dist/shell/console", to: "shell/console", origin: "product" }
  ],
  launch: ({ dir, runtime }) => [runtime, "exec", `${dir}/shell/browser.cjs`],
  integration: () => "menu-entry",
  opensLinks: false,
  hasOwnChromium: false,
  commandLine: { summary: browserShellSummary, options: browserShellOptions }
};

// schema/command-line/electron-shell.ts
var { "no-window": _, ...shared } = browserShellOptions;
var electronShellOptions = shared;
var electronShellSummary = "Starts the app and opens its window; when it runs already, shows that window.";

// pipeline/shells/electron/places.ts
var electronFolder = "shell/electron";
function toElectronPlaces(target, slug) {
  if (target.startsWith("darwin-")) {
    const contents = "Electron.app/Contents";
    return {
      published: `${contents}/MacOS/Electron`,
      program: `${contents}/MacOS/Electron`,
      resources: `${contents}/Resources`,
      fused: `${contents}/Frameworks/Electron Framework.framework/Versions/A/Electron Framework`
    };
  }
  const suffix = target.startsWith("win-") ? ".exe" : "";
  const published = `electron${suffix}`;
  return { published, program: `${slug}${suffix}`, resources: "resources", fused: published };
}
var languages = /* @__PURE__ */ new Set(["en", "en-US", "en-GB", "de", "es", "es-419", "zh-CN", "zh-TW"]);
function isStaged(path) {
  if (path === "version" || path.startsWith("LICENSE")) return false;
  if (/(?:^|\/)default_app\.asar$/.test(path)) return false;
  const language3 = /^locales\/([^/]+)\.pak$/.exec(path)?.[1] ?? /([^/]+)\.lproj(?:\/|$)/.exec(path)?.[1];
  return language3 === void 0 || languages.has(language3.replace("_", "-"));
}

// pipeline/shells/electron/stage-electron.ts


// pipeline/formats/macos/icns.ts
var types = {
  16: ["icp4"],
  32: ["icp5", "ic11"],
  64: ["icp6", "ic12"],
  128: ["ic07"],
  256: ["ic08", "ic13"],
  512: ["ic09", "ic14"],
  1024: ["ic10"]
};
function findIcnsImages(icons) {
  return icons.flatMap(
    ({ size, from }) => size !== "scalable" && types[size] !== void 0 ? [{ pixels: size, from }] : []
  );
}
function toBlock(type, content) {
  const head3 = Buffer.alloc(8);
  head3.write(type, "latin1");
  head3.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head3, content]);
}
function formatIcns(images) {
  const blocks2 = images.toSorted((a, b) => a.pixels - b.pixels).flatMap(({ pixels, png }) => (types[pixels] ?? []).map((type) => toBlock(type, png)));
  return toBlock("icns", Buffer.concat(blocks2));
}
async function readIcns({ fs }, icons) {
  const images = findIcnsImages(icons).flatMap(
    ({ pixels, from }) => from === void 0 ? [] : [{ pixels, from }]
  );
  return formatIcns(
    await Promise.all(images.map(async ({ pixels, from }) => ({ pixels, png: await fs.readBytes(from) })))
  );
}

// pipeline/shells/electron/apparmor.ts
function formatAppArmor(slug) {
  return `abi <abi/4.0>,
include <tunables/global>

profile "@@DIR@@/shell/electron/${slug}" "@@DIR@@/shell/electron/${slug}" flags=(unconfined) {
  userns,

  include if exists <local/@@NAME@@>
}
`;
}

// pipeline/shells/electron/asar.ts

var blockSize = 4 * 1024 * 1024;
var sha256 = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256").update(bytes).digest("hex");
function toBlocks(bytes) {
  const count = Math.max(1, Math.ceil(bytes.byteLength / blockSize));
  return Array.from(
    { length: count },
    (_2, at) => sha256(bytes.subarray(at * blockSize, (at + 1) * blockSize))
  );
}
function makeAsar(files) {
  let offset = 0;
  const entries = Object.entries(files).sort(([one], [other]) => one < other ? -1 : 1).map(([name, bytes]) => {
    const integrity = { algorithm: "SHA256", hash: sha256(bytes), blockSize, blocks: toBlocks(bytes) };
    const entry = [name, { size: bytes.byteLength, offset: String(offset), integrity }];
    offset += bytes.byteLength;
    return { entry, bytes };
  });
  const header = JSON.stringify({ files: Object.fromEntries(entries.map(({ entry }) => entry)) });
  const text2 = Buffer.from(header, "utf8");
  const padded = Math.ceil(text2.byteLength / 4) * 4;
  const head3 = Buffer.alloc(16 + padded);
  head3.writeUInt32LE(4, 0);
  head3.writeUInt32LE(8 + padded, 4);
  head3.writeUInt32LE(4 + padded, 8);
  head3.writeInt32LE(text2.byteLength, 12);
  text2.copy(head3, 16);
  return { bytes: Buffer.concat([head3, ...entries.map(({ bytes }) => bytes)]), headerHash: sha256(header) };
}

// pipeline/shells/electron/fuses.ts
var sentinel = Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX", "ascii");
var fuses = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptionsEnvironment: false,
  nodeInspectArguments: false,
  asarIntegrity: true,
  onlyFromAsar: true,
  browserProcessSnapshot: false,
  fileProtocolPrivileges: false
};
var off = 48;
var on = 49;
var removed = 114;
var longestWire = 2 + 255;
var FuseError = class extends Error {
};
async function* setFuses(chunks) {
  let kept = Buffer.alloc(0);
  let found = 0;
  for await (const chunk of chunks) {
    kept = Buffer.concat([kept, chunk]);
    const next = findAll(kept, kept.byteLength - sentinel.byteLength - longestWire);
    found += next.count;
    yield Uint8Array.from(kept.subarray(0, next.end));
    kept = kept.subarray(next.end);
  }
  found += findAll(kept, kept.byteLength).count;
  yield Uint8Array.from(kept);
  if (found === 0) throw new FuseError("the program has no fuses of Electron");
}
function findAll(bytes, limit) {
  let count = 0;
  let end2 = Math.max(0, limit);
  for (let at = bytes.indexOf(sentinel); at !== -1 && at < limit; at = bytes.indexOf(sentinel, at + 1)) {
    setWire(bytes.subarray(at + sentinel.byteLength));
    count++;
    end2 = Math.max(end2, at + sentinel.byteLength);
  }
  return { count, end: end2 };
}
function setWire(wire) {
  const [version2, length = 0] = wire;
  if (version2 !== 1) throw new FuseError(`the fuses have version ${version2 ?? "none"}, and 1 is known`);
  const states = wire.subarray(2, 2 + length);
  for (const [at, state] of Object.values(fuses).entries()) {
    const current = states[at];
    if (current === void 0 || current === removed) continue;
    states[at] = state ? on : off;
  }
}

// pipeline/shells/electron/info-plist.ts
function formatElectronPlist({ title, scheme, macos }, { headerHash }) {
  return (0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlist */ .U0)({
    CFBundleDevelopmentRegion: "en",
    CFBundleDisplayName: title,
    CFBundleExecutable: "Electron",
    CFBundleIconFile: "electron.icns",
    CFBundleIdentifier: `${macos.bundleId}.window`,
    CFBundleInfoDictionaryVersion: "6.0",
    CFBundleName: title.slice(0, 15),
    CFBundlePackageType: "APPL",
    CFBundleShortVersionString: macos.version,
    CFBundleURLTypes: [{ CFBundleURLName: title, CFBundleURLSchemes: [scheme] }],
    CFBundleVersion: macos.version,
    ElectronAsarIntegrity: { "Resources/app.asar": { algorithm: "SHA256", hash: headerHash } },
    LSMinimumSystemVersion: macos.minimumSystem,
    NSHighResolutionCapable: true,
    NSPrincipalClass: "AtomApplication",
    NSSupportsAutomaticGraphicsSwitching: true
  });
}

// pipeline/shells/electron/read-dist.ts

function refuse(message) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "electron-dist-invalid",
    blame: "usage",
    message,
    remedy: "unpack electron-v<version>-<platform>-<arch>.zip of the target into an empty folder, and name that folder"
  });
}
async function readElectronDist({ fs }, folder3, target) {
  const { published } = toElectronPlaces(target, "app");
  const program = await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(folder3, published));
  if (program?.kind !== "file")
    throw refuse(`${folder3} is not an Electron for ${target}: ${published} is missing`);
  const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(folder3, "version");
  if ((await fs.stat(file))?.kind !== "file") throw refuse(`${file} is missing`);
  const version2 = (await fs.readText(file)).trim().replace(/^v/, "");
  if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version2))
    throw refuse(`${file} has no version: ${JSON.stringify(version2.slice(0, 40))}`);
  return { folder: folder3, version: version2 };
}

// pipeline/formats/windows/icon-images.ts

var largest = 256;
async function readIconImages(ctx, icons) {
  const own = icons.flatMap(
    ({ size, from }) => typeof size === "number" && size <= largest && from !== void 0 ? [{ size, from }] : []
  );
  if (own.length === 0)
    ctx.log.warn(
      "the app has no square PNG icon of at most 256 pixels: its programs for Windows have the default icon"
    );
  const shipped = [16, 32, 48, 64, 128, 256].map((size) => ({
    size,
    from: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, `shell/icons/icon-${size}.png`)
  }));
  const images = [];
  for (const { size, from } of (own.length > 0 ? own : shipped).toSorted((a, b) => a.size - b.size)) {
    images.push({ size, bytes: await ctx.fs.readBytes(from) });
  }
  return images;
}
function formatIco(images) {
  const head3 = Buffer.alloc(6 + 16 * images.length);
  head3.writeUInt16LE(1, 2);
  head3.writeUInt16LE(images.length, 4);
  let offset = head3.length;
  for (const [index, { size, bytes }] of images.entries()) {
    const at = 6 + 16 * index;
    head3.writeUInt8(size % largest, at);
    head3.writeUInt8(size % largest, at + 1);
    head3.writeUInt16LE(1, at + 4);
    head3.writeUInt16LE(32, at + 6);
    head3.writeUInt32LE(bytes.length, at + 8);
    head3.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head3, ...images.map(({ bytes }) => bytes)]);
}

// pipeline/formats/windows/version-number.ts
function toVersionNumber(version2) {
  const [core = ""] = version2.trim().replace(/^v(?=\d)/i, "").split(/[-+]/);
  const parts3 = core.split(".").map((part) => /^\d+$/.test(part) ? Math.min(Number(part), 65535) : 0);
  const [major2 = 0, minor2 = 0, patch = 0, revision = 0] = parts3;
  return [major2, minor2, patch, revision];
}

// pipeline/shells/electron/windows-program.ts
var language = { lang: 1033, codepage: 1200 };
var toBuffer = (bytes) => Uint8Array.from(bytes).buffer;
async function setProgramTexts(ctx, path, { title, version: version2, vendor, slug, icons }, { headerHash }) {
  const { NtExecutable, NtExecutableResource, Data, Resource } = await __webpack_require__.e(/* import() */ 3155).then(__webpack_require__.bind(__webpack_require__, 73155));
  const executable = NtExecutable.from(await ctx.fs.readBytes(path), { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  const images = await readIconImages(ctx, icons);
  const [group] = Resource.IconGroupEntry.fromEntries(resources.entries);
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    group?.id ?? 1,
    group?.lang ?? language.lang,
    images.map(({ size, bytes }) => Data.RawIconItem.from(toBuffer(bytes), size, size, 32))
  );
  const info = Resource.VersionInfo.fromEntries(resources.entries)[0] ?? Resource.VersionInfo.createEmpty();
  for (const { lang, codepage } of info.getAllLanguagesForStringValues())
    info.removeAllStringValues({ lang, codepage });
  info.lang = language.lang;
  info.setStringValues(language, {
    ...vendor === void 0 ? {} : { CompanyName: vendor },
    FileDescription: title,
    FileVersion: version2,
    InternalName: slug,
    OriginalFilename: `${slug}.exe`,
    ProductName: title,
    ProductVersion: version2
  });
  const [major2, minor2, patch, revision] = toVersionNumber(version2);
  Object.assign(info.fixedInfo, {
    fileVersionMS: (major2 << 16 | minor2) >>> 0,
    fileVersionLS: (patch << 16 | revision) >>> 0,
    productVersionMS: (major2 << 16 | minor2) >>> 0,
    productVersionLS: (patch << 16 | revision) >>> 0
  });
  info.outputToResourceEntries(resources.entries);
  const integrity = [{ file: "resources\\app.asar", alg: "SHA256", value: headerHash }];
  resources.entries.push({
    type: "INTEGRITY",
    id: "ELECTRONASAR",
    lang: language.lang,
    codepage: language.codepage,
    bin: toBuffer(Buffer.from(JSON.stringify(integrity)))
  });
  resources.outputResource(executable);
  await ctx.fs.write(path, new Uint8Array(executable.generate()), 493);
}

// pipeline/shells/electron/stage-electron.ts
async function makeCode({ fs, packageRoot }, { slug, title, version: version2 }) {
  const read = async (name) => {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(packageRoot, "dist/shell/electron", name);
    if (await fs.stat(path) !== void 0) return fs.readBytes(path);
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "dist-missing",
      blame: "environment",
      message: `dist/shell/electron/${name} is not built`,
      remedy: "run `npm run build` in the folder of this product"
    });
  };
  const description = { name: slug, productName: title, version: version2, main: "main.cjs" };
  return makeAsar({
    "package.json": Buffer.from(`${JSON.stringify(description)}
`),
    "main.cjs": await read("main.cjs"),
    "preload.cjs": await read("preload.cjs")
  });
}
async function placeEntry({ fs }, { folder: folder3 }, entry, { places: places2, root: root2 }) {
  const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(folder3, entry.path);
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, entry.path === places2.published ? places2.program : entry.path);
  if (entry.kind === "dir") return;
  if (entry.kind === "symlink") return fs.symlink(entry.target, to);
  if (entry.path !== places2.fused) return fs.copy(from, to);
  try {
    await fs.write(to, setFuses(fs.read(from)), 493);
  } catch (error) {
    if (!(error instanceof FuseError)) throw error;
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "electron-dist-invalid",
      blame: "usage",
      message: `${from}: ${error.message}`,
      remedy: "use an Electron as its project publishes it",
      cause: error
    });
  }
}
async function placeLicenses({ fs }, { folder: folder3 }, payload) {
  for (const name of ["LICENSE", "LICENSES.chromium.html"]) {
    const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(folder3, name);
    if (await fs.stat(from) !== void 0) await fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(payload, "licenses/electron", name));
  }
}
async function stageElectron(ctx, request) {
  const { payload, target, slug, electronDist } = request;
  if (electronDist === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "electron-missing",
      blame: "usage",
      message: "the shell electron needs a folder with Electron",
      remedy: "name one with --electron-dist, or the input electron-dist"
    });
  }
  const dist = await readElectronDist(ctx, electronDist, target);
  const places2 = toElectronPlaces(target, slug);
  const root2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(payload, electronFolder);
  for (const entry of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .n)(ctx.fs, dist.folder, (path) => !isStaged(path))) {
    await placeEntry(ctx, dist, entry, { places: places2, root: root2 });
  }
  const code = await makeCode(ctx, request);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, places2.resources, "app.asar"), code.bytes);
  if (target.startsWith("darwin-")) {
    const contents = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, "Electron.app/Contents");
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(contents, "Info.plist"), formatElectronPlist(request, code));
    if (findIcnsImages(request.icons).length > 0)
      await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(contents, "Resources/electron.icns"), await readIcns(ctx, request.icons));
  }
  if (target.startsWith("win-")) await setProgramTexts(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, places2.program), request, code);
  if (target.startsWith("linux-")) {
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, "apparmor-profile"), formatAppArmor(slug));
  }
  await placeLicenses(ctx, dist, payload);
  return { version: dist.version };
}

// pipeline/shells/electron/index.ts
var electron = {
  id: "electron",
  title: "a window of its own, with the Electron in --electron-dist",
  targets: _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__/* .targets */ .zV,
  usesSystemBrowser: false,
  tools: () => [],
  stage: () => [{ from: "dist/shell/console", to: "shell/console", origin: "product" }],
  build: stageElectron,
  launch: ({ dir, app, target }) => [
    `${dir}/${electronFolder}/${toElectronPlaces(target, (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(app.name)).program}`
  ],
  integration: () => "menu-entry",
  opensLinks: true,
  hasOwnChromium: true,
  commandLine: { summary: electronShellSummary, options: electronShellOptions }
};

// pipeline/shells/none/index.ts
var none = {
  id: "none",
  title: "no window, a service of the logged-in user",
  targets: _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__/* .targets */ .zV,
  usesSystemBrowser: false,
  tools: () => [],
  stage: () => [],
  launch: ({ dir, runtime }) => [runtime, "--manifest", `${dir}/bundle.json`],
  integration: () => "user-service",
  opensLinks: false,
  hasOwnChromium: false,
  commandLine: {
    summary: "Starts the services of the app, and runs until it is stopped.",
    options: { "app-data": controlOptions["app-data"] }
  }
};

// pipeline/shells/registry.ts
var shells = { browser, electron, none };
var byId = shells;
var defaultShell = "browser";
var shellIds = Object.keys(shells);
function toShell(id2) {
  return byId[id2];
}
function findStagedShell(has) {
  const found = shellIds.find((id2) => {
    const files = toShell(id2).stage();
    return files.length > 0 && files.every(({ to }) => has(to));
  });
  return found ?? "none";
}

// pipeline/formats/linux/install-dir.ts
function toInstallDir(slug) {
  return `/opt/${slug}`;
}

// pipeline/formats/linux/updated-version.ts
var bases = {
  linux: [
    'case "${XDG_CONFIG_HOME-}" in',
    "/*) data=$XDG_CONFIG_HOME ;;",
    "*) data=${HOME-}/.config ;;",
    "esac"
  ],
  darwin: ['data="${HOME-}/Library/Application Support"']
};
var toWord = (text2) => `'${text2.replaceAll("'", `'\\''`)}'`;
function planUpdatedVersion({ name, version: version2 }, system) {
  return [
    ...bases[system],
    `data=$data/${toWord((0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .toAppFolder */ .XK)(name))}`,
    "data=${APP_DATA_DIR:-$data}",
    "word=",
    'for next in "$@"; do',
    '  if [ "$word" = --app-data ]; then data=$next; fi',
    '  case "$next" in --app-data=*) data=${next#*=} ;; esac',
    "  word=$next",
    "done",
    'if [ -f "$data/updates/current" ]; then',
    '  { IFS= read -r version && IFS= read -r installed; } <"$data/updates/current" || version=',
    `  case "$version" in '' | */* | .*) installed= ;; esac`,
    `  if [ "$installed" = ${toWord(version2)} ] && [ -x "$data/updates/versions/$version/runtime" ]; then`,
    "    dir=$data/updates/versions/$version",
    "  fi",
    "fi"
  ];
}

// pipeline/formats/linux/launcher.ts
var toShellWord = (text2) => /^[\w@%+=:,./-]+$/.test(text2) ? text2 : `'${text2.replaceAll("'", `'\\''`)}'`;
function planStart(started, system = "linux") {
  const runtime = "$dir/runtime";
  const start2 = toShell(started.shell).launch({ ...started, dir: "$dir", runtime });
  return [
    ...planUpdatedVersion(started.app, system),
    'case "${1-}" in',
    `${controlCommands.join(" | ")}) exec "${runtime}" ctl "$@" ;;`,
    "esac",
    `exec ${start2.map((word) => `"${word}"`).join(" ")} "$@"`
  ];
}
function formatLauncher(started) {
  const dir = toShellWord(toInstallDir((0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(started.app)));
  return `${["#!/bin/sh", `dir=${dir}`, ...planStart(started)].join("\n")}
`;
}

// pipeline/formats/linux/command-line/describe.ts
var named = (name, option) => ({ ...option, name });
function describeCommandLine(program, shell2) {
  const { summary, options } = toShell(shell2).commandLine;
  return {
    program,
    summary,
    options: Object.entries(options).map(([name, option]) => named(name, option)),
    commands: controlCommands.map((name) => {
      const entry = toControlEntry(name);
      return {
        name,
        summary: entry.summary,
        forms: entry.forms,
        options: [...entry.options, ...commonOptions].map((option) => named(option, controlOptions[option])),
        subcommands: entry.subcommands ?? []
      };
    })
  };
}
var toWords = ({ name, short: short2 }) => [
  `--${name}`,
  ...short2 === void 0 ? [] : [`-${short2}`]
];
function listOptions({ options, commands }) {
  const all = [...options, ...commands.flatMap((command) => command.options)];
  return [...new Map(all.map((option) => [option.name, option])).values()];
}

// pipeline/formats/linux/command-line/bash.ts
var words = (list) => toShellWord(list.join(" "));
var offer = (list) => `mapfile -t COMPREPLY < <(compgen -W ${words(list)} -- "$cur")`;
var optionWords = (options) => options.flatMap(toWords);
function formatValue({ name, completes }) {
  if (completes === "folder")
    return `    --${name}) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$cur"); return ;;`;
  return completes === void 0 ? `    --${name}) return ;;` : `    --${name}) ${offer(completes)}; return ;;`;
}
function formatBashCompletion(line) {
  const { program, commands, options } = line;
  const name = `_${program.replaceAll(/[^a-z0-9]/g, "_")}`;
  const cases = commands.map((command) => {
    const own = optionWords(command.options);
    if (command.subcommands.length === 0) return `    ${command.name}) ${offer(own)} ;;`;
    return `    ${command.name})
      if [ "$COMP_CWORD" -eq 2 ]; then ${offer([...command.subcommands, ...own])}
      else ${offer(own)}; fi ;;`;
  });
  return `# shellcheck shell=bash
# Completion of ${program} for bash.
${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
  COMPREPLY=()
  case "$prev" in
${listOptions(line).filter(({ type }) => type === "string").map(formatValue).join("\n")}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    ${offer([...commands.map((command) => command.name), ...optionWords(options)])}
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    *) ${offer(optionWords(options))} ;;
  esac
}
complete -F ${name} ${program}
`;
}

// pipeline/formats/linux/command-line/fish.ts
var toWord2 = (text2) => `'${text2.replaceAll(/[\\']/g, "\\$&")}'`;
function formatOption(program, condition, option) {
  const { name, short: short2, type, completes, summary } = option;
  const value = type === "boolean" ? [] : completes === "folder" ? ["-r", "-a", toWord2("(__fish_complete_directories)")] : completes === void 0 ? ["-x"] : ["-x", "-a", toWord2(completes.join(" "))];
  return [
    ...["complete", "-c", program, "-n", toWord2(condition), "-l", name],
    ...short2 === void 0 ? [] : ["-s", short2],
    ...value,
    ...["-d", toWord2(summary)]
  ].join(" ");
}
function formatFishCompletion({ program, commands, options }) {
  const names2 = commands.map(({ name }) => name);
  const before = `not __fish_seen_subcommand_from ${names2.join(" ")}`;
  const lines = commands.flatMap(({ name, summary, options: own, subcommands }) => {
    const after = `__fish_seen_subcommand_from ${name}`;
    const isNext = `${after}; and not __fish_seen_subcommand_from ${subcommands.join(" ")}`;
    return [
      `complete -c ${program} -n __fish_use_subcommand -a ${name} -d ${toWord2(summary)}`,
      ...subcommands.length === 0 ? [] : [`complete -c ${program} -n ${toWord2(isNext)} -a ${toWord2(subcommands.join(" "))}`],
      ...own.map((option) => formatOption(program, after, option))
    ];
  });
  return [
    `# Completion of ${program} for fish.`,
    `complete -c ${program} -f`,
    ...options.map((option) => formatOption(program, before, option)),
    ...lines,
    ""
  ].join("\n");
}

// pipeline/formats/linux/command-line/man.ts
var toRoff = (text2) => text2.replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll("'", "\\(aq").replaceAll('"', "\\(dq").replace(/^\./, "\\&.");
var bold = (text2) => `\\fB${toRoff(text2)}\\fR`;
var italic = (text2) => `\\fI${toRoff(text2)}\\fR`;
function formatForm(program, name, words5) {
  const parts3 = `${program} ${name} ${words5}`.trimEnd().replaceAll(`| ${name}`, `| ${program} ${name}`).split(" ");
  return parts3.map(
    (part) => part.replaceAll(/[A-Za-z0-9.+-]+/g, (word) => /^[A-Z]+$/.test(word) ? italic(word) : bold(word))
  ).join(" ");
}
function formatOption2({ name, short: short2, value, summary }) {
  const names2 = [`--${name}`, ...short2 === void 0 ? [] : [`-${short2}`]].map(bold).join(", ");
  const operand = value === void 0 ? "" : ` ${value.split("|").map(italic).join("|")}`;
  return [".TP", `${names2}${operand}`, toRoff(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)];
}
function wrap(text2) {
  const lines = [];
  for (const word of text2.split(/\s+/).filter((part) => part !== "")) {
    const last2 = lines.at(-1);
    if (last2 === void 0 || last2.length + word.length > 76) lines.push(word);
    else lines[lines.length - 1] = `${last2} ${word}`;
  }
  return lines.map(toRoff);
}
function formatManPage(line, { app, about, epoch }) {
  const { program, summary, options, commands } = line;
  const date = new Date(epoch * 1e3).toISOString().slice(0, 10);
  const data = (0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .toDefaultAppData */ .cT)(app.name, {}, "~", "linux");
  const commonNames = new Set(options.map(({ name }) => name));
  const commandTexts = commands.flatMap((command) => [
    ...command.forms.flatMap(({ words: words5, summary: meaning }) => [
      ".TP",
      formatForm(program, command.name, words5),
      toRoff(`${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`)
    ])
  ]);
  const further = commands.flatMap((command) => command.options).filter(
    ({ name }, index, all) => !commonNames.has(name) && all.findIndex((other) => other.name === name) === index
  );
  return [
    `.TH ${program.toUpperCase().replaceAll("-", "\\-")} 1 ${date} "${toRoff(`${program} ${app.version}`)}" "User Commands"`,
    ".SH NAME",
    `${toRoff(program)} \\- ${toRoff(about.displayName)}`,
    ".SH SYNOPSIS",
    `${bold(program)} [${italic("OPTION")}...]`,
    ".br",
    `${bold(program)} ${italic("COMMAND")} [${italic("OPTION")}...]`,
    ".SH DESCRIPTION",
    ...wrap(about.summary),
    ".PP",
    ...wrap(
      `Without a command: ${summary.charAt(0).toLowerCase()}${summary.slice(1)} Everything runs on this computer.`
    ),
    ".SH OPTIONS",
    ...options.flatMap(formatOption2),
    ".SH COMMANDS",
    "They ask the running app.",
    ...commandTexts,
    ".PP",
    "Options of commands:",
    ...further.flatMap(formatOption2),
    ".SH EXIT STATUS",
    ...[
      ".TP",
      "0",
      "Success.",
      ".TP",
      "1",
      "Failure, or an app that has failed.",
      ".TP",
      "2",
      "Wrong usage."
    ],
    ".SH ENVIRONMENT",
    ...[
      ".TP",
      bold("APP_DATA_DIR"),
      toRoff(`The folder of the data of the app, where ${"--app-data"} names none.`)
    ],
    ".SH FILES",
    ...[".TP", italic(data), "The data of the app."],
    ""
  ].join("\n");
}

// pipeline/formats/linux/command-line/zsh.ts
var toText = (text2) => text2.replaceAll(/[[\]:\\]/g, "\\$&");
function toValue({ value = "", completes, type }) {
  if (type === "boolean") return "";
  if (completes === "folder") return `:${toText(value)}:_files -/`;
  return `:${toText(value)}:${completes === void 0 ? "" : `(${completes.join(" ")})`}`;
}
function toSpecs(option) {
  const { name, short: short2, summary } = option;
  const names2 = [`--${name}`, ...short2 === void 0 ? [] : [`-${short2}`]];
  const others2 = names2.length > 1 ? `(${names2.join(" ")})` : "";
  return names2.map((one) => toShellWord(`${others2}${one}[${toText(summary)}]${toValue(option)}`));
}
var joinSpecs = (specs) => specs.map((spec) => ` \\
        ${spec}`).join("");
function formatZshCompletion({ program, commands, options }) {
  const described = commands.map(({ name: name2, summary }) => toShellWord(`${name2}:${toText(summary)}`));
  const cases = commands.map(({ name: name2, options: own, subcommands }) => {
    const operands = subcommands.length === 0 ? [] : [toShellWord(`1:action:(${subcommands.join(" ")})`)];
    return `    ${name2})
      _arguments${joinSpecs([...operands, "'*:operand:'", ...own.flatMap(toSpecs)])}
      ;;`;
  });
  const name = `_${program.replaceAll(/[^a-z0-9]/g, "_")}`;
  return `#compdef ${program}
# Completion of ${program} for zsh.
${name}() {
  local -a commands
  commands=(
${described.map((word) => `    ${word}`).join("\n")}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    return
  fi
  case $words[2] in
${cases.map((text2) => text2.replace("_arguments", "shift words; (( CURRENT-- ))\n      _arguments")).join("\n")}
    *)
      _arguments${joinSpecs(options.flatMap(toSpecs))}
      ;;
  esac
}
${name} "$@"
`;
}

// pipeline/formats/linux/command-line/files.ts
function planCompletions({ program, shell: shell2 }, share, zsh) {
  const line = describeCommandLine(program, shell2);
  const texts = [
    [`bash-completion/completions/${program}`, formatBashCompletion(line)],
    [`zsh/${zsh}/_${program}`, formatZshCompletion(line)],
    [`fish/vendor_completions.d/${program}.fish`, formatFishCompletion(line)]
  ];
  return texts.map(([path, content]) => ({ path: `${share}/${path}`, mode: 420, content }));
}
var listCommandFiles = (program) => [
  `bash-completion/completions/${program}`,
  `zsh/site-functions/_${program}`,
  `fish/vendor_completions.d/${program}.fish`,
  `man/man1/${program}.1`
];
function toManPage({ app, program, shell: shell2, epoch }, about) {
  return formatManPage(describeCommandLine(program, shell2), { app, about, epoch });
}

// schema/link-scheme.ts
var reserved = /* @__PURE__ */ new Set([
  "about",
  "blob",
  "chrome",
  "data",
  "devtools",
  "file",
  "ftp",
  "http",
  "https",
  "javascript",
  "mailto",
  "tel",
  "view-source",
  "ws",
  "wss"
]);
function toLinkScheme(name) {
  const letters = (0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .toAppFolder */ .XK)(name).replaceAll(/[^a-z0-9.-]+/g, "").replace(/^[^a-z]+/, "").replace(/[.-]+$/, "");
  return letters.length > 2 && !reserved.has(letters) ? letters : `app-${letters || "link"}`;
}

// pipeline/formats/linux/desktop-entry.ts
var toEntryText = (text2) => text2.replaceAll("\\", "\\\\").replaceAll(/[\r\n]+/g, " ");
function findLinkScheme({ app, shell: shell2 }) {
  return toShell(shell2).opensLinks ? toLinkScheme(app.name) : void 0;
}
function formatDesktopEntry({ name, command, windowClass, scheme }, about) {
  return [
    "[Desktop Entry]",
    "Type=Application",
    "Version=1.4",
    `Name=${toEntryText(about.displayName)}`,
    `Comment=${toEntryText(about.summary)}`,
    // The field code for a link that was opened.
    `Exec=${command}${scheme === void 0 ? "" : " %u"}`,
    `Icon=${name}`,
    ...scheme === void 0 ? [] : [`MimeType=x-scheme-handler/${scheme};`],
    "Terminal=false",
    "Categories=Utility;",
    "StartupNotify=true",
    // The window's class, so that a dock shows the window under the app's own icon.
    `StartupWMClass=${toEntryText(windowClass)}`,
    "Actions=health;quit;",
    "",
    "[Desktop Action health]",
    "Name=Health",
    `Exec=${command} --health`,
    "",
    "[Desktop Action quit]",
    "Name=Quit",
    `Exec=${command} --quit`,
    ""
  ].join("\n");
}
function formatTerminalEntry({ name, command }, about) {
  return [
    "[Desktop Entry]",
    "Type=Application",
    "Version=1.4",
    `Name=${toEntryText(about.displayName)}`,
    `Comment=${toEntryText(about.summary)}`,
    `Exec=${command}`,
    `Icon=${name}`,
    "Terminal=true",
    "Categories=Utility;",
    ""
  ].join("\n");
}

// pipeline/formats/linux/gzip.ts

function toGzip(text2) {
  const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.gzipSync)(text2, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

// pipeline/formats/linux/icon-theme.ts
var theme = "usr/share/icons/hicolor";
function toPath(slug, size) {
  return size === "scalable" ? `${theme}/scalable/apps/${slug}.svg` : `${theme}/${size}x${size}/apps/${slug}.png`;
}
function planIcons(slug, icons) {
  return icons.map(({ size, from }) => ({
    path: toPath(slug, size),
    mode: 420,
    content: from === void 0 ? void 0 : { copyOf: from }
  }));
}
function findPlacedIcons(slug, paths) {
  return paths.flatMap((path) => {
    const [, pixels] = /\/(\d+)x\1\/apps\/[^/]+$/.exec(path) ?? [];
    const size = pixels === void 0 ? "scalable" : Number(pixels);
    return toPath(slug, size) === path ? [{ size, from: void 0 }] : [];
  });
}

// pipeline/formats/linux/package-name.ts
function parsePackageName(text2) {
  const [, vendor, own] = /^([a-z0-9.]+)-(.+)$/.exec(text2) ?? [];
  if (vendor === void 0 || own === void 0) return { name: text2 };
  return { name: own, vendor: vendor.replaceAll(".", "-") };
}

// pipeline/formats/linux/metainfo.ts
var escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
var toXml = (text2) => text2.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? "");
var toPart = (text2) => text2.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^_+|_+$/g, "").replace(/^(?=\d|$)/, "_");
function toComponentId(app) {
  const { name, vendor } = parsePackageName((0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app));
  const publisher = app.vendor === void 0 ? ["com", "example"] : ["io", "github", vendor ?? ""];
  return [...publisher, name].map(toPart).join(".");
}
function toSummary(text2) {
  const [sentence = ""] = text2.split(/(?<=\.)\s/);
  const characters = [...sentence.replace(/[.\s]+$/, "")];
  return characters.length <= 90 ? characters.join("") : `${characters.slice(0, 89).join("")}\u2026`;
}
function formatMetainfo({ app, shell: shell2, epoch }, about) {
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
  const hasMenuEntry = toShell(shell2).integration("linux-x64") === "menu-entry";
  const [, developer = about.maintainer] = /^(.*\S)\s*<[^<>]*>$/.exec(about.maintainer) ?? [];
  const summary = toSummary(about.summary) || about.displayName;
  const id2 = toComponentId(app);
  const text2 = about.summary.length >= 80 ? about.summary : `${about.summary.replace(/\.$/, "")}. It runs on this computer, and its data stays there.`;
  const kind = hasMenuEntry ? [
    `  <launchable type="desktop-id">${toXml(name)}.desktop</launchable>`,
    "  <categories>\n    <category>Utility</category>\n  </categories>"
  ] : [];
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<component type="${hasMenuEntry ? "desktop-application" : "console-application"}">`,
    `  <id>${toXml(id2)}</id>`,
    "  <metadata_license>CC0-1.0</metadata_license>",
    `  <project_license>LicenseRef-${toXml(name.replaceAll(/[^A-Za-z0-9.-]/g, "."))}</project_license>`,
    `  <name>${toXml(about.displayName)}</name>`,
    `  <summary>${toXml(summary)}</summary>`,
    `  <developer_name>${toXml(developer)}</developer_name>`,
    "  <description>",
    `    <p>${toXml(text2)}</p>`,
    "  </description>",
    ...kind,
    "  <provides>",
    `    <binary>${toXml(name)}</binary>`,
    "  </provides>",
    "  <releases>",
    `    <release version="${toXml(app.version)}" date="${new Date(epoch * 1e3).toISOString().slice(0, 10)}"/>`,
    "  </releases>",
    '  <content_rating type="oars-1.1"/>',
    "</component>"
  ].join("\n")}
`;
}

// pipeline/formats/appimage/layout.ts
var toPayloadFolder = (name) => toInstallDir(name).slice(1);
var toLicensePath = (name) => `usr/share/licenses/${name}/appimage-runtime.txt`;
function formatAppRun(started, name) {
  return `${[
    "#!/bin/sh",
    `dir=$(cd "$(dirname "$(readlink -f "$0")")" && pwd -P)/${toPayloadFolder(name)}`,
    ...planStart(started)
  ].join("\n")}
`;
}
function formatEntry(name, facts, about) {
  const { app, shell: shell2 } = facts;
  const command = { name, command: name, windowClass: (0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .toAppFolder */ .XK)(app.name), scheme: findLinkScheme(facts) };
  return toShell(shell2).integration("linux-x64") === "menu-entry" ? formatDesktopEntry(command, about) : formatTerminalEntry(command, about);
}
function findMainIcon(icons) {
  const toRank = ({ size }) => size === "scalable" ? Number.POSITIVE_INFINITY : size;
  return [...icons].sort((a, b) => toRank(b) - toRank(a))[0];
}
function planMainIcon(name, icons) {
  const icon = findMainIcon(icons);
  if (icon === void 0) return [];
  const content = icon.from === void 0 ? void 0 : { copyOf: icon.from };
  const suffix = icon.size === "scalable" ? "svg" : "png";
  return [".DirIcon", `${name}.${suffix}`].map((path) => ({ path, mode: 420, content }));
}
function planDescriptions(program, { app, shell: shell2, epoch }, about) {
  return [
    {
      path: `usr/share/metainfo/${toComponentId(app)}.metainfo.xml`,
      mode: 420,
      content: about && formatMetainfo({ app, shell: shell2, epoch }, about)
    },
    ...planCompletions({ program, shell: shell2 }, "usr/share", "site-functions"),
    {
      path: `usr/share/man/man1/${program}.1.gz`,
      mode: 420,
      content: about && toGzip(toManPage({ app, program, shell: shell2, epoch }, about))
    }
  ];
}
function layoutAppImage(facts, about) {
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(facts.app);
  const entry = about && formatEntry(name, facts, about);
  return {
    payload: toPayloadFolder(name),
    files: [
      { path: "AppRun", mode: 493, content: formatAppRun(facts, name) },
      { path: `${name}.desktop`, mode: 420, content: entry },
      { path: `usr/share/applications/${name}.desktop`, mode: 420, content: entry },
      { path: toLicensePath(name), mode: 420, content: void 0 },
      ...planMainIcon(name, facts.icons),
      ...planIcons(name, facts.icons),
      ...planDescriptions(name, facts, about)
    ]
  };
}

// pipeline/formats/appimage/make.ts


// pipeline/formats/linux/stage-tree.ts

async function linkPayload(ctx, from, to) {
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .n)(ctx.fs, from);
  await ctx.fs.mkdir(to);
  for (const entry of tree) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(to, entry.path);
    if (entry.kind === "dir") await ctx.fs.mkdir(path);
    else if (entry.kind === "symlink") await ctx.fs.symlink(entry.target, path);
    else await ctx.fs.link((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(from, entry.path), path);
  }
  const folders2 = tree.filter(({ kind }) => kind !== "file").map(({ path }) => path);
  await settle(ctx, to, ["", ...folders2]);
}
async function settle(ctx, root2, paths) {
  for (const path of paths.toReversed()) {
    const full = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, path);
    if ((await ctx.fs.stat(full))?.kind === "dir") await ctx.fs.chmod(full, 493);
    await ctx.fs.utimes(full, ctx.sourceDateEpoch);
  }
}
async function placeFiles(ctx, root2, files) {
  for (const { path, mode: mode2, content } of files) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, path);
    if (content === void 0) continue;
    if (typeof content === "string" || content instanceof Uint8Array) await ctx.fs.write(to, content, mode2);
    else if ("linkTo" in content) await ctx.fs.symlink(content.linkTo, to);
    else await ctx.fs.copy(content.copyOf, to);
  }
}

// pipeline/formats/appimage/seal.ts

var format = (sha2562) => `sha256 ${sha2562}
`;
var sealBytes = format("0".repeat(64)).length;
async function* withSeal(chunks) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256");
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.from(format(hash.digest("hex")));
}
async function checkSeal({ fs }, path, size, head3) {
  const [all, first2] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256"), (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256")];
  let at = 0;
  for await (const chunk of fs.read(path, { start: 0, end: size - sealBytes })) {
    all.update(chunk);
    if (at < head3) first2.update(chunk.subarray(0, head3 - at));
    at += chunk.length;
  }
  const seal = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(fs.read(path, { start: size - sealBytes, end: size }), sealBytes, "the seal");
  return {
    head: first2.digest("hex"),
    isSealed: Buffer.from(seal).equals(Buffer.from(format(all.digest("hex"))))
  };
}

// pipeline/formats/appimage/make.ts
var toCompression = (effort) => [
  ...["-comp", "zstd", "-Xcompression-level", effort === "small" ? "9" : "1"],
  ...["-b", "256K"]
];
async function runMksquashfs(ctx, tree, image) {
  const time = String(ctx.sourceDateEpoch);
  const args = [
    ...[tree, image, ...toCompression(ctx.effort)],
    ...["-all-root", "-no-xattrs", "-no-exports", "-no-hardlinks", "-reproducible"],
    ...["-mkfs-time", time, "-all-time", time],
    ...["-noappend", "-no-recovery", "-no-progress", "-quiet"]
  ];
  const env = { SOURCE_DATE_EPOCH: void 0, LC_ALL: "C" };
  const { exitCode, stdout, stderr } = await ctx.exec.run("mksquashfs", args, { env });
  if (exitCode === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: `mksquashfs failed with exit code ${exitCode}:
${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_6__/* .toTail */ .iF)(`${stdout}${stderr}`)}`,
    remedy: "check the free space, and that mksquashfs is at least version 4.5 and was built with zstd"
  });
}
async function* concatenate(ctx, paths) {
  for (const path of paths) yield* ctx.fs.read(path);
}
async function makeAppImage(ctx, request) {
  const runtime = await findRuntime(ctx, request.target);
  const planned = layoutAppImage(request, request.about);
  const licenses = { copyOf: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, runtimeLicenses) };
  const licensePath = toLicensePath((0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(request.app));
  const layout = {
    ...planned,
    files: planned.files.map((file) => file.path === licensePath ? { ...file, content: licenses } : file)
  };
  const tree = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.work, "AppDir");
  const image = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.work, "image");
  await placeFiles(ctx, tree, layout.files);
  await normalizeTree(ctx, tree);
  await linkPayload(ctx, request.payload, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(tree, layout.payload));
  await settle(ctx, tree, ["", "opt"]);
  await runMksquashfs(ctx, tree, image);
  await ctx.fs.write(request.to, withSeal(concatenate(ctx, [runtime, image])), 493);
  return layout;
}

// pipeline/formats/appimage/names.ts
var extension = ".AppImage";
var appImageTargets = ["linux-x64", "linux-arm64"];
function toAppImageName(app, target) {
  return `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toReleaseStem */ .ch)(app.name, app.version)}-${target}${extension}`;
}
function identifyAppImage(name) {
  const [, stem] = /^(.+)\.appimage$/i.exec(name) ?? [];
  if (stem === void 0) return void 0;
  const target = appImageTargets.find((one) => stem.endsWith(`-${one}`));
  const released = target === void 0 ? stem : stem.slice(0, -1 - target.length);
  const [, app = stem, version2 = ""] = /^(.+?)-(\d.*)$/.exec(released) ?? [];
  return { app: { name: app, version: version2 }, target, shell: void 0 };
}

// pipeline/shared/unsigned/program-digest.ts


// pipeline/shared/unsigned/form.ts
var maxHeader = 1024 * 1024;
var toView = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

// pipeline/shared/unsigned/mach-o.ts
var magic64 = 4277009103;
var headerBytes2 = 32;
var segment64 = 25;
var codeSignature = 29;
var isLinkEdit = (command) => Buffer.from(command.subarray(8, 24)).toString("latin1") === "__LINKEDIT\0\0\0\0\0\0";
function splitCommands(bytes, count) {
  const commands = [];
  let at = 0;
  for (let left = count; left > 0; left -= 1) {
    if (at + 8 > bytes.length) return void 0;
    const size = toView(bytes).getUint32(at + 4, true);
    if (size < 8 || at + size > bytes.length) return void 0;
    commands.push(Uint8Array.from(bytes.subarray(at, at + size)));
    at += size;
  }
  return at === bytes.length ? commands : void 0;
}
function readMachO(header) {
  if (header.length < 4) return void 0;
  if (toView(header).getUint32(0, true) !== magic64) return void 0;
  if (header.length < headerBytes2) return { needs: headerBytes2 };
  const view = toView(header);
  const [count, size] = [view.getUint32(16, true), view.getUint32(20, true)];
  const end2 = headerBytes2 + size;
  if (end2 > maxHeader) return void 0;
  if (header.length < end2) return { needs: end2 };
  const commands = splitCommands(header.subarray(headerBytes2, end2), count);
  if (commands === void 0) return void 0;
  const kindOf2 = (command) => toView(command).getUint32(0, true);
  const signature2 = commands.find((command) => kindOf2(command) === codeSignature && command.length >= 16);
  const kept = commands.filter((command) => command !== signature2);
  for (const command of kept) {
    if (kindOf2(command) !== segment64 || command.length < 56 || !isLinkEdit(command)) continue;
    command.fill(0, 32, 40);
    command.fill(0, 48, 56);
  }
  const form = Uint8Array.from(header).fill(0, headerBytes2, end2);
  let at = headerBytes2;
  for (const command of kept) {
    form.set(command, at);
    at += command.length;
  }
  toView(form).setUint32(16, kept.length, true);
  toView(form).setUint32(20, at - headerBytes2, true);
  if (signature2 === void 0) return { header: form, signature: void 0, align: 16 };
  const [start2, length] = [toView(signature2).getUint32(8, true), toView(signature2).getUint32(12, true)];
  return { header: form, signature: { start: start2, end: start2 + length }, align: 16 };
}

// pipeline/shared/unsigned/pe.ts
var certificateTable = 4;
function readPe(header) {
  if (header[0] !== 77 || header[1] !== 90) return void 0;
  if (header.length < 64) return { needs: 64 };
  const start2 = toView(header).getUint32(60, true);
  const needs = start2 + 24 + 2;
  if (header.length < needs) return { needs };
  const view = toView(header);
  if (view.getUint32(start2, true) !== 17744) return void 0;
  const optional2 = start2 + 24;
  const magic11 = view.getUint16(optional2, true);
  if (magic11 !== 267 && magic11 !== 523) return void 0;
  const directories = optional2 + (magic11 === 523 ? 112 : 96);
  const entry = directories + certificateTable * 8;
  if (header.length < entry + 8) return { needs: entry + 8 };
  if (view.getUint32(directories - 4, true) <= certificateTable) return void 0;
  const [at, size] = [view.getUint32(entry, true), view.getUint32(entry + 4, true)];
  const form = Uint8Array.from(header);
  form.fill(0, optional2 + 64, optional2 + 68);
  form.fill(0, entry, entry + 8);
  return { header: form, signature: at === 0 ? void 0 : { start: at, end: at + size }, align: 8 };
}

// pipeline/shared/unsigned/universal.ts
var magic3 = 3405691582;
var maxSlices = 16;
function readSlices(header) {
  if (header.length < 4 || toView(header).getUint32(0) !== magic3) return void 0;
  if (header.length < 8) return { needs: 8 };
  const count = toView(header).getUint32(4);
  if (count === 0 || count > maxSlices) return void 0;
  const needs = 8 + count * 20;
  if (header.length < needs) return { needs };
  const slices = Array.from({ length: count }, (_2, index) => {
    const at = 8 + index * 20;
    const [start2, size] = [toView(header).getUint32(at + 8), toView(header).getUint32(at + 12)];
    const processor = Buffer.from(header.subarray(at, at + 8)).toString("hex");
    return { processor, start: start2, end: start2 + size };
  }).sort((a, b) => a.start - b.start);
  const fits = slices.every(({ start: start2 }, index) => start2 >= (slices[index - 1]?.end ?? needs));
  return fits ? { slices } : void 0;
}

// pipeline/shared/unsigned/program-digest.ts
var readHeader = (header) => readPe(header) ?? readMachO(header);
var FormDigest = class {
  #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256");
  #position;
  #hashed;
  #form;
  constructor(form) {
    this.#form = form;
    this.#hash.update(form.header);
    this.#position = form.header.length;
    this.#hashed = form.header.length;
  }
  update(bytes) {
    const { start: start2, end: end2 } = this.#form.signature ?? { start: Number.POSITIVE_INFINITY, end: 0 };
    const clamp = (at) => Math.min(bytes.length, Math.max(0, at - this.#position));
    const parts3 = [bytes.subarray(0, clamp(start2)), bytes.subarray(Math.max(clamp(start2), clamp(end2)))];
    for (const part of parts3) {
      this.#hash.update(part);
      this.#hashed += part.length;
    }
    this.#position += bytes.length;
  }
  digest() {
    const over = this.#hashed % this.#form.align;
    if (over !== 0) this.#hash.update(new Uint8Array(this.#form.align - over));
    return this.#hash.digest("hex");
  }
};
var SlicesDigest = class {
  #programs;
  #position = 0;
  #slices;
  constructor(slices) {
    this.#slices = slices;
    this.#programs = slices.map(() => new ProgramDigest());
  }
  update(bytes) {
    const clamp = (at) => Math.min(bytes.length, Math.max(0, at - this.#position));
    this.#slices.forEach(({ start: start2, end: end2 }, index) => {
      const part = bytes.subarray(clamp(start2), clamp(end2));
      if (part.length > 0) this.#programs[index]?.update(part);
    });
    this.#position += bytes.length;
  }
  digest() {
    const found = this.#slices.map(({ processor }, index) => [processor, this.#programs[index]?.digest()]);
    if (found.some(([, digest]) => digest === void 0)) return void 0;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256").update(JSON.stringify(found.sort())).digest("hex");
  }
};
function toDigester(head3) {
  const slices = readSlices(head3);
  if (slices !== void 0) {
    if ("needs" in slices) return slices;
    const digester = new SlicesDigest(slices.slices);
    digester.update(head3);
    return digester;
  }
  const state = readHeader(head3);
  return state === void 0 || "needs" in state ? state : new FormDigest(state);
}
var ProgramDigest = class {
  #head = new Uint8Array();
  #needs = 4;
  #digester;
  #isOther = false;
  update(chunk) {
    if (this.#isOther) return;
    if (this.#digester !== void 0) {
      this.#digester.update(chunk);
      return;
    }
    this.#head = Buffer.concat([this.#head, chunk]);
    while (this.#digester === void 0 && !this.#isOther && this.#head.length >= this.#needs) {
      const state = toDigester(this.#head);
      if (state === void 0 || "needs" in state && state.needs > maxHeader) this.#isOther = true;
      else if ("needs" in state) this.#needs = state.needs;
      else this.#digester = state;
    }
    if (this.#digester !== void 0 || this.#isOther) this.#head = new Uint8Array();
  }
  /** Lower-case hex; undefined for a file that is not a program of a known kind. Call it once, at the end. */
  digest() {
    return this.#digester?.digest();
  }
};

// pipeline/formats/file-tap.ts
var throughTap = (tap, place, chunks) => tap === void 0 ? chunks : tap(place, chunks);

// pipeline/formats/payload-file.ts
var maxTextBytes2 = {
  "bundle.json": 16 * 1024 * 1024,
  [_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .payloadListFile */ .L4]: 64 * 1024 * 1024
};
async function* passTo(program, chunks) {
  for await (const chunk of chunks) {
    program.update(chunk);
    yield chunk;
  }
}
function toUnsigned(program) {
  const digest = program.digest();
  return digest === void 0 ? {} : { unsigned_sha256: digest };
}
async function readPayloadFile(file, path, algorithms2, tap) {
  const limit = (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_15__/* .ownValue */ .e)(maxTextBytes2, path);
  const program = new ProgramDigest();
  const content = throughTap(tap, { isPayload: true, path }, file.content);
  const { size, digests, bytes } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .measureStream */ .f)(passTo(program, content), algorithms2, limit);
  if (limit !== void 0 && bytes === void 0)
    throw new Error(`${path} has ${size} bytes; at most ${limit} are read`);
  return {
    entry: {
      type: "file",
      path,
      mode: (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toModeText */ .El)(file.mode),
      size,
      sha256: digests.sha256,
      ...toUnsigned(program)
    },
    digests,
    text: limit === void 0 ? void 0 : new TextDecoder().decode(bytes)
  };
}
function isOwnedByRoot({ uid, gid, uname, gname }) {
  return uid === 0 && gid === 0 && [uname, gname].every((name) => name === "" || name === "root");
}
async function readFileBeside(entry, path, keep, tap) {
  const program = new ProgramDigest();
  const content = passTo(program, throughTap(tap, { isPayload: false, path }, entry.content));
  const { size, digests, bytes } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .measureStream */ .f)(content, ["sha256", "md5"], keep);
  return {
    ...toUnsigned(program),
    path,
    type: entry.type,
    mode: entry.mode,
    owner: isOwnedByRoot(entry) ? "root:root" : describeOwner(entry),
    size,
    sha256: digests.sha256,
    md5: digests.md5,
    target: entry.type === "symlink" ? entry.target ?? "" : void 0,
    text: bytes === void 0 || entry.type !== "file" ? void 0 : new TextDecoder().decode(bytes)
  };
}
function describeOwner({ uid, gid, uname, gname }) {
  const toText5 = (id2, name) => id2 === 0 && name !== "" && name !== "root" ? `${id2} (${name})` : String(id2);
  return `${toText5(uid, uname)}:${toText5(gid, gname)}`;
}

// pipeline/formats/linux/entry-faults.ts
var allowedModes = {
  file: [420, 493],
  dir: [493],
  symlink: [511],
  other: []
};
function findEntryFaults(name, entry, seen) {
  const { path, type, mode: mode2 } = entry;
  const faults = [];
  if (!(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(path)) faults.push("is not a plain path");
  if (type === "other") faults.push("is neither a file, a folder nor a symbolic link");
  else if (!allowedModes[type].includes(mode2)) faults.push(`has the mode ${mode2.toString(8)}`);
  if (!isOwnedByRoot(entry)) faults.push(`belongs to ${describeOwner(entry)}, not to root`);
  if (seen.has(path)) faults.push("occurs twice");
  return faults.map((what) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("archive-entry-unexpected", name, `${path || "the root"} ${what}`));
}

// pipeline/shared/archive/untar.ts




// pipeline/shared/archive/tar-frames.ts
var block = 512;
var maxMetaBytes = 16 * 1024;
var maxAllMetaBytes = 32 * 1024 * 1024;
var maxPadding = 1024 * 1024;
var contentTypes = /* @__PURE__ */ new Set(["0", "\0"]);
var emptyTypes = /* @__PURE__ */ new Set(["1", "2", "3", "4", "5", "6"]);
var metaTypes = /* @__PURE__ */ new Set(["x", "L", "K"]);
var paxKeys = /* @__PURE__ */ new Set(["path", "linkpath", "size"]);
var isZero = (bytes) => bytes.every((byte) => byte === 0);
function parseNumber(field) {
  const [first2 = 0] = field;
  if (first2 === 128) return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  const text2 = Buffer.from(field).toString("latin1").replaceAll(/[\0 ]/g, "");
  return /^[0-7]*$/.test(text2) ? Number.parseInt(text2 || "0", 8) : Number.NaN;
}
function parsePax(bytes) {
  const records = /* @__PURE__ */ new Map();
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(32, at);
    const digits = Buffer.from(bytes.subarray(at, Math.max(space, at))).toString("latin1");
    const end2 = at + Number(digits);
    if (!/^[1-9]\d{0,5}$/.test(digits) || end2 > bytes.length || bytes[end2 - 1] !== 10) return void 0;
    const text2 = Buffer.from(bytes.subarray(space + 1, end2 - 1)).toString("utf8");
    const equals = text2.indexOf("=");
    const key2 = text2.slice(0, equals);
    if (equals < 1 || records.has(key2)) return void 0;
    records.set(key2, text2.slice(equals + 1));
    at = end2;
  }
  return records;
}
var TarFrames = class {
  #limits;
  #header = [];
  #headerBytes = 0;
  /** Bytes up to the next header. */
  #skip = 0;
  /** The kind of the last entry when it describes the next one. */
  #pending = /* @__PURE__ */ new Set();
  #meta;
  #nextSize;
  #metaBytes = 0;
  #entries = 0;
  #bytes = 0;
  #padding;
  constructor(limits) {
    this.#limits = limits;
  }
  /** @throws {Error} for the first byte that must not be there */
  push(chunk) {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.bytes)
      throw new Error(`the archive has more than ${this.#limits.bytes} bytes when it is unpacked`);
    let rest = chunk;
    while (rest.length > 0) rest = rest.subarray(this.#take(rest));
  }
  /** @throws {Error} when the archive has no end */
  end() {
    if (this.#padding === void 0) throw new Error("the tar archive has no end: Unexpected end of data");
  }
  #take(bytes) {
    if (this.#padding !== void 0) {
      this.#padding += bytes.length;
      if (!isZero(bytes) || this.#padding > maxPadding)
        throw new Error("bytes after the end of the tar archive");
      return bytes.length;
    }
    if (this.#skip > 0) {
      const taken3 = Math.min(this.#skip, bytes.length);
      this.#skip -= taken3;
      this.#takeMeta(bytes.subarray(0, taken3));
      return taken3;
    }
    const taken2 = Math.min(block - this.#headerBytes, bytes.length);
    this.#header.push(bytes.subarray(0, taken2));
    this.#headerBytes += taken2;
    if (this.#headerBytes === block) this.#takeHeader(Buffer.concat(this.#header));
    return taken2;
  }
  #takeMeta(bytes) {
    const meta = this.#meta;
    if (meta === void 0) return;
    const own = bytes.subarray(0, meta.missing);
    meta.parts.push(Uint8Array.from(own));
    meta.missing -= own.length;
    if (this.#skip > 0) return;
    this.#meta = void 0;
    if (meta.type !== "x") return;
    const records = parsePax(Buffer.concat(meta.parts));
    const other = [...records?.keys() ?? []].find((key2) => !paxKeys.has(key2));
    if (records === void 0 || other !== void 0)
      throw new Error(`a PAX header with ${other === void 0 ? "broken records" : `the key "${other}"`}`);
    const size = records.get("size");
    if (size !== void 0 && !/^\d{1,15}$/.test(size)) throw new Error("a PAX header with a broken size");
    this.#nextSize = size === void 0 ? void 0 : Number(size);
  }
  #takeHeader(header) {
    this.#header = [];
    this.#headerBytes = 0;
    if (isZero(header)) {
      if (this.#pending.size > 0) throw new Error("the tar archive ends after the header of a long name");
      this.#padding = 0;
      return;
    }
    this.#entries += 1;
    if (this.#entries > this.#limits.entries)
      throw new Error(`the archive has more than ${this.#limits.entries} entries`);
    const type = String.fromCharCode(header[156] ?? 0);
    const size = parseNumber(header.subarray(124, 136));
    if (!Number.isSafeInteger(size)) throw new Error("a tar header with a broken size");
    if (metaTypes.has(type)) this.#startMeta(type, size);
    else this.#startContent(type, this.#nextSize ?? size);
  }
  #startMeta(type, size) {
    this.#metaBytes += size;
    if (size > maxMetaBytes || this.#metaBytes > maxAllMetaBytes)
      throw new Error(`a header of ${size} bytes for a long name`);
    if (this.#pending.has(type) || size === 0) throw new Error("two headers for the name of one entry");
    this.#pending.add(type);
    this.#meta = { type, parts: [], missing: size };
    this.#skip = Math.ceil(size / block) * block;
  }
  #startContent(type, size) {
    this.#pending = /* @__PURE__ */ new Set();
    this.#nextSize = void 0;
    if (!contentTypes.has(type) && !emptyTypes.has(type))
      throw new Error(`an entry of the kind ${JSON.stringify(type)}, which installers do not have`);
    if (emptyTypes.has(type) && size !== 0) throw new Error("an entry that is not a file has a content");
    this.#skip = Math.ceil(size / block) * block;
  }
};
async function* checkTarFrames(chunks, limits) {
  const frames = new TarFrames(limits);
  for await (const chunk of chunks) {
    frames.push(chunk);
    yield chunk;
  }
  frames.end();
}

// pipeline/shared/archive/byte-reader.ts
var ByteReader = class {
  #rest = new Uint8Array();
  #chunks;
  #name;
  /** `name` is for the message at an early end. */
  constructor(chunks, name) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#name = name;
  }
  async #fill() {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return false;
      this.#rest = next.value;
    }
    return true;
  }
  /** The next `length` bytes in pieces, to be read to their end. @throws {Error} at the end of the stream */
  async *take(length) {
    let missing = length;
    while (missing > 0) {
      if (!await this.#fill()) throw new Error(`unexpected end of ${this.#name}`);
      const piece = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(piece.length);
      missing -= piece.length;
      yield piece;
    }
  }
  /** The next `length` bytes, which must fit into memory. @throws {Error} at the end of the stream */
  async read(length) {
    const pieces = [];
    for await (const piece of this.take(length)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
  /** What is left. */
  async *rest() {
    while (await this.#fill()) {
      const piece = this.#rest;
      this.#rest = new Uint8Array();
      yield piece;
    }
  }
  async isAtEnd() {
    return !await this.#fill();
  }
  /** Lets the source release its file. */
  async close() {
    await this.#chunks.return?.();
  }
};

// pipeline/shared/archive/zstd-frame.ts
var maxWindow = 32 * 1024 * 1024;
var magic4 = 4247762216;
var emptyFrame = Buffer.from("28b52ffd240001000099e9d851", "hex");
function parseDescriptor(byte) {
  if ((byte & 24) !== 0) throw new Error("its zstd frame has bits that no compressor sets");
  const isSingle = (byte & 32) !== 0;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][byte >> 6] ?? 0;
  const dictionaryBytes = [0, 1, 2, 4][byte & 3] ?? 0;
  const windowBytes = isSingle ? 0 : 1;
  return {
    rest: windowBytes + dictionaryBytes + sizeBytes,
    hasChecksum: (byte & 4) !== 0,
    window(header) {
      if (!isSingle) {
        const descriptor = header.getUint8(0);
        if ((descriptor & 7) !== 0) throw new Error("its zstd window has a size that no compressor writes");
        return 2 ** (10 + (descriptor >> 3));
      }
      if (sizeBytes === 1) return header.getUint8(dictionaryBytes);
      if (sizeBytes === 2) return header.getUint16(dictionaryBytes, true) + 256;
      if (sizeBytes === 4) return header.getUint32(dictionaryBytes, true);
      return Number(header.getBigUint64(dictionaryBytes, true));
    }
  };
}
var toView2 = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
async function* checkFrame(reader) {
  const start2 = await reader.read(5);
  if (toView2(start2).getUint32(0, true) !== magic4) throw new Error("it does not begin with a zstd frame");
  const { rest, hasChecksum, window } = parseDescriptor(start2[4] ?? 0);
  const header = await reader.read(rest);
  if (window(toView2(header)) > maxWindow)
    throw new Error(`its zstd window is larger than ${maxWindow} bytes`);
  yield start2;
  yield header;
  for (let isLast = false; !isLast; ) {
    const head3 = await reader.read(3);
    const bits = (head3[0] ?? 0) | (head3[1] ?? 0) << 8 | (head3[2] ?? 0) << 16;
    isLast = (bits & 1) === 1;
    yield head3;
    yield* reader.take((bits >> 1 & 3) === 1 ? 1 : bits >> 3);
  }
  if (hasChecksum) yield* reader.take(4);
  if (await reader.isAtEnd()) return;
  const last2 = await reader.read(emptyFrame.length).catch(() => void 0);
  if (last2 === void 0 || !emptyFrame.equals(last2) || !await reader.isAtEnd())
    throw new Error("bytes after the end of the zstd frame");
  yield last2;
}
async function* checkZstdFrame(chunks) {
  const reader = new ByteReader(chunks, "the zstd frame");
  try {
    yield* checkFrame(reader);
  } finally {
    await reader.close();
  }
}

// pipeline/shared/archive/untar.ts
function requireZstd() {
  if (typeof node_zlib__WEBPACK_IMPORTED_MODULE_13__.createZstdCompress !== "function") {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "node-too-old",
      blame: "environment",
      message: `Node ${process.versions.node} has no zstd`,
      remedy: "run this with Node 24 or newer"
    });
  }
  return /*#__PURE__*/ (node_zlib__WEBPACK_IMPORTED_MODULE_13___namespace_cache || (node_zlib__WEBPACK_IMPORTED_MODULE_13___namespace_cache = __webpack_require__.t(node_zlib__WEBPACK_IMPORTED_MODULE_13__, 2)));
}
var chunkBytes = 256 * 1024;
function toDecompressor(compression2) {
  if (compression2 === "none") return [];
  return [
    compression2 === "gzip" ? node_zlib__WEBPACK_IMPORTED_MODULE_13__.createGunzip({ chunkSize: chunkBytes }) : requireZstd().createZstdDecompress({ chunkSize: chunkBytes })
  ];
}
var types2 = {
  file: "file",
  "contiguous-file": "file",
  directory: "dir",
  symlink: "symlink"
};
function toEntry(header, content) {
  return {
    path: header.name,
    type: types2[header.type ?? "file"] ?? "other",
    size: header.size ?? 0,
    mode: header.mode ?? 0,
    uid: header.uid ?? 0,
    gid: header.gid ?? 0,
    uname: header.uname ?? "",
    gname: header.gname ?? "",
    mtime: Math.floor((header.mtime?.getTime() ?? 0) / 1e3),
    target: header.linkname ?? void 0,
    content
  };
}
async function readTar(archive, compression2, visit, limits) {
  const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_17__.extract)();
  const checked = limits !== void 0 && compression2 === "zstd" ? checkZstdFrame(archive) : archive;
  const check = limits === void 0 ? [] : [(bytes) => checkTarFrames(bytes, limits)];
  const source = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_16__.pipeline)([checked, ...toDecompressor(compression2), ...check, entries]);
  const failures = [];
  const reader = (async () => {
    for await (const entry of entries) {
      try {
        await visit(toEntry(entry.header, entry));
      } catch (error) {
        failures.push(error);
        throw error;
      }
      entry.resume();
    }
  })();
  for (const outcome of await Promise.allSettled([source, reader])) {
    if (outcome.status === "rejected") failures.push(outcome.reason);
  }
  if (failures.length > 0) throw failures[0];
}

// pipeline/formats/appimage/squashfs/image.ts
var superblockBytes = 96;
var zstd = 6;
var maxBlockBytes = 1024 * 1024;
var metadataBytes = 8192;
var none2 = (1n << 64n) - 1n;
var damaged = (what) => new Error(`the image is damaged: ${what}`);
function toPosition(bytes, at, size) {
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(size)) throw damaged(`a position beyond its ${size} bytes`);
  return Number(value);
}
function parseSuperblock(bytes, size) {
  if (bytes.length !== superblockBytes || bytes.toString("latin1", 0, 4) !== "hsqs")
    throw damaged("it does not begin as SquashFS");
  const blockSize2 = bytes.readUInt32LE(12);
  const [major2, minor2, idCount] = [bytes.readUInt16LE(28), bytes.readUInt16LE(30), bytes.readUInt16LE(26)];
  if (major2 !== 4 || minor2 !== 0 || bytes.readUInt16LE(20) !== zstd)
    throw new Error("the image is not SquashFS 4.0 with zstd");
  if (blockSize2 < 4096 || blockSize2 > maxBlockBytes || blockSize2 !== 2 ** bytes.readUInt16LE(22))
    throw damaged(`blocks of ${blockSize2} bytes`);
  if (idCount !== 1) throw new Error("the image has files of several owners");
  if (bytes.readBigUInt64LE(56) !== none2) throw new Error("the image has extended attributes");
  return {
    inodeCount: bytes.readUInt32LE(4),
    fragmentCount: bytes.readUInt32LE(16),
    blockSize: blockSize2,
    root: bytes.readBigUInt64LE(32),
    size: toPosition(bytes, 40, size),
    ids: toPosition(bytes, 48, size),
    inodes: toPosition(bytes, 64, size),
    folders: toPosition(bytes, 72, size),
    fragments: toPosition(bytes, 80, size)
  };
}
var SquashImage = class {
  superblock;
  #fs;
  #path;
  #start;
  constructor(fs, path, start2, superblock) {
    this.#fs = fs;
    this.#path = path;
    this.#start = start2;
    this.superblock = superblock;
  }
  /** The bytes at a position of the image. @throws {Error} beyond its end */
  async read(at, length) {
    if (at < 0 || at + length > this.superblock.size) throw damaged(`${length} bytes at ${at}`);
    const range = { start: this.#start + at, end: this.#start + at + length };
    const bytes = Buffer.from(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(this.#fs.read(this.#path, range), length, "the image"));
    if (bytes.length !== length) throw damaged("it ends too early");
    return bytes;
  }
  /** The content of a block, at most `limit` bytes. @throws {Error} for one that is not zstd */
  async unpack(at, length, isPacked, limit) {
    const bytes = await this.read(at, length);
    if (!isPacked) return bytes;
    try {
      return requireZstd().zstdDecompressSync(bytes, { maxOutputLength: limit });
    } catch (error) {
      throw damaged(`the block at ${at}: ${error instanceof Error ? error.message : error}`);
    }
  }
};
async function openImage({ fs }, path, start2, size) {
  requireZstd();
  const range = { start: start2, end: start2 + Math.min(size, superblockBytes) };
  const head3 = Buffer.from(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(fs.read(path, range), superblockBytes, "the superblock"));
  return new SquashImage(fs, path, start2, parseSuperblock(head3, size));
}

// pipeline/formats/appimage/squashfs/table.ts
var Table = class {
  #bytes;
  /** Where the content of each block is in the bytes, by its position in the image relative to the table. */
  #blocks;
  constructor(bytes, blocks2) {
    this.#bytes = bytes;
    this.#blocks = blocks2;
  }
  /** Reads from a byte of a block. @throws {Error} for a block that does not begin there */
  at(block2, offset) {
    const start2 = this.#blocks.get(block2);
    if (start2 === void 0 || offset >= metadataBytes) throw damaged(`a table has no block at ${block2}`);
    return new TableReader(this.#bytes, start2 + offset);
  }
};
var TableReader = class {
  #bytes;
  #at;
  constructor(bytes, at) {
    this.#bytes = bytes;
    this.#at = at;
  }
  /** @throws {Error} at the end of the table */
  take(length) {
    if (this.#at + length > this.#bytes.length) throw damaged("a table ends too early");
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
  u16 = () => this.take(2).readUInt16LE();
  i16 = () => this.take(2).readInt16LE();
  u32 = () => this.take(4).readUInt32LE();
  /** @throws {Error} above 2^53 */
  u64() {
    const value = this.take(8).readBigUInt64LE();
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged("a number of more than 53 bits");
    return Number(value);
  }
};
async function readBlock(image, at) {
  const word = (await image.read(at, 2)).readUInt16LE();
  const length = word & 32767;
  const bytes = await image.unpack(at + 2, length, (word & 32768) === 0, metadataBytes);
  return { bytes, next: at + 2 + length };
}
async function readTable(image, start2, end2, limit) {
  const pieces = [];
  const blocks2 = /* @__PURE__ */ new Map();
  let size = 0;
  for (let at = start2; at < end2; ) {
    const { bytes, next } = await readBlock(image, at);
    if (size % metadataBytes !== 0 || bytes.length === 0) throw damaged("a table with a gap");
    blocks2.set(at - start2, size);
    pieces.push(bytes);
    size += bytes.length;
    if (size > limit) throw new Error(`a table of the image has more than ${limit} bytes`);
    at = next;
  }
  return new Table(Buffer.concat(pieces), blocks2);
}
async function readListedTable(image, list, bytes, limit) {
  if (bytes > limit) throw new Error(`a table of the image has ${bytes} bytes; at most ${limit} are read`);
  const count = Math.ceil(bytes / metadataBytes);
  const positions = await image.read(list, count * 8);
  const pieces = [];
  for (let index = 0; index < count; index++)
    pieces.push((await readBlock(image, Number(positions.readBigUInt64LE(index * 8)))).bytes);
  const all = Buffer.concat(pieces);
  if (all.length !== bytes) throw damaged("a table of another length than its image states");
  return new TableReader(all, 0);
}

// pipeline/formats/appimage/squashfs/content.ts
var entryBytes2 = 16;
var plain = 1 << 24;
var FileContents = class {
  /** Where the table of shared blocks begins in the image, and that of the folders ends. */
  start;
  #image;
  #fragments;
  #last;
  constructor(image, fragments, start2) {
    this.#image = image;
    this.#fragments = fragments;
    this.start = start2;
  }
  async #readBlock(at, word) {
    const { blockSize: blockSize2 } = this.#image.superblock;
    const length = word & plain - 1;
    if (length > blockSize2) throw damaged(`a block of ${length} bytes`);
    return this.#image.unpack(at, length, (word & plain) === 0, blockSize2);
  }
  async #readFragment(index, offset, length) {
    const fragment = this.#fragments[index];
    if (fragment === void 0) throw damaged(`it has no shared block ${index}`);
    if (this.#last?.index !== index)
      this.#last = { index, bytes: await this.#readBlock(fragment.start, fragment.word) };
    const { bytes } = this.#last;
    if (offset + length > bytes.length) throw damaged("a file beyond the end of its shared block");
    return bytes.subarray(offset, offset + length);
  }
  /** The bytes of a file, one block at a time. @throws {Error} for a block of another length */
  async *read({ size, start: start2, blocks: blocks2, fragment }) {
    const { blockSize: blockSize2 } = this.#image.superblock;
    let [at, left] = [start2, size];
    for (const word of blocks2) {
      const length = Math.min(blockSize2, left);
      const bytes = word === 0 ? Buffer.alloc(length) : await this.#readBlock(at, word);
      if (bytes.length !== length) throw damaged("a block of another length");
      at += word & plain - 1;
      left -= length;
      yield bytes;
    }
    if (left > 0 && fragment !== void 0)
      yield await this.#readFragment(fragment.index, fragment.offset, left);
  }
};
function readFragments(reader, count) {
  return Array.from({ length: count }, () => {
    const start2 = reader.u64();
    const word = reader.u32();
    reader.u32();
    return { start: start2, word };
  });
}
async function openContents(image, list, limits) {
  const { fragmentCount } = image.superblock;
  if (fragmentCount === 0) return new FileContents(image, [], list);
  const first2 = Number((await image.read(list, 8)).readBigUInt64LE());
  const reader = await readListedTable(image, list, fragmentCount * entryBytes2, limits.entries * entryBytes2);
  return new FileContents(image, readFragments(reader, fragmentCount), first2);
}

// pipeline/formats/appimage/squashfs/folder.ts
var headerBytes3 = 12;
var entryBytes3 = 8;
var uncounted = 3;
function readFolderEntries(folders2, node, limit) {
  const entries = [];
  let left = node.size - uncounted;
  if (left <= 0) return entries;
  const reader = folders2.at(node.block, node.offset);
  while (left > 0) {
    const count = reader.u32() + 1;
    const block2 = reader.u32();
    reader.u32();
    left -= headerBytes3;
    if (count > 256) throw damaged(`a folder with ${count} entries in one run`);
    for (let index = 0; index < count; index++) {
      const offset = reader.u16();
      reader.i16();
      reader.u16();
      const length = reader.u16() + 1;
      const bytes = reader.take(length);
      const name = bytes.toString("utf8");
      if (!Buffer.from(name).equals(bytes)) throw damaged("a name that is not UTF-8");
      left -= entryBytes3 + length;
      entries.push({ name, block: block2, offset });
    }
    if (entries.length > limit) throw new Error(`the archive has more than ${limit} entries`);
  }
  if (left !== 0) throw damaged("a folder of another length than it states");
  return entries;
}

// pipeline/formats/appimage/squashfs/inode.ts
var noFragment = 4294967295;
var longestTarget = 4096;
function readFolder(common, reader, isLong) {
  if (!isLong) {
    const block3 = reader.u32();
    reader.u32();
    const [size2, offset2] = [reader.u16(), reader.u16()];
    return { ...common, kind: "dir", block: block3, offset: offset2, size: size2 };
  }
  reader.u32();
  const [size, block2] = [reader.u32(), reader.u32()];
  reader.take(6);
  const offset = reader.u16();
  return { ...common, kind: "dir", block: block2, offset, size };
}
function readFile(common, reader, isLong, blockSize2) {
  const start2 = isLong ? reader.u64() : reader.u32();
  let size = 0;
  if (isLong) {
    size = reader.u64();
    reader.take(12);
  }
  const [index, offset] = [reader.u32(), reader.u32()];
  if (isLong) reader.u32();
  else size = reader.u32();
  const fragment = index === noFragment ? void 0 : { index, offset };
  const count = fragment === void 0 ? Math.ceil(size / blockSize2) : Math.floor(size / blockSize2);
  const words5 = reader.take(count * 4);
  const blocks2 = Array.from({ length: count }, (_2, at) => words5.readUInt32LE(at * 4));
  return { ...common, kind: "file", size, start: start2, blocks: blocks2, fragment };
}
function readLink(common, reader) {
  reader.u32();
  const length = reader.u32();
  if (length > longestTarget) throw damaged(`a link of ${length} bytes`);
  return { ...common, kind: "symlink", target: reader.take(length).toString("utf8") };
}
function readInode(reader, blockSize2) {
  const [kind, mode2, user, group] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()];
  const time = reader.u32();
  reader.u32();
  const common = { mode: mode2, user, group, time };
  if (kind === 1 || kind === 8) return readFolder(common, reader, kind === 8);
  if (kind === 2 || kind === 9) return readFile(common, reader, kind === 9, blockSize2);
  if (kind === 3 || kind === 10) return readLink(common, reader);
  throw new Error(`the image has an entry of the kind ${kind}, which installers do not have`);
}

// pipeline/formats/appimage/squashfs/read.ts
var bytesPerEntry = 264;
var longestPath = 4096;
async function assertOwnedByRoot(image) {
  const id2 = (await readListedTable(image, image.superblock.ids, 4, 4)).u32();
  if (id2 !== 0) throw new Error(`the files of the image belong to ${id2}, not to root`);
}
function toEntry2(tree, path, node) {
  return {
    path,
    type: node.kind,
    size: node.kind === "file" ? node.size : 0,
    mode: node.mode & 4095,
    uid: node.user,
    gid: node.group,
    uname: "",
    gname: "",
    mtime: node.time,
    target: node.kind === "symlink" ? node.target : void 0,
    content: node.kind === "file" ? tree.contents.read(node) : (async function* () {
    })()
  };
}
async function visitNode(tree, path, node) {
  const { limits, image, folders: folders2, inodes: inodes2 } = tree;
  tree.entries += 1;
  tree.bytes += node.kind === "file" ? node.size : 0;
  if (tree.entries > limits.entries) throw new Error(`the archive has more than ${limits.entries} entries`);
  if (tree.bytes > limits.bytes)
    throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
  await tree.visit(toEntry2(tree, path, node));
  if (node.kind !== "dir") return;
  const names2 = /* @__PURE__ */ new Set();
  for (const { name, block: block2, offset } of readFolderEntries(folders2, node, limits.entries)) {
    if (["", ".", ".."].includes(name) || name.includes("/") || names2.has(name))
      throw damaged(`the name ${JSON.stringify(name)} in ${path}/`);
    names2.add(name);
    const inside = path === "" ? name : `${path}/${name}`;
    if (inside.length > longestPath) throw damaged("a path without an end");
    await visitNode(tree, inside, readInode(inodes2.at(block2, offset), image.superblock.blockSize));
  }
}
async function readSquashFs(ctx, path, { start: start2, size }, limits, visit) {
  const image = await openImage(ctx, path, start2, size);
  const { inodes: inodes2, folders: folders2, fragments, root: root2, blockSize: blockSize2, inodeCount } = image.superblock;
  if (inodeCount > limits.entries) throw new Error(`the archive has more than ${limits.entries} entries`);
  await assertOwnedByRoot(image);
  const contents = await openContents(image, fragments, limits);
  const tableBytes = limits.entries * bytesPerEntry + Math.ceil(limits.bytes / blockSize2) * 4;
  const tree = {
    image,
    inodes: await readTable(image, inodes2, folders2, tableBytes),
    folders: await readTable(image, folders2, contents.start, tableBytes),
    contents,
    limits,
    visit,
    entries: 0,
    bytes: 0
  };
  const position = { block: Number(root2 >> 16n), offset: Number(root2 & 0xffffn) };
  const node = readInode(tree.inodes.at(position.block, position.offset), blockSize2);
  if (node.kind !== "dir") throw damaged("its root is not a folder");
  await visitNode(tree, "", node);
}

// pipeline/formats/appimage/read.ts
var maxTextBytes3 = 1024 * 1024;
var Collector = class {
  content = {
    entries: [],
    bundleText: void 0,
    listText: void 0,
    outside: [],
    folders: [],
    icons: [],
    faults: []
  };
  #name;
  #top;
  #seen = /* @__PURE__ */ new Set();
  /** `name` is the file name in faults, `top` the folder of the payload with a slash at its end. */
  constructor(name, top) {
    this.#name = name;
    this.#top = top;
  }
  async take(entry) {
    const { content } = this;
    content.faults.push(...findEntryFaults(this.#name, entry, this.#seen));
    this.#seen.add(entry.path);
    if (entry.path.startsWith(this.#top)) await this.#takePayload(entry, entry.path.slice(this.#top.length));
    else if (entry.type === "dir") content.folders.push(entry.path);
    else content.outside.push(await readFileBeside(entry, entry.path, maxTextBytes3));
  }
  async #takePayload(entry, inside) {
    const { content } = this;
    if (entry.type === "symlink")
      content.entries.push({ type: "symlink", path: inside, target: entry.target ?? "" });
    if (entry.type !== "file") return;
    const file = await readPayloadFile(entry, inside, ["sha256"]);
    content.entries.push(file.entry);
    if (inside === "bundle.json") content.bundleText = file.text;
    if (inside === _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .payloadListFile */ .L4) content.listText = file.text;
  }
};
async function findImage({ fs }, path, { size: start2 }) {
  const { size = 0 } = await fs.stat(path) ?? {};
  if (size < start2 + sealBytes) throw new Error("it is shorter than the runtime of an AppImage");
  return { start: start2, size: size - start2 - sealBytes };
}
async function identifyRuntime(ctx, path, expected) {
  const { size = 0 } = await ctx.fs.stat(path) ?? {};
  const pin = findPin(expected);
  for (const one of pin === void 0 ? listPins() : [pin]) {
    if (size < one.size + sealBytes) continue;
    const { head: head3, isSealed } = await checkSeal(ctx, path, size, one.size);
    if (head3 === one.sha256) return { pin: one, isSealed };
  }
  return void 0;
}
async function readAppImage(ctx, path, name, { app, target }, limits) {
  const runtime = await identifyRuntime(ctx, path, target);
  if (runtime === void 0)
    throw new Error(
      `the program in front of its image is not the runtime of this version for ${target ?? "Linux"}`
    );
  const slug = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
  const collector = new Collector(name, `${toPayloadFolder(slug)}/`);
  const { content } = collector;
  if (!runtime.isSealed)
    content.faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("appimage-digest-mismatch", name, "it differs from the digest at its end"));
  const image = await findImage(ctx, path, runtime.pin);
  await readSquashFs(ctx, path, image, limits, (entry) => collector.take(entry));
  const paths = content.outside.map((file) => file.path);
  return {
    ...content,
    entries: content.entries.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.path, b.path)),
    icons: findPlacedIcons(slug, paths)
  };
}
async function readAppImageBundle(ctx, path, limits) {
  const runtime = await identifyRuntime(ctx, path, void 0);
  if (runtime === void 0) return void 0;
  let text2;
  await readSquashFs(ctx, path, await findImage(ctx, path, runtime.pin), limits, async (entry) => {
    if (entry.type === "file" && /^opt\/[^/]+\/bundle\.json$/.test(entry.path))
      text2 = (await readPayloadFile(entry, "bundle.json", ["sha256"])).text;
  });
  return text2;
}

// pipeline/formats/appimage/index.ts
var appimage = {
  id: "appimage",
  title: "one file that starts the app on any Linux, without installation",
  extension,
  targets: appImageTargets,
  limits: [],
  signing: "detached",
  buildableOn: (host) => !host.startsWith("win-"),
  tools: () => [
    {
      name: "mksquashfs",
      versionArgs: ["-version"],
      // -all-time and -no-hardlinks
      minimum: "4.5",
      remedy: "install squashfs-tools (`apt-get install squashfs-tools`, `dnf install squashfs-tools`, `brew install squashfs`), or leave out the format appimage"
    }
  ],
  fileName: toAppImageName,
  magic: "\x7FELF\0AI",
  identify: identifyAppImage,
  layout: layoutAppImage,
  make: async (ctx, request) => [{ path: request.to, layout: await makeAppImage(ctx, request) }],
  listComponents: listRuntimeComponents,
  readBundle: readAppImageBundle,
  read: (ctx, path, identity, limits) => readAppImage(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), identity, limits)
};

// pipeline/formats/deb/index.ts


// pipeline/formats/linux/user-unit.ts
function formatUserUnit(command, about) {
  return [
    "[Unit]",
    `Description=${about.displayName.replaceAll("%", "%%").replace(/\\+$/, "")}`,
    "",
    "[Service]",
    `ExecStart=${command}`,
    "Restart=on-failure",
    "TimeoutStopSec=30",
    "",
    "[Install]",
    "WantedBy=default.target",
    ""
  ].join("\n");
}

// pipeline/formats/linux/files.ts
var linux = "linux-x64";
function planLinuxFiles(facts, about, zsh = "site-functions") {
  const { app, shell: shell2, icons, epoch } = facts;
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
  const integration = toShell(shell2).integration(linux) === "user-service" ? {
    path: `usr/lib/systemd/user/${name}.service`,
    mode: 420,
    content: about && formatUserUnit(`/usr/bin/${name}`, about)
  } : {
    path: `usr/share/applications/${name}.desktop`,
    mode: 420,
    content: about && formatDesktopEntry(
      {
        name,
        command: `/usr/bin/${name}`,
        windowClass: (0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .toAppFolder */ .XK)(app.name),
        scheme: findLinkScheme(facts)
      },
      about
    )
  };
  return [
    { path: `usr/bin/${name}`, mode: 493, content: formatLauncher(facts) },
    integration,
    ...planIcons(name, icons),
    ...planCompletions({ program: name, shell: shell2 }, "usr/share", zsh),
    {
      path: `usr/share/man/man1/${name}.1.gz`,
      mode: 420,
      content: about && toGzip(toManPage({ app, program: name, shell: shell2, epoch }, about))
    },
    {
      path: `usr/share/metainfo/${toComponentId(app)}.metainfo.xml`,
      mode: 420,
      content: about && formatMetainfo({ app, shell: shell2, epoch }, about)
    }
  ];
}

// pipeline/formats/linux/version.ts
function toPackageVersion(version2) {
  const [core = "", ...build] = version2.trim().replace(/^v(?=\d)/i, "").split("+");
  const ordered = core.replace("-", "~").replaceAll("-", ".");
  const text2 = [ordered, ...build].join("+").replaceAll(/[^A-Za-z0-9.+~]/g, ".");
  return /^\d/.test(text2) ? text2 : `0~${text2}`;
}

// pipeline/formats/linux/glibc.ts
var parts = [
  ...["libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1"],
  ...["libresolv.so.2", "libanl.so.1", "libnsl.so.1", "libmvec.so.1", "libBrokenLocale.so.1"]
];
var isOfGlibc = (soname) => parts.includes(soname);
function compare(a, b) {
  const [left, right] = [a, b].map((text2) => text2.split(".").map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
var highest = (versions2) => [...versions2].sort(compare).at(-1);
function toGlibc(version2) {
  if (version2 === "GLIBC_ABI_DT_RELR") return ["2.36"];
  const [, number] = /^GLIBC_(\d+\.\d+(?:\.\d+)?)$/.exec(version2) ?? [];
  return number === void 0 ? [] : [number];
}
function findFloorWarnings(libraries, { glibc, systems }) {
  const used = libraries.filter(({ soname }) => isOfGlibc(soname)).flatMap(
    ({ versions: versions2 }) => [...versions2].flatMap(([version2, file]) => toGlibc(version2).map((floor2) => ({ floor: floor2, file })))
  );
  const above = used.filter(({ floor: floor2 }) => compare(floor2, glibc) > 0);
  const floor = highest(above.map((one) => one.floor));
  if (floor === void 0) return [];
  const files = [...new Set(above.map(({ file }) => file))].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X);
  return [
    `the package needs glibc ${floor}, because of ${files.join(", ")}: it cannot be installed on ${systems} and other systems with glibc ${glibc}; build these files on an older system`
  ];
}

// pipeline/formats/deb/library-packages.ts
var others = {
  "libasound.so.2": "libasound2t64 | libasound2",
  "libatk-1.0.so.0": "libatk1.0-0t64 | libatk1.0-0",
  "libatk-bridge-2.0.so.0": "libatk-bridge2.0-0t64 | libatk-bridge2.0-0",
  "libatomic.so.1": "libatomic1",
  "libatspi.so.0": "libatspi2.0-0t64 | libatspi2.0-0",
  "libbz2.so.1.0": "libbz2-1.0",
  "libcairo.so.2": "libcairo2",
  "libcap.so.2": "libcap2",
  "libcom_err.so.2": "libcom-err2",
  "libcrypt.so.1": "libcrypt1",
  "libcups.so.2": "libcups2t64 | libcups2",
  "libcurl.so.4": "libcurl4t64 | libcurl4",
  "libdbus-1.so.3": "libdbus-1-3",
  "libdrm.so.2": "libdrm2",
  "libEGL.so.1": "libegl1",
  "libexpat.so.1": "libexpat1",
  "libffi.so.8": "libffi8",
  "libfontconfig.so.1": "libfontconfig1",
  "libfreetype.so.6": "libfreetype6",
  "libfuse.so.2": "libfuse2t64 | libfuse2",
  "libgbm.so.1": "libgbm1",
  "libgcc_s.so.1": "libgcc-s1",
  "libgdk_pixbuf-2.0.so.0": "libgdk-pixbuf-2.0-0",
  "libgfortran.so.5": "libgfortran5",
  "libgio-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
  "libGL.so.1": "libgl1",
  "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
  "libgmodule-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
  "libgmp.so.10": "libgmp10",
  "libgobject-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
  "libgomp.so.1": "libgomp1",
  "libgssapi_krb5.so.2": "libgssapi-krb5-2",
  "libgtk-3.so.0": "libgtk-3-0t64 | libgtk-3-0",
  "libjpeg.so.62": "libjpeg62-turbo | libjpeg62",
  "libjpeg.so.8": "libjpeg8",
  "libk5crypto.so.3": "libk5crypto3",
  "libkrb5.so.3": "libkrb5-3",
  "liblz4.so.1": "liblz4-1",
  "liblzma.so.5": "liblzma5",
  "libncurses.so.6": "libncurses6",
  "libncursesw.so.6": "libncursesw6",
  "libnspr4.so": "libnspr4",
  "libnss3.so": "libnss3",
  "libnssutil3.so": "libnss3",
  "libnuma.so.1": "libnuma1",
  "libopenblas.so.0": "libopenblas0",
  "libpango-1.0.so.0": "libpango-1.0-0",
  "libpng16.so.16": "libpng16-16t64 | libpng16-16",
  "libpq.so.5": "libpq5",
  "libpulse.so.0": "libpulse0",
  "libquadmath.so.0": "libquadmath0",
  "libreadline.so.8": "libreadline8t64 | libreadline8",
  "libsecret-1.so.0": "libsecret-1-0",
  "libselinux.so.1": "libselinux1",
  "libsmime3.so": "libnss3",
  "libsqlite3.so.0": "libsqlite3-0",
  "libssl.so.3": "libssl3t64 | libssl3",
  "libcrypto.so.3": "libssl3t64 | libssl3",
  "libstdc++.so.6": "libstdc++6",
  "libsystemd.so.0": "libsystemd0",
  "libtinfo.so.6": "libtinfo6",
  "libudev.so.1": "libudev1",
  "libusb-1.0.so.0": "libusb-1.0-0",
  "libuuid.so.1": "libuuid1",
  "libvulkan.so.1": "libvulkan1",
  "libwayland-client.so.0": "libwayland-client0",
  "libX11.so.6": "libx11-6",
  "libX11-xcb.so.1": "libx11-xcb1",
  "libxcb.so.1": "libxcb1",
  "libXcomposite.so.1": "libxcomposite1",
  "libXdamage.so.1": "libxdamage1",
  "libXext.so.6": "libxext6",
  "libXfixes.so.3": "libxfixes3",
  "libXi.so.6": "libxi6",
  "libxkbcommon.so.0": "libxkbcommon0",
  "libxml2.so.2": "libxml2",
  "libXrandr.so.2": "libxrandr2",
  "libXrender.so.1": "libxrender1",
  "libxslt.so.1": "libxslt1.1",
  "libXss.so.1": "libxss1",
  "libXtst.so.6": "libxtst6",
  "libz.so.1": "zlib1g",
  "libzstd.so.1": "libzstd1"
};
function findLibraryPackage(soname) {
  if (isOfGlibc(soname)) return "libc6";
  return (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_15__/* .ownValue */ .e)(others, soname);
}

// pipeline/formats/deb/dependencies.ts
var browsers = [
  "chromium | google-chrome-stable | microsoft-edge-stable | firefox | firefox-esr | www-browser",
  "xdg-utils"
];
var widest = { glibc: "2.31", systems: "Debian 11, Ubuntu 20.04" };
var libstdcxx = [
  [21, "5"],
  [22, "6"],
  [24, "7"],
  [25, "8"],
  [26, "9"],
  [28, "9.3"],
  [29, "11"],
  [30, "12"],
  [31, "13.1"],
  [32, "13.2"],
  [33, "14"]
];
function toLibstdcxx(version2) {
  const [, number] = /^GLIBCXX_3\.4\.(\d+)$/.exec(version2) ?? [];
  if (number === void 0) return [];
  const known = libstdcxx.find(([symbols]) => Number(number) <= symbols);
  return [known?.[1] ?? "14"];
}
function toMinimum(name, versions2) {
  const floor = name === "libc6" ? highest(versions2.flatMap(toGlibc)) : name === "libstdc++6" ? highest(versions2.flatMap(toLibstdcxx)) : void 0;
  return floor === void 0 ? name : `${name} (>= ${floor})`;
}
function planDependencies(libraries) {
  const versions2 = /* @__PURE__ */ new Map();
  const warnings = findFloorWarnings(libraries, widest);
  for (const library of libraries) {
    const name = findLibraryPackage(library.soname);
    if (name === void 0) {
      warnings.push(
        `${library.file} links to ${library.soname}, which the payload does not contain, and whose Debian package is not known: put the library beside the file`
      );
      continue;
    }
    versions2.set(name, [...versions2.get(name) ?? [], ...library.versions.keys()]);
  }
  const depends = [...versions2].map(([name, used]) => toMinimum(name, used)).sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X);
  return { depends, warnings };
}

// pipeline/formats/deb/control.ts
var controlFields = [
  ...["Package", "Version", "Architecture", "Maintainer", "Installed-Size"],
  ...["Depends", "Recommends", "Section", "Priority", "Description"]
];
var optional = (name, packages) => packages.length === 0 ? [] : [[name, packages.join(", ")]];
function wrap2(text2, width2) {
  const lines = [];
  for (const word of text2.split(" ")) {
    const last2 = lines.pop();
    if (last2 === void 0) lines.push(word);
    else if (last2.length + 1 + word.length > width2) lines.push(last2, word);
    else lines.push(`${last2} ${word}`);
  }
  return lines;
}
function formatControl(facts) {
  const { about } = facts;
  const synopsis = [...about.displayName].slice(0, 78).join("");
  const fields = [
    ["Package", facts.package],
    ["Version", facts.version],
    ["Architecture", facts.architecture],
    ["Maintainer", about.maintainer],
    ["Installed-Size", String(facts.installedKib)],
    ...optional("Depends", facts.depends),
    ...optional("Recommends", facts.usesSystemBrowser ? browsers : []),
    ["Section", "misc"],
    ["Priority", "optional"],
    ["Description", [synopsis, ...wrap2(about.summary, 76).map((line) => ` ${line}`)].join("\n")]
  ];
  for (const [name, value] of fields) {
    if (/\n(?! \S)|\r/.test(value)) throw new Error(`the field ${name} has a line break`);
  }
  return `${fields.map(([name, value]) => `${name}: ${value}`).join("\n")}
`;
}
function toInstalledKib(sizes, foldersAndLinks) {
  return sizes.reduce((sum, size) => sum + Math.ceil(size / 1024), foldersAndLinks);
}
function formatCopyright(packageName, about, epoch) {
  const paragraph = (text2) => text2.trimEnd().split(/\r?\n/).map((line) => line.trim() === "" ? " ." : ` ${line}`).join("\n");
  const own = about.license ?? "The package states no license. Ask its maintainer before you copy it.";
  return [
    "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
    `Upstream-Name: ${packageName}`,
    "",
    "Files: *",
    `Copyright: ${new Date(epoch * 1e3).getUTCFullYear()} ${about.maintainer}`,
    "License: app",
    paragraph(own),
    "",
    "Files: opt/*/runtime",
    "Copyright: Node.js contributors",
    "License: Node.js",
    " The full text is in the folder licenses of the app.",
    ""
  ].join("\n");
}

// pipeline/formats/deb/lintian-overrides.ts
var overrides = [
  {
    why: "Software that is not of the distribution is in /opt, as the FHS has it.",
    tags: ["dir-or-file-in-opt"]
  },
  {
    why: "The runtime is Node.js as its project builds it, and a database is as its packages have it: statically linked, not stripped.",
    tags: [
      "embedded-library",
      "unstripped-binary-or-object",
      "unstripped-static-library",
      "hardening-no-pie",
      "hardening-no-relro",
      "hardening-no-bindnow",
      "hardening-no-fortify-functions",
      "custom-library-search-path",
      "library-not-linked-against-libc",
      "shared-library-lacks-prerequisites",
      "shared-library-is-executable",
      "spelling-error-in-binary"
    ]
  },
  {
    why: "Private libraries of the app are in its own folder, with the names that its programs ask for.",
    tags: ["package-name-doesnt-match-sonames", "sharedobject-in-library-directory-missing-soname"]
  },
  {
    why: "Programs and packages of the app ship with the files that they have: licenses, documents, scripts, tests.",
    tags: [
      "extra-license-file",
      "package-contains-documentation-outside-usr-share-doc",
      "executable-not-elf-or-script",
      "script-not-executable",
      "unusual-interpreter",
      "wrong-path-for-interpreter",
      "missing-dep-for-interpreter",
      "national-encoding",
      "embedded-javascript-library",
      "package-contains-vcs-control-file",
      "zero-byte-executable-in-path"
    ]
  }
];
function formatLintianOverrides(packageName) {
  return overrides.map(({ why, tags: tags2 }) => [`# ${why}`, ...tags2.map((tag2) => `${packageName}: ${tag2}`), ""].join("\n")).join("\n");
}

// pipeline/formats/linux/disk-space.ts
var spaceFunctions = `free_kib() {
  place=$1
  while [ ! -d "$place" ]; do place=$(dirname "$place"); done
  df -Pk "$place" 2>/dev/null | sed -n '2s/^.* \\([0-9][0-9]*\\)  *[0-9-][0-9]*%* .*$/\\1/p'
}
to_size() {
  if [ "$1" -ge 1024000 ]; then
    printf '%s GB' "$(($1 / 1048576)).$(($1 % 1048576 * 10 / 1048576))"
  else
    printf '%s MB' "$((($1 + 1023) / 1024))"
  fi
}
need_space() {
  free=$(free_kib "$1")
  case "$free" in '' | *[!0-9]*) return 0 ;; esac
  if [ "$free" -ge "$2" ]; then return 0; fi
  printf '%s\\n' "$3 needs $(to_size "$2") of free disk space, and the disk of $1 has $(to_size "$free")." \\
    'Free some disk space and install it again.' >&2
  return 1
}
`;

// pipeline/formats/linux/kept-data.ts
function formatKeptData({ name }, done) {
  const folder3 = (0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .toAppFolder */ .XK)(name);
  const word = toShellWord(folder3);
  const lines = [
    `${name} ${done}.`,
    `The data of each user stays in ~/.config/${folder3} (or below $XDG_CONFIG_HOME), the browser's profile in ~/.cache/${folder3}/${_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .browserProfile */ .QP}.`,
    "A user who does not need it any more deletes it:",
    `  rm -rf -- ~/.config/${word} ~/.cache/${word}/${_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .browserProfile */ .QP}`
  ];
  return `printf '%s\\n' ${lines.map(toShellWord).join(" ")}`;
}

// pipeline/formats/linux/maintenance.ts
var maintenanceFunctions = `announce() {
  printf '%s\\n' "$1" >"$dir/${_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .maintenanceFile */ .iV}" && chmod 644 "$dir/${_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .maintenanceFile */ .iV}"
}
running() {
  found=
  for link in /proc/[0-9]*/exe; do
    case "$(readlink "$link" 2>/dev/null)" in
    "$dir"/*) link=\${link#/proc/} && found="$found \${link%/exe}" ;;
    esac
  done
  [ -n "$found" ]
}
stop_app() {
  announce remove
  seconds=0
  while running && [ "$seconds" -lt 40 ]; do
    if [ "$seconds" -eq 20 ]; then kill $found 2>/dev/null || true; fi
    sleep 1
    seconds=$((seconds + 1))
  done
  rm -f "$dir/${_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .maintenanceFile */ .iV}"
}
`;

// pipeline/formats/linux/own-chromium.ts
var toProfile = (app) => `/etc/apparmor.d/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app)}`;
function formatSandboxSetup({ app, shell: shell2 }) {
  if (!toShell(shell2).hasOwnChromium) return "";
  return `profile="$root${toProfile(app)}"
if [ -d "$root/etc/apparmor.d" ] && command -v apparmor_parser >/dev/null 2>&1; then
  sed "s|@@DIR@@|\${dir#"$root"}|g; s|@@NAME@@|${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app)}|g" "$dir/shell/electron/apparmor-profile" >"$profile"
  # An AppArmor that does not know the rule for user namespaces does not restrict them.
  if apparmor_parser --skip-kernel-load "$profile" >/dev/null 2>&1; then
    if [ -z "$root" ]; then apparmor_parser --replace "$profile" >/dev/null 2>&1 || true; fi
  else
    rm -f "$profile"
  fi
fi
for limit in /proc/sys/user/max_user_namespaces /proc/sys/kernel/unprivileged_userns_clone; do
  if [ "$(cat "$limit" 2>/dev/null)" = 0 ]; then chmod 4755 "$dir/shell/electron/chrome-sandbox"; fi
done
`;
}
function formatSandboxRemoval({ app, shell: shell2 }) {
  if (!toShell(shell2).hasOwnChromium) return "";
  return `profile="$root${toProfile(app)}"
if [ -f "$profile" ]; then
  if [ -z "$root" ] && command -v apparmor_parser >/dev/null 2>&1; then apparmor_parser --remove "$profile" >/dev/null 2>&1 || true; fi
  rm -f "$profile"
fi
`;
}

// pipeline/formats/linux/short-names.ts
function planShortNames(app) {
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
  return [
    { link: `/usr/bin/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(app.name)}`, target: `/usr/bin/${name}` },
    { link: "/usr/bin/vrooli", target: `${toInstallDir(name)}/vrooli` }
  ];
}
var offerFunction = `offer() {
  if [ -e "$root$1" ] || [ -L "$root$1" ]; then return 0; fi
  if [ -z "$root" ] && command -v "\${1##*/}" >/dev/null 2>&1; then return 0; fi
  ln -s "$2" "$root$1"
}
`;
var withdrawFunction = `withdraw() {
  if [ "$(readlink "$root$1" 2>/dev/null)" = "$2" ]; then rm -f "$root$1"; fi
}
`;
function callForShortNames(call, app) {
  return planShortNames(app).map(({ link, target }) => `${call} ${toShellWord(link)} ${toShellWord(target)}`);
}

// pipeline/formats/deb/scripts.ts
var head = (name) => `#!/bin/sh
set -e
root=\${DPKG_ROOT:-}
dir=$root${toInstallDir(name)}
`;
function formatPreinst(app) {
  return `${head((0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app))}
${spaceFunctions}
case "$1" in
install | upgrade)
  kib=$(sed -n 's/^Installed-Size: *//p' "$(dirname "$0")/control" 2>/dev/null || true)
  case "$kib" in
  '' | *[!0-9]*) ;;
  *) need_space "$dir" "$kib" ${toShellWord(app.name)} ;;
  esac
  ;;
esac
`;
}
function formatPostinst(facts, hasMenuEntry) {
  const { app } = facts;
  const sandbox = formatSandboxSetup(facts).replaceAll(/^(?=.)/gm, "  ");
  const offers = callForShortNames("offer", app).map((line) => `  ${line}
`);
  const refresh = hasMenuEntry ? 'if command -v update-desktop-database >/dev/null 2>&1; then\n  update-desktop-database -q "$root/usr/share/applications" || true\nfi\n' : "";
  return `${head((0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app))}
${offerFunction}case "$1" in
configure)
  rm -f "$dir/${_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .maintenanceFile */ .iV}"
${offers.join("")}${sandbox}  ;;
abort-*) rm -f "$dir/${_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .maintenanceFile */ .iV}" ;;
esac
${refresh}`;
}
function formatPrerm(facts) {
  const { app } = facts;
  const sandbox = formatSandboxRemoval(facts).replaceAll(/^(?=.)/gm, "  ");
  const withdrawals = callForShortNames("withdraw", app).map((line) => `  ${line}
`);
  return `${head((0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app))}
${withdrawFunction}${maintenanceFunctions}
case "$1" in
upgrade) announce upgrade ;;
remove)
  stop_app
${withdrawals.join("")}${sandbox}  ;;
esac
`;
}
function formatPostrm(app) {
  const toCase = (action, done) => `${action}) ${formatKeptData(app, done)} ;;
`;
  return `#!/bin/sh
set -e
case "$1" in
${toCase("remove", "was removed")}${toCase("purge", "was purged")}esac
`;
}
function planMaintainerScripts(facts, hasMenuEntry) {
  const { app } = facts;
  return [
    { path: "DEBIAN/preinst", mode: 493, content: formatPreinst(app) },
    { path: "DEBIAN/postinst", mode: 493, content: formatPostinst(facts, hasMenuEntry) },
    { path: "DEBIAN/prerm", mode: 493, content: formatPrerm(facts) },
    { path: "DEBIAN/postrm", mode: 493, content: formatPostrm(app) }
  ];
}

// pipeline/formats/deb/layout.ts
function toChangelog(name, version2, about, epoch) {
  const date = new Date(epoch * 1e3).toUTCString().replace("GMT", "+0000");
  const text2 = `${name} (${version2}) stable; urgency=medium

  * Release ${version2}.

 -- ${about.maintainer}  ${date}
`;
  return toGzip(text2);
}
function layoutDeb(payload, about) {
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(payload.app);
  const docs = `usr/share/doc/${name}`;
  const version2 = toPackageVersion(payload.app.version);
  const hasMenuEntry = toShell(payload.shell).integration("linux-x64") === "menu-entry";
  return {
    payload: toInstallDir(name).slice(1),
    files: [
      ...planLinuxFiles(payload, about, "vendor-completions"),
      {
        path: `${docs}/copyright`,
        mode: 420,
        content: about && formatCopyright(name, about, payload.epoch)
      },
      {
        path: `${docs}/changelog.gz`,
        mode: 420,
        content: about && toChangelog(name, version2, about, payload.epoch)
      },
      {
        path: `usr/share/lintian/overrides/${name}`,
        mode: 420,
        content: formatLintianOverrides(name)
      },
      ...planMaintainerScripts(payload, hasMenuEntry),
      { path: "DEBIAN/md5sums", mode: 420, content: void 0 },
      { path: "DEBIAN/control", mode: 420, content: void 0 }
    ]
  };
}

// pipeline/formats/deb/make.ts


// pipeline/formats/linux/needs.ts


// pipeline/shared/elf/read-needs.ts
var machines = { "linux-x64": 62, "linux-arm64": 183 };
var headerSize = 64;
var segmentSize = 56;
var largestTable = 16 * 1024 * 1024;
var tag = {
  needed: 1,
  strings: 5,
  stringsSize: 10,
  soname: 14,
  versionNeeds: 1879048190,
  versionCount: 1879048191
};
var toView3 = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function toSegments(table4) {
  return Array.from({ length: Math.floor(table4.byteLength / segmentSize) }, (_2, index) => {
    const at = index * segmentSize;
    const read = (offset) => Number(table4.getBigUint64(at + offset, true));
    return { type: table4.getUint32(at, true), offset: read(8), address: read(16), size: read(32) };
  });
}
function toEntries(section) {
  return Array.from({ length: Math.floor(section.byteLength / 16) }, (_2, index) => [
    Number(section.getBigInt64(index * 16, true)),
    Number(section.getBigUint64(index * 16 + 8, true))
  ]);
}
function toText2(strings, at) {
  const end2 = strings.indexOf(0, at);
  return new TextDecoder("latin1").decode(strings.subarray(at, end2 < 0 ? strings.length : end2));
}
function toVersions(table4, count, strings) {
  const versions2 = /* @__PURE__ */ new Map();
  let at = 0;
  for (let index = 0; index < count && at + 16 <= table4.byteLength; index++) {
    const names2 = [];
    let name = at + table4.getUint32(at + 8, true);
    for (let left = table4.getUint16(at + 2, true); left > 0 && name + 16 <= table4.byteLength; left--) {
      names2.push(toText2(strings, table4.getUint32(name + 8, true)));
      name += table4.getUint32(name + 12, true);
    }
    const file = toText2(strings, table4.getUint32(at + 4, true));
    versions2.set(file, [...versions2.get(file) ?? [], ...names2]);
    at += table4.getUint32(at + 12, true);
  }
  return versions2;
}
function within(read) {
  return async ({ start: start2, end: end2 }) => Number.isSafeInteger(end2) && end2 - start2 <= largestTable ? read({ start: start2, end: end2 }) : new Uint8Array();
}
function isElf(header) {
  return header.length === headerSize && [127, 69, 76, 70, 2, 1].every((byte, at) => header[at] === byte);
}
async function readElfNeeds(readAny) {
  const read = within(readAny);
  const header = await read({ start: 0, end: headerSize });
  if (!isElf(header)) return void 0;
  const elf = toView3(header);
  const start2 = Number(elf.getBigUint64(32, true));
  const table4 = await read({ start: start2, end: start2 + elf.getUint16(56, true) * segmentSize });
  const segments = toSegments(toView3(table4));
  const dynamic = segments.find(({ type }) => type === 2);
  if (dynamic === void 0) return void 0;
  const entries = toEntries(
    toView3(await read({ start: dynamic.offset, end: dynamic.offset + dynamic.size }))
  );
  const find = (wanted) => entries.find(([found]) => found === wanted)?.[1];
  const toOffset = (address) => {
    const segment = segments.find(
      (one) => one.type === 1 && address >= one.address && address < one.address + one.size
    );
    return segment === void 0 ? address : address - segment.address + segment.offset;
  };
  const [stringsAt, stringsSize = 0, soname] = [find(tag.strings), find(tag.stringsSize), find(tag.soname)];
  if (stringsAt === void 0) return void 0;
  const strings = await read({ start: toOffset(stringsAt), end: toOffset(stringsAt) + stringsSize });
  const [needsAt, count = 0] = [find(tag.versionNeeds), find(tag.versionCount)];
  const needs = needsAt === void 0 ? void 0 : await read({ start: toOffset(needsAt), end: toOffset(needsAt) + 64 * 1024 });
  return {
    machine: elf.getUint16(18, true),
    soname: soname === void 0 ? void 0 : toText2(strings, soname),
    libraries: entries.filter(([found]) => found === tag.needed).map(([, at]) => toText2(strings, at)),
    versions: needs === void 0 ? /* @__PURE__ */ new Map() : toVersions(toView3(needs), count, strings)
  };
}

// pipeline/formats/linux/needs.ts
var isOfMusl = ({ libraries }) => libraries.some((name) => /^(ld|libc\.)-?musl/.test(name));
async function readElfFiles({ fs }, payload) {
  const files = [];
  for (const entry of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .n)(fs, payload)) {
    if (entry.kind !== "file" || entry.size === 0) continue;
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(payload, entry.path);
    const needs = await readElfNeeds(
      ({ start: start2, end: end2 }) => (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(fs.read(path, { start: start2, end: Math.min(end2, entry.size) }), end2 - start2, entry.path)
    );
    if (needs !== void 0) files.push({ ...needs, path: entry.path });
  }
  return files;
}
async function readSystemNeeds(ctx, payload, target) {
  const machine = target === "linux-arm64" ? machines["linux-arm64"] : machines["linux-x64"];
  const files = (await readElfFiles(ctx, payload)).filter(
    (file) => file.machine === machine && !isOfMusl(file)
  );
  const own = new Set(
    files.flatMap(({ path, soname }) => [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), ...soname === void 0 ? [] : [soname]])
  );
  const found = /* @__PURE__ */ new Map();
  for (const { path, libraries, versions: versions2 } of files) {
    for (const soname of libraries) {
      if (own.has(soname) || /^ld-linux/.test(soname)) continue;
      const library = found.get(soname) ?? { versions: /* @__PURE__ */ new Map(), file: path };
      found.set(soname, library);
      for (const version2 of versions2.get(soname) ?? []) {
        if (!library.versions.has(version2)) library.versions.set(version2, path);
      }
    }
  }
  return [...found].map(([soname, library]) => ({ soname, ...library }));
}

// pipeline/formats/deb/names.ts
var debArchitectures = { "linux-x64": "amd64", "linux-arm64": "arm64" };
var debTargets = [
  "linux-x64",
  "linux-arm64"
];
function toDebArchitecture(target) {
  const found = debTargets.find((one) => one === target);
  return found === void 0 ? void 0 : debArchitectures[found];
}
function toDebName(app, target) {
  return `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app)}_${toPackageVersion(app.version)}_${toDebArchitecture(target) ?? target}.deb`;
}
function identifyDeb(name) {
  if (!/\.deb$/i.test(name)) return void 0;
  const [, app = name.slice(0, -4), version2 = "", architecture] = /^(.+)_([^_]+)_([a-z0-9]+)\.deb$/i.exec(name) ?? [];
  return {
    app: { ...parsePackageName(app), version: version2.replace("~", "-") },
    target: debTargets.find((target) => debArchitectures[target] === architecture),
    shell: void 0
  };
}

// pipeline/formats/deb/pack.ts


// pipeline/formats/deb/xz/compress.ts


// pipeline/shared/part-cache.ts


var maxCachedBytes = 512 * 1024 * 1024;
async function prune({ fs }, folder3, keep, maxBytes) {
  const sizes = /* @__PURE__ */ new Map();
  for (const name of await fs.list(folder3)) sizes.set(name, (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(folder3, name)))?.size ?? 0);
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const [name, size] of sizes) {
    if (total <= maxBytes) return;
    if (name === keep) continue;
    await fs.remove((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(folder3, name));
    total -= size;
  }
}
var toReason = (error) => error instanceof Error ? error.message : String(error);
async function copyKept({ fs, log }, kept, to) {
  try {
    if ((await fs.stat(kept))?.kind !== "file") return false;
    await fs.copy(kept, to);
    return true;
  } catch (error) {
    if (error.code !== "ENOENT")
      log.warn(`${kept} cannot be read: ${toReason(error)}`);
    return false;
  }
}
async function makeCached(ctx, part, maxBytes = maxCachedBytes) {
  const { fs, log, cacheDir } = ctx;
  const { maker, sha256: sha2562, to } = part;
  const folder3 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(cacheDir, "parts");
  const kept = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(folder3, (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256").update(`${maker}
${sha2562}`).digest("hex"));
  if (await copyKept(ctx, kept, to)) {
    if (await part.readBack(to) === sha2562) return;
    log.warn(`${kept} is damaged: it is removed, and made again`);
    await fs.remove(to);
  }
  await part.make(to);
  const partial = `${kept}.${process.pid}.partial`;
  try {
    await fs.mkdir(folder3);
    await fs.remove(kept);
    await fs.copy(to, partial);
    await fs.rename(partial, kept);
    await prune(ctx, folder3, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(kept), maxBytes);
  } catch (error) {
    log.warn(`${kept} cannot be kept: ${toReason(error)}`);
    await fs.remove(partial).catch(() => void 0);
  }
}

// pipeline/formats/deb/xz/cut.ts
var blockBytes = 512;
var ownPartBytes = 16 * 1024 * 1024;
function readSize(header) {
  if ((header.readUInt8(124) & 128) === 0) {
    const digits = /^ *([0-7]*)[ \0]*$/.exec(header.toString("latin1", 124, 136))?.[1] ?? "";
    return Number.parseInt(digits || "0", 8);
  }
  return header.readUIntBE(130, 6);
}
async function cutTar(fs, path, smallest = ownPartBytes) {
  const { size: end2 = 0 } = await fs.stat(path) ?? {};
  const parts3 = [];
  let begin2 = 0;
  for (let at = 0; at + blockBytes <= end2; ) {
    const header = Buffer.from(
      await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(fs.read(path, { start: at, end: at + blockBytes }), blockBytes, path)
    );
    const size = readSize(header);
    const content = at + blockBytes;
    if (size >= smallest && content + size <= end2) {
      parts3.push({ start: begin2, end: content }, { start: content, end: content + size });
      begin2 = content + size;
    }
    at = content + Math.ceil(size / blockBytes) * blockBytes;
  }
  if (begin2 < end2) parts3.push({ start: begin2, end: end2 });
  return parts3;
}

// pipeline/formats/deb/xz/stream.ts

var edgeBytes = 12;
var magic5 = Buffer.from("fd377a585a00", "hex");
var footerMagic = "YZ";
var flags = Buffer.from([0, 4]);
var toFour = (size) => Math.ceil(size / 4) * 4;
function words2(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
function formatInteger(value) {
  const bytes = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push(rest % 128 | 128);
  return [...bytes, rest];
}
function readIntegers(bytes, start2, count) {
  const values = [];
  let at = start2;
  for (let index = 0; index < count; index += 1) {
    let value = 0;
    for (let shift = 0; ; shift += 1) {
      const byte = bytes[at];
      if (byte === void 0 || shift > 6) throw new Error("the index of an xz stream has a broken number");
      at += 1;
      value += (byte & 127) * 128 ** shift;
      if (byte < 128) break;
    }
    values.push(value);
  }
  return { values, end: at };
}
function readIndexSize(footer) {
  const isFooter = footer.length === edgeBytes && footer.toString("latin1", 10) === footerMagic && footer.subarray(8, 10).equals(flags) && footer.readUInt32LE(0) === (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(footer.subarray(4, 10));
  if (!isFooter) throw new Error("it does not end as an xz stream with CRC-64");
  return (footer.readUInt32LE(4) + 1) * 4;
}
function readIndex(index) {
  if (index.length < 8 || index[0] !== 0 || index.readUInt32LE(index.length - 4) !== (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(index.subarray(0, -4)))
    throw new Error("the index of an xz stream is damaged");
  const { values, end: start2 } = readIntegers(index, 1, 1);
  const [count = 0] = values;
  if (count > index.length) throw new Error("the index of an xz stream has a broken number");
  const { values: sizes, end: end2 } = readIntegers(index, start2, count * 2);
  if (toFour(end2) !== index.length - 4) throw new Error("the index of an xz stream has another length");
  return Array.from({ length: count }, (_2, at) => ({
    unpadded: sizes[at * 2] ?? 0,
    content: sizes[at * 2 + 1] ?? 0
  }));
}
var toBlockBytes = (blocks2) => blocks2.reduce((sum, { unpadded }) => sum + toFour(unpadded), 0);
var formatHeader = () => Buffer.concat([magic5, flags, words2((0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(flags))]);
function formatEnd(blocks2) {
  const numbers = [blocks2.length, ...blocks2.flatMap(({ unpadded, content }) => [unpadded, content])];
  const list = Buffer.from([0, ...numbers.flatMap(formatInteger)]);
  const padded = Buffer.concat([list, Buffer.alloc(toFour(list.length) - list.length)]);
  const index = Buffer.concat([padded, words2((0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(padded))]);
  const rest = Buffer.concat([words2(index.length / 4 - 1), flags]);
  return Buffer.concat([index, words2((0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(rest)), rest, Buffer.from(footerMagic, "latin1")]);
}

// pipeline/formats/deb/xz/join.ts
async function readRange(fs, path, start2, end2) {
  return Buffer.from(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(fs.read(path, { start: start2, end: end2 }), end2 - start2, path));
}
async function readBlocks(fs, path) {
  const { size = 0 } = await fs.stat(path) ?? {};
  if (size < 2 * edgeBytes) throw new Error(`${path} is not an xz stream`);
  const header = await readRange(fs, path, 0, edgeBytes);
  if (!header.equals(formatHeader())) throw new Error(`${path} does not begin as an xz stream with CRC-64`);
  const indexSize = readIndexSize(await readRange(fs, path, size - edgeBytes, size));
  const end2 = size - edgeBytes - indexSize;
  const blocks2 = readIndex(await readRange(fs, path, Math.max(end2, 0), size - edgeBytes));
  if (end2 !== edgeBytes + toBlockBytes(blocks2))
    throw new Error(`${path} has other blocks than its index lists`);
  return { blocks: blocks2, end: end2 };
}
async function* joinXz(fs, paths) {
  const all = [];
  yield formatHeader();
  for (const path of paths) {
    const { blocks: blocks2, end: end2 } = await readBlocks(fs, path);
    all.push(...blocks2);
    yield* fs.read(path, { start: edgeBytes, end: end2 });
  }
  yield formatEnd(all);
}

// pipeline/formats/deb/xz/compress.ts
var toXzArguments = (target) => [
  ...["--threads=4", "--block-size=24MiB", "--check=crc64"],
  ...target === "linux-x64" ? ["--x86"] : [],
  "--lzma2=preset=1,dict=8MiB,depth=4"
];
async function readBack(ctx, path, size) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256");
  let read = 0;
  try {
    const { exitCode } = await ctx.exec.run(
      "xz",
      ["--decompress", "--stdout", "--threads=4", "--format=xz", path],
      {
        env: { XZ_DEFAULTS: void 0, XZ_OPT: void 0 },
        readStdout: async (chunks) => {
          for await (const chunk of chunks) {
            read += chunk.length;
            if (read > size) throw new RangeError("more bytes than expected");
            hash.update(chunk);
          }
        }
      }
    );
    return exitCode === 0 && read === size ? hash.digest("hex") : void 0;
  } catch (error) {
    if (error instanceof RangeError) return void 0;
    throw error;
  }
}
async function compressTar(ctx, { path, target, run }) {
  const args = toXzArguments(target);
  const { stdout } = await ctx.exec.run("xz", ["--version"]);
  const maker = [stdout.split("\n", 1)[0], ...args].join(" ");
  const made = [];
  for (const [index, range] of (await cutTar(ctx.fs, path)).entries()) {
    const plain3 = `${path}.${index}`;
    const to = `${plain3}.xz`;
    const size = range.end - range.start;
    const { digests } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .measureStream */ .f)(ctx.fs.scan(path, range), ["sha256"]);
    const make = async () => {
      await ctx.fs.write(plain3, ctx.fs.read(path, range));
      await run("xz", [...args, plain3]);
    };
    await makeCached(ctx, {
      maker,
      sha256: digests.sha256,
      to,
      make,
      readBack: (at) => readBack(ctx, at, size)
    });
    made.push(to);
  }
  const whole = `${path}.xz`;
  await ctx.fs.write(whole, joinXz(ctx.fs, made));
  for (const one of made) await ctx.fs.remove(one);
  return whole;
}

// pipeline/formats/deb/pack.ts
async function runTool(ctx, name, args) {
  const result = await ctx.exec.run(name, args, {
    env: {
      SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch),
      DPKG_DEB_COMPRESSOR_LEVEL: void 0,
      DPKG_DEB_COMPRESSOR_TYPE: void 0,
      XZ_DEFAULTS: void 0,
      XZ_OPT: void 0
    }
  });
  if (result.exitCode === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: `${name} failed with exit code ${result.exitCode}:
${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_6__/* .toTail */ .iF)(result.stderr)}`,
    remedy: "check the free space, and that dpkg is at least version 1.19 and xz at least 5.2"
  });
}
async function* joinMembers({ fs }, members) {
  yield Buffer.from(_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .magic */ .GE);
  for (const { name, time, path, range } of members) {
    const size = range === void 0 ? (await fs.stat(path))?.size ?? 0 : range.end - range.start;
    yield Buffer.from((0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .formatArHeader */ .i_)(name, size, time));
    yield* fs.read(path, range);
    if (size % 2 === 1) yield Buffer.from("\n");
  }
}
var packFast = (ctx, root2, to) => runTool(ctx, "dpkg-deb", ["--root-owner-group", "-Zgzip", "-z1", "--build", root2, to]);
async function packDeb(ctx, { root: root2, work, to, target }) {
  if (ctx.effort === "fast") return packFast(ctx, root2, to);
  const plain3 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, "plain.deb");
  await ctx.fs.mkdir(work);
  await runTool(ctx, "dpkg-deb", ["--root-owner-group", "-Znone", "--build", root2, plain3]);
  const members = [];
  for (const range of await (0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .readDebMembers */ .lL)(ctx, plain3)) {
    const { name, time } = range;
    if (!name.endsWith(".tar")) {
      members.push({ name, time, path: plain3, range });
      continue;
    }
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, name);
    await ctx.fs.write(path, ctx.fs.read(plain3, range));
    const run = (tool, args) => runTool(ctx, tool, args);
    members.push({ name: `${name}.xz`, time, path: await compressTar(ctx, { path, target, run }) });
  }
  await ctx.fs.write(to, joinMembers(ctx, members));
}

// pipeline/formats/deb/make.ts
async function describeTree(ctx, root2, request) {
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .n)(ctx.fs, root2, (path) => path === "DEBIAN");
  const sums = [];
  const sizes = [];
  for (const entry of tree) {
    if (entry.kind !== "file") continue;
    const { digests } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .measureStream */ .f)(ctx.fs.scan((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, entry.path)), ["md5"]);
    sums.push(`${digests.md5}  ${entry.path}
`);
    sizes.push(entry.size);
  }
  const { depends, warnings } = planDependencies(await readSystemNeeds(ctx, request.payload, request.target));
  for (const warning of warnings) ctx.log.warn(warning);
  const control = formatControl({
    depends,
    package: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(request.app),
    version: toPackageVersion(request.app.version),
    architecture: toDebArchitecture(request.target) ?? request.target,
    about: request.about,
    usesSystemBrowser: toShell(request.shell).usesSystemBrowser,
    installedKib: toInstalledKib(sizes, tree.length - sizes.length)
  });
  return /* @__PURE__ */ new Map([
    ["DEBIAN/md5sums", sums.join("")],
    ["DEBIAN/control", control]
  ]);
}
async function makeDeb(ctx, request) {
  const root2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.work, "tree");
  const planned = layoutDeb(request, request.about);
  await linkPayload(ctx, request.payload, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, planned.payload));
  await placeFiles(ctx, root2, planned.files);
  const computed = await describeTree(ctx, root2, request);
  const files = planned.files.map((file) => ({ ...file, content: file.content ?? computed.get(file.path) }));
  await placeFiles(
    ctx,
    root2,
    files.filter(({ path }) => computed.has(path))
  );
  for (const folder3 of ["usr", "DEBIAN"]) await normalizeTree(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, folder3));
  await settle(ctx, root2, ["", "opt"]);
  const partial = `${request.to}.partial`;
  try {
    await packDeb(ctx, { root: root2, work: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.work, "pack"), to: partial, target: request.target });
    await ctx.fs.rename(partial, request.to);
  } finally {
    await ctx.fs.remove(partial);
  }
  return { ...planned, files };
}

// pipeline/formats/deb/name-faults.ts
var essential = /* @__PURE__ */ new Set([
  ...[
    "base-files",
    "base-passwd",
    "init-system-helpers",
    "libc-bin",
    "ncurses-base",
    "ncurses-bin",
    "perl-base"
  ],
  ...[
    "sysvinit-utils",
    "util-linux",
    "apt-utils",
    "ca-certificates",
    "console-setup",
    "debian-archive-keyring"
  ],
  ...[
    "libpam-modules",
    "libpam-runtime",
    "linux-base",
    "login-utils",
    "systemd-sysv",
    "ubuntu-keyring",
    "usr-is-merged"
  ]
]);
var isOfDistribution = (line) => /\/(debian|ubuntu)(-[a-z]+)*\/? /i.test(line.split("|")[2] ?? "");
async function isInDistribution({ exec }, name) {
  const aptCache = await exec.which("apt-cache");
  if (aptCache === void 0) return false;
  const { exitCode, stdout } = await exec.run(aptCache, ["madison", name]);
  return exitCode === 0 && stdout.split("\n").some(isOfDistribution);
}
async function findDebNameFaults(ctx, app) {
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
  if (!essential.has(name) && !await isInDistribution(ctx, name)) return [];
  return [
    {
      severity: "error",
      code: "package-name-taken",
      message: `the distribution has a package called ${name}, which would replace the app`,
      remedy: "choose another vendor: --vendor, or the input vendor of the action"
    }
  ];
}

// pipeline/formats/deb/control-check.ts
function findControlFaults(name, control, { app, target }) {
  const fields = /* @__PURE__ */ new Map();
  const faults = [];
  for (const line of control.trimEnd().split("\n")) {
    if (/^ \S/.test(line)) continue;
    const [, key2 = "", value = ""] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? [];
    const isKnown = controlFields.some((field) => field === key2);
    if (!isKnown || fields.has(key2)) {
      const what = isKnown ? `the field ${key2} twice` : `the line ${JSON.stringify(line.slice(0, 80))}`;
      faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("deb-control-mismatch", name, `DEBIAN/control has ${what}`));
    }
    fields.set(key2, value);
  }
  const expected = [
    ["Package", (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app)],
    ["Version", toPackageVersion(app.version)],
    ["Architecture", toDebArchitecture(target)]
  ];
  const differing = expected.flatMap(
    ([field, value]) => value === void 0 || fields.get(field) === value ? [] : [
      (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)(
        "deb-control-mismatch",
        name,
        `its ${field} is ${fields.get(field) ?? "not given"}, expected ${value}`
      )
    ]
  );
  return [...faults, ...differing];
}
function parseMd5Sums(text2) {
  return new Map(text2.split("\n").map((line) => [line.slice(34), line.slice(0, 32)]));
}

// pipeline/formats/deb/read.ts
var maxControlBytes = 32 * 1024 * 1024;
var controlLimits = { entries: 100, bytes: 2 * maxControlBytes };
var maxOutsideBytes = 1024 * 1024;
async function readMember(ctx, path, member, visit, limits) {
  const result = await ctx.exec.run("dpkg-deb", [member, path], {
    readStdout: (chunks) => readTar(
      chunks,
      "none",
      (entry) => visit({ ...entry, path: entry.path.replace(/^\.\//, "").replace(/\/$/, "") }),
      limits
    )
  });
  if (result.exitCode !== 0) throw new Error(result.stderr.trim() || `dpkg-deb ${member} failed`);
}
async function readControl(ctx, path, name) {
  const files = /* @__PURE__ */ new Map();
  const faults = [];
  const seen = /* @__PURE__ */ new Set();
  const visit = async (entry) => {
    const inTree = entry.path === "" ? "DEBIAN" : `DEBIAN/${entry.path}`;
    faults.push(...findEntryFaults(name, { ...entry, path: inTree }, seen));
    seen.add(inTree);
    if (entry.type === "dir") {
      if (entry.path !== "")
        faults.push(
          (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("archive-entry-unexpected", name, `${inTree} is a folder among the control files`)
        );
      return;
    }
    files.set(inTree, await readFileBeside(entry, inTree, maxControlBytes));
  };
  await readMember(ctx, path, "--ctrl-tarfile", visit, controlLimits);
  return { files, faults };
}
async function readDeb(ctx, path, name, identity, limits) {
  const slug = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(identity.app);
  const top = `${toInstallDir(slug).slice(1)}/`;
  const members = await (0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .readDebMembers */ .lL)(ctx, path);
  const { files: control, faults } = await readControl(ctx, path, name);
  const sums = parseMd5Sums(control.get("DEBIAN/md5sums")?.text ?? "");
  faults.push(...findControlFaults(name, control.get("DEBIAN/control")?.text ?? "", identity));
  const outside = [...control.values()];
  const folders2 = [];
  const entries = [];
  let bundleText;
  let listText;
  const compareSum = (file, md5) => {
    if (sums.get(file) === md5) return;
    faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("deb-md5sums-mismatch", name, `${file} differs from its line in DEBIAN/md5sums`));
  };
  const seen = /* @__PURE__ */ new Set();
  const visit = async (entry) => {
    faults.push(...findEntryFaults(name, entry, seen));
    seen.add(entry.path);
    await (entry.path.startsWith(top) ? takePayload(entry) : takeOther(entry));
  };
  const takeOther = async (entry) => {
    if (entry.type === "dir") {
      folders2.push(entry.path);
      return;
    }
    const found = await readFileBeside(entry, entry.path, maxOutsideBytes);
    if (entry.type === "file") compareSum(entry.path, found.md5);
    outside.push(found);
  };
  const takePayload = async (entry) => {
    const inside = entry.path.slice(top.length);
    if (entry.type === "symlink") {
      entries.push({ type: "symlink", path: inside, target: entry.target ?? "" });
    }
    if (entry.type === "file") {
      const file = await readPayloadFile(entry, inside, ["sha256", "md5"]);
      compareSum(entry.path, file.digests.md5);
      entries.push(file.entry);
      if (inside === "bundle.json") bundleText = file.text;
      if (inside === _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .payloadListFile */ .L4) listText = file.text;
    }
  };
  await readMember(ctx, path, "--fsys-tarfile", visit, limits);
  entries.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.path, b.path));
  const icons = findPlacedIcons(
    slug,
    outside.map((file) => file.path)
  );
  const isSigned = members.some((member) => member.name === _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .signatureMember */ .bW);
  return { entries, bundleText, listText, outside, folders: folders2, icons, faults, isSigned };
}
async function readDebBundle(ctx, path, limits) {
  let text2;
  const visit = async (entry) => {
    if (entry.type === "file" && /^opt\/[^/]+\/bundle\.json$/.test(entry.path))
      text2 = (await readPayloadFile(entry, "bundle.json", ["sha256"])).text;
  };
  await readMember(ctx, path, "--fsys-tarfile", visit, limits);
  return text2;
}

// pipeline/formats/deb/index.ts
var deb = {
  id: "deb",
  title: "Debian package",
  extension: ".deb",
  targets: debTargets,
  limits: [
    {
      // The payload is one member of the ar archive, at least as large as its largest file where that file does not compress.
      // dpkg-deb refuses a larger one. https://manpages.debian.org/bookworm/dpkg-dev/deb.5.en.html
      largestFile: 9999999999,
      name: "the size field of an ar member, ten decimal digits",
      remedy: "leave out the format deb, or let the app download the file on its first start"
    }
  ],
  signing: "repository",
  buildableOn: (host) => !host.startsWith("win-"),
  tools: () => [
    {
      name: "dpkg-deb",
      versionArgs: ["--version"],
      // --root-owner-group
      minimum: "1.19",
      remedy: "install dpkg (part of Debian and Ubuntu; `dnf install dpkg`, `brew install dpkg`), or leave out the format deb"
    },
    {
      name: "xz",
      versionArgs: ["--version"],
      // --block-size
      minimum: "5.2",
      remedy: "install xz-utils (`dnf install xz`, `brew install xz`), or leave out the format deb"
    }
  ],
  fileName: toDebName,
  findNameFaults: findDebNameFaults,
  magic: "!<arch>\n",
  identify: identifyDeb,
  layout: layoutDeb,
  make: async (ctx, request) => [{ path: request.to, layout: await makeDeb(ctx, request) }],
  readBundle: readDebBundle,
  read: (ctx, path, identity, limits) => readDeb(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), identity, limits)
};

// pipeline/formats/dmg/index.ts


// pipeline/formats/macos/path-faults.ts
function findMacPathFaults(_app, tree) {
  const seen = /* @__PURE__ */ new Map();
  return tree.flatMap(({ path }) => {
    const composed = path.normalize("NFC");
    const key2 = composed.toLowerCase();
    const other = seen.get(key2);
    seen.set(key2, path);
    const what = other !== void 0 ? `${other} has the same name on macOS` : path === composed ? void 0 : "its name has letters in decomposed form (NFD)";
    if (what === void 0) return [];
    const remedy = "give the file another name";
    return [
      { severity: "error", code: "payload-path-refused", message: `${path}: ${what}`, file: path, remedy }
    ];
  });
}

// pipeline/formats/release-name.ts
function toReleaseName(app, target, extension8) {
  return `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toReleaseStem */ .ch)(app.name, app.version)}-${target}${extension8}`;
}
function identifyReleaseName(name, targets3, extension8) {
  if (!name.toLowerCase().endsWith(extension8)) return void 0;
  const stem = name.slice(0, -extension8.length);
  const target = targets3.find((one) => stem.endsWith(`-${one}`));
  const released = target === void 0 ? stem : stem.slice(0, -1 - target.length);
  const [, app = stem, version2 = ""] = /^(.+?)-(\d.*)$/.exec(released) ?? [];
  return { app: { name: app, version: version2 }, target, shell: void 0 };
}

// pipeline/formats/macos/info-plist.ts
var minimumSystem = "13.5";
var iconFile = "app.icns";
var toProcessor = (target) => target === "darwin-arm64" ? "arm64" : "x86_64";
function formatInfoPlist({ app, target, icons }, about) {
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app).replace(/\.app$/, "");
  const version2 = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppleVersion */ .kj)(app.version);
  return (0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlist */ .U0)({
    CFBundleDevelopmentRegion: "en",
    CFBundleDisplayName: name,
    CFBundleExecutable: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toCommandName */ .gU)(app),
    CFBundleGetInfoString: `${about.displayName} ${app.version}`,
    ...findIcnsImages(icons).length > 0 ? { CFBundleIconFile: iconFile } : {},
    CFBundleIdentifier: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleId */ .Jm)(app),
    CFBundleInfoDictionaryVersion: "6.0",
    CFBundleName: name.slice(0, 15),
    CFBundlePackageType: "APPL",
    CFBundleShortVersionString: version2,
    CFBundleSupportedPlatforms: ["MacOSX"],
    CFBundleVersion: version2,
    LSApplicationCategoryType: "public.app-category.utilities",
    LSArchitecturePriority: [toProcessor(target)],
    LSHasLocalizedDisplayName: true,
    LSMinimumSystemVersion: minimumSystem,
    LSUIElement: true,
    NSHighResolutionCapable: true,
    NSHumanReadableCopyright: about.maintainer.replace(/\s*<[^>]*>$/, ""),
    NSSupportsAutomaticGraphicsSwitching: true
  });
}
function formatInfoStrings(_app, { displayName }) {
  const text2 = displayName.replaceAll(/["\\]/g, "\\$&");
  return `"CFBundleDisplayName" = "${text2}";
"CFBundleName" = "${text2}";
`;
}

// pipeline/formats/macos/launch-agent.ts
var applications = "/Applications";
var toAgentName = (app) => `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleId */ .Jm)(app)}.plist`;
var isService = ({ shell: shell2, target }) => toShell(shell2).integration(target) === "user-service";
var toInstalledProgram = (app) => `${applications}/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app)}/Contents/MacOS/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toCommandName */ .gU)(app)}`;
function formatLaunchAgent(facts, program = toInstalledProgram(facts.app)) {
  const { app } = facts;
  const runs = isService(facts);
  return (0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlist */ .U0)({
    AssociatedBundleIdentifiers: [(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleId */ .Jm)(app)],
    ExitTimeOut: 30,
    ...runs ? { KeepAlive: { SuccessfulExit: false } } : {},
    Label: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleId */ .Jm)(app),
    LimitLoadToSessionType: "Aqua",
    ProcessType: runs ? "Standard" : "Interactive",
    ProgramArguments: [program],
    RunAtLoad: runs
  });
}

// pipeline/formats/macos/notarization.ts
function formatNotarization(facts, about) {
  const { app } = facts;
  const bundle = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app);
  const service = isService(facts) ? `
## Login

The package installs \`/Library/LaunchAgents/${toAgentName(app)}\`: launchd starts the app when a user logs in. For a bundle that was copied, \`sh "${bundle}/Contents/Resources/login-service.sh" install\` does the same for one user.
` : "";
  return `# Notarization of ${about.displayName} ${app.version}

macOS starts a downloaded app without a warning when Apple has notarized it. Identifier: \`${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleId */ .Jm)(app)}\`; macOS ${minimumSystem} or newer.

## Checklist of the publisher

1. A *Developer ID Application* certificate signs programs, the bundle and the .dmg; *Developer ID Installer* signs the .pkg.
2. Every Mach-O file in \`Contents/Resources/payload\` is signed first, with the hardened runtime and a secure timestamp:
   \`find ${bundle} -type f -exec sh -c 'file "$1" | grep -q Mach-O && codesign --display --verbose=2 "$1"' _ {} \\;\` shows \`flags=0x10000(runtime)\` for each.
3. Only the runtime has entitlements, those that its JavaScript engine needs:
   \`codesign --display --entitlements - ${bundle}/Contents/Resources/payload/runtime\`. None has \`com.apple.security.get-task-allow\`.
4. The bundle is signed last: \`codesign --verify --deep --strict --verbose=2 ${bundle}\`.
5. \`vrooli-bundle notarize <folder>\`, or by hand \`xcrun notarytool submit <file> --wait\`, is answered with \`Accepted\`; with \`Invalid\`, \`xcrun notarytool log <submission>\` names each file.
6. \`xcrun stapler staple <file>\`, then \`xcrun stapler validate <file>\`. A .zip cannot have a ticket: staple the bundle and pack it again.
7. On another Mac: \`spctl --assess --type execute --verbose ${bundle}\`, and \`spctl --assess --type install --verbose <file>.pkg\`.

metadata.json beside the installers states who signed each of them, or why it is not signed.

## A build that is not notarized

Copy \`${bundle}\` to Applications, check where it came from, then run
\`sh "/Applications/${bundle}/Contents/Resources/quarantine-release.sh"\`. It compares the app with its list of files and removes the mark of the download from this
bundle alone. System Settings, Privacy & Security, *Open Anyway* does the same after a first attempt to open it.
${service}
## Removal

Quit the app and delete \`${bundle}\`. Its data is in \`${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toSupportFolder */ .Z3)(app)}\`; \`${bundle}/Contents/MacOS/${bundle.replace(/\.app$/, "")} purge --yes\` deletes it first.
`;
}

// pipeline/formats/macos/scripts.ts
var toBundlePlace = (app) => ({
  name: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app),
  folder: "Contents/Resources",
  isApp: `[ "\${app##*/}" = ${toShellWord((0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app))} ]`,
  starter: `$app/Contents/MacOS/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toCommandName */ .gU)(app)}`,
  runtime: "$here/payload/runtime"
});
var findApp = ({ folder: folder3 }) => [
  'here=$(cd "$(dirname "$0")" && pwd -P) || exit 1',
  `app=\${here%/${folder3}}`
];
function formatStart(started) {
  return `${["#!/bin/sh", 'dir=$(cd "$(dirname "$0")/payload" && pwd -P) || exit 1', ...planStart(started, "darwin")].join("\n")}
`;
}
function formatQuarantineRelease(place) {
  const { name, isApp, runtime } = place;
  return `${[
    "#!/bin/sh",
    `# Lets this Mac start ${name} although it is not notarized. Check first where it came from: compare the`,
    "# download with SHA256SUMS and its signature. https://support.apple.com/102445",
    "set -eu",
    "PATH=/usr/bin:/bin:/usr/sbin:/sbin",
    ...findApp(place),
    `fail() { printf '%s\\n' "$1" >&2; exit 1; }`,
    '[ "$(id -u)" -ne 0 ] || fail "run this as the user who starts the app, not as root"',
    `${isApp} || fail "$app is not ${name}"`,
    '[ -w "$app" ] || fail "copy $app to the Applications folder first"',
    'case "${1-}" in',
    '"" | --yes) ;;',
    '*) fail "usage: quarantine-release.sh [--yes]" ;;',
    "esac",
    'if xattr "$app" | grep -q com.apple.quarantine; then',
    '  if [ "${1-}" != --yes ]; then',
    '    printf "Remove the quarantine of %s? Only if you trust its source. [y/N] " "$app"',
    "    read -r answer",
    '    [ "$answer" = y ] || fail "nothing was changed"',
    "  fi",
    '  if codesign --display "$app" 2>/dev/null; then',
    '    codesign --verify --deep --strict "$app" || fail "the signature of $app is broken: do not start it"',
    "  fi",
    '  xattr -dr com.apple.quarantine "$app"',
    "fi",
    `"${runtime}" ctl verify || fail "$app differs from its list of files: do not start it"`,
    'printf "%s can be started.\\n" "$app"'
  ].join("\n")}
`;
}
function formatLoginService(app, place) {
  const agent = toAgentName(app);
  return `${[
    "#!/bin/sh",
    "# Starts the app whenever you log in (`login-service.sh install`), or no longer (`login-service.sh remove`).",
    "set -eu",
    "PATH=/usr/bin:/bin:/usr/sbin:/sbin",
    ...findApp(place),
    `agent="$HOME/Library/LaunchAgents/${agent}"`,
    "domain=gui/$(id -u)",
    '[ "$(id -u)" -ne 0 ] || { echo "run this as the user who uses the app, not as root" >&2; exit 1; }',
    'case "${1-}" in',
    "install)",
    '  mkdir -p "$HOME/Library/LaunchAgents"',
    `  launchctl bootout "$domain/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleId */ .Jm)(app)}" 2>/dev/null || true`,
    `  cp "$here/${agent}" "$agent"`,
    `  plutil -replace ProgramArguments.0 -string "${place.starter}" "$agent"`,
    '  chmod 644 "$agent"',
    '  launchctl bootstrap "$domain" "$agent"',
    "  ;;",
    "remove)",
    `  launchctl bootout "$domain/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleId */ .Jm)(app)}" 2>/dev/null || true`,
    '  rm -f "$agent"',
    "  ;;",
    "*)",
    '  echo "usage: login-service.sh install | remove" >&2',
    "  exit 2",
    "  ;;",
    "esac"
  ].join("\n")}
`;
}

// pipeline/formats/macos/files.ts
var signatureFiles = ["_CodeSignature/CodeResources", "CodeResources"];
function planAppFiles(facts, about) {
  const { app, icons } = facts;
  const contents = `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app)}/Contents`;
  const resources = `${contents}/Resources`;
  const text2 = (path, content, mode2 = 420) => ({
    path,
    mode: mode2,
    content
  });
  const place = toBundlePlace(app);
  const hasIcons = findIcnsImages(icons).length > 0;
  return [
    text2(`${contents}/Info.plist`, about && formatInfoPlist(facts, about)),
    text2(`${contents}/PkgInfo`, "APPL????"),
    text2(`${contents}/MacOS/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toCommandName */ .gU)(app)}`, void 0, 493),
    text2(`${resources}/start.sh`, formatStart(facts), 493),
    text2(`${resources}/en.lproj/InfoPlist.strings`, about && formatInfoStrings(app, about)),
    ...hasIcons ? [text2(`${resources}/${iconFile}`, void 0)] : [],
    text2(`${resources}/${toAgentName(app)}`, formatLaunchAgent(facts)),
    ...isService(facts) ? [text2(`${resources}/login-service.sh`, formatLoginService(app, place), 493)] : [],
    text2(`${resources}/NOTARIZATION.md`, about && formatNotarization(facts, about)),
    text2(`${resources}/quarantine-release.sh`, formatQuarantineRelease(place), 493),
    ...signatureFiles.map((path) => ({ ...text2(`${contents}/${path}`, void 0), isOptional: true }))
  ];
}

// pipeline/formats/dmg/binary-plist.ts
var marker = (kind, count) => {
  if (count < 15) return Buffer.from([kind << 4 | count]);
  return Buffer.concat([Buffer.from([kind << 4 | 15]), toInteger(count)]);
};
function toInteger(value) {
  const bytes = Buffer.alloc(5);
  bytes[0] = 18;
  bytes.writeUInt32BE(value, 1);
  return bytes;
}
function toReal(value) {
  const bytes = Buffer.alloc(9);
  bytes[0] = 35;
  bytes.writeDoubleBE(value, 1);
  return bytes;
}
var Real = class {
  value;
  constructor(value) {
    this.value = value;
  }
};
function addObject(objects, value) {
  const number = objects.push(Buffer.alloc(0)) - 1;
  const add = (one) => addObject(objects, one);
  if (value instanceof Real) objects[number] = toReal(value.value);
  else if (typeof value === "boolean") objects[number] = Buffer.from([value ? 9 : 8]);
  else if (typeof value === "number") objects[number] = toInteger(value);
  else if (typeof value === "string")
    objects[number] = Buffer.concat([marker(5, value.length), Buffer.from(value, "latin1")]);
  else if (Array.isArray(value))
    objects[number] = Buffer.concat([marker(10, value.length), Buffer.from(value.map(add))]);
  else {
    const entries = Object.entries(value);
    const keys = entries.map(([key2]) => add(key2));
    objects[number] = Buffer.concat([
      marker(13, entries.length),
      Buffer.from([...keys, ...entries.map(([, one]) => add(one))])
    ]);
  }
  return number;
}
function formatBinaryPlist(value) {
  const objects = [];
  addObject(objects, value);
  let at = 8;
  const offsets = Buffer.alloc(objects.length * 2);
  for (const [index, object] of objects.entries()) {
    offsets.writeUInt16BE(at, index * 2);
    at += object.length;
  }
  const trailer3 = Buffer.alloc(32);
  trailer3[6] = 2;
  trailer3[7] = 1;
  trailer3.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer3.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([Buffer.from("bplist00"), ...objects, offsets, trailer3]);
}

// pipeline/formats/dmg/ds-store.ts
function words3(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}
function formatRecord({ file, id: id2, type, value }) {
  const name = Buffer.from(file, "utf16le").swap16();
  return Buffer.concat([
    words3(file.length),
    name,
    Buffer.from(`${id2}${type}`, "latin1"),
    words3(value.length),
    value
  ]);
}
var blocks = [
  { offset: 2048, power: 11 },
  { offset: 32, power: 5 },
  { offset: 4096, power: 12 }
];
var isFree = (power) => power > 5 && power < 11 || power > 12 && power < 31;
function pad(bytes, length) {
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}
function formatAllocator() {
  const addresses = pad(words3(...blocks.map(({ offset, power }) => offset | power)), 256 * 4);
  const names2 = Buffer.concat([words3(1), Buffer.from("DSDB", "latin1"), words3(1)]);
  const free = Array.from({ length: 32 }, (_2, power) => isFree(power) ? words3(1, 2 ** power) : words3(0));
  return Buffer.concat([words3(blocks.length, 0), addresses, names2, ...free]);
}
function formatStore(records) {
  const sorted = records.toSorted(
    (a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.file.toLowerCase(), b.file.toLowerCase()) || (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.id, b.id)
  );
  const allocator = pad(formatAllocator(), 2 ** blocks[0].power);
  const master = pad(words3(2, 0, sorted.length, 1, 4096), 2 ** blocks[1].power);
  const page = pad(
    Buffer.concat([words3(0, sorted.length), ...sorted.map(formatRecord)]),
    2 ** blocks[2].power
  );
  const head3 = pad(
    Buffer.concat([Buffer.from("Bud1"), words3(blocks[0].offset, allocator.length, blocks[0].offset)]),
    32
  );
  return Buffer.concat([words3(1), pad(Buffer.concat([head3, master]), blocks[0].offset), allocator, page]);
}
var windowSize = { width: 560, height: 340 };
var background = { red: 0.93, green: 0.94, blue: 0.96 };
function formatWindow(places2) {
  const window = formatBinaryPlist({
    ContainerShowSidebar: false,
    ShowPathbar: false,
    ShowSidebar: false,
    ShowStatusBar: false,
    ShowTabView: false,
    ShowToolbar: false,
    WindowBounds: `{{200, 200}, {${windowSize.width}, ${windowSize.height}}}`
  });
  const view = formatBinaryPlist({
    arrangeBy: "none",
    backgroundColorBlue: new Real(background.blue),
    backgroundColorGreen: new Real(background.green),
    backgroundColorRed: new Real(background.red),
    backgroundType: 1,
    gridOffsetX: new Real(0),
    gridOffsetY: new Real(0),
    gridSpacing: new Real(100),
    iconSize: new Real(112),
    labelOnBottom: true,
    showIconPreview: true,
    showItemInfo: false,
    textSize: new Real(13),
    viewOptionsVersion: 1
  });
  return formatStore([
    { file: ".", id: "bwsp", type: "blob", value: window },
    { file: ".", id: "icvp", type: "blob", value: view },
    ...places2.map(
      ({ file, x, y }) => ({
        file,
        id: "Iloc",
        type: "blob",
        value: words3(x, y, 4294967295, 4294901760)
      })
    )
  ]);
}

// pipeline/formats/dmg/layout.ts
function layoutDmg(facts, about) {
  const folder3 = applications.slice(1);
  const window = formatWindow([
    { file: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(facts.app), x: 150, y: 150 },
    { file: folder3, x: 410, y: 150 }
  ]);
  return {
    payload: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPayloadDir */ .f5)(facts.app),
    files: [
      { path: folder3, mode: 511, content: { linkTo: applications } },
      { path: ".DS_Store", mode: 420, content: window },
      ...planAppFiles(facts, about)
    ]
  };
}

// pipeline/formats/dmg/make.ts


// pipeline/formats/macos/stage-app.ts

var toLauncherPath = ({ packageRoot }, { target }) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(packageRoot, "shell/launcher/macos", `launcher-${target}`);
async function fill(ctx, request, files) {
  const contents = `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(request.app)}/Contents`;
  const launcher = await ctx.fs.readBytes(toLauncherPath(ctx, request));
  const icns = await readIcns(ctx, request.icons);
  return files.map((file) => {
    if (file.path.endsWith(`${contents}/MacOS/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toCommandName */ .gU)(request.app)}`))
      return { ...file, content: launcher };
    if (file.path.endsWith(`${contents}/Resources/${iconFile}`)) return { ...file, content: icns };
    return file;
  });
}
async function readBack2(ctx, root2, files) {
  return Promise.all(
    files.map(async (file) => {
      const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, file.path);
      if (typeof file.content === "string" || (await ctx.fs.stat(from))?.kind !== "file") return file;
      return { ...file, content: { copyOf: from } };
    })
  );
}
async function stageApp(ctx, request, root2, layout) {
  await linkPayload(ctx, request.payload, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, layout.payload));
  await placeFiles(ctx, root2, await fill(ctx, request, layout.files));
  const bundle = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, `${layout.payload.slice(0, -"/Contents/Resources/payload".length)}`);
  await request.sign({ path: bundle, kind: "bundle" });
  const files = await readBack2(ctx, root2, layout.files);
  for (const { path, mode: mode2 } of files) {
    if ((await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, path)))?.kind !== "file") continue;
    await ctx.fs.chmod((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, path), mode2);
  }
  const folders2 = (await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .n)(ctx.fs, root2)).filter(({ path }) => !path.startsWith(`${layout.payload}/`));
  await settle(ctx, root2, ["", ...folders2.map(({ path }) => path)]);
  return { ...layout, files };
}

// pipeline/formats/dmg/write-udif.ts



// pipeline/formats/dmg/udif-layout.ts
var sectorBytes = 512;
var pieceSectors = 1024;
var kinds = { zero: 0, zlib: 2147483653, end: 4294967295 };
var kolyBytes = 512;
var mishHeadBytes = 204;
var pieceBytes = 40;
function readSize2(bytes, at) {
  const size = bytes.readBigUInt64BE(at);
  if (size > Number.MAX_SAFE_INTEGER) throw new Error("the image states a size that no file has");
  return Number(size);
}
function writeChecksum(target, at, crc) {
  target.writeUInt32BE(2, at);
  target.writeUInt32BE(32, at + 4);
  target.writeUInt32BE(crc, at + 8);
}
function formatMish(pieces, sectors, crc) {
  const table4 = Buffer.alloc(mishHeadBytes + pieces.length * pieceBytes);
  table4.write("mish", "latin1");
  table4.writeUInt32BE(1, 4);
  table4.writeBigUInt64BE(BigInt(sectors), 16);
  table4.writeUInt32BE(pieceSectors + 8, 32);
  table4.writeInt32BE(-1, 36);
  writeChecksum(table4, 64, crc);
  table4.writeUInt32BE(pieces.length, 200);
  for (const [index, { kind, start: start2, count, offset, length }] of pieces.entries()) {
    const at = mishHeadBytes + index * pieceBytes;
    table4.writeUInt32BE(kind, at);
    table4.writeBigUInt64BE(BigInt(start2), at + 8);
    table4.writeBigUInt64BE(BigInt(count), at + 16);
    table4.writeBigUInt64BE(BigInt(offset), at + 24);
    table4.writeBigUInt64BE(BigInt(length), at + 32);
  }
  return table4;
}
function parseMish(table4) {
  if (table4.length < mishHeadBytes + pieceBytes || (table4.length - mishHeadBytes) % pieceBytes !== 0)
    throw new Error("the list of the pieces of the image has an impossible length");
  const count = (table4.length - mishHeadBytes) / pieceBytes;
  const pieces = Array.from({ length: count }, (_2, index) => {
    const at = mishHeadBytes + index * pieceBytes;
    const number = (offset) => readSize2(table4, at + offset);
    return {
      kind: table4.readUInt32BE(at),
      start: number(8),
      count: number(16),
      offset: number(24),
      length: number(32)
    };
  });
  const sectors = readSize2(table4, 16);
  const crc = table4.readUInt32BE(72);
  if (!formatMish(pieces, sectors, crc).equals(table4))
    throw new Error("the list of the pieces of the image has another form");
  return { pieces, sectors, crc };
}
function formatUdifPlist(mish) {
  const data = `
${mish.toString("base64").replaceAll(/.{76}/g, "$&\n")}
`;
  const volume = {
    Attributes: "0x0050",
    CFName: "whole disk (Apple_HFS : 0)",
    Data: "@",
    ID: "0",
    Name: "whole disk (Apple_HFS : 0)"
  };
  return (0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlist */ .U0)({ "resource-fork": { blkx: [volume] } }).replace(
    "<string>@</string>",
    `<data>${data}</data>`
  );
}
function parseUdifPlist(text2) {
  const [, data = ""] = /<data>([A-Za-z0-9+/=\n]*)<\/data>/.exec(text2) ?? [];
  const mish = Buffer.from(data, "base64");
  if (formatUdifPlist(mish) !== text2) throw new Error("the property list of the image has another form");
  return mish;
}
function formatKoly(koly) {
  const trailer3 = Buffer.alloc(kolyBytes);
  const long2 = (value, at) => trailer3.writeBigUInt64BE(BigInt(value), at);
  trailer3.write("koly", "latin1");
  trailer3.writeUInt32BE(4, 4);
  trailer3.writeUInt32BE(kolyBytes, 8);
  trailer3.writeUInt32BE(1, 12);
  long2(koly.dataLength, 32);
  trailer3.writeUInt32BE(1, 56);
  trailer3.writeUInt32BE(1, 60);
  for (const [index, value] of [koly.masterCrc, koly.dataCrc, koly.sectors, koly.plistLength].entries())
    trailer3.writeUInt32BE(value % 2 ** 32, 64 + index * 4);
  writeChecksum(trailer3, 80, koly.dataCrc);
  long2(koly.plistOffset, 216);
  long2(koly.plistLength, 224);
  long2(koly.signatureOffset, 296);
  long2(koly.signatureLength, 304);
  writeChecksum(trailer3, 352, koly.masterCrc);
  trailer3.writeUInt32BE(1, 488);
  long2(koly.sectors, 492);
  return trailer3;
}
function parseKoly(trailer3) {
  const long2 = (at) => readSize2(trailer3, at);
  const koly = {
    dataLength: long2(32),
    dataCrc: trailer3.readUInt32BE(88),
    plistOffset: long2(216),
    plistLength: long2(224),
    signatureOffset: long2(296),
    signatureLength: long2(304),
    masterCrc: trailer3.readUInt32BE(360),
    sectors: long2(492)
  };
  if (!formatKoly(koly).equals(trailer3))
    throw new Error("the trailer of the image is not one of this product");
  return koly;
}

// pipeline/formats/dmg/write-udif.ts
var compress = (0,node_util__WEBPACK_IMPORTED_MODULE_19__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_13__.deflate);
var width = 4;
var isZero2 = (bytes) => bytes[0] === 0 && bytes.equals(Buffer.alloc(bytes.length));
async function* readPieces(volume, bytes) {
  const reader = new ByteReader(volume, "the volume");
  const piece = pieceSectors * sectorBytes;
  try {
    for (let rest = bytes; rest > 0; rest -= piece) yield await reader.read(Math.min(piece, rest));
  } finally {
    await reader.close();
  }
}
async function* compressAll(pieces, effort) {
  const running = [];
  for await (const raw of pieces) {
    running.push(
      isZero2(raw) ? Promise.resolve({ raw, packed: void 0 }) : compress(raw, { level: effort === "small" ? 6 : 1 }).then((packed) => ({ raw, packed }))
    );
    if (running.length < width) continue;
    const first2 = running.shift();
    if (first2 !== void 0) yield await first2;
  }
  for (const one of running) yield await one;
}
async function* writeUdif(volume, bytes, effort) {
  const pieces = [];
  let [start2, offset, crc, dataCrc] = [0, 0, 0, 0];
  for await (const { raw, packed } of compressAll(readPieces(volume, bytes), effort)) {
    crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(raw, crc);
    const count = raw.length / sectorBytes;
    pieces.push({
      kind: packed === void 0 ? kinds.zero : kinds.zlib,
      start: start2,
      count,
      offset,
      length: packed?.length ?? 0
    });
    start2 += count;
    if (packed === void 0) continue;
    offset += packed.length;
    dataCrc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(packed, dataCrc);
    yield packed;
  }
  pieces.push({ kind: kinds.end, start: start2, count: 0, offset, length: 0 });
  const plist = Buffer.from(formatUdifPlist(formatMish(pieces, start2, crc)));
  yield plist;
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc);
  yield formatKoly({
    dataLength: offset,
    dataCrc,
    plistOffset: offset,
    plistLength: plist.length,
    signatureOffset: 0,
    signatureLength: 0,
    masterCrc: (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(sum),
    sectors: start2
  });
}

// pipeline/formats/dmg/make.ts
var mapBytes = 4096;
var blockBytes2 = 512;
var longestName = 32;
function toVolumeName({ about, app }) {
  const name = about.displayName.trim();
  return /^[\w .-]+$/.test(name) && name.length <= longestName ? name : (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(app.name).slice(0, longestName);
}
var toXorrisoArguments = (name, tree, image) => [
  ...["-no_rc", "-as", "mkisofs", "-quiet", "-D", "-iso-level", "3"],
  ...["-hfsplus", "-hfsplus-serial-no", "0000000000000001", "-V", name, "-uid", "0", "-gid", "0", "-no-pad"],
  ...["-o", image, tree]
];
function findVolume(map) {
  for (let at = blockBytes2; at < map.length && map.toString("latin1", at, at + 2) === "PM"; at += blockBytes2) {
    const type = map.toString("latin1", at + 48, at + 80).replace(/\0.*$/s, "");
    const [first2, count] = [map.readUInt32BE(at + 8), map.readUInt32BE(at + 12)];
    if (type === "Apple_HFS") return { start: first2 * blockBytes2, end: (first2 + count) * blockBytes2 };
  }
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: "xorriso made an image without an HFS Plus volume",
    remedy: "use an xorriso that is built with HFS Plus, at least version 1.5"
  });
}
async function makeImage(ctx, request, tree, image) {
  const env = { SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch), LC_ALL: "C.UTF-8", TZ: "UTC" };
  const args = toXorrisoArguments(toVolumeName(request), tree, image);
  const { exitCode, stdout, stderr } = await ctx.exec.run("xorriso", args, { env });
  if (exitCode === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: `xorriso failed with exit code ${exitCode}:
${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_6__/* .toTail */ .iF)(`${stdout}${stderr}`)}`,
    remedy: "check the free space, and that xorriso is at least version 1.5"
  });
}
async function makeDmg(ctx, request) {
  const tree = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.work, "tree");
  const image = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.work, "image");
  const staged = await stageApp(ctx, request, tree, layoutDmg(request, request.about));
  await makeImage(ctx, request, tree, image);
  const map = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(ctx.fs.read(image, { start: 0, end: mapBytes }), mapBytes, image);
  const range = findVolume(Buffer.from(map));
  const volume = ctx.fs.read(image, range);
  await ctx.fs.write(request.to, writeUdif(volume, range.end - range.start, ctx.effort), 420);
  await ctx.fs.remove(image);
  return staged;
}

// pipeline/formats/macos/collect.ts
var maxTextBytes4 = 1024 * 1024;
var fileModes = [420, 493];
var BundleCollector = class {
  content = {
    entries: [],
    bundleText: void 0,
    listText: void 0,
    outside: [],
    folders: [],
    icons: [],
    faults: []
  };
  /** Paths in the form in which macOS compares them by default. */
  #seen = /* @__PURE__ */ new Set();
  #name;
  #payload;
  #icons;
  #tap;
  constructor(name, app, prefix2, tap) {
    this.#tap = tap;
    this.#name = name;
    this.#payload = `${prefix2}${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPayloadDir */ .f5)(app)}/`;
    this.#icons = `${prefix2}${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app)}/Contents/Resources/${iconFile}`;
  }
  /** Takes one entry and reads its content to the end. `folderModes` has the modes of folders other than 0755. */
  async take(entry, folderModes = /* @__PURE__ */ new Map()) {
    const path = entry.path;
    this.#check(entry, folderModes.get(path) ?? 493);
    const isInside = path.startsWith(this.#payload);
    if (entry.type === "dir") {
      if (!isInside) this.content.folders.push(path);
      return;
    }
    if (isInside) await this.#takePayload(entry, path.slice(this.#payload.length));
    else {
      this.content.outside.push(await readFileBeside(entry, path, maxTextBytes4, this.#tap));
      if (path === this.#icons) this.content.icons.push({ size: 512, from: void 0 });
    }
  }
  /** The content, sorted by path. */
  finish() {
    const { content } = this;
    return { ...content, entries: content.entries.toSorted((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.path, b.path)) };
  }
  #check(entry, folderMode2) {
    const { path, type, mode: mode2 } = entry;
    const key2 = path.normalize("NFC").toLowerCase();
    const bad = (what) => this.content.faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("archive-entry-unexpected", this.#name, `${path} ${what}`));
    if (!(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(path)) bad("is not a relative path without . and ..");
    if (this.#seen.has(key2)) bad("occurs twice");
    this.#seen.add(key2);
    if (type === "other") bad("is neither a file, a folder nor a symbolic link");
    const modes2 = type === "dir" ? [folderMode2] : fileModes;
    if (type !== "symlink" && !modes2.includes(mode2)) bad(`has the mode ${mode2.toString(8)}`);
    if (type !== "dir" && !isOwnedByRoot(entry)) bad(`belongs to ${describeOwner(entry)}, not to root`);
  }
  async #takePayload(entry, inside) {
    if (entry.type === "symlink") {
      for await (const _2 of entry.content) ;
      this.content.entries.push({ type: "symlink", path: inside, target: entry.target ?? "" });
      return;
    }
    const file = await readPayloadFile(entry, inside, ["sha256"], this.#tap);
    this.content.entries.push(file.entry);
    if (inside === "bundle.json") this.content.bundleText = file.text;
    if (inside === _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .payloadListFile */ .L4) this.content.listText = file.text;
  }
};

// pipeline/formats/dmg/hfs-tree.ts
var maxDepth = 16;
var nodeKinds = { leaf: -1, index: 0, header: 1 };
function parseNode(bytes) {
  const count = bytes.readUInt16BE(10);
  const offsetAt = (index) => bytes.readUInt16BE(bytes.length - 2 * (index + 1));
  if ((count + 1) * 2 + 14 > bytes.length) throw new Error("a node of the catalog has too many records");
  const records = Array.from({ length: count }, (_2, index) => {
    const [start2, end2] = [offsetAt(index), offsetAt(index + 1)];
    if (start2 < 14 || end2 <= start2 || end2 > bytes.length - 2 * (count + 1))
      throw new Error("a record of the catalog is outside its node");
    return bytes.subarray(start2, end2);
  });
  return {
    next: bytes.readUInt32BE(0),
    previous: bytes.readUInt32BE(4),
    kind: bytes.readInt8(8),
    level: bytes.readUInt8(9),
    records
  };
}
function parseKey(record) {
  if (record.length < 8) throw new Error("a record of the catalog is too short");
  const keyLength = record.readUInt16BE(0);
  const nameLength = record.readUInt16BE(6);
  if (keyLength !== 6 + nameLength * 2 || nameLength > 255 || 2 + keyLength > record.length)
    throw new Error("a key of the catalog has an impossible length");
  const name = Buffer.from(record.subarray(8, 8 + nameLength * 2)).swap16().toString("utf16le");
  return { parent: record.readUInt32BE(2), name, data: record.subarray(2 + keyLength) };
}
function listLeaves(root2, depth, nodeAt) {
  const leaves = [];
  const walk2 = (number, level) => {
    const node = nodeAt(number, level);
    if (level === 1) leaves.push({ number, node });
    else for (const record of node.records) walk2(toChild(parseKey(record)), level - 1);
  };
  walk2(root2, depth);
  return leaves;
}
var toChild = ({ data }) => data.length >= 4 ? data.readUInt32BE(0) : 0;
function assertChain(leaves, first2) {
  const isChain = leaves.every(
    ({ node }, index) => node.next === (leaves[index + 1]?.number ?? 0) && node.previous === (leaves[index - 1]?.number ?? 0)
  );
  if (!isChain || leaves[0]?.number !== first2)
    throw new Error("the leaves of the catalog are not those of its index");
}
function readCatalog(bytes) {
  const nodeBytes = bytes.length >= 512 ? bytes.readUInt16BE(32) : 0;
  if (nodeBytes < 512 || bytes.length % nodeBytes !== 0)
    throw new Error("the catalog has nodes of an impossible size");
  const head3 = parseNode(bytes.subarray(0, nodeBytes));
  if (head3.kind !== nodeKinds.header) throw new Error("the catalog has no header");
  const total = bytes.length / nodeBytes;
  const visited = /* @__PURE__ */ new Set();
  const nodeAt = (number, level) => {
    if (number < 1 || number >= total || visited.has(number))
      throw new Error("the catalog has a node twice, or outside it");
    visited.add(number);
    const node = parseNode(bytes.subarray(number * nodeBytes, (number + 1) * nodeBytes));
    if (node.level !== level || node.kind !== (level === 1 ? nodeKinds.leaf : nodeKinds.index))
      throw new Error("the catalog has a node at a wrong level");
    return node;
  };
  const [depth, root2] = [bytes.readUInt16BE(14), bytes.readUInt32BE(16)];
  if (depth < 1 || depth > maxDepth) throw new Error("the catalog has an impossible depth");
  const leaves = listLeaves(root2, depth, nodeAt);
  assertChain(leaves, bytes.readUInt32BE(24));
  const records = leaves.flatMap(({ node }) => node.records.map(parseKey));
  if (records.length !== bytes.readUInt32BE(20))
    throw new Error("the catalog has another number of records than it states");
  return records;
}

// pipeline/formats/dmg/hfs.ts
var maxCatalogBytes = 256 * 1024 * 1024;
var maxLinkBytes = 4096;
var headerAt = 1024;
var headerBytes4 = 512;
var rootParent = 1;
var root = 2;
var epochOffset = 2082844800;
var types3 = { folder: 1, file: 2, folderThread: 3, fileThread: 4 };
var recordBytes = /* @__PURE__ */ new Map([
  [types3.folder, 88],
  [types3.file, 248]
]);
async function readBytes(volume, at, length) {
  if (at < 0 || at + length > volume.size) throw new Error("the volume refers to bytes outside it");
  return Buffer.from(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(volume.read(at, length), length, "the volume"));
}
function parseFork(record, at, blockBytes4) {
  const size = Number(record.readBigUInt64BE(at));
  const blocks2 = record.readUInt32BE(at + 12);
  const runs = Array.from({ length: 8 }, (_2, index) => ({
    start: record.readUInt32BE(at + 16 + index * 8),
    count: record.readUInt32BE(at + 20 + index * 8)
  }));
  const counted = runs.reduce((sum, { count }) => sum + count, 0);
  if (counted !== blocks2 || blocks2 !== Math.ceil(size / blockBytes4))
    throw new Error("a file of the volume has blocks that are not listed with it");
  return {
    size,
    ranges: runs.filter(({ count }) => count > 0).map(({ start: start2, count }) => ({ at: start2 * blockBytes4, length: count * blockBytes4 }))
  };
}
async function* readFork(volume, { size, ranges }) {
  let rest = size;
  for (const { at, length } of ranges) {
    const wanted = Math.min(rest, length);
    if (at + wanted > volume.size) throw new Error("a file of the volume is outside it");
    yield* volume.read(at, wanted);
    rest -= wanted;
  }
}
var typeOf = ({ data }) => data.length < 2 ? 0 : data.readUInt16BE(0);
function groupByFolder(records) {
  const children = /* @__PURE__ */ new Map();
  for (const record of records) {
    const type = typeOf(record);
    if (type === types3.folderThread || type === types3.fileThread) continue;
    if (record.data.length !== recordBytes.get(type))
      throw new Error("the catalog has a record of another kind");
    const siblings = children.get(record.parent) ?? [];
    siblings.push(record);
    children.set(record.parent, siblings);
  }
  return children;
}
function listRecords(records, limits) {
  if (records.length > 2 * limits.entries)
    throw new Error(`the volume has more than ${limits.entries} entries`);
  const children = groupByFolder(records);
  const [top, ...others2] = children.get(rootParent) ?? [];
  children.delete(rootParent);
  if (top === void 0 || others2.length > 0 || top.data.readUInt32BE(8) !== root)
    throw new Error("the volume has no root");
  const found = [];
  const queue = [{ number: root, prefix: "" }];
  for (const { number, prefix: prefix2 } of queue) {
    const own = children.get(number) ?? [];
    children.delete(number);
    for (const record of own) {
      const name = record.name.normalize("NFC");
      if (/[/\0]/.test(name)) throw new Error("a name of the volume has a slash");
      const path = `${prefix2}${name}`;
      found.push({ path, record });
      if (typeOf(record) === types3.folder)
        queue.push({ number: record.data.readUInt32BE(8), prefix: `${path}/` });
    }
  }
  if (children.size > 0) throw new Error("the volume has files in no folder");
  return found;
}
var kindOf = (mode2) => ({ [32768]: "file", [16384]: "dir", [40960]: "symlink" })[mode2 & 61440] ?? "other";
async function toEntry3(volume, { path, record: { data } }, blockBytes4) {
  const isFolder = data.readUInt16BE(0) === types3.folder;
  const mode2 = data.readUInt16BE(42);
  const type = kindOf(mode2);
  if (isFolder !== (type === "dir")) throw new Error(`${path} is of two kinds`);
  const fork = isFolder ? { size: 0, ranges: [] } : parseFork(data, 88, blockBytes4);
  if (!isFolder && data.subarray(168, 248).some((byte) => byte !== 0))
    throw new Error(`${path} has a resource fork`);
  const isLink = type === "symlink";
  if (!isFolder && data.toString("latin1", 48, 56) === "slnkrhap" !== isLink)
    throw new Error(`${path} is of two kinds`);
  if (isLink && fork.size > maxLinkBytes)
    throw new Error(`the link ${path} has a target of ${fork.size} bytes`);
  const target = isLink ? Buffer.from(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(readFork(volume, fork), maxLinkBytes, path)).toString("utf8") : void 0;
  return {
    ...{
      path,
      type,
      size: isLink ? 0 : fork.size,
      mode: mode2 & 4095,
      uid: data.readUInt32BE(32),
      gid: data.readUInt32BE(36)
    },
    ...{ uname: "", gname: "", mtime: data.readUInt32BE(16) - epochOffset, target },
    content: readFork(volume, isLink ? { size: 0, ranges: [] } : fork)
  };
}
var toPosition2 = ({ record: { data } }) => data.readUInt16BE(0) === types3.file ? data.readUInt32BE(104) : 0;
async function readHfs(volume, limits, visit) {
  const header = await readBytes(volume, headerAt, headerBytes4);
  const blockBytes4 = header.readUInt32BE(40);
  if (header.toString("latin1", 0, 2) !== "H+" || header.readUInt16BE(2) !== 4 || ![512, 1024, 2048, 4096].includes(blockBytes4))
    throw new Error("the image does not contain an HFS Plus volume");
  if (header.readUInt32BE(44) * blockBytes4 !== volume.size)
    throw new Error("the volume has another size than its image");
  if (!header.equals(await readBytes(volume, volume.size - headerAt, headerBytes4)))
    throw new Error("the two headers of the volume differ");
  if (parseFork(header, 352, blockBytes4).size !== 0) throw new Error("the volume has extended attributes");
  const catalog = parseFork(header, 272, blockBytes4);
  if (catalog.size > maxCatalogBytes) throw new Error("the catalog of the volume is too large");
  const bytes = Buffer.from(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(readFork(volume, catalog), maxCatalogBytes, "the catalog"));
  const found = listRecords(readCatalog(bytes), limits);
  for (const one of found.toSorted((a, b) => toPosition2(a) - toPosition2(b)))
    await visit(await toEntry3(volume, one, blockBytes4));
}

// pipeline/formats/dmg/open-udif.ts


// pipeline/shared/archive/inflate-exactly.ts

function inflateExactly(packed, size, name) {
  let bytes;
  try {
    bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.inflateSync)(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    throw new Error(`${name} cannot be unpacked to the size that it states`, { cause });
  }
  if (bytes.length !== size) throw new Error(`${name} has another size than it states`);
  return bytes;
}

// pipeline/shared/macho/super-blob.ts

var magics = { superBlob: 4208856256, directory: 4208856066, wrapper: 4208855809 };
var slots = { directory: 0, signature: 65536, ticket: 65538 };
var headBytes = 12;
var indexBytes = 8;
var blobHeadBytes = 8;
var maxParts = 64;
function parseSuperBlob(bytes) {
  if (bytes.length < headBytes || bytes.readUInt32BE(0) !== magics.superBlob)
    throw new Error("the signature has another form");
  const [length, count] = [bytes.readUInt32BE(4), bytes.readUInt32BE(8)];
  if (length > bytes.length || count > maxParts || headBytes + count * indexBytes > length)
    throw new Error("the signature has impossible lengths");
  return Array.from({ length: count }, (_2, index) => {
    const at = headBytes + index * indexBytes;
    const [slot, offset] = [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
    if (offset < headBytes + count * indexBytes || offset + blobHeadBytes > length)
      throw new Error("a part of the signature is outside it");
    const size = bytes.readUInt32BE(offset + 4);
    if (size < blobHeadBytes || offset + size > length)
      throw new Error("a part of the signature is outside it");
    return { slot, bytes: bytes.subarray(offset, offset + size) };
  });
}
function formatSuperBlob(parts3) {
  const head3 = Buffer.alloc(headBytes + parts3.length * indexBytes);
  let offset = head3.length;
  for (const [index, { slot, bytes }] of parts3.entries()) {
    head3.writeUInt32BE(slot, headBytes + index * indexBytes);
    head3.writeUInt32BE(offset, headBytes + index * indexBytes + 4);
    offset += bytes.length;
  }
  head3.writeUInt32BE(magics.superBlob, 0);
  head3.writeUInt32BE(offset, 4);
  head3.writeUInt32BE(parts3.length, 8);
  return Buffer.concat([head3, ...parts3.map(({ bytes }) => bytes)]);
}
function withTicket(signature2, ticket) {
  const head3 = Buffer.alloc(blobHeadBytes);
  head3.writeUInt32BE(magics.wrapper, 0);
  head3.writeUInt32BE(blobHeadBytes + ticket.length, 4);
  const others2 = parseSuperBlob(signature2).filter(({ slot }) => slot !== slots.ticket);
  return formatSuperBlob([...others2, { slot: slots.ticket, bytes: Buffer.concat([head3, ticket]) }]);
}
function findTicket(signature2) {
  return parseSuperBlob(signature2).find(({ slot }) => slot === slots.ticket)?.bytes.subarray(blobHeadBytes);
}
var hashes = /* @__PURE__ */ new Map([
  [1, "sha1"],
  [2, "sha256"],
  [3, "sha256"],
  [4, "sha384"]
]);
var nameBytes = 20;
var toTicketName = (kind, digest) => `2/${kind}/${digest.subarray(0, nameBytes).toString("hex")}`;
function readTicketName(signature2) {
  const directory = parseSuperBlob(signature2).find(({ slot }) => slot === slots.directory)?.bytes;
  const kind = directory !== void 0 && directory.length > 37 ? directory.readUInt8(37) : 0;
  const algorithm = hashes.get(kind);
  if (directory?.readUInt32BE(0) !== magics.directory || algorithm === void 0)
    throw new Error("the signature has no directory of digests");
  return toTicketName(kind, (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)(algorithm).update(directory).digest());
}

// pipeline/formats/dmg/open-udif.ts
var maxPlistBytes = 64 * 1024 * 1024;
var maxSignatureBytes = 1024 * 1024;
async function readExactly(fs, path, start2, length) {
  const bytes = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(fs.read(path, { start: start2, end: start2 + length }), length, path);
  if (bytes.length !== length) throw new Error("the image ends too early");
  return Buffer.from(bytes);
}
function assertPieces(pieces, sectors, dataLength) {
  let [start2, offset] = [0, 0];
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const known = isLast ? piece.kind === kinds.end && piece.count === 0 : piece.kind === kinds.zlib || piece.kind === kinds.zero;
    const full = isLast || index === pieces.length - 2 ? piece.count <= pieceSectors : piece.count === pieceSectors;
    if (!known || !full || piece.start !== start2 || piece.offset !== offset || piece.kind !== kinds.zlib && piece.length !== 0)
      throw new Error("the pieces of the image do not follow each other");
    start2 += piece.count;
    offset += piece.length;
  }
  if (start2 !== sectors || offset !== dataLength) throw new Error("the pieces of the image do not fill it");
}
var Pieces = class {
  #fs;
  #path;
  #pieces;
  #last;
  constructor(fs, path, pieces) {
    this.#fs = fs;
    this.#path = path;
    this.#pieces = pieces;
  }
  /** The bytes of a piece, and what the file has of it. */
  async load(index) {
    const { kind, count, offset, length } = this.#pieces[index] ?? {
      kind: kinds.end,
      count: 0,
      offset: 0,
      length: 0
    };
    const size = count * sectorBytes;
    if (length > size + 1024) throw new Error("a piece of the image is larger than what it contains");
    const packed = await readExactly(this.#fs, this.#path, offset, length);
    const bytes = kind === kinds.zlib ? inflateExactly(packed, size, "a piece of the image") : Buffer.alloc(size);
    return { bytes, packed };
  }
  async *read(at, length) {
    const piece = pieceSectors * sectorBytes;
    for (let position = at; position < at + length; ) {
      const index = Math.floor(position / piece);
      if (this.#last?.index !== index) this.#last = { index, bytes: (await this.load(index)).bytes };
      const chunk = this.#last.bytes.subarray(position % piece, position % piece + at + length - position);
      if (chunk.length === 0) throw new Error("the image ends before its content");
      position += chunk.length;
      yield chunk;
    }
  }
};
async function assertChecksums(pieces, count, expected) {
  let [crc, dataCrc] = [0, 0];
  for (let index = 0; index < count; index++) {
    const { bytes, packed } = await pieces.load(index);
    crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(bytes, crc);
    dataCrc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(packed, dataCrc);
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc);
  if (crc !== expected.crc || dataCrc !== expected.dataCrc || (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(sum) !== expected.masterCrc)
    throw new Error("the content of the image differs from its checksum");
}
async function readFrame(fs, path) {
  const { size = 0 } = await fs.stat(path) ?? {};
  if (size < kolyBytes) throw new Error("it is too short for a disk image");
  const koly = parseKoly(await readExactly(fs, path, size - kolyBytes, kolyBytes));
  const end2 = koly.plistOffset + koly.plistLength;
  const isSigned = koly.signatureLength > 0;
  const place = isSigned ? { start: end2, size: koly.signatureLength } : { start: 0, size: 0 };
  if (koly.plistOffset !== koly.dataLength || koly.signatureOffset !== place.start || end2 + place.size !== size - kolyBytes)
    throw new Error("the image has bytes that belong to none of its parts");
  if (koly.plistLength > maxPlistBytes || place.size > maxSignatureBytes)
    throw new Error("a part of the image is too large");
  const signature2 = isSigned ? await readExactly(fs, path, place.start, place.size) : void 0;
  return { koly, signature: signature2 };
}
async function openUdif(fs, path, maxBytes) {
  const { koly, signature: signature2 } = await readFrame(fs, path);
  if (koly.sectors * sectorBytes > maxBytes)
    throw new Error(`the image has more than ${maxBytes} bytes when it is unpacked`);
  const mish = parseMish(
    parseUdifPlist((await readExactly(fs, path, koly.plistOffset, koly.plistLength)).toString("latin1"))
  );
  if (mish.sectors !== koly.sectors) throw new Error("the image states two sizes");
  assertPieces(mish.pieces, mish.sectors, koly.dataLength);
  const pieces = new Pieces(fs, path, mish.pieces);
  await assertChecksums(pieces, mish.pieces.length, {
    crc: mish.crc,
    dataCrc: koly.dataCrc,
    masterCrc: koly.masterCrc
  });
  return {
    size: mish.sectors * sectorBytes,
    isSigned: signature2 !== void 0,
    hasTicket: signature2 !== void 0 && findTicket(signature2) !== void 0,
    read: (at, length) => pieces.read(at, length)
  };
}

// pipeline/formats/dmg/read.ts
async function readDmg(ctx, path, name, { app }, limits) {
  const volume = await openUdif(ctx.fs, path, limits.bytes);
  const collector = new BundleCollector(name, app, "", limits.tap);
  await readHfs(volume, limits, (entry) => collector.take(entry));
  const content = collector.finish();
  const { isSigned, hasTicket } = volume;
  return { ...content, isSigned, hasTicket, folders: ["", ...content.folders] };
}
async function readDmgBundle(ctx, path, limits) {
  let text2;
  const volume = await openUdif(ctx.fs, path, limits.bytes);
  await readHfs(volume, limits, async (entry) => {
    if (entry.type === "file" && /^[^/]+\.app\/Contents\/Resources\/payload\/bundle\.json$/.test(entry.path))
      text2 = (await readPayloadFile(entry, "bundle.json", ["sha256"])).text;
  });
  return text2;
}

// pipeline/formats/dmg/staple.ts
async function readSigned(fs, path) {
  const { koly, signature: signature2 } = await readFrame(fs, path);
  if (signature2 === void 0) throw new Error("the image is not signed");
  return { koly, signature: signature2 };
}
async function* formatStapled(fs, path, koly, signature2) {
  yield* fs.read(path, { start: 0, end: koly.signatureOffset });
  yield signature2;
  yield formatKoly({ ...koly, signatureLength: signature2.length });
}
var notarizedDmg = {
  readTicketName: async ({ fs }, path) => readTicketName((await readSigned(fs, path)).signature),
  staple: async ({ fs }, { path, to, ticket }) => {
    const { koly, signature: signature2 } = await readSigned(fs, path);
    await fs.write(to, formatStapled(fs, path, koly, withTicket(signature2, ticket)));
    return void 0;
  }
};

// pipeline/formats/dmg/index.ts
var extension2 = ".dmg";
var dmg = {
  id: "dmg",
  title: "macOS disk image",
  extension: extension2,
  targets: _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .darwinTargets */ .Kk,
  limits: [],
  signing: "embedded",
  notarizes: () => notarizedDmg,
  buildableOn: (host) => !host.startsWith("win-"),
  tools: () => [
    {
      name: "xorriso",
      versionArgs: ["--version"],
      // It takes SOURCE_DATE_EPOCH
      minimum: "1.4.8",
      remedy: "install xorriso (`apt-get install xorriso`, `brew install xorriso`), or leave out the format dmg"
    }
  ],
  fileName: (app, target) => toReleaseName(app, target, extension2),
  findPathFaults: findMacPathFaults,
  magic: "x\x9C",
  identify: (name) => identifyReleaseName(name, _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .darwinTargets */ .Kk, extension2),
  layout: layoutDmg,
  make: async (ctx, request) => [{ path: request.to, layout: await makeDmg(ctx, request) }],
  readBundle: readDmgBundle,
  read: (ctx, path, identity, limits) => readDmg(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), identity, limits)
};

// pipeline/formats/msi/index.ts


// pipeline/formats/windows/compared-version.ts
var largest2 = [255, 255, 65535];
function toComparedVersion(version2) {
  const [major2, minor2, patch] = toVersionNumber(version2);
  return [major2, minor2, patch];
}
function findVersionFaults({ version: version2 }) {
  const [core = ""] = version2.split(/[-+]/);
  const numbers = core.replace(/^v/i, "").split(".").slice(0, 3).map(Number);
  if (numbers.every((number, index) => number <= (largest2[index] ?? 0))) return [];
  return [
    {
      severity: "error",
      code: "windows-version-too-large",
      message: `Windows cannot compare the version ${version2}: its three numbers can be at most ${largest2.join(".")}`,
      remedy: "choose a version with smaller numbers, or leave out the formats msi and nsis"
    }
  ];
}

// pipeline/formats/windows/install-folder.ts
function toInstallFolder(app) {
  return (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
}

// pipeline/formats/windows/reserved-names.ts
var device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=$|[ .])/i;
var isDeviceName = (name) => device.test(name);
function findForbidden(name) {
  const found = [...name].find((one) => '<>:"/\\|?*'.includes(one) || (one.codePointAt(0) ?? 0) < 32);
  return found === void 0 ? void 0 : `U+${found.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}

// pipeline/formats/windows/names.ts
var payloadFolder = "app";
var toolsFolder = "tools";
var longestName2 = 60;
function toFileName(app) {
  const text2 = [...app.normalize("NFC").replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, " ")].slice(0, longestName2).join("").replaceAll(/\s+/g, " ").replaceAll(/^[. ]+|[. ]+$/g, "");
  if (text2 === "") return (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(app);
  return isDeviceName(text2) ? `${text2} app` : text2;
}
var toLauncherPath2 = (app) => `${toFileName(app)}.exe`;
var toCommandPath = (app) => `${toolsFolder}/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(app)}.exe`;
function toNoun(app) {
  return (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(app).split(/[^a-z0-9]+/).map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`).join("");
}

// pipeline/formats/windows/paths.ts
var longestPath2 = 259;
var longestParent = "C:\\Users\\".length + 20 + "\\AppData\\Local\\Programs\\".length + ".new".length;
function findPathFault(folder3, path) {
  const parts3 = path.split("/");
  const device2 = parts3.find(isDeviceName);
  if (device2 !== void 0) return `the name ${device2} is that of a device`;
  const forbidden = findForbidden(parts3.join(""));
  if (forbidden !== void 0) return `no name can have the character ${forbidden}`;
  if (parts3.some((part) => /[. ]$/.test(part))) return "no name can end with a dot or a space";
  const length = longestParent + folder3.length + 1 + path.length;
  return length > longestPath2 ? `in the folder of a user its path can have ${length} characters, and programs open at most ${longestPath2}` : void 0;
}

// pipeline/formats/windows/path-faults.ts
function toDiagnostic(path, what, remedy) {
  return { severity: "error", code: "payload-path-refused", message: `${path}: ${what}`, file: path, remedy };
}
function findWindowsPathFaults(app, tree) {
  const folder3 = toInstallFolder(app);
  const seen = /* @__PURE__ */ new Map();
  return tree.flatMap(({ kind, path }) => {
    if (kind === "symlink")
      return [
        toDiagnostic(
          path,
          "it is a symbolic link, which Windows makes for administrators only",
          "ship a copy of its target instead"
        )
      ];
    const key2 = path.normalize("NFC").toLowerCase();
    const other = seen.get(key2);
    seen.set(key2, path);
    const fault = other === void 0 ? findPathFault(folder3, `${payloadFolder}/${path}`) : `${other} has the same name on Windows`;
    return fault === void 0 ? [] : [toDiagnostic(path, fault, "give the file a shorter or another name")];
  });
}

// pipeline/formats/msi/cabinet/structure.ts
var blockBytes3 = 32768;
var maxFolderBytes = 65535 * blockBytes3;
var headerBytes5 = 36;
var folderBytes = 8;
var fileBytes = 16;
function toDosTime(epoch) {
  const at = new Date(Math.max(epoch, 315532800) * 1e3);
  return {
    date: at.getUTCFullYear() - 1980 << 9 | at.getUTCMonth() + 1 << 5 | at.getUTCDate(),
    time: at.getUTCHours() << 11 | at.getUTCMinutes() << 5 | at.getUTCSeconds() >> 1
  };
}
function fromDosTime(date, time) {
  const day = [(date >> 9) + 1980, (date >> 5 & 15) - 1, date & 31];
  return Date.UTC(...day, time >> 11, time >> 5 & 63, (time & 31) * 2) / 1e3;
}
function formatFile({ name, size }, start2, epoch) {
  const bytes = Buffer.alloc(fileBytes + name.length + 1);
  const { date, time } = toDosTime(epoch);
  bytes.writeUInt32LE(size, 0);
  bytes.writeUInt32LE(start2, 4);
  bytes.writeUInt16LE(0, 8);
  bytes.writeUInt16LE(date, 10);
  bytes.writeUInt16LE(time, 12);
  bytes.writeUInt16LE(32, 14);
  bytes.write(name, fileBytes, "latin1");
  return bytes;
}
function formatHead({ files, blocks: blocks2, packedBytes, epoch }) {
  let start2 = 0;
  const list = files.map((file) => {
    const bytes = formatFile(file, start2, epoch);
    start2 += file.size;
    return bytes;
  });
  const listed = Buffer.concat(list);
  const dataAt = headerBytes5 + folderBytes + listed.length;
  const head3 = Buffer.alloc(headerBytes5 + folderBytes);
  head3.write("MSCF", 0, "latin1");
  head3.writeUInt32LE(dataAt + packedBytes, 8);
  head3.writeUInt32LE(headerBytes5 + folderBytes, 16);
  head3.writeUInt16LE(259, 24);
  head3.writeUInt16LE(1, 26);
  head3.writeUInt16LE(files.length, 28);
  head3.writeUInt32LE(dataAt, headerBytes5);
  head3.writeUInt16LE(blocks2, headerBytes5 + 4);
  head3.writeUInt16LE(1, headerBytes5 + 6);
  return Buffer.concat([head3, listed]);
}
function foldWords(bytes, seed) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length & ~3;
  let sum = seed;
  for (let at = 0; at < whole; at += 4) sum ^= view.getUint32(at, true);
  let rest = 0;
  for (let at = whole; at < bytes.length; at++) rest = rest << 8 | (bytes[at] ?? 0);
  return (sum ^ rest) >>> 0;
}
var blockHeaderBytes = 8;
function formatBlockHeader(packed, unpackedBytes) {
  const header = Buffer.alloc(blockHeaderBytes);
  header.writeUInt16LE(packed.length, 4);
  header.writeUInt16LE(unpackedBytes, 6);
  header.writeUInt32LE(foldWords(header.subarray(4), foldWords(packed, 0)), 0);
  return header;
}

// pipeline/formats/windows/powershell-text.ts
function toPowerShellText(text2) {
  const parts3 = text2.split(/([^\x20-\x7e])/u).filter((part) => part !== "");
  if (parts3.length === 0) return "''";
  const toPart3 = (part) => {
    const code = part.codePointAt(0) ?? 0;
    return code >= 32 && code < 127 ? `'${part.replaceAll("'", "''")}'` : `[char]::ConvertFromUtf32(0x${code.toString(16)})`;
  };
  const [first2 = "", ...rest] = parts3.map(toPart3);
  return rest.length === 0 ? first2 : `(${[first2, ...rest].join(" + ")})`;
}
var toScript = (lines) => `${lines.join("\r\n")}\r
`;

// pipeline/formats/windows/dpapi-script.ts
function formatDpapiScript({ name }) {
  return toScript([
    "#Requires -Version 5.1",
    "<#",
    ".SYNOPSIS",
    "Checks, exports and imports the key of the encrypted store of this app.",
    ".DESCRIPTION",
    "Windows protects the key with DPAPI for one user. Export encrypts it for a certificate (CMS, AES-256) and writes it to a file; only the",
    "private key of that certificate opens the file. Import decrypts such a file and protects the key with DPAPI for the user who runs it.",
    ".EXAMPLE",
    "dpapi.ps1 -Check",
    "dpapi.ps1 -Export key.p7m -Certificate escrow.cer",
    "dpapi.ps1 -Import key.p7m",
    "dpapi.ps1 -Import key.p7m -Pfx escrow.pfx",
    "#>",
    "[CmdletBinding(DefaultParameterSetName = 'Check')]",
    "param(",
    "    [Parameter(ParameterSetName = 'Check')] [switch] $Check,",
    "    [Parameter(Mandatory, ParameterSetName = 'Export')] [string] $Export,",
    "    # A file with the certificate of the administrator (.cer).",
    "    [Parameter(Mandatory, ParameterSetName = 'Export')] [string] $Certificate,",
    "    [Parameter(Mandatory, ParameterSetName = 'Import')] [string] $Import,",
    "    # A file with the private key; without it, the certificates of this user are used.",
    "    [Parameter(ParameterSetName = 'Import')] [string] $Pfx,",
    "    # Replaces a key that this user can decrypt.",
    "    [Parameter(ParameterSetName = 'Import')] [switch] $Force,",
    "    # The folder of the app's data, when it is not the default one.",
    "    [string] $AppData",
    ")",
    "Set-StrictMode -Version Latest",
    "$ErrorActionPreference = 'Stop'",
    "Add-Type -AssemblyName System.Security",
    "",
    `if (-not $AppData) { $AppData = Join-Path $env:APPDATA ${toPowerShellText((0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .toAppFolder */ .XK)(name))} }`,
    "$file = Join-Path $AppData 'runtime\\secret-key.dpapi'",
    "$scope = [Security.Cryptography.DataProtectionScope]::CurrentUser",
    "",
    "function Resolve-Full([string] $Path) { $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path) }",
    "",
    "function Read-Key {",
    "    $blob = [Convert]::FromBase64String([IO.File]::ReadAllText($file).Trim())",
    "    $key = [Security.Cryptography.ProtectedData]::Unprotect($blob, $null, $scope)",
    '    if ($key.Length -ne 32) { throw "$file does not contain a key of 32 bytes." }',
    "    , $key",
    "}",
    "",
    "function Test-Key {",
    "    try { $null = Read-Key; $true } catch { $false }",
    "}",
    "",
    "function Export-Key {",
    '    if (-not (Test-Path -LiteralPath $file)) { throw "$file is missing: start the app once, or name the folder of its data with -AppData." }',
    "    $target = Resolve-Full $Export",
    '    if (Test-Path -LiteralPath $target) { throw "$target exists already: name another file." }',
    "    $recipient = New-Object Security.Cryptography.X509Certificates.X509Certificate2 (Resolve-Full $Certificate)",
    "    $content = New-Object Security.Cryptography.Pkcs.ContentInfo (, (Read-Key))",
    "    $algorithm = New-Object Security.Cryptography.Pkcs.AlgorithmIdentifier (New-Object Security.Cryptography.Oid '2.16.840.1.101.3.4.1.42')",
    "    $envelope = New-Object Security.Cryptography.Pkcs.EnvelopedCms $content, $algorithm",
    "    $envelope.Encrypt((New-Object Security.Cryptography.Pkcs.CmsRecipient $recipient))",
    "    [IO.File]::WriteAllBytes($target, $envelope.Encode())",
    '    Write-Output "The key is in $target, encrypted for $($recipient.Subject)."',
    "}",
    "",
    "function Import-Key {",
    "    if ((Test-Path -LiteralPath $file) -and (Test-Key) -and -not $Force) {",
    '        throw "$file has a key that this user can decrypt. Values that it encrypts are lost when it is replaced: use -Force to replace it."',
    "    }",
    "    $envelope = New-Object Security.Cryptography.Pkcs.EnvelopedCms",
    "    $envelope.Decode([IO.File]::ReadAllBytes((Resolve-Full $Import)))",
    "    $own = New-Object Security.Cryptography.X509Certificates.X509Certificate2Collection",
    "    if ($Pfx) {",
    "        $password = Read-Host -AsSecureString 'Password of the PFX'",
    "        $null = $own.Add((New-Object Security.Cryptography.X509Certificates.X509Certificate2 (Resolve-Full $Pfx), $password))",
    "    }",
    "    $envelope.Decrypt($own)",
    "    $key = $envelope.ContentInfo.Content",
    '    if ($key.Length -ne 32) { throw "$Import does not contain a key of 32 bytes." }',
    "    $blob = [Convert]::ToBase64String([Security.Cryptography.ProtectedData]::Protect($key, $null, $scope))",
    "    $null = New-Item -ItemType Directory -Force -Path (Split-Path -Parent $file)",
    '    if (Test-Path -LiteralPath $file) { Move-Item -LiteralPath $file -Destination "$file.replaced-$(Get-Date -Format yyyyMMddHHmmss)" }',
    "    [IO.File]::WriteAllText($file, $blob)",
    '    Write-Output "The key is in $file, protected for this user. Start the app."',
    "}",
    "",
    "if ($Export) { Export-Key }",
    "elseif ($Import) { Import-Key }",
    "elseif (-not (Test-Path -LiteralPath $file)) {",
    '    Write-Output "$file is missing: the app has not stored a key with DPAPI."',
    "    exit 1",
    "} elseif (Test-Key) {",
    '    Write-Output "${file}: this user can decrypt the key."',
    "} else {",
    '    Write-Output "${file}: this user cannot decrypt the key. Import an exported one."',
    "    exit 1",
    "}"
  ]);
}

// pipeline/formats/windows/launcher.ts


// pipeline/formats/windows/launch.ts
function formatLaunch(title, started, root2) {
  const dir = `${root2}\\${payloadFolder}`;
  const runtime = `${dir}\\runtime.exe`;
  const start2 = toShell(started.shell).launch({ ...started, dir, runtime });
  const toLine3 = (words5) => words5.map((word) => word.replaceAll(/[\t\n]/g, " ")).join("	");
  return [
    toLine3([title]),
    toLine3(controlCommands),
    toLine3([runtime, "ctl"]),
    toLine3(start2.map((word) => word.startsWith(".") ? word.replaceAll("/", "\\") : word))
  ].join("\n");
}

// pipeline/formats/windows/launcher.ts
var language2 = { lang: 1033, codepage: 1200 };
var rawData = 10;
var manifestKind = 24;
async function readShipped(ctx, path) {
  const full = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, path);
  if (await ctx.fs.stat(full) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "installer-failed",
      blame: "environment",
      message: `${path} is missing from this product`,
      remedy: "run `npm run build`, or install the product again"
    });
  }
  return ctx.fs.readBytes(full);
}
function toVersionTexts({ app }, about, name) {
  return {
    ...app.vendor === void 0 ? {} : { CompanyName: app.vendor },
    FileDescription: about.displayName,
    FileVersion: app.version,
    InternalName: name,
    OriginalFilename: name,
    ProductName: about.displayName,
    ProductVersion: app.version
  };
}
async function makeLauncher(ctx, facts, about, { kind, name, images }) {
  const { NtExecutable, NtExecutableResource, Data, Resource } = await __webpack_require__.e(/* import() */ 3155).then(__webpack_require__.bind(__webpack_require__, 73155));
  const program = await readShipped(ctx, `dist/launcher/${toProgramName(facts.target, kind)}`);
  const manifest = await readShipped(ctx, "shell/launcher/windows/launcher.manifest");
  const executable = NtExecutable.from(program);
  const resources = NtExecutableResource.from(executable);
  const launch = formatLaunch(about.displayName, facts, kind === "window" ? "." : "..");
  const add = (type, id2, bytes) => resources.entries.push({
    type,
    id: id2,
    lang: language2.lang,
    codepage: language2.codepage,
    bin: toBuffer2(bytes)
  });
  add(rawData, "LAUNCH", Buffer.from(launch, "utf16le"));
  add(manifestKind, 1, manifest);
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    1,
    language2.lang,
    images.map(({ size, bytes }) => Data.RawIconItem.from(toBuffer2(bytes), size, size, 32))
  );
  const version2 = Resource.VersionInfo.createEmpty();
  version2.lang = language2.lang;
  version2.setStringValues(language2, toVersionTexts(facts, about, name));
  const [major2, minor2, patch, revision] = toVersionNumber(facts.app.version);
  Object.assign(version2.fixedInfo, {
    fileVersionMS: (major2 << 16 | minor2) >>> 0,
    fileVersionLS: (patch << 16 | revision) >>> 0,
    productVersionMS: (major2 << 16 | minor2) >>> 0,
    productVersionLS: (patch << 16 | revision) >>> 0,
    fileFlagsMask: 63,
    fileOS: 262148,
    fileType: 1
  });
  version2.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  return new Uint8Array(executable.generate());
}
var toProgramName = (target, kind) => `${target}${kind === "window" ? "" : "-console"}.exe`;
function toBuffer2(bytes) {
  return Uint8Array.from(bytes).buffer;
}

// pipeline/formats/windows/powershell-module.ts
var appData = [
  "    # The folder of the app's data, when it is not the default one.",
  "    [string] $AppData"
];
function formatPowerShellModule({ name }) {
  const noun = toNoun(name);
  return toScript([
    "#Requires -Version 5.1",
    "Set-StrictMode -Version Latest",
    "$ErrorActionPreference = 'Stop'",
    "",
    "$Installation = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)",
    `$Runtime = Join-Path $Installation '${payloadFolder}\\runtime.exe'`,
    `$Launcher = Join-Path $Installation ${toPowerShellText(toLauncherPath2(name))}`,
    "",
    "function Get-DataArgument([string] $Folder) {",
    "    # A backslash before the closing quote would be read as part of the quote.",
    "    if ($Folder) { '--app-data=' + $Folder.TrimEnd('\\') }",
    "}",
    "",
    "function Invoke-Control([string[]] $Words, [string] $Folder) {",
    "    if (-not (Test-Path -LiteralPath $Runtime)) {",
    '        throw "$Runtime is missing. Install the app again."',
    "    }",
    "    $encoding = [Console]::OutputEncoding",
    "    try {",
    "        [Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false",
    "        & $Runtime ctl @Words @(Get-DataArgument $Folder)",
    "    } finally {",
    "        [Console]::OutputEncoding = $encoding",
    "    }",
    "    if ($LASTEXITCODE -ne 0) {",
    `        throw "'$($Words -join ' ')' ended with exit code $LASTEXITCODE."`,
    "    }",
    "}",
    "",
    `function Get-${noun}Status {`,
    "    <# .SYNOPSIS The app and its services as an object. #>",
    "    [CmdletBinding()]",
    "    param(",
    ...appData,
    "    )",
    `    (Invoke-Control @('status', '--json') $AppData) -join "\`n" | ConvertFrom-Json`,
    "}",
    "",
    `function Get-${noun}Log {`,
    "    <# .SYNOPSIS The last lines of the log of a service; -Follow goes on with new ones. #>",
    "    [CmdletBinding()]",
    "    param(",
    "    [Parameter(Mandatory, Position = 0)] [string] $Service,",
    "    [ValidateRange(1, 100000)] [int] $Tail = 200,",
    "    [switch] $Follow,",
    ...appData,
    "    )",
    "    $words = @('logs', $Service, '--tail', [string] $Tail)",
    "    if ($Follow) { $words += '--follow' }",
    "    Invoke-Control $words $AppData",
    "}",
    "",
    `function Start-${noun} {`,
    "    <# .SYNOPSIS Starts the app, or opens another window when it runs. #>",
    "    [CmdletBinding(SupportsShouldProcess)]",
    "    param(",
    ...appData,
    "    )",
    "    if (-not $PSCmdlet.ShouldProcess($Launcher, 'Start')) { return }",
    "    $options = @{ FilePath = $Launcher }",
    "    $data = Get-DataArgument $AppData",
    `    if ($data) { $options.ArgumentList = '"' + $data + '"' }`,
    "    Start-Process @options",
    "}",
    "",
    `function Stop-${noun} {`,
    "    <# .SYNOPSIS Stops the app and its services in order. #>",
    "    [CmdletBinding(SupportsShouldProcess)]",
    "    param(",
    ...appData,
    "    )",
    "    if ($PSCmdlet.ShouldProcess($Runtime, 'Stop')) { Invoke-Control @('stop') $AppData }",
    "}",
    "",
    `Export-ModuleMember -Function @('Get-${noun}Status', 'Get-${noun}Log', 'Start-${noun}', 'Stop-${noun}')`
  ]);
}

// pipeline/formats/windows/wsl-check.ts
function formatWslCheck() {
  return toScript([
    "#Requires -Version 5.1",
    "Set-StrictMode -Version Latest",
    "$wsl = Join-Path $env:SystemRoot 'System32\\wsl.exe'",
    "if (-not (Test-Path -LiteralPath $wsl)) {",
    "    Write-Output 'WSL is not on this computer. It needs Windows 10 version 2004 or newer. The app does not need WSL.'",
    "    exit 1",
    "}",
    "# wsl.exe writes UTF-16 unless it is asked for UTF-8.",
    "$env:WSL_UTF8 = '1'",
    "$status = & $wsl --status 2>&1 | Out-String",
    "if ($LASTEXITCODE -ne 0) {",
    `    Write-Output 'WSL is not set up: run "wsl.exe --install" as an administrator and restart the computer. The app does not need WSL.'`,
    "    Write-Output $status.Trim()",
    "    exit 1",
    "}",
    "$distributions = @(& $wsl --list --quiet 2>$null | Where-Object { $_.Trim() })",
    "if ($distributions.Count -eq 0) {",
    `    Write-Output 'WSL has no distribution: run "wsl.exe --install" to add one. The app does not need WSL.'`,
    "    exit 1",
    "}",
    "Write-Output ('WSL is ready: ' + ($distributions -join ', '))",
    "exit 0"
  ]);
}

// pipeline/formats/windows/wsl-script.ts
function formatWslScript({ name }) {
  const launcher = toShellWord(toLauncherPath2(name));
  return `${[
    "#!/bin/sh",
    `# Controls ${toCommandPath(name)} of this Windows computer from a shell of the Windows Subsystem for Linux.`,
    "fail() {",
    `  printf '%s\\n' "$1" >&2`,
    "  exit 1",
    "}",
    'self=$(readlink -f -- "$0") || exit 1',
    'root=$(dirname -- "$(dirname -- "$self")")',
    '[ -n "${WSL_DISTRO_NAME-}" ] || [ -e /proc/sys/fs/binfmt_misc/WSLInterop ] || [ -e /proc/sys/fs/binfmt_misc/WSLInterop-late ] ||',
    "  fail 'This script is for a shell of the Windows Subsystem for Linux (WSL). This system is not one: use the app of this system.'",
    `runtime=$root/${payloadFolder}/runtime.exe`,
    '[ -f "$runtime" ] ||',
    '  fail "$runtime is missing. Run this script in the folder in which the app is installed on Windows, or by a link to it."',
    '"$runtime" --version >/dev/null 2>&1 ||',
    "  fail 'WSL cannot start programs of Windows. Set enabled=true below [interop] in /etc/wsl.conf, run wsl.exe --shutdown on Windows, and open WSL again.'",
    'case "${1-}" in',
    `'' | -*) exec "$root/"${launcher} "$@" ;;`,
    "esac",
    'exec "$runtime" ctl "$@"'
  ].join("\n")}
`;
}

// pipeline/formats/windows/files.ts
function planLaunchers({ name }) {
  return [
    { path: toLauncherPath2(name), kind: "window" },
    { path: toCommandPath(name), kind: "terminal" }
  ];
}
function planWindowsFiles({ app }) {
  const slug = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(app.name);
  const noun = toNoun(app.name);
  const script = (path, content) => ({
    path: `${toolsFolder}/${path}`,
    mode: 420,
    content
  });
  return {
    payload: payloadFolder,
    files: [
      ...planLaunchers(app).map(({ path }) => ({ path, mode: 493, content: void 0 })),
      script(`${noun}/${noun}.psm1`, formatPowerShellModule(app)),
      script(`${slug}-dpapi.ps1`, formatDpapiScript(app)),
      script(`${slug}-wsl-check.ps1`, formatWslCheck()),
      { ...script(`${slug}-wsl.sh`, formatWslScript(app)), mode: 493 }
    ]
  };
}
async function makeWindowsPrograms(ctx, request) {
  const images = await readIconImages(ctx, request.icons);
  const made = /* @__PURE__ */ new Map();
  for (const { path, kind } of planLaunchers(request.app)) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const copyOf = `${request.work}/launchers/${path}`;
    await ctx.fs.write(
      copyOf,
      await makeLauncher(ctx, request, request.about, { kind, name, images }),
      493
    );
    await request.sign({ path: copyOf, kind: "program" });
    made.set(path, { copyOf });
  }
  return made;
}
async function makeWindowsScripts(ctx, request) {
  const made = /* @__PURE__ */ new Map();
  for (const { path, content } of planWindowsFiles(request).files) {
    if (!(0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .isScript */ .Kh)(path) || typeof content !== "string") continue;
    const copyOf = `${request.work}/scripts/${path}`;
    await ctx.fs.write(copyOf, content);
    await request.sign({ path: copyOf, kind: "program" });
    made.set(path, { copyOf });
  }
  return made;
}
async function makeWindowsSigned(ctx, request) {
  return new Map([...await makeWindowsPrograms(ctx, request), ...await makeWindowsScripts(ctx, request)]);
}
async function makeWindowsFiles(ctx, request) {
  const made = await makeWindowsSigned(ctx, request);
  const { payload, files } = planWindowsFiles(request);
  return { payload, files: files.map((file) => ({ ...file, content: made.get(file.path) ?? file.content })) };
}

// pipeline/formats/msi/columns.ts
var key = (name) => ({ name, kind: { text: 72 }, isKey: true });
var id = (name) => ({ name, kind: { text: 72 } });
var text = (name, length = 255) => ({ name, kind: { text: length } });
var shown = (name, length = 255) => ({ name, kind: { text: length, isLocalizable: true } });
var short = (name) => ({ name, kind: { number: 2 } });
var long = (name) => ({ name, kind: { number: 4 } });
var maybe = (column) => ({ ...column, isNullable: true });
var asKey = (column) => ({ ...column, isKey: true });
var sequence = [key("Action"), maybe(text("Condition")), maybe(short("Sequence"))];
var schema = {
  Property: [key("Property"), shown("Value", 0)],
  Upgrade: [
    asKey(text("UpgradeCode", 38)),
    asKey(maybe(text("VersionMin", 20))),
    asKey(maybe(text("VersionMax", 20))),
    asKey(maybe(text("Language"))),
    asKey(long("Attributes")),
    maybe(text("Remove")),
    id("ActionProperty")
  ],
  LaunchCondition: [asKey(text("Condition")), shown("Description")],
  CustomAction: [key("Action"), short("Type"), maybe(text("Source", 72)), maybe(text("Target", 0))],
  InstallExecuteSequence: sequence,
  InstallUISequence: sequence,
  AdminExecuteSequence: sequence,
  Feature: [
    asKey(text("Feature", 38)),
    maybe(text("Feature_Parent", 38)),
    maybe(shown("Title", 64)),
    maybe(shown("Description")),
    maybe(short("Display")),
    short("Level"),
    maybe(id("Directory_")),
    short("Attributes")
  ],
  Registry: [
    key("Registry"),
    short("Root"),
    shown("Key"),
    maybe(shown("Name")),
    maybe(shown("Value", 0)),
    id("Component_")
  ],
  Shortcut: [
    key("Shortcut"),
    id("Directory_"),
    shown("Name", 128),
    id("Component_"),
    text("Target", 72),
    maybe(text("Arguments")),
    maybe(shown("Description")),
    maybe(short("Hotkey")),
    maybe(id("Icon_")),
    maybe(short("IconIndex")),
    maybe(short("ShowCmd")),
    maybe(id("WkDir"))
  ],
  AppSearch: [key("Property"), key("Signature_")],
  RegLocator: [key("Signature_"), short("Root"), shown("Key"), maybe(shown("Name")), maybe(short("Type"))],
  Icon: [key("Name"), { name: "Data", kind: { stream: true } }],
  MsiLockPermissionsEx: [
    key("MsiLockPermissionsEx"),
    id("LockObject"),
    text("Table", 32),
    text("SDDLText", 0),
    maybe(text("Condition"))
  ],
  Directory: [key("Directory"), maybe(id("Directory_Parent")), shown("DefaultDir")],
  Component: [
    key("Component"),
    maybe(text("ComponentId", 38)),
    id("Directory_"),
    short("Attributes"),
    maybe(text("Condition")),
    maybe(id("KeyPath"))
  ],
  FeatureComponents: [asKey(text("Feature_", 38)), key("Component_")],
  File: [
    key("File"),
    id("Component_"),
    shown("FileName"),
    long("FileSize"),
    maybe(text("Version", 72)),
    maybe(text("Language", 20)),
    maybe(short("Attributes")),
    long("Sequence")
  ],
  CreateFolder: [key("Directory_"), key("Component_")],
  Media: [
    asKey(short("DiskId")),
    long("LastSequence"),
    maybe(shown("DiskPrompt", 64)),
    maybe(text("Cabinet")),
    maybe(text("VolumeLabel", 32)),
    maybe(text("Source", 72))
  ]
};
function columnsOf(name) {
  return schema[name];
}
var knownColumns = new Map(Object.entries(schema));

// pipeline/formats/msi/database/tables.ts
var nullableBit = 4096;
var keyBit = 8192;
function toColumnType({ kind, isKey = false, isNullable = false }) {
  const flags3 = (isKey ? keyBit : 0) | (isNullable ? nullableBit : 0);
  if ("stream" in kind) return 2304 | flags3;
  if ("number" in kind) return (kind.number === 2 ? 1282 : 260) | flags3;
  return 3328 | (kind.isLocalizable === true ? 512 : 0) | kind.text | flags3;
}
function toArchiveType({ kind, isNullable = false }) {
  const letter = "stream" in kind ? "v0" : "number" in kind ? `i${kind.number}` : `${kind.isLocalizable === true ? "l" : "s"}${kind.text}`;
  return isNullable ? letter.toUpperCase() : letter;
}
var toCell = (value) => value === void 0 ? "" : value === true ? "<stream>" : String(value);
var toLine = (cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n\\]/g, (character) => JSON.stringify(character).slice(1, -1))).join("	");
function formatTable({ name, columns, rows }) {
  const lines = rows.map((row) => toLine(row.map(toCell))).sort();
  const keys = columns.filter(({ isKey }) => isKey === true).map((column) => column.name);
  const head3 = [columns.map((column) => column.name), columns.map(toArchiveType), [name, ...keys]];
  return `${[...head3.map(toLine), ...lines].join("\n")}
`;
}

// pipeline/formats/windows/shortcuts.ts
function planShortcuts({ app, shell: shell2, target }) {
  const isService2 = toShell(shell2).integration(target) === "user-service";
  return [
    {
      name: toFileName(app.name),
      place: isService2 ? "startup" : "start-menu",
      target: toLauncherPath2(app.name),
      arguments: []
    }
  ];
}

// pipeline/formats/windows/publisher.ts
function toPublisher({ vendor }, { maintainer }) {
  return vendor ?? maintainer.replace(/\s*<[^<>]*>\s*$/, "");
}

// pipeline/formats/msi/guid.ts

var nameSpace = "{6B3F3A52-2E0E-4C5B-9D0F-0E6C3B1B7A41}";
function toGuid(name, within2 = nameSpace) {
  const space = Buffer.from(within2.replaceAll(/[{}-]/g, ""), "hex");
  const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha1").update(space).update(name, "utf8").digest().subarray(0, 16);
  bytes[6] = (bytes[6] ?? 0) & 15 | 80;
  bytes[8] = (bytes[8] ?? 0) & 63 | 128;
  const hex2 = bytes.toString("hex").toUpperCase();
  const parts3 = [hex2.slice(0, 8), hex2.slice(8, 12), hex2.slice(12, 16), hex2.slice(16, 20), hex2.slice(20)];
  return `{${parts3.join("-")}}`;
}

// pipeline/formats/msi/identity.ts
function toMsiIdentity(app) {
  const upgradeCode = toGuid(`app ${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app)}`);
  return {
    upgradeCode,
    productCode: toGuid(`version ${app.version}`, upgradeCode),
    version: toComparedVersion(app.version).join(".")
  };
}

// pipeline/formats/msi/plan-files.ts

var installFolder = "InstallFolder";
var feature = "App";
var cabinetName = "app.cab";
var mainComponent = "main";
var desktopComponent = "desktop";
var byRegistry = 4;
var wide = 256;
var vital = 512;
var toId = (letter, index) => `${letter}${String(index + 1).padStart(6, "0")}`;
function toNames(name, letter, index) {
  const extension8 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.extname)(name).replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 3).toUpperCase();
  const short2 = `${letter.toUpperCase()}${(index + 1).toString(36).toUpperCase()}`;
  return `${extension8 === "" ? short2 : `${short2}.${extension8}`}|${name}`;
}
var toTable = (name, rows) => ({ name, columns: columnsOf(name), rows });
function listFolders(files) {
  const folders2 = /* @__PURE__ */ new Set();
  for (const { path } of files) for (let at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(path); at !== "."; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(at)) folders2.add(at);
  return [...folders2].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X);
}
var toFileKey = (index) => toId("f", index);
function planCabinet(files) {
  return files.map(({ size }, index) => ({ name: toFileKey(index), size }));
}
function planFileTables(files, upgradeCode, folder3) {
  const folders2 = listFolders(files);
  const keys = new Map(folders2.map((path, index) => [path, toId("d", index)]));
  const keyOf = (path) => keys.get(path) ?? installFolder;
  const components = files.map((_2, index) => toId("c", index));
  return [
    toTable("Directory", [
      ["TARGETDIR", void 0, "SourceDir"],
      ["LocalAppDataFolder", "TARGETDIR", "."],
      ["ProgramMenuFolder", "TARGETDIR", "."],
      ["StartupFolder", "TARGETDIR", "."],
      ["DesktopFolder", "TARGETDIR", "."],
      ["ProgramFiles64Folder", "TARGETDIR", "."],
      ["UserPrograms", "LocalAppDataFolder", "Programs"],
      [installFolder, "UserPrograms", `APP|${folder3}`],
      ...folders2.map((path, index) => [
        keyOf(path),
        keyOf((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(path)),
        toNames((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), "d", index)
      ])
    ]),
    toTable("Component", [
      ...[mainComponent, desktopComponent].map((component2) => [
        component2,
        toGuid(`registry ${component2}`, upgradeCode),
        installFolder,
        wide | byRegistry,
        component2 === desktopComponent ? "DESKTOPSHORTCUT=1" : void 0,
        component2
      ]),
      ...files.map(({ path }, index) => [
        components[index],
        toGuid(`component ${path}`, upgradeCode),
        keyOf((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(path)),
        wide,
        void 0,
        toFileKey(index)
      ])
    ]),
    toTable(
      "FeatureComponents",
      [mainComponent, desktopComponent, ...components].map((component2) => [feature, component2])
    ),
    toTable(
      "File",
      files.map(({ path, size }, index) => [
        toFileKey(index),
        components[index],
        toNames((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), "f", index),
        size,
        void 0,
        void 0,
        vital,
        index + 1
      ])
    ),
    toTable("CreateFolder", [[installFolder, mainComponent]]),
    toTable("Media", [[1, files.length, void 0, `#${cabinetName}`, void 0, void 0]])
  ];
}
function readInstalledFiles(tables) {
  const rowsOf = (name) => tables.get(name)?.rows ?? [];
  const parents = new Map(
    rowsOf("Directory").map(([id2, parent, names2]) => [id2, { parent, name: toLongName(String(names2)) }])
  );
  const paths = /* @__PURE__ */ new Map([[installFolder, ""]]);
  const toPath3 = (id2) => {
    const trail = [];
    let at = id2;
    while (!paths.has(at)) {
      const row = parents.get(at);
      if (row === void 0 || trail.length > 100)
        throw new Error("a folder of the table Directory is not below the app");
      trail.push({ id: at, name: row.name });
      at = row.parent;
    }
    for (const { id: below, name } of trail.toReversed()) {
      paths.set(below, `${paths.get(at)}${name}/`);
      at = below;
    }
    return paths.get(id2) ?? "";
  };
  const folders2 = new Map(rowsOf("Component").map(([id2, , directory]) => [id2, directory]));
  const files = rowsOf("File").map(([, component2, names2, size, , , , sequence2]) => ({
    path: `${toPath3(folders2.get(component2))}${toLongName(String(names2))}`,
    size: Number(size),
    sequence: Number(sequence2)
  }));
  if (files.length === 0) throw new Error("it has no files");
  return files.sort((a, b) => a.sequence - b.sequence).map(({ path, size }) => ({ path, size }));
}
var toLongName = (names2) => names2.slice(names2.indexOf("|") + 1);

// pipeline/formats/msi/sequences.ts
var mayFail = 64;
var startProgram = 34;
var setFolder = 51;
var perMachine = "ALLUSERS=1";
var table = (name, rows) => ({ name, columns: columnsOf(name), rows });
var toFormatted = (text2) => text2.replaceAll(/[[\]{}]/g, (character) => `[\\${character}]`);
function planCustomActions(folder3, launcher) {
  const program = `"[${installFolder}]${toFormatted(launcher)}"`;
  return table("CustomAction", [
    ["SetMachineFolder", setFolder, installFolder, `[ProgramFiles64Folder]${folder3}\\`],
    ["StopApp", startProgram | mayFail, installFolder, `${program} stop`],
    ["RemoveData", startProgram | mayFail, installFolder, `${program} purge --yes`]
  ]);
}
var start = [
  ["FindRelatedProducts", void 0, 25],
  ["AppSearch", void 0, 50],
  ["LaunchConditions", void 0, 100],
  ["ValidateProductID", void 0, 700],
  ["CostInitialize", void 0, 800],
  ["FileCost", void 0, 900],
  ["SetMachineFolder", perMachine, 950],
  ["CostFinalize", void 0, 1e3]
];
function planSequences() {
  return [
    table("InstallExecuteSequence", [
      ...start,
      ["StopApp", "OLDERFOUND OR Installed", 1300],
      ["RemoveData", 'REMOVE="ALL" AND REMOVEDATA=1 AND NOT UPGRADINGPRODUCTCODE', 1310],
      ["InstallValidate", void 0, 1400],
      ["InstallInitialize", void 0, 1500],
      ["RemoveExistingProducts", void 0, 1510],
      ["ProcessComponents", void 0, 1600],
      ["UnpublishFeatures", void 0, 1800],
      ["RemoveRegistryValues", void 0, 2600],
      ["RemoveShortcuts", void 0, 3200],
      ["RemoveFiles", void 0, 3500],
      ["RemoveFolders", void 0, 3600],
      ["CreateFolders", void 0, 3700],
      ["InstallFiles", void 0, 4e3],
      ["CreateShortcuts", void 0, 4500],
      ["WriteRegistryValues", void 0, 5e3],
      ["RegisterUser", void 0, 6e3],
      ["RegisterProduct", void 0, 6100],
      ["PublishFeatures", void 0, 6300],
      ["PublishProduct", void 0, 6400],
      ["InstallFinalize", void 0, 6600]
    ]),
    table("InstallUISequence", [...start, ["ExecuteAction", void 0, 1300]]),
    table("AdminExecuteSequence", [
      ["CostInitialize", void 0, 800],
      ["FileCost", void 0, 900],
      ["CostFinalize", void 0, 1e3],
      ["InstallValidate", void 0, 1400],
      ["InstallInitialize", void 0, 1500],
      ["InstallAdminPackage", void 0, 3900],
      ["InstallFiles", void 0, 4e3],
      ["InstallFinalize", void 0, 6600]
    ])
  ];
}

// pipeline/formats/msi/plan-app.ts
var iconName = "app.ico";
var table2 = (name, rows) => ({ name, columns: columnsOf(name), rows });
var machineAccess = "O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)";
var oldestIncluded = 256;
var newestIncluded = 512;
var detectOnly = 2;
function planProperties({ app }) {
  const { upgradeCode, productCode, version: version2 } = toMsiIdentity(app);
  return /* @__PURE__ */ new Map([
    ["ProductCode", productCode],
    ["UpgradeCode", upgradeCode],
    ["ProductVersion", version2],
    ["ProductLanguage", "1033"],
    // For the user alone, without elevation, unless ALLUSERS=1: https://learn.microsoft.com/windows/win32/msi/single-package-authoring
    ["ALLUSERS", "2"],
    ["MSIINSTALLPERUSER", "1"],
    // Files are replaced whatever version a program states.
    ["REINSTALLMODE", "amus"],
    ["ARPPRODUCTICON", iconName],
    ["ARPNOMODIFY", "1"],
    ["SecureCustomProperties", "DESKTOPSHORTCUT;NEWERFOUND;OLDERFOUND;REMOVEDATA"]
  ]);
}
var textProperties = ["ProductName", "Manufacturer", "ARPCOMMENTS"];
function planPropertyTable(facts, about) {
  const texts = {
    ProductName: about.displayName,
    Manufacturer: toPublisher(facts.app, about),
    ARPCOMMENTS: `${about.displayName} ${facts.app.version}`
  };
  return table2("Property", [...planProperties(facts), ...Object.entries(texts)]);
}
var toShortcutNames = (name, index) => `APP${index + 1}|${name}`;
var places = {
  "start-menu": "ProgramMenuFolder",
  startup: "StartupFolder"
};
function planShortcutTable(facts) {
  const planned = planShortcuts(facts).flatMap((shortcut) => {
    const own = { ...shortcut, folder: places[shortcut.place], component: mainComponent };
    const onDesktop = { ...own, folder: "DesktopFolder", component: desktopComponent };
    return shortcut.place === "start-menu" ? [own, onDesktop] : [own];
  });
  return table2(
    "Shortcut",
    planned.map(({ name, folder: folder3, component: component2, target, arguments: words5 }, index) => [
      `s${index + 1}`,
      folder3,
      toShortcutNames(name, index),
      component2,
      `[${installFolder}]${target.replaceAll("/", "\\")}`,
      words5.length === 0 ? void 0 : words5.map((word) => `"${word}"`).join(" "),
      void 0,
      void 0,
      void 0,
      void 0,
      void 0,
      installFolder
    ])
  );
}
function planUpgrade({ app }) {
  const { upgradeCode, version: version2 } = toMsiIdentity(app);
  return table2("Upgrade", [
    [upgradeCode, "0.0.0", version2, void 0, oldestIncluded | newestIncluded, void 0, "OLDERFOUND"],
    [upgradeCode, version2, void 0, void 0, detectOnly, void 0, "NEWERFOUND"]
  ]);
}
function planRegistry({ app }) {
  const key2 = `Software\\${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app)}`;
  const currentScope = -1;
  return table2("Registry", [
    [mainComponent, currentScope, key2, "InstallFolder", `[${installFolder}]`, mainComponent],
    [desktopComponent, currentScope, key2, "DesktopShortcut", "1", desktopComponent]
  ]);
}
function planSearch({ app }) {
  const key2 = `Software\\${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app)}`;
  const roots = { ofUser: 1, ofMachine: 2 };
  const rawOf64Bit = 2 | 16;
  return [
    table2(
      "AppSearch",
      Object.keys(roots).map((signature2) => ["DESKTOPSHORTCUT", signature2])
    ),
    table2(
      "RegLocator",
      Object.entries(roots).map(([signature2, root2]) => [signature2, root2, key2, "DesktopShortcut", rawOf64Bit])
    )
  ];
}
function planAppTables(facts, about) {
  const folder3 = toInstallFolder(facts.app);
  return [
    ...about === void 0 ? [] : [planPropertyTable(facts, about)],
    planUpgrade(facts),
    table2("LaunchCondition", [
      ["NOT NEWERFOUND", "A newer version of this app is installed. Remove it first if you want this one."],
      ["VersionNT64", "This app is for 64-bit Windows."]
    ]),
    planCustomActions(folder3, toLauncherPath2(facts.app.name)),
    ...planSequences(),
    table2("Feature", [[feature, void 0, feature, void 0, 2, 1, void 0, 0]]),
    planRegistry(facts),
    ...planSearch(facts),
    planShortcutTable(facts),
    table2("Icon", [[iconName, true]]),
    table2("MsiLockPermissionsEx", [["machine", installFolder, "CreateFolder", machineAccess, perMachine]])
  ];
}

// pipeline/formats/msi/layout.ts
var partsFolder = "MSI";
var summaryFile = `${partsFolder}/summary`;
var iconFile2 = `${partsFolder}/icon`;
var toTableFile = (name) => `${partsFolder}/${name}`;
var fileTables = /* @__PURE__ */ new Set([
  "Component",
  "CreateFolder",
  "Directory",
  "FeatureComponents",
  "File",
  "Media"
]);
var toPart2 = (path, content) => ({ path, mode: 420, content });
function layoutMsi(facts, about) {
  const { payload, files } = planWindowsFiles(facts);
  const planned = new Map(planAppTables(facts, about).map((table4) => [table4.name, table4]));
  const listed = [...knownColumns.keys()].filter((name) => !fileTables.has(name));
  const toContent = (table4) => table4 && formatTable(table4);
  return {
    payload,
    files: [
      ...files,
      ...listed.map((name) => toPart2(toTableFile(name), toContent(planned.get(name)))),
      toPart2(iconFile2, void 0),
      toPart2(summaryFile, void 0)
    ]
  };
}

// pipeline/formats/msi/make.ts



// pipeline/formats/windows/place.ts

function assertPaths(app, tree) {
  const diagnostics = findWindowsPathFaults(app, tree);
  const [first2] = diagnostics;
  if (first2 === void 0) return;
  const { message, remedy = "" } = first2;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({ code: "payload-path-refused", blame: "input", message, remedy, diagnostics });
}
async function placeInstallation(ctx, { app, payload: root2, work }, beside) {
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .n)(ctx.fs, root2);
  assertPaths(app, tree);
  const payload = tree.flatMap(
    (entry) => entry.kind === "file" ? [{ path: `${beside.payload}/${entry.path}`, size: entry.size, from: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, entry.path) }] : []
  );
  const added = [];
  for (const { path, content } of beside.files) {
    if (content === void 0) continue;
    let from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, "beside", path);
    if (typeof content === "string" || content instanceof Uint8Array) await ctx.fs.write(from, content);
    else if ("copyOf" in content) from = content.copyOf;
    else throw new Error(`${path} is a link, which no installation on Windows has`);
    await ctx.fs.utimes(from, ctx.sourceDateEpoch);
    added.push({ path, from, size: (await ctx.fs.stat(from))?.size ?? 0 });
  }
  return [...payload, ...added].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.path, b.path));
}

// pipeline/formats/msi/database/strings.ts
var codePage = 65001;
var longReference = 2147483648;
function parseStringPool(pool, data) {
  if (pool.length < 4 || pool.length % 4 !== 0) throw new Error("the list of texts is broken");
  const head3 = pool.readUInt32LE(0);
  if ((head3 & 2147483647) !== codePage) throw new Error("its texts are not in UTF-8");
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const texts = [""];
  const uses = [0];
  let at = 0;
  for (let index = 4; index < pool.length; index += 4) {
    let length = pool.readUInt16LE(index);
    let count = pool.readUInt16LE(index + 2);
    if (length === 0 && count !== 0) {
      index += 4;
      if (index >= pool.length) throw new Error("the list of texts is broken");
      length = pool.readUInt32LE(index);
      [length, count] = [length >>> 0, count];
    }
    if (at + length > data.length) throw new Error("the list of texts is broken");
    texts.push(toText3(decoder, data.subarray(at, at + length)));
    uses.push(count);
    at += length;
  }
  if (at !== data.length) throw new Error("a text is in no list");
  return { texts, uses, referenceBytes: head3 >= longReference ? 3 : 2 };
}
function toText3(decoder, bytes) {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Error("a text is not in UTF-8");
  }
}

// pipeline/formats/msi/archive-text.ts
function formatArchiveText({ name, columns, rows }) {
  const keys = columns.filter(({ isKey }) => isKey === true).map((column) => column.name);
  const toCell2 = (value, row) => value === true ? String(row[0]) : toField(value === void 0 ? "" : String(value));
  const lines = [
    columns.map((column) => column.name),
    columns.map(toArchiveType),
    [name, ...keys],
    ...rows.map((row) => row.map((value) => toCell2(value, row)))
  ];
  return lines.map((cells) => `${cells.join("	")}\r
`).join("");
}
function toField(text2) {
  return text2.replaceAll("\r", "").replaceAll("\n", "").replaceAll("	", "");
}
var codePageText = `\r
\r
${codePage}	_ForceCodepage\r
`;
var toTime = (epoch) => new Date(epoch * 1e3).toISOString().slice(0, 19).replaceAll("-", "/").replace("T", " ");
function formatSummary({ title, subject, author, epoch, packageCode }) {
  const rows = [
    [1, codePage],
    [2, title],
    [3, subject],
    [4, author],
    [7, "x64;1033"],
    [9, packageCode],
    [12, toTime(epoch)],
    [13, toTime(epoch)],
    // Windows Installer 5.0, which knows MSIINSTALLPERUSER
    [14, 500],
    // Long names, compressed
    [15, 2],
    [18, "vrooli-bundle"],
    // Opened for reading only
    [19, 2]
  ];
  const lines = [
    "PropertyId	Value",
    "i2	l255",
    "_SummaryInformation	PropertyId",
    ...rows.map(([id2, value]) => `${id2}	${toField(String(value))}`)
  ];
  return lines.map((line) => `${line}\r
`).join("");
}

// pipeline/formats/msi/cabinet/write.ts


var batch = 32;
async function compress2(block2, previous, effort) {
  const options = {
    level: effort === "small" ? 9 : 1,
    memLevel: 9,
    strategy: node_zlib__WEBPACK_IMPORTED_MODULE_13__.constants.Z_DEFAULT_STRATEGY,
    ...previous === void 0 ? {} : { dictionary: previous }
  };
  const { promise, resolve, reject } = Promise.withResolvers();
  (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.deflateRaw)(block2, options, (error, result) => error === null ? resolve(result) : reject(error));
  const deflated = await promise;
  const stored = Buffer.alloc(5);
  stored[0] = 1;
  stored.writeUInt16LE(block2.length, 1);
  stored.writeUInt16LE(65535 ^ block2.length, 3);
  const body = deflated.length < block2.length + stored.length ? [deflated] : [stored, block2];
  return Buffer.concat([Buffer.from("CK"), ...body]);
}
async function* toBlocks2(fs, files) {
  let block2 = Buffer.alloc(blockBytes3);
  let filled = 0;
  for (const { from, name, size } of files) {
    let read = 0;
    for await (const chunk of fs.read(from)) {
      read += chunk.length;
      for (let at = 0; at < chunk.length; ) {
        const part = chunk.subarray(at, at + blockBytes3 - filled);
        block2.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < blockBytes3) continue;
        yield block2;
        block2 = Buffer.alloc(blockBytes3);
        filled = 0;
      }
    }
    if (read !== size) throw new Error(`${name} has ${read} bytes, ${size} were expected`);
  }
  if (filled > 0) yield block2.subarray(0, filled);
}
async function* packBlocks(fs, files, effort) {
  let previous;
  let pending = [];
  const flush = async function* () {
    const work = pending;
    pending = [];
    const done = await Promise.all(work.map(({ packed }) => packed));
    for (const [index, packed] of done.entries())
      yield Buffer.concat([formatBlockHeader(packed, work[index]?.block.length ?? 0), packed]);
  };
  for await (const block2 of toBlocks2(fs, files)) {
    pending.push({ block: block2, packed: compress2(block2, previous, effort) });
    previous = block2;
    if (pending.length === batch) yield* flush();
  }
  yield* flush();
}
async function writeCabinet(fs, files, { epoch, work, to, effort }) {
  const blocksFile = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, "blocks");
  let blocks2 = 0;
  let packedBytes = 0;
  const counted = async function* () {
    for await (const block2 of packBlocks(fs, files, effort)) {
      blocks2 += 1;
      packedBytes += block2.length;
      yield block2;
    }
  };
  await fs.write(blocksFile, counted());
  const whole = async function* () {
    yield formatHead({ files, blocks: blocks2, packedBytes, epoch });
    yield* fs.read(blocksFile);
  };
  await fs.write(to, whole());
  await fs.remove(blocksFile);
}

// pipeline/formats/msi/compound/directory.ts
var entryBytes4 = 128;
var none3 = 4294967295;
var packageClass = Buffer.from("84100c0000000000c000000000000046", "hex");
function parseEntry(bytes) {
  const type = bytes[66];
  if (type === 0) {
    const rest = Buffer.concat([bytes.subarray(0, 66), bytes.subarray(80)]);
    const neighbours = [68, 72, 76].map((at) => bytes.readUInt32LE(at));
    if (rest.some((byte) => byte !== 0) || neighbours.some((value) => value !== 0 && value !== none3))
      throw new Error("an unused entry of the directory has a content");
    return void 0;
  }
  const length = bytes.readUInt16LE(64);
  const isNamed = length >= 2 && length <= 64 && length % 2 === 0;
  if (!isNamed || bytes.subarray(length - 2, 64).some((byte) => byte !== 0))
    throw new Error("an entry of the directory has no name");
  if (type !== 2 && type !== 5) throw new Error("the compound file has a storage, which no installer has");
  const isRoot = type === 5;
  const clsid = bytes.subarray(80, 96);
  const isClass = isRoot ? clsid.equals(packageClass) : clsid.every((byte) => byte === 0);
  const isPlain = isClass && bytes.subarray(96, 116).every((byte) => byte === 0) && bytes.readUInt32LE(124) === 0;
  if (!isPlain || (bytes[67] ?? 2) > 1)
    throw new Error("an entry of the directory has facts that no installer has");
  return {
    name: bytes.toString("utf16le", 0, length - 2),
    kind: isRoot ? "root" : "stream",
    first: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
    siblings: [bytes.readUInt32LE(68), bytes.readUInt32LE(72)],
    child: bytes.readUInt32LE(76)
  };
}
function walk(entries, start2) {
  const seen = /* @__PURE__ */ new Set();
  const open = [start2];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    if (next === none3) continue;
    const entry = entries[next];
    if (entry === void 0 || seen.has(next) || entry.kind === "root" || entry.child !== none3)
      throw new Error("the tree of the directory is broken");
    seen.add(next);
    open.push(...entry.siblings);
  }
  return seen;
}
function parseDirectory(bytes) {
  const raw = Array.from(
    { length: bytes.length / entryBytes4 },
    (_2, index) => parseEntry(bytes.subarray(index * entryBytes4, (index + 1) * entryBytes4))
  );
  const [root2] = raw;
  if (root2?.kind !== "root" || root2.name !== "Root Entry" || root2.siblings.some((one) => one !== none3))
    throw new Error("the directory has no root");
  const reachable = walk(raw, root2.child);
  const streams = raw.flatMap(
    (entry, index) => entry === void 0 || index === 0 ? [] : [{ entry, index }]
  );
  if (streams.some(({ index }) => !reachable.has(index)))
    throw new Error("the directory has an entry outside of its tree");
  const names2 = new Set(streams.map(({ entry }) => entry.name));
  if (names2.size !== streams.length) throw new Error("the directory has a name twice");
  return { root: root2, streams: streams.map(({ entry }) => entry) };
}

// pipeline/formats/msi/compound/header.ts
var headerBytes6 = 512;
var versions = [
  { number: 3, shift: 9 },
  { number: 4, shift: 12 }
];
var shortSectorBytes = 64;
var shortLimit = 4096;
var special = { table: 4294967293, tableOfTables: 4294967292, end: 4294967294, free: 4294967295 };
var signature = Buffer.from([208, 207, 17, 224, 161, 177, 26, 225]);
var listedInHeader = 109;
function parseCompoundHeader(bytes) {
  if (bytes.length !== headerBytes6 || !bytes.subarray(0, 8).equals(signature))
    throw new Error("it is not a compound file");
  const version2 = versions.find(({ number }) => number === bytes.readUInt16LE(26));
  const isKnown = version2 !== void 0 && bytes.readUInt16LE(28) === 65534 && bytes.readUInt16LE(30) === version2.shift && bytes.readUInt16LE(32) === 6 && bytes.readUInt32LE(56) === shortLimit && [59, 62].includes(bytes.readUInt16LE(24)) && bytes.subarray(8, 24).every((byte) => byte === 0) && bytes.subarray(34, 40).every((byte) => byte === 0) && (version2.number === 4 || bytes.readUInt32LE(40) === 0) && bytes.readUInt32LE(52) === 0;
  if (!isKnown) throw new Error("the compound file has a header that no installer has");
  const listed = Array.from({ length: listedInHeader }, (_2, index) => bytes.readUInt32LE(76 + index * 4));
  const used = listed.indexOf(special.free);
  const tables = used === -1 ? listed : listed.slice(0, used);
  if (listed.slice(tables.length).some((sector) => sector !== special.free))
    throw new Error("the compound file has a header that no installer has");
  return {
    sectorBytes: 2 ** version2.shift,
    directorySectors: version2.number === 4 ? bytes.readUInt32LE(40) : void 0,
    tableSectors: bytes.readUInt32LE(44),
    firstDirectory: bytes.readUInt32LE(48),
    firstShortTable: bytes.readUInt32LE(60),
    shortTableSectors: bytes.readUInt32LE(64),
    firstTableOfTables: bytes.readUInt32LE(68),
    tablesOfTables: bytes.readUInt32LE(72),
    tables
  };
}

// pipeline/formats/msi/compound/sector-table.ts
var SectorTable = class {
  #bytes;
  #count;
  #taken;
  /** `count` is the number of sectors that exist. @throws {Error} when the table is too short, or describes more */
  constructor(bytes, count) {
    this.#bytes = bytes;
    this.#count = count;
    this.#taken = new Uint8Array(count);
    if (bytes.length < count * 4) throw new Error("the table of sectors is too short");
    for (let at = count * 4; at < bytes.length; at += 4) {
      const value = bytes.readUInt32LE(at);
      if (value !== special.free && !(at === count * 4 && value === special.end))
        throw new Error("the table of sectors is too long");
    }
  }
  #next(sector) {
    return this.#bytes.readUInt32LE(sector * 4);
  }
  #mark(sector) {
    if (sector >= this.#count || this.#taken[sector] === 1) throw new Error("two streams share a sector");
    this.#taken[sector] = 1;
  }
  /** The chain that begins with a sector, at most `most` long; empty for the mark of an end. @throws {Error} when it is broken */
  take(first2, most) {
    const chain = [];
    let sector = first2;
    while (sector !== special.end && !(chain.length === 0 && sector === special.free)) {
      if (chain.length >= most) throw new Error("a stream has too many sectors");
      this.#mark(sector);
      chain.push(sector);
      sector = this.#next(sector);
    }
    return chain;
  }
  /** Takes sectors that the table marks with a value. */
  takeAll(sectors, mark) {
    for (const sector of sectors) {
      this.#mark(sector);
      if (this.#next(sector) !== mark) throw new Error("the table of sectors is broken");
    }
  }
  /** @throws {Error} when a sector is in use, but in no stream */
  assertAllTaken() {
    for (let sector = 0; sector < this.#count; sector++)
      if (this.#taken[sector] === 0 && this.#next(sector) !== special.free)
        throw new Error("a sector is in no stream");
  }
  /** Sectors that are not in use. */
  free() {
    const found = [];
    for (let sector = 0; sector < this.#count; sector++) if (this.#taken[sector] === 0) found.push(sector);
    return found;
  }
};

// pipeline/formats/msi/compound/open.ts
var maxDirectoryBytes = 4 * 1024 * 1024;
var maxShortBytes = 16 * 1024 * 1024;
function* toRuns(sectors) {
  let run;
  for (const sector of sectors) {
    if (run !== void 0 && run.first + run.count === sector) run.count += 1;
    else {
      if (run !== void 0) yield run;
      run = { first: sector, count: 1 };
    }
  }
  if (run !== void 0) yield run;
}
var isFilled = (bytes) => bytes.every((byte) => byte === 0);
async function* readSectors({ fs, path, sectorBytes: sectorBytes2 }, sectors, size) {
  let left = size;
  for (const { first: first2, count } of toRuns(sectors)) {
    const start2 = (first2 + 1) * sectorBytes2;
    let read = 0;
    for await (const chunk of fs.read(path, { start: start2, end: start2 + count * sectorBytes2 })) {
      read += chunk.length;
      const own = chunk.subarray(0, left);
      left -= own.length;
      if (own.length > 0) yield own;
      if (!isFilled(chunk.subarray(own.length))) throw new Error("bytes after the end of a stream");
    }
    if (read !== count * sectorBytes2) throw new Error("the file ends in a stream");
  }
}
var readWhole = (file, sectors) => {
  const size = sectors.length * file.sectorBytes;
  return (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(readSectors(file, sectors, size), size, file.path);
};
async function findTables(file, header, count) {
  const { sectorBytes: sectorBytes2 } = file;
  const tables = [...header.tables];
  const lists = [];
  let next = header.firstTableOfTables;
  while (next !== special.end && next !== special.free) {
    if (next >= count || lists.length >= header.tablesOfTables)
      throw new Error("the table of sectors is broken");
    lists.push(next);
    const list = Buffer.from(await readWhole(file, [next]));
    for (let at = 0; at < sectorBytes2 - 4; at += 4) {
      const sector = list.readUInt32LE(at);
      if (sector !== special.free) tables.push(sector);
    }
    next = list.readUInt32LE(sectorBytes2 - 4);
  }
  if (lists.length !== header.tablesOfTables || tables.length !== header.tableSectors)
    throw new Error("the table of sectors is broken");
  return { tables, lists };
}
function toShortStream(entry, content, sectors) {
  const bytes = Buffer.concat(
    sectors.map((sector) => content.subarray(sector * shortSectorBytes, (sector + 1) * shortSectorBytes))
  );
  if (bytes.length < entry.size || !isFilled(bytes.subarray(entry.size)))
    throw new Error("bytes after the end of a stream");
  return {
    name: entry.name,
    size: entry.size,
    read: async function* () {
      yield bytes.subarray(0, entry.size);
    }
  };
}
async function openCompound(fs, path) {
  const { size = 0 } = await fs.stat(path) ?? {};
  const start2 = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(fs.read(path, { start: 0, end: headerBytes6 }), headerBytes6, path);
  const header = parseCompoundHeader(Buffer.from(start2));
  const { sectorBytes: sectorBytes2 } = header;
  if (size < 3 * sectorBytes2 || size % sectorBytes2 !== 0)
    throw new Error("it does not consist of whole sectors");
  const count = size / sectorBytes2 - 1;
  const file = { fs, path, sectorBytes: sectorBytes2 };
  for await (const chunk of fs.read(path, { start: headerBytes6, end: sectorBytes2 }))
    if (!isFilled(chunk)) throw new Error("bytes after the header");
  if (header.tableSectors > Math.ceil(count / (sectorBytes2 / 4)) + 1)
    throw new Error("the table of sectors is broken");
  const { tables, lists } = await findTables(file, header, count);
  if (tables.some((sector) => sector >= count)) throw new Error("the table of sectors is broken");
  const table4 = new SectorTable(Buffer.from(await readWhole(file, tables)), count);
  table4.takeAll(tables, special.table);
  table4.takeAll(lists, special.tableOfTables);
  const directorySectors = table4.take(header.firstDirectory, maxDirectoryBytes / sectorBytes2);
  if (directorySectors.length !== (header.directorySectors ?? directorySectors.length))
    throw new Error("the directory has a wrong size");
  const directory = await readWhole(file, directorySectors);
  const { root: root2, streams } = parseDirectory(Buffer.from(directory));
  const shortSectors = table4.take(root2.first, maxShortBytes / sectorBytes2);
  const shortTable = table4.take(header.firstShortTable, header.shortTableSectors);
  if (shortTable.length !== header.shortTableSectors || root2.size > shortSectors.length * sectorBytes2)
    throw new Error("the table of short streams is broken");
  const short2 = new SectorTable(
    Buffer.from(await readWhole(file, shortTable)),
    Math.floor(root2.size / shortSectorBytes)
  );
  const content = Buffer.from(await readWhole(file, shortSectors));
  if (!isFilled(content.subarray(root2.size))) throw new Error("bytes after the end of the short streams");
  const found = streams.map((entry) => {
    if (entry.size < shortLimit)
      return toShortStream(entry, content, short2.take(entry.first, shortLimit / shortSectorBytes));
    const sectors = table4.take(entry.first, count);
    if (sectors.length !== Math.ceil(entry.size / sectorBytes2)) throw new Error("a stream has a wrong size");
    return { name: entry.name, size: entry.size, read: () => readSectors(file, sectors, entry.size) };
  });
  short2.assertAllTaken();
  table4.assertAllTaken();
  await assertFreeIsZero(file, table4.free(), content, short2.free());
  return new Map(found.map((stream) => [stream.name, stream]));
}
async function assertFreeIsZero(file, free, content, shortFree) {
  for await (const chunk of readSectors(file, free, free.length * file.sectorBytes))
    if (!isFilled(chunk)) throw new Error("a free sector has a content");
  for (const sector of shortFree)
    if (!isFilled(content.subarray(sector * shortSectorBytes, (sector + 1) * shortSectorBytes)))
      throw new Error("a free sector has a content");
}

// pipeline/formats/msi/make.ts
var summaryStream = "SummaryInformation";
function assertFits(files) {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= maxFolderBytes) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "input",
    message: `the files of the app have ${bytes.toLocaleString("en-US")} bytes; an .msi holds at most ${maxFolderBytes.toLocaleString("en-US")} (the number of blocks of a cabinet)`,
    remedy: "make the app smaller, or choose the format zip"
  });
}
async function toPackageCode(ctx, cabinet, texts) {
  const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256").update(await ctx.fs.sha256(cabinet));
  for (const text2 of texts) digest.update(text2);
  return toGuid(`package ${digest.digest("hex")}`);
}
async function runMsibuild(ctx, work, args) {
  const { exitCode, stdout, stderr } = await ctx.exec.run("msibuild", args, {
    cwd: work,
    env: { LC_ALL: "C.UTF-8", TZ: "UTC" }
  });
  if (exitCode === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: `msibuild failed with exit code ${exitCode}:
${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_6__/* .toTail */ .iF)(`${stdout}${stderr}`)}`,
    remedy: "check the free space, and that msitools is at least version 0.101"
  });
}
async function makeMsi(ctx, request) {
  const { work, app, about, epoch, to } = request;
  const files = await placeInstallation(ctx, request, await makeWindowsFiles(ctx, request));
  assertFits(files);
  const { upgradeCode } = toMsiIdentity(app);
  const cabinet = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, cabinetName);
  const packed = planCabinet(files).map((file, index) => ({ ...file, from: files[index]?.from ?? "" }));
  await writeCabinet(ctx.fs, packed, { epoch, work, to: cabinet, effort: ctx.effort });
  const icon = formatIco(await readIconImages(ctx, request.icons));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, "Icon", iconName), icon);
  const tables = [
    ...planAppTables(request, about),
    ...planFileTables(files, upgradeCode, toInstallFolder(app))
  ];
  const packageCode = await toPackageCode(ctx, cabinet, tables.map(formatTable));
  const summary = formatSummary({
    title: "Installation Database",
    subject: about.displayName,
    author: toPublisher(app, about),
    epoch,
    packageCode
  });
  const texts = [
    ["_ForceCodepage", codePageText],
    ...tables.map((table4) => [table4.name, formatArchiveText(table4)]),
    ["_SummaryInformation", summary]
  ];
  for (const [name = "", text2 = ""] of texts) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, `${name}.idt`), text2);
  const imports = texts.flatMap(([name]) => ["-i", `${name}.idt`]);
  try {
    await runMsibuild(ctx, work, ["package.msi", ...imports, "-a", cabinetName, cabinet]);
    await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, "package.msi"), `${to}.partial`);
    const layout = await withComputed(ctx, request, `${to}.partial`, icon, files);
    await ctx.fs.rename(`${to}.partial`, to);
    return layout;
  } finally {
    await ctx.fs.remove(`${to}.partial`);
  }
}
async function withComputed(ctx, request, path, icon, placed) {
  const planned = layoutMsi(request, request.about);
  const stream = (await openCompound(ctx.fs, path)).get(summaryStream);
  if (stream === void 0) throw new Error("msibuild wrote no summary");
  const summary = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(stream.read(), stream.size, "the summary");
  const sources = new Map(placed.map(({ path: at, from }) => [at, from]));
  const toContent = (at) => {
    if (at === iconFile2) return icon;
    if (at === summaryFile) return summary;
    const copyOf = sources.get(at);
    return copyOf === void 0 ? void 0 : { copyOf };
  };
  return {
    payload: planned.payload,
    files: planned.files.map((file) => ({ ...file, content: toContent(file.path) ?? file.content }))
  };
}

// pipeline/formats/file-set.ts

function toLinkTarget({ content }) {
  return typeof content === "object" && "linkTo" in content ? content.linkTo : void 0;
}
async function measure({ fs }, { path, content }) {
  if (content === void 0)
    throw new Error(`the content of ${path} is unknown: the format did not return it`);
  if (typeof content === "object" && "linkTo" in content) throw new Error(`${path} is a link`);
  if (typeof content !== "string" && !(content instanceof Uint8Array)) {
    const { size = 0 } = await fs.stat(content.copyOf) ?? {};
    return { size, sha256: await fs.sha256(content.copyOf) };
  }
  const bytes = Buffer.from(content);
  return { size: bytes.length, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256").update(bytes).digest("hex") };
}
async function describeBeside(ctx, { files }) {
  const owner = "root:root";
  const there = files.filter(({ content, isOptional }) => content !== void 0 || isOptional !== true);
  const entries = await Promise.all(
    there.map(async (file) => {
      const { path, mode: mode2 } = file;
      const target = toLinkTarget(file);
      if (target !== void 0) return { type: "symlink", path, target, owner };
      const { size, sha256: sha2562 } = await measure(ctx, file);
      return { type: "file", path, mode: (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toModeText */ .El)(mode2), owner, size, sha256: sha2562 };
    })
  );
  return entries.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.path, b.path));
}
function listParents(paths) {
  const parents = /* @__PURE__ */ new Set([""]);
  for (const path of paths) {
    for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) parents.add(path.slice(0, at));
  }
  return parents;
}
function withoutSignature({ path, text: text2 }) {
  if (text2 === void 0 || !(0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .isScript */ .Kh)(path)) return text2;
  try {
    return (0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .splitScript */ .QR)(text2).text;
  } catch {
    return text2;
  }
}
function findLayoutFaults(name, layout, { outside, folders: folders2 }) {
  const expected = new Map(layout.files.map((file) => [file.path, file]));
  const actual = new Map(outside.map((file) => [file.path, file]));
  const parents = listParents([...expected.keys(), `${layout.payload}/`]);
  const toMessage = (path) => {
    const should = expected.get(path);
    const is = actual.get(path);
    if (is === void 0) return should?.isOptional === true ? void 0 : `${path} is missing`;
    if (should === void 0) return `${path} is outside ${layout.payload}/`;
    const target = toLinkTarget(should);
    if (target !== void 0) return is.target === target ? void 0 : `${path} is not a link to ${target}`;
    if (is.type !== "file") return `${path} is outside ${layout.payload}/`;
    if (is.mode !== should.mode) {
      return `${path} has the mode 0${is.mode.toString(8)}, expected 0${should.mode.toString(8)}`;
    }
    const differs = typeof should.content === "string" && should.content !== withoutSignature(is);
    return differs ? `${path} is not the text that this version writes` : void 0;
  };
  const paths = [.../* @__PURE__ */ new Set([...expected.keys(), ...actual.keys()])].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X);
  const extra = folders2.filter((path) => !parents.has(path));
  const messages = [
    ...paths.map(toMessage).filter((message) => message !== void 0),
    ...extra.map((path) => `the folder ${path} is outside ${layout.payload}/`)
  ];
  return messages.map((message) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("archive-entry-unexpected", name, message));
}

// pipeline/formats/windows/listed-modes.ts

var listSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  files: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ path: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), mode: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional() }))
});
function withListedModes(entries, listText) {
  const modes2 = /* @__PURE__ */ new Map();
  try {
    const parsed = listSchema.safeParse(JSON.parse(listText ?? "{}"));
    for (const { path, mode: mode2 } of parsed.data?.files ?? []) modes2.set(path, mode2);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return entries.map(
    (entry) => entry.type === "file" ? { ...entry, mode: modes2.get(entry.path) ?? "0644" } : entry
  );
}

// pipeline/formats/windows/collector.ts
var maxTextBytes5 = 4 * 1024 * 1024;
var WindowsCollector = class {
  #name;
  #top;
  #tap;
  #modes;
  #seen = /* @__PURE__ */ new Set();
  #content = {
    entries: [],
    bundleText: void 0,
    listText: void 0,
    outside: [],
    folders: [],
    icons: [],
    faults: []
  };
  /** `name` is that of the installer. */
  constructor(name, app, tap) {
    this.#tap = tap;
    const { payload, files } = planWindowsFiles({ app });
    this.#name = name;
    this.#top = `${payload}/`;
    this.#modes = new Map(files.map(({ path, mode: mode2 }) => [path, mode2]));
  }
  /** A file of the installation; `content` is read to its end. */
  async take(path, content) {
    const { entries, outside, faults } = this.#content;
    const key2 = path.toLowerCase();
    if (!(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(path) || path.includes("\\"))
      faults.push(
        (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("archive-entry-unexpected", this.#name, `${path} is not a path below the installation`)
      );
    if (this.#seen.has(key2))
      faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("archive-entry-unexpected", this.#name, `${path} occurs twice`));
    this.#seen.add(key2);
    const entry = toEntry4(path, this.#modes.get(path) ?? 420, content);
    if (!path.startsWith(this.#top)) {
      outside.push(await readFileBeside(entry, path, maxTextBytes5, this.#tap));
      return;
    }
    const inside = path.slice(this.#top.length);
    const file = await readPayloadFile(entry, inside, ["sha256"], this.#tap);
    entries.push(file.entry);
    if (inside === "bundle.json") this.#content.bundleText = file.text;
    if (inside === _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .payloadListFile */ .L4) this.#content.listText = file.text;
  }
  /** A part of the container itself as a file, such as a script. */
  async takePart(path, bytes) {
    const entry = toEntry4(path, 420, toChunks(bytes));
    this.#content.outside.push(await readFileBeside(entry, path, maxTextBytes5));
  }
  fault(code, message) {
    this.#content.faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)(code, this.#name, message));
  }
  finish() {
    const { entries, listText, outside } = this.#content;
    return {
      ...this.#content,
      entries: withListedModes(entries, listText).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.path, b.path)),
      folders: [...listParents(outside.map((file) => file.path))]
    };
  }
};
async function* toChunks(bytes) {
  yield bytes;
}
function toEntry4(path, mode2, content) {
  const root2 = { uid: 0, gid: 0, uname: "root", gname: "root", mtime: 0 };
  return { path, type: "file", size: 0, mode: mode2, target: void 0, content, ...root2 };
}
async function readBundleText(content) {
  return (await readPayloadFile(toEntry4("bundle.json", 420, content), "bundle.json", ["sha256"])).text;
}

// pipeline/formats/msi/cabinet/read.ts

function inflate(packed, options) {
  try {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.inflateRawSync)(packed, { ...options, info: true });
  } catch (error) {
    throw new Error("a block of the cabinet cannot be unpacked", { cause: error });
  }
}
async function* unpackBlocks(reader, blocks2) {
  let previous;
  for (let index = 0; index < blocks2; index++) {
    const header = await reader.read(blockHeaderBytes);
    const packed = await reader.read(header.readUInt16LE(4));
    const size = header.readUInt16LE(6);
    const isLast = index === blocks2 - 1;
    if (!header.equals(formatBlockHeader(packed, size))) throw new Error("a block of the cabinet is damaged");
    if (packed.toString("latin1", 0, 2) !== "CK" || size === 0 || size > blockBytes3 || !isLast && size < blockBytes3)
      throw new Error("a block of the cabinet is not in MSZIP");
    const options = {
      maxOutputLength: blockBytes3,
      ...previous === void 0 ? {} : { dictionary: previous }
    };
    const { buffer, engine } = inflate(packed.subarray(2), options);
    if (buffer.length !== size || engine.bytesWritten !== packed.length - 2)
      throw new Error("a block of the cabinet has another size than it states");
    previous = buffer;
    yield buffer;
  }
}
async function readCabinet(chunks, { files, bytes }, visit) {
  const reader = new ByteReader(chunks, "the cabinet");
  try {
    const start2 = await reader.read(headerBytes5 + folderBytes + fileBytes);
    const blocks2 = start2.readUInt16LE(headerBytes5 + 4);
    const dataAt = start2.readUInt32LE(headerBytes5);
    if (dataAt > bytes) throw new Error("the data of the cabinet begins after its end");
    const total = files.reduce((sum, { size }) => sum + size, 0);
    if (files.some(({ size }) => size < 0) || total > maxFolderBytes)
      throw new Error("the table File states sizes that no cabinet has");
    const first2 = headerBytes5 + folderBytes;
    const epoch = fromDosTime(start2.readUInt16LE(first2 + 10), start2.readUInt16LE(first2 + 12));
    const head3 = formatHead({ files, blocks: blocks2, packedBytes: bytes - dataAt, epoch });
    if (dataAt !== head3.length || !start2.equals(head3.subarray(0, start2.length)))
      throw new Error("the head of the cabinet is not that of its list of files");
    if (!(await reader.read(head3.length - start2.length)).equals(head3.subarray(start2.length)))
      throw new Error("the cabinet lists other files than the table File");
    const content = new ByteReader(unpackBlocks(reader, blocks2), "the folder of the cabinet");
    try {
      for (const [index, { size }] of files.entries()) await visit(index, content.take(size));
      if (!await content.isAtEnd()) throw new Error("the cabinet has content that belongs to no file");
    } finally {
      await content.close();
    }
    if (!await reader.isAtEnd()) throw new Error("bytes after the end of the cabinet");
  } finally {
    await reader.close();
  }
}

// pipeline/formats/msi/database/stream-name.ts
var alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._";
var tableMark = 18496;
function decodeStreamName(encoded) {
  const isTable = encoded.charCodeAt(0) === tableMark;
  let name = "";
  for (const character of isTable ? encoded.slice(1) : encoded) {
    const code = character.charCodeAt(0);
    if (code >= 14336 && code < 18432)
      name += `${alphabet[code - 14336 & 63]}${alphabet[code - 14336 >> 6]}`;
    else if (code >= 18432 && code < 18496) name += alphabet[code - 18432];
    else name += character;
  }
  return { name, isTable };
}

// pipeline/formats/msi/database/read.ts
var maxTableBytes = 64 * 1024 * 1024;
var internal = {
  _Tables: [{ name: "Name", kind: { text: 64 }, isKey: true }],
  _Columns: [
    { name: "Table", kind: { text: 64 }, isKey: true },
    { name: "Number", kind: { number: 2 }, isKey: true },
    { name: "Name", kind: { text: 64 } },
    { name: "Type", kind: { number: 2 } }
  ]
};
function widthOf({ kind }, { referenceBytes }) {
  return "number" in kind ? kind.number : "text" in kind ? referenceBytes : 2;
}
var Cells = class {
  counts;
  #pool;
  constructor(pool) {
    this.#pool = pool;
    this.counts = pool.texts.map(() => 0);
  }
  read(bytes, at, { kind, name }) {
    if ("number" in kind) {
      const raw = bytes.readUIntLE(at, kind.number);
      return raw === 0 ? void 0 : raw - (kind.number === 2 ? 32768 : 2147483648);
    }
    if ("stream" in kind) {
      const raw = bytes.readUInt16LE(at);
      if (raw > 1) throw new Error(`the column ${name} names no stream`);
      return raw === 1 ? true : void 0;
    }
    const index = bytes.readUIntLE(at, this.#pool.referenceBytes);
    const text2 = this.#pool.texts[index];
    if (text2 === void 0) throw new Error(`the column ${name} has no text`);
    if (index === 0) return void 0;
    this.counts[index] = (this.counts[index] ?? 0) + 1;
    return text2;
  }
};
function parseRows(bytes, columns, pool, cells, name) {
  const widths2 = columns.map((column) => widthOf(column, pool));
  const rowBytes = widths2.reduce((sum, width2) => sum + width2, 0);
  if (rowBytes === 0 || bytes.length % rowBytes !== 0) throw new Error(`the table ${name} has half a row`);
  const count = bytes.length / rowBytes;
  const rows = Array.from({ length: count }, () => []);
  let start2 = 0;
  for (const [index, column] of columns.entries()) {
    const width2 = widths2[index] ?? 0;
    for (const [row, values] of rows.entries()) values.push(cells.read(bytes, start2 + row * width2, column));
    start2 += width2 * count;
  }
  return rows;
}
function assertColumns(name, columns, stated2) {
  const own = stated2.filter(([table4]) => table4 === name);
  const isEqual = own.length === columns.length && columns.every(
    (column, index) => own.some(
      ([, number, title, type]) => number === index + 1 && title === column.name && (Number(type) & 65535) === toColumnType(column)
    )
  );
  if (!isEqual) throw new Error(`the table ${name} has other columns than it must have`);
}
function assertUses({ texts, uses }, columns, rows) {
  const other = texts.findIndex(
    (_2, index) => uses[index] !== (columns.counts[index] ?? 0) + Math.min(1, rows.counts[index] ?? 0)
  );
  if (other !== -1)
    throw new Error(`the text ${JSON.stringify(texts[other]?.slice(0, 80))} is not used as stated`);
}
async function readDatabase(found, known) {
  const tableStreams = /* @__PURE__ */ new Map();
  const streams = /* @__PURE__ */ new Map();
  for (const stream of found.values()) {
    const { name, isTable } = decodeStreamName(stream.name);
    (isTable ? tableStreams : streams).set(name, stream);
  }
  const read = async (name) => {
    const stream = tableStreams.get(name);
    tableStreams.delete(name);
    return stream === void 0 ? Buffer.alloc(0) : Buffer.from(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(stream.read(), maxTableBytes, `the table ${name}`));
  };
  const pool = parseStringPool(await read("_StringPool"), await read("_StringData"));
  const columnCells = new Cells(pool);
  const rowCells = new Cells(pool);
  const listed = parseRows(await read("_Tables"), internal._Tables, pool, new Cells(pool), "_Tables");
  const names2 = listed.map(([name]) => String(name));
  const stated2 = parseRows(await read("_Columns"), internal._Columns, pool, columnCells, "_Columns");
  const tables = /* @__PURE__ */ new Map();
  let columnCount = 0;
  for (const name of names2) {
    const columns = known.get(name);
    if (columns === void 0)
      throw new Error(`it has the table ${name}, which no package of this product has`);
    if (tables.has(name)) throw new Error(`it has the table ${name} twice`);
    assertColumns(name, columns, stated2);
    columnCount += columns.length;
    tables.set(name, { name, columns, rows: parseRows(await read(name), columns, pool, rowCells, name) });
  }
  const [extra] = tableStreams.keys();
  if (extra !== void 0 || columnCount !== stated2.length)
    throw new Error(`it has the table ${extra ?? ""} outside of its list of tables`);
  assertUses(pool, columnCells, rowCells);
  return { tables, streams };
}

// pipeline/formats/msi/read.ts
var iconStream = `Icon.${iconName}`;
var signatureStreams = ["DigitalSignature", "MsiDigitalSignatureEx"];
var maxIconBytes = 4 * 1024 * 1024;
var maxSummaryBytes = 64 * 1024;
function takeStream({ streams }, name) {
  const stream = streams.get(name);
  if (stream === void 0) throw new Error(`it has no stream ${JSON.stringify(name)}`);
  return stream;
}
async function openMsi({ fs }, path, limits) {
  const database = await readDatabase(await openCompound(fs, path), knownColumns);
  const cabinet = takeStream(database, cabinetName);
  const known = /* @__PURE__ */ new Set([cabinetName, iconStream, summaryStream, ...signatureStreams]);
  const other = [...database.streams.keys()].find((name) => !known.has(name));
  if (other !== void 0)
    throw new Error(`it has the stream ${JSON.stringify(other)}, which no package of this product has`);
  const files = readInstalledFiles(database.tables);
  if (files.length > limits.entries) throw new Error(`it has more than ${limits.entries} files`);
  const bytes = files.reduce((sum, { size }) => sum + Math.max(size, 0), 0);
  if (bytes > limits.bytes) throw new Error(`its files have more than ${limits.bytes} bytes`);
  return { database, files, cabinet };
}
async function readFiles({ files, cabinet }, visit) {
  await readCabinet(
    cabinet.read(),
    { files: planCabinet(files), bytes: cabinet.size },
    async (index, content) => {
      const file = files[index];
      if (file !== void 0) await visit(file, content);
    }
  );
}
function findFileTableFault({ database, files }, { app }) {
  const planned = planFileTables(files, toMsiIdentity(app).upgradeCode, toInstallFolder(app));
  const other = planned.find((table4) => {
    const found = database.tables.get(table4.name);
    return found === void 0 || formatTable(found) !== formatTable(table4);
  });
  return other && `the table ${other.name} is not that of the files of ${app.name}`;
}
function findPropertyFault({ database }, identity) {
  const planned = planProperties(identity);
  const rows = database.tables.get("Property")?.rows ?? [];
  const texts = new Set(textProperties);
  const other = rows.find(([name, value]) => !texts.has(String(name)) && planned.get(String(name)) !== value);
  if (other !== void 0) return `the property ${other[0]} is ${other[1]}`;
  return rows.length === planned.size + texts.size ? void 0 : "a property is missing";
}
async function readMsi(ctx, path, name, identity, limits) {
  const msi2 = await openMsi(ctx, path, limits);
  const collector = new WindowsCollector(name, identity.app, limits.tap);
  for (const fault of [findFileTableFault(msi2, identity), findPropertyFault(msi2, identity)])
    if (fault !== void 0) collector.fault("msi-table-mismatch", fault);
  await readFiles(msi2, (file, content) => collector.take(file.path, content));
  const { database } = msi2;
  for (const table4 of database.tables.values())
    if (!fileTables.has(table4.name))
      await collector.takePart(toTableFile(table4.name), Buffer.from(formatTable(table4)));
  const icon = takeStream(database, iconStream);
  await collector.takePart(iconFile2, await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(icon.read(), maxIconBytes, "the icon"));
  const summary = takeStream(database, summaryStream);
  await collector.takePart(summaryFile, await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(summary.read(), maxSummaryBytes, "the summary"));
  const isSigned = signatureStreams.some((stream) => database.streams.has(stream));
  return { ...collector.finish(), isSigned };
}
async function readMsiBundle(ctx, path, limits) {
  let text2;
  await readFiles(await openMsi(ctx, path, limits), async (file, content) => {
    if (file.path === `${payloadFolder}/bundle.json`) text2 = await readBundleText(content);
    else for await (const _2 of content) ;
  });
  return text2;
}

// pipeline/formats/msi/index.ts
var extension3 = ".msi";
var msi = {
  id: "msi",
  title: "Windows Installer package",
  extension: extension3,
  targets: ["win-x64"],
  limits: [
    {
      largestFile: maxFolderBytes,
      name: "the number of blocks of a cabinet",
      remedy: "make the file smaller, or choose the format zip"
    }
  ],
  signing: "embedded",
  buildableOn: (host) => !host.startsWith("win-"),
  tools: () => [
    {
      name: "msibuild",
      versionArgs: ["--version"],
      remedy: "install msitools (`apt-get install msitools`, `dnf install msitools`, `brew install msitools`), or leave out the format msi"
    }
  ],
  fileName: (app, target) => toReleaseName(app, target, extension3),
  findPathFaults: findWindowsPathFaults,
  findNameFaults: async (_ctx, app) => findVersionFaults(app),
  magic: "\xD0\xCF\xE0\xA1\xB1\xE1",
  identify: (name) => identifyReleaseName(name, ["win-x64"], extension3),
  layout: layoutMsi,
  make: async (ctx, request) => [{ path: request.to, layout: await makeMsi(ctx, request) }],
  readBundle: readMsiBundle,
  read: (ctx, path, identity, limits) => readMsi(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), identity, limits)
};

// pipeline/formats/nsis/index.ts


// pipeline/formats/nsis/facts.ts
function planScriptFacts(facts, about) {
  const { app } = facts;
  return {
    displayName: about.displayName,
    publisher: toPublisher(app, about),
    version: app.version,
    numbers: toComparedVersion(app.version),
    folder: toInstallFolder(app),
    key: `Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app)}`,
    launcher: toLauncherPath2(app.name),
    runtime: `${payloadFolder}\\runtime.exe`,
    shortcuts: planShortcuts(facts),
    license: about.license
  };
}
var uninstaller = "uninstall.exe";

// pipeline/formats/nsis/layout.ts
var partsFolder2 = "NSIS";
var stubFile = `${partsFolder2}/stub`;
var scriptFile = `${partsFolder2}/script`;
function layoutNsis(facts) {
  const { payload, files } = planWindowsFiles(facts);
  const part = (path) => ({ path, mode: 420, content: void 0 });
  return { payload, files: [...files, part(uninstaller), part(stubFile), part(scriptFile)] };
}

// pipeline/formats/nsis/make.ts


// pipeline/formats/nsis/installer-script.ts


// pipeline/formats/nsis/quote.ts
function quote(text2) {
  const escaped = text2.replaceAll("$", "$$$$").replaceAll('"', '$\\"').replaceAll("\r", "$\\r").replaceAll("\n", "$\\n").replaceAll("	", "$\\t");
  return `"${escaped}"`;
}
var join20 = (variables, text2) => `"${variables}${quote(text2).slice(1)}`;

// pipeline/formats/nsis/common.ts
var patience = 40;
var stillRunning = 1618;
function formatHead2({ displayName, version: version2, publisher, numbers, folder: folder3 }) {
  const key2 = (name, value) => `VIAddVersionKey /LANG=1033 ${name} ${quote(value)}`;
  return [
    "Unicode true",
    "Target amd64-unicode",
    "SetCompressor zlib",
    "CRCCheck force",
    "RequestExecutionLevel user",
    "ManifestDPIAware true",
    "ManifestLongPathAware true",
    "ManifestSupportedOS Win10",
    "AllowSkipFiles off",
    "SetOverwrite on",
    "SetDateSave on",
    'BrandingText " "',
    "ShowInstDetails nevershow",
    "ShowUninstDetails nevershow",
    `Name ${quote(displayName.replaceAll("&", "&&"))}`,
    `InstallDir ${join20("$LOCALAPPDATA\\Programs\\", folder3)}`,
    "Icon app.ico",
    "UninstallIcon app.ico",
    `VIProductVersion ${numbers.map((number) => Math.min(number, 65535)).join(".")}.0`,
    key2("ProductName", displayName),
    key2("FileDescription", `${displayName} ${version2}`),
    key2("FileVersion", version2),
    key2("ProductVersion", version2),
    key2("CompanyName", publisher),
    key2("LegalCopyright", publisher),
    "!include LogicLib.nsh",
    "!include FileFunc.nsh"
  ];
}
function formatStopApp(prefix2, { displayName, launcher, runtime }) {
  const message = `${displayName} is still running. Close its windows, or end its programs in the Task Manager, then choose Retry.`;
  return [
    `Function ${prefix2}StopApp`,
    "  again:",
    `  \${IfNot} \${FileExists} ${join20("$INSTDIR\\", runtime)}`,
    "    Return",
    "  ${EndIf}",
    `  Call ${prefix2}IsFree`,
    "  ${If} $0 == 1",
    "    Return",
    "  ${EndIf}",
    `  ExecWait '${join20("$INSTDIR\\", launcher).replaceAll("'", "$\\'")} stop'`,
    "  StrCpy $1 0",
    "  ${Do}",
    `    Call ${prefix2}IsFree`,
    "    ${If} $0 == 1",
    "      Return",
    "    ${EndIf}",
    "    Sleep 500",
    "    IntOp $1 $1 + 1",
    `  \${LoopUntil} $1 >= ${patience * 2}`,
    `  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION ${quote(message)} /SD IDCANCEL IDRETRY again`,
    `  SetErrorLevel ${stillRunning}`,
    "  Quit",
    "FunctionEnd",
    `Function ${prefix2}IsFree`,
    "  StrCpy $0 0",
    "  ClearErrors",
    `  FileOpen $2 ${join20("$INSTDIR\\", runtime)} a`,
    "  ${IfNot} ${Errors}",
    "    FileClose $2",
    "    StrCpy $0 1",
    "  ${EndIf}",
    "FunctionEnd"
  ];
}

// pipeline/formats/nsis/shortcut.ts
var folders = {
  "start-menu": "$SMPROGRAMS\\",
  startup: "$SMSTARTUP\\",
  desktop: "$DESKTOP\\"
};
function formatShortcutPath({ name }, place) {
  return join20(folders[place], `${name}.lnk`);
}

// pipeline/formats/nsis/installer-script.ts
var newFolder = "$INSTDIR.new";
var toWindows = (path) => path.replaceAll("/", "\\");
var newerInstalled = 1638;
function formatFiles(files) {
  let folder3;
  return files.flatMap(({ path, source }) => {
    const parent = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(path);
    const lines = parent === folder3 ? [] : [`  SetOutPath ${parent === "." ? `"${newFolder}"` : join20(`${newFolder}\\`, toWindows(parent))}`];
    folder3 = parent;
    const name = path.slice(path.lastIndexOf("/") + 1);
    return [...lines, `  File ${join20("/oname=", name)} ${source}`];
  });
}
function formatVersionCheck({ key: key2, numbers, displayName, version: version2 }) {
  const names2 = ["VersionMajor", "VersionMinor", "VersionPatch"];
  return [
    "Function CheckVersion",
    ...numbers.flatMap((number, index) => [
      "  ClearErrors",
      `  ReadRegDWORD $0 HKCU ${quote(key2)} ${names2[index]}`,
      "  IfErrors older",
      `  IntCmp $0 ${number} same${index} older newer`,
      `  same${index}:`
    ]),
    "  older:",
    "  Return",
    "  newer:",
    `  MessageBox MB_OK|MB_ICONSTOP ${quote(`A newer version of ${displayName} than ${version2} is installed. Remove it first if you want this one.`)} /SD IDOK`,
    `  SetErrorLevel ${newerInstalled}`,
    "  Quit",
    "FunctionEnd"
  ];
}
function formatSwitch(displayName) {
  return [
    '  SetOutPath "$TEMP"',
    "  Call StopApp",
    '  RMDir /r "$INSTDIR.old"',
    "  ClearErrors",
    '  ${If} ${FileExists} "$INSTDIR\\*.*"',
    '    Rename "$INSTDIR" "$INSTDIR.old"',
    "  ${EndIf}",
    `  Rename "${newFolder}" "$INSTDIR"`,
    "  ${If} ${Errors}",
    '    ${IfNot} ${FileExists} "$INSTDIR\\*.*"',
    '      Rename "$INSTDIR.old" "$INSTDIR"',
    "    ${EndIf}",
    `    RMDir /r "${newFolder}"`,
    `    MessageBox MB_OK|MB_ICONSTOP ${quote(`The files of ${displayName} are in use and were not changed. Close every program that shows its folder, then start this installation again.`)} /SD IDOK`,
    "    SetErrorLevel 1618",
    "    Quit",
    "  ${EndIf}",
    '  RMDir /r "$INSTDIR.old"'
  ];
}
function formatRegistry({ key: key2, displayName, version: version2, publisher, numbers, launcher }, kilobytes) {
  const remove = `'"$INSTDIR\\${uninstaller}"`;
  const text2 = (name, value) => `  WriteRegStr HKCU ${quote(key2)} ${name} ${value}`;
  const number = (name, value) => `  WriteRegDWORD HKCU ${quote(key2)} ${name} ${value}`;
  const [major2, minor2, patch] = numbers;
  return [
    text2("DisplayName", quote(displayName)),
    text2("DisplayVersion", quote(version2)),
    text2("Publisher", quote(publisher)),
    text2("DisplayIcon", join20("$INSTDIR\\", launcher)),
    text2("InstallLocation", '"$INSTDIR"'),
    text2("UninstallString", `${remove}'`),
    text2("QuietUninstallString", `${remove} /S'`),
    number("EstimatedSize", kilobytes),
    number("VersionMajor", major2),
    number("VersionMinor", minor2),
    number("VersionPatch", patch),
    number("NoModify", 1),
    number("NoRepair", 1)
  ];
}
function formatShortcuts({ shortcuts }, place) {
  return shortcuts.map((shortcut) => {
    const words5 = shortcut.arguments.map((word) => `"${word}"`).join(" ");
    const target = join20("$INSTDIR\\", toWindows(shortcut.target));
    return `  CreateShortcut ${formatShortcutPath(shortcut, place ?? shortcut.place)} ${target} ${quote(words5)}`;
  });
}
function formatInstallerScript(facts, files, kilobytes) {
  const { displayName, folder: folder3, license, shortcuts } = facts;
  const hasDesktop = shortcuts.some(({ place }) => place === "start-menu");
  const foreign = `The folder $INSTDIR exists, and this installer did not make it. Remove the app that is in it first, in Settings, Apps.`;
  const lines = [
    ...formatHead2(facts),
    "OutFile installer.exe",
    ...license === void 0 ? [] : ["LicenseData license.txt", "Page license"],
    ...hasDesktop ? ["Page components"] : [],
    "Page instfiles",
    `Section ${quote(displayName)}`,
    "  SectionIn RO",
    `  RMDir /r "${newFolder}"`,
    "  ClearErrors",
    ...formatFiles(files),
    "  ${If} ${Errors}",
    `    MessageBox MB_OK|MB_ICONSTOP ${quote(`The files of ${displayName} could not be written. Check the free disk space.`)} /SD IDOK`,
    `    RMDir /r "${newFolder}"`,
    "    SetErrorLevel 2",
    "    Quit",
    "  ${EndIf}",
    ...formatSwitch(displayName),
    ...formatShortcuts(facts),
    ...formatRegistry(facts, kilobytes),
    "SectionEnd",
    ...hasDesktop ? ['Section /o "Shortcut on the desktop" Desktop', ...formatShortcuts(facts, "desktop"), "SectionEnd"] : [],
    "Function .onInstFailed",
    '  SetOutPath "$TEMP"',
    `  RMDir /r "${newFolder}"`,
    "FunctionEnd",
    "Function .onInit",
    `  StrCpy $INSTDIR ${join20("$LOCALAPPDATA\\Programs\\", folder3)}`,
    '  ${If} ${FileExists} "$INSTDIR\\*.*"',
    `  \${AndIfNot} \${FileExists} "$INSTDIR\\${uninstaller}"`,
    `    MessageBox MB_OK|MB_ICONSTOP "${foreign}" /SD IDOK`,
    "    SetErrorLevel 2",
    "    Quit",
    "  ${EndIf}",
    "  Call CheckVersion",
    "  Call StopApp",
    ...hasDesktop ? [
      "  ${GetParameters} $0",
      "  ClearErrors",
      '  ${GetOptions} $0 "/DESKTOP" $1',
      "  ${IfNot} ${Errors}",
      "    SectionSetFlags ${Desktop} 1",
      "  ${EndIf}"
    ] : [],
    "FunctionEnd",
    ...formatVersionCheck(facts),
    ...formatStopApp("", facts)
  ];
  return `\uFEFF${lines.join("\n")}
`;
}

// pipeline/formats/nsis/open.ts


// pipeline/formats/nsis/script-header.ts
var instructionBytes = 28;
var setFolder2 = 11;
var extractFile = 20;
var partBytes = 12;
var instructionsPart = 2;
var stringsPart = 3;
var languagesPart = 4;
function readPart(header, index) {
  const start2 = 4 + index * partBytes;
  return { at: Number(header.readBigUInt64LE(start2)), count: header.readUInt32LE(start2 + 8) };
}
function readText2(strings, index) {
  let text2 = "";
  for (let at = index * 2; ; at += 2) {
    if (index < 0 || at + 2 > strings.length) throw new Error("a text of its script is broken");
    const code = strings.readUInt16LE(at);
    if (code === 0) return text2;
    if (code > 4) {
      text2 += String.fromCharCode(code);
      continue;
    }
    at += 2;
    if (at + 2 > strings.length) throw new Error("a text of its script is broken");
    const value = strings.readUInt16LE(at);
    if (code === 4) text2 += String.fromCharCode(value);
    else text2 += `{${code === 3 ? "" : `${code}:`}${value & 127 | (value & 32512) >> 1}}`;
  }
}
function readScript(header) {
  if (header.length < 4 + 8 * partBytes) throw new Error("the parts of its script are broken");
  const instructions = readPart(header, instructionsPart);
  const strings = readPart(header, stringsPart);
  const languages2 = readPart(header, languagesPart);
  const end2 = instructions.at + instructions.count * instructionBytes;
  if (!(Number.isSafeInteger(end2) && end2 <= header.length && strings.at <= languages2.at && languages2.at <= header.length))
    throw new Error("the parts of its script are broken");
  const texts = header.subarray(strings.at, languages2.at);
  const files = [];
  let folder3 = "";
  for (let at = instructions.at; at < end2; at += instructionBytes) {
    const value = (index) => header.readInt32LE(at + 4 + index * 4);
    const kind = header.readInt32LE(at);
    if (kind === setFolder2 && value(1) !== 0) folder3 = readText2(texts, value(0));
    if (kind === extractFile) files.push({ folder: folder3, name: readText2(texts, value(1)), at: value(2) });
  }
  return files;
}

// pipeline/formats/nsis/pe.ts
var maxHeadBytes = 4096;
function parseProgram(head3) {
  const fail = () => {
    throw new Error("it is not a 64-bit program for Windows");
  };
  const has = (at2, bytes) => at2 >= 0 && at2 + bytes <= head3.length;
  if (!has(0, 64) || head3.toString("latin1", 0, 2) !== "MZ") return fail();
  const at = head3.readUInt32LE(60);
  if (!has(at, 24 + 240) || head3.readUInt32LE(at) !== 17744 || head3.readUInt16LE(at + 4) !== 34404)
    return fail();
  const sections = head3.readUInt16LE(at + 6);
  const optional2 = at + 24;
  const sectionsAt = optional2 + head3.readUInt16LE(at + 20);
  if (head3.readUInt16LE(optional2) !== 523 || !has(sectionsAt, sections * 40)) return fail();
  const ends = Array.from({ length: sections }, (_2, index) => {
    const section = sectionsAt + index * 40;
    return head3.readUInt32LE(section + 20) + head3.readUInt32LE(section + 16);
  });
  const certificatesAt = optional2 + 112 + 4 * 8;
  return {
    end: Math.max(...ends),
    checksumAt: optional2 + 64,
    certificatesAt,
    certificates: { at: head3.readUInt32LE(certificatesAt), bytes: head3.readUInt32LE(certificatesAt + 4) }
  };
}
function withoutSignature2(program, { checksumAt, certificatesAt }) {
  const copy = Buffer.from(program);
  copy.fill(0, checksumAt, checksumAt + 4);
  copy.fill(0, certificatesAt, certificatesAt + 8);
  return copy;
}

// pipeline/formats/nsis/open.ts
var maxStubBytes = 8 * 1024 * 1024;
var maxScriptBytes = 64 * 1024 * 1024;
var firstHeaderBytes = 28;
var marker2 = Buffer.from("efbeadde", "hex");
var forceCheck = 8;
async function readExactly2(fs, path, at, bytes) {
  const found = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(fs.read(path, { start: at, end: at + bytes }), bytes, path);
  if (found.length !== bytes) throw new Error("it ends too early");
  return Buffer.from(found);
}
async function assertEnd(fs, path, end2, size, { at, bytes }) {
  if (bytes === 0 && at === 0) {
    if (end2 !== size) throw new Error("bytes after the end of the installer");
    return;
  }
  const start2 = Math.ceil(end2 / 8) * 8;
  if (at !== start2 || at + bytes !== size) throw new Error("bytes after the end of the installer");
  if ((await readExactly2(fs, path, end2, start2 - end2)).some((byte) => byte !== 0))
    throw new Error("bytes after the end of the installer");
}
async function assertSum(fs, path, end2) {
  let sum = 0;
  for await (const chunk of fs.read(path, { start: 512, end: end2 - 4 })) sum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(chunk, sum);
  if ((await readExactly2(fs, path, end2 - 4, 4)).readUInt32LE(0) !== sum)
    throw new Error("its sum is not that of its bytes");
}
function unpackScript(packed) {
  try {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.inflateRawSync)(packed, { maxOutputLength: maxScriptBytes });
  } catch (error) {
    throw new Error("its script cannot be unpacked", { cause: error });
  }
}
async function openNsis(fs, path) {
  const { size = 0 } = await fs.stat(path) ?? {};
  const head3 = await readExactly2(fs, path, 0, Math.min(size, maxHeadBytes));
  const program = parseProgram(head3);
  const start2 = Math.ceil(program.end / 512) * 512;
  if (start2 > maxStubBytes || start2 + firstHeaderBytes > size)
    throw new Error("it is not an installer of NSIS");
  const first2 = await readExactly2(fs, path, start2, firstHeaderBytes);
  const [flags3, scriptBytes, bytes] = [0, 20, 24].map((at) => first2.readUInt32LE(at));
  const isKnown = first2.subarray(4, 8).equals(marker2) && first2.toString("latin1", 8, 20) === "NullsoftInst" && flags3 === forceCheck;
  if (!isKnown) throw new Error("it is not an installer of NSIS");
  const end2 = start2 + (bytes ?? 0);
  if (end2 > size || end2 < start2 + firstHeaderBytes + 8) throw new Error("it ends too early");
  await assertEnd(fs, path, end2, size, program.certificates);
  await assertSum(fs, path, end2);
  const blockAt = start2 + firstHeaderBytes;
  const length = (await readExactly2(fs, path, blockAt, 4)).readUInt32LE(0);
  const packedBytes = length & 2147483647;
  if (length < 2147483648 || packedBytes > maxScriptBytes || blockAt + 4 + packedBytes > end2 - 4)
    throw new Error("the block of its script is broken");
  const packed = await readExactly2(fs, path, blockAt + 4, packedBytes);
  const script = unpackScript(packed);
  if (script.length !== scriptBytes) throw new Error("its script has another size than it states");
  const stub = await readExactly2(fs, path, 0, start2);
  return {
    stub: withoutSignature2(stub, program),
    script,
    files: readScript(script),
    dataAt: blockAt + 4 + packedBytes,
    dataEnd: end2 - 4,
    isSigned: program.certificates.bytes > 0
  };
}

// pipeline/formats/nsis/uninstaller-script.ts
function formatUninstallerScript(facts) {
  const { displayName, folder: folder3, key: key2, launcher, shortcuts } = facts;
  const question = `Delete the data of ${displayName}, too? It cannot be restored.`;
  const lines = [
    ...formatHead2(facts),
    "OutFile carrier.exe",
    `!uninstfinalize 'cp "%1" ${uninstaller}'`,
    "Section",
    `  WriteUninstaller "$INSTDIR\\${uninstaller}"`,
    "SectionEnd",
    "UninstPage uninstConfirm",
    "UninstPage instfiles",
    "Var Purge",
    "Function un.onInit",
    `  \${If} $INSTDIR != ${join20("$LOCALAPPDATA\\Programs\\", folder3)}`,
    `    MessageBox MB_OK|MB_ICONSTOP ${quote(`This program removes ${displayName} from its own folder only.`)} /SD IDOK`,
    "    SetErrorLevel 2",
    "    Quit",
    "  ${EndIf}",
    "  StrCpy $Purge 0",
    "  ${GetParameters} $0",
    "  ClearErrors",
    '  ${GetOptions} $0 "/PURGE" $1',
    "  ${IfNot} ${Errors}",
    "    StrCpy $Purge 1",
    "  ${Else}",
    `    MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONQUESTION ${quote(question)} /SD IDNO IDNO keep`,
    "    StrCpy $Purge 1",
    "    keep:",
    "  ${EndIf}",
    "FunctionEnd",
    ...formatStopApp("un.", facts),
    "Section Uninstall",
    '  SetOutPath "$TEMP"',
    "  Call un.StopApp",
    "  ${If} $Purge == 1",
    `    ExecWait '${join20("$INSTDIR\\", launcher).replaceAll("'", "$\\'")} purge --yes'`,
    "  ${EndIf}",
    ...shortcuts.map((shortcut) => `  Delete ${formatShortcutPath(shortcut, shortcut.place)}`),
    ...shortcuts.map((shortcut) => `  Delete ${formatShortcutPath(shortcut, "desktop")}`),
    `  RMDir /r "$INSTDIR\\${payloadFolder}"`,
    `  RMDir /r "$INSTDIR\\${toolsFolder}"`,
    `  Delete ${join20("$INSTDIR\\", launcher)}`,
    `  Delete "$INSTDIR\\${uninstaller}"`,
    '  RMDir "$INSTDIR"',
    `  DeleteRegKey HKCU ${quote(key2)}`,
    "SectionEnd"
  ];
  return `\uFEFF${lines.join("\n")}
`;
}

// pipeline/formats/nsis/make.ts
async function runMakensis(ctx, work, script) {
  const { exitCode, stdout, stderr } = await ctx.exec.run(
    "makensis",
    ["-NOCONFIG", "-V2", "-INPUTCHARSET", "UTF8", script],
    {
      cwd: work,
      env: {
        SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch),
        LC_ALL: "C.UTF-8",
        TZ: "UTC",
        NSISDIR: void 0,
        NSISCONFDIR: void 0
      }
    }
  );
  if (exitCode === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: `makensis failed with exit code ${exitCode}:
${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_6__/* .toTail */ .iF)(`${stdout}${stderr}`)}`,
    remedy: "check the free space, that NSIS is at least version 3.08, and that the app has less than 2 GB"
  });
}
async function makeUninstaller(ctx, { work, sign }, facts) {
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, "uninstaller.nsi"), formatUninstallerScript(facts));
  await runMakensis(ctx, work, "uninstaller.nsi");
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, uninstaller);
  await sign({ path, kind: "program" });
  return path;
}
async function makeNsis(ctx, request) {
  const { work, about, to } = request;
  const facts = planScriptFacts(request, about);
  const planned = await makeWindowsFiles(ctx, request);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, "app.ico"), formatIco(await readIconImages(ctx, request.icons)));
  const remover = await makeUninstaller(ctx, request, facts);
  const beside = {
    ...planned,
    files: [...planned.files, { path: uninstaller, mode: 420, content: { copyOf: remover } }]
  };
  const placed = await placeInstallation(ctx, request, beside);
  const files = [];
  for (const [index, { path, from }] of placed.entries()) {
    const source = `f${index + 1}`;
    await ctx.fs.link(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, source));
    files.push({ path, source });
  }
  const kilobytes = Math.ceil(placed.reduce((sum, { size }) => sum + size, 0) / 1024);
  if (about.license !== void 0)
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, "license.txt"), `\uFEFF${toLines(about.license)}`);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, "installer.nsi"), formatInstallerScript(facts, files, kilobytes));
  try {
    await runMakensis(ctx, work, "installer.nsi");
    await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, "installer.exe"), `${to}.partial`);
    await ctx.fs.chmod(`${to}.partial`, 420);
    const { stub, script } = await openNsis(ctx.fs, `${to}.partial`);
    await ctx.fs.rename(`${to}.partial`, to);
    const parts3 = new Map([
      [stubFile, stub],
      [scriptFile, script],
      ...beside.files.map(({ path, content }) => [path, content])
    ]);
    const { payload, files: listed } = layoutNsis(request);
    return { payload, files: listed.map((file) => ({ ...file, content: parts3.get(file.path) })) };
  } finally {
    await ctx.fs.remove(`${to}.partial`);
  }
}
var toLines = (text2) => text2.replaceAll(/\r?\n/g, "\r\n");

// pipeline/formats/nsis/read.ts


var newFolder2 = "{21}.new";
function toPath2({ folder: folder3, name }) {
  const inside = folder3 === newFolder2 ? "" : folder3.startsWith(`${newFolder2}\\`) ? folder3.slice(newFolder2.length + 1) : void 0;
  if (inside === void 0 || name.includes("\\"))
    throw new Error(`it extracts ${name} to ${folder3}, which is not the folder of the app`);
  return inside === "" ? name : `${inside.replaceAll("\\", "/")}/${name}`;
}
async function* unpackBlock({ fs }, path, { at, bytes, isPacked }) {
  const packed = fs.read(path, { start: at, end: at + bytes });
  if (!isPacked) {
    yield* packed;
    return;
  }
  const inflater = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.createInflateRaw)({ chunkSize: chunkBytes });
  const filling = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_16__.pipeline)(packed, inflater);
  filling.catch(() => {
  });
  for await (const chunk of inflater) yield chunk;
  await filling;
  if (inflater.bytesWritten !== bytes) throw new Error("bytes after the end of a file");
}
function groupByBlock(files) {
  const blocks2 = /* @__PURE__ */ new Map();
  for (const file of files) blocks2.set(file.at, [...blocks2.get(file.at) ?? [], file]);
  return [...blocks2].sort(([a], [b]) => a - b);
}
async function readFiles2(ctx, path, { files, dataAt, dataEnd }, limits, visit) {
  if (files.length > limits.entries) throw new Error(`it has more than ${limits.entries} files`);
  let unpacked = 0;
  const count = async function* (chunks) {
    for await (const chunk of chunks) {
      unpacked += chunk.length;
      if (unpacked > limits.bytes) throw new Error(`its files have more than ${limits.bytes} bytes`);
      yield chunk;
    }
  };
  let next = dataAt;
  for (const [offset, sharing] of groupByBlock(files)) {
    const at = dataAt + offset;
    if (at !== next || at + 4 > dataEnd) throw new Error("a block of its data belongs to no file");
    const head3 = Buffer.from(
      await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(ctx.fs.read(path, { start: at, end: at + 4 }), 4, path)
    ).readUInt32LE(0);
    const block2 = { at: at + 4, bytes: head3 & 2147483647, isPacked: head3 >= 2147483648 };
    next = block2.at + block2.bytes;
    if (next > dataEnd) throw new Error("a block of its data is too long");
    for (const file of sharing) await visit(toPath2(file), count(unpackBlock(ctx, path, block2)));
  }
  if (next !== dataEnd) throw new Error("a block of its data belongs to no file");
}
async function readNsis(ctx, path, name, identity, limits) {
  const opened = await openNsis(ctx.fs, path);
  const collector = new WindowsCollector(name, identity.app, limits.tap);
  await readFiles2(ctx, path, opened, limits, (at, content) => collector.take(at, content));
  await collector.takePart(stubFile, opened.stub);
  await collector.takePart(scriptFile, opened.script);
  return { ...collector.finish(), isSigned: opened.isSigned };
}
async function readNsisBundle(ctx, path, limits) {
  let text2;
  await readFiles2(ctx, path, await openNsis(ctx.fs, path), limits, async (at, content) => {
    if (at === `${payloadFolder}/bundle.json`) text2 = await readBundleText(content);
    else for await (const _2 of content) ;
  });
  return text2;
}

// pipeline/formats/nsis/index.ts
var extension4 = ".exe";
var nsis = {
  id: "nsis",
  title: "Windows installer program",
  extension: extension4,
  targets: ["win-x64"],
  limits: [
    {
      largestFile: 2 ** 31 - 1,
      name: "the offsets of an installer of NSIS",
      remedy: "make the file smaller, or choose the format zip"
    }
  ],
  signing: "embedded",
  buildableOn: (host) => !host.startsWith("win-"),
  tools: () => [
    {
      name: "makensis",
      versionArgs: ["-VERSION"],
      // !uninstfinalize
      minimum: "3.08",
      remedy: "install NSIS (`apt-get install nsis`, `dnf install mingw32-nsis`, `brew install makensis`), or leave out the format nsis"
    }
  ],
  fileName: (app, target) => toReleaseName(app, target, extension4),
  findPathFaults: findWindowsPathFaults,
  findNameFaults: async (_ctx, app) => findVersionFaults(app),
  magic: "MZ",
  identify: (name) => identifyReleaseName(name, ["win-x64"], extension4),
  layout: layoutNsis,
  make: async (ctx, request) => [{ path: request.to, layout: await makeNsis(ctx, request) }],
  readBundle: readNsisBundle,
  read: (ctx, path, identity, limits) => readNsis(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), identity, limits)
};

// pipeline/formats/pkg/index.ts


// pipeline/formats/pkg/entry.ts
var kindBits = { file: 32768, dir: 16384, symlink: 40960 };

// pipeline/formats/pkg/cpio.ts
var largestCpioFile = 8 ** 11 - 1;
var magic6 = "070707";
var trailer = "TRAILER!!!";
var maxNameBytes = 4096;
var inodes = 8 ** 6;
var octal = (value, digits) => value.toString(8).padStart(digits, "0");
function formatHead3({ name, type, mode: mode2, uid, gid, mtime, size }, number) {
  const kind = kindBits[type] | mode2;
  const content = type === "dir" ? 0 : size;
  const fields = [0, number % inodes, kind, uid, gid, type === "dir" ? 2 : 1, 0].map(
    (value) => octal(value, 6)
  );
  const named2 = octal(Buffer.byteLength(name) + 1, 6);
  return `${magic6}${fields.join("")}${octal(mtime, 11)}${named2}${octal(content, 11)}${name}\0`;
}
var end = `${magic6}${"0".repeat(6 * 5)}000001000000${"0".repeat(11)}${octal(trailer.length + 1, 6)}${"0".repeat(11)}${trailer}\0`;
async function* writeCpio(entries, read) {
  for (const [index, entry] of entries.entries()) {
    yield Buffer.from(formatHead3(entry, index + 1));
    if (entry.type === "symlink") yield Buffer.from(entry.target ?? "");
    if (entry.type === "file") yield* read(entry);
  }
  yield Buffer.from(end);
}
function parseOctal(text2) {
  if (!/^[0-7]+$/.test(text2)) throw new Error("a number in the cpio archive is not octal");
  return Number.parseInt(text2, 8);
}
function toType(kind) {
  const found = ["file", "dir", "symlink"].find((type) => kindBits[type] === kind);
  if (found === void 0) throw new Error(`the cpio archive has an entry of the kind 0${kind.toString(8)}`);
  return found;
}
async function readName(reader, length) {
  if (length < 2 || length > maxNameBytes) throw new Error(`the cpio archive has a name of ${length} bytes`);
  const bytes = await reader.read(length);
  if (bytes.indexOf(0) !== length - 1)
    throw new Error("a name in the cpio archive does not end with its zero");
  return bytes.toString("utf8", 0, length - 1);
}
async function readHead(reader, number) {
  const head3 = await reader.read(76);
  const text2 = head3.toString("latin1");
  if (!text2.startsWith(magic6)) throw new Error("the cpio archive has an entry without its magic");
  const field = (at, length) => parseOctal(text2.slice(at, at + length));
  const [mode2, uid, gid, mtime, nameLength, size] = [
    field(18, 6),
    field(24, 6),
    field(30, 6),
    field(48, 11),
    field(59, 6),
    field(65, 11)
  ];
  const name = await readName(reader, nameLength);
  const whole = Buffer.concat([head3, Buffer.from(`${name}\0`)]);
  if (name === trailer) {
    if (whole.equals(Buffer.from(end))) return void 0;
    throw new Error("the end of the cpio archive is not as this product writes it");
  }
  const type = toType(mode2 & 61440);
  const entry = { name, type, mode: mode2 & 4095, uid, gid, mtime, size, target: void 0 };
  if (!whole.equals(Buffer.from(formatHead3(entry, number))))
    throw new Error(`the cpio head of ${name} is not as this product writes it`);
  if (type === "symlink") {
    if (size > maxNameBytes) throw new Error(`the link ${name} has a target of ${size} bytes`);
    return { ...entry, target: (await reader.read(size)).toString("utf8") };
  }
  return entry;
}
async function readCpio(chunks, limits, visit) {
  const reader = new ByteReader(chunks, "the cpio archive");
  let bytes = 0;
  try {
    for (let number = 1; ; number++) {
      if (number > limits.entries) throw new Error(`the archive has more than ${limits.entries} entries`);
      const entry = await readHead(reader, number);
      if (entry === void 0) break;
      bytes += entry.size + 76;
      if (bytes > limits.bytes)
        throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
      await visit(entry, reader.take(entry.type === "file" ? entry.size : 0));
    }
    if (!await reader.isAtEnd()) throw new Error("the cpio archive has bytes after its end");
  } finally {
    await reader.close();
  }
}

// pipeline/formats/pkg/scripts.ts
var [major, minor] = minimumSystem.split(".");
function formatPreinstall(app) {
  return `#!/bin/sh
PATH=/usr/bin:/bin:/usr/sbin:/sbin
system=$(sw_vers -productVersion)
IFS=. read -r major minor _ <<END
$system
END
if [ "$major" -lt ${major} ] || { [ "$major" -eq ${major} ] && [ "\${minor:-0}" -lt ${minor} ]; }; then
  printf 'this app needs macOS ${minimumSystem} or newer; this is %s\\n' "$system" >&2
  exit 1
fi
bundle="\${2%/}/Applications/"${toShellWord((0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app))}
running() {
  found=$(ps -axo pid=,comm= | while read -r pid program; do
    case "$program" in
    "$bundle"/*) printf '%s ' "$pid" ;;
    esac
  done)
  [ -n "$found" ]
}
seconds=0
while running && [ "$seconds" -lt 40 ]; do
  if [ "$seconds" -eq 0 ]; then kill -TERM $found 2>/dev/null; fi
  sleep 1
  seconds=$((seconds + 1))
done
if running; then
  printf 'quit the app before it is replaced: %s\\n' "$bundle" >&2
  exit 1
fi
exit 0
`;
}

// pipeline/formats/pkg/layout.ts
var prefix = "Applications/";
var partsFolder3 = "PKG";
var parts2 = {
  distribution: `${partsFolder3}/Distribution`,
  packageInfo: `${partsFolder3}/PackageInfo`,
  bom: `${partsFolder3}/Bom`,
  preinstall: `${partsFolder3}/Scripts/preinstall`
};
function layoutPkg(facts, about) {
  const agent = isService(facts) ? [
    {
      path: `Library/LaunchAgents/${toAgentName(facts.app)}`,
      mode: 420,
      content: formatLaunchAgent(facts)
    }
  ] : [];
  return {
    payload: `${prefix}${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPayloadDir */ .f5)(facts.app)}`,
    files: [
      ...planAppFiles(facts, about).map((file) => ({ ...file, path: `${prefix}${file.path}` })),
      ...agent,
      { path: parts2.preinstall, mode: 493, content: formatPreinstall(facts.app) },
      { path: parts2.distribution, mode: 420, content: void 0 },
      { path: parts2.packageInfo, mode: 420, content: void 0 },
      { path: parts2.bom, mode: 420, content: void 0 }
    ]
  };
}

// pipeline/formats/pkg/make.ts




// pipeline/formats/pkg/bom.ts
var BlockStore = class {
  #blocks = [];
  #variables = [];
  /** Adds a block and returns its number. Block 0 is empty. */
  add(content) {
    return this.#blocks.push(content);
  }
  name(name, content) {
    this.#variables.push({ name, block: this.add(content) });
  }
  /** Replaces the bytes of a block from an offset. */
  patch(block2, at, value) {
    this.#blocks[block2 - 1]?.writeUInt32BE(value, at);
  }
  toBytes() {
    const variables = Buffer.concat([
      words4(this.#variables.length),
      ...this.#variables.flatMap(({ name, block: block2 }) => [
        words4(block2),
        Buffer.from([name.length]),
        Buffer.from(name, "latin1")
      ])
    ]);
    const head3 = Buffer.alloc(512);
    let at = head3.length + variables.length;
    const pointers = this.#blocks.map((block2) => {
      const pointer = words4(at, block2.length);
      at += block2.length;
      return pointer;
    });
    const index = Buffer.concat([words4(this.#blocks.length + 1, 0, 0), ...pointers, words4(0, 0, 0, 0, 0)]);
    head3.write("BOMStore", "latin1");
    words4(1, this.#blocks.length, at, index.length, 512, variables.length).copy(head3, 8);
    return Buffer.concat([head3, variables, ...this.#blocks, index]);
  }
};
function words4(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}
function half(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
var perNode = 256;
var pageBytes = 4096;
var toTree = (child, count, page = pageBytes) => Buffer.concat([Buffer.from("tree", "latin1"), words4(1, child, page, count), Buffer.from([0])]);
function toNode(isLeaf, pairs) {
  return Buffer.concat([
    half(isLeaf ? 1 : 0),
    half(pairs.length),
    words4(0, 0),
    ...pairs.map(({ left, right }) => words4(left, right))
  ]);
}
function addLevel(store, isLeaf, pairs) {
  const nodes = [];
  for (let at = 0; at < pairs.length; at += perNode) {
    const own = pairs.slice(at, at + perNode);
    const block2 = store.add(toNode(isLeaf, own));
    const before = nodes.at(-1);
    if (before !== void 0) {
      store.patch(before.left, 4, block2);
      store.patch(block2, 8, before.left);
    }
    nodes.push({ left: block2, right: own.at(-1)?.right ?? 0 });
  }
  return nodes;
}
var kinds2 = { file: 1, dir: 2, symlink: 3 };
function toPathInfo({ type, mode: mode2, uid, gid, mtime, size, cksum, target }) {
  const link = type === "symlink" ? Buffer.from(`${target ?? ""}\0`) : Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([kinds2[type], 1]),
    half(3),
    half(kindBits[type] | mode2),
    words4(uid, gid, mtime, type === "dir" ? 0 : size),
    Buffer.from([1]),
    words4(type === "dir" ? 0 : cksum, link.length),
    link
  ]);
}
function orderByFolder(entries) {
  const children = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const folder3 = entry.name === "." ? "" : entry.name.slice(0, entry.name.lastIndexOf("/"));
    const siblings = children.get(folder3) ?? [];
    siblings.push(entry);
    children.set(folder3, siblings);
  }
  const ordered = [];
  const queue = [{ name: "", number: 0 }];
  for (const folder3 of queue) {
    for (const entry of (children.get(folder3.name) ?? []).toSorted((a, b) => compareNames(a.name, b.name))) {
      ordered.push({
        entry,
        base: entry.name.slice(folder3.name === "" ? 0 : folder3.name.length + 1),
        parent: folder3.number
      });
      if (entry.type === "dir") queue.push({ name: entry.name, number: ordered.length });
    }
  }
  return ordered;
}
var compareNames = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
function formatBom(entries) {
  const store = new BlockStore();
  store.name("BomInfo", words4(1, entries.length + 1, 1, 0, 0, 0, 0));
  let pairs = orderByFolder(entries).map(({ entry, base, parent }, index) => {
    const info = store.add(toPathInfo(entry));
    const left = store.add(words4(index + 1, info));
    const right = store.add(Buffer.concat([words4(parent), Buffer.from(`${base}\0`)]));
    return { left, right };
  });
  pairs = addLevel(store, true, pairs);
  while (pairs.length > 1) pairs = addLevel(store, false, pairs);
  store.name("Paths", toTree(pairs[0]?.left ?? store.add(toNode(true, [])), entries.length));
  const addEmpty = (page) => toTree(store.add(toNode(true, [])), 0, page);
  store.name("HLIndex", addEmpty(pageBytes));
  const views = store.add(addEmpty(128));
  store.name("VIndex", Buffer.concat([words4(1, views, 0), Buffer.from([0])]));
  store.name("Size64", addEmpty(pageBytes));
  return store.toBytes();
}

// pipeline/formats/pkg/cksum.ts
var polynomial = 79764919;
var table3 = Uint32Array.from({ length: 256 }, (_2, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit++) value = value & 2147483648 ? value << 1 ^ polynomial : value << 1;
  return value >>> 0;
});
var Cksum = class {
  #crc = 0;
  #length = 0;
  update(chunk) {
    let crc = this.#crc;
    for (const byte of chunk) crc = crc << 8 ^ (table3[(crc >>> 24 ^ byte) & 255] ?? 0);
    this.#crc = crc;
    this.#length += chunk.length;
  }
  /** The checksum of everything so far, with its length. */
  digest() {
    let crc = this.#crc;
    for (let rest = this.#length; rest > 0; rest = Math.floor(rest / 256))
      crc = crc << 8 ^ (table3[(crc >>> 24 ^ rest) & 255] ?? 0);
    return ~crc >>> 0;
  }
};
function toCksum(bytes) {
  const sum = new Cksum();
  sum.update(bytes);
  return sum.digest();
}

// pipeline/formats/pkg/documents.ts
var component = "app.pkg";
var head2 = '<?xml version="1.0" encoding="utf-8"?>\n';
var element = (name, attributes, content) => {
  const list = Object.entries(attributes).map(([key2, value]) => ` ${key2}="${(0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .toXmlText */ .gE)(String(value))}"`).join("");
  return content === void 0 ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
};
function formatPackageInfo(app, { files, kilobytes }) {
  const id2 = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleId */ .Jm)(app);
  const version2 = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppleVersion */ .kj)(app.version);
  const bundle = element("bundle", { id: id2 });
  const lines = [
    element("payload", { numberOfFiles: files, installKBytes: kilobytes }),
    element("bundle", {
      path: `./Applications/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app)}`,
      id: id2,
      CFBundleShortVersionString: version2,
      CFBundleVersion: version2
    }),
    element("bundle-version", {}, bundle),
    element("upgrade-bundle", {}, bundle),
    element("update-bundle", {}),
    element("atomic-update-bundle", {}),
    element("strict-identifier", {}, bundle),
    element("relocate", {}),
    element("scripts", {}, element("preinstall", { file: "./preinstall" }))
  ];
  const attributes = {
    "format-version": 2,
    identifier: id2,
    version: version2,
    "install-location": "/",
    auth: "root",
    "overwrite-permissions": "true",
    relocatable: "false",
    "postinstall-action": "none"
  };
  return `${head2}${element("pkg-info", attributes, `
${lines.map((line) => `  ${line}
`).join("")}`)}
`;
}
var allowsHome = ({ shell: shell2, target }) => toShell(shell2).integration(target) === "menu-entry";
function formatDistribution(facts, { displayName }, { kilobytes }) {
  const id2 = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleId */ .Jm)(facts.app);
  const version2 = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppleVersion */ .kj)(facts.app.version);
  const lines = [
    element("title", {}, (0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .toXmlText */ .gE)(displayName)),
    element("product", { id: id2, version: version2 }),
    element("options", {
      customize: "never",
      "require-scripts": "false",
      hostArchitectures: toProcessor(facts.target)
    }),
    element("domains", {
      enable_anywhere: "false",
      enable_currentUserHome: String(allowsHome(facts)),
      enable_localSystem: "true"
    }),
    element("choices-outline", {}, element("line", { choice: "default" })),
    element("choice", { id: "default", title: displayName, visible: "false" }, element("pkg-ref", { id: id2 })),
    element(
      "pkg-ref",
      { id: id2, version: version2, auth: "root", installKBytes: kilobytes, onConclusion: "none" },
      `#${component}`
    )
  ];
  return `${head2}${element("installer-gui-script", { minSpecVersion: 2 }, `
${lines.map((line) => `  ${line}
`).join("")}`)}
`;
}

// pipeline/formats/pkg/xar.ts


var headBytes2 = 28;
var magic7 = "xar!";
var digestBytes = 20;
function formatHead4(packed, unpacked) {
  const head3 = Buffer.alloc(headBytes2);
  head3.write(magic7, "latin1");
  head3.writeUInt16BE(headBytes2, 4);
  head3.writeUInt16BE(1, 6);
  head3.writeBigUInt64BE(BigInt(packed), 8);
  head3.writeBigUInt64BE(BigInt(unpacked), 16);
  head3.writeUInt32BE(1, 24);
  return head3;
}
function formatMember(member, ids, indent) {
  const id2 = ids.next++;
  const { name, data } = member;
  const inner = data === void 0 ? "" : [
    `${indent}  <data>
`,
    ...[
      `<length>${data.size}</length>`,
      `<offset>${data.offset}</offset>`,
      `<size>${data.size}</size>`,
      '<encoding style="application/octet-stream"/>',
      `<extracted-checksum style="sha1">${data.sha1}</extracted-checksum>`,
      `<archived-checksum style="sha1">${data.sha1}</archived-checksum>`
    ].map((line) => `${indent}    ${line}
`),
    `${indent}  </data>
`
  ].join("");
  const kind = data === void 0 ? "directory" : "file";
  const below = member.members.map((one) => formatMember(one, ids, `${indent}  `)).join("");
  return `${indent}<file id="${id2}">
${indent}  <name>${name}</name>
${indent}  <type>${kind}</type>
${inner}${below}${indent}</file>
`;
}
function toTree2(files) {
  const top = [];
  for (const { path, data } of files) {
    const [folder3 = "", name] = path.split("/");
    if (name === void 0) {
      top.push({ name: folder3, data, members: [] });
      continue;
    }
    let parent = top.find((member) => member.name === folder3);
    if (parent === void 0) {
      parent = { name: folder3, data: void 0, members: [] };
      top.push(parent);
    }
    parent.members.push({ name, data, members: [] });
  }
  return top;
}
function formatToc(files, epoch) {
  const ids = { next: 1 };
  const time = new Date(epoch * 1e3).toISOString().slice(0, 19);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<xar>\n  <toc>\n',
    `    <creation-time>${time}</creation-time>
`,
    `    <checksum style="sha1">
      <offset>0</offset>
      <size>${digestBytes}</size>
    </checksum>
`,
    ...toTree2(files).map((member) => formatMember(member, ids, "    ")),
    "  </toc>\n</xar>\n"
  ].join("");
}
async function* writeXar(fs, sources, epoch) {
  const files = [];
  let offset = digestBytes;
  for (const { path, from } of sources) {
    const { size, digests } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .measureStream */ .f)(fs.read(from), ["sha1"]);
    files.push({ path, data: { offset, size, sha1: digests.sha1 } });
    offset += size;
  }
  const toc = Buffer.from(formatToc(files, epoch));
  const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.deflateSync)(toc, { level: 9 });
  yield formatHead4(packed.length, toc.length);
  yield packed;
  yield (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha1").update(packed).digest();
  for (const { from } of sources) yield* fs.read(from);
}

// pipeline/formats/pkg/make.ts
var adminGroup = 80;
var systemFolders = /* @__PURE__ */ new Map([
  ["./Applications", { mode: 509, gid: adminGroup }]
]);
function toEntry5(entry, mtime) {
  const name = `./${entry.path}`;
  const { mode: mode2, gid } = systemFolders.get(name) ?? { mode: 493, gid: 0 };
  const base = { name, uid: 0, gid, mtime, target: void 0 };
  if (entry.kind === "dir") return { ...base, type: "dir", mode: mode2, size: 0 };
  if (entry.kind === "symlink")
    return {
      ...base,
      type: "symlink",
      mode: 493,
      size: Buffer.byteLength(entry.target),
      target: entry.target
    };
  return { ...base, type: "file", mode: entry.mode, size: entry.size };
}
var toRoot = (mtime) => ({
  ...{ name: ".", type: "dir", mode: 493, uid: 0, gid: 0, mtime, size: 0, target: void 0 }
});
async function addSum(fs, root2, entry) {
  if (entry.type === "symlink") return { ...entry, cksum: toCksum(Buffer.from(entry.target ?? "")) };
  const sum = new Cksum();
  if (entry.type === "file") for await (const chunk of fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, entry.name))) sum.update(chunk);
  return { ...entry, cksum: sum.digest() };
}
function toPayloadSize(entries) {
  const bytes = entries.reduce((sum, { size, type }) => sum + (type === "file" ? size : 0), 0);
  return { files: entries.length, kilobytes: Math.ceil(bytes / 1024) };
}
var compress3 = (chunks, effort) => node_stream__WEBPACK_IMPORTED_MODULE_21__.Readable.from(chunks).pipe((0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.createGzip)({ level: effort === "small" ? 6 : 1, chunkSize: chunkBytes }));
async function listEntries(ctx, root2) {
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .n)(ctx.fs, root2);
  const entries = [toRoot(ctx.sourceDateEpoch), ...tree.map((entry) => toEntry5(entry, ctx.sourceDateEpoch))];
  const summed = [];
  for (const entry of entries) summed.push(await addSum(ctx.fs, root2, entry));
  return summed;
}
async function writeScripts(ctx, { app }, to) {
  const script = Buffer.from(formatPreinstall(app));
  const mtime = ctx.sourceDateEpoch;
  const file = { ...toRoot(mtime), name: "./preinstall", type: "file", size: script.length };
  const content = async function* () {
    yield script;
  };
  await ctx.fs.write(to, compress3(writeCpio([toRoot(mtime), file], content), ctx.effort), 420);
}
async function makePkg(ctx, request) {
  const tree = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.work, "tree");
  const planned = layoutPkg(request, request.about);
  const installed = planned.files.filter(({ path }) => !path.startsWith(`${partsFolder3}/`));
  const staged = await stageApp(ctx, request, tree, { ...planned, files: installed });
  const entries = await listEntries(ctx, tree);
  const size = toPayloadSize(entries);
  const contents = /* @__PURE__ */ new Map([
    [parts2.distribution, formatDistribution(request, request.about, size)],
    [parts2.packageInfo, formatPackageInfo(request.app, size)],
    [parts2.bom, formatBom(entries)]
  ]);
  const at = (name) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.work, name);
  const payload = writeCpio(entries, ({ name }) => ctx.fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(tree, name)));
  await ctx.fs.write(at("Payload"), compress3(payload, ctx.effort), 420);
  await writeScripts(ctx, request, at("Scripts"));
  for (const [path, content] of contents)
    await ctx.fs.write(at(path.slice(partsFolder3.length + 1)), content, 420);
  const sources = [
    { path: "Distribution", from: at("Distribution") },
    ...["PackageInfo", "Bom", "Payload", "Scripts"].map((name) => ({
      path: `${component}/${name}`,
      from: at(name)
    }))
  ];
  await ctx.fs.write(request.to, writeXar(ctx.fs, sources, ctx.sourceDateEpoch), 420);
  const own = planned.files.filter(({ path }) => path.startsWith(`${partsFolder3}/`));
  const filled = own.map((file) => ({ ...file, content: contents.get(file.path) ?? file.content }));
  return { ...planned, files: [...staged.files, ...filled] };
}

// pipeline/formats/pkg/read.ts




// pipeline/formats/pkg/open-xar.ts


// pipeline/formats/pkg/ticket-trailer.ts
var magic8 = "t8lr";
var version = 1;
var kinds3 = { end: 1, ticket: 2 };
var markBytes2 = 16;
var maxTicketBytes = 512 * 1024;
var maxTrailerBytes = maxTicketBytes + 2 * markBytes2;
function formatMark(kind, length) {
  const mark = Buffer.alloc(markBytes2);
  mark.write(magic8, "latin1");
  mark.writeUInt16LE(version, 4);
  mark.writeUInt16LE(kind, 6);
  mark.writeUInt32LE(length, 8);
  return mark;
}
var formatTicketTrailer = (ticket) => Buffer.concat([formatMark(kinds3.end, 0), ticket, formatMark(kinds3.ticket, ticket.length)]);
function parseTicketTrailer(bytes) {
  const ticket = bytes.subarray(markBytes2, Math.max(markBytes2, bytes.length - markBytes2));
  if (ticket.length === 0 || !formatTicketTrailer(ticket).equals(bytes))
    throw new Error("the files of the archive do not end where it ends");
  return ticket;
}

// pipeline/formats/pkg/xml.ts
var maxDepth2 = 32;
var entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
function decode(text2) {
  return text2.replaceAll(/&(\w*;?)/g, (_2, word) => {
    const found = word.endsWith(";") ? entities[word.slice(0, -1)] : void 0;
    if (found === void 0) throw new Error(`the XML has the reference &${word}`);
    return found;
  });
}
var token = /<\?xml [^<>]*\?>|<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
function parseAttributes(text2) {
  const found = /* @__PURE__ */ new Map();
  for (const [, name = "", double, single] of text2.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found.has(name)) throw new Error(`the XML has the attribute ${name} twice`);
    found.set(name, decode(double ?? single ?? ""));
  }
  return found;
}
function assertDeclaration(text2, at) {
  if (at !== 0) throw new Error(`the XML has ${text2} after its begin`);
}
function begin(open, element2, isEmpty) {
  open.at(-1)?.children.push(element2);
  if (!isEmpty) open.push(element2);
  if (open.length > maxDepth2) throw new Error(`the XML has elements more than ${maxDepth2} deep`);
}
function close(open, name, attributes) {
  if (open.length === 1 || open.at(-1)?.name !== name || attributes !== "")
    throw new Error(`the XML closes ${name}, which is not open`);
  open.pop();
}
function parseXml(text2) {
  const root2 = { name: "", attributes: /* @__PURE__ */ new Map(), children: [], text: "" };
  const open = [root2];
  token.lastIndex = 0;
  while (token.lastIndex < text2.length) {
    const at = token.lastIndex;
    const match = token.exec(text2);
    if (match === null)
      throw new Error(`the XML cannot be read at ${JSON.stringify(text2.slice(at, at + 40))}`);
    const [whole, closes, name, attributes = "", isEmpty, content] = match;
    if (content !== void 0) (open.at(-1) ?? root2).text += decode(content);
    else if (name === void 0) assertDeclaration(whole, at);
    else if (closes === "/") close(open, name, attributes);
    else
      begin(open, { name, attributes: parseAttributes(attributes), children: [], text: "" }, isEmpty === "/");
  }
  const [only, ...others2] = root2.children;
  if (only === void 0 || others2.length > 0 || open.length > 1 || root2.text.trim() !== "")
    throw new Error("the XML does not have exactly one element that is closed");
  return only;
}
function findChild(element2, name) {
  const found = element2.children.filter((child) => child.name === name);
  if (found.length > 1) throw new Error(`<${element2.name}> has more than one <${name}>`);
  return found[0];
}

// pipeline/formats/pkg/open-xar.ts
var maxTocBytes = 1024 * 1024;
function parseSize(text2) {
  if (text2 === void 0 || !/^\d{1,15}$/.test(text2))
    throw new Error(`the table of contents has the number ${text2}`);
  return Number(text2);
}
var textOf = (element2, name) => findChild(element2, name)?.text.trim();
function parseData(data, path, heap) {
  const [length, size] = ["length", "size"].map((name) => parseSize(textOf(data, name)));
  const encoding = findChild(data, "encoding")?.attributes.get("style");
  const checksum = findChild(data, "archived-checksum");
  const sha1 = checksum?.text.trim() ?? "";
  if (encoding !== "application/octet-stream" || length !== size)
    throw new Error(`${path} is compressed in the archive itself`);
  if (checksum?.attributes.get("style") !== "sha1" || !/^[0-9a-f]{40}$/.test(sha1))
    throw new Error(`${path} has no SHA-1`);
  return { path, start: heap + parseSize(textOf(data, "offset")), size: length ?? 0, sha1 };
}
function* listMembers(parent, folder3, heap) {
  for (const file of parent.children.filter(({ name }) => name === "file")) {
    const name = textOf(file, "name") ?? "";
    const type = textOf(file, "type");
    const data = findChild(file, "data");
    if (!/^[\w.-]+$/.test(name) || name.startsWith("."))
      throw new Error(`the archive has a file with the name ${JSON.stringify(name)}`);
    const path = `${folder3}${name}`;
    if (type === "directory" && data === void 0) yield* listMembers(file, `${path}/`, heap);
    else if (type === "file" && data !== void 0) yield parseData(data, path, heap);
    else throw new Error(`${path} is neither a file nor a folder`);
  }
}
function listSpecial(toc, heap) {
  return ["checksum", "signature", "x-signature"].flatMap((name) => {
    const element2 = findChild(toc, name);
    if (element2 === void 0) return [];
    return [{ start: heap + parseSize(textOf(element2, "offset")), size: parseSize(textOf(element2, "size")) }];
  });
}
function assertNoGaps(parts3, from) {
  let at = from;
  for (const { start: start2, size } of parts3.filter((part) => part.size > 0).toSorted((a, b) => a.start - b.start)) {
    if (start2 !== at) throw new Error("the archive has bytes that belong to no file, or to two");
    at += size;
  }
  return at;
}
async function openXar(fs, path) {
  const { size = 0 } = await fs.stat(path) ?? {};
  const read = async (start2, length) => {
    const bytes2 = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(fs.read(path, { start: start2, end: start2 + length }), length, path);
    if (bytes2.length !== length) throw new Error("the archive ends in its table of contents");
    return Buffer.from(bytes2);
  };
  const head3 = await read(0, headBytes2);
  const packed = Number(head3.readBigUInt64BE(8));
  const unpacked = Number(head3.readBigUInt64BE(16));
  if (head3.toString("latin1", 0, 4) !== magic7 || head3.readUInt16BE(4) !== headBytes2 || head3.readUInt16BE(6) !== 1 || head3.readUInt32BE(24) !== 1)
    throw new Error("the head of the archive is not one of a package");
  if (packed > maxTocBytes || unpacked > maxTocBytes) throw new Error("the table of contents is too large");
  const bytes = await read(headBytes2, packed);
  const heap = headBytes2 + packed;
  const xml = inflateExactly(bytes, unpacked, "the table of contents");
  const root2 = parseXml(xml.toString("utf8"));
  const toc = findChild(root2, "toc");
  if (root2.name !== "xar" || toc === void 0) throw new Error("the archive has no table of contents");
  const checksum = findChild(toc, "checksum");
  const special2 = listSpecial(toc, heap);
  if (checksum?.attributes.get("style") !== "sha1" || special2[0]?.start !== heap || special2[0].size !== digestBytes)
    throw new Error("the table of contents has no digest");
  const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha1").update(bytes).digest();
  if (!digest.equals(await read(heap, digestBytes)))
    throw new Error("the digest of the table of contents is another one");
  const members = [...listMembers(toc, "", heap)];
  if (new Set(members.map((one) => one.path)).size !== members.length)
    throw new Error("the archive has two files with one name");
  const end2 = assertNoGaps([...special2, ...members], heap);
  if (end2 > size || size - end2 > maxTrailerBytes)
    throw new Error("the files of the archive do not end where it ends");
  const hasTicket = end2 < size;
  if (hasTicket) parseTicketTrailer(await read(end2, size - end2));
  return { members, isSigned: special2.length > 1, digest, hasTicket };
}

// pipeline/formats/pkg/read.ts
var maxDocumentBytes = 1024 * 1024;
var maxBomBytes = 256 * 1024 * 1024;
var memberNames = [
  "Distribution",
  ...["PackageInfo", "Bom", "Payload", "Scripts"].map((name) => `${component}/${name}`)
];
function requireMember({ members }, path) {
  const found = members.find((member) => member.path === path);
  if (found === void 0) throw new Error(`the package has no ${path}`);
  return found;
}
async function* readMember2({ fs }, path, { path: name, start: start2, size, sha1 }) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha1");
  for await (const chunk of fs.read(path, { start: start2, end: start2 + size })) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest("hex") !== sha1)
    throw new Error(`${name} differs from its digest in the table of contents`);
}
function unpack(chunks) {
  const source = node_stream__WEBPACK_IMPORTED_MODULE_21__.Readable.from(chunks);
  const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.createGunzip)({ chunkSize: chunkBytes });
  source.on("error", (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}
var toArchiveEntry = (entry, content) => ({
  ...{
    path: entry.name.replace(/^\.\//, ""),
    type: entry.type,
    size: entry.size,
    mode: entry.mode,
    uid: entry.uid
  },
  ...{ gid: entry.gid, uname: "", gname: "", mtime: entry.mtime, target: entry.target, content }
});
async function readEntries(ctx, path, xar, limits, take) {
  const entries = [];
  const payload = unpack(readMember2(ctx, path, requireMember(xar, `${component}/Payload`)));
  await readCpio(payload, limits, async (entry, content) => {
    const sum = new Cksum();
    if (entry.target !== void 0) sum.update(Buffer.from(entry.target));
    const counted = async function* () {
      for await (const chunk of content) {
        sum.update(chunk);
        yield chunk;
      }
    };
    const bytes = counted();
    if (entry.name !== ".") await take(toArchiveEntry(entry, bytes));
    for await (const _2 of bytes) ;
    entries.push({ ...entry, cksum: sum.digest() });
  });
  return entries;
}
function toFound(path, mode2, bytes) {
  const sha2562 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256").update(bytes).digest("hex");
  const text2 = new TextDecoder().decode(bytes);
  return {
    path,
    type: "file",
    mode: mode2,
    owner: "root:root",
    size: bytes.length,
    sha256: sha2562,
    target: void 0,
    text: text2
  };
}
async function readScripts(ctx, path, xar) {
  const found = [];
  const limits = { entries: 8, bytes: maxDocumentBytes };
  await readCpio(
    unpack(readMember2(ctx, path, requireMember(xar, `${component}/Scripts`))),
    limits,
    async (entry, content) => {
      const { bytes } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .measureStream */ .f)(content, [], maxDocumentBytes);
      if (entry.name === "." && entry.type === "dir") return;
      if (entry.type !== "file") throw new Error(`the script ${entry.name} is not a file`);
      found.push(
        toFound(
          `${partsFolder3}/Scripts/${entry.name.replace(/^\.\//, "")}`,
          entry.mode,
          bytes ?? new Uint8Array()
        )
      );
    }
  );
  return found;
}
function findEntryFaults2(name, entries) {
  const [root2] = entries;
  return [
    ...root2?.name === "." && root2.type === "dir" && root2.mode === 493 ? [] : ["the payload does not begin with its root"],
    ...entries.flatMap(({ name: path, type, gid }) => {
      if (path !== "." && !path.startsWith("./")) return [`${path} is not below the root`];
      if (path.startsWith(`./${partsFolder3}/`)) return [`${path} has the name of a part of the package`];
      const group = type === "dir" ? systemFolders.get(path)?.gid ?? 0 : 0;
      return gid === group ? [] : [`${path} belongs to the group ${gid}`];
    })
  ].map((text2) => `${name}: ${text2}`);
}
async function readPkg(ctx, path, name, { app }, limits) {
  const xar = await openXar(ctx.fs, path);
  const unknown = xar.members.find((member) => !memberNames.includes(member.path));
  if (unknown !== void 0) throw new Error(`the package has the part ${unknown.path}`);
  const collector = new BundleCollector(name, app, prefix, limits.tap);
  const modes2 = new Map([...systemFolders].map(([folder3, { mode: mode2 }]) => [folder3.slice(2), mode2]));
  const entries = await readEntries(ctx, path, xar, limits, (entry) => collector.take(entry, modes2));
  const part = (member, limit) => (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(readMember2(ctx, path, requireMember(xar, member)), limit, member);
  const bom = await part(`${component}/Bom`, maxBomBytes);
  const info = await part(`${component}/PackageInfo`, maxDocumentBytes);
  const distribution = await part("Distribution", maxDocumentBytes);
  const content = collector.finish();
  const differ = [
    ...formatBom(entries).equals(bom) ? [] : ["Bom does not list the files of the payload"],
    ...Buffer.from(formatPackageInfo(app, toPayloadSize(entries))).equals(info) ? [] : ["PackageInfo is not the text that this version writes"]
  ];
  return {
    ...content,
    isSigned: xar.isSigned,
    hasTicket: xar.hasTicket,
    outside: [
      ...content.outside,
      ...await readScripts(ctx, path, xar),
      toFound(parts2.distribution, 420, distribution),
      toFound(parts2.packageInfo, 420, info),
      { ...toFound(parts2.bom, 420, bom), text: void 0 }
    ],
    folders: ["", ...content.folders],
    faults: [
      ...content.faults,
      ...[...findEntryFaults2(name, entries), ...differ].map(
        (text2) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("archive-entry-unexpected", name, text2)
      )
    ]
  };
}
async function readPkgBundle(ctx, path, limits) {
  let text2;
  await readEntries(ctx, path, await openXar(ctx.fs, path), limits, async (entry) => {
    if (entry.type === "file" && /^Applications\/[^/]+\.app\/Contents\/Resources\/payload\/bundle\.json$/.test(entry.path))
      text2 = (await readPayloadFile(entry, "bundle.json", ["sha256"])).text;
  });
  return text2;
}

// pipeline/formats/pkg/staple.ts
var sha1Kind = 1;
async function openSigned(fs, path) {
  const xar = await openXar(fs, path);
  if (!xar.isSigned) throw new Error("the package is not signed");
  return xar;
}
async function* formatStapled2(fs, path, ticket) {
  yield* fs.read(path);
  yield formatTicketTrailer(ticket);
}
var notarizedPkg = {
  readTicketName: async ({ fs }, path) => toTicketName(sha1Kind, (await openSigned(fs, path)).digest),
  staple: async ({ fs }, { path, to, ticket }) => {
    if ((await openSigned(fs, path)).hasTicket) throw new Error("the package has a ticket already");
    await fs.write(to, formatStapled2(fs, path, ticket));
    return void 0;
  }
};

// pipeline/formats/pkg/index.ts
var extension5 = ".pkg";
var pkg = {
  id: "pkg",
  title: "macOS installer package",
  extension: extension5,
  targets: _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .darwinTargets */ .Kk,
  limits: [
    {
      largestFile: Math.min(largestCpioFile, 2 ** 32 - 1),
      name: "the size field of the bill of materials",
      remedy: "make the file smaller, or leave out the format pkg"
    }
  ],
  signing: "embedded",
  notarizes: () => notarizedPkg,
  buildableOn: () => true,
  tools: () => [],
  fileName: (app, target) => toReleaseName(app, target, extension5),
  findPathFaults: findMacPathFaults,
  magic: magic7,
  identify: (name) => identifyReleaseName(name, _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .darwinTargets */ .Kk, extension5),
  layout: layoutPkg,
  make: async (ctx, request) => [{ path: request.to, layout: await makePkg(ctx, request) }],
  readBundle: readPkgBundle,
  read: (ctx, path, identity, limits) => readPkg(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), identity, limits)
};

// pipeline/formats/rpm/index.ts


// pipeline/formats/rpm/scripts.ts
var scriptSections = ["pre", "post", "preun", "postun"];
function planScripts(facts) {
  const { app } = facts;
  const head3 = `root=
dir=${toInstallDir((0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app))}
`;
  return {
    pre: `${head3}${maintenanceFunctions}if [ "$1" -gt 1 ] && [ -d "$dir" ]; then announce upgrade; fi
exit 0`,
    post: `${head3}${offerFunction}rm -f "$dir/${_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .maintenanceFile */ .iV}"
${callForShortNames("offer", app).join("\n")}
${formatSandboxSetup(facts)}exit 0`,
    preun: `${head3}${withdrawFunction}${maintenanceFunctions}if [ "$1" -eq 0 ]; then
  stop_app
${callForShortNames(
      "withdraw",
      app
    ).map((line) => `  ${line}
`).join("")}${formatSandboxRemoval(facts).replaceAll(/^(?=.)/gm, "  ")}fi
exit 0`,
    postun: `if [ "$1" -eq 0 ]; then ${formatKeptData(app, "was removed")}; fi
exit 0`
  };
}

// pipeline/formats/rpm/layout.ts
var headerFolder = "RPM";
var headerFile = `${headerFolder}/header`;
var toLicenseDir = (name) => `usr/share/licenses/${name}`;
function formatLicense({ displayName, license }) {
  const own = license?.trimEnd() ?? "The package states no license. Ask its maintainer before you copy it.";
  return `${displayName}

${own}

The runtime contains Node.js. Its license is in the folder licenses of the app.
`;
}
function layoutRpm(payload, about) {
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(payload.app);
  const scripts = planScripts(payload);
  return {
    payload: toInstallDir(name).slice(1),
    files: [
      ...planLinuxFiles(payload, about),
      { path: `${toLicenseDir(name)}/LICENSE`, mode: 420, content: about && formatLicense(about) },
      ...scriptSections.map(
        (section) => ({
          path: `${headerFolder}/${section}`,
          mode: 493,
          content: scripts[section]
        })
      ),
      { path: headerFile, mode: 420, content: void 0 }
    ]
  };
}

// pipeline/formats/rpm/make.ts


// pipeline/formats/rpm/header.ts
var introBytes = 16;
var entryBytes5 = 16;
var trailerBytes = 16;
var maxEntries = 65535;
var magic9 = 2393761793;
var types4 = { int16: 3, int32: 4, int64: 5, text: 6, binary: 7, texts: 8, translated: 9 };
var widths = /* @__PURE__ */ new Map([
  [types4.int16, 2],
  [types4.int32, 4],
  [types4.int64, 8],
  [types4.binary, 1]
]);
var toView4 = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function parseIntro(intro, maxBytes) {
  const view = toView4(intro);
  if (view.getUint32(0) !== magic9 || view.getUint32(4) !== 0)
    throw new Error("a header does not begin with the magic of version 1");
  const [entries, store] = [view.getUint32(8), view.getUint32(12)];
  const bytes = entries * entryBytes5 + store;
  if (entries < 2 || entries > maxEntries || store < trailerBytes || bytes > maxBytes)
    throw new Error(`a header with ${entries} entries and a store of ${store} bytes`);
  return { entries, bytes };
}
function measureTexts(bytes, count) {
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const end2 = bytes.indexOf(0, at);
    if (end2 === -1) throw new Error("a text of a header has no end");
    at = end2 + 1;
  }
  return at;
}
function measure2(type, count, rest) {
  const width2 = widths.get(type);
  if (width2 !== void 0) return width2 * count;
  if (type === types4.texts || (type === types4.text || type === types4.translated) && count === 1)
    return measureTexts(rest, count);
  throw new Error(`a value of the type ${type} with ${count} parts`);
}
function assertRegion(view, region, entries, storeAt) {
  const trailer3 = view.byteLength - trailerBytes;
  const entry = [0, 4, 8, 12].map((at) => view.getUint32(at));
  const end2 = [0, 4].map((at) => view.getUint32(trailer3 + at));
  const isWhole = view.getInt32(trailer3 + 8) === -entries * entryBytes5 && view.getUint32(trailer3 + 12) === trailerBytes;
  const expected = [region, types4.binary, trailer3 - storeAt, trailerBytes];
  if (!isWhole || entry.join() !== expected.join() || end2.join() !== `${region},${types4.binary}`)
    throw new Error("a header has values outside its region");
}
function parseHeader(bytes, entries, region) {
  const view = toView4(bytes);
  const storeAt = entries * entryBytes5;
  const store = bytes.subarray(storeAt, bytes.length - trailerBytes);
  assertRegion(view, region, entries, storeAt);
  const values = /* @__PURE__ */ new Map();
  let end2 = 0;
  let last2 = 0;
  for (let index = 1; index < entries; index += 1) {
    const [tag2 = 0, type = 0, offset = 0, count = 0] = [0, 4, 8, 12].map(
      (at) => view.getUint32(index * entryBytes5 + at)
    );
    const width2 = widths.get(type) ?? 1;
    const start2 = Math.ceil(end2 / width2) * width2;
    if (tag2 <= last2 || offset !== start2 || count === 0 || store.subarray(end2, start2).some((byte) => byte !== 0))
      throw new Error(`the value ${tag2} of a header is not where rpmbuild writes it`);
    const size = measure2(type, count, store.subarray(start2));
    if (start2 + size > store.length) throw new Error(`the value ${tag2} of a header has no end`);
    values.set(tag2, { tag: tag2, type, count, bytes: store.subarray(start2, start2 + size) });
    end2 = start2 + size;
    last2 = tag2;
  }
  if (end2 !== store.length) throw new Error(`${store.length - end2} bytes after the last value of a header`);
  return values;
}
function readTexts(values, tag2) {
  const value = values.get(tag2);
  if (value === void 0) return [];
  if (widths.has(value.type)) throw new Error(`the value ${tag2} of a header is not a text`);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(value.bytes.subarray(0, -1)).split("\0");
}
function readNumbers(values, tag2) {
  const value = values.get(tag2);
  if (value === void 0) return [];
  const { type, count } = value;
  const width2 = widths.get(type);
  if (width2 === void 0 || type === types4.binary)
    throw new Error(`the value ${tag2} of a header is not a number`);
  const view = toView4(value.bytes);
  return Array.from({ length: count }, (_2, index) => {
    const at = index * width2;
    if (width2 === 2) return view.getUint16(at);
    if (width2 === 4) return view.getUint32(at);
    const large = view.getBigUint64(at);
    if (large > Number.MAX_SAFE_INTEGER) throw new Error(`the value ${tag2} of a header is too large`);
    return Number(large);
  });
}

// pipeline/formats/rpm/lead.ts
var leadBytes = 96;
var nameAt = 10;
var nameBytes2 = 66;
function parseLead(bytes) {
  const text2 = Buffer.from(bytes).toString("latin1");
  const name = text2.slice(nameAt, nameAt + nameBytes2).replace(/\0+$/, "");
  const processor = (bytes[8] ?? 0) * 256 + (bytes[9] ?? 0);
  const lead = { processor, name };
  if (text2 !== formatLead(lead).toString("latin1")) throw new Error("its lead is not that of a package");
  return lead;
}
function formatLead({ processor, name }) {
  const bytes = Buffer.alloc(leadBytes);
  Buffer.from("edabeedb03000000", "hex").copy(bytes);
  bytes.writeUInt16BE(processor, 8);
  bytes.write(name.slice(0, nameBytes2 - 1), nameAt, "latin1");
  bytes.writeUInt16BE(1, 76);
  bytes.writeUInt16BE(5, 78);
  return bytes;
}
var toLeadName = (stem) => stem.slice(0, nameBytes2 - 1);

// pipeline/formats/rpm/names.ts
var processors = {
  "linux-x64": { name: "x86_64", isa: "x86-64", leadNumber: 1 },
  "linux-arm64": { name: "aarch64", isa: "aarch-64", leadNumber: 19 }
};
var rpmTargets = [
  "linux-x64",
  "linux-arm64"
];
var release = "1";
function toRpmProcessor(target) {
  const found = rpmTargets.find((one) => one === target);
  return found === void 0 ? void 0 : processors[found];
}
function toRpmStem(app) {
  return `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app)}-${toPackageVersion(app.version)}-${release}`;
}
function toRpmName(app, target) {
  return `${toRpmStem(app)}.${toRpmProcessor(target)?.name ?? target}.rpm`;
}
function identifyRpm(name) {
  if (!/\.rpm$/i.test(name)) return void 0;
  const [, app = name.slice(0, -4), version2 = "", processor] = /^(.+)-([^-]+)-[^-]+\.([a-z0-9_]+)\.rpm$/i.exec(name) ?? [];
  return {
    app: { ...parsePackageName(app), version: version2.replace("~", "-") },
    target: rpmTargets.find((target) => processors[target].name === processor),
    shell: void 0
  };
}

// pipeline/formats/rpm/requires.ts
var browsers2 = [
  "(chromium or google-chrome-stable or microsoft-edge-stable or firefox or MozillaFirefox)",
  "xdg-utils"
];
var widest2 = { glibc: "2.28", systems: "RHEL 8" };
var plain2 = /^[A-Za-z0-9_][A-Za-z0-9_.+-]*$/;
function planRequires(libraries) {
  const warnings = findFloorWarnings(libraries, widest2);
  const requires = /* @__PURE__ */ new Set();
  for (const { soname, versions: versions2, file } of libraries) {
    const words5 = [soname, ...versions2.keys()];
    const other = words5.find((word) => !plain2.test(word));
    if (other !== void 0) {
      warnings.push(`${file} links to ${soname}: rpm cannot name ${JSON.stringify(other)} as a dependency`);
      continue;
    }
    requires.add(`${soname}()(64bit)`);
    for (const version2 of versions2.keys()) requires.add(`${soname}(${version2})(64bit)`);
  }
  return { requires: [...requires].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X), warnings };
}

// pipeline/formats/rpm/tags.ts
var tags = {
  region: 63,
  locales: 100,
  name: 1e3,
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
  payloadSha3Unpacked: 5124
};
var headerSignatureTags = [267, 268, 278];
var signatureTags = {
  region: 62,
  sha1: 269,
  longSize: 270,
  longPayloadSize: 271,
  sha256: 273,
  sha3: 279,
  size: 1e3,
  md5: 1004,
  payloadSize: 1007,
  reserved: 1008
};
var names = new Map(
  Object.keys(tags).map((name) => [tags[name], name])
);
function findTagName(tag2) {
  return names.get(tag2);
}

// pipeline/formats/rpm/check-header.ts
var shell = "/bin/sh";
var equal = 8;
var dependency = /^(?:\/bin\/sh|[\w.+-]+\((?:[\w.+-]*)\)\(64bit\)|rpmlib\(\w+\))$/;
function planTexts({ app }) {
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
  return [
    ["locales", ["C"]],
    ["name", [name]],
    ["version", [toPackageVersion(app.version)]],
    ["release", [release]],
    ["os", ["linux"]],
    ["sourcePackage", [`${toRpmStem(app)}.src.rpm`]],
    ["payloadFormat", ["cpio"]],
    ["payloadCompressor", ["zstd"]],
    ["encoding", ["utf-8"]],
    ...["preProgram", "postProgram", "preunProgram", "postunProgram"].map(
      (tag2) => [tag2, [shell]]
    )
  ];
}
function findTextFaults(header, expected) {
  return expected.flatMap(([tag2, should]) => {
    const is = readTexts(header, tags[tag2]);
    return is.join("\0") === should.join("\0") ? [] : [`its ${tag2} is ${JSON.stringify(is)}, expected ${JSON.stringify(should)}`];
  });
}
function findDependencyFaults(header, { app }, isa) {
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
  const version2 = `${toPackageVersion(app.version)}-${release}`;
  const requires = readTexts(header, tags.requires);
  const versions2 = readTexts(header, tags.requireVersions);
  const isOther = (text2, index) => !dependency.test(text2) || versions2[index] !== "" && !text2.startsWith("rpmlib(");
  const provides = readTexts(header, tags.provides);
  const provideVersions = readTexts(header, tags.provideVersions);
  const recommends = readTexts(header, tags.recommends);
  return [
    ...requires.filter(isOther).map((text2) => `it requires ${JSON.stringify(text2)}`),
    ...provides.filter((text2) => text2 !== name && text2 !== `${name}(${isa})`).map((text2) => `it provides ${JSON.stringify(text2)}`),
    ...provideVersions.filter((text2) => text2 !== version2).map((text2) => `it provides the version ${JSON.stringify(text2)} of itself, expected ${version2}`),
    ...recommends.filter((text2) => !browsers2.includes(text2)).map((text2) => `it recommends ${JSON.stringify(text2)}`),
    ...readNumbers(header, tags.provideFlags).every((flags3) => flags3 === equal) ? [] : ["it provides more than its version"],
    ...readTexts(header, tags.recommendVersions).every((text2) => text2 === "") ? [] : ["it recommends a version"]
  ];
}
function findTarget(header) {
  const [processor] = readTexts(header, tags.processor);
  return rpmTargets.find((target) => toRpmProcessor(target)?.name === processor);
}
function findHeaderFaults(name, { lead, header }, { app, target }) {
  const others2 = [...header.keys()].filter((tag2) => findTagName(tag2) === void 0);
  const found = findTarget(header);
  const processor = toRpmProcessor(found);
  const [algorithm] = readNumbers(header, tags.fileDigestAlgorithm);
  return [
    ...others2.map((tag2) => `its header has the value ${tag2}, which no package of this product has`),
    ...processor === void 0 || target !== void 0 && target !== found ? [
      `its processor is ${readTexts(header, tags.processor)}, expected ${toRpmProcessor(target)?.name ?? "another"}`
    ] : [],
    ...lead.name === toLeadName(toRpmStem(app)) && lead.processor === processor?.leadNumber ? [] : ["its lead is of another package"],
    // SHA-256 in the numbers of OpenPGP
    ...algorithm === 8 ? [] : ["the digests of its files are not SHA-256"],
    ...findTextFaults(header, planTexts({ app })),
    ...findDependencyFaults(header, { app }, processor?.isa ?? "")
  ].map((message) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("rpm-header-mismatch", name, message));
}

// pipeline/formats/rpm/open.ts

var maxHeaderBytes = 64 * 1024 * 1024;
var maxSignatureBytes2 = 64 * 1024;
async function readHeader2(ctx, path, at, region, maxBytes) {
  const read = async (start2, length2) => {
    const bytes2 = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(ctx.fs.read(path, { start: start2, end: start2 + length2 }), length2, path);
    if (bytes2.length !== length2) throw new Error("the file ends in a header");
    return bytes2;
  };
  const intro = await read(at, introBytes);
  const { entries, bytes: length } = parseIntro(intro, maxBytes);
  const bytes = await read(at + introBytes, length);
  return {
    values: parseHeader(bytes, entries, region),
    bytes: Buffer.concat([intro, bytes]),
    end: at + introBytes + length,
    read
  };
}
async function openRpm(ctx, path) {
  const { size = 0 } = await ctx.fs.stat(path) ?? {};
  if (size < leadBytes + 2 * introBytes) throw new Error("it is too short for a package");
  const lead = parseLead(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(ctx.fs.read(path, { start: 0, end: leadBytes }), leadBytes, path));
  const signature2 = await readHeader2(ctx, path, leadBytes, signatureTags.region, maxSignatureBytes2);
  const padding = (8 - signature2.end % 8) % 8;
  if (padding > 0 && (await signature2.read(signature2.end, padding)).some((byte) => byte !== 0))
    throw new Error("the signature header is not filled with zeros");
  const header = await readHeader2(ctx, path, signature2.end + padding, tags.region, maxHeaderBytes);
  return {
    lead,
    signature: signature2.values,
    header: header.values,
    headerBytes: header.bytes,
    payloadAt: header.end,
    size
  };
}
var digestOf = (algorithm, bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)(algorithm).update(bytes).digest("hex");

// pipeline/formats/rpm/describe-header.ts
var elsewhere = /* @__PURE__ */ new Set([
  ...["pre", "post", "preun", "postun"],
  ...["fileSizes", "longFileSizes", "fileModes", "fileDigests", "fileLinks", "fileFlags"],
  ...["fileUsers", "fileGroups", "folderIndexes", "baseNames", "folders"],
  ...[
    "payloadDigest",
    "payloadDigestUnpacked",
    "payloadSize",
    "payloadSizeUnpacked",
    "payloadSha512"
  ],
  ...["payloadSha512Unpacked", "payloadSha3", "payloadSha3Unpacked", "archiveSize"]
]);
var perFile = /* @__PURE__ */ new Set([
  ...[
    "fileDevices",
    "fileTimes",
    "fileVerifyFlags",
    "fileSystems",
    "fileNumbers",
    "fileLanguages"
  ],
  ...["fileColors", "fileClasses", "classes", "fileMimeIndexes", "mimes"]
]);
var isNumber = ({ type }) => type >= 3 && type <= 5;
function toLine2(values, value) {
  const { tag: tag2, type, bytes } = value;
  const name = findTagName(tag2) ?? String(tag2);
  if (elsewhere.has(name)) return [];
  if (perFile.has(name)) return [`${name}: type ${type}, sha256 ${digestOf("sha256", bytes)}`];
  const content = isNumber(value) ? readNumbers(values, tag2) : readTexts(values, tag2);
  return [`${name}: type ${type}, ${JSON.stringify(content)}`];
}
function describeHeader(values) {
  return [...values.values()].flatMap((value) => toLine2(values, value)).map((line) => `${line}
`).join("");
}

// pipeline/formats/rpm/spec.ts
var escapeMacros = (text2) => text2.replaceAll("%", "%%");
var toText4 = (text2) => escapeMacros(text2.replace(/^(\s*)%/, "$1- %"));
var toLicenseId = (name) => `LicenseRef-${name.replaceAll(/[^A-Za-z0-9.-]/g, ".")}`;
function formatSpec(facts) {
  const { app, about, requires, recommends, files } = facts;
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
  const scripts = planScripts(facts);
  const placed = files.map(({ path }) => path).filter((path) => !path.startsWith(`${headerFolder}/`));
  const isLicense = (path) => path.startsWith(`${toLicenseDir(name)}/`);
  const fields = [
    ["Name", name],
    ["Version", toPackageVersion(app.version)],
    ["Release", release],
    [
      "Summary",
      [...about.displayName].slice(0, 78).join("").replace(/[.\s]+$/, "") || name
    ],
    ["License", toLicenseId(name)],
    ["Packager", about.maintainer],
    ["AutoReqProv", "no"],
    ...requires.map((one) => ["Requires", one]),
    ...recommends.map((one) => ["Recommends", one])
  ];
  const lines = [
    ...fields.map(([field = "", value = ""]) => `${field}: ${escapeMacros(value)}`),
    "",
    "%description",
    toText4(about.summary),
    "",
    "%install",
    'mkdir -p "$RPM_BUILD_ROOT"',
    'mv "%{staged_tree}/opt" "%{staged_tree}/usr" "$RPM_BUILD_ROOT"',
    "",
    ...scriptSections.flatMap((section) => [`%${section}`, escapeMacros(scripts[section]), ""]),
    "%files",
    "%defattr(-,root,root,-)",
    toInstallDir(name),
    `%dir /${toLicenseDir(name)}`,
    ...placed.map((path) => isLicense(path) ? `%license /${path}` : `/${path}`)
  ];
  return `${lines.join("\n")}
`;
}

// pipeline/formats/rpm/make.ts
var compression = { small: "w9.zstdio", fast: "w1.zstdio" };
var toPartial = (path) => `${path}.partial`;
function planMacros(folder3, effort, { target, to }) {
  const { name, isa } = toRpmProcessor(target) ?? { name: target, isa: target };
  return {
    _topdir: `${folder3}/work/rpmbuild`,
    _tmppath: `${folder3}/work/rpmbuild`,
    _rpmdir: `${folder3}/out`,
    _build_name_fmt: toPartial((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(to)),
    staged_tree: `${folder3}/work/tree`,
    _arch: name,
    _isa: `(${isa})`,
    _target_platform: `${name}-linux`,
    _binary_payload: compression[effort],
    _rpmformat: "4",
    _buildhost: "localhost",
    use_source_date_epoch_as_buildtime: "1",
    source_date_epoch_from_changelog: "0",
    _build_id_links: "none",
    __os_install_post: "%{nil}",
    debug_package: "%{nil}"
  };
}
async function findMacros(ctx, env) {
  const { exitCode, stdout, stderr } = await ctx.exec.run("rpmbuild", ["--eval", "%{_rpmconfigdir}"], {
    env
  });
  const folder3 = stdout.trim();
  if (exitCode !== 0 || !folder3.startsWith("/")) throw toFailure(exitCode, stderr);
  return folder3;
}
function toFailure(exitCode, output) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: `rpmbuild failed with exit code ${exitCode}:
${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_6__/* .toTail */ .iF)(output)}`,
    remedy: "check the free space, and that rpmbuild is at least version 4.14"
  });
}
async function runRpmbuild(ctx, request) {
  const short2 = await ctx.fs.makeTempDir("rpm-");
  try {
    await ctx.fs.symlink(request.work, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(short2, "work"));
    await ctx.fs.symlink((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(request.to), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(short2, "out"));
    const env = {
      SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch),
      LC_ALL: "C",
      HOME: request.work,
      MAGIC: void 0,
      RPM_CONFIGDIR: void 0
    };
    const folder3 = await findMacros(ctx, env);
    const macros = Object.entries(planMacros(short2, ctx.effort, request));
    const args = [
      `--macros=${folder3}/macros`,
      `--rcfile=${folder3}/rpmrc`,
      ...["--target", `${toRpmProcessor(request.target)?.name ?? request.target}-linux`],
      ...macros.flatMap(([name, value]) => ["--define", `${name} ${value}`]),
      ...["-bb", (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(short2, "work/package.spec")]
    ];
    const { exitCode, stdout, stderr } = await ctx.exec.run("rpmbuild", args, { env });
    if (exitCode !== 0) throw toFailure(exitCode, `${stdout}${stderr}`);
  } finally {
    await ctx.fs.remove(short2);
  }
}
async function writeSpec(ctx, request, planned) {
  const needs = await readSystemNeeds(ctx, request.payload, request.target);
  const { requires, warnings } = planRequires(needs);
  for (const warning of warnings) ctx.log.warn(warning);
  const recommends = toShell(request.shell).usesSystemBrowser ? browsers2 : [];
  const spec = formatSpec({ ...request, requires, recommends, files: planned.files });
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.work, "package.spec"), spec);
}
async function makeRpm(ctx, request) {
  const root2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.work, "tree");
  const planned = layoutRpm(request, request.about);
  const placed = planned.files.filter(({ path }) => path.startsWith("usr/"));
  await linkPayload(ctx, request.payload, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, planned.payload));
  await placeFiles(ctx, root2, placed);
  await normalizeTree(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, "usr"));
  await settle(ctx, root2, ["", "opt"]);
  await writeSpec(ctx, request, planned);
  const partial = toPartial(request.to);
  try {
    await runRpmbuild(ctx, request);
    const text2 = await readHeader3(ctx, partial, request);
    await ctx.fs.rename(partial, request.to);
    return withHeader(planned, text2);
  } finally {
    await ctx.fs.remove(partial);
  }
}
async function readHeader3(ctx, path, request) {
  const rpm2 = await openRpm(ctx, path);
  const faults = findHeaderFaults((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), rpm2, request);
  if (faults.length === 0) return describeHeader(rpm2.header);
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: `rpmbuild made another package than it was asked for: ${faults.map(({ message }) => message).join("; ")}`,
    remedy: "use the rpmbuild of another version, such as 4.18, without changes of its macros"
  });
}
function withHeader(planned, text2) {
  return {
    ...planned,
    files: planned.files.map((file) => file.path === headerFile ? { ...file, content: text2 } : file)
  };
}

// pipeline/formats/rpm/name-faults.ts
var essential2 = /* @__PURE__ */ new Set([
  ...["coreutils-common", "crypto-policies", "dnf-data", "fedora-release", "fedora-repos", "glibc-common"],
  ...["libdnf-plugin", "openSUSE-release", "pam-config", "python3-rpm", "redhat-release", "rpm-libs"],
  ...["selinux-policy", "shadow-utils", "systemd-libs", "systemd-pam", "system-release", "util-linux"]
]);
async function findRpmNameFaults(app) {
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
  if (!essential2.has(name)) return [];
  return [
    {
      severity: "error",
      code: "package-name-taken",
      message: `the distribution has a package called ${name}, which would replace the app`,
      remedy: "choose another vendor: --vendor, or the input vendor of the action"
    }
  ];
}

// pipeline/formats/rpm/check-digests.ts
var stated = (values, tag2, isText2) => (isText2 ? readTexts(values, tag2) : readNumbers(values, tag2)).join();
function planSignature(rpm2, payload) {
  const rest = rpm2.size - rpm2.payloadAt + rpm2.headerBytes.length;
  return [
    [signatureTags.sha1, "SHA-1 of the header", digestOf("sha1", rpm2.headerBytes)],
    [signatureTags.sha256, "SHA-256 of the header", digestOf("sha256", rpm2.headerBytes)],
    [signatureTags.sha3, "SHA3-256 of the header", digestOf("sha3-256", rpm2.headerBytes)],
    [signatureTags.size, "size", rest],
    [signatureTags.longSize, "size", rest],
    [signatureTags.payloadSize, "size of the payload", payload.size],
    [signatureTags.longPayloadSize, "size of the payload", payload.size]
  ];
}
function planHeader(rpm2, { size, packed, unpacked }) {
  return [
    [tags.payloadDigest, "SHA-256 of the payload", packed.sha256],
    [tags.payloadDigestUnpacked, "SHA-256 of the unpacked payload", unpacked.sha256],
    [tags.payloadSha512, "SHA-512 of the payload", packed.sha512],
    [tags.payloadSha512Unpacked, "SHA-512 of the unpacked payload", unpacked.sha512],
    [tags.payloadSha3, "SHA3-256 of the payload", packed["sha3-256"]],
    [tags.payloadSha3Unpacked, "SHA3-256 of the unpacked payload", unpacked["sha3-256"]],
    [tags.archiveSize, "size of the payload", size],
    [tags.payloadSizeUnpacked, "size of the unpacked payload", size],
    [tags.payloadSize, "size of the payload", rpm2.size - rpm2.payloadAt]
  ];
}
function findDifferences(values, expected) {
  return expected.flatMap(
    ([tag2, what, value]) => !values.has(tag2) || stated(values, tag2, typeof value === "string") === String(value) ? [] : [`its ${what} is ${value}, which is not what it states`]
  );
}
function findSignatureFaults({ signature: signature2 }, payload) {
  const known = /* @__PURE__ */ new Set([...Object.values(signatureTags), ...headerSignatureTags]);
  const others2 = [...signature2.keys()].filter((tag2) => !known.has(tag2));
  const md5 = signature2.get(signatureTags.md5);
  const signatures2 = headerSignatureTags.filter((tag2) => signature2.has(tag2));
  const reserved2 = signature2.get(signatureTags.reserved)?.bytes ?? new Uint8Array();
  return [
    ...signatures2.filter((tag2) => !(0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_5__/* .isSignaturePackets */ .m9)(signature2.get(tag2)?.bytes ?? new Uint8Array())).map((tag2) => `the value ${tag2} of its signature header is not a signature`),
    ...others2.map((tag2) => `its signature header has the value ${tag2}, which this version cannot check`),
    ...md5 === void 0 || Buffer.from(md5.bytes).toString("hex") === payload.md5 ? [] : [`its MD5 is ${payload.md5}, which is not what it states`],
    ...reserved2.every((byte) => byte === 0) ? [] : ["the room for a signature is not empty"]
  ];
}
function findDigestFaults(name, rpm2, payload) {
  const missing = [
    ...rpm2.signature.has(signatureTags.sha256) ? [] : ["SHA-256 of the header"],
    ...rpm2.header.has(tags.payloadDigest) ? [] : ["SHA-256 of the payload"]
  ];
  return [
    ...findSignatureFaults(rpm2, payload),
    ...missing.map((what) => `it does not state the ${what}`),
    ...findDifferences(rpm2.signature, planSignature(rpm2, payload)),
    ...findDifferences(rpm2.header, planHeader(rpm2, payload))
  ].map((message) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("rpm-digest-mismatch", name, message));
}

// pipeline/formats/rpm/files.ts
var kinds4 = /* @__PURE__ */ new Map([
  [16384, "dir"],
  [32768, "file"],
  [40960, "symlink"]
]);
var toKind = (mode2) => kinds4.get(mode2 & 61440) ?? "other";
var isBaseName = (name) => name !== "" && !name.includes("/") && (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(name);
function readFiles3(header, limit) {
  const names2 = readTexts(header, tags.baseNames);
  if (names2.length > limit) throw new Error(`the archive has more than ${limit} entries`);
  const checkLength = (tag2, values) => {
    if (values.length !== names2.length)
      throw new Error(`its header has ${values.length} ${tag2} for ${names2.length} files`);
    return values;
  };
  const numbers = (tag2) => checkLength(tag2, readNumbers(header, tags[tag2]));
  const texts = (tag2) => checkLength(tag2, readTexts(header, tags[tag2]));
  const folders2 = readTexts(header, tags.folders);
  const places2 = numbers("folderIndexes");
  const sizes = numbers(header.has(tags.longFileSizes) ? "longFileSizes" : "fileSizes");
  const [modes2, times, ids, flags3] = ["fileModes", "fileTimes", "fileNumbers", "fileFlags"].map(
    numbers
  );
  const [users, groups, digests, links] = ["fileUsers", "fileGroups", "fileDigests", "fileLinks"].map(texts);
  return names2.map((name, index) => {
    const folder3 = folders2[places2[index] ?? -1];
    if (folder3?.startsWith("/") !== true || !folder3.endsWith("/") || !isBaseName(name))
      throw new Error(`its header places ${JSON.stringify(name)} in ${JSON.stringify(folder3)}`);
    const mode2 = modes2?.[index] ?? 0;
    const size = sizes[index] ?? 0;
    if (toKind(mode2) === "dir" && size !== 0)
      throw new Error(`its header gives the folder ${folder3}${name} a size`);
    return {
      path: `${folder3}${name}`,
      mode: mode2,
      time: times?.[index] ?? 0,
      number: ids?.[index] ?? 0,
      size,
      user: users?.[index] ?? "",
      group: groups?.[index] ?? "",
      sha256: digests?.[index] ?? "",
      target: links?.[index] ?? "",
      flags: flags3?.[index] ?? 0
    };
  });
}

// pipeline/formats/rpm/payload.ts



// pipeline/formats/rpm/cpio.ts
var newMagic = "070701";
var strippedMagic = "07070X";
var hex = (value) => value.toString(16).padStart(8, "0");
function formatEntry2({ path, mode: mode2, time, number, size }, links) {
  const name = `${path}\0`;
  const fields = [number, mode2, 0, 0, links, time, size, 0, 0, 0, 0, Buffer.byteLength(name), 0];
  return `${newMagic}${fields.map(hex).join("")}${name}`;
}
var trailer2 = { path: "TRAILER!!!", mode: 0, time: 0, number: 0, size: 0 };
var Frames = class {
  #reader;
  #at = 0;
  constructor(reader) {
    this.#reader = reader;
  }
  async expect(text2, what) {
    const expected = Buffer.from(text2);
    const found = await this.#reader.read(expected.length);
    if (!found.equals(expected)) throw new Error(`${what} is not what the header of the package states`);
    this.#at += expected.length;
    await this.pad();
  }
  async pad() {
    const padding = (4 - this.#at % 4) % 4;
    this.#at += padding;
    if ((await this.#reader.read(padding)).some((byte) => byte !== 0))
      throw new Error("the payload is not filled with zeros");
  }
  async *content(size) {
    yield* this.#reader.take(size);
    this.#at += size;
    await this.pad();
  }
};
async function readCpio2(chunks, files, isStripped, visit) {
  const reader = new ByteReader(chunks, "the payload");
  const frames = new Frames(reader);
  try {
    for (const [index, file] of files.entries()) {
      const entry = isStripped ? `${strippedMagic}${hex(index)}` : formatEntry2({ ...file, path: `.${file.path}` }, 1);
      await frames.expect(entry, `the entry of ${file.path} in the payload`);
      await visit(index, frames.content(file.size));
    }
    await frames.expect(formatEntry2(trailer2, 1), "the end of the payload");
    if (!await reader.isAtEnd()) throw new Error("bytes after the end of the payload");
  } finally {
    await reader.close();
  }
}

// pipeline/formats/rpm/payload.ts
var algorithms = ["sha256", "sha512", "sha3-256"];
var tagsOf = {
  sha256: [tags.payloadDigest, tags.payloadDigestUnpacked],
  sha512: [tags.payloadSha512, tags.payloadSha512Unpacked],
  "sha3-256": [tags.payloadSha3, tags.payloadSha3Unpacked]
};
var createHashes = ({ header }) => new Map(
  algorithms.filter((algorithm) => tagsOf[algorithm].some((tag2) => header.has(tag2))).map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)(algorithm)])
);
var toDigests = (hashes2) => {
  const digest = (algorithm) => hashes2.get(algorithm)?.digest("hex") ?? "";
  return { sha256: digest("sha256"), sha512: digest("sha512"), "sha3-256": digest("sha3-256") };
};
async function* pass(chunks, take) {
  for await (const chunk of chunks) {
    take(chunk);
    yield chunk;
  }
}
async function* unpack2(chunks) {
  const decompressor = requireZstd().createZstdDecompress({ chunkSize: chunkBytes });
  const filling = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_16__.pipeline)(checkZstdFrame(chunks), decompressor);
  filling.catch(() => {
  });
  for await (const chunk of decompressor) yield chunk;
  await filling;
}
async function readPayload({ fs }, path, rpm2, limits, visit) {
  const files = readFiles3(rpm2.header, limits.entries);
  const md5 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("md5").update(rpm2.headerBytes);
  const [packed, unpacked] = [createHashes(rpm2), createHashes(rpm2)];
  let size = 0;
  const takePacked = (chunk) => {
    md5.update(chunk);
    for (const hash of packed.values()) hash.update(chunk);
  };
  const takeUnpacked = (chunk) => {
    size += chunk.length;
    if (size > limits.bytes)
      throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
    for (const hash of unpacked.values()) hash.update(chunk);
  };
  const source = pass(fs.read(path, { start: rpm2.payloadAt, end: rpm2.size }), takePacked);
  await readCpio2(
    pass(unpack2(source), takeUnpacked),
    files,
    rpm2.header.has(tags.longFileSizes),
    async (index, content) => {
      const file = files[index];
      if (file !== void 0) await visit(file, content);
    }
  );
  return { size, packed: toDigests(packed), unpacked: toDigests(unpacked), md5: md5.digest("hex") };
}

// pipeline/formats/rpm/read.ts
var maxOutsideBytes2 = 1024 * 1024;
var flagsOf = { documentation: 2, license: 128, other: 0 };
function toFileKind(path, licenses) {
  if (path.startsWith(licenses)) return "license";
  return path.startsWith("usr/share/man/") ? "documentation" : "other";
}
function toHeaderFiles(header) {
  const scripts = scriptSections.flatMap(
    (section) => header.has(tags[section]) ? [
      {
        path: `${headerFolder}/${section}`,
        mode: 493,
        text: readTexts(header, tags[section]).join("\0")
      }
    ] : []
  );
  return [...scripts, { path: headerFile, mode: 420, text: describeHeader(header) }].map(
    ({ text: text2, ...file }) => {
      const bytes = Buffer.from(text2);
      const sha2562 = digestOf("sha256", bytes);
      return {
        ...file,
        type: "file",
        owner: "root:root",
        size: bytes.length,
        sha256: sha2562,
        target: void 0,
        text: text2
      };
    }
  );
}
function toEntry6(file, content) {
  return {
    path: file.path.slice(1),
    type: toKind(file.mode),
    size: file.size,
    mode: file.mode & 4095,
    uid: 0,
    gid: 0,
    uname: file.user || "nobody",
    gname: file.group || "nobody",
    mtime: file.time,
    target: file.target,
    content
  };
}
function findFileFaults(name, file, kind) {
  const path = file.path.slice(1);
  const faults = [];
  if (path === headerFolder || path.startsWith(`${headerFolder}/`))
    faults.push("has the name of a part of the header");
  if (file.flags !== flagsOf[kind]) faults.push(`has the flags ${file.flags}`);
  if (toKind(file.mode) !== "symlink" && file.target !== "")
    faults.push("has the target of a link and is not a link");
  return faults.map((what) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("archive-entry-unexpected", name, `${path} ${what}`));
}
async function findLinkFault(name, entry) {
  const chunks = [];
  if (entry.size > 4096) throw new Error(`the link ${entry.path} has a target of ${entry.size} bytes`);
  for await (const chunk of entry.content) chunks.push(chunk);
  if (Buffer.concat(chunks).toString("utf8") === entry.target) return [];
  return [(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("archive-entry-unexpected", name, `${entry.path} has two targets`)];
}
var Collector2 = class {
  content = {
    entries: [],
    bundleText: void 0,
    listText: void 0,
    outside: [],
    folders: [],
    icons: [],
    faults: []
  };
  #seen = /* @__PURE__ */ new Set();
  #name;
  #slug;
  constructor(name, slug) {
    this.#name = name;
    this.#slug = slug;
  }
  async take(file, bytes) {
    const { faults, folders: folders2, entries } = this.content;
    const entry = toEntry6(file, bytes);
    const licenses = `${toLicenseDir(this.#slug)}/`;
    const kind = entry.type === "file" ? toFileKind(entry.path, licenses) : "other";
    faults.push(...findEntryFaults(this.#name, entry, this.#seen), ...findFileFaults(this.#name, file, kind));
    this.#seen.add(entry.path);
    const top = `${toInstallDir(this.#slug).slice(1)}/`;
    const inside = entry.path.startsWith(top) ? entry.path.slice(top.length) : void 0;
    if (entry.type === "symlink") faults.push(...await findLinkFault(this.#name, entry));
    if (entry.type === "symlink" && inside !== void 0)
      entries.push({ type: "symlink", path: inside, target: file.target });
    else if (entry.type === "dir") {
      if (inside === void 0) folders2.push(entry.path);
    } else if (entry.type === "file" && inside !== void 0) await this.#takePayload(entry, inside, file);
    else await this.#takeOther(entry, file);
  }
  async #takePayload(entry, inside, file) {
    const { entry: found, digests, text: text2 } = await readPayloadFile(entry, inside, ["sha256"]);
    this.content.entries.push(found);
    if (inside === "bundle.json") this.content.bundleText = text2;
    if (inside === _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .payloadListFile */ .L4) this.content.listText = text2;
    this.#compare(file, digests.sha256);
  }
  async #takeOther(entry, file) {
    const isLink = entry.type === "symlink";
    const rest = isLink ? { ...entry, content: (async function* () {
    })() } : entry;
    const found = await readFileBeside(rest, entry.path, maxOutsideBytes2);
    this.content.outside.push(found);
    if (!isLink) this.#compare(file, found.sha256);
  }
  #compare(file, sha2562) {
    if (sha2562 === file.sha256) return;
    const message = `${file.path.slice(1)} differs from its digest in the header`;
    this.content.faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("rpm-digest-mismatch", this.#name, message));
  }
};
async function readRpm(ctx, path, name, identity, limits) {
  const slug = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(identity.app);
  const rpm2 = await openRpm(ctx, path);
  const collector = new Collector2(name, slug);
  const { content } = collector;
  content.faults.push(...findHeaderFaults(name, rpm2, identity));
  const facts = await readPayload(ctx, path, rpm2, limits, (file, bytes) => collector.take(file, bytes));
  content.faults.push(...findDigestFaults(name, rpm2, facts));
  const paths = content.outside.map((file) => file.path);
  content.outside.push(...toHeaderFiles(rpm2.header));
  return {
    ...content,
    isSigned: headerSignatureTags.some((tag2) => rpm2.signature.has(tag2)),
    entries: content.entries.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.path, b.path)),
    icons: findPlacedIcons(slug, paths)
  };
}
async function readRpmBundle(ctx, path, limits) {
  let text2;
  await readPayload(ctx, path, await openRpm(ctx, path), limits, async (file, content) => {
    const entry = toEntry6(file, content);
    if (entry.type === "file" && /^opt\/[^/]+\/bundle\.json$/.test(entry.path))
      text2 = (await readPayloadFile(entry, "bundle.json", ["sha256"])).text;
    else for await (const _2 of content) ;
  });
  return text2;
}

// pipeline/formats/rpm/index.ts
var rpm = {
  id: "rpm",
  title: "RPM package",
  extension: ".rpm",
  targets: rpmTargets,
  limits: [],
  signing: "embedded",
  buildableOn: (host) => !host.startsWith("win-"),
  tools: () => [
    {
      name: "rpmbuild",
      versionArgs: ["--version"],
      // Payloads in zstd, and macros that make a package reproducible
      minimum: "4.14",
      remedy: "install rpmbuild (`apt-get install rpm`, `dnf install rpm-build`, `brew install rpm`), or leave out the format rpm"
    }
  ],
  fileName: toRpmName,
  findNameFaults: (_ctx, app) => findRpmNameFaults(app),
  magic: "\xED\xAB\xEE\xDB",
  identify: identifyRpm,
  layout: layoutRpm,
  make: async (ctx, request) => [{ path: request.to, layout: await makeRpm(ctx, request) }],
  readBundle: readRpmBundle,
  read: (ctx, path, identity, limits) => readRpm(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), identity, limits)
};

// pipeline/formats/tar-zst/index.ts


// pipeline/formats/tar-zst/starter.ts
var taken = [
  ...[
    "bundle.json",
    "icon.png",
    "icon.svg",
    "install.sh",
    "licenses",
    "maintenance",
    "payload.json",
    "readme.txt",
    "resources"
  ],
  ...["config", "node", "notice", "policies", "runtime", "runtime.exe", "services", "share", "shell"],
  ...["socket-permissions.json", "vrooli"]
];
var isWindows = (target) => target.startsWith("win-");
function toStarterName(app, target) {
  const slug = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(app);
  const name = taken.includes(slug) ? `${slug}-app` : slug;
  return isWindows(target) ? `${name}.cmd` : name;
}
function formatPosixStarter(started, system) {
  return `${[
    "#!/bin/sh",
    "self=$0",
    'while [ -L "$self" ]; do',
    '  link=$(readlink "$self")',
    '  case "$link" in',
    "  /*) self=$link ;;",
    '  *) self=$(dirname "$self")/$link ;;',
    "  esac",
    "done",
    'dir=$(cd "$(dirname "$self")" && pwd -P) || exit 1',
    ...planStart(started, system)
  ].join("\n")}
`;
}
function formatWindowsStarter(started) {
  const start2 = toShell(started.shell).launch({ ...started, dir: "%dir%", runtime: "%dir%\\runtime.exe" });
  return [
    "@echo off",
    "setlocal",
    'set "dir=%~dp0."',
    `for %%c in (${controlCommands.join(" ")}) do if /i "%~1"=="%%c" goto control`,
    `${start2.map((word) => `"${word.replaceAll("/", "\\")}"`).join(" ")} %*`,
    "exit /b %errorlevel%",
    ":control",
    '"%dir%\\runtime.exe" ctl %*',
    "exit /b %errorlevel%",
    ""
  ].join("\r\n");
}
function formatStarter(started) {
  if (isWindows(started.target)) return formatWindowsStarter(started);
  return formatPosixStarter(started, started.target.startsWith("darwin-") ? "darwin" : "linux");
}

// pipeline/formats/tar-zst/install-script.ts
var placeholder = "@COMMAND@";
function toPrint(text2) {
  const lines = text2.trimEnd().split("\n");
  return lines.map((line) => `  printf '%s\\n' ${line.split(placeholder).map(toShellWord).join('"$command"')}
`).join("");
}
var quotings = {
  // https://specifications.freedesktop.org/desktop-entry/latest/exec-variables.html
  entry: `sed 's/[\\\\"\`$]/\\\\&/g; s/\\\\/\\\\\\\\/g; s/%/%%/g'`,
  // https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines
  unit: `sed 's/[\\\\"]/\\\\&/g; s/%/%%/g; s/\\$/$$/g'`
};
function planIntegration({ app, shell: shell2 }, about) {
  const name = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
  const toQuote = (sed) => `command="\\"$(printf '%s' "$dir/$starter" | ${sed})\\""`;
  if (toShell(shell2).integration("linux-x64") === "user-service") {
    return {
      file: "$config/systemd/user/$name.service",
      text: formatUserUnit(placeholder, about),
      quote: toQuote(quotings.unit),
      note: `It starts at each login after: systemctl --user enable --now ${name}`
    };
  }
  const menu = {
    name,
    command: placeholder,
    windowClass: (0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .toAppFolder */ .XK)(app.name),
    scheme: findLinkScheme({ app, shell: shell2 })
  };
  return {
    file: "$data/applications/$name.desktop",
    text: formatDesktopEntry(menu, about),
    quote: toQuote(quotings.entry),
    note: "It is in the menu of your desktop."
  };
}
function formatInstallScript(facts, about) {
  const { app, target } = facts;
  const { file, text: text2, quote: quote2, note } = planIntegration(facts, about);
  const folder3 = (0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .toAppFolder */ .XK)(app.name);
  return `#!/bin/sh
# ./install.sh --user installs the app for the current user, ./install.sh --uninstall removes it again.
set -eu
name=${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app)}
short=${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(app.name)}
starter=${toShellWord(toStarterName(app.name, target))}
here=$(cd "$(dirname "$0")" && pwd -P)
base() {
  case "$2" in
  /*) printf '%s' "$2" ;;
  *) printf '%s' "$1" ;;
  esac
}
data=$(base "$HOME/.local/share" "\${XDG_DATA_HOME-}")
config=$(base "$HOME/.config" "\${XDG_CONFIG_HOME-}")
cache=$(base "$HOME/.cache" "\${XDG_CACHE_HOME-}")
bin=$HOME/.local/bin
dir=$data/$name

fail() {
  printf '%s\\n' "$1" >&2
  exit "\${2-1}"
}
${maintenanceFunctions}${spaceFunctions}
integration() {
  ${quote2}
${toPrint(text2)}}
link() {
  if [ "$(readlink "$bin/$1" 2>/dev/null)" != "$dir/$starter" ]; then
    if [ -e "$bin/$1" ] || [ -L "$bin/$1" ] || command -v "$1" >/dev/null 2>&1; then return 0; fi
    ln -s "$dir/$starter" "$bin/$1"
  fi
  printf '%s\\n' "The command $1 is in $bin."
}
withdraw() {
  if [ "$(readlink "$bin/$1" 2>/dev/null)" = "$dir/$starter" ]; then rm -f "$bin/$1"; fi
}
install_app() {
  if [ "$here" = "$dir" ]; then fail 'this is the installed copy: run install.sh of the unpacked archive'; fi
  if [ -e "$dir" ] && [ ! -f "$dir/bundle.json" ]; then fail "$dir is not an installation of this app: move it away"; fi
  need_space "$dir" "$(du -sk "$here" | sed 's/[^0-9].*//')" ${toShellWord(about.displayName)} || exit 1
  mkdir -p "$bin" "$data" "$(dirname "${file}")"
  rm -rf "$dir.new" "$dir.old"
  cp -RP "$here" "$dir.new"
  if [ -e "$dir" ]; then mv "$dir" "$dir.old"; fi
  mv "$dir.new" "$dir"
  rm -rf "$dir.old"
  integration >"${file}"
  if [ -f "$dir/icon.svg" ]; then
    mkdir -p "$data/icons/hicolor/scalable/apps"
    cp "$dir/icon.svg" "$data/icons/hicolor/scalable/apps/$name.svg"
  elif [ -f "$dir/icon.png" ]; then
    mkdir -p "$data/icons"
    cp "$dir/icon.png" "$data/icons/$name.png"
  fi
  for described in ${listCommandFiles("$name").join(" ")}; do
    mkdir -p "$data/$(dirname "$described")"
    cp "$dir/share/$described" "$data/$described"
  done
  printf '%s\\n' ${toShellWord(about.displayName)}" is installed in $dir."
  link "$name"
  if [ "$short" != "$name" ]; then link "$short"; fi
  printf '%s\\n' ${toShellWord(note)} "To remove it: $dir/install.sh --uninstall"
}
uninstall_app() {
  if [ ! -f "$dir/bundle.json" ]; then fail ${toShellWord(`${about.displayName} is not installed in `)}"$dir"; fi
  stop_app
  withdraw "$name"
  withdraw "$short"
  rm -f "${file}" "$data/icons/hicolor/scalable/apps/$name.svg" "$data/icons/$name.png"
  for described in ${listCommandFiles("$name").join(" ")}; do rm -f "$data/$described"; done
  rm -rf "$dir"
  printf '%s\\n' ${toShellWord(about.displayName)}" was removed. Your data stays in $config/"${toShellWord(folder3)}", the browser's profile in $cache/"${toShellWord(folder3)}/${_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .browserProfile */ .QP}. \\
    'If you do not need it any more, delete these two folders.'
}
case "\${1-}" in
--user) install_app ;;
--uninstall) uninstall_app ;;
*) fail "usage: $0 --user | --uninstall" 2 ;;
esac
exit 0
`;
}

// pipeline/formats/tar-zst/mac-files.ts
var folder2 = "share/macos";
var quarantine = "quarantine-release.sh";
var login = "login-service.sh";
function toArchivePlace({ app, target }) {
  const starter = toStarterName(app.name, target);
  return {
    name: `the folder of ${starter}`,
    folder: folder2,
    isApp: `[ -f "$app/payload.json" ] && [ -f "$app/${starter}" ]`,
    starter: `$app/${starter}`,
    runtime: "$app/runtime"
  };
}
var listMacFiles = (app) => [toAgentName(app), quarantine, login].map((name) => `${folder2}/${name}`);
function planMacFiles(facts, top) {
  const { app, target } = facts;
  const place = toArchivePlace(facts);
  const program = `${applications}/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toReleaseStem */ .ch)(app.name, app.version)}/${toStarterName(app.name, target)}`;
  const file = (name, mode2, content) => ({
    path: `${top}/${folder2}/${name}`,
    mode: mode2,
    content
  });
  return [
    file(toAgentName(app), 420, formatLaunchAgent(facts, program)),
    file(quarantine, 493, formatQuarantineRelease(place)),
    ...isService(facts) ? [file(login, 493, formatLoginService(app, place))] : []
  ];
}

// pipeline/formats/tar-zst/readme.ts
function toDataFolders(target, folder3) {
  if (isWindows(target)) return { data: `%APPDATA%\\${folder3}`, cache: `%LOCALAPPDATA%\\${folder3}` };
  if (target.startsWith("darwin-")) {
    return { data: `~/Library/Application Support/${folder3}`, cache: `~/Library/Caches/${folder3}` };
  }
  return {
    data: `~/.config/${folder3} (or below $XDG_CONFIG_HOME)`,
    cache: `~/.cache/${folder3} (or below $XDG_CACHE_HOME)`
  };
}
var installation = `
Install it for yourself, with a menu entry and a command:
  ./install.sh --user
`;
var macText = `
macOS does not start it because it was downloaded? Check where it came from, then run:
  sh share/macos/quarantine-release.sh
`;
function formatReadme({ app, shell: shell2, target }, about) {
  const starter = toStarterName(app.name, target);
  const command = isWindows(target) ? starter : `./${starter}`;
  const { data, cache } = toDataFolders(target, (0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .toAppFolder */ .XK)(app.name));
  const title = `${about.displayName} ${app.version}`;
  const shows = toShell(shell2).usesSystemBrowser ? "It opens a window of the browser that is installed: Chromium, Chrome, Edge or Brave; another browser shows it in a tab." : "It has no window; it runs until it is stopped.";
  const isLinux = target.startsWith("linux-");
  const text2 = `${title}
${"=".repeat([...title].length)}

${about.summary}

Start it:
  ${command}
${shows}
Everything runs on this computer.
${isLinux ? installation : target.startsWith("darwin-") ? macText : ""}
While it runs:
  ${command} status            the app and its services
  ${command} health            ok, degraded or failed
  ${command} port SERVICE      the port of a service
  ${command} logs SERVICE      the last lines of its log

Your data is in:
  ${data}
The browser's profile and its caches are in:
  ${cache}

Remove it: ${isLinux ? "run ./install.sh --uninstall if you have installed it, and delete this folder" : "stop it and delete this folder"}. The data and the caches
stay. To delete them too, run this first, while the app is stopped:
  ${command} purge --yes
`;
  return isWindows(target) ? text2.replaceAll("\n", "\r\n") : text2;
}

// pipeline/formats/tar-zst/layout.ts
var readme = "README.txt";
var installScript = "install.sh";
function listBeside(app) {
  const { name, version: version2 } = app;
  const described = listCommandFiles((0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app)).map((path) => `share/${path}`);
  const names2 = [
    readme,
    installScript,
    ...described,
    ...listMacFiles(app),
    ..._chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__/* .targets */ .zV.map((target) => toStarterName(name, target))
  ];
  return new Set(names2.map((file) => `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toReleaseStem */ .ch)(name, version2)}/${file}`));
}
function planInstallation(facts, about, top) {
  const { app, shell: shell2, epoch } = facts;
  const program = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPackageName */ .PQ)(app);
  const command = { app, program, shell: shell2, epoch };
  return [
    { path: `${top}/${installScript}`, mode: 493, content: about && formatInstallScript(facts, about) },
    ...planCompletions(command, `${top}/share`, "site-functions"),
    {
      path: `${top}/share/man/man1/${program}.1`,
      mode: 420,
      content: about && toManPage(command, about)
    }
  ];
}
function layoutArchive(facts, about) {
  const { app, target } = facts;
  const top = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toReleaseStem */ .ch)(app.name, app.version);
  const install = target.startsWith("linux-") ? planInstallation(facts, about, top) : target.startsWith("darwin-") ? planMacFiles(facts, top) : [];
  return {
    payload: top,
    files: [
      {
        path: `${top}/${toStarterName(app.name, target)}`,
        mode: 493,
        content: formatStarter(facts)
      },
      { path: `${top}/${readme}`, mode: 420, content: about && formatReadme(facts, about) },
      ...install
    ]
  };
}

// pipeline/shared/archive/pack-tar.ts


function createCompressor(level) {
  const zlib2 = requireZstd();
  return zlib2.createZstdCompress({
    chunkSize: chunkBytes,
    params: {
      [zlib2.constants.ZSTD_c_compressionLevel]: level,
      [zlib2.constants.ZSTD_c_checksumFlag]: 1
    }
  });
}
async function addEntry(archive, { header, content }) {
  const packed = Promise.withResolvers();
  const sink = archive.entry(header, (error) => error ? packed.reject(error) : packed.resolve());
  const filled = content === void 0 ? void 0 : (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_16__.pipeline)(content, sink);
  await Promise.all([packed.promise, filled]);
}
async function packTarZst(ctx, entries, { to, level }) {
  const compressor = createCompressor(level);
  const archive = (0,tar_stream__WEBPACK_IMPORTED_MODULE_17__.pack)();
  const owner = { mtime: new Date(ctx.sourceDateEpoch * 1e3), uid: 0, gid: 0, uname: "root", gname: "root" };
  const fill2 = async () => {
    for (const entry of entries) await addEntry(archive, { ...entry, header: { ...entry.header, ...owner } });
    archive.finalize();
  };
  const failures = [];
  const stop = (error) => {
    failures.push(error);
    archive.destroy();
    compressor.destroy();
  };
  const work = [fill2(), (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_16__.pipeline)(archive, compressor), ctx.fs.write(to, compressor)];
  await Promise.all(work.map((part) => part.catch(stop)));
  if (failures.length > 0) throw failures[0];
}

// pipeline/formats/tar-zst/plan-entries.ts

async function* toChunks2(bytes) {
  yield bytes;
}
function toPackEntry(entry, top, root2, fs) {
  const name = `${top}/${entry.path}`;
  if (entry.kind === "dir") return { header: { name: `${name}/`, type: "directory", mode: 493 } };
  if (entry.kind === "symlink")
    return { header: { name, type: "symlink", linkname: entry.target, mode: 511 } };
  const header = { name, type: "file", mode: entry.mode, size: entry.size };
  return { header, content: fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, entry.path)) };
}
function assertFree(payload, { payload: top, files }) {
  const added = new Map(files.map(({ path }) => [path.slice(top.length + 1).toLowerCase(), path]));
  const clash = payload.find(({ path }) => added.has(path.toLowerCase()));
  if (clash === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "input",
    message: `the payload contains ${clash.path}, and the archive has a file of its own with this name`,
    remedy: `give the asset ${clash.path} another name`
  });
}
function planEntries(payload, root2, layout, fs) {
  assertFree(payload, layout);
  const own = payload.map((entry) => ({
    path: `${layout.payload}/${entry.path}`,
    entry: toPackEntry(entry, layout.payload, root2, fs)
  }));
  const added = layout.files.flatMap(({ path, mode: mode2, content }) => {
    if (typeof content !== "string" && !(content instanceof Uint8Array)) return [];
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const header = { name: path, type: "file", mode: mode2, size: bytes.length };
    return [{ path, entry: { header, content: toChunks2(bytes) } }];
  });
  return [...own, ...added].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.path, b.path)).map(({ entry }) => entry);
}

// pipeline/formats/tar-zst/make.ts
var levels = { small: 9, fast: 1 };
async function makeTarZst(ctx, root2, layout, to) {
  const entries = planEntries(await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .n)(ctx.fs, root2), root2, layout, ctx.fs);
  const top = { header: { name: `${layout.payload}/`, type: "directory", mode: 493 } };
  await packTarZst(ctx, [top, ...entries], { to, level: levels[ctx.effort] });
}

// pipeline/formats/tar-zst/names.ts
var extension6 = ".tar.zst";
function toArchiveName(app, target) {
  return `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toReleaseStem */ .ch)(app.name, app.version)}-${target}${extension6}`;
}
function identifyArchive(name) {
  if (!name.toLowerCase().endsWith(extension6)) return void 0;
  const stem = name.slice(0, -extension6.length);
  const target = _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__/* .targets */ .zV.find((one) => stem.endsWith(`-${one}`));
  const released = target === void 0 ? stem : stem.slice(0, -1 - target.length);
  const [, app = stem, version2 = ""] = /^(.+?)-(\d.*)$/.exec(released) ?? [];
  return { app: { name: app, version: version2 }, target, shell: void 0 };
}

// pipeline/formats/tar-zst/read.ts
function findEntryFaults3(name, top, entry, seen) {
  const path = entry.path.replace(/\/$/, "");
  const bad = (what) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("archive-entry-unexpected", name, `${path} ${what}`);
  return [
    ...(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(path) && `${path}/`.startsWith(`${top}/`) ? [] : [bad(`is not below ${top}/`)],
    ...entry.type === "file" && !fileModes2.includes(entry.mode) ? [bad(`has the mode ${entry.mode.toString(8)}`)] : [],
    ...seen.has(path) ? [bad("occurs twice")] : [],
    ...entry.type === "other" ? [bad("is neither a file, a folder nor a symbolic link")] : [],
    ...isOwnedByRoot(entry) ? [] : [bad(`belongs to ${describeOwner(entry)}, not to root`)],
    ...entry.type === "dir" && entry.mode !== 493 ? [bad(`has the mode ${entry.mode.toString(8)}`)] : []
  ];
}
var fileModes2 = [420, 493];
var maxTextBytes6 = 1024 * 1024;
async function readTarZst(ctx, path, name, { top, beside }, limits) {
  const content = {
    entries: [],
    bundleText: void 0,
    listText: void 0,
    outside: [],
    folders: [],
    icons: [],
    faults: []
  };
  const seen = /* @__PURE__ */ new Set();
  const visit = async (entry) => {
    content.faults.push(...findEntryFaults3(name, top, entry, seen));
    seen.add(entry.path.replace(/\/$/, ""));
    const inside = entry.path.slice(top.length + 1);
    if (entry.type !== "dir" && beside.has(entry.path)) {
      content.outside.push(await readFileBeside(entry, entry.path, maxTextBytes6, limits.tap));
      return;
    }
    if (entry.type === "symlink") {
      content.entries.push({ type: "symlink", path: inside, target: entry.target ?? "" });
    }
    if (entry.type !== "file") return;
    const file = await readPayloadFile(entry, inside, ["sha256"], limits.tap);
    content.entries.push(file.entry);
    if (inside === "bundle.json") content.bundleText = file.text;
    if (inside === _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .payloadListFile */ .L4) content.listText = file.text;
  };
  await readTar(ctx.fs.read(path), "zstd", visit, limits);
  content.entries.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.path, b.path));
  return content;
}
async function readTarZstBundle(ctx, path, limits) {
  let text2;
  const visit = async (entry) => {
    if (entry.type === "file" && /^[^/]+\/bundle\.json$/.test(entry.path))
      text2 = (await readPayloadFile(entry, "bundle.json", ["sha256"])).text;
  };
  await readTar(ctx.fs.read(path), "zstd", visit, limits);
  return text2;
}

// pipeline/formats/tar-zst/index.ts
var tarZst = {
  id: "tar.zst",
  title: "archive to unpack, with a script that starts it",
  extension: extension6,
  targets: _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__/* .targets */ .zV,
  limits: [],
  signing: "detached",
  buildableOn: () => true,
  tools: () => [],
  fileName: toArchiveName,
  magic: "(\xB5/\xFD",
  identify: identifyArchive,
  layout: layoutArchive,
  make: async (ctx, request) => {
    const layout = layoutArchive(request, request.about);
    await makeTarZst(ctx, request.payload, layout, request.to);
    return [{ path: request.to, layout }];
  },
  readBundle: readTarZstBundle,
  read: (ctx, path, { app }, limits) => readTarZst(
    ctx,
    path,
    (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path),
    { top: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toReleaseStem */ .ch)(app.name, app.version), beside: listBeside(app) },
    limits
  )
};

// pipeline/formats/zip/index.ts


// pipeline/formats/windows/readme.ts
function formatReadme2({ app, shell: shell2 }, about) {
  const command = toCommandPath(app.name).replaceAll("/", "\\");
  const title = `${about.displayName} ${app.version}`;
  const [slug, noun, folder3] = [(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(app.name), toNoun(app.name), (0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_12__/* .toAppFolder */ .XK)(app.name)];
  const shows = toShell(shell2).usesSystemBrowser ? "It opens a window of the browser that is installed: Edge, Chrome, Chromium or Brave." : "It has no window; it runs until it is stopped.";
  const text2 = `${title}
${"=".repeat([...title].length)}

${about.summary}

Unpack the whole folder first: the app does not start from within the zip file.

Start it:
  ${toLauncherPath2(app.name)}
${shows}
Everything runs on this computer.

While it runs, in a terminal in this folder:
  ${command} status            the app and its services
  ${command} health            ok, degraded or failed
  ${command} logs SERVICE      the last lines of its log
  ${command} stop              stops the app

In PowerShell:
  Import-Module .\\${toolsFolder}\\${noun}
  Get-${noun}Status, Get-${noun}Log SERVICE, Start-${noun}, Stop-${noun}

In a shell of the Windows Subsystem for Linux:
  ${toolsFolder}/${slug}-wsl.sh status
${toolsFolder}\\${slug}-wsl-check.ps1 says whether WSL is ready. The app does not need it.

Your data is in:
  %APPDATA%\\${folder3}
The browser's profile and its caches are in:
  %LOCALAPPDATA%\\${folder3}
Windows protects the key of its secrets for your account. To keep a copy of the key for the certificate of an administrator:
  ${toolsFolder}\\${slug}-dpapi.ps1 -Export FILE -Certificate CERTIFICATE

Remove it: stop it and delete this folder. The data and the caches stay. To delete them too, run this first, while the app is stopped:
  ${command} purge --yes
`;
  return text2.replaceAll("\n", "\r\n");
}

// pipeline/formats/zip/layout.ts
var readme2 = "README.txt";
function placeBelow(top, { payload, files }) {
  return {
    payload: `${top}/${payload}`,
    files: files.map((file) => ({ ...file, path: `${top}/${file.path}` }))
  };
}
var toTop = ({ name, version: version2 }) => (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toReleaseStem */ .ch)(name, version2);
function layoutZip(facts, about) {
  const { payload, files } = planWindowsFiles(facts);
  const text2 = { path: readme2, mode: 420, content: about && formatReadme2(facts, about) };
  return placeBelow(toTop(facts.app), { payload, files: [...files, text2] });
}
function fillZip({ payload, files }, app, programs) {
  const top = toTop(app);
  return {
    payload,
    files: files.map((file) => ({
      ...file,
      content: programs.get(file.path.slice(top.length + 1)) ?? file.content
    }))
  };
}

// pipeline/formats/zip/mac.ts


// pipeline/formats/zip/make.ts



// pipeline/formats/zip/deflate-entry.ts



var levels2 = { small: 6, fast: 1 };
var inMemory = 1024 * 1024;
async function* toChunks3(bytes) {
  yield bytes;
}
var compress4 = (0,node_util__WEBPACK_IMPORTED_MODULE_19__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_13__.deflateRaw);
async function deflateBytes(content, effort) {
  const deflated = await compress4(content, { level: levels2[effort] });
  const isSmaller = deflated.length < content.length;
  const bytes = isSmaller ? deflated : content;
  return {
    method: isSmaller ? "deflated" : "stored",
    crc32: (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(content),
    size: content.length,
    compressedSize: bytes.length,
    bytes: () => toChunks3(bytes)
  };
}
async function deflateFile(fs, { from, size, to, effort }) {
  const changed = new Error(`${from} changed while it was packed`);
  if (size <= inMemory) {
    const content = await fs.readBytes(from);
    if (content.length !== size) throw changed;
    return deflateBytes(content, effort);
  }
  let read = 0;
  let checksum = 0;
  const engine = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.createDeflateRaw)({ level: levels2[effort], chunkSize: chunkBytes });
  const measured = async function* () {
    for await (const chunk of fs.read(from)) {
      read += chunk.length;
      checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(chunk, checksum);
      yield chunk;
    }
  };
  let compressedSize = 0;
  const counted = async function* () {
    for await (const chunk of engine) {
      compressedSize += chunk.length;
      yield chunk;
    }
  };
  const failures = [];
  const work = [(0,node_stream_promises__WEBPACK_IMPORTED_MODULE_16__.pipeline)(measured, engine), fs.write(to, counted())];
  await Promise.all(
    work.map(
      (part) => part.catch((error) => {
        failures.push(error);
        engine.destroy();
      })
    )
  );
  if (failures.length > 0) throw failures[0];
  if (read !== size) throw changed;
  const isSmaller = compressedSize < size;
  return {
    method: isSmaller ? "deflated" : "stored",
    crc32: checksum,
    size,
    compressedSize: isSmaller ? compressedSize : size,
    bytes: () => fs.read(isSmaller ? to : from)
  };
}

// pipeline/formats/zip/plan-entries.ts

var nothing = new Uint8Array();
var folderMode = 493;
var linkMode = 511;
function toPayloadEntry(entry, folder3, root2) {
  const path = `${folder3}/${entry.path}`;
  if (entry.kind === "dir") return { path: `${path}/`, kind: "dir", mode: folderMode, content: nothing };
  if (entry.kind === "symlink")
    return { path, kind: "symlink", mode: linkMode, content: new TextEncoder().encode(entry.target) };
  const { mode: mode2, size } = entry;
  return { path, kind: "file", mode: mode2, content: { file: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root2, entry.path), size } };
}
function toLayoutEntry(file) {
  const { path, mode: mode2, content } = file;
  const target = toLinkTarget(file);
  if (target !== void 0)
    return { path, kind: "symlink", mode: linkMode, content: new TextEncoder().encode(target) };
  if (content === void 0) throw new Error(`the content of ${path} is unknown`);
  if (typeof content === "string")
    return { path, kind: "file", mode: mode2, content: new TextEncoder().encode(content) };
  if (content instanceof Uint8Array) return { path, kind: "file", mode: mode2, content };
  if ("linkTo" in content) throw new Error(`${path} is a link`);
  return { path, kind: "file", mode: mode2, content: { file: content.copyOf, size: void 0 } };
}
function listFolders2(paths) {
  const folders2 = /* @__PURE__ */ new Set();
  for (const path of paths) {
    for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1))
      folders2.add(path.slice(0, at + 1));
  }
  return [...folders2];
}
function planZipEntries(payload, root2, layout) {
  const own = payload.map((entry) => toPayloadEntry(entry, layout.payload, root2));
  const added = layout.files.map(toLayoutEntry);
  const folders2 = listFolders2([...layout.files.map(({ path }) => path), `${layout.payload}/`]).map(
    (path) => ({ path, kind: "dir", mode: folderMode, content: nothing })
  );
  const names2 = new Set([...added, ...folders2].map(({ path }) => path.replace(/\/$/, "").toLowerCase()));
  const clash = own.find(({ path }) => names2.has(path.replace(/\/$/, "").toLowerCase()));
  if (clash !== void 0) {
    const path = clash.path.slice(layout.payload.length + 1);
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "installer-failed",
      blame: "input",
      message: `the payload contains ${path}, and the archive has a file of its own with this name`,
      remedy: `give the asset ${path} another name`
    });
  }
  return [...folders2, ...own, ...added].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.path, b.path));
}

// pipeline/formats/zip/dos-time.ts
var first = Date.UTC(1980, 0, 1) / 1e3;
var last = Date.UTC(2107, 11, 31, 23, 59, 58) / 1e3;
function toDosTime2(epoch) {
  const at = new Date(Math.min(Math.max(epoch, first), last) * 1e3);
  return {
    time: at.getUTCHours() << 11 | at.getUTCMinutes() << 5 | at.getUTCSeconds() >> 1,
    date: at.getUTCFullYear() - 1980 << 9 | at.getUTCMonth() + 1 << 5 | at.getUTCDate()
  };
}

// pipeline/formats/zip/records.ts
var signatures = {
  local: 67324752,
  central: 33639248,
  end: 101010256,
  end64: 101075792
};
var locator64 = 117853008;
var methods = { stored: 0, deflated: 8 };
var kinds5 = { file: 32768, dir: 16384, symlink: 40960 };
var full32 = 4294967295;
var full16 = 65535;
var flags2 = 2048;
var unix = 3;
var dosFolder = 16;
function toBytes(numbers) {
  const all = Buffer.alloc(numbers.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of numbers) {
    if (bytes === 2) all.writeUInt16LE(value, at);
    else if (bytes === 4) all.writeUInt32LE(value, at);
    else all.writeBigUInt64LE(BigInt(value), at);
    at += bytes;
  }
  return all;
}
function toTimeField(epoch) {
  if (epoch < 0 || epoch >= 2 ** 31) return Buffer.alloc(0);
  const field = Buffer.alloc(9);
  field.writeUInt16LE(21589, 0);
  field.writeUInt16LE(5, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(epoch, 5);
  return field;
}
function toZip64Field(values) {
  if (values.length === 0) return Buffer.alloc(0);
  return toBytes([[1, 2], [values.length * 8, 2], ...values.map((value) => [value, 8])]);
}
var isLarge = ({ size, compressedSize }) => size >= full32 || compressedSize >= full32;
var toField2 = (value) => Math.min(value, full32);
var toVersion = (record) => isLarge(record) || record.offset >= full32 ? 45 : 20;
function planCommon(record, version2, epoch) {
  const { time, date } = toDosTime2(epoch);
  return [
    [version2, 2],
    [flags2, 2],
    [methods[record.method], 2],
    [time, 2],
    [date, 2],
    [record.crc32, 4]
  ];
}
function formatLocalHeader(record, epoch) {
  const name = Buffer.from(record.path);
  const large = isLarge(record);
  const extra = Buffer.concat([
    toZip64Field(large ? [record.size, record.compressedSize] : []),
    toTimeField(epoch)
  ]);
  return Buffer.concat([
    toBytes([
      [signatures.local, 4],
      ...planCommon(record, large ? 45 : 20, epoch),
      [large ? full32 : record.compressedSize, 4],
      [large ? full32 : record.size, 4],
      [name.length, 2],
      [extra.length, 2]
    ]),
    name,
    extra
  ]);
}
function formatCentralHeader(record, epoch) {
  const name = Buffer.from(record.path);
  const large = [record.size, record.compressedSize, record.offset].filter((value) => value >= full32);
  const extra = Buffer.concat([toZip64Field(large), toTimeField(epoch)]);
  const attributes = (kinds5[record.kind] | record.mode) * 65536 + (record.kind === "dir" ? dosFolder : 0) >>> 0;
  const version2 = toVersion(record);
  return Buffer.concat([
    toBytes([
      [signatures.central, 4],
      [unix * 256 + version2, 2],
      ...planCommon(record, version2, epoch),
      [toField2(record.compressedSize), 4],
      [toField2(record.size), 4],
      [name.length, 2],
      [extra.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [attributes, 4],
      [toField2(record.offset), 4]
    ]),
    name,
    extra
  ]);
}
var toComment = (sha2562) => `sha256:${sha2562}`;
function formatEnd2({ entries, offset, size }, sha2562) {
  const needs64 = entries >= full16 || offset >= full32 || size >= full32;
  const end64 = needs64 ? toBytes([
    [signatures.end64, 4],
    [44, 8],
    [unix * 256 + 45, 2],
    [45, 2],
    [0, 4],
    [0, 4],
    [entries, 8],
    [entries, 8],
    [size, 8],
    [offset, 8],
    [locator64, 4],
    [0, 4],
    [offset + size, 8],
    [1, 4]
  ]) : Buffer.alloc(0);
  const comment = Buffer.from(toComment(sha2562));
  const count = Math.min(entries, full16);
  const end2 = toBytes([
    [signatures.end, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [toField2(size), 4],
    [toField2(offset), 4],
    [comment.length, 2]
  ]);
  return Buffer.concat([end64, end2, comment]);
}
var commentBytes = toComment("0".repeat(64)).length;
var endBytes = { plain: 22 + commentBytes, zip64: 98 + commentBytes };

// pipeline/formats/zip/make.ts
var ahead = 8;
async function deflate2({ fs, effort }, { content }, to) {
  if (content instanceof Uint8Array) return deflateBytes(content, effort);
  const size = content.size ?? (await fs.stat(content.file))?.size ?? 0;
  return deflateFile(fs, { from: content.file, size, to, effort });
}
async function* deflateInOrder(ctx, entries, work) {
  const pending = [];
  const start2 = (index) => {
    const entry = entries[index];
    if (entry === void 0) return;
    const result = deflate2(ctx, entry, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(work, `${index}.deflated`)).then((one) => [entry, one]);
    result.catch(() => void 0);
    pending.push(result);
  };
  for (let index = 0; index < ahead; index++) start2(index);
  for (let index = 0; index < entries.length; index++) {
    const next = pending.shift();
    start2(index + ahead);
    if (next !== void 0) yield await next;
  }
}
async function* formatParts(ctx, entries, work) {
  const epoch = ctx.sourceDateEpoch;
  const records = [];
  let offset = 0;
  for await (const [{ path, kind, mode: mode2 }, { bytes, ...facts }] of deflateInOrder(ctx, entries, work)) {
    const record = { path, kind, mode: mode2, offset, ...facts };
    const header = formatLocalHeader(record, epoch);
    yield header;
    yield* bytes();
    records.push(record);
    offset += header.length + record.compressedSize;
  }
  let size = 0;
  for (const record of records) {
    const header = formatCentralHeader(record, epoch);
    size += header.length;
    yield header;
  }
  return { entries: records.length, offset, size };
}
async function* formatZip(ctx, entries, work) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256");
  const parts3 = formatParts(ctx, entries, work);
  for (; ; ) {
    const { done, value } = await parts3.next();
    if (done === true) {
      yield formatEnd2(value, hash.digest("hex"));
      return;
    }
    hash.update(value);
    yield value;
  }
}
async function makeZip(ctx, { root: root2, layout, work, to }) {
  const entries = planZipEntries(await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .n)(ctx.fs, root2), root2, layout);
  await ctx.fs.write(to, formatZip(ctx, entries, work));
}

// pipeline/formats/zip/staple.ts



// pipeline/shared/macho/parse-program.ts
var magic10 = 4277009103;
var headBytes3 = 32;
var kinds6 = { execute: 2 };
var commandKinds = { segment: 25, codeSignature: 29 };
var segmentBytes = 72;
var sectionBytes = 80;
var maxCommandBytes = 64 * 1024;
var toName = (bytes) => bytes.toString("latin1").replace(/\0.*$/s, "");
function parseSegment(head3, at, length) {
  const sections = head3.readUInt32LE(at + 64);
  if (segmentBytes + sections * sectionBytes > length)
    throw new Error("a segment has more sections than its command");
  const offsets = Array.from(
    { length: sections },
    (_2, index) => head3.readUInt32LE(at + segmentBytes + index * sectionBytes + 48)
  );
  const used = offsets.filter((offset) => offset > 0);
  return {
    at,
    name: toName(head3.subarray(at + 8, at + 24)),
    offset: Number(head3.readBigUInt64LE(at + 40)),
    size: Number(head3.readBigUInt64LE(at + 48)),
    firstSection: used.length === 0 ? void 0 : Math.min(...used)
  };
}
function parseProgram2(head3) {
  if (head3.length < headBytes3 || head3.readUInt32LE(0) !== magic10) return void 0;
  const [commands, size] = [head3.readUInt32LE(16), head3.readUInt32LE(20)];
  const commandsEnd = headBytes3 + size;
  if (commandsEnd > head3.length || commands * 8 > size)
    throw new Error("the load commands are larger than the file or the limit");
  const segments = [];
  let signature2;
  let at = headBytes3;
  for (let index = 0; index < commands; index++) {
    const [kind, length] = at + 8 <= commandsEnd ? [head3.readUInt32LE(at), head3.readUInt32LE(at + 4)] : [0, 0];
    if (length < 8 || at + length > commandsEnd) throw new Error("a load command is longer than all of them");
    if (kind === commandKinds.segment && length >= segmentBytes)
      segments.push(parseSegment(head3, at, length));
    if (kind === commandKinds.codeSignature && length >= 16)
      signature2 = { offset: head3.readUInt32LE(at + 8), size: head3.readUInt32LE(at + 12) };
    at += length;
  }
  const text2 = segments.find(({ name }) => name === "__TEXT");
  const last2 = segments.find(({ name }) => name === "__LINKEDIT");
  if (text2 === void 0 || last2 === void 0) throw new Error("the program has no __TEXT or no __LINKEDIT");
  const begins = segments.flatMap(({ firstSection }) => firstSection ?? []);
  return {
    commandsEnd,
    contentBegin: Math.min(...begins, last2.offset),
    commands,
    text: { offset: text2.offset, size: text2.size },
    linkEdit: { at: last2.at, offset: last2.offset },
    signature: signature2,
    isMain: head3.readUInt32LE(12) === kinds6.execute
  };
}

// pipeline/formats/zip/open.ts


// pipeline/shared/archive/inflate-entry.ts


async function* inflate2(record, bytes) {
  const engine = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.createInflateRaw)({ chunkSize: chunkBytes });
  const source = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_16__.pipeline)(bytes, engine);
  source.catch(() => void 0);
  for await (const chunk of engine) yield chunk;
  await source;
  if (engine.bytesWritten !== record.compressedSize)
    throw new Error(`bytes after the end of the compressed content of ${record.path}`);
}
async function* inflateEntry(record, bytes) {
  let size = 0;
  let checksum = 0;
  for await (const chunk of record.method === "stored" ? bytes : inflate2(record, bytes)) {
    size += chunk.length;
    if (size > record.size) break;
    checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(chunk, checksum);
    yield chunk;
  }
  if (size !== record.size) throw new Error(`${record.path} has another size than its header states`);
  if (checksum !== record.crc32)
    throw new Error(`${record.path} has another checksum than its header states`);
}

// pipeline/formats/zip/parse-central.ts
var headBytes4 = 46;
var zip64Field = 1;
var timeField = 21589;
function parseExtra(bytes) {
  const fields = /* @__PURE__ */ new Map();
  let at = 0;
  while (at < bytes.length) {
    if (bytes.length - at < 4) throw new Error("an extra field of a zip entry is cut off");
    const [id2, length] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)];
    const end2 = at + 4 + length;
    if (end2 > bytes.length || fields.has(id2)) throw new Error("broken extra fields of a zip entry");
    fields.set(id2, bytes.subarray(at + 4, end2));
    at = end2;
  }
  return fields;
}
function widen(values, field) {
  let at = 0;
  return values.map((value) => {
    if (value !== 4294967295) return value;
    if (field === void 0 || field.length < at + 8) throw new Error("a zip64 field is missing");
    const wide2 = Number(field.readBigUInt64LE(at));
    at += 8;
    if (!Number.isSafeInteger(wide2)) throw new Error("a zip64 field with a number that is too large");
    return wide2;
  });
}
var findKey = (table4, value) => Object.keys(table4).find((key2) => table4[key2] === value);
function toName2(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error("the name of a zip entry is not UTF-8");
  }
}
function parseHeader2(bytes) {
  if (bytes.length < headBytes4 || bytes.readUInt32LE(0) !== signatures.central)
    throw new Error("the central directory of the zip file is broken");
  const [nameLength, extraLength] = [bytes.readUInt16LE(28), bytes.readUInt16LE(30)];
  const length = headBytes4 + nameLength + extraLength;
  if (bytes.length < length) throw new Error("the central directory of the zip file is cut off");
  const path = toName2(bytes.subarray(headBytes4, headBytes4 + nameLength));
  const extra = parseExtra(bytes.subarray(headBytes4 + nameLength, length));
  const [size = 0, compressedSize = 0, offset = 0] = widen(
    [bytes.readUInt32LE(24), bytes.readUInt32LE(20), bytes.readUInt32LE(42)],
    extra.get(zip64Field)
  );
  const attributes = bytes.readUInt32LE(38) >>> 16;
  const kind = findKey(kinds5, attributes & 61440);
  const method = findKey(methods, bytes.readUInt16LE(10));
  if (kind === void 0) throw new Error(`${path} is neither a file, a folder nor a symbolic link`);
  if (method === void 0) throw new Error(`${path} is compressed by a method other than deflate`);
  const time = extra.get(timeField);
  return {
    record: {
      path,
      kind,
      mode: attributes & 4095,
      method,
      crc32: bytes.readUInt32LE(16),
      compressedSize,
      size,
      offset
    },
    length,
    epoch: time?.length === 5 ? time.readUInt32LE(1) : void 0
  };
}
function fromDosTime2(time, date) {
  const [year, month, day] = [(date >> 9) + 1980, date >> 5 & 15, date & 31];
  return Date.UTC(year, month - 1, day, time >> 11, time >> 5 & 63, (time & 31) * 2) / 1e3;
}
function parseCentral(bytes, { entries }) {
  const records = [];
  let epoch;
  let at = 0;
  for (let count = 0; count < entries; count++) {
    const rest = bytes.subarray(at);
    const found = parseHeader2(rest);
    epoch ??= found.epoch ?? fromDosTime2(rest.readUInt16LE(12), rest.readUInt16LE(14));
    if (!formatCentralHeader(found.record, epoch).equals(rest.subarray(0, found.length)))
      throw new Error(`the header of ${found.record.path} in the central directory has an unexpected value`);
    records.push(found.record);
    at += found.length;
  }
  if (at !== bytes.length) throw new Error("bytes after the last header of the central directory");
  return { records, epoch: epoch ?? 0 };
}

// pipeline/formats/zip/open.ts
var maxDirectory = 128 * 1024 * 1024;
async function readRange2({ fs }, path, start2, end2) {
  const length = end2 - start2;
  const bytes = Buffer.from(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(fs.read(path, { start: start2, end: end2 }), length, "the zip file"));
  if (bytes.length !== length) throw new Error("unexpected end of the zip file");
  return bytes;
}
function parseEnd(bytes) {
  const end2 = bytes.subarray(-endBytes.plain);
  if (end2.length < endBytes.plain || end2.readUInt32LE(0) !== signatures.end)
    throw new Error("the zip file does not end with the records and the comment that this product writes");
  const sha2562 = end2.subarray(-64).toString("latin1");
  const plain3 = { entries: end2.readUInt16LE(10), size: end2.readUInt32LE(12), offset: end2.readUInt32LE(16) };
  const end64 = bytes.subarray(0, -endBytes.plain);
  const hasEnd64 = bytes.length === endBytes.zip64 && end64.readUInt32LE(0) === signatures.end64;
  if (!hasEnd64) return { directory: plain3, sha256: sha2562 };
  const [entries = 0, size = 0, offset = 0] = [32, 40, 48].map((at) => Number(end64.readBigUInt64LE(at)));
  return { directory: { entries, size, offset }, sha256: sha2562 };
}
async function readEnd(ctx, path, size) {
  const tail = await readRange2(ctx, path, Math.max(0, size - endBytes.zip64), size);
  const found = parseEnd(tail);
  const { directory, sha256: sha2562 } = found;
  const { offset, entries } = directory;
  const isWhole = [offset, entries, directory.size].every(Number.isSafeInteger);
  const end2 = isWhole ? formatEnd2(directory, sha2562) : Buffer.alloc(0);
  if (!isWhole || !tail.subarray(-end2.length).equals(end2) || offset + directory.size + end2.length !== size)
    throw new Error("the end of the zip file has an unexpected value, or bytes are between its parts");
  return found;
}
async function* digesting(bytes, hash) {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}
function assertPlaces(records, epoch, { offset }, limits) {
  let at = 0;
  let total = 0;
  for (const record of records) {
    if (record.offset !== at) throw new Error(`${record.path} does not follow the entry before it`);
    if (record.method === "stored" && record.size !== record.compressedSize)
      throw new Error(`${record.path} is stored and has two sizes`);
    if (record.kind === "dir" && record.size !== 0)
      throw new Error(`the folder ${record.path} has a content`);
    if (record.kind === "dir" !== record.path.endsWith("/"))
      throw new Error(`${record.path} is a folder by its name or by its kind, but not by both`);
    at += formatLocalHeader(record, epoch).length + record.compressedSize;
    total += record.size;
  }
  if (at !== offset) throw new Error("bytes between the last entry and the central directory");
  if (total > limits.bytes)
    throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
}
async function readZipIndex(ctx, path, limits) {
  const { size = 0 } = await ctx.fs.stat(path) ?? {};
  const { directory, sha256: sha2562 } = await readEnd(ctx, path, size);
  if (directory.entries > limits.entries)
    throw new Error(`the archive has more than ${limits.entries} entries`);
  if (directory.size > maxDirectory) throw new Error(`the central directory has ${directory.size} bytes`);
  const central = await readRange2(ctx, path, directory.offset, directory.offset + directory.size);
  const { records, epoch } = parseCentral(central, directory);
  assertPlaces(records, epoch, directory, limits);
  return { records, epoch, directory, central, sha256: sha2562 };
}
async function readZipEntries(ctx, path, limits, visit) {
  const { records, epoch, directory, central, sha256: sha2562 } = await readZipIndex(ctx, path, limits);
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256");
  const bytes = digesting(ctx.fs.read(path, { start: 0, end: directory.offset }), hash);
  const reader = new ByteReader(bytes, "the zip file");
  try {
    for (const record of records) {
      const expected = formatLocalHeader(record, epoch);
      if (!(await reader.read(expected.length)).equals(expected))
        throw new Error(`the header of ${record.path} differs from the central directory`);
      const content = inflateEntry(record, reader.take(record.compressedSize));
      await visit(record, content);
      for await (const _2 of content) ;
    }
  } finally {
    await reader.close();
  }
  if (hash.update(central).digest("hex") !== sha2562)
    throw new Error("the zip file differs from the digest in its comment");
}

// pipeline/formats/zip/staple.ts
var maxLauncherBytes = 16 * 1024 * 1024;
var mode = 420;
var toTicketPath = (app) => `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app)}/Contents/CodeResources`;
async function toLimits({ fs }, path) {
  return toArchiveLimits(void 0, (await fs.stat(path))?.size ?? 0);
}
async function readLauncher(ctx, path, app) {
  const name = `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app)}/Contents/MacOS/${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toCommandName */ .gU)(app)}`;
  let found;
  await readZipEntries(ctx, path, await toLimits(ctx, path), async (record, content) => {
    if (record.path === name && record.kind === "file")
      found = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_7__/* .readAtMost */ .r)(content, maxLauncherBytes, name);
  });
  if (found === void 0) throw new Error(`the archive does not contain ${name}`);
  return Buffer.from(found);
}
async function* formatWith({ fs }, path, { records, epoch, directory }, added, content) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256");
  const pass2 = (bytes) => {
    hash.update(bytes);
    return bytes;
  };
  const before = records.filter((one) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(one.path, added.path) < 0);
  const after = records.slice(before.length);
  const offset = after[0]?.offset ?? directory.offset;
  for await (const chunk of fs.read(path, { start: 0, end: offset })) yield pass2(chunk);
  const header = formatLocalHeader(added, epoch);
  yield pass2(header);
  yield pass2(content instanceof Buffer ? content : Buffer.from(content));
  for await (const chunk of fs.read(path, { start: offset, end: directory.offset })) yield pass2(chunk);
  const shift = header.length + content.length;
  const all = [
    ...before,
    { ...added, offset },
    ...after.map((one) => ({ ...one, offset: one.offset + shift }))
  ];
  let size = 0;
  for (const record of all) {
    const central = formatCentralHeader(record, epoch);
    size += central.length;
    yield pass2(central);
  }
  yield formatEnd2({ entries: all.length, offset: directory.offset + shift, size }, hash.digest("hex"));
}
var notarizedZip = {
  readTicketName: async (ctx, path, app) => {
    const launcher = await readLauncher(ctx, path, app);
    const signature2 = parseProgram2(launcher.subarray(0, maxCommandBytes))?.signature;
    if (signature2 === void 0) throw new Error("the program of the bundle is not signed");
    return readTicketName(launcher.subarray(signature2.offset, signature2.offset + signature2.size));
  },
  staple: async (ctx, { path, to, ticket, app }) => {
    const name = toTicketPath(app);
    const index = await readZipIndex(ctx, path, await toLimits(ctx, path));
    if (index.records.some((one) => one.path === name)) throw new Error("the bundle has a ticket already");
    const size = ticket.length;
    const facts = { method: "stored", crc32: (0,node_zlib__WEBPACK_IMPORTED_MODULE_13__.crc32)(ticket), compressedSize: size, size, offset: 0 };
    const added = { path: name, kind: "file", mode, ...facts };
    await ctx.fs.write(to, formatWith(ctx, path, index, added, ticket));
    const sha2562 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256").update(ticket).digest("hex");
    return { type: "file", path: name, mode: (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toModeText */ .El)(mode), owner: "root:root", size, sha256: sha2562 };
  }
};

// pipeline/formats/zip/mac.ts
var layoutMacZip = (facts, about) => ({
  payload: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPayloadDir */ .f5)(facts.app),
  files: planAppFiles(facts, about)
});
async function makeMacZip(ctx, request) {
  const tree = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.work, "tree");
  const staged = await stageApp(ctx, request, tree, layoutMacZip(request, request.about));
  const layout = { ...staged, files: staged.files.filter(({ content }) => content !== void 0) };
  const { work, to } = request;
  await makeZip(ctx, { root: request.payload, layout, work, to });
  return layout;
}
var toMacPlace = (app) => ({
  top: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app),
  payload: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toPayloadDir */ .f5)(app),
  isWindows: false
});
function withIcons(content, app) {
  const path = `${(0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .toBundleFolder */ .kP)(app)}/Contents/Resources/${iconFile}`;
  const icons = content.outside.some((file) => file.path === path) ? [{ size: 512, from: void 0 }] : [];
  const hasTicket = content.outside.some((file) => file.path === toTicketPath(app));
  return { ...content, icons, hasTicket, folders: ["", ...content.folders] };
}

// pipeline/formats/zip/read.ts
var maxTextBytes7 = 1024 * 1024;
var maxTarget = 4096;
var modes = {
  file: [420, 493],
  dir: [493],
  symlink: [511]
};
function findWindowsFault(path) {
  const parts3 = path.split("/");
  const device2 = parts3.find(isDeviceName);
  if (device2 !== void 0) return `has a part that is the name of a device, ${device2}`;
  const forbidden = findForbidden(parts3.join(""));
  if (forbidden !== void 0) return `has the character ${forbidden}`;
  return parts3.some((part) => /[. ]$/.test(part)) ? "has a part that ends with a dot or a space" : void 0;
}
function findEntryFaults4(name, { top, isWindows: isWindows2 }, { kind, mode: mode2, ...record }, seen) {
  const path = record.path.replace(/\/$/, "");
  const faults = [];
  if (!(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainPath */ .qW)(path) || !`${path}/`.startsWith(`${top}/`)) faults.push(`is not below ${top}/`);
  if (seen.has(toKey(path))) faults.push("occurs twice, or differs from another entry only in its case");
  if (!modes[kind].includes(mode2)) faults.push(`has the mode ${mode2.toString(8)}`);
  const fault = isWindows2 ? findWindowsFault(path) : void 0;
  if (fault !== void 0) faults.push(fault);
  if (isWindows2 && kind === "symlink") faults.push("is a symbolic link");
  return faults.map((what) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("archive-entry-unexpected", name, `${path} ${what}`));
}
var toKey = (path) => path.replace(/\/$/, "").normalize("NFC").toLowerCase();
async function readTarget(record, content) {
  if (record.size > maxTarget)
    throw new Error(`the link ${record.path} has a target of ${record.size} bytes`);
  const chunks = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
async function* empty() {
}
function toEntry7({ path, kind, size, mode: mode2 }, content, target) {
  const owner = { uid: 0, gid: 0, uname: "", gname: "" };
  return { path, type: kind, size, mode: mode2, mtime: 0, target, content, ...owner };
}
async function collect(content, place, record, bytes, tap) {
  const inside = record.path.startsWith(`${place.payload}/`);
  if (record.kind === "dir") {
    if (!inside) content.folders.push(record.path.slice(0, -1));
    return;
  }
  const target = record.kind === "symlink" ? await readTarget(record, bytes) : void 0;
  const path = record.path.slice(place.payload.length + 1);
  if (!inside) {
    const entry = toEntry7(record, target === void 0 ? bytes : empty(), target);
    content.outside.push(await readFileBeside(entry, record.path, maxTextBytes7, tap));
  } else if (target !== void 0) {
    content.entries.push({ type: "symlink", path, target });
  } else {
    const { entry, text: text2 } = await readPayloadFile(toEntry7(record, bytes), path, ["sha256"], tap);
    content.entries.push(entry);
    if (path === "bundle.json") content.bundleText = text2;
    if (path === _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_14__/* .payloadListFile */ .L4) content.listText = text2;
  }
}
async function readZip(ctx, path, name, place, limits) {
  const content = {
    entries: [],
    bundleText: void 0,
    listText: void 0,
    outside: [],
    folders: [],
    icons: [],
    faults: []
  };
  const seen = /* @__PURE__ */ new Set();
  await readZipEntries(ctx, path, limits, async (record, bytes) => {
    content.faults.push(...findEntryFaults4(name, place, record, seen));
    seen.add(toKey(record.path));
    await collect(content, place, record, bytes, limits.tap);
  });
  content.entries.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnit */ .X)(a.path, b.path));
  return content;
}
var bundlePath = /^(?:[^/]+\/app|[^/]+\.app\/Contents\/Resources\/payload)\/bundle\.json$/;
async function isMacZip(ctx, path, limits) {
  const folders2 = /* @__PURE__ */ new Set();
  await readZipEntries(ctx, path, limits, async (record, bytes) => {
    folders2.add(record.path.split("/")[0] ?? "");
    for await (const _2 of bytes) ;
  });
  return [...folders2].every((folder3) => folder3.endsWith(".app"));
}
async function readZipBundle(ctx, path, limits) {
  let text2;
  await readZipEntries(ctx, path, limits, async (record, bytes) => {
    if (record.kind === "file" && bundlePath.test(record.path))
      text2 = (await readPayloadFile(toEntry7(record, bytes), "bundle.json", ["sha256"])).text;
  });
  return text2;
}

// pipeline/formats/zip/index.ts
var extension7 = ".zip";
var targets2 = ["win-x64", ..._chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_0__/* .darwinTargets */ .Kk];
var isMac = (target) => target?.startsWith("darwin-") === true;
var zip = {
  id: "zip",
  title: "zip file: a program that starts the app and its folder, or a macOS app",
  extension: extension7,
  targets: targets2,
  limits: [],
  signing: "content",
  notarizes: (target) => isMac(target) ? notarizedZip : void 0,
  buildableOn: () => true,
  tools: () => [],
  fileName: (app, target) => toReleaseName(app, target, extension7),
  findPathFaults: (app, tree, target) => isMac(target) ? findMacPathFaults(app, tree) : findWindowsPathFaults(app, tree),
  magic: "PK",
  identify: (name) => identifyReleaseName(name, targets2, extension7),
  layout: (facts, about) => isMac(facts.target) ? layoutMacZip(facts, about) : layoutZip(facts, about),
  make: async (ctx, request) => {
    if (isMac(request.target)) return [{ path: request.to, layout: await makeMacZip(ctx, request) }];
    const layout = fillZip(
      layoutZip(request, request.about),
      request.app,
      await makeWindowsSigned(ctx, request)
    );
    await makeZip(ctx, { root: request.payload, layout, work: request.work, to: request.to });
    return [{ path: request.to, layout }];
  },
  readBundle: readZipBundle,
  read: async (ctx, path, { app, target }, limits) => {
    if (target === void 0 ? await isMacZip(ctx, path, limits) : isMac(target))
      return withIcons(await readZip(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), toMacPlace(app), limits), app);
    const top = toTop(app);
    const place = { top, payload: `${top}/${payloadFolder}`, isWindows: true };
    return readZip(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(path), place, limits);
  }
};

// pipeline/formats/registry.ts
var formats = { appimage, deb, dmg, msi, nsis, pkg, rpm, "tar.zst": tarZst, zip };
var byId2 = formats;
var formatIds = Object.keys(formats);
function toFormat(id2) {
  return byId2[id2];
}
function findFormat(id2) {
  const known = formatIds.find((one) => one === id2);
  return known === void 0 ? void 0 : toFormat(known);
}
function identifyFile(name) {
  for (const id2 of formatIds) {
    const format2 = toFormat(id2);
    const identity = format2.identify(name);
    if (identity !== void 0) return { format: format2, identity };
  }
  return void 0;
}
function recognizeFormat(head3) {
  const text2 = Array.from(head3, (byte) => String.fromCharCode(byte)).join("");
  return formatIds.map(toFormat).find(({ magic: magic11 }) => text2.startsWith(magic11));
}
function listFormats(target, host) {
  return formatIds.filter((id2) => toFormat(id2).targets.includes(target) && toFormat(id2).buildableOn(host));
}




/***/ }),

/***/ 28403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findLinkFaults),
/* harmony export */   El: () => (/* binding */ toModeText),
/* harmony export */   I_: () => (/* binding */ comparePayload),
/* harmony export */   Od: () => (/* binding */ compareBeside),
/* harmony export */   ec: () => (/* binding */ toFault),
/* harmony export */   qW: () => (/* binding */ isPlainPath)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17961);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);


// pipeline/formats/content.ts


// pipeline/formats/mode-text.ts
function toModeText(mode) {
  return `0${mode.toString(8).padStart(3, "0")}`;
}

// pipeline/formats/content.ts
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
  const differ = (code, what, is, should) => faults.push(toFault(code, file, `${path}: ${what} is ${is}, manifest.json states ${should}`));
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
  const paths = [.../* @__PURE__ */ new Set([...listed.keys(), ...there.keys()])].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnit */ .X);
  return paths.flatMap((path) => {
    const should = listed.get(path);
    const is = there.get(path);
    if (should === void 0)
      return [toFault("payload-file-extra", file, `${path} is in the installer but not in manifest.json`)];
    if (is === void 0)
      return [toFault("payload-file-missing", file, `${path} is in manifest.json but not in the installer`)];
    return compareEntry(file, should, is);
  });
}
var toEntry = ({ path, type, mode, size, sha256, target }) => type === "symlink" ? { type, path, target: target ?? "" } : { type: "file", path, mode: toModeText(mode), size, sha256 };
function compareBeside(file, expected, actual) {
  const owners = new Map(expected.map(({ path, owner }) => [path, owner]));
  const found = actual.filter(({ type }) => type === "file" || type === "symlink");
  const others = found.filter(({ path, owner }) => (owners.get(path) ?? owner) !== owner);
  return [
    ...comparePayload(file, expected, found.map(toEntry)),
    ...others.map(
      ({ path, owner }) => toFault(
        "archive-entry-unexpected",
        file,
        `${path} belongs to ${owner}, manifest.json states ${owners.get(path)}`
      )
    )
  ];
}
function isPlainPath(path) {
  return path === "" || path.split("/").every((part) => !["", ".", ".."].includes(part));
}
function findLinkFaults(name, entries) {
  const links = new Set(entries.filter(({ type }) => type === "symlink").map(({ path }) => path));
  const faultOf = (entry) => {
    const { path } = entry;
    for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
      if (links.has(path.slice(0, at))) return `${path} is below the symbolic link ${path.slice(0, at)}`;
    }
    if (entry.type === "file") return void 0;
    const leaves = !node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join("/root", path, "..", entry.target).startsWith("/root/");
    return leaves || entry.target.startsWith("/") ? `${path} is a link to ${entry.target}` : void 0;
  };
  const messages = links.size === 0 ? [] : entries.map(faultOf).filter((message) => message !== void 0);
  return messages.map((message) => toFault("archive-entry-unexpected", name, message));
}




/***/ })

};
