export const id = 4103;
export const ids = [4103];
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

/***/ 35148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ identifyFormat),
/* harmony export */   q: () => (/* binding */ identifyApp)
/* harmony export */ });
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44762);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66748);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4322);




// pipeline/stages/release/identify-content.ts
var headBytes = 16;
async function identifyFormat({ fs }, path) {
  const chunks = [];
  for await (const chunk of fs.read(path, { start: 0, end: headBytes })) chunks.push(chunk);
  return (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__/* .recognizeFormat */ .oL)(Buffer.concat(chunks));
}
async function identifyApp(ctx, path, format, limits) {
  const text = await format.readBundle(ctx, path, limits);
  if (text === void 0) return void 0;
  const app = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonNode */ .x((0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonText */ .l)(text, {}).value).at("app");
  const [name, version, vendor] = ["name", "version", "vendor"].map((key) => app.at(key).text);
  return name === void 0 || version === void 0 ? void 0 : { name, version, vendor };
}




/***/ }),

/***/ 64103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ verify),
/* harmony export */   NQ: () => (/* binding */ checkDocumentSignatures),
/* harmony export */   hf: () => (/* binding */ signatureNames),
/* harmony export */   ho: () => (/* binding */ nothingTrusted),
/* harmony export */   qs: () => (/* binding */ signedDocument)
/* harmony export */ });
/* harmony import */ var _chunk_FNDDYGYT_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35148);
/* harmony import */ var _chunk_XVR6JJUV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78944);
/* harmony import */ var _chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(68012);
/* harmony import */ var _chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22152);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5042);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12830);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96813);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44762);
/* harmony import */ var _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(83534);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28403);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19498);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(17961);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8831);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4322);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(93390);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(76760);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(53916);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2503);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(57075);


















// pipeline/stages/release/verify.ts


// pipeline/signing/documents/document-signer.ts
var nothingTrusted = {
  minisignKeys: [],
  gpgKeys: [],
  keyless: void 0,
  trustedRoot: void 0,
  publicKeys: []
};

// pipeline/stages/release/check-attachments.ts


// pipeline/stages/release/check-sbom.ts

var componentSchema = zod__WEBPACK_IMPORTED_MODULE_16__/* .lazy */ .RZV(
  () => zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP().optional(),
    hashes: zod__WEBPACK_IMPORTED_MODULE_16__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({ alg: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP(), content: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP() })).optional(),
    components: zod__WEBPACK_IMPORTED_MODULE_16__/* .array */ .YOg(componentSchema).optional()
  })
);
var cycloneDxSchema = zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({
  bomFormat: zod__WEBPACK_IMPORTED_MODULE_16__/* .literal */ .euz("CycloneDX"),
  specVersion: zod__WEBPACK_IMPORTED_MODULE_16__/* .literal */ .euz("1.6"),
  metadata: zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({ component: componentSchema }),
  components: zod__WEBPACK_IMPORTED_MODULE_16__/* .array */ .YOg(componentSchema)
});
var checksumsSchema = zod__WEBPACK_IMPORTED_MODULE_16__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({ algorithm: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP(), checksumValue: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP() }));
var spdxSchema = zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({
  spdxVersion: zod__WEBPACK_IMPORTED_MODULE_16__/* .literal */ .euz("SPDX-2.3"),
  packages: zod__WEBPACK_IMPORTED_MODULE_16__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({
      SPDXID: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP(),
      name: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP(),
      versionInfo: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP().optional(),
      checksums: checksumsSchema.optional()
    })
  ).min(1),
  files: zod__WEBPACK_IMPORTED_MODULE_16__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({ fileName: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP(), checksums: checksumsSchema })),
  relationships: zod__WEBPACK_IMPORTED_MODULE_16__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({
      spdxElementId: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP(),
      relationshipType: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP(),
      relatedSpdxElement: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP()
    })
  )
});
var sha256Of = ({ hashes = [] }) => hashes.find(({ alg }) => alg === "SHA-256")?.content;
var maxDepth = 8;
function collectFiles(components, files, depth = 0) {
  for (const one of components) {
    if (one.type === "file") files.set(one.name, sha256Of(one) ?? "");
    if (depth < maxDepth) collectFiles(one.components ?? [], files, depth + 1);
  }
}
function readCycloneDx({
  metadata: { component },
  components
}) {
  const files = /* @__PURE__ */ new Map();
  collectFiles([component, ...components], files);
  return { subject: sha256Of(component), app: { name: component.name, version: component.version }, files };
}
function readSpdx({ packages, files, relationships }) {
  const described = relationships.find(
    ({ relationshipType }) => relationshipType === "DESCRIBES"
  )?.relatedSpdxElement;
  const root = packages.find(({ SPDXID }) => SPDXID === described);
  const find = (checksums = []) => checksums.find(({ algorithm }) => algorithm === "SHA256")?.checksumValue;
  return {
    subject: find(root?.checksums),
    app: { name: root?.name ?? "", version: root?.versionInfo },
    files: new Map(
      files.map(({ fileName, checksums }) => [fileName.replace(/^\.\//, ""), find(checksums) ?? ""])
    )
  };
}
var maxFaults = 20;
function checkSbom(name, content, file, payload) {
  const differ = (message) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("sbom-mismatch", name, message);
  const faults = [];
  if (content.subject !== file.sha256)
    faults.push(
      differ(
        `it is about a file with the sha256 ${content.subject ?? "(none)"}, ${file.name} has ${file.sha256}`
      )
    );
  if (payload === void 0) return faults;
  const listed = new Map(
    payload.flatMap((entry) => entry.type === "file" ? [[entry.path, entry.sha256]] : [])
  );
  for (const path of [.../* @__PURE__ */ new Set([...listed.keys(), ...content.files.keys()])].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_17__/* .byCodeUnit */ .X)) {
    const [is, should] = [content.files.get(path), listed.get(path)];
    if (is === should) continue;
    if (should === void 0) faults.push(differ(`it lists ${path}, which is not in the payload`));
    else if (is === void 0) faults.push(differ(`it does not list ${path}, which is in the payload`));
    else faults.push(differ(`${path}: its sha256 is ${is}, manifest.json states ${should}`));
  }
  return faults.slice(0, maxFaults);
}

// pipeline/stages/release/check-statement.ts

var descriptorSchema = zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP().optional(),
  uri: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP().optional(),
  digest: zod__WEBPACK_IMPORTED_MODULE_16__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP())
});
var statementSchema = zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({
  _type: zod__WEBPACK_IMPORTED_MODULE_16__/* .literal */ .euz(_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .statementType */ .qB),
  subject: zod__WEBPACK_IMPORTED_MODULE_16__/* .array */ .YOg(descriptorSchema).min(1),
  predicateType: zod__WEBPACK_IMPORTED_MODULE_16__/* .literal */ .euz(_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .predicateType */ .W3),
  predicate: zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({
    buildDefinition: zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({
      buildType: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP().min(1),
      externalParameters: zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({}),
      resolvedDependencies: zod__WEBPACK_IMPORTED_MODULE_16__/* .array */ .YOg(descriptorSchema).default([])
    }),
    runDetails: zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({ builder: zod__WEBPACK_IMPORTED_MODULE_16__/* .looseObject */ ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_16__/* .string */ .YjP().min(1) }) })
  })
});
function checkStatement(name, { subject, predicate }, files, { commit }) {
  const differ = (message) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("provenance-mismatch", name, message);
  const stated = new Map(subject.map((one) => [one.name, one.digest["sha256"]]));
  const faults = files.flatMap((file) => {
    const digest = stated.get(file.name);
    if (digest === file.sha256) return [];
    if (digest === void 0 && [...stated.values()].includes(file.sha256)) return [];
    if (digest === void 0) return [differ(`${file.name} is not among its subjects`)];
    return [differ(`it is about a ${file.name} with the sha256 ${digest}, the file has ${file.sha256}`)];
  });
  const built = predicate.buildDefinition.resolvedDependencies.flatMap(
    ({ digest }) => digest["gitCommit"] ?? []
  );
  if (commit !== void 0 && built.length > 0 && !built.includes(commit))
    faults.push(differ(`it states the commit ${built.join(", ")}, metadata.json states ${commit}`));
  return faults;
}

// pipeline/stages/release/check-attachments.ts
async function read({ fs }, dir, name, schema) {
  if ((await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_15__.join)(dir, name)))?.kind !== "file") {
    return {
      value: void 0,
      faults: [(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("file-missing", name, "metadata.json names it, but it does not exist")]
    };
  }
  try {
    const parsed = schema.safeParse((await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_11__/* .readJsonFile */ .J)(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_15__.join)(dir, name), name)).value);
    if (parsed.success) return { value: parsed.data, faults: [] };
    const faults = parsed.error.issues.slice(0, 20).map(({ message, path }) => ({
      ...(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("document-invalid", name, message),
      pointer: `/${path.map(String).join("/")}`
    }));
    return { value: void 0, faults };
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_13__/* .PipelineError */ .z)) throw error;
    return { value: void 0, faults: [...error.diagnostics] };
  }
}
async function checkSboms(ctx, dir, file, documents) {
  const { name, spdx } = file.sbom ?? {};
  const payload = documents.manifest?.payloads.find(({ target }) => target === file.target)?.files;
  const faults = [];
  if (name !== void 0) {
    const found = await read(ctx, dir, name, cycloneDxSchema);
    faults.push(...found.faults);
    if (found.value !== void 0) faults.push(...checkSbom(name, readCycloneDx(found.value), file, payload));
  }
  if (spdx !== void 0) {
    const found = await read(ctx, dir, spdx, spdxSchema);
    faults.push(...found.faults);
    if (found.value !== void 0) faults.push(...checkSbom(spdx, readSpdx(found.value), file, payload));
  }
  return faults;
}
async function checkAttachments(ctx, dir, documents) {
  const files = documents.metadata?.files ?? [];
  const faults = [];
  for (const file of files) faults.push(...await checkSboms(ctx, dir, file, documents));
  const statements = new Set(files.flatMap(({ attestation }) => attestation?.name ?? []));
  for (const name of statements) {
    const found = await read(ctx, dir, name, statementSchema);
    faults.push(...found.faults);
    const about = files.filter(({ attestation }) => attestation?.name === name);
    if (found.value !== void 0 && documents.metadata !== void 0)
      faults.push(...checkStatement(name, found.value, about, documents.metadata));
  }
  return faults;
}

// pipeline/stages/release/check-documents.ts


// pipeline/stages/release/check-document-signatures.ts

var signedDocument = "SHA256SUMS";
var maxBytes = _chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_2__/* .maxSumsBytes */ .I3;
async function read2({ fs }, dir, name) {
  return (await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_10__/* .measureStream */ .f)(fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_15__.join)(dir, name)), [], maxBytes)).bytes;
}
var signatureNames = _chunk_XVR6JJUV_js__WEBPACK_IMPORTED_MODULE_1__/* .allDocumentSigners */ .q.map(
  ({ suffix }) => `${signedDocument}${suffix}`
);
function listStated(metadata) {
  return (metadata?.signatures ?? []).filter(
    ({ file, signature }) => file === signedDocument && signature !== void 0
  );
}
function toOrigin(metadata, file) {
  const found = listStated(metadata).find(({ signature }) => signature === file);
  const listed = found === void 0 ? void 0 : { by: found.by ?? "", publicKey: found.public_key };
  return { repository: metadata?.repository, listed };
}
function withStatedSigner(verdict, { listed }) {
  if (listed === void 0 || verdict.is !== "confirmed" && verdict.is !== "self-stated") return verdict;
  return verdict.by === listed.by ? verdict : { is: "wrong", why: `${verdict.by} made it, metadata.json states ${listed.by}` };
}
function toFaults(signature) {
  const { file, is } = signature;
  if (is === "wrong") return [(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("document-signature-invalid", file, signature.why)];
  if (is === "not-judged") {
    const fault = (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)(
      "document-signature-unjudged",
      file,
      `not checked: ${signature.why}`,
      signature.remedy
    );
    return [{ ...fault, severity: "warning" }];
  }
  return [];
}
async function checkDocumentSignatures(ctx, dir, { metadata }, trust) {
  const signatures = [];
  const faults = [];
  const isFile = async (name) => (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_15__.join)(dir, name)))?.kind === "file";
  for (const { id, suffix, verify: verify2 } of _chunk_XVR6JJUV_js__WEBPACK_IMPORTED_MODULE_1__/* .allDocumentSigners */ .q) {
    const file = `${signedDocument}${suffix}`;
    if (!await isFile(file) || !await isFile(signedDocument)) continue;
    const origin = toOrigin(metadata, file);
    const [sums, signature] = [await read2(ctx, dir, signedDocument), await read2(ctx, dir, file)];
    const verdict = sums === void 0 || signature === void 0 ? { is: "wrong", why: `it or SHA256SUMS has more than ${maxBytes} bytes` } : await verify2(ctx, { name: signedDocument, bytes: sums }, signature, trust, origin);
    signatures.push({ file, method: id, ...withStatedSigner(verdict, origin) });
  }
  for (const { signature = "" } of listStated(metadata)) {
    if (!await isFile(signature))
      faults.push(
        (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("document-signature-missing", signature, "metadata.json lists it, but it does not exist")
      );
  }
  return { signatures, faults: [...faults, ...signatures.flatMap(toFaults)] };
}
function findMissingConfirmation(signatures) {
  if (signatures.some(({ is }) => is === "confirmed") && signatures.every(({ is }) => is !== "wrong"))
    return [];
  const found = signatures.map(
    (one) => one.is === "self-stated" ? `${one.file}: ${one.by}, but ${one.why}` : `${one.file}: ${"why" in one ? one.why : ""}`
  );
  const message = found.length === 0 ? "a signature is required, and none is beside it: an attacker who can replace the files can replace the sums too" : `a signature is required, and none was confirmed (${found.join("; ")})`;
  return [(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("release-not-signed", signedDocument, message)];
}
function toSignatureStatement(signatures) {
  return signatures.map((one) => {
    if (one.is === "confirmed")
      return `${one.file}: SHA256SUMS, and through it every file that it lists, is signed by ${one.by}, as you asked.`;
    if (one.is === "self-stated")
      return `${one.file}: SHA256SUMS is signed by ${one.by}: ${one.why}. Compare it with what the publisher says elsewhere.`;
    if (one.is === "wrong") return `${one.file}: wrong: ${one.why}.`;
    return `${one.file}: not checked: ${one.why}.`;
  });
}

// pipeline/stages/release/installable.ts
var opened = [
  ...[".appimage", ".bat", ".cmd", ".command", ".deb", ".dmg", ".exe", ".flatpak", ".jar", ".msi", ".msix"],
  ...[".pkg", ".ps1", ".rpm", ".run", ".scr", ".sh", ".snap", ".tgz", ".zip"]
];
function looksInstallable(name) {
  const lower = name.toLowerCase();
  const suffixes = [..._chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .formatIds */ .wP.map((id) => (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr)(id).extension), ...opened];
  return suffixes.some((suffix) => lower.endsWith(suffix));
}

// pipeline/stages/release/check-documents.ts
function listRequired(metadata) {
  const files = metadata === void 0 ? _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseDocuments */ .SE : (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseFiles */ .dy)(metadata);
  return files.filter(({ role }) => role !== "checksums").map(({ name }) => name);
}
async function checkSums(ctx, dir, { sums, metadata }) {
  if (sums === void 0) return [];
  const faults = [];
  const listed = /* @__PURE__ */ new Set();
  for (const { name, sha256 } of sums) {
    if (listed.has(name))
      faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("sums-name-duplicate", "SHA256SUMS", `${name} is listed twice`));
    listed.add(name);
    const kind = (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_15__.join)(dir, name)))?.kind;
    if (kind !== "file") {
      faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("file-missing", name, "it is listed in SHA256SUMS, but does not exist"));
      continue;
    }
    const actual = await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_15__.join)(dir, name));
    if (actual !== sha256) {
      faults.push(
        (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("file-digest-mismatch", name, `its sha256 is ${actual}, SHA256SUMS states ${sha256}`)
      );
    }
  }
  for (const name of listRequired(metadata).filter((one) => !listed.has(one))) {
    faults.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("file-not-listed", name, "SHA256SUMS does not list it"));
  }
  return faults;
}
async function checkFolder(ctx, dir, { sums, metadata }) {
  const named = /* @__PURE__ */ new Set([
    ...(sums ?? []).map(({ name }) => name),
    ...listRequired(metadata),
    "SHA256SUMS",
    ...signatureNames
  ]);
  const faults = [];
  for (const name of await ctx.fs.list(dir)) {
    if (named.has(name) || name.startsWith(_chunk_FVQPBJHD_js__WEBPACK_IMPORTED_MODULE_18__/* .promotionName */ .X)) continue;
    const message = "not part of this release: neither SHA256SUMS nor metadata.json lists the file";
    const fault = (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)(
      "file-not-listed",
      name,
      message,
      "keep other files out of the folder of a release"
    );
    faults.push(looksInstallable(name) ? fault : { ...fault, severity: "warning" });
  }
  return faults;
}
function toDifference(code, pointer, message) {
  return { ...(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)(code, "metadata.json", message), pointer };
}
async function checkFiles(ctx, dir, metadata) {
  const faults = [];
  for (const [index, { name, size, sha256 }] of metadata.files.entries()) {
    const stat = await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_15__.join)(dir, name));
    const pointer = `/files/${index}`;
    if (stat?.kind !== "file") {
      faults.push(toDifference("file-missing", `${pointer}/name`, `${name} does not exist`));
      continue;
    }
    if (stat.size !== size) {
      const message = `${name} has ${stat.size} bytes, not ${size}`;
      faults.push(toDifference("metadata-size-mismatch", `${pointer}/size`, message));
    }
    const actual = await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_15__.join)(dir, name));
    if (actual !== sha256) {
      const message = `${name} has the sha256 ${actual}, not ${sha256}`;
      faults.push(toDifference("metadata-digest-mismatch", `${pointer}/sha256`, message));
    }
  }
  return faults;
}
function checkAgainstOthers(metadata, { sums, manifest, bundle }) {
  const faults = [];
  const differ = (code, pointer, message) => faults.push(toDifference(code, pointer, message));
  const named = new Set(metadata.files.map(({ name: name2 }) => name2));
  for (const { name: name2 } of sums ?? []) {
    if (looksInstallable(name2) && !named.has(name2)) {
      differ("metadata-file-missing", "/files", `${name2} is listed in SHA256SUMS, but not in metadata.json`);
    }
  }
  if (bundle !== void 0) {
    const checksum = (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_5__/* .checksumOf */ .lf)(bundle.raw);
    if (checksum !== metadata.bundle_checksum) {
      differ("bundle-checksum-mismatch", "/bundle_checksum", `bundle.json has the checksum ${checksum}`);
    }
  }
  const { name, version } = metadata.app;
  for (const [file, app] of [
    ["manifest.json", manifest?.app],
    ["bundle.json", bundle?.parsed.app]
  ]) {
    if (app !== void 0 && (app.name !== name || app.version !== version)) {
      differ("app-mismatch", "/app", `${file} is of ${app.name} ${app.version}, not of ${name} ${version}`);
    }
  }
  for (const [index, { target }] of metadata.targets.entries()) {
    if (manifest !== void 0 && !manifest.payloads.some((payload) => payload.target === target)) {
      differ(
        "manifest-target-missing",
        `/targets/${index}`,
        `manifest.json does not list the payload of ${target}`
      );
    }
  }
  return faults;
}
async function checkMetadata(ctx, dir, documents) {
  const { metadata } = documents;
  if (metadata === void 0) return [];
  return [...await checkFiles(ctx, dir, metadata), ...checkAgainstOthers(metadata, documents)];
}

// pipeline/stages/release/check-installer.ts


// pipeline/stages/release/check-payload-list.ts
function checkPayloadList(name, { entries, listText }) {
  if (listText === void 0) return [];
  const file = `${name}:${_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_19__/* .payloadListFile */ .L4}`;
  const document = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__/* .parseJsonText */ .l)(listText, { file });
  if (!document.ok) return document.diagnostics;
  const parsed = _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_4__/* .payloadListSchema */ .i.safeParse(document.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return [(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("document-invalid", file, `/${issue?.path.join("/")}: ${issue?.message}`)];
  }
  const others = entries.filter(({ path }) => path !== _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_19__/* .payloadListFile */ .L4);
  const [first, ...more] = (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePayload */ .I_)(name, parsed.data.files, others);
  if (first === void 0) return [];
  const rest = more.length === 0 ? "" : `, and ${more.length} more differences`;
  const message = `it does not list the files of the installer: ${first.message.replaceAll("manifest.json", _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_19__/* .payloadListFile */ .L4)}${rest}`;
  return [(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("payload-list-mismatch", file, message)];
}

// pipeline/shared/unsigned/find-signature.ts
var maxSignatureBytes = 64 * 1024 * 1024;
var emptyBytes = 8;
async function readRange(fs, path, start, end) {
  return Buffer.from(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_10__/* .readAtMost */ .r)(fs.read(path, { start, end }), end - start, path));
}
function looksLikeProgram(head) {
  if (head.length < 4) return false;
  const bytes = Buffer.from(head.subarray(0, 4));
  return bytes.toString("latin1", 0, 2) === "MZ" || ["cffaedfe", "cafebabe"].includes(bytes.toString("hex"));
}
var isForm = (state) => state !== void 0 && !("needs" in state);
async function hasCertificate(fs, path, start, end) {
  if (end - start > maxSignatureBytes) throw new Error("its signature is too large");
  const parts2 = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSuperBlob */ .__)(await readRange(fs, path, start, end));
  return parts2.some(({ slot, bytes }) => slot === _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .slots */ .Q0.signature && bytes.length > emptyBytes);
}
async function isSliceSigned(fs, path, from, to) {
  const head = await readRange(fs, path, from, Math.min(to, from + _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .maxHeader */ .WM));
  const windows = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .readPe */ ._H)(head);
  if (isForm(windows)) return windows.signature !== void 0;
  const form = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .readMachO */ .hi)(head);
  if (!isForm(form) || form.signature === void 0) return false;
  return hasCertificate(fs, path, from + form.signature.start, from + form.signature.end);
}
async function isProgramSigned(fs, path) {
  if ((0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_9__/* .isScript */ .Kh)(path)) {
    const { size: size2 = 0 } = await fs.stat(path) ?? {};
    if (size2 > _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_9__/* .maxScriptBytes */ .Rs) throw new Error(`it is longer than ${_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_9__/* .maxScriptBytes */ .Rs} bytes`);
    return (0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_9__/* .splitScript */ .QR)((await readRange(fs, path, 0, size2)).toString("utf8")).signature !== void 0;
  }
  const { size = 0 } = await fs.stat(path) ?? {};
  const found = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .readSlices */ .kK)(await readRange(fs, path, 0, Math.min(size, _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .maxHeader */ .WM)));
  const slices = found !== void 0 && "slices" in found ? found.slices : [{ start: 0, end: size }];
  for (const { start, end } of slices)
    if (await isSliceSigned(fs, path, start, Math.min(end, size))) return true;
  return false;
}

// pipeline/stages/release/check-signature.ts
async function readStated(ctx, file, trust) {
  try {
    return await (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .readSignature */ .Bc)(ctx, file, trust);
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_13__/* .PipelineError */ .z) || error.code !== "tool-missing") throw error;
    return { signed: false, why: error.message };
  }
}
async function checkSignature(ctx, path, format, stated, trust) {
  const { name, target, signature } = stated;
  if (!signature.signed) return { signature, faults: [] };
  const file = { path, target, kind: "installer", signing: format.signing, format: format.id };
  const { public_key: own } = signature;
  const isJudged2 = trust.openPgpKeys !== void 0 || own === void 0;
  const found = await readStated(ctx, file, isJudged2 ? trust : { ...trust, openPgpKeys: [own] });
  const { by } = signature;
  if (found.signed && found.by === by) return { signature: found, faults: [] };
  const message = found.signed ? `${found.by} signed it, metadata.json states ${by}` : `metadata.json states that ${by} signed it, which cannot be confirmed: ${found.why}`;
  const remedy = "check its signature with the tool that the publisher names, or with a later version of vrooli-bundle";
  return { signature: found, faults: [(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("signature-not-confirmed", name, message, remedy)] };
}

// pipeline/stages/release/check-programs.ts
var listSigners = ({ programs = [] }) => programs.flatMap(
  ({ path, signature }) => signature.signed ? [[path, signature.by]] : []
);
function findStatedPrograms(file, { metadata, manifest }) {
  const target = metadata?.targets.find((one) => one.target === file?.target);
  if (file === void 0 || target === void 0 || !(0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .hasSignedPrograms */ .s)(file.target)) return void 0;
  const payload = manifest?.payloads.find((one) => one.target === file.target)?.files ?? [];
  return {
    file,
    signers: new Map(listSigners(target)),
    digests: new Map(payload.flatMap((one) => one.type === "file" ? [[one.path, one.sha256]] : []))
  };
}
var isJudged = ({ digests: digests2 }, path, judged) => judged.has(digests2.get(path) ?? "");
var isProgramWanted = (stated, judged) => ({ isPayload, path }) => isPayload ? stated.signers.has(path) && !isJudged(stated, path, judged) : true;
var notConfirmed = (name, message) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)(
  "signature-not-confirmed",
  name,
  message,
  "check its signature with the tool that the publisher names, or with a later version of vrooli-bundle"
);
function compareSigner(path, found, expected) {
  if (!found.signed)
    return `metadata.json states that ${expected.join(" or ")} signed ${path}, which cannot be confirmed: ${found.why}`;
  return expected.includes(found.by) ? void 0 : `${found.by} signed ${path}, metadata.json states ${expected.join(" or ")}`;
}
async function checkAdded(ctx, { path, at }, { name, target }, signers, trust) {
  if (signers.length === 0) {
    const message = `${path} in it has a signature, metadata.json states none`;
    return await isProgramSigned(ctx.fs, at) ? [(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("signature-not-stated", name, message)] : [];
  }
  if ((0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_9__/* .isScript */ .Kh)(path) && !await isProgramSigned(ctx.fs, at)) {
    const message = `${path} in it is a script without a signature: the programs of the app are signed`;
    return [{ ...notConfirmed(name, message), severity: "warning" }];
  }
  const found = await readStated(ctx, { ...(0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .toProgram */ .uY)(target), path: at }, trust);
  const fault = compareSigner(path, found, signers);
  return fault === void 0 ? [] : [notConfirmed(name, fault)];
}
async function judge(ctx, kept, target, digest, judged, trust) {
  const absent = { signed: false, why: "it is not in the installer, or not a program" };
  if (kept === void 0) return judged.get(digest) ?? absent;
  const found = await readStated(ctx, { ...(0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .toProgram */ .uY)(target), path: kept.at }, trust);
  if (await ctx.fs.sha256(kept.at) === digest) judged.set(digest, found);
  return found;
}
async function checkPrograms(ctx, { file, signers, digests: digests2 }, kept, judged, trust) {
  const all = [...new Set(signers.values())];
  const faults = [];
  for (const one of kept) if (!one.isPayload) faults.push(...await checkAdded(ctx, one, file, all, trust));
  for (const [path, by] of signers) {
    const own = kept.find((one) => one.isPayload && one.path === path);
    const found = await judge(ctx, own, file.target, digests2.get(path) ?? "", judged, trust);
    const fault = compareSigner(path, found, [by]);
    if (fault !== void 0) faults.push(notConfirmed(file.name, fault));
  }
  return faults;
}

// pipeline/stages/release/check-stated.ts
function findUnstatedSignature({ isSigned }, file) {
  if (isSigned !== true || file === void 0 || file.signature.signed) return [];
  return [
    (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)(
      "signature-not-stated",
      file.name,
      "it has a signature, metadata.json states that it is not signed"
    )
  ];
}
function findTicketFaults({ hasTicket }, file) {
  const stated = file?.notarization?.notarized === true && file.notarization.stapled;
  if (file === void 0 || (hasTicket ?? false) === stated) return [];
  const message = stated ? "metadata.json states that it has the ticket of a notarization, and it has none" : "it has the ticket of a notarization, which metadata.json does not state";
  return [(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("ticket-mismatch", file.name, message)];
}

// pipeline/stages/release/kept-programs.ts


async function* copyTo({ fs }, at, first, rest) {
  const copy = new node_stream__WEBPACK_IMPORTED_MODULE_20__.PassThrough();
  const written = fs.write(at, copy);
  written.catch((error) => copy.destroy(error instanceof Error ? error : void 0));
  const push = async (chunk) => {
    if (copy.destroyed || copy.write(Buffer.from(chunk))) return;
    await new Promise((resolve) => {
      copy.once("drain", resolve).once("close", resolve);
    });
  };
  try {
    for (let chunk = { value: first }; !chunk.done; chunk = await rest.next()) {
      await push(chunk.value);
      yield chunk.value;
    }
  } finally {
    copy.end();
    await written;
  }
}
function keepPrograms(ctx, folder, isWanted, found) {
  return async function* (place, chunks) {
    if (!isWanted(place)) {
      yield* chunks;
      return;
    }
    const iterator = chunks[Symbol.asyncIterator]();
    try {
      const first = await iterator.next();
      if (first.done === true) return;
      const isOwnScript = !place.isPayload && (0,_chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_9__/* .isScript */ .Kh)(place.path);
      if (isOwnScript || looksLikeProgram(first.value)) {
        const at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_15__.join)(folder, `${found.length}${isOwnScript ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_15__.extname)(place.path) : ""}`);
        found.push({ ...place, at });
        yield* copyTo(ctx, at, first.value, iterator);
        return;
      }
      yield first.value;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value;
    } finally {
      await iterator.return?.();
    }
  };
}

// pipeline/stages/release/check-installer.ts
function checkBundleAgainst(content, bundle, name) {
  const files = new Map(content.entries.map((entry) => [entry.path, entry]));
  const isFolder = (path) => content.entries.some((entry) => entry.path.startsWith(`${path}/`));
  return bundle.services.flatMap((service) => {
    const binaries = _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_8__/* .platforms */ .Bn.flatMap((platform) => service.binaries?.[platform]?.path ?? []);
    const missing = binaries.map((path) => node_path__WEBPACK_IMPORTED_MODULE_14__.posix.normalize(path)).filter((path) => !files.has(path) && !isFolder(path));
    const assets = (service.assets ?? []).filter(({ path, sha256, size_bytes }) => {
      const file = files.get(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.normalize(path));
      return file?.type !== "file" || file.sha256 !== sha256 || size_bytes !== void 0 && file.size !== size_bytes;
    });
    return [
      ...missing.map(
        (path) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("program-missing", name, `${path}, which ${service.id} starts, is not in the installer`)
      ),
      ...assets.map(
        ({ path }) => (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("asset-mismatch", name, `${path} differs from what its bundle.json states`)
      )
    ];
  });
}
function findListOf(name, { manifest }) {
  return manifest?.installers?.find((one) => one.name === name)?.files;
}
function checkBeside(content, name, documents) {
  const { manifest } = documents;
  if (manifest === void 0) return [];
  const listed = findListOf(name, documents);
  if (listed !== void 0) return (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .compareBeside */ .Od)(name, listed, content.outside);
  const message = `manifest.json does not list what ${name} contains beside the payload, such as scripts that run when it is installed: these files were compared only with what this version would write`;
  const remedy = "package the app with this version, which lists them";
  const fault = (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("installer-files-unlisted", "manifest.json", message, remedy);
  return [manifest.installers === void 0 ? { ...fault, severity: "warning" } : fault];
}
function checkContent(content, name, documents, file) {
  const faults = [...content.faults];
  const target = file?.target;
  const payload = documents.manifest?.payloads.find((one) => one.target === target);
  const differences = payload === void 0 ? [] : (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePayload */ .I_)(name, payload.files, content.entries);
  faults.push(...differences.length > 0 ? differences : checkPayloadList(name, content));
  if (content.bundleText === void 0) {
    return [...faults, (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("payload-file-missing", name, "the installer does not contain a bundle.json")];
  }
  const document = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__/* .parseJsonText */ .l)(content.bundleText, { file: `${name}:bundle.json` });
  if (!document.ok) return [...faults, ...document.diagnostics];
  const bundle = (0,_chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFinishedBundle */ .gG)(document.value, `${name}:bundle.json`, faults);
  if (bundle !== void 0) faults.push(...checkBundleAgainst(content, bundle, name));
  const stated = documents.metadata?.targets.find((one) => one.target === target)?.bundle_checksum;
  const actual = (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_5__/* .checksumOf */ .lf)(document.value);
  if (stated !== void 0 && stated !== actual) {
    faults.push(
      (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)(
        "bundle-checksum-mismatch",
        name,
        `the bundle.json in it has the checksum ${actual}, metadata.json states ${stated}`
      )
    );
  }
  return faults;
}
function toIdentity(name, { metadata }, guessed) {
  if (metadata === void 0) return guessed;
  const target = metadata.files.find((one) => one.name === name)?.target;
  const stated = metadata.targets.find((one) => one.target === target)?.shell;
  return { app: metadata.app, target, shell: _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .shellIds */ .l2.find((id) => id === stated) };
}
async function toContentIdentity(ctx, path, format, named, limits) {
  const app = await (0,_chunk_FNDDYGYT_js__WEBPACK_IMPORTED_MODULE_0__/* .identifyApp */ .q)(ctx, path, format, limits);
  return app === void 0 ? named : { ...named, app };
}
function checkLayout({ entries, outside, folders, icons }, name, format, { app, shell, target }, isStated) {
  const has = (path) => entries.some((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
  const candidates = isStated && target !== void 0 ? [target] : format.targets;
  const found = candidates.map((one) => {
    const facts = { app, target: one, shell: shell ?? (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .findStagedShell */ .qz)(has), icons, epoch: 0 };
    return (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .findLayoutFaults */ .j7)(name, format.layout(facts, void 0), { outside, folders });
  });
  return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
}
async function checkInstaller(ctx, path, documents, trust = {}, judged = /* @__PURE__ */ new Map()) {
  const name = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.basename(path);
  const file = documents.metadata?.files.find((one) => one.name === name);
  const guessed = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .identifyFile */ .Zn)(name);
  const format = file === void 0 ? guessed?.format ?? await (0,_chunk_FNDDYGYT_js__WEBPACK_IMPORTED_MODULE_0__/* .identifyFormat */ .e)(ctx, path) : (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .findFormat */ .FI)(file.format);
  if (format === void 0) {
    const message = "this version does not know the format, so the content was not checked";
    const fault = (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)(
      "format-unknown",
      name,
      message,
      "verify it with the release of vrooli-bundle that made it"
    );
    return { content: "not-checked", beside: "not-checked", signature: unstated, diagnostics: [fault] };
  }
  const { signature, faults } = file === void 0 ? { signature: unstated, faults: [] } : await checkSignature(ctx, path, format, file, trust);
  const identity = toIdentity(
    name,
    documents,
    guessed?.identity ?? { app: { name: "", version: "" }, target: void 0, shell: void 0 }
  );
  const diagnostics = await readAndCheck({ ctx, path, documents, file, judged, trust }, format, identity);
  const listed = documents.manifest?.payloads.some(({ target }) => target === file?.target) === true;
  const beside = findListOf(name, documents) !== void 0;
  const toAgreement = (isListed) => diagnostics.some(({ severity }) => severity === "error") ? "differs" : isListed ? "matches-manifest" : "self-consistent";
  return {
    content: toAgreement(listed),
    beside: toAgreement(beside),
    signature,
    diagnostics: [...withoutFlood(name, diagnostics), ...faults]
  };
}
var maxFaults2 = 100;
function withoutFlood(name, faults) {
  const more = faults.length - maxFaults2;
  if (more <= 0) return [...faults];
  return [...faults.slice(0, maxFaults2), (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("archive-entry-unexpected", name, `${more} more faults`)];
}
var unstated = { signed: false, why: "no document beside it states who signed it" };
function listAll(name, documents, file) {
  const payload = documents.manifest?.payloads.find(({ target }) => target === file?.target);
  const beside = findListOf(name, documents);
  return payload === void 0 || beside === void 0 ? void 0 : [...payload.files, ...beside];
}
async function readJudging({ ctx, path, documents, file, judged, trust }, format, identity, limits) {
  const stated = findStatedPrograms(file, documents);
  if (stated === void 0) return { content: await format.read(ctx, path, identity, limits), faults: [] };
  const folder = await ctx.fs.makeTempDir("vrooli-verify-");
  try {
    const kept = [];
    const tap = keepPrograms(ctx, folder, isProgramWanted(stated, judged), kept);
    const content = await format.read(ctx, path, identity, { ...limits, tap });
    return { content, faults: await checkPrograms(ctx, stated, kept, judged, trust) };
  } finally {
    await ctx.fs.remove(folder);
  }
}
async function readAndCheck(check, format, identity) {
  const { ctx, path, documents, file } = check;
  const name = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.basename(path);
  try {
    const limits = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_6__/* .toArchiveLimits */ .KH)(listAll(name, documents, file), (await ctx.fs.stat(path))?.size ?? 0);
    const known = file === void 0 ? await toContentIdentity(ctx, path, format, identity, limits) : identity;
    const { content, faults: signatures } = await readJudging(check, format, known, limits);
    const faults = checkLayout(content, name, format, known, file !== void 0);
    return [
      ...faults,
      ...(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .findLinkFaults */ .$)(name, content.entries),
      ...findUnstatedSignature(content, file),
      ...findTicketFaults(content, file),
      ...signatures,
      ...checkContent(content, name, documents, file),
      ...checkBeside(content, name, documents)
    ];
  } catch (error) {
    if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_13__/* .PipelineError */ .z) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return [(0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("installer-unreadable", name, `the installer cannot be read: ${reason}`)];
  }
}

// pipeline/stages/release/statement.ts
var parts = {
  "matches-manifest": (what) => `${what} is what manifest.json lists`,
  "self-consistent": (what) => `${what} was compared with nothing outside the installer`,
  differs: (what) => `${what} or another part of the installer has faults`,
  "not-checked": (what) => `${what} was not checked`
};
var digests = {
  matches: "has the digest that SHA256SUMS states",
  differs: "does not have the digest that SHA256SUMS states",
  "not-stated": "is compared with no SHA256SUMS"
};
function toSigner({ by, chain, timestamped }) {
  const judged = chain === "trusted" ? "its certificate leads to a root that you gave" : chain === "not-judged" ? "whether its certificate is trusted was not judged: give its roots with --signing-roots, or ask the system that installs it" : "the signature is of this file";
  const time = timestamped === false ? "; without a time stamp it ends with its certificate" : "";
  return `Signed by ${by}: ${judged}${time}.`;
}
function toOrigin2({ signature, digest }, signatures) {
  if (signature.signed) return toSigner(signature);
  const confirmed = signatures.find(({ is }) => is === "confirmed");
  if (confirmed?.is === "confirmed" && digest === "matches")
    return `Not signed itself (${signature.why}); its digest is in SHA256SUMS, which ${confirmed.by} has signed.`;
  const forged = digest === "not-stated" ? "a person who can change this file can make it pass" : "a person who can write into this folder can change the installer and these documents so that they pass";
  return `Not signed (${signature.why}): ${forged}. Fetch it from a place that you trust.`;
}
function toStatement(proof, signatures) {
  const { name, content, beside, digest, manifest } = proof;
  return [
    `${name}: ${parts[content]("its payload")}; ${parts[beside]("what runs or steers its installation")}.`,
    `${name} ${digests[digest]}; manifest.json ${digests[manifest]}.`,
    toOrigin2(proof, signatures)
  ];
}

// pipeline/stages/release/verify.ts
var nothing = {
  sums: void 0,
  metadata: void 0,
  manifest: void 0,
  bundle: void 0,
  faults: []
};
var digestFaults = /* @__PURE__ */ new Set(["file-digest-mismatch", "file-missing"]);
async function prove(ctx, path, documents, sumFaults, trust, judged = /* @__PURE__ */ new Map()) {
  const name = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.basename(path);
  const { diagnostics, ...check } = await checkInstaller(ctx, path, documents, trust, judged);
  const compare = (file) => {
    if (documents.sums?.some((sum) => sum.name === file) !== true) return "not-stated";
    return sumFaults.some((fault) => digestFaults.has(fault.code) && fault.file === file) ? "differs" : "matches";
  };
  return {
    proof: { name, digest: compare(name), manifest: compare("manifest.json"), ...check },
    diagnostics
  };
}
function toConclusion(proved, signatures) {
  const sentences = [
    ...proved.flatMap((proof) => toStatement(proof, signatures)),
    ...toSignatureStatement(signatures)
  ];
  return signatures.length === 0 ? { statement: sentences } : { statement: sentences, signatures };
}
async function verifyFolder(ctx, dir, { trust, embedded = {} }) {
  const documents = await (0,_chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_2__/* .readReleaseDocuments */ .mE)(ctx, dir);
  const sumFaults = await checkSums(ctx, dir, documents);
  const signed = await checkDocumentSignatures(ctx, dir, documents, trust);
  const proved = [];
  const judged = /* @__PURE__ */ new Map();
  const diagnostics = [
    ...documents.faults,
    ...sumFaults,
    ...signed.faults,
    ...await checkFolder(ctx, dir, documents),
    ...await checkMetadata(ctx, dir, documents),
    ...await checkAttachments(ctx, dir, documents)
  ];
  const listed = [...documents.sums ?? [], ...documents.metadata?.files ?? []].map(({ name }) => name);
  const files = signed.signatures.map(({ file }) => file);
  const checked = [.../* @__PURE__ */ new Set([...listed, ...files, "SHA256SUMS"])].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_17__/* .byCodeUnit */ .X);
  const installers = new Set((documents.metadata?.files ?? []).map(({ name }) => name));
  for (const name of checked.filter((one) => installers.has(one) || looksInstallable(one))) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(dir, name);
    if ((await ctx.fs.stat(path))?.kind !== "file") continue;
    const found = await ctx.log.group(
      `check ${name}`,
      () => prove(ctx, path, documents, sumFaults, embedded, judged)
    );
    proved.push(found.proof);
    diagnostics.push(...found.diagnostics);
  }
  const { signatures } = signed;
  return { checked, proved, ...toConclusion(proved, signatures), diagnostics };
}
async function listAbsent({ fs }, dir, name, documents) {
  const file = documents.metadata?.files.find((one) => one.name === name);
  const absent = [];
  for (const attached of (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .listAttachments */ .rD)(file)) {
    if (await fs.stat(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(dir, attached)) === void 0) absent.push(attached);
  }
  return absent;
}
function onlyFor(name, documents, absent) {
  const { sums, metadata } = documents;
  const files = metadata?.files.filter((file) => file.name === name) ?? [];
  const own = /* @__PURE__ */ new Set([name, ..._chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseDocuments */ .SE.map((one) => one.name), ...files.flatMap(_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .listAttachments */ .rD)]);
  const others = new Set((metadata?.files ?? []).flatMap(_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .listAttachments */ .rD));
  const isWanted = (file) => own.has(file) ? !absent.includes(file) : !others.has(file) && !looksInstallable(file);
  return {
    ...documents,
    sums: sums?.filter((sum) => isWanted(sum.name)),
    metadata: metadata === void 0 ? void 0 : { ...metadata, files: files.map((file) => (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutAttachments */ .tJ)(file, absent)) }
  };
}
async function findRenamed({ fs }, path, documents) {
  const { sums, metadata, manifest } = documents;
  const name = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.basename(path);
  if (sums === void 0 || [...sums, ...metadata?.files ?? []].some((file) => file.name === name))
    return documents;
  const digest = await fs.sha256(path);
  const stated = sums.find(({ sha256 }) => sha256 === digest)?.name;
  const rename = (file) => file.name === stated ? { ...file, name } : file;
  return {
    ...documents,
    sums: sums.map(rename),
    metadata: metadata === void 0 ? void 0 : { ...metadata, files: metadata.files.map(rename) },
    manifest: manifest?.installers === void 0 ? manifest : { ...manifest, installers: manifest.installers.map(rename) }
  };
}
var toAbsent = (name) => ({
  severity: "warning",
  code: "release-documents-missing",
  message: "it is not in the folder, so it was not checked",
  file: name,
  remedy: "download it too when you need the bill of materials, the provenance or the signature"
});
async function verifyFile(ctx, path, { trust, embedded = {} }) {
  const [dir, name] = [node_path__WEBPACK_IMPORTED_MODULE_14__.posix.dirname(path), node_path__WEBPACK_IMPORTED_MODULE_14__.posix.basename(path)];
  const hasDocuments = (await ctx.fs.stat(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(dir, "SHA256SUMS")))?.kind === "file";
  if (!hasDocuments) {
    const alone = {
      severity: "warning",
      code: "release-documents-missing",
      message: "no SHA256SUMS in the same folder: only the internal consistency of the installer was checked",
      file: name,
      remedy: "put the installer into the folder with the SHA256SUMS, manifest.json, metadata.json and bundle.json of its release"
    };
    const found2 = await prove(ctx, path, nothing, [], embedded);
    return {
      checked: [name],
      proved: [found2.proof],
      ...toConclusion([found2.proof], []),
      diagnostics: [alone, ...found2.diagnostics]
    };
  }
  const all = await findRenamed(ctx, path, await (0,_chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_2__/* .readReleaseDocuments */ .mE)(ctx, dir));
  const absent = await listAbsent(ctx, dir, name, all);
  const documents = onlyFor(name, all, absent);
  const sumFaults = await checkSums(ctx, dir, documents);
  const signed = await checkDocumentSignatures(ctx, dir, documents, trust);
  const diagnostics = [
    ...documents.faults,
    ...sumFaults,
    ...signed.faults,
    ...await checkMetadata(ctx, dir, documents),
    ...await checkAttachments(ctx, dir, documents),
    ...absent.map(toAbsent)
  ];
  for (const [document, files2] of [
    ["SHA256SUMS", documents.sums],
    ["metadata.json", documents.metadata?.files]
  ]) {
    if (files2 !== void 0 && !files2.some((file) => file.name === name)) {
      diagnostics.push((0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_7__/* .toFault */ .ec)("file-not-listed", name, `${document} does not list it`));
    }
  }
  const found = await prove(ctx, path, documents, sumFaults, embedded);
  const files = signed.signatures.map(({ file }) => file);
  const checked = [name, ...files, ..._chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseDocuments */ .SE.map((file) => file.name)].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_17__/* .byCodeUnit */ .X);
  return {
    checked,
    proved: [found.proof],
    ...toConclusion([found.proof], signed.signatures),
    diagnostics: [...diagnostics, ...found.diagnostics]
  };
}
async function verify(ctx, path, options = { trust: nothingTrusted, requireSignature: false }) {
  const kind = (await ctx.fs.stat(path))?.kind;
  if (kind === "symlink") return verify(ctx, await ctx.fs.realpath(path), options);
  if (kind !== "dir" && kind !== "file") {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_13__/* .PipelineError */ .z({
      code: "file-missing",
      blame: "input",
      message: `${node_path__WEBPACK_IMPORTED_MODULE_14__.posix.basename(path)}: no such file or folder`,
      remedy: 'name a folder that "package" wrote, or an installer'
    });
  }
  const found = await (kind === "dir" ? verifyFolder : verifyFile)(ctx, path, options);
  const unconfirmed = options.requireSignature ? findMissingConfirmation(found.signatures ?? []) : [];
  return { ...found, diagnostics: [...found.diagnostics, ...unconfirmed] };
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




/***/ })

};
