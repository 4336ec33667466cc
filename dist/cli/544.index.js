export const id = 544;
export const ids = [544];
export const modules = {

/***/ 86301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96316);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54517);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93390);




// pipeline/shared/document/read-document.ts
function invalid(name, remedy, diagnostics) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_2__/* .PipelineError */ .z({
    code: "document-invalid",
    blame: "input",
    message: `${name} does not have the expected shape`,
    remedy,
    diagnostics
  });
}
async function readDocument(fs, file, schema, remedy) {
  const document = await (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_0__/* .readJsonFile */ .JE)(fs, file.path, file.name);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data, warnings: document.diagnostics };
  const diagnostics = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_1__/* .toPointer */ .rb)(issue.path);
    const message = `${pointer === "" ? "the document" : pointer}: ${issue.message}`;
    const place = { file: file.name, pointer, ...document.locate(pointer) };
    return { severity: "error", code: "document-invalid", message, ...place, remedy };
  });
  throw invalid(file.name, remedy, diagnostics);
}
async function readBundle(fs, file) {
  const document = await (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_0__/* .readJsonFile */ .JE)(fs, file.path, file.name);
  const result = (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_0__/* .validateBundle */ .T_)(document.value, {});
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

/***/ 74368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle2),
/* harmony export */   bZ: () => (/* binding */ concludeDocument),
/* harmony export */   ft: () => (/* binding */ writeDocument),
/* harmony export */   u0: () => (/* binding */ readDocument2)
/* harmony export */ });
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23238);
/* harmony import */ var _chunk_KYLN4JSY_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86301);




// cli/documents.ts
var toFile = (session, name) => ({ path: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, name), name });
function reportAll(session, diagnostics) {
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
}
async function readDocument2(session, name, schema, remedy) {
  const file = toFile(session, name);
  const { value, warnings } = await (0,_chunk_KYLN4JSY_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u)(_chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeFileSystem */ .G, file, schema, remedy);
  reportAll(session, warnings);
  return value;
}
async function readBundle2(session, name) {
  const { value, warnings } = await (0,_chunk_KYLN4JSY_js__WEBPACK_IMPORTED_MODULE_2__/* .readBundle */ .B)(_chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeFileSystem */ .G, toFile(session, name));
  reportAll(session, warnings);
  return value;
}
async function writeDocument(session, text, out) {
  if (out === void 0) session.io.stdout(text);
  else await _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeFileSystem */ .G.write((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, out), text);
}
async function concludeDocument(session, text, diagnostics, out) {
  reportAll(session, diagnostics);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  if (!failed || out === void 0) await writeDocument(session, text, out);
  return failed ? 1 : 0;
}




/***/ }),

/***/ 56544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageCommand: () => (/* binding */ packageCommand)
/* harmony export */ });
/* harmony import */ var _chunk_BZ3FNAG7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71643);
/* harmony import */ var _chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63812);
/* harmony import */ var _chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16830);
/* harmony import */ var _chunk_MICO4DIR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86482);
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99957);
/* harmony import */ var _chunk_VHCOTNU2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74368);
/* harmony import */ var _chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61805);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(26758);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53710);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23238);
/* harmony import */ var _chunk_KYLN4JSY_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86301);
/* harmony import */ var _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(96316);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(54517);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(48179);


















// cli/commands/package.ts

async function packageBundle(session, context, options) {
  const bundle = await (0,_chunk_VHCOTNU2_js__WEBPACK_IMPORTED_MODULE_5__/* .readBundle */ .Bo)(session, options.bundle);
  const place = await (0,_chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_6__/* .locateScenario */ .zf)(session, options.scenario, options.root);
  if (options.dryRun === true) {
    const { planBundle } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(904), __webpack_require__.e(978), __webpack_require__.e(473), __webpack_require__.e(909), __webpack_require__.e(620), __webpack_require__.e(685), __webpack_require__.e(688), __webpack_require__.e(916)]).then(__webpack_require__.bind(__webpack_require__, 37535));
    return (0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__/* .concludePlan */ .Bb)(
      session,
      await planBundle(context, bundle, {
        ...(0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__/* .toChoice */ .hP)(options),
        ...place,
        outDir: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_10__/* .toPath */ .b)(session, options.out)
      })
    );
  }
  const request = await (0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__/* .toRequest */ .d_)(session, context, options, place.scenarioDir);
  const { packageDesktop } = await Promise.all(/* import() */[__webpack_require__.e(904), __webpack_require__.e(978), __webpack_require__.e(688), __webpack_require__.e(280)]).then(__webpack_require__.bind(__webpack_require__, 46280));
  const manifest = await packageDesktop(context, { ...request, ...place, bundle });
  (0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__/* .concludePackage */ .kL)(session, manifest, options.out);
  return 0;
}
function packageCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_16__/* .Command */ .uB("package").description("builds the services of a bundle and makes installers for one target").requiredOption("--bundle <file>", 'what "assemble" wrote').option("--scenario <dir>", "the scenario's folder", ".").addOption(_chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_6__/* .shared */ .ue.root()).option("--dry-run", "print the plan as JSON and write nothing");
  for (const option of [...(0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__/* .packaging */ .Kq)(), (0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_1__/* .outDir */ .qN)()]) command.addOption(option);
  return command.action((options) => {
    const context = (0,_chunk_MICO4DIR_js__WEBPACK_IMPORTED_MODULE_3__/* .createContext */ .q)(import.meta.url, session.log, session.io.env);
    return finish((0,_chunk_BZ3FNAG7_js__WEBPACK_IMPORTED_MODULE_0__/* .withInterrupt */ .A)(session, context, (guarded) => packageBundle(session, guarded, options)));
  });
}



/***/ })

};
