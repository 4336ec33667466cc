export const id = 3130;
export const ids = [3130,749];
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

/***/ 96789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prepareBundle)
/* harmony export */ });
/* harmony import */ var _chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35700);
/* harmony import */ var _chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30363);
/* harmony import */ var _chunk_XMAILAQ6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70740);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4322);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);






// pipeline/shared/analysis/with-identity.ts
function withIdentity(analysis, identity) {
  const app = { ...analysis.skeleton["app"], ...identity };
  return { ...analysis, skeleton: { ...analysis.skeleton, app } };
}

// pipeline/compose/assert-no-errors.ts
var codes = { analyze: "analyze-failed", "plan-secrets": "plan-secrets-failed" };
function assertNoErrors(stage, diagnostics) {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
    code: codes[stage],
    blame: "input",
    message: `${stage} found ${errors.length === 1 ? "an error" : `${errors.length} errors`}`,
    remedy: "correct the listed errors and build again",
    diagnostics
  });
}

// pipeline/compose/prepare-bundle.ts
async function prepareBundle(ctx, options) {
  const { tier, withSwaps, without, withScenarios, version, vendor, scenarioDir, root } = options;
  const found = await ctx.log.group(
    "analyze",
    () => (0,_chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_1__/* .analyze */ .ns)(ctx, { scenarioDir, root, tier, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_3__/* .omitUndefined */ .O)({ withSwaps, without, withScenarios }) })
  );
  assertNoErrors("analyze", found.diagnostics);
  (0,_chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_0__/* .assertNotRefused */ .gX)(found);
  const analysis = withIdentity(found, {
    ...version === void 0 ? {} : { version },
    ...vendor === void 0 ? {} : { vendor }
  });
  const secretPlan = await ctx.log.group(
    "plan secrets",
    () => (0,_chunk_XMAILAQ6_js__WEBPACK_IMPORTED_MODULE_2__/* .planSecrets */ .D)(ctx, { analysis, scenarioDir, root })
  );
  assertNoErrors("plan-secrets", secretPlan.diagnostics);
  const assembled = await ctx.log.group(
    "assemble",
    () => (0,_chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_0__/* .assemble */ .fT)(ctx, { analysis, secretPlan, scenarioDir, root })
  );
  return {
    analysis,
    secretPlan,
    bundle: assembled.bundle,
    bundleText: assembled.text,
    checksum: assembled.checksum,
    diagnostics: [...analysis.diagnostics, ...secretPlan.diagnostics, ...assembled.warnings]
  };
}




/***/ }),

/***/ 53130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planBundle: () => (/* binding */ planBundle),
/* harmony export */   planScenario: () => (/* binding */ planScenario)
/* harmony export */ });
/* harmony import */ var _chunk_EZ6364ZV_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78199);
/* harmony import */ var _chunk_RQ35K4FH_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96789);
/* harmony import */ var _chunk_NPE6DG3R_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35700);
/* harmony import */ var _chunk_FMGJLOVF_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47960);
/* harmony import */ var _chunk_Q2XZTLVA_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85993);
/* harmony import */ var _chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4592);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16461);
/* harmony import */ var _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36844);
/* harmony import */ var _chunk_GNQMZWIP_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37932);
/* harmony import */ var _chunk_3O5XE4NE_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99274);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5042);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(12830);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(80092);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(24998);
/* harmony import */ var _chunk_GLXALFMI_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(58265);
/* harmony import */ var _chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(20696);
/* harmony import */ var _chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(78388);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(96813);
/* harmony import */ var _chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(54526);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(59508);
/* harmony import */ var _chunk_RQJXYTRB_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(30363);
/* harmony import */ var _chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(4385);
/* harmony import */ var _chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(57994);
/* harmony import */ var _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(22794);
/* harmony import */ var _chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(48301);
/* harmony import */ var _chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(3928);
/* harmony import */ var _chunk_XMAILAQ6_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(70740);
/* harmony import */ var _chunk_MZHUBGNC_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(89585);
/* harmony import */ var _chunk_2FZTG4IU_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(42194);
/* harmony import */ var _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(62528);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(27325);
/* harmony import */ var _chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(46389);
/* harmony import */ var _chunk_FI4A34IS_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(93892);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(87847);
/* harmony import */ var _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(53117);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(14365);
/* harmony import */ var _chunk_XRNTKQVD_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(44115);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(55895);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(19498);
/* harmony import */ var _chunk_QW64MVAG_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(98652);
/* harmony import */ var _chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_50__ = __webpack_require__(35357);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_51__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_52__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_53__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_54__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_55__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_56__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_57__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_58__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_59__ = __webpack_require__(22217);
/* harmony import */ var _chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_60__ = __webpack_require__(58728);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_61__ = __webpack_require__(93390);








































































// pipeline/compose/read-only.ts
function refuse(operation) {
  return async (path) => {
    throw new Error(`a plan writes nothing, but ${operation} was called for ${path}`);
  };
}
function toReadOnly(fs) {
  return {
    ...fs,
    write: refuse("write"),
    mkdir: refuse("mkdir"),
    copy: refuse("copy"),
    link: refuse("link"),
    symlink: refuse("symlink"),
    chmod: refuse("chmod"),
    utimes: refuse("utimes"),
    rename: refuse("rename"),
    remove: refuse("remove"),
    makeTempDir: refuse("makeTempDir")
  };
}
function withoutWriting(ctx) {
  return { ...ctx, fs: toReadOnly(ctx.fs) };
}

// pipeline/compose/plan-scenario.ts
async function planBundle(ctx, bundle, request) {
  const target = await (0,_chunk_FMGJLOVF_js__WEBPACK_IMPORTED_MODULE_3__/* .planPackageDesktop */ .cI)(withoutWriting(ctx), { ...request, bundle });
  return _chunk_EZ6364ZV_js__WEBPACK_IMPORTED_MODULE_0__/* .planSchema */ .F.parse({
    schema_version: "plan.v1",
    app: { name: bundle.app.name, version: bundle.app.version },
    bundle_checksum: (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_17__/* .checksumOf */ .lf)(bundle),
    host: (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_7__/* .toBuildHost */ .I)(ctx.host),
    targets: [target]
  });
}
async function planScenario(ctx, options) {
  const { bundle, diagnostics } = await (0,_chunk_RQ35K4FH_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareBundle */ .A)(withoutWriting(ctx), options);
  return { plan: await planBundle(ctx, bundle, options), diagnostics };
}



/***/ })

};
