export const id = 288;
export const ids = [288];
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

/***/ 19354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assemble: () => (/* reexport safe */ _chunk_ZDNXNTNQ_js__WEBPACK_IMPORTED_MODULE_0__.fT)
/* harmony export */ });
/* harmony import */ var _chunk_ZDNXNTNQ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61006);
/* harmony import */ var _chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20524);
/* harmony import */ var _chunk_SSWEYHI3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66774);
/* harmony import */ var _chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80616);
/* harmony import */ var _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38433);
/* harmony import */ var _chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51273);
/* harmony import */ var _chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36916);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93390);












/***/ }),

/***/ 66774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kitMemberSchema)
/* harmony export */ });
/* harmony import */ var _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38433);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33231);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);



// schema/kit.ts

var relativePathSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).regex(/^(?![/\\])(?![A-Za-z]:)(?!(?:.*[/\\])?\.\.(?:[/\\]|$))/, 'must be a relative path without ".."');
var kitPackageSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("name of the npm package"),
  version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("exact version"),
  integrity: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^sha512-[A-Za-z0-9+/]{86}==$/).describe("Subresource Integrity of the tarball, sha512").meta({ examples: [`sha512-${"A".repeat(86)}==`] })
});
var kitMemberSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
  $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]*$/).describe("folder below resources/, and the id of its service").meta({ examples: ["embedded-postgres"] }),
  version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("version of the member; a bundle is packaged only with the version it was assembled with"),
  description: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("what it is, in one sentence"),
  replaces: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).min(1).describe("catalogue names of the resources it stands for"),
  packages: zod__WEBPACK_IMPORTED_MODULE_2__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_1__/* .targets */ .zV), kitPackageSchema).describe("npm package with the programs of each target; a target without one cannot be built"),
  root: relativePathSchema.describe("folder of the package that becomes the resource's root").meta({ examples: ["native"] }),
  exclude: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).default([]).describe("globs below the root that are not shipped"),
  symlinks: relativePathSchema.optional().describe("JSON file in the package that lists [{source, target}], links that npm tarballs cannot hold").meta({ examples: ["native/pg-symlinks.json"] }),
  driver: relativePathSchema.describe("program that the supervisor starts, relative to the root").meta({ examples: ["driver.cjs"] }),
  service: _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceSchema */ .dh.omit({ binaries: true, build: true, kit: true }).describe("the service that joins bundle.json, without its binaries"),
  secrets: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_0__/* .secretSchema */ .cM).default([]).describe("secrets that join bundle.json"),
  provides: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    env: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).describe("environment variables; may hold ${data}, ${<service>.<port>} and ${secret:<id>}")
  }).describe("what every service that depended on the original gets: environment templates"),
  initialization: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    env: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/).describe("name of the environment variable").meta({ examples: ["POSTGRES_INITIALIZATION"] })
  }).optional().describe(
    "variable in which the driver gets the files to load on its first start: a JSON array of paths below the bundle root"
  ),
  database: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("database of the app"),
    user: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("role that owns the database")
  }).optional().describe("names that the driver creates on first start")
});




/***/ })

};
