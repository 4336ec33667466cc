export const id = 4522;
export const ids = [4522];
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

/***/ 74522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeStaged: () => (/* binding */ makeStaged)
/* harmony export */ });
/* harmony import */ var _chunk_PXP3KXF6_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62723);
/* harmony import */ var _chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42543);
/* harmony import */ var _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36844);
/* harmony import */ var _chunk_GNQMZWIP_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37932);
/* harmony import */ var _chunk_3O5XE4NE_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99274);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5042);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12830);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80092);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24998);
/* harmony import */ var _chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20696);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(96813);
/* harmony import */ var _chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54526);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(44762);
/* harmony import */ var _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_44__ = __webpack_require__(83534);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(59508);
/* harmony import */ var _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(22794);
/* harmony import */ var _chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(3928);
/* harmony import */ var _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(62528);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(87847);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(14365);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(55895);
/* harmony import */ var _chunk_6KNZHHHK_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(73723);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(19498);
/* harmony import */ var _chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(35357);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(22217);
/* harmony import */ var _chunk_36VTMCQE_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(58728);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(53916);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(77598);


















































// pipeline/stages/package-desktop/make-staged.ts


// pipeline/stages/package-desktop/staged/check-content.ts

async function findTreeFaults({ fs }, { folders, files }, payload) {
  const listed = [...folders, ...files.map(({ path }) => path)].sort();
  const found = (await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_15__/* .listTree */ .n)(fs, payload)).map(({ path }) => path).sort();
  const isSame = listed.length === found.length && listed.every((path, at) => path === found[at]);
  return isSame ? [] : ["this machine cannot hold all its files: names differ only in case or in their Unicode form"];
}
function findTextFaults({ app, about }) {
  const line = (value, pointer) => ({
    value,
    file: _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .stagedDocumentName */ .T3,
    pointer,
    kind: "line"
  });
  (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_30__/* .assertTexts */ .hG)([
    line(app.name, "/app/name"),
    line(app.version, "/app/version"),
    line(app.vendor ?? "", "/app/vendor"),
    line(about.display_name, "/about/display_name"),
    line(about.summary, "/about/summary"),
    line(about.maintainer, "/about/maintainer")
  ]);
  const isPlain = about.license === void 0 || (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_30__/* .toManyLines */ .GB)(about.license) === about.license;
  return isPlain ? [] : ["/about/license has characters that only a terminal interprets"];
}
async function findListFaults(ctx, document, { shell, about, dir }) {
  const { app, target } = document;
  const entries = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toPayloadEntries */ .o)(document);
  const files = entries.filter(({ path }) => path !== _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_44__/* .payloadListFile */ .L4);
  const beside = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .listBeside */ .R7)(ctx, { app, target, shell }, about, (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toIcons */ .Ov)(document, dir));
  const text = (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_10__/* .canonicalJson */ .dj)((0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPayloadList */ .KY)({ app, target, files, beside }));
  const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_43__.createHash)("sha256").update(text).digest("hex");
  const own = document.files.find(({ path }) => path === _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_44__/* .payloadListFile */ .L4);
  return own?.type === "file" && own.sha256 === digest ? [] : [`payload/${_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_44__/* .payloadListFile */ .L4} does not list the payload`];
}
async function readOwnBundle(ctx, name, document, payload) {
  const own = document.files.find(({ path }) => path === "bundle.json");
  if (own?.type !== "file") throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toStagedError */ .Ku)(name, ["payload/bundle.json is missing"]);
  const bundle = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .readStagedBundle */ .FJ)(ctx, payload, name);
  const isSame = ["name", "version", "vendor"].every(
    (key) => bundle.app[key] === document.app[key]
  );
  if (isSame) return bundle;
  throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toStagedError */ .Ku)(name, [`payload/bundle.json is of another app than ${_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .stagedDocumentName */ .T3}`]);
}
async function checkStagedContent(ctx, name, document, { shell, dir, payload }) {
  const bundle = await readOwnBundle(ctx, name, document, payload);
  const faults = [...await findTreeFaults(ctx, document, payload), ...findTextFaults(document)];
  if (faults.length > 0) throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toStagedError */ .Ku)(name, faults);
  const programs = (await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .findPrograms */ .z0)(ctx.fs, payload, document.target)).sort();
  const isListed = programs.join("\n") === document.signing.programs.join("\n");
  const found = [
    ...isListed ? [] : ["/signing/programs does not list the programs of the payload"],
    ...await findListFaults(ctx, document, { shell, about: (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toAbout */ .T9)(document), dir })
  ];
  if (found.length > 0) throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toStagedError */ .Ku)(name, found);
  return bundle;
}

// pipeline/stages/package-desktop/staged/unpack.ts



// pipeline/stages/package-desktop/staged/expected.ts

function listExpected({ icons, files }, { dir, payload }) {
  const pictures = icons.map(
    ({ path, size, sha256 }) => ({
      type: "file",
      name: path,
      to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(dir, path),
      mode: 420,
      size,
      sha256
    })
  );
  const own = files.map((entry) => {
    const place = { name: `payload/${entry.path}`, to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(payload, entry.path) };
    if (entry.type === "symlink") return { ...place, type: "symlink", target: entry.target };
    const { size, sha256, sha1, mode } = entry;
    return { ...place, type: "file", mode: Number.parseInt(mode, 8), size, sha256, sha1 };
  });
  return [...pictures, ...own];
}

// pipeline/stages/package-desktop/staged/read-document.ts
var longestDocument = 64 * 1024 * 1024;
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
function parseStagedDocument(name, text) {
  const parsed = _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .stagedPayloadSchema */ .o5.safeParse(parseJson(text));
  if (!parsed.success) {
    const faults2 = parsed.error.issues.slice(0, 20).map(({ path, message }) => `${_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .stagedDocumentName */ .T3} /${path.join("/")}: ${message}`);
    throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toStagedError */ .Ku)(name, faults2);
  }
  if ((0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_10__/* .canonicalJson */ .dj)(parsed.data) !== text)
    throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toStagedError */ .Ku)(name, [`${_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .stagedDocumentName */ .T3} is not written as this product writes it`]);
  const faults = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .findPathFaults */ .a0)(parsed.data);
  if (faults.length > 0) throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toStagedError */ .Ku)(name, faults);
  return parsed.data;
}
async function readStagedDocument(name, entry) {
  const isDocument = entry.path === _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .stagedDocumentName */ .T3 && entry.type === "file" && entry.mode === 420;
  if (!isDocument || !(0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_12__/* .isOwnedByRoot */ .Nh)(entry))
    throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toStagedError */ .Ku)(name, [`its first entry is not ${_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .stagedDocumentName */ .T3}`]);
  const { bytes } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_36__/* .measureStream */ .f)(entry.content, [], longestDocument);
  if (bytes === void 0) {
    throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toStagedError */ .Ku)(name, [
      `${_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .stagedDocumentName */ .T3} has ${entry.size} bytes; at most ${longestDocument} are read`
    ]);
  }
  return parseStagedDocument(name, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
}

// pipeline/stages/package-desktop/staged/unpack.ts
var Unpacker = class {
  #fs;
  #name;
  #folders;
  #document;
  #expected = [];
  #at = 0;
  constructor(fs, name, folders) {
    this.#fs = fs;
    this.#name = name;
    this.#folders = folders;
  }
  async take(entry) {
    if (this.#document === void 0) {
      this.#document = await readStagedDocument(this.#name, entry);
      this.#expected = listExpected(this.#document, this.#folders);
      for (const folder of this.#document.folders) await this.#fs.mkdir((0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(this.#folders.payload, folder));
      return;
    }
    const expected = this.#expected[this.#at];
    this.#at += 1;
    if (expected === void 0 || expected.name !== entry.path)
      this.#refuse(`${JSON.stringify(entry.path)} is not listed at this place in ${_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .stagedDocumentName */ .T3}`);
    if (expected.type !== entry.type || !(0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_12__/* .isOwnedByRoot */ .Nh)(entry))
      this.#refuse(`${expected.name} is not the ${expected.type} of root that ${_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .stagedDocumentName */ .T3} lists`);
    if (expected.type === "file") {
      await this.#takeFile(expected, entry);
      return;
    }
    if (entry.target !== expected.target)
      this.#refuse(`${expected.name} leads to ${JSON.stringify(entry.target)}, not to ${expected.target}`);
    await this.#fs.symlink(expected.target, expected.to);
  }
  /** The document, when everything that it lists was there. */
  finish() {
    if (this.#document === void 0) this.#refuse("it has no entries");
    const missing = this.#expected[this.#at];
    if (missing !== void 0) this.#refuse(`${missing.name} is missing`);
    return this.#document;
  }
  async #takeFile({ name, to, mode, size, sha256, sha1 }, entry) {
    if (entry.size !== size) this.#refuse(`${name} has ${entry.size} bytes, ${size} are listed`);
    if (entry.mode !== mode) this.#refuse(`${name} has the mode 0${entry.mode.toString(8)}`);
    const hashes = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_43__.createHash)("sha256"), (0,node_crypto__WEBPACK_IMPORTED_MODULE_43__.createHash)("sha1")];
    async function* measured() {
      for await (const chunk of entry.content) {
        for (const hash of hashes) hash.update(chunk);
        yield chunk;
      }
    }
    await this.#fs.write(to, measured(), mode);
    const [found, short] = hashes.map((hash) => hash.digest("hex"));
    if (found !== sha256) this.#refuse(`${name} has the sha256 ${found}, ${sha256} is listed`);
    if (sha1 !== void 0 && short !== sha1)
      this.#refuse(`${name} has the sha1 ${short}, ${sha1} is listed`);
  }
  #refuse(fault) {
    throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toStagedError */ .Ku)(this.#name, [fault]);
  }
};
var isSystemError = (error) => error instanceof Error && "syscall" in error;
async function unpackStaged(fs, { path, name }, folders) {
  const stat = await fs.stat(await fs.realpath(path).catch(() => path));
  if (stat?.kind !== "file") {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_41__/* .PipelineError */ .z({
      code: "staged-payload-missing",
      blame: "usage",
      message: stat === void 0 ? `${name} does not exist` : `${name} is not a file`,
      remedy: 'name the file that "package --staged-only" wrote'
    });
  }
  const unpacker = new Unpacker(fs, name, folders);
  try {
    const limits = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_12__/* .toArchiveLimits */ .KH)(void 0, stat.size);
    await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_12__/* .readTar */ .sB)(fs.read(path), "zstd", (entry) => unpacker.take(entry), limits);
    return unpacker.finish();
  } catch (error) {
    if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_41__/* .PipelineError */ .z || isSystemError(error)) throw error;
    throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toStagedError */ .Ku)(name, [error instanceof Error ? error.message : String(error)], error);
  }
}

// pipeline/stages/package-desktop/make-staged.ts
async function assertOwnVersion(ctx, name, document) {
  const { version } = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .readProduct */ .g1)(ctx);
  if (document.builder.version === version) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_41__/* .PipelineError */ .z({
    code: "staged-payload-version",
    blame: "usage",
    message: `${name} was staged by version ${document.builder.version} of this product, and this is ${version}`,
    remedy: "use the same version in both jobs"
  });
}
async function assertMakeable(ctx, {
  document,
  formats,
  signing
}) {
  const { app, target } = document;
  const request = { target, shell: (0,_chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_9__/* .parseShell */ .a)(document.shell), formats, signing };
  (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .assertSupported */ .hv)(request, (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toBuildHost */ .I)(ctx.host));
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .assertTools */ .Uu)(ctx, (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .listReleaseTools */ .XH)(request));
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .assertNamesFree */ .DS)(ctx, { app, formats });
  (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .assertSigned */ .De)(request, signing, ctx.host);
  const found = await (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .inspectIdentities */ .LV)(ctx, request, signing);
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .inspectNotaries */ .kq)(ctx, request, signing);
  return found;
}
function chooseFormats(request, { formats, target }) {
  if (request.formats !== void 0) return request.formats;
  return formats === void 0 ? request.toDefaultFormats(target) : (0,_chunk_PXP3KXF6_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFormats */ .Q)(formats.join(","));
}
async function make(ctx, workspace, request) {
  const { file } = request;
  const document = await unpackStaged(ctx.fs, file, workspace);
  await assertOwnVersion(ctx, file.name, document);
  const own = { ...ctx, sourceDateEpoch: document.source_date_epoch };
  const place = { ...workspace, shell: (0,_chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_9__/* .parseShell */ .a)(document.shell) };
  const bundle = await checkStagedContent(own, file.name, document, place);
  await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_12__/* .normalizeTree */ .SK)(own, workspace.payload);
  const formats = chooseFormats(request, document);
  const mode = request.signing.mode ?? (document.signing.required ? "require" : _chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultSigningMode */ .oi);
  const signing = { ...request.signing, mode };
  for (const found of await assertMakeable(own, { document, formats, signing }))
    request.onDiagnostic?.(found);
  const onDiagnostic = (found) => request.onDiagnostic?.(found);
  const made = { document, bundle, workspace, formats, signing, isForeign: true, onDiagnostic };
  const manifest = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .makeRelease */ .cx)(own, made);
  const outDir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_42__.join)(request.outDir, request.toFolder?.(document) ?? "");
  if (request.toFolder !== void 0) await ctx.fs.mkdir(request.outDir);
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .publish */ .mk)(ctx, workspace, outDir);
  return { outDir, document, manifest };
}
async function makeStaged(given, request) {
  const ctx = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .confinePrograms */ .WD)(given, () => void 0);
  try {
    const workspace = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .createWorkspace */ .sK)(ctx, request.outDir);
    try {
      return await make(ctx, workspace, request);
    } finally {
      await ctx.fs.remove(workspace.dir);
    }
  } catch (error) {
    throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_2__/* .toDiskError */ .Rs)(error);
  }
}



/***/ })

};
