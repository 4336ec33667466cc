export const id = 8769;
export const ids = [8769];
export const modules = {

/***/ 42194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ listByGit)
/* harmony export */ });
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27325);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);



// pipeline/shared/sources/git-files.ts
function firstLine(stderr) {
  return stderr.trim().split("\n")[0]?.replace(/^fatal: /, "") ?? "";
}
function toRefusal(dir, stderr) {
  const owned = /^fatal: detected dubious ownership in repository at '(.*)'$/m.exec(stderr)?.[1];
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "git-refused",
    blame: "environment",
    message: `git does not list the files of ${dir}, so what it ignores cannot be left out: ${firstLine(stderr)}`,
    remedy: owned === void 0 ? "run `git status` in that folder and correct what it reports" : `the repository belongs to another user; if you trust it, run: git config --global --add safe.directory ${owned}`
  });
}
function parsePaths(stdout) {
  return stdout.split("\0").filter((path) => path !== "" && path !== "./");
}
async function listByGit(ctx, dir, flags) {
  if (await ctx.exec.which("git") === void 0) return void 0;
  const { exitCode, stdout, stderr } = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .E)(ctx, dir, ["ls-files", "-z", ...flags, "--", "."]);
  if (exitCode === 0) return parsePaths(stdout);
  if (/^fatal: not a git repository \(or any /m.test(stderr)) return void 0;
  throw toRefusal(dir, stderr);
}




/***/ }),

/***/ 57994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ findHtmlReferences),
/* harmony export */   MV: () => (/* binding */ findModuleReferences),
/* harmony export */   X2: () => (/* binding */ findCssReferences)
/* harmony export */ });
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84145);
/* harmony import */ var _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44879);
/* harmony import */ var parse5__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63194);
/* harmony import */ var srcset__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64333);
/* harmony import */ var es_module_lexer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77960);


// pipeline/rehearsal/page/css-references.ts

var fontExtension = /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/i;
function toReference(url, isImport) {
  if (isImport) return { url, destination: "style" };
  return { url, destination: fontExtension.test(url) ? "font" : "image" };
}
var isSpace = ([type]) => type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.Whitespace || type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.Comment;
function findCssReferences(css) {
  const found = [];
  const tokens = (0,_csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .qw)({ css }).filter((token) => !isSpace(token));
  let statement = "";
  for (const [index, token] of tokens.entries()) {
    const [type, , , , detail] = token;
    if (type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.AtKeyword) statement = detail.value.toLowerCase();
    if (type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.Semicolon || type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.OpenCurly) statement = "";
    const isImport = statement === "import";
    if (statement === "namespace") continue;
    if (type === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.URL) found.push(toReference(detail.value, isImport));
    if (type !== _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.String) continue;
    const before = tokens[index - 1];
    const isUrl = before?.[0] === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.Function && /^(?:url|src)$/i.test(before[4].value);
    const isImported = isImport && before?.[0] === _csstools_css_tokenizer__WEBPACK_IMPORTED_MODULE_0__/* .TokenType */ .ks.AtKeyword;
    if (isUrl || isImported) found.push(toReference(detail.value, isImport));
  }
  return found;
}

// pipeline/rehearsal/page/html-references.ts



// pipeline/rehearsal/page/module-references.ts

var isAddress = (specifier) => /^(?:\.{0,2}\/|https?:)/.test(specifier);
async function findModuleReferences(script) {
  await es_module_lexer__WEBPACK_IMPORTED_MODULE_2__/* .init */ .T;
  try {
    const [imports] = (0,es_module_lexer__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .q)(script);
    const named = imports.flatMap((one) => "specifier" in one ? one.specifier ?? [] : []);
    return named.filter(isAddress).map((url) => ({ url, destination: "script" }));
  } catch {
    return [];
  }
}

// pipeline/rehearsal/page/html-references.ts
var linkDestinations = {
  stylesheet: "style",
  modulepreload: "script",
  icon: "image",
  "apple-touch-icon": "image",
  "apple-touch-startup-image": "image",
  "mask-icon": "image",
  manifest: "manifest",
  preload: "empty"
};
var sources = {
  img: ["src", "image"],
  source: ["src", "empty"],
  video: ["src", "empty"],
  audio: ["src", "empty"],
  track: ["src", "empty"],
  embed: ["src", "empty"],
  object: ["data", "empty"],
  iframe: ["src", "iframe"],
  input: ["src", "image"],
  image: ["href", "image"]
};
var isElement = (node) => "tagName" in node;
function* walk(node) {
  if (isElement(node)) yield node;
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes) yield* walk(child);
}
var textOf = ({ childNodes }) => childNodes.map((node) => "value" in node ? node.value : "").join("");
function toScriptKind(type) {
  const word = (type ?? "").trim().toLowerCase();
  if (word === "module") return "module";
  return word === "" || /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/.test(word) ? "classic" : void 0;
}
var toReferences = (url, destination) => url === void 0 ? [] : [{ url, destination }];
var readSrcset = (srcset) => srcset === void 0 ? [] : (0,srcset__WEBPACK_IMPORTED_MODULE_3__/* .parseSrcset */ .q)(srcset).map(({ url }) => ({ url, destination: "image" }));
async function readScript(element, attributes) {
  const kind = toScriptKind(attributes.get("type"));
  const source = attributes.get("src");
  if (kind === void 0) return [];
  if (source !== void 0) return toReferences(source, "script");
  return kind === "module" ? findModuleReferences(textOf(element)) : [];
}
var toRel = (attributes) => (attributes.get("rel") ?? "").toLowerCase().split(/\s+/).find((word) => (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(linkDestinations, word) !== void 0);
function readLink(attributes) {
  const rel = toRel(attributes);
  const found = rel === void 0 ? [] : toReferences(attributes.get("href"), (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(linkDestinations, rel) ?? "empty");
  return [...found, ...readSrcset(attributes.get("imagesrcset"))];
}
function readSource(tagName, attributes) {
  const source = (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_4__/* .ownValue */ .e)(sources, tagName);
  if (source === void 0) return [];
  const [attribute, destination] = source;
  return [
    ...toReferences(attributes.get(attribute), destination),
    ...toReferences(tagName === "video" ? attributes.get("poster") : void 0, "image"),
    ...readSrcset(attributes.get("srcset"))
  ];
}
function findModule(tagName, attributes) {
  if (tagName === "script" && toScriptKind(attributes.get("type")) === "module") return attributes.get("src");
  return tagName === "link" && toRel(attributes) === "modulepreload" ? attributes.get("href") : void 0;
}
async function readElement(element, attributes) {
  const { tagName } = element;
  const style = attributes.get("style");
  const styled = style === void 0 ? [] : findCssReferences(style);
  if (tagName === "script") return readScript(element, attributes);
  if (tagName === "link") return readLink(attributes);
  if (tagName === "style") return findCssReferences(textOf(element));
  return [...readSource(tagName, attributes), ...styled];
}
async function findHtmlReferences(html) {
  const references = [];
  const modules = /* @__PURE__ */ new Set();
  let base;
  for (const element of walk((0,parse5__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(html))) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    if (element.tagName === "base") base ??= attributes.get("href");
    const module = findModule(element.tagName, attributes);
    if (module !== void 0) modules.add(module);
    references.push(...await readElement(element, attributes));
  }
  return { references, modules, base };
}




/***/ }),

/***/ 78388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ toSourcePath),
/* harmony export */   s: () => (/* binding */ locateInSources)
/* harmony export */ });
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31660);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53916);


// pipeline/shared/scenario/locate.ts

function locateInSources({ scenarioDir, root, scenarios = [] }, path) {
  const found = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_0__/* .findScenarioOf */ .FY)(scenarios, path);
  return found === void 0 ? { dir: scenarioDir, path, scenario: void 0 } : { dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_1__.join)(root, found.scenario.folder), path: found.path, scenario: found.scenario.name };
}
function toSourcePath(place, path) {
  const found = locateInSources(place, path);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_1__.join)(found.dir, found.path);
}




/***/ }),

/***/ 88769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageDesktop: () => (/* reexport safe */ _chunk_FMGJLOVF_js__WEBPACK_IMPORTED_MODULE_0__.HV),
/* harmony export */   stageDesktop: () => (/* reexport safe */ _chunk_FMGJLOVF_js__WEBPACK_IMPORTED_MODULE_0__.dn)
/* harmony export */ });
/* harmony import */ var _chunk_FMGJLOVF_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47960);
/* harmony import */ var _chunk_Q2XZTLVA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85993);
/* harmony import */ var _chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4592);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16461);
/* harmony import */ var _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36844);
/* harmony import */ var _chunk_GNQMZWIP_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37932);
/* harmony import */ var _chunk_3O5XE4NE_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99274);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5042);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12830);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80092);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(24998);
/* harmony import */ var _chunk_GLXALFMI_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(58265);
/* harmony import */ var _chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(20696);
/* harmony import */ var _chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(78388);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(96813);
/* harmony import */ var _chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(54526);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(59508);
/* harmony import */ var _chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(57994);
/* harmony import */ var _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(22794);
/* harmony import */ var _chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(3928);
/* harmony import */ var _chunk_2FZTG4IU_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(42194);
/* harmony import */ var _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(62528);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(27325);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(87847);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(14365);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(55895);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(19498);
/* harmony import */ var _chunk_QW64MVAG_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(98652);
/* harmony import */ var _chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(35357);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_45__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_46__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_47__ = __webpack_require__(22217);
/* harmony import */ var _chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_48__ = __webpack_require__(58728);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_49__ = __webpack_require__(93390);






























































/***/ })

};
