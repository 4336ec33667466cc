export const id = 1586;
export const ids = [1586];
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

/***/ 33692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ toArchiveLimits),
/* harmony export */   e$: () => (/* binding */ identifyFormat),
/* harmony export */   qQ: () => (/* binding */ identifyApp)
/* harmony export */ });
/* harmony import */ var _chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8299);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66748);
/* harmony import */ var _chunk_3YM3LPES_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35241);




// pipeline/stages/release/archive-limits.ts
var moreEntries = 1e4;
var entryBytes = 4096;
var moreBytes = 1024 * 1024;
var gib = 1024 ** 3;
function toArchiveLimits(listed, size) {
  if (listed === void 0) return { entries: 25e4, bytes: Math.max(gib, size * 200) };
  const folders = listed.reduce((sum, { path }) => sum + path.split("/").length, 0);
  const entries = listed.length + folders + moreEntries;
  const content = listed.reduce((sum, entry) => sum + (entry.type === "file" ? entry.size : 0), 0);
  return { entries, bytes: content + entries * entryBytes + moreBytes };
}

// pipeline/stages/release/identify-content.ts
var headBytes = 16;
async function identifyFormat({ fs }, path) {
  const chunks = [];
  for await (const chunk of fs.read(path, { start: 0, end: headBytes })) chunks.push(chunk);
  return (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_0__/* .recognizeFormat */ .oL)(Buffer.concat(chunks));
}
async function identifyApp(ctx, path, format, limits) {
  const text = await format.readBundle(ctx, path, limits);
  if (text === void 0) return void 0;
  const app = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonNode */ .x((0,_chunk_3YM3LPES_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonText */ .l)(text, {}).value).at("app");
  const [name, version, vendor] = ["name", "version", "vendor"].map((key) => app.at(key).text);
  return name === void 0 || version === void 0 ? void 0 : { name, version, vendor };
}




/***/ }),

/***/ 55895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ diagnosticSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
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

/***/ 69168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ platforms),
/* harmony export */   Oy: () => (/* binding */ omitUndefined),
/* harmony export */   V8: () => (/* binding */ toGpuRequirement),
/* harmony export */   _g: () => (/* binding */ toTier),
/* harmony export */   cK: () => (/* binding */ tiers),
/* harmony export */   pg: () => (/* binding */ gpuRequirements),
/* harmony export */   rE: () => (/* binding */ toPlatform),
/* harmony export */   zV: () => (/* binding */ targets)
/* harmony export */ });
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84145);


// schema/omit-undefined.ts
function omitUndefined(members) {
  const present = Object.entries(members).filter(([, value]) => value !== void 0);
  return Object.fromEntries(present);
}

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
  return platforms.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(platformAliases, key);
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
  return tiers.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(tierAliases, key);
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
  return gpuRequirements.includes(word) ? word : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(gpuAliases, word);
}




/***/ }),

/***/ 11586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _chunk_2N6BNYJ6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33692);
/* harmony import */ var _chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77316);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96813);
/* harmony import */ var _chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8299);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55895);
/* harmony import */ var _chunk_G34WPLDN_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16164);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66748);
/* harmony import */ var _chunk_VH23E5EC_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14878);
/* harmony import */ var _chunk_3YM3LPES_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35241);
/* harmony import */ var _chunk_YUFWPJFP_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69168);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(17961);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(22217);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(76760);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(53916);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(26921);















// pipeline/stages/release/verify.ts


// pipeline/stages/release/check-attachments.ts


// pipeline/stages/release/check-sbom.ts

var componentSchema = zod__WEBPACK_IMPORTED_MODULE_14__/* .lazy */ .RZV(
  () => zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP().optional(),
    hashes: zod__WEBPACK_IMPORTED_MODULE_14__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({ alg: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP(), content: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP() })).optional(),
    components: zod__WEBPACK_IMPORTED_MODULE_14__/* .array */ .YOg(componentSchema).optional()
  })
);
var cycloneDxSchema = zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({
  bomFormat: zod__WEBPACK_IMPORTED_MODULE_14__/* .literal */ .euz("CycloneDX"),
  specVersion: zod__WEBPACK_IMPORTED_MODULE_14__/* .literal */ .euz("1.6"),
  metadata: zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({ component: componentSchema }),
  components: zod__WEBPACK_IMPORTED_MODULE_14__/* .array */ .YOg(componentSchema)
});
var checksumsSchema = zod__WEBPACK_IMPORTED_MODULE_14__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({ algorithm: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP(), checksumValue: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP() }));
var spdxSchema = zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({
  spdxVersion: zod__WEBPACK_IMPORTED_MODULE_14__/* .literal */ .euz("SPDX-2.3"),
  packages: zod__WEBPACK_IMPORTED_MODULE_14__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({
      SPDXID: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP(),
      name: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP(),
      versionInfo: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP().optional(),
      checksums: checksumsSchema.optional()
    })
  ).min(1),
  files: zod__WEBPACK_IMPORTED_MODULE_14__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({ fileName: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP(), checksums: checksumsSchema })),
  relationships: zod__WEBPACK_IMPORTED_MODULE_14__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({
      spdxElementId: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP(),
      relationshipType: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP(),
      relatedSpdxElement: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP()
    })
  )
});
var sha256Of = ({ hashes = [] }) => hashes.find(({ alg }) => alg === "SHA-256")?.content;
var maxDepth = 8;
function collectFiles(components, files, depth = 0) {
  for (const one of components) {
    if (one.type === "file") files.set(one.name, sha256Of(one) ?? "");
    if (depth < maxDepth) collectFiles(one.components ?? [], files, depth + 1);
  }
}
function readCycloneDx({
  metadata: { component },
  components
}) {
  const files = /* @__PURE__ */ new Map();
  collectFiles([component, ...components], files);
  return { subject: sha256Of(component), app: { name: component.name, version: component.version }, files };
}
function readSpdx({ packages, files, relationships }) {
  const described = relationships.find(
    ({ relationshipType }) => relationshipType === "DESCRIBES"
  )?.relatedSpdxElement;
  const root = packages.find(({ SPDXID }) => SPDXID === described);
  const find = (checksums = []) => checksums.find(({ algorithm }) => algorithm === "SHA256")?.checksumValue;
  return {
    subject: find(root?.checksums),
    app: { name: root?.name ?? "", version: root?.versionInfo },
    files: new Map(
      files.map(({ fileName, checksums }) => [fileName.replace(/^\.\//, ""), find(checksums) ?? ""])
    )
  };
}
var maxFaults = 20;
function checkSbom(name, content, file, payload) {
  const differ = (message) => (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("sbom-mismatch", name, message);
  const faults = [];
  if (content.subject !== file.sha256)
    faults.push(
      differ(
        `it is about a file with the sha256 ${content.subject ?? "(none)"}, ${file.name} has ${file.sha256}`
      )
    );
  if (payload === void 0) return faults;
  const listed = new Map(
    payload.flatMap((entry) => entry.type === "file" ? [[entry.path, entry.sha256]] : [])
  );
  for (const path of [.../* @__PURE__ */ new Set([...listed.keys(), ...content.files.keys()])].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_15__/* .byCodeUnit */ .X)) {
    const [is, should] = [content.files.get(path), listed.get(path)];
    if (is === should) continue;
    if (should === void 0) faults.push(differ(`it lists ${path}, which is not in the payload`));
    else if (is === void 0) faults.push(differ(`it does not list ${path}, which is in the payload`));
    else faults.push(differ(`${path}: its sha256 is ${is}, manifest.json states ${should}`));
  }
  return faults.slice(0, maxFaults);
}

// pipeline/stages/release/check-statement.ts

var descriptorSchema = zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP().optional(),
  uri: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP().optional(),
  digest: zod__WEBPACK_IMPORTED_MODULE_14__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP())
});
var statementSchema = zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({
  _type: zod__WEBPACK_IMPORTED_MODULE_14__/* .literal */ .euz(_chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .statementType */ .qB),
  subject: zod__WEBPACK_IMPORTED_MODULE_14__/* .array */ .YOg(descriptorSchema).min(1),
  predicateType: zod__WEBPACK_IMPORTED_MODULE_14__/* .literal */ .euz(_chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateType */ .W3),
  predicate: zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({
    buildDefinition: zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({
      buildType: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP().min(1),
      externalParameters: zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({}),
      resolvedDependencies: zod__WEBPACK_IMPORTED_MODULE_14__/* .array */ .YOg(descriptorSchema).default([])
    }),
    runDetails: zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({ builder: zod__WEBPACK_IMPORTED_MODULE_14__/* .looseObject */ ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP().min(1) }) })
  })
});
function checkStatement(name, { subject, predicate }, files, { commit }) {
  const differ = (message) => (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("provenance-mismatch", name, message);
  const stated = new Map(subject.map((one) => [one.name, one.digest["sha256"]]));
  const faults = files.flatMap((file) => {
    const digest = stated.get(file.name);
    if (digest === file.sha256) return [];
    if (digest === void 0 && [...stated.values()].includes(file.sha256)) return [];
    if (digest === void 0) return [differ(`${file.name} is not among its subjects`)];
    return [differ(`it is about a ${file.name} with the sha256 ${digest}, the file has ${file.sha256}`)];
  });
  const built = predicate.buildDefinition.resolvedDependencies.flatMap(
    ({ digest }) => digest["gitCommit"] ?? []
  );
  if (commit !== void 0 && built.length > 0 && !built.includes(commit))
    faults.push(differ(`it states the commit ${built.join(", ")}, metadata.json states ${commit}`));
  return faults;
}

// pipeline/stages/release/check-attachments.ts
async function read({ fs }, dir, name, schema) {
  if ((await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_13__.join)(dir, name)))?.kind !== "file") {
    return {
      value: void 0,
      faults: [(0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("file-missing", name, "metadata.json names it, but it does not exist")]
    };
  }
  try {
    const parsed = schema.safeParse((await (0,_chunk_G34WPLDN_js__WEBPACK_IMPORTED_MODULE_5__/* .readJsonFile */ .JE)(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_13__.join)(dir, name), name)).value);
    if (parsed.success) return { value: parsed.data, faults: [] };
    const faults = parsed.error.issues.slice(0, 20).map(({ message, path }) => ({
      ...(0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("document-invalid", name, message),
      pointer: `/${path.map(String).join("/")}`
    }));
    return { value: void 0, faults };
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z)) throw error;
    return { value: void 0, faults: [...error.diagnostics] };
  }
}
async function checkSboms(ctx, dir, file, documents) {
  const { name, spdx } = file.sbom ?? {};
  const payload = documents.manifest?.payloads.find(({ target }) => target === file.target)?.files;
  const faults = [];
  if (name !== void 0) {
    const found = await read(ctx, dir, name, cycloneDxSchema);
    faults.push(...found.faults);
    if (found.value !== void 0) faults.push(...checkSbom(name, readCycloneDx(found.value), file, payload));
  }
  if (spdx !== void 0) {
    const found = await read(ctx, dir, spdx, spdxSchema);
    faults.push(...found.faults);
    if (found.value !== void 0) faults.push(...checkSbom(spdx, readSpdx(found.value), file, payload));
  }
  return faults;
}
async function checkAttachments(ctx, dir, documents) {
  const files = documents.metadata?.files ?? [];
  const faults = [];
  for (const file of files) faults.push(...await checkSboms(ctx, dir, file, documents));
  const statements = new Set(files.flatMap(({ attestation }) => attestation?.name ?? []));
  for (const name of statements) {
    const found = await read(ctx, dir, name, statementSchema);
    faults.push(...found.faults);
    const about = files.filter(({ attestation }) => attestation?.name === name);
    if (found.value !== void 0 && documents.metadata !== void 0)
      faults.push(...checkStatement(name, found.value, about, documents.metadata));
  }
  return faults;
}

// pipeline/stages/release/check-documents.ts


// pipeline/stages/release/installable.ts
var opened = [
  ...[".appimage", ".bat", ".cmd", ".command", ".deb", ".dmg", ".exe", ".flatpak", ".jar", ".msi", ".msix"],
  ...[".pkg", ".ps1", ".rpm", ".run", ".scr", ".sh", ".snap", ".tgz", ".zip"]
];
function looksInstallable(name) {
  const lower = name.toLowerCase();
  const suffixes = [..._chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .formatIds */ .wP.map((id) => (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFormat */ .Vr)(id).extension), ...opened];
  return suffixes.some((suffix) => lower.endsWith(suffix));
}

// pipeline/stages/release/check-documents.ts
function listRequired(metadata) {
  const files = metadata === void 0 ? _chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseDocuments */ .SE : (0,_chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseFiles */ .dy)(metadata);
  return files.filter(({ role }) => role !== "checksums").map(({ name }) => name);
}
async function checkSums(ctx, dir, { sums, metadata }) {
  if (sums === void 0) return [];
  const faults = [];
  const listed = /* @__PURE__ */ new Set();
  for (const { name, sha256 } of sums) {
    if (listed.has(name))
      faults.push((0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("sums-name-duplicate", "SHA256SUMS", `${name} is listed twice`));
    listed.add(name);
    const kind = (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_13__.join)(dir, name)))?.kind;
    if (kind !== "file") {
      faults.push((0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("file-missing", name, "it is listed in SHA256SUMS, but does not exist"));
      continue;
    }
    const actual = await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_13__.join)(dir, name));
    if (actual !== sha256) {
      faults.push(
        (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("file-digest-mismatch", name, `its sha256 is ${actual}, SHA256SUMS states ${sha256}`)
      );
    }
  }
  for (const name of listRequired(metadata).filter((one) => !listed.has(one))) {
    faults.push((0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("file-not-listed", name, "SHA256SUMS does not list it"));
  }
  return faults;
}
async function checkFolder(ctx, dir, { sums, metadata }) {
  const named = /* @__PURE__ */ new Set([...(sums ?? []).map(({ name }) => name), ...listRequired(metadata), "SHA256SUMS"]);
  const faults = [];
  for (const name of await ctx.fs.list(dir)) {
    if (named.has(name)) continue;
    const message = "not part of this release: neither SHA256SUMS nor metadata.json lists the file";
    const fault = (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)(
      "file-not-listed",
      name,
      message,
      "keep other files out of the folder of a release"
    );
    faults.push(looksInstallable(name) ? fault : { ...fault, severity: "warning" });
  }
  return faults;
}
function toDifference(code, pointer, message) {
  return { ...(0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)(code, "metadata.json", message), pointer };
}
async function checkFiles(ctx, dir, metadata) {
  const faults = [];
  for (const [index, { name, size, sha256 }] of metadata.files.entries()) {
    const stat = await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_13__.join)(dir, name));
    const pointer = `/files/${index}`;
    if (stat?.kind !== "file") {
      faults.push(toDifference("file-missing", `${pointer}/name`, `${name} does not exist`));
      continue;
    }
    if (stat.size !== size) {
      const message = `${name} has ${stat.size} bytes, not ${size}`;
      faults.push(toDifference("metadata-size-mismatch", `${pointer}/size`, message));
    }
    const actual = await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_13__.join)(dir, name));
    if (actual !== sha256) {
      const message = `${name} has the sha256 ${actual}, not ${sha256}`;
      faults.push(toDifference("metadata-digest-mismatch", `${pointer}/sha256`, message));
    }
  }
  return faults;
}
function checkAgainstOthers(metadata, { sums, manifest, bundle }) {
  const faults = [];
  const differ = (code, pointer, message) => faults.push(toDifference(code, pointer, message));
  const named = new Set(metadata.files.map(({ name: name2 }) => name2));
  for (const { name: name2 } of sums ?? []) {
    if (looksInstallable(name2) && !named.has(name2)) {
      differ("metadata-file-missing", "/files", `${name2} is listed in SHA256SUMS, but not in metadata.json`);
    }
  }
  if (bundle !== void 0) {
    const checksum = (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumOf */ .lf)(bundle.raw);
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
      differ(
        "manifest-target-missing",
        `/targets/${index}`,
        `manifest.json does not list the payload of ${target}`
      );
    }
  }
  return faults;
}
async function checkMetadata(ctx, dir, documents) {
  const { metadata } = documents;
  if (metadata === void 0) return [];
  return [...await checkFiles(ctx, dir, metadata), ...checkAgainstOthers(metadata, documents)];
}

// pipeline/stages/release/check-installer.ts


// pipeline/stages/release/check-payload-list.ts
function checkPayloadList(name, { entries, listText }) {
  if (listText === void 0) return [];
  const file = `${name}:${_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadListFile */ .L4}`;
  const document = (0,_chunk_3YM3LPES_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJsonText */ .l)(listText, { file });
  if (!document.ok) return document.diagnostics;
  const parsed = _chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadListSchema */ ["if"].safeParse(document.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return [(0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("document-invalid", file, `/${issue?.path.join("/")}: ${issue?.message}`)];
  }
  const others = entries.filter(({ path }) => path !== _chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadListFile */ .L4);
  const [first, ...more] = (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePayload */ .I_)(name, parsed.data.files, others);
  if (first === void 0) return [];
  const rest = more.length === 0 ? "" : `, and ${more.length} more differences`;
  const message = `it does not list the files of the installer: ${first.message.replaceAll("manifest.json", _chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadListFile */ .L4)}${rest}`;
  return [(0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("payload-list-mismatch", file, message)];
}

// pipeline/stages/release/check-signature.ts
async function checkSignature(ctx, path, format, stated) {
  const { name, target } = stated;
  const file = { path, target, kind: "installer", signing: format.signing };
  const found = await (0,_chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .toSigner */ .qZ)(file).verify(ctx, file);
  if (!stated.signature.signed) return { signature: found.signed ? found : stated.signature, faults: [] };
  const { by } = stated.signature;
  if (found.signed && found.by === by) return { signature: found, faults: [] };
  const message = found.signed ? `${found.by} signed it, metadata.json states ${by}` : `metadata.json states that ${by} signed it, but this version cannot verify signatures of the format ${format.id}`;
  const remedy = "check its signature with the tool that the publisher names, or with a later version of vrooli-bundle";
  return { signature: found, faults: [(0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("signature-not-confirmed", name, message, remedy)] };
}

// pipeline/stages/release/documents.ts

var ofAnotherVersion = "verify it with the release of vrooli-bundle that made it";
async function readValue({ fs }, dir, name, faults) {
  const kind = (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_13__.join)(dir, name)))?.kind;
  if (kind !== void 0 && kind !== "file" && kind !== "dir") {
    faults.push((0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("document-invalid", name, "it is not a regular file"));
    return void 0;
  }
  try {
    return (await (0,_chunk_G34WPLDN_js__WEBPACK_IMPORTED_MODULE_5__/* .readJsonFile */ .JE)(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_13__.join)(dir, name), name)).value;
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z)) throw error;
    faults.push(...error.diagnostics);
    return void 0;
  }
}
function parseWith(schema, value, name, faults) {
  if (value === void 0) return void 0;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const pointer = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_11__/* .toPointer */ .rb)(issue.path);
    const remedy = pointer === "/schema_version" ? ofAnotherVersion : void 0;
    faults.push({ ...(0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("document-invalid", name, issue.message, remedy), pointer });
  }
  return void 0;
}
function parseFinishedBundle(raw, name, faults) {
  if (raw === void 0) return void 0;
  const verdict = (0,_chunk_G34WPLDN_js__WEBPACK_IMPORTED_MODULE_5__/* .validateBundle */ .T_)(raw, { complete: true });
  if (verdict.ok) return verdict.bundle;
  faults.push(...verdict.faults.map((fault) => ({ severity: "error", file: name, ...fault })));
  return void 0;
}
var maxSumsBytes = 1024 * 1024;
async function readSums({ fs }, dir, faults) {
  const name = "SHA256SUMS";
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_13__.join)(dir, name);
  if ((await fs.stat(path))?.kind !== "file") {
    faults.push((0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("file-missing", name, "the release has no SHA256SUMS"));
    return void 0;
  }
  const text = await (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .readAtMost */ .rU)(fs.read(path), maxSumsBytes, name);
  const { sums, faulty } = (0,_chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSums */ .mi)((0,_chunk_G34WPLDN_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeUtf8 */ ._6)(text, name));
  for (const line of faulty) {
    faults.push({ ...(0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("sums-line-invalid", name, "the line is not a digest and a file name"), line });
  }
  return sums;
}
async function readReleaseDocuments(ctx, dir) {
  const faults = [];
  const sums = await readSums(ctx, dir, faults);
  const metadata = parseWith(
    _chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactManifestSchema */ .zF,
    await readValue(ctx, dir, "metadata.json", faults),
    "metadata.json",
    faults
  );
  const manifest = parseWith(
    _chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadManifestSchema */ .FD,
    await readValue(ctx, dir, "manifest.json", faults),
    "manifest.json",
    faults
  );
  const raw = await readValue(ctx, dir, "bundle.json", faults);
  const parsed = parseFinishedBundle(raw, "bundle.json", faults);
  return { sums, metadata, manifest, bundle: parsed === void 0 ? void 0 : { raw, parsed }, faults };
}

// pipeline/stages/release/check-installer.ts
function checkBundleAgainst(content, bundle, name) {
  const files = new Map(content.entries.map((entry) => [entry.path, entry]));
  const isFolder = (path) => content.entries.some((entry) => entry.path.startsWith(`${path}/`));
  return bundle.services.flatMap((service) => {
    const binaries = _chunk_YUFWPJFP_js__WEBPACK_IMPORTED_MODULE_9__/* .platforms */ .Bn.flatMap((platform) => service.binaries?.[platform]?.path ?? []);
    const missing = binaries.map((path) => node_path__WEBPACK_IMPORTED_MODULE_12__.posix.normalize(path)).filter((path) => !files.has(path) && !isFolder(path));
    const assets = (service.assets ?? []).filter(({ path, sha256, size_bytes }) => {
      const file = files.get(node_path__WEBPACK_IMPORTED_MODULE_12__.posix.normalize(path));
      return file?.type !== "file" || file.sha256 !== sha256 || size_bytes !== void 0 && file.size !== size_bytes;
    });
    return [
      ...missing.map(
        (path) => (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("program-missing", name, `${path}, which ${service.id} starts, is not in the installer`)
      ),
      ...assets.map(
        ({ path }) => (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("asset-mismatch", name, `${path} differs from what its bundle.json states`)
      )
    ];
  });
}
function findListOf(name, { manifest }) {
  return manifest?.installers?.find((one) => one.name === name)?.files;
}
function checkBeside(content, name, documents) {
  const { manifest } = documents;
  if (manifest === void 0) return [];
  const listed = findListOf(name, documents);
  if (listed !== void 0) return (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .compareBeside */ .Od)(name, listed, content.outside);
  const message = `manifest.json does not list what ${name} contains beside the payload, such as scripts that run when it is installed: these files were compared only with what this version would write`;
  const remedy = "package the app with this version, which lists them";
  const fault = (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("installer-files-unlisted", "manifest.json", message, remedy);
  return [manifest.installers === void 0 ? { ...fault, severity: "warning" } : fault];
}
function checkContent(content, name, documents, file) {
  const faults = [...content.faults];
  const target = file?.target;
  const payload = documents.manifest?.payloads.find((one) => one.target === target);
  const differences = payload === void 0 ? [] : (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePayload */ .I_)(name, payload.files, content.entries);
  faults.push(...differences.length > 0 ? differences : checkPayloadList(name, content));
  if (content.bundleText === void 0) {
    return [...faults, (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("payload-file-missing", name, "the installer does not contain a bundle.json")];
  }
  const document = (0,_chunk_3YM3LPES_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJsonText */ .l)(content.bundleText, { file: `${name}:bundle.json` });
  if (!document.ok) return [...faults, ...document.diagnostics];
  const bundle = parseFinishedBundle(document.value, `${name}:bundle.json`, faults);
  if (bundle !== void 0) faults.push(...checkBundleAgainst(content, bundle, name));
  const stated = documents.metadata?.targets.find((one) => one.target === target)?.bundle_checksum;
  const actual = (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumOf */ .lf)(document.value);
  if (stated !== void 0 && stated !== actual) {
    faults.push(
      (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)(
        "bundle-checksum-mismatch",
        name,
        `the bundle.json in it has the checksum ${actual}, metadata.json states ${stated}`
      )
    );
  }
  return faults;
}
function toIdentity(name, { metadata }, guessed) {
  if (metadata === void 0) return guessed;
  const target = metadata.files.find((one) => one.name === name)?.target;
  const stated = metadata.targets.find((one) => one.target === target)?.shell;
  return { app: metadata.app, target, shell: _chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .shellIds */ .l2.find((id) => id === stated) };
}
async function toContentIdentity(ctx, path, format, named, limits) {
  const app = await (0,_chunk_2N6BNYJ6_js__WEBPACK_IMPORTED_MODULE_0__/* .identifyApp */ .qQ)(ctx, path, format, limits);
  return app === void 0 ? named : { ...named, app };
}
function checkLayout({ entries, outside, folders, icons }, name, format, { app, shell, target }, isStated) {
  const has = (path) => entries.some((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
  const candidates = isStated && target !== void 0 ? [target] : format.targets;
  const found = candidates.map((one) => {
    const facts = { app, target: one, shell: shell ?? (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .findStagedShell */ .qz)(has), icons, epoch: 0 };
    return (0,_chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .findLayoutFaults */ .j7)(name, format.layout(facts, void 0), { outside, folders });
  });
  return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
}
async function checkInstaller(ctx, path, documents) {
  const name = node_path__WEBPACK_IMPORTED_MODULE_12__.posix.basename(path);
  const file = documents.metadata?.files.find((one) => one.name === name);
  const guessed = (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .identifyFile */ .Zn)(name);
  const format = file === void 0 ? guessed?.format ?? await (0,_chunk_2N6BNYJ6_js__WEBPACK_IMPORTED_MODULE_0__/* .identifyFormat */ .e$)(ctx, path) : (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .findFormat */ .FI)(file.format);
  if (format === void 0) {
    const message = "this version does not know the format, so the content was not checked";
    const fault = (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)(
      "format-unknown",
      name,
      message,
      "verify it with the release of vrooli-bundle that made it"
    );
    return { content: "not-checked", beside: "not-checked", signature: unstated, diagnostics: [fault] };
  }
  const { signature, faults } = file === void 0 ? { signature: unstated, faults: [] } : await checkSignature(ctx, path, format, file);
  const identity = toIdentity(
    name,
    documents,
    guessed?.identity ?? { app: { name: "", version: "" }, target: void 0, shell: void 0 }
  );
  const diagnostics = await readAndCheck(ctx, path, format, identity, documents, file);
  const listed = documents.manifest?.payloads.some(({ target }) => target === file?.target) === true;
  const beside = findListOf(name, documents) !== void 0;
  const toAgreement = (isListed) => diagnostics.some(({ severity }) => severity === "error") ? "differs" : isListed ? "matches-manifest" : "self-consistent";
  return {
    content: toAgreement(listed),
    beside: toAgreement(beside),
    signature,
    diagnostics: [...withoutFlood(name, diagnostics), ...faults]
  };
}
var maxFaults2 = 100;
function withoutFlood(name, faults) {
  const more = faults.length - maxFaults2;
  if (more <= 0) return [...faults];
  return [...faults.slice(0, maxFaults2), (0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("archive-entry-unexpected", name, `${more} more faults`)];
}
var unstated = { signed: false, why: "no document beside it states who signed it" };
function listAll(name, documents, file) {
  const payload = documents.manifest?.payloads.find(({ target }) => target === file?.target);
  const beside = findListOf(name, documents);
  return payload === void 0 || beside === void 0 ? void 0 : [...payload.files, ...beside];
}
async function readAndCheck(ctx, path, format, identity, documents, file) {
  const name = node_path__WEBPACK_IMPORTED_MODULE_12__.posix.basename(path);
  try {
    const limits = (0,_chunk_2N6BNYJ6_js__WEBPACK_IMPORTED_MODULE_0__/* .toArchiveLimits */ .KH)(listAll(name, documents, file), (await ctx.fs.stat(path))?.size ?? 0);
    const known = file === void 0 ? await toContentIdentity(ctx, path, format, identity, limits) : identity;
    const content = await format.read(ctx, path, known, limits);
    const faults = checkLayout(content, name, format, known, file !== void 0);
    return [
      ...faults,
      ...(0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .findLinkFaults */ .$)(name, content.entries),
      ...checkContent(content, name, documents, file),
      ...checkBeside(content, name, documents)
    ];
  } catch (error) {
    if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return [(0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("installer-unreadable", name, `the installer cannot be read: ${reason}`)];
  }
}

// pipeline/stages/release/statement.ts
var parts = {
  "matches-manifest": (what) => `${what} is what manifest.json lists`,
  "self-consistent": (what) => `${what} was compared with nothing outside the installer`,
  differs: (what) => `${what} or another part of the installer has faults`,
  "not-checked": (what) => `${what} was not checked`
};
var digests = {
  matches: "has the digest that SHA256SUMS states",
  differs: "does not have the digest that SHA256SUMS states",
  "not-stated": "is compared with no SHA256SUMS"
};
function toOrigin({ signature, digest }) {
  if (signature.signed) return `Signed by ${signature.by}.`;
  const forged = digest === "not-stated" ? "a person who can change this file can make it pass" : "a person who can write into this folder can change the installer and these documents so that they pass";
  return `Not signed (${signature.why}): ${forged}. Fetch it from a place that you trust.`;
}
function toStatement(proof) {
  const { name, content, beside, digest, manifest } = proof;
  return [
    `${name}: ${parts[content]("its payload")}; ${parts[beside]("what runs or steers its installation")}.`,
    `${name} ${digests[digest]}; manifest.json ${digests[manifest]}.`,
    toOrigin(proof)
  ];
}

// pipeline/stages/release/verify.ts
var nothing = {
  sums: void 0,
  metadata: void 0,
  manifest: void 0,
  bundle: void 0,
  faults: []
};
var digestFaults = /* @__PURE__ */ new Set(["file-digest-mismatch", "file-missing"]);
async function prove(ctx, path, documents, sumFaults) {
  const name = node_path__WEBPACK_IMPORTED_MODULE_12__.posix.basename(path);
  const { diagnostics, ...check } = await checkInstaller(ctx, path, documents);
  const compare = (file) => {
    if (documents.sums?.some((sum) => sum.name === file) !== true) return "not-stated";
    return sumFaults.some((fault) => digestFaults.has(fault.code) && fault.file === file) ? "differs" : "matches";
  };
  return {
    proof: { name, digest: compare(name), manifest: compare("manifest.json"), ...check },
    diagnostics
  };
}
async function verifyFolder(ctx, dir) {
  const documents = await readReleaseDocuments(ctx, dir);
  const sumFaults = await checkSums(ctx, dir, documents);
  const proved = [];
  const diagnostics = [
    ...documents.faults,
    ...sumFaults,
    ...await checkFolder(ctx, dir, documents),
    ...await checkMetadata(ctx, dir, documents),
    ...await checkAttachments(ctx, dir, documents)
  ];
  const listed = [...documents.sums ?? [], ...documents.metadata?.files ?? []].map(({ name }) => name);
  const checked = [.../* @__PURE__ */ new Set([...listed, "SHA256SUMS"])].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_15__/* .byCodeUnit */ .X);
  const installers = new Set((documents.metadata?.files ?? []).map(({ name }) => name));
  for (const name of checked.filter((one) => installers.has(one) || looksInstallable(one))) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_12__.posix.join(dir, name);
    if ((await ctx.fs.stat(path))?.kind !== "file") continue;
    const found = await ctx.log.group(`check ${name}`, () => prove(ctx, path, documents, sumFaults));
    proved.push(found.proof);
    diagnostics.push(...found.diagnostics);
  }
  return { checked, proved, statement: proved.flatMap(toStatement), diagnostics };
}
async function listAbsent({ fs }, dir, name, documents) {
  const file = documents.metadata?.files.find((one) => one.name === name);
  const absent = [];
  for (const attached of (0,_chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .listAttachments */ .rD)(file)) {
    if (await fs.stat(node_path__WEBPACK_IMPORTED_MODULE_12__.posix.join(dir, attached)) === void 0) absent.push(attached);
  }
  return absent;
}
function onlyFor(name, documents, absent) {
  const { sums, metadata } = documents;
  const files = metadata?.files.filter((file) => file.name === name) ?? [];
  const own = /* @__PURE__ */ new Set([name, ..._chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseDocuments */ .SE.map((one) => one.name), ...files.flatMap(_chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .listAttachments */ .rD)]);
  const others = new Set((metadata?.files ?? []).flatMap(_chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .listAttachments */ .rD));
  const isWanted = (file) => own.has(file) ? !absent.includes(file) : !others.has(file) && !looksInstallable(file);
  return {
    ...documents,
    sums: sums?.filter((sum) => isWanted(sum.name)),
    metadata: metadata === void 0 ? void 0 : { ...metadata, files: files.map((file) => (0,_chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutAttachments */ .tJ)(file, absent)) }
  };
}
async function findRenamed({ fs }, path, documents) {
  const { sums, metadata, manifest } = documents;
  const name = node_path__WEBPACK_IMPORTED_MODULE_12__.posix.basename(path);
  if (sums === void 0 || [...sums, ...metadata?.files ?? []].some((file) => file.name === name))
    return documents;
  const digest = await fs.sha256(path);
  const stated = sums.find(({ sha256 }) => sha256 === digest)?.name;
  const rename = (file) => file.name === stated ? { ...file, name } : file;
  return {
    ...documents,
    sums: sums.map(rename),
    metadata: metadata === void 0 ? void 0 : { ...metadata, files: metadata.files.map(rename) },
    manifest: manifest?.installers === void 0 ? manifest : { ...manifest, installers: manifest.installers.map(rename) }
  };
}
var toAbsent = (name) => ({
  severity: "warning",
  code: "release-documents-missing",
  message: "it is not in the folder, so it was not checked",
  file: name,
  remedy: "download it too when you need the bill of materials or the provenance"
});
async function verifyFile(ctx, path) {
  const [dir, name] = [node_path__WEBPACK_IMPORTED_MODULE_12__.posix.dirname(path), node_path__WEBPACK_IMPORTED_MODULE_12__.posix.basename(path)];
  const hasDocuments = (await ctx.fs.stat(node_path__WEBPACK_IMPORTED_MODULE_12__.posix.join(dir, "SHA256SUMS")))?.kind === "file";
  if (!hasDocuments) {
    const alone = {
      severity: "warning",
      code: "release-documents-missing",
      message: "no SHA256SUMS in the same folder: only the internal consistency of the installer was checked",
      file: name,
      remedy: "put the installer into the folder with the SHA256SUMS, manifest.json, metadata.json and bundle.json of its release"
    };
    const found2 = await prove(ctx, path, nothing, []);
    return {
      checked: [name],
      proved: [found2.proof],
      statement: toStatement(found2.proof),
      diagnostics: [alone, ...found2.diagnostics]
    };
  }
  const all = await findRenamed(ctx, path, await readReleaseDocuments(ctx, dir));
  const absent = await listAbsent(ctx, dir, name, all);
  const documents = onlyFor(name, all, absent);
  const sumFaults = await checkSums(ctx, dir, documents);
  const diagnostics = [
    ...documents.faults,
    ...sumFaults,
    ...await checkMetadata(ctx, dir, documents),
    ...await checkAttachments(ctx, dir, documents),
    ...absent.map(toAbsent)
  ];
  for (const [document, files] of [
    ["SHA256SUMS", documents.sums],
    ["metadata.json", documents.metadata?.files]
  ]) {
    if (files !== void 0 && !files.some((file) => file.name === name)) {
      diagnostics.push((0,_chunk_CEAOZI6G_js__WEBPACK_IMPORTED_MODULE_3__/* .toFault */ .ec)("file-not-listed", name, `${document} does not list it`));
    }
  }
  const found = await prove(ctx, path, documents, sumFaults);
  const checked = [name, ..._chunk_I6HDXJUS_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseDocuments */ .SE.map((file) => file.name)].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_15__/* .byCodeUnit */ .X);
  return {
    checked,
    proved: [found.proof],
    statement: toStatement(found.proof),
    diagnostics: [...diagnostics, ...found.diagnostics]
  };
}
async function verify(ctx, path) {
  const kind = (await ctx.fs.stat(path))?.kind;
  if (kind === "dir") return verifyFolder(ctx, path);
  if (kind === "file") return verifyFile(ctx, path);
  if (kind === "symlink") return verify(ctx, await ctx.fs.realpath(path));
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z({
    code: "file-missing",
    blame: "input",
    message: `${node_path__WEBPACK_IMPORTED_MODULE_12__.posix.basename(path)}: no such file or folder`,
    remedy: 'name a folder that "package" wrote, or an installer'
  });
}



/***/ })

};
