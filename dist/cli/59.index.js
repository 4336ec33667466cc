export const id = 59;
export const ids = [59];
export const modules = {

/***/ 86582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle2),
/* harmony export */   bZ: () => (/* binding */ concludeDocument),
/* harmony export */   ft: () => (/* binding */ writeDocument),
/* harmony export */   u0: () => (/* binding */ readDocument2)
/* harmony export */ });
/* harmony import */ var _chunk_SP4I5QNA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39202);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23238);
/* harmony import */ var _chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80616);
/* harmony import */ var _chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51273);
/* harmony import */ var _chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36916);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93390);







// pipeline/build/read-document.ts
function invalid(name, remedy, diagnostics) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__/* .PipelineError */ .z({
    code: "document-invalid",
    blame: "input",
    message: `${name} does not have the expected shape`,
    remedy,
    diagnostics
  });
}
async function readDocument(fs, file, schema, remedy) {
  const document = await (0,_chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_3__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return { value: parsed.data, warnings: document.diagnostics };
  const diagnostics = parsed.error.issues.map((issue) => {
    const pointer = (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_4__/* .toPointer */ .rb)(issue.path);
    const message = `${pointer === "" ? "the document" : pointer}: ${issue.message}`;
    const place = { file: file.name, pointer, ...document.locate(pointer) };
    return { severity: "error", code: "document-invalid", message, ...place, remedy };
  });
  throw invalid(file.name, remedy, diagnostics);
}
async function readBundle(fs, file) {
  const document = await (0,_chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_3__/* .readJsonFile */ .J)(fs, file.path, file.name);
  const result = (0,_chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_2__/* .validateBundle */ .T_)(document.value, {});
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

// cli/documents.ts
var toFile = (session, name) => ({ path: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, name), name });
function reportAll(session, diagnostics) {
  for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
}
async function readDocument2(session, name, schema, remedy) {
  const file = toFile(session, name);
  const { value, warnings } = await readDocument(_chunk_SP4I5QNA_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeFileSystem */ .G, file, schema, remedy);
  reportAll(session, warnings);
  return value;
}
async function readBundle2(session, name) {
  const { value, warnings } = await readBundle(_chunk_SP4I5QNA_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeFileSystem */ .G, toFile(session, name));
  reportAll(session, warnings);
  return value;
}
async function writeDocument(session, text, out) {
  if (out === void 0) session.io.stdout(text);
  else await _chunk_SP4I5QNA_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeFileSystem */ .G.write((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, out), text);
}
async function concludeDocument(session, text, diagnostics, out) {
  reportAll(session, diagnostics);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  if (!failed || out === void 0) await writeDocument(session, text, out);
  return failed ? 1 : 0;
}




/***/ }),

/***/ 24059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageCommand: () => (/* binding */ packageCommand)
/* harmony export */ });
/* harmony import */ var _chunk_5WGPQCL6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88316);
/* harmony import */ var _chunk_CQJ6X2LT_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80907);
/* harmony import */ var _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36453);
/* harmony import */ var _chunk_4DJGWUE3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2802);
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99957);
/* harmony import */ var _chunk_RIDVRG7T_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86582);
/* harmony import */ var _chunk_APW56QIS_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39261);
/* harmony import */ var _chunk_SP4I5QNA_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39202);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23238);
/* harmony import */ var _chunk_YZDOPWBW_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(39269);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(53710);
/* harmony import */ var _chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80616);
/* harmony import */ var _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38433);
/* harmony import */ var _chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(51273);
/* harmony import */ var _chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(36916);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(48179);


















// cli/commands/package.ts

async function packageBundle(session, context, options) {
  const bundle = await (0,_chunk_RIDVRG7T_js__WEBPACK_IMPORTED_MODULE_5__/* .readBundle */ .Bo)(session, options.bundle);
  const place = await (0,_chunk_APW56QIS_js__WEBPACK_IMPORTED_MODULE_6__/* .locateScenario */ .zf)(session, options.scenario, options.root);
  const request = await (0,_chunk_5WGPQCL6_js__WEBPACK_IMPORTED_MODULE_0__/* .toRequest */ .d_)(session, context, options, place.scenarioDir);
  const { packageDesktop } = await Promise.all(/* import() */[__webpack_require__.e(904), __webpack_require__.e(300), __webpack_require__.e(227), __webpack_require__.e(131)]).then(__webpack_require__.bind(__webpack_require__, 81131));
  const manifest = await packageDesktop(context, { ...request, ...place, bundle });
  (0,_chunk_5WGPQCL6_js__WEBPACK_IMPORTED_MODULE_0__/* .concludePackage */ .kL)(session, manifest, options.out);
  return 0;
}
function packageCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_17__/* .Command */ .uB("package").description("builds the services of a bundle and makes installers for one target").requiredOption("--bundle <file>", 'what "assemble" wrote').option("--scenario <dir>", "the scenario's folder", ".").addOption(_chunk_APW56QIS_js__WEBPACK_IMPORTED_MODULE_6__/* .shared */ .ue.root());
  for (const option of (0,_chunk_5WGPQCL6_js__WEBPACK_IMPORTED_MODULE_0__/* .packaging */ .Kq)()) command.addOption(option);
  return command.action((options) => {
    const context = (0,_chunk_4DJGWUE3_js__WEBPACK_IMPORTED_MODULE_3__/* .createContext */ .q)(import.meta.url, session.log, session.io.env);
    return finish((0,_chunk_5WGPQCL6_js__WEBPACK_IMPORTED_MODULE_0__/* .withInterrupt */ .Al)(session, context, (guarded) => packageBundle(session, guarded, options)));
  });
}



/***/ })

};
