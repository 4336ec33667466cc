export const id = 967;
export const ids = [967];
export const modules = {

/***/ 32050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle2),
/* harmony export */   bZ: () => (/* binding */ concludeDocument),
/* harmony export */   ft: () => (/* binding */ writeDocument),
/* harmony export */   u0: () => (/* binding */ readDocument2)
/* harmony export */ });
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23238);
/* harmony import */ var _chunk_WXAQBZFK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12355);




// cli/documents.ts
var toFile = (session, name) => ({ path: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, name), name });
function reportAll(session, diagnostics) {
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
}
async function readDocument2(session, name, schema, remedy) {
  const file = toFile(session, name);
  const { value, warnings } = await (0,_chunk_WXAQBZFK_js__WEBPACK_IMPORTED_MODULE_2__/* .readDocument */ .u)(_chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeFileSystem */ .G, file, schema, remedy);
  reportAll(session, warnings);
  return value;
}
async function readBundle2(session, name) {
  const { value, warnings } = await (0,_chunk_WXAQBZFK_js__WEBPACK_IMPORTED_MODULE_2__/* .readBundle */ .B)(_chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeFileSystem */ .G, toFile(session, name));
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

/***/ 12355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readBundle),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _chunk_5SP6DQEN_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86315);
/* harmony import */ var _chunk_AF4PG3BV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57152);
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
  const document = await (0,_chunk_5SP6DQEN_js__WEBPACK_IMPORTED_MODULE_0__/* .readJsonFile */ .JE)(fs, file.path, file.name);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data, warnings: document.diagnostics };
  const diagnostics = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_AF4PG3BV_js__WEBPACK_IMPORTED_MODULE_1__/* .toPointer */ .rb)(issue.path);
    const message = `${pointer === "" ? "the document" : pointer}: ${issue.message}`;
    const place = { file: file.name, pointer, ...document.locate(pointer) };
    return { severity: "error", code: "document-invalid", message, ...place, remedy };
  });
  throw invalid(file.name, remedy, diagnostics);
}
async function readBundle(fs, file) {
  const document = await (0,_chunk_5SP6DQEN_js__WEBPACK_IMPORTED_MODULE_0__/* .readJsonFile */ .JE)(fs, file.path, file.name);
  const result = (0,_chunk_5SP6DQEN_js__WEBPACK_IMPORTED_MODULE_0__/* .validateBundle */ .T_)(document.value, {});
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

/***/ 51967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageCommand: () => (/* binding */ packageCommand)
/* harmony export */ });
/* harmony import */ var _chunk_OTAMB74J_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88553);
/* harmony import */ var _chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35064);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96813);
/* harmony import */ var _chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92190);
/* harmony import */ var _chunk_PODLNRHY_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18863);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27325);
/* harmony import */ var _chunk_C4L2CFSL_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90586);
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99957);
/* harmony import */ var _chunk_PU4KKJLT_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32050);
/* harmony import */ var _chunk_DDXGUSFP_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60762);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26758);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(53710);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(23238);
/* harmony import */ var _chunk_WXAQBZFK_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(12355);
/* harmony import */ var _chunk_5SP6DQEN_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(86315);
/* harmony import */ var _chunk_AF4PG3BV_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(57152);
/* harmony import */ var _chunk_ETEGFVV3_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(69091);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(48179);





















// cli/commands/package.ts

async function packageBundle(session, context, options) {
  const place = await (0,_chunk_DDXGUSFP_js__WEBPACK_IMPORTED_MODULE_9__/* .locateScenario */ .zf)(session, options.scenario, options.root);
  const bundle = (0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .withVendor */ .LC)(
    await (0,_chunk_PU4KKJLT_js__WEBPACK_IMPORTED_MODULE_8__/* .readBundle */ .Bo)(session, options.bundle),
    await (0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .toPublisher */ .OA)(context, options, place.scenarioDir)
  );
  if (options.dryRun === true) {
    const { planBundle } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(750), __webpack_require__.e(904), __webpack_require__.e(559), __webpack_require__.e(292), __webpack_require__.e(658), __webpack_require__.e(9), __webpack_require__.e(348), __webpack_require__.e(568), __webpack_require__.e(20), __webpack_require__.e(793), __webpack_require__.e(820)]).then(__webpack_require__.bind(__webpack_require__, 34439));
    return (0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .concludePlan */ .Bb)(
      session,
      await planBundle(context, bundle, {
        ...(0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .toChoice */ .hP)(options),
        ...place,
        outDir: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_13__/* .toPath */ .b)(session, options.out)
      })
    );
  }
  const request = await (0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .toRequest */ .d_)(session, context, options, place.scenarioDir);
  const { packageDesktop } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(750), __webpack_require__.e(904), __webpack_require__.e(292), __webpack_require__.e(658), __webpack_require__.e(793), __webpack_require__.e(961)]).then(__webpack_require__.bind(__webpack_require__, 961));
  const result = await packageDesktop(context, {
    ...request,
    ...place,
    bundle,
    onDiagnostic: (found) => session.reporter.diagnostic(found)
  });
  for (const finding of (0,_chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_1__/* .listFindings */ .F)(result.rehearsal, options.rehearse))
    session.reporter.diagnostic(finding);
  if (options.documents !== void 0) {
    await (0,_chunk_LIEIRCW4_js__WEBPACK_IMPORTED_MODULE_1__/* .writeRehearsal */ .j)(
      _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_12__/* .nodeFileSystem */ .G,
      (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_13__/* .toPath */ .b)(session, options.documents),
      result.rehearsal,
      result.screenshots
    );
  }
  (0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .concludePackage */ .kL)(session, result, options.out);
  return 0;
}
function packageCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_19__/* .Command */ .uB("package").description("builds the services of a bundle and makes installers for one target").requiredOption("--bundle <file>", 'what "assemble" wrote').option("--scenario <dir>", "the scenario's folder", ".").addOption(_chunk_DDXGUSFP_js__WEBPACK_IMPORTED_MODULE_9__/* .shared */ .ue.root()).option("--documents <dir>", "write rehearsal.json and the screenshots of the rehearsal there").option("--dry-run", "print the plan as JSON and write nothing");
  for (const option of [...(0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .packaging */ .Kq)(), (0,_chunk_RJ7EDSXR_js__WEBPACK_IMPORTED_MODULE_3__/* .outDir */ .qN)()]) command.addOption(option);
  return command.action((options) => {
    const context = (0,_chunk_C4L2CFSL_js__WEBPACK_IMPORTED_MODULE_6__/* .createContext */ .q)(import.meta.url, session.log, session.io.env);
    context.buildVariables = options.buildEnv ?? [];
    return finish((0,_chunk_OTAMB74J_js__WEBPACK_IMPORTED_MODULE_0__/* .withInterrupt */ .A)(session, context, (guarded) => packageBundle(session, guarded, options)));
  });
}



/***/ })

};
