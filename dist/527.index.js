export const id = 527;
export const ids = [527];
export const modules = {

/***/ 22313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ assignFiles),
/* harmony export */   Pw: () => (/* binding */ toUuid),
/* harmony export */   Yr: () => (/* binding */ isSpdxExpression),
/* harmony export */   xe: () => (/* binding */ toTime)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3440);
/* harmony import */ var spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93326);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);


// pipeline/attest/license-expression.ts

function isSpdxExpression(text) {
  try {
    spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__(text);
    return true;
  } catch {
    return false;
  }
}

// pipeline/attest/sbom.ts

function toUuid(text) {
  const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6] ?? 0) & 15 | 128;
  bytes[8] = (bytes[8] ?? 0) & 63 | 128;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
function assignFiles({
  components,
  files
}) {
  const owners = /* @__PURE__ */ new Map();
  for (const { id, paths } of components) for (const path of paths) owners.set(path, id);
  const app = components[0]?.id ?? "";
  const assigned = /* @__PURE__ */ new Map();
  for (const file of files) {
    let owner;
    for (let at = file.path; owner === void 0 && at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("/"), 0)))
      owner = owners.get(at);
    const id = owner ?? app;
    const known = assigned.get(id);
    if (known === void 0) assigned.set(id, [file]);
    else known.push(file);
  }
  for (const list of assigned.values()) list.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnit */ .X)(a.path, b.path));
  return assigned;
}
var toTime = (epoch) => new Date(epoch * 1e3).toISOString().replace(".000Z", "Z");




/***/ }),

/***/ 67527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatCycloneDx: () => (/* binding */ formatCycloneDx)
/* harmony export */ });
/* harmony import */ var _chunk_GAFYNLJP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22313);
/* harmony import */ var _cyclonedx_cyclonedx_library_Contrib_License__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84909);
/* harmony import */ var _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6820);
/* harmony import */ var _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50320);
/* harmony import */ var _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51248);
/* harmony import */ var _cyclonedx_cyclonedx_library_Spec__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94321);



// pipeline/attest/cyclonedx.ts





var types = {
  application: _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__.ComponentType.Application,
  library: _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__.ComponentType.Library,
  platform: _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__.ComponentType.Platform
};
var algorithms = {
  sha256: _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__.HashAlgorithm["SHA-256"],
  sha512: _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__.HashAlgorithm["SHA-512"]
};
var licenses = new _cyclonedx_cyclonedx_library_Contrib_License__WEBPACK_IMPORTED_MODULE_1__.Factories.LicenseFactory((text) => {
  if (!(0,_chunk_GAFYNLJP_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpdxExpression */ .Yr)(text)) throw new Error(`not an SPDX expression: ${text}`);
});
function toFile({ path, sha256 }) {
  return new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__.ComponentType.File, path, {
    bomRef: `file:${path}`,
    hashes: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.HashDictionary([[_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__.HashAlgorithm["SHA-256"], sha256]])
  });
}
function toComponent(one, files) {
  const { id, kind, name, version, purl, license, hashes, evidence } = one;
  const isScoped = purl?.startsWith("pkg:npm/%40") === true;
  const [group, bare = ""] = isScoped ? name.split("/", 2) : [void 0, name];
  return new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.Component(types[kind], bare, {
    bomRef: id,
    ...group === void 0 ? {} : { group },
    ...version === "" ? {} : { version },
    ...purl === void 0 ? {} : { purl },
    scope: evidence === "declared" ? _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__.ComponentScope.Optional : _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__.ComponentScope.Required,
    licenses: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.LicenseRepository(license === void 0 ? [] : [licenses.makeFromString(license)]),
    hashes: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.HashDictionary(hashes.map(({ algorithm, hex }) => [algorithms[algorithm], hex])),
    components: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.ComponentRepository(files.map(toFile)),
    properties: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.PropertyRepository([
      new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.Property("vrooli-bundle:evidence", evidence),
      ...one.scenario === void 0 ? [] : [new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.Property("vrooli-bundle:scenario", one.scenario)],
      ...one.licensePath === void 0 ? [] : [new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.Property("vrooli-bundle:license-text", one.licensePath)]
    ])
  });
}
function toRoot(sbom, app, files) {
  const { installer } = sbom;
  const root = toComponent(app, files);
  root.hashes.set(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__.HashAlgorithm["SHA-256"], installer.sha256);
  if (sbom.app.vendor !== void 0) root.publisher = sbom.app.vendor;
  for (const [name, value] of [
    ["installer", installer.name],
    ["target", installer.target],
    ["format", installer.format]
  ]) {
    root.properties.add(new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.Property(`vrooli-bundle:${name}`, value));
  }
  return root;
}
function link(components, made) {
  for (const { id, dependsOn } of components) {
    for (const used of dependsOn) {
      const target = made.get(used);
      if (target !== void 0) made.get(id)?.dependencies.add(target.bomRef);
    }
  }
}
function formatCycloneDx(sbom) {
  const [app, ...others] = sbom.components;
  if (app === void 0) throw new Error("the list of components does not contain the app");
  const files = (0,_chunk_GAFYNLJP_js__WEBPACK_IMPORTED_MODULE_0__/* .assignFiles */ .H)(sbom);
  const root = toRoot(sbom, app, files.get(app.id) ?? []);
  const made = new Map([
    [app.id, root],
    ...others.map((one) => [one.id, toComponent(one, files.get(one.id) ?? [])])
  ]);
  link(sbom.components, made);
  const { name, version } = sbom.product;
  const bom = new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.Bom({
    components: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.ComponentRepository(others.flatMap(({ id }) => made.get(id) ?? [])),
    metadata: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.Metadata({
      component: root,
      timestamp: new Date(sbom.epoch * 1e3),
      tools: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.Tools({
        components: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.ComponentRepository([
          new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_3__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_2__.ComponentType.Application, name, { version, bomRef: `tool:${name}` })
        ])
      })
    })
  });
  const serializer = new _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_4__.JsonSerializer(new _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_4__.JSON.Normalize.Factory(_cyclonedx_cyclonedx_library_Spec__WEBPACK_IMPORTED_MODULE_5__.Spec1dot6));
  const options = { sortLists: true, space: 1 };
  bom.serialNumber = `urn:uuid:${(0,_chunk_GAFYNLJP_js__WEBPACK_IMPORTED_MODULE_0__/* .toUuid */ .Pw)(serializer.serialize(bom, options))}`;
  return `${serializer.serialize(bom, options)}
`;
}



/***/ })

};
