export const id = 6350;
export const ids = [6350];
export const modules = {

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

/***/ 22152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ maxSumsBytes),
/* harmony export */   gG: () => (/* binding */ parseFinishedBundle),
/* harmony export */   mE: () => (/* binding */ readReleaseDocuments)
/* harmony export */ });
/* harmony import */ var _chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51036);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80092);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28403);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31660);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44300);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53916);









// pipeline/stages/release/documents.ts

var ofAnotherVersion = "verify it with the release of vrooli-bundle that made it";
async function readValue({ fs }, dir, name, faults) {
  const kind = (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_7__.join)(dir, name)))?.kind;
  if (kind !== void 0 && kind !== "file" && kind !== "dir") {
    faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("document-invalid", name, "it is not a regular file"));
    return void 0;
  }
  try {
    return (await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_4__/* .readJsonFile */ .J)(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_7__.join)(dir, name), name)).value;
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__/* .PipelineError */ .z)) throw error;
    faults.push(...error.diagnostics);
    return void 0;
  }
}
function parseWith(schema, value, name, faults) {
  if (value === void 0) return void 0;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const pointer = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_5__/* .toPointer */ .rb)(issue.path);
    const remedy = pointer === "/schema_version" ? ofAnotherVersion : void 0;
    faults.push({ ...(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("document-invalid", name, issue.message, remedy), pointer });
  }
  return void 0;
}
function parseFinishedBundle(raw, name, faults) {
  if (raw === void 0) return void 0;
  const verdict = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_2__/* .validateBundle */ .T_)(raw, { complete: true });
  if (verdict.ok) return verdict.bundle;
  faults.push(...verdict.faults.map((fault) => ({ severity: "error", file: name, ...fault })));
  return void 0;
}
var maxSumsBytes = 1024 * 1024;
async function readSums({ fs }, dir, faults) {
  const name = "SHA256SUMS";
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_7__.join)(dir, name);
  if ((await fs.stat(path))?.kind !== "file") {
    faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("file-missing", name, "the release has no SHA256SUMS"));
    return void 0;
  }
  let text;
  try {
    text = (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeUtf8 */ ._)(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_3__/* .readAtMost */ .r)(fs.read(path), maxSumsBytes, name), name);
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__/* .PipelineError */ .z)) throw error;
    faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("sums-line-invalid", name, `it cannot be read: ${error.message}`));
    return void 0;
  }
  const { sums, faulty } = (0,_chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSums */ .mi)(text);
  for (const line of faulty) {
    faults.push({ ...(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("sums-line-invalid", name, "the line is not a digest and a file name"), line });
  }
  if (faulty.length === 0 && sums.map(_chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_8__/* .formatSum */ .bj).join("") !== text) {
    const message = "it has empty lines, marks of binary files or no final line break, which no release has";
    faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_1__/* .toFault */ .ec)("sums-line-invalid", name, message));
  }
  return sums;
}
async function readReleaseDocuments(ctx, dir) {
  const faults = [];
  const sums = await readSums(ctx, dir, faults);
  const metadata = parseWith(
    _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactManifestSchema */ .zF,
    await readValue(ctx, dir, "metadata.json", faults),
    "metadata.json",
    faults
  );
  const manifest = parseWith(
    _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadManifestSchema */ .FD,
    await readValue(ctx, dir, "manifest.json", faults),
    "manifest.json",
    faults
  );
  const raw = await readValue(ctx, dir, "bundle.json", faults);
  const parsed = parseFinishedBundle(raw, "bundle.json", faults);
  return { sums, metadata, manifest, bundle: parsed === void 0 ? void 0 : { raw, parsed }, faults };
}




/***/ }),

/***/ 48102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   s: () => (/* binding */ updateSettingsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/update/settings.ts

var channels = ["stable", "beta", "dev"];
var updateSettingsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("folder of the feeds, with https; http only for this computer").meta({ examples: ["https://updates.example.org/field-notes/"] }),
  keys: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(56)).min(1).describe(
    "one or two public keys of minisign: the second line of a public key file; the second one is for rotation"
  ).meta({ examples: [[`RW${"Q".repeat(54)}`]] }),
  channel: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(channels).optional().describe("channel of a new installation; absent: stable"),
  check: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["auto", "manual"]).optional().describe("auto: once a day while the app runs; manual: only when asked. Absent: auto"),
  ready_timeout_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1e3).optional().describe("time in which a new version has to become ready, in milliseconds; absent: 120000"),
  settle_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional().describe("time for which a new version has to stay ready, in milliseconds; absent: 3000"),
  busy: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    service: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("service that knows"),
    port: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("name of its port"),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("path of the request, with a slash at its begin")
  }).optional().describe('a GET that answers {"busy": true} while the app must not be stopped')
});




/***/ }),

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

/***/ 46350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeSite: () => (/* binding */ writeSite)
/* harmony export */ });
/* harmony import */ var _chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22152);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80092);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24998);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28403);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55895);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(19498);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(53916);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(38815);























// pipeline/compose/promote/write-site.ts


// pipeline/stages/promote/site/offer.ts
function listOffers({ predicate }, { files }) {
  const urls = new Map(predicate.files.map(({ name, url }) => [name, url]));
  return files.flatMap(({ name, target, format, size, sha256, signature }) => {
    const url = urls.get(name);
    if (url === void 0) return [];
    return [{ name, target, format, size, sha256, url, by: signature.signed ? signature.by : void 0 }];
  });
}

// pipeline/stages/promote/site/homebrew-cask.ts
var quote = (text) => `"${text.replaceAll("\\", String.raw`\\`).replaceAll('"', String.raw`\"`).replaceAll("#", String.raw`\#`).replaceAll(/\s+/g, " ")}"`;
var processors = [
  ["darwin-arm64", "on_arm"],
  ["darwin-x64", "on_intel"]
];
var formats = ["dmg", "pkg", "zip"];
function find(offers, target) {
  return formats.map((format) => offers.find((one) => one.target === target && one.format === format)).find((one) => one !== void 0);
}
function renderCask({ predicate }, facts, offers) {
  const { app, repository } = predicate;
  const found = processors.flatMap(([target, block]) => {
    const offer = find(offers, target);
    return offer === void 0 ? [] : [{ block, offer }];
  });
  if (found.length === 0) return void 0;
  const blocks = found.map(({ block, offer }) => {
    const stanza = offer.format === "pkg" ? `pkg ${quote(offer.name)}` : `app ${quote(facts.appBundle)}`;
    return `  ${block} do
    sha256 ${quote(offer.sha256)}
    url ${quote(offer.url)}
    ${stanza}
  end
`;
  });
  return `cask ${quote(facts.token)} do
  version ${quote(app.version)}

${blocks.join("\n")}
  name ${quote(facts.title)}
  desc ${quote(facts.summary)}
  homepage ${quote(repository)}
end
`;
}

// pipeline/stages/promote/site/choose-target.ts
function chooseTarget(userAgent, architecture) {
  if (/Android|iPhone|iPad|iPod/.test(userAgent)) return void 0;
  const isArm = /arm|aarch64/i.test(`${architecture} ${userAgent}`);
  if (/Windows/.test(userAgent)) return "win-x64";
  if (/Macintosh|Mac OS X/.test(userAgent)) return isArm ? "darwin-arm64" : "darwin-x64";
  if (/Linux|X11/.test(userAgent) && !/CrOS/.test(userAgent)) return isArm ? "linux-arm64" : "linux-x64";
  return void 0;
}

// pipeline/stages/promote/site/download-page.ts
var escapeHtml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
var systems = {
  "win-x64": "Windows",
  "linux-x64": "Linux (Intel, AMD)",
  "linux-arm64": "Linux (ARM)",
  "darwin-arm64": "macOS (Apple silicon)",
  "darwin-x64": "macOS (Intel)"
};
var order = ["msi", "nsis", "dmg", "pkg", "appimage", "deb", "rpm", "zip", "tar.zst"];
var byUse = (a, b) => order.indexOf(a.format) - order.indexOf(b.format);
function renderOffer({ name, url, size, sha256, by }) {
  const signed = by === void 0 ? "not signed" : `signed by ${escapeHtml(by)}`;
  return `<li><a href="${escapeHtml(url)}">${escapeHtml(name)}</a> ${(size / 1e6).toFixed(1)} MB, ${signed}<br><code>${sha256}</code></li>`;
}
var style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:46rem;margin:2rem auto;padding:0 1rem}
#best a{display:inline-block;padding:.6rem 1.2rem;border:2px solid;border-radius:.5rem;font-weight:600;text-decoration:none}
li{margin:.4rem 0}code{overflow-wrap:anywhere;font-size:.8rem}`;
function renderDownloadPage({ predicate }, title, offers) {
  const { app, release } = predicate;
  const targets = [...new Set(offers.map(({ target }) => target))];
  const best = Object.fromEntries(
    targets.map((target) => {
      const [first] = offers.filter((one) => one.target === target).sort(byUse);
      return [target, { url: first?.url, label: `${title} for ${systems[target] ?? target}` }];
    })
  );
  const sections = targets.map((target) => {
    const own = offers.filter((one) => one.target === target).sort(byUse);
    return `<section id="${target}"><h2>${systems[target] ?? target}</h2><ul>${own.map(renderOffer).join("")}</ul></section>`;
  });
  const data = JSON.stringify(best).replaceAll("<", String.raw`\u003c`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} ${escapeHtml(app.version)}</title>
<style>${style}</style></head><body>
<h1>${escapeHtml(title)} ${escapeHtml(app.version)}</h1>
<p id="best"></p>
${sections.join("\n")}
<p><a href="${escapeHtml(release.url)}">Release notes, checksums and promotion.json</a></p>
<script>
${chooseTarget.toString()}
const offers = ${data};
const show = (architecture) => {
  const offer = offers[${chooseTarget.name}(navigator.userAgent, architecture)];
  if (!offer) return;
  const link = document.createElement('a');
  link.href = offer.url;
  link.textContent = 'Download ' + offer.label;
  document.getElementById('best').replaceChildren(link);
};
show('');
navigator.userAgentData?.getHighEntropyValues(['architecture']).then(({ architecture }) => show(architecture)).catch(() => {});
</script></body></html>
`;
}

// pipeline/stages/promote/site/winget.ts

var types = { msi: "wix", nsis: "nullsoft" };
var schemaVersion = "1.10.0";
var toPart = (text) => text.replaceAll(/[^A-Za-z0-9+-]+/g, "") || "App";
var toText = (type, fields) => `# yaml-language-server: $schema=https://aka.ms/winget-manifest.${type}.${schemaVersion}.schema.json

${(0,yaml__WEBPACK_IMPORTED_MODULE_18__/* .stringify */ .As)(fields, { lineWidth: 0 })}`;
function renderWinget({ predicate }, facts, offers) {
  const { app, repository, release, promoted } = predicate;
  const installers = offers.filter(({ target, format }) => target === "win-x64" && format in types).map(({ format, url, sha256 }) => ({
    Architecture: "x64",
    InstallerType: types[format],
    InstallerUrl: url,
    InstallerSha256: sha256.toUpperCase()
  }));
  if (installers.length === 0) return void 0;
  const id = `${toPart(facts.publisher)}.${toPart(facts.title)}`;
  const shared = { PackageIdentifier: id, PackageVersion: app.version };
  const end = (type) => ({ ManifestType: type, ManifestVersion: schemaVersion });
  return [
    {
      name: `${id}.yaml`,
      text: toText("version", { ...shared, DefaultLocale: "en-US", ...end("version") })
    },
    {
      name: `${id}.installer.yaml`,
      text: toText("installer", {
        ...shared,
        ReleaseDate: promoted.at.slice(0, 10),
        Installers: installers,
        ...end("installer")
      })
    },
    {
      name: `${id}.locale.en-US.yaml`,
      text: toText("defaultLocale", {
        ...shared,
        PackageLocale: "en-US",
        Publisher: facts.publisher,
        PackageName: facts.title,
        PackageUrl: repository,
        License: facts.license,
        ShortDescription: facts.summary,
        ReleaseNotesUrl: release.url,
        ...end("defaultLocale")
      })
    }
  ];
}

// pipeline/compose/promote/write-site.ts
async function writeSite(ctx, { promotion, metadata, outDir }, dir) {
  const { bundle } = await (0,_chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_0__/* .readReleaseDocuments */ .mE)(ctx, outDir);
  const { name, vendor } = metadata.app;
  const { repository } = promotion.predicate;
  const title = bundle?.parsed.app.display_name ?? name;
  const summary = bundle?.parsed.app.description ?? title;
  const publisher = vendor ?? repository.split("/").at(-2) ?? name;
  const offers = listOffers(promotion, metadata);
  const token = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_3__/* .toAppSlug */ .ug)(name);
  const appBundle = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_3__/* .toBundleFolder */ .kP)(metadata.app);
  const cask = renderCask(promotion, { token, title, summary, appBundle }, offers);
  const license = `See ${repository}`;
  const winget = renderWinget(promotion, { publisher, title, summary, license }, offers) ?? [];
  const files = [
    { path: "index.html", text: renderDownloadPage(promotion, title, offers) },
    ...cask === void 0 ? [] : [{ path: `homebrew/Casks/${token}.rb`, text: cask }],
    ...winget.map((file) => ({ path: `winget/${file.name}`, text: file.text }))
  ];
  for (const { path, text } of files) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_17__.join)(dir, path), text, 420);
  return files.map(({ path }) => path);
}



/***/ })

};
