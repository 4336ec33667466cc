export const id = 6030;
export const ids = [6030];
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

/***/ 5042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ readSignature),
/* harmony export */   CA: () => (/* binding */ planSignature),
/* harmony export */   Cl: () => (/* binding */ chooseSigner),
/* harmony export */   De: () => (/* binding */ assertSigned),
/* harmony export */   LV: () => (/* binding */ inspectIdentities),
/* harmony export */   SE: () => (/* binding */ releaseDocuments),
/* harmony export */   W3: () => (/* binding */ predicateType),
/* harmony export */   Wr: () => (/* binding */ signFile),
/* harmony export */   dy: () => (/* binding */ releaseFiles),
/* harmony export */   hM: () => (/* binding */ findUnsigned),
/* harmony export */   kt: () => (/* binding */ toInstaller),
/* harmony export */   ne: () => (/* binding */ toProvenance),
/* harmony export */   qB: () => (/* binding */ statementType),
/* harmony export */   rD: () => (/* binding */ listAttachments),
/* harmony export */   s: () => (/* binding */ hasSignedPrograms),
/* harmony export */   tJ: () => (/* binding */ withoutAttachments),
/* harmony export */   uY: () => (/* binding */ toProgram),
/* harmony export */   v_: () => (/* binding */ listSigningTools),
/* harmony export */   w3: () => (/* binding */ toHashes)
/* harmony export */ });
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44762);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90803);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4322);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);





// pipeline/signing/explain-unsigned.ts
function explainUnsigned(target, signing) {
  if (signing === "content")
    return "a file of this kind has no place for a signature; the programs in it can have their own";
  if (target.startsWith("darwin-"))
    return "no Developer ID certificate was given; its runtime has a signature without a certificate, which Apple silicon asks for, and Gatekeeper refuses the app on other Macs until its quarantine is removed";
  if (target.startsWith("win-")) {
    return "no Authenticode certificate was given; Windows warns before the first start";
  }
  return signing === "repository" ? "Linux packages are signed by the repository that carries them; none was named" : "no signing key was given; compare the file with SHA256SUMS from a source that you trust";
}

// pipeline/signing/choose.ts
function bind(id, identity, withCredentials, chosenFor) {
  const signer = _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_1__/* .signerById */ .D6[id];
  const read = async (ctx, file) => {
    const { trustOf } = signer;
    const trust = trustOf === void 0 ? {} : await withCredentials(() => trustOf(ctx, identity));
    return signer.verify(ctx, file, trust, identity);
  };
  return {
    id,
    tools: signer.tools(identity, chosenFor),
    plan: (host, file) => signer.plan(host, identity, file),
    inspect: (ctx) => withCredentials(() => signer.inspect(ctx, identity)),
    sign: async (ctx, file) => {
      const refusal = await signer.findRefusal?.(ctx, file);
      if (refusal !== void 0) return { signed: false, why: refusal };
      await withCredentials(() => signer.sign(ctx, identity, file));
      const found = await read(ctx, file);
      if (found.signed) return found;
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
        code: "signature-not-confirmed",
        blame: "environment",
        message: `${file.path} was signed, but its signature cannot be confirmed: ${found.why}`,
        remedy: `check the program that signs, and what it printed`
      });
    },
    read
  };
}
function chooseSigner(file, signing) {
  const { mode, identities, withCredentials } = signing;
  if (mode === "off") return void 0;
  const find = (id) => {
    const identity = identities[id];
    return identity === void 0 || !_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_1__/* .signerById */ .D6[id].covers(file) ? void 0 : bind(id, identity, withCredentials, file);
  };
  for (const id of _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_1__/* .signerIds */ .B$) {
    const found = find(id);
    if (found !== void 0) return found;
  }
  return void 0;
}
function planSignature(file, signing, host) {
  const signer = chooseSigner(file, signing);
  if (signer !== void 0) return { signer: signer.id, signature: signer.plan(host, file) };
  const why = signing.mode === "off" ? "signing was switched off" : explainUnsigned(file.target, file.signing);
  return { signer: "none", signature: { signed: false, why } };
}
async function signFile(ctx, file, signing) {
  const signer = chooseSigner(file, signing);
  return signer === void 0 ? planSignature(file, signing, ctx.host).signature : await signer.sign(ctx, file);
}
async function readSignature(ctx, file, trust) {
  let last = { signed: false, why: "this version cannot verify signatures of such a file" };
  for (const id of _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_1__/* .signerIds */ .B$) {
    if (!_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_1__/* .signerById */ .D6[id].covers(file)) continue;
    last = await _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_1__/* .signerById */ .D6[id].verify(ctx, file, trust);
    if (last.signed) return last;
  }
  return last;
}

// pipeline/signing/sign-plan.ts
var toProgram = (target) => ({ target, kind: "program", signing: "embedded" });
var toInstaller = (target, format) => ({
  target,
  kind: "installer",
  signing: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toFormat */ .Vr)(format).signing,
  format
});
var hasSignedPrograms = (target) => !target.startsWith("linux-");
function listSignable({ target, formats }) {
  const installers = [...new Set(formats)].map((format) => ({
    name: `the ${(0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toFormat */ .Vr)(format).title} (${format})`,
    file: toInstaller(target, format)
  }));
  const programs = { name: `the programs of the app for ${target}`, file: toProgram(target) };
  return hasSignedPrograms(target) ? [programs, ...installers] : installers;
}
function listSigners(build, signing) {
  const found = listSignable(build).flatMap(({ file }) => chooseSigner(file, signing) ?? []);
  return [...new Map(found.map((signer) => [signer.id, signer])).values()];
}
function listSigningTools(build, signing) {
  return listSignable(build).flatMap(({ file }) => chooseSigner(file, signing)?.tools ?? []);
}
function findUnsigned(build, signing, host) {
  if (signing.mode !== "require") return [];
  return listSignable(build).flatMap(({ name, file }) => {
    if (file.signing === "content") return [];
    const { signature } = planSignature(file, signing, host);
    if (signature.signed) return [];
    return [
      {
        severity: "error",
        code: "signing-required",
        message: `${name} would stay unsigned: ${signature.why}`,
        remedy: "give the credentials of its signer, leave the format out, or set sign to auto"
      }
    ];
  });
}
function toError(faults, code) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code,
    blame: "environment",
    message: faults.map(({ message }) => message).join("; "),
    remedy: [...new Set(faults.map(({ remedy }) => remedy))].join("; "),
    diagnostics: faults
  });
}
function assertSigned(build, signing, host) {
  const faults = findUnsigned(build, signing, host);
  if (faults.length > 0) throw toError(faults, "signing-required");
}
async function inspectIdentities(ctx, build, signing) {
  const found = [];
  for (const signer of listSigners(build, signing)) found.push(...await signer.inspect(ctx));
  const faults = found.filter(({ severity }) => severity === "error");
  const [first] = faults;
  if (first !== void 0) throw toError(faults, first.code);
  return found;
}

// pipeline/shared/release-files.ts
var releaseDocuments = [
  { name: "bundle.json", role: "document" },
  { name: "manifest.json", role: "document" },
  { name: "metadata.json", role: "document" },
  { name: "SHA256SUMS", role: "checksums" }
];
var toDetached = (signature) => signature?.signed === true ? signature.detached : void 0;
function listAttachments(file) {
  const names = [file?.sbom?.name, file?.sbom?.spdx, file?.attestation?.name, toDetached(file?.signature)];
  return names.filter((name) => name !== void 0);
}
function withoutAttachments(file, names) {
  const keep = (name) => name === void 0 || names.includes(name) ? void 0 : name;
  const { sbom, attestation, signature, ...rest } = file;
  const detached = toDetached(signature);
  const unsigned = {
    signed: false,
    why: `its signature ${detached} is not beside it, so it was not checked`
  };
  const bills = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_2__/* .omitUndefined */ .O)({ name: keep(sbom?.name), spdx: keep(sbom?.spdx) });
  const statement = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_2__/* .omitUndefined */ .O)({ name: keep(attestation?.name) });
  const isThere = detached === void 0 || !names.includes(detached);
  return { ...rest, signature: isThere ? signature : unsigned, sbom: bills, attestation: statement };
}
function releaseFiles(manifest) {
  const installers = manifest.files.map(({ name }) => ({ name, role: "installer" }));
  const attachments = [...new Set(manifest.files.flatMap(listAttachments))].map(
    (name) => ({ name, role: "attachment" })
  );
  return [...installers, ...attachments, ...releaseDocuments];
}

// pipeline/components/integrity.ts
function toHashes(integrity) {
  const [, algorithm, base64] = /(?:^|\s)(sha512|sha256)-([A-Za-z0-9+/]+={0,2})/.exec(integrity ?? "") ?? [];
  if (algorithm !== "sha512" && algorithm !== "sha256" || base64 === void 0) return [];
  return [{ algorithm, hex: Buffer.from(base64, "base64").toString("hex") }];
}

// pipeline/attest/provenance.ts
var statementType = "https://in-toto.io/Statement/v1";
var predicateType = "https://slsa.dev/provenance/v1";
var productUrl = "https://github.com/vrooli/bundle-action";
function toDependencies({ source, baseNode, kit, lockfiles }) {
  const { repository, commit, ref } = source;
  const at = ref === void 0 ? "" : `@${ref}`;
  const place = repository === void 0 ? { name: "source" } : { uri: `git+${repository}${at}` };
  const sources = commit === void 0 ? [] : [{ ...place, digest: { gitCommit: commit } }];
  return [
    ...sources,
    { name: `node ${baseNode.version}`, digest: { sha256: baseNode.sha256 } },
    ...kit.map(({ purl, integrity }) => ({
      uri: purl,
      digest: Object.fromEntries(toHashes(integrity).map(({ algorithm, hex }) => [algorithm, hex]))
    })),
    ...lockfiles.map(({ path, sha256 }) => ({ name: path, digest: { sha256 } }))
  ];
}
function toBuilderId({ runner }) {
  return runner === void 0 ? `${productUrl}/builders/local` : `https://github.com/actions/runner/${runner}`;
}
var omit = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
function toProvenance(facts) {
  const { subjects, byproducts, product, source, run, parameters, tools, epoch, compression } = facts;
  const invocation = run.id === void 0 || source.repository === void 0 ? void 0 : `${source.repository}/actions/runs/${run.id}/attempts/${run.attempt ?? "1"}`;
  const toDigested = ({ name, sha256 }) => ({ name, digest: { sha256 } });
  return {
    _type: statementType,
    subject: subjects.map(toDigested),
    predicateType,
    predicate: {
      buildDefinition: {
        buildType: `${productUrl}/build/v1`,
        externalParameters: {
          source: omit({ repository: source.repository, ref: source.ref, scenario: source.scenario }),
          ...run.workflow === void 0 ? {} : { workflow: run.workflow },
          ...parameters
        },
        internalParameters: { source_date_epoch: epoch, compression, tools },
        resolvedDependencies: toDependencies(facts)
      },
      runDetails: {
        builder: {
          id: toBuilderId(run),
          version: { "vrooli-bundle": product.version },
          ...product.commit === void 0 ? {} : { builderDependencies: [{ uri: `git+${productUrl}`, digest: { gitCommit: product.commit } }] }
        },
        metadata: omit({ invocationId: invocation }),
        byproducts: byproducts.map(toDigested)
      }
    }
  };
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




/***/ })

};
