export const id = 5579;
export const ids = [5579];
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

/***/ 66610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wr: () => (/* binding */ toExport),
/* harmony export */   y: () => (/* binding */ toEnvelope)
/* harmony export */ });
/* unused harmony export toTimestamp */
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96813);


// pipeline/stages/assemble/export.ts
function toTimestamp(epochSeconds) {
  return new Date(epochSeconds * 1e3).toISOString().replace(/\.\d+Z$/, "Z");
}
function toEnvelope(assembled, subject) {
  return {
    status: "exported",
    schema: "desktop.v0.1",
    scenario: subject.scenario,
    tier: subject.tier,
    manifest: assembled.bundle,
    checksum: assembled.checksum,
    generated_at: toTimestamp(subject.at)
  };
}
function toExport(assembled, from) {
  const { scenario, tier } = from.analysis;
  return (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__/* .prettyJson */ .D_)(toEnvelope(assembled, { scenario, tier, at: from.context.sourceDateEpoch }));
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

/***/ 57960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toExport: () => (/* reexport safe */ _chunk_OO746FL2_js__WEBPACK_IMPORTED_MODULE_0__.Wr)
/* harmony export */ });
/* harmony import */ var _chunk_OO746FL2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66610);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96813);





/***/ })

};
