export const id = 9730;
export const ids = [9730];
export const modules = {

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function hasLoneSurrogate (value) {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);

    if (code >= 0xD800 && code <= 0xDBFF) {
      if (i === value.length - 1) {
        return true;
      }
      const next = value.charCodeAt(i + 1);
      if (!(next >= 0xDC00 && next <= 0xDFFF)) {
        return true;
      }
      i++;
    } else if (code >= 0xDC00 && code <= 0xDFFF) {
      return true;
    }
  }

  return false;
}

function canonicalize (object, seen = new Set()) {
  if (typeof object === 'number' && isNaN(object)) {
    throw new Error('NaN is not allowed');
  }

  if (typeof object === 'number' && !isFinite(object)) {
    throw new Error('Infinity is not allowed');
  }

  if (typeof object === 'string' && hasLoneSurrogate(object)) {
    throw new Error('Lone surrogate is not allowed');
  }

  if (object === null || typeof object !== 'object') {
    return JSON.stringify(object);
  }

  if (typeof object.toJSON === 'function') {
    if (seen.has(object)) {
      throw new Error('Circular reference detected');
    }
    seen.add(object);
    const result = canonicalize(object.toJSON(), seen);
    seen.delete(object);
    return result;
  }

  if (seen.has(object)) {
    throw new Error('Circular reference detected');
  }
  seen.add(object);

  let result;
  if (Array.isArray(object)) {
    const values = object.map((cv) => {
      const value = cv === undefined || typeof cv === 'symbol' ? null : cv;
      return canonicalize(value, seen);
    });
    result = `[${values.join(',')}]`;
  } else {
    const parts = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] === undefined || typeof object[key] === 'symbol') {
        continue;
      }
      parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
    }
    result = `{${parts.join(',')}}`;
  }

  seen.delete(object);
  return result;
}


/***/ }),

/***/ 9243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ parseFormerFeed),
/* harmony export */   Po: () => (/* binding */ makeArchive),
/* harmony export */   ck: () => (/* binding */ planFeed),
/* harmony export */   mg: () => (/* binding */ toUpdateId),
/* harmony export */   nG: () => (/* binding */ packTar)
/* harmony export */ });
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96813);
/* harmony import */ var _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(83534);
/* harmony import */ var _chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30271);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48102);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19498);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53916);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46466);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56118);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57975);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(38522);







// schema/update/identity.ts
function toUpdateId({ name, vendor }) {
  return vendor === void 0 ? (0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_4__/* .toAppFolder */ .XK)(name) : `${(0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_4__/* .toAppFolder */ .XK)(vendor)}/${(0,_chunk_PT7NKPTT_js__WEBPACK_IMPORTED_MODULE_4__/* .toAppFolder */ .XK)(name)}`;
}

// pipeline/feeds/update/make-archive.ts




// schema/update/archive-index.ts


// schema/update/feed.ts

var digestSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits");
var versionSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().max(100).regex(
  /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]*[0-9A-Za-z-])?(?:\+[0-9A-Za-z.-]*[0-9A-Za-z-])?$/,
  "must be a semantic version"
);
var timeSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, "must be a time in UTC with seconds").refine((text) => !Number.isNaN(Date.parse(text)), "must be a time that exists");
var placeSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().max(300).regex(
  /^[A-Za-z0-9_][A-Za-z0-9._+-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._+-]*)*$/,
  "must be a plain relative path"
);
var maxArchive = 64 * 1024 ** 3;
var archiveSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .looseObject */ ._H3({
  url: placeSchema.describe("address, relative to the folder of the feed"),
  size: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr().min(1).max(maxArchive).describe("bytes"),
  sha256: digestSchema.describe("of the archive")
});
var deltaSchema = archiveSchema.extend({
  from: versionSchema.describe("version that has the other files"),
  from_manifest: digestSchema.describe("SHA-256 of payload.json of that version")
});
var feedTargetSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .looseObject */ ._H3({
  manifest: digestSchema.describe("SHA-256 of payload.json of this version"),
  full: archiveSchema.describe("archive with every file"),
  deltas: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(deltaSchema).max(100).describe("archives with the files that an earlier version has not")
});
var rolloutSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .looseObject */ ._H3({
  percent: zod__WEBPACK_IMPORTED_MODULE_8__/* .number */ .aig().min(0).max(100).describe("share of the installations"),
  salt: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().min(1).max(200).describe("another salt chooses other installations")
});
var releaseSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .looseObject */ ._H3({
  version: versionSchema,
  notes: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().max(1e5).describe("what is new, for the user"),
  critical: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY().describe("a security fix: the rollout is ignored"),
  min_from: versionSchema.describe("oldest version that can be updated to this one and read its data"),
  rollout: rolloutSchema,
  targets: zod__WEBPACK_IMPORTED_MODULE_8__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .targets */ .zV), feedTargetSchema)
});
var updateFeedSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz("update-feed.v1"),
  app: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().min(1).max(300).describe("id of the app"),
  channel: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_1__/* .channels */ .B),
  sequence: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr().min(1).describe("rises with each publication"),
  issued: timeSchema,
  expires: timeSchema,
  releases: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(releaseSchema).max(1e3),
  withdrawn: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(versionSchema).max(1e3).describe("versions that must not be used any more")
});

// schema/update/archive-index.ts
var maxFile = 64 * 1024 ** 3;
var objectSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .discriminatedUnion */ .gMt("as", [
  zod__WEBPACK_IMPORTED_MODULE_8__/* .looseObject */ ._H3({
    as: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz("whole"),
    sha256: digestSchema,
    size: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr().min(0).max(maxFile).describe("bytes of the file")
  }),
  zod__WEBPACK_IMPORTED_MODULE_8__/* .looseObject */ ._H3({
    as: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz("patch"),
    sha256: digestSchema,
    size: zod__WEBPACK_IMPORTED_MODULE_8__/* .int */ .Whr().min(0).max(maxFile).describe("bytes of the file"),
    base: digestSchema.describe("SHA-256 of the file of the earlier version that the patch is for")
  })
]);
var archiveIndexSchema = zod__WEBPACK_IMPORTED_MODULE_8__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz("update-archive.v1"),
  app: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP().min(1),
  version: versionSchema,
  target: zod__WEBPACK_IMPORTED_MODULE_8__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .targets */ .zV),
  manifest: digestSchema.describe("SHA-256 of payload.json"),
  from_manifest: digestSchema.optional().describe("SHA-256 of payload.json of the earlier version"),
  objects: zod__WEBPACK_IMPORTED_MODULE_8__/* .array */ .YOg(objectSchema).min(1).max(5e5).describe("in the order of the entries that follow")
});
var toObjectName = ({ as, sha256 }) => `objects/${sha256}.${as === "whole" ? "zst" : "patch"}`;

// pipeline/feeds/update/compress.ts




var small = 8 * 1024 * 1024;
var maxPatch = 1024 * 1024 * 1024;
var level = (size) => size <= small ? 19 : 10;
var compressAtOnce = (0,node_util__WEBPACK_IMPORTED_MODULE_9__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_11__.zstdCompress);
async function compressWhole({ fs }, from, to, size) {
  const zstd = (0,node_zlib__WEBPACK_IMPORTED_MODULE_11__.createZstdCompress)({
    params: { [node_zlib__WEBPACK_IMPORTED_MODULE_11__.constants.ZSTD_c_compressionLevel]: level(size) },
    pledgedSrcSize: size
  });
  const failing = Promise.withResolvers();
  (0,node_stream__WEBPACK_IMPORTED_MODULE_10__.pipeline)(fs.read(from), zstd, (error) => error ? failing.reject(error) : failing.resolve());
  await Promise.all([fs.write(to, zstd), failing.promise]);
  return (await fs.stat(to))?.size ?? 0;
}
async function makePatch({ fs, exec }, base, from, to, size) {
  const baseSize = (await fs.stat(base))?.size ?? 0;
  if (size + baseSize <= small) {
    const [dictionary, bytes] = [await fs.readBytes(base), await fs.readBytes(from)];
    const windowLog = Math.max(10, Math.ceil(Math.log2(size + baseSize + 1)));
    const params = {
      [node_zlib__WEBPACK_IMPORTED_MODULE_11__.constants.ZSTD_c_compressionLevel]: level(size),
      [node_zlib__WEBPACK_IMPORTED_MODULE_11__.constants.ZSTD_c_windowLog]: windowLog
    };
    await fs.write(to, await compressAtOnce(bytes, { dictionary, params, pledgedSrcSize: size }));
  } else {
    const args = ["-q", "-f", "-9", "--long=31", "--single-thread", `--patch-from=${base}`, from, "-o", to];
    const { exitCode, stderr } = await exec.run("zstd", args);
    if (exitCode !== 0)
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
        code: "update-archive-invalid",
        blame: "environment",
        message: `zstd made no patch of ${from}: ${stderr.trim()}`,
        remedy: "install zstd 1.5 or later"
      });
  }
  return (await fs.stat(to))?.size ?? 0;
}
var toWorkPath = (work, sha256, kind) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(work, `${sha256}.${kind}`);

// pipeline/feeds/update/make-archive.ts
async function makeObject(ctx, work, file, base) {
  const { sha256, size, path } = file;
  const whole = toWorkPath(work, sha256, "zst");
  const wholeSize = (await ctx.fs.stat(whole))?.size ?? await compressWhole(ctx, path, whole, size);
  const asWhole = { object: { as: "whole", sha256, size }, path: whole, size: wholeSize };
  if (base === void 0 || base.size > maxPatch || size > maxPatch) return asWhole;
  const patch = toWorkPath(work, `${sha256}-${base.sha256.slice(0, 16)}`, "patch");
  const patchSize = await makePatch(ctx, base.path, path, patch, size);
  if (patchSize >= wholeSize) return asWhole;
  return { object: { as: "patch", sha256, size, base: base.sha256 }, path: patch, size: patchSize };
}
async function makeArchive(ctx, {
  payload,
  from,
  work,
  to,
  epoch
}) {
  const { fs } = ctx;
  const listPath = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(payload.root, _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_12__/* .payloadListFile */ .L4);
  const listSize = (await fs.stat(listPath))?.size ?? 0;
  const made = [
    await makeObject(ctx, work, { path: listPath, sha256: payload.manifest, size: listSize }, void 0)
  ];
  const missing = [...payload.byDigest].filter(
    ([sha256]) => sha256 !== payload.manifest && from?.byDigest.has(sha256) !== true
  );
  for (const [sha256, { path, size }] of missing.sort(([a], [b]) => a < b ? -1 : 1)) {
    const earlier = from?.byPath.get(path);
    const base = from && earlier && { ...earlier, path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(from.root, path) };
    made.push(await makeObject(ctx, work, { path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(payload.root, path), sha256, size }, base));
  }
  const { app, target } = payload.list;
  const index = {
    schema_version: "update-archive.v1",
    app: toUpdateId(app),
    version: app.version,
    target,
    manifest: payload.manifest,
    ...from === void 0 ? {} : { from_manifest: from.manifest },
    objects: made.map(({ object }) => object)
  };
  await fs.write(to, packArchive(ctx, Buffer.from(`${(0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(index)}
`), made, epoch));
  return { size: (await fs.stat(to))?.size ?? 0, sha256: await fs.sha256(to) };
}
async function* packArchive({ fs }, index, made, epoch) {
  const contents = [
    { name: "index.json", size: index.length, chunks: [index] },
    ...made.map(({ object, path, size }) => ({ name: toObjectName(object), size, chunks: fs.read(path) }))
  ];
  yield* packTar(contents, epoch);
}
async function* packTar(files, epoch) {
  const archive = (0,tar_stream__WEBPACK_IMPORTED_MODULE_7__.pack)();
  const filling = (async () => {
    for (const { name, size, chunks } of files) {
      const packed = Promise.withResolvers();
      const header = { name, size, mode: 420, mtime: new Date(epoch * 1e3), type: "file" };
      const sink = archive.entry(header, (error) => error ? packed.reject(error) : packed.resolve());
      await Promise.all([packed.promise, (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_6__.pipeline)(chunks, sink)]);
    }
    archive.finalize();
  })();
  filling.catch((error) => archive.destroy(error));
  for await (const chunk of archive) yield chunk;
  await filling;
}

// schema/compare-versions.ts
var pattern = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/;
function compareVersions(a, b) {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  if (left === void 0 || right === void 0) return a === b ? 0 : void 0;
  for (let index = 0; index < 3; index++) {
    const difference = (left.numbers[index] ?? 0) - (right.numbers[index] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return comparePrereleases(left.prerelease, right.prerelease);
}
function parseVersion(text) {
  const match = pattern.exec(text.trim());
  if (match === null) return void 0;
  return {
    numbers: match.slice(1, 4).map((part) => Number(part ?? 0)),
    prerelease: match[4]?.split(".") ?? []
  };
}
function compareIdentifiers(left, right) {
  const [leftNumber, rightNumber] = [toNumber(left), toNumber(right)];
  if (leftNumber !== void 0 && rightNumber !== void 0) return Math.sign(leftNumber - rightNumber);
  if (leftNumber !== void 0 || rightNumber !== void 0) return leftNumber !== void 0 ? -1 : 1;
  return left < right ? -1 : 1;
}
function comparePrereleases(a, b) {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length);
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [left, right] = [a[index], b[index]];
    if (left === void 0 || right === void 0) return left === void 0 ? -1 : 1;
    if (left !== right) return compareIdentifiers(left, right);
  }
  return 0;
}
function toNumber(identifier) {
  return /^\d+$/.test(identifier) ? Number(identifier) : void 0;
}

// pipeline/feeds/update/plan-feed.ts
var toTime = (seconds) => `${new Date(seconds * 1e3).toISOString().slice(0, 19)}Z`;
function refuse(code, message, remedy) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({ code, blame: "input", message, remedy });
}
function parseFormerFeed(text, path) {
  try {
    return updateFeedSchema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error);
    throw refuse(
      "update-feed-invalid",
      `${path} is not a feed: ${why}`,
      "restore the feed that was published last"
    );
  }
}
function planFeed(former, change) {
  const { app, channel, release, epoch } = change;
  if (former !== void 0 && (former.app !== app || former.channel !== channel))
    throw refuse(
      "update-feed-foreign",
      `the feed is of ${former.app}, channel ${former.channel}`,
      `give the folder of the feeds of ${app}`
    );
  const earlier = former?.releases ?? [];
  if (release !== void 0) assertTargets(earlier, release, change);
  const releases = release === void 0 ? [...earlier] : join3(earlier, release);
  const feed = {
    schema_version: "update-feed.v1",
    app,
    channel,
    sequence: (former?.sequence ?? 0) + 1,
    issued: toTime(epoch),
    expires: toTime(epoch + change.expiresInDays * 24 * 60 * 60),
    releases: releases.sort((a, b) => compareVersions(b.version, a.version) ?? 0).slice(0, change.keep),
    withdrawn: [.../* @__PURE__ */ new Set([...former?.withdrawn ?? [], ...change.withdrawn])].sort()
  };
  const parsed = updateFeedSchema.safeParse(feed);
  if (parsed.success) return feed;
  const [issue] = parsed.error.issues;
  throw refuse(
    "update-feed-invalid",
    `the feed would not be valid: /${issue?.path.join("/")} ${issue?.message}`,
    "correct that value"
  );
}
function join3(earlier, release) {
  const same = earlier.find(({ version }) => version === release.version);
  const others = earlier.filter(({ version }) => version !== release.version);
  return [...others, { ...release, targets: { ...same?.targets, ...release.targets } }];
}
function assertTargets(earlier, release, { allowMissingTarget }) {
  if (allowMissingTarget) return;
  const [newest] = earlier.filter(({ version }) => version !== release.version).sort((a, b) => compareVersions(b.version, a.version) ?? 0);
  const same = earlier.find(({ version }) => version === release.version);
  const has = /* @__PURE__ */ new Set([...Object.keys(same?.targets ?? {}), ...Object.keys(release.targets)]);
  const lost = Object.keys(newest?.targets ?? {}).filter((target) => !has.has(target));
  if (lost.length > 0)
    throw refuse(
      "update-target-missing",
      `release ${newest?.version} has ${lost.join(", ")}, and release ${release.version} has not`,
      "publish all targets in one call, or say that they are left out on purpose (--allow-missing-target)"
    );
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

/***/ 96813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ prettyJson),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   lf: () => (/* binding */ checksumOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
// pipeline/shared/document/canonical.ts


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

/***/ 87349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeUpdateFile: () => (/* binding */ writeUpdateFile)
/* harmony export */ });
/* harmony import */ var _chunk_GONASV3Q_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96813);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48102);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19498);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53916);









// pipeline/feeds/update/write-file.ts

async function writeUpdateFile({ fs }, request) {
  const { folder, channel, version, target, to, epoch } = request;
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(folder, `${channel}.json`);
  const files = await fs.stat(path) === void 0 ? void 0 : (0,_chunk_GONASV3Q_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFormerFeed */ .Ny)(await fs.readText(path), path).releases.find((one) => one.version === version)?.targets[target];
  if (files === void 0)
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
      code: "update-feed-invalid",
      blame: "input",
      message: `${path} has no release ${version} for ${target}`,
      remedy: "publish it first"
    });
  const contents = [];
  for (const [name, from] of [
    [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.basename)(path), path],
    [`${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.basename)(path)}.minisig`, `${path}.minisig`],
    [files.full.url, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(folder, files.full.url)]
  ])
    contents.push({ name, size: (await fs.stat(from))?.size ?? 0, chunks: fs.read(from) });
  await fs.write(to, (0,_chunk_GONASV3Q_js__WEBPACK_IMPORTED_MODULE_0__/* .packTar */ .nG)(contents, epoch));
}



/***/ })

};
