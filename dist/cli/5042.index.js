export const id = 5042;
export const ids = [5042];
export const modules = {

/***/ 12580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ AwsV4Signer)
/* harmony export */ });
/* unused harmony export AwsClient */
/**
 * @license MIT <https://opensource.org/licenses/MIT>
 * @copyright Michael Hart 2024
 */
const encoder = new TextEncoder();
const HOST_SERVICES = {
  appstream2: 'appstream',
  cloudhsmv2: 'cloudhsm',
  email: 'ses',
  marketplace: 'aws-marketplace',
  mobile: 'AWSMobileHubService',
  pinpoint: 'mobiletargeting',
  queue: 'sqs',
  'git-codecommit': 'codecommit',
  'mturk-requester-sandbox': 'mturk-requester',
  'personalize-runtime': 'personalize',
};
const UNSIGNABLE_HEADERS = new Set([
  'authorization',
  'content-type',
  'content-length',
  'user-agent',
  'presigned-expires',
  'expect',
  'x-amzn-trace-id',
  'range',
  'connection',
]);
class AwsClient {
  constructor({ accessKeyId, secretAccessKey, sessionToken, service, region, cache, retries, initRetryMs }) {
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.service = service;
    this.region = region;
    this.cache = cache || new Map();
    this.retries = retries != null ? retries : 10;
    this.initRetryMs = initRetryMs || 50;
  }
  async sign(input, init) {
    if (input instanceof Request) {
      const { method, url, headers, body } = input;
      init = Object.assign({ method, url, headers }, init);
      if (init.body == null && headers.has('Content-Type')) {
        init.body = body != null && headers.has('X-Amz-Content-Sha256') ? body : await input.clone().arrayBuffer();
      }
      input = url;
    }
    const signer = new AwsV4Signer(Object.assign({ url: input.toString() }, init, this, init && init.aws));
    const signed = Object.assign({}, init, await signer.sign());
    delete signed.aws;
    try {
      return new Request(signed.url.toString(), signed)
    } catch (e) {
      if (e instanceof TypeError) {
        return new Request(signed.url.toString(), Object.assign({ duplex: 'half' }, signed))
      }
      throw e
    }
  }
  async fetch(input, init) {
    for (let i = 0; i <= this.retries; i++) {
      const fetched = fetch(await this.sign(input, init));
      if (i === this.retries) {
        return fetched
      }
      const res = await fetched;
      if (res.status < 500 && res.status !== 429) {
        return res
      }
      await new Promise(resolve => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
    }
    throw new Error('An unknown error occurred, ensure retries is not negative')
  }
}
class AwsV4Signer {
  constructor({ method, url, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region, cache, datetime, signQuery, appendSessionToken, allHeaders, singleEncode }) {
    if (url == null) throw new TypeError('url is a required option')
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.method = method || (body ? 'POST' : 'GET');
    this.url = new URL(url);
    this.headers = new Headers(headers || {});
    this.body = body;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    let guessedService, guessedRegion;
    if (!service || !region) {
[guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
    }
    this.service = service || guessedService || '';
    this.region = region || guessedRegion || 'us-east-1';
    this.cache = cache || new Map();
    this.datetime = datetime || new Date().toISOString().replace(/[:-]|\.\d{3}/g, '');
    this.signQuery = signQuery;
    this.appendSessionToken = appendSessionToken || this.service === 'iotdevicegateway';
    this.headers.delete('Host');
    if (this.service === 's3' && !this.signQuery && !this.headers.has('X-Amz-Content-Sha256')) {
      this.headers.set('X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD');
    }
    const params = this.signQuery ? this.url.searchParams : this.headers;
    params.set('X-Amz-Date', this.datetime);
    if (this.sessionToken && !this.appendSessionToken) {
      params.set('X-Amz-Security-Token', this.sessionToken);
    }
    this.signableHeaders = ['host', ...this.headers.keys()]
      .filter(header => allHeaders || !UNSIGNABLE_HEADERS.has(header))
      .sort();
    this.signedHeaders = this.signableHeaders.join(';');
    this.canonicalHeaders = this.signableHeaders
      .map(header => header + ':' + (header === 'host' ? this.url.host : (this.headers.get(header) || '').replace(/\s+/g, ' ')))
      .join('\n');
    this.credentialString = [this.datetime.slice(0, 8), this.region, this.service, 'aws4_request'].join('/');
    if (this.signQuery) {
      if (this.service === 's3' && !params.has('X-Amz-Expires')) {
        params.set('X-Amz-Expires', '86400');
      }
      params.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA256');
      params.set('X-Amz-Credential', this.accessKeyId + '/' + this.credentialString);
      params.set('X-Amz-SignedHeaders', this.signedHeaders);
    }
    if (this.service === 's3') {
      try {
        this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, ' '));
      } catch (e) {
        this.encodedPath = this.url.pathname;
      }
    } else {
      this.encodedPath = this.url.pathname.replace(/\/+/g, '/');
    }
    if (!singleEncode) {
      this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, '/');
    }
    this.encodedPath = encodeRfc3986(this.encodedPath);
    const seenKeys = new Set();
    this.encodedSearch = [...this.url.searchParams]
      .filter(([k]) => {
        if (!k) return false
        if (this.service === 's3') {
          if (seenKeys.has(k)) return false
          seenKeys.add(k);
        }
        return true
      })
      .map(pair => pair.map(p => encodeRfc3986(encodeURIComponent(p))))
      .sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0)
      .map(pair => pair.join('='))
      .join('&');
  }
  async sign() {
    if (this.signQuery) {
      this.url.searchParams.set('X-Amz-Signature', await this.signature());
      if (this.sessionToken && this.appendSessionToken) {
        this.url.searchParams.set('X-Amz-Security-Token', this.sessionToken);
      }
    } else {
      this.headers.set('Authorization', await this.authHeader());
    }
    return {
      method: this.method,
      url: this.url,
      headers: this.headers,
      body: this.body,
    }
  }
  async authHeader() {
    return [
      'AWS4-HMAC-SHA256 Credential=' + this.accessKeyId + '/' + this.credentialString,
      'SignedHeaders=' + this.signedHeaders,
      'Signature=' + (await this.signature()),
    ].join(', ')
  }
  async signature() {
    const date = this.datetime.slice(0, 8);
    const cacheKey = [this.secretAccessKey, date, this.region, this.service].join();
    let kCredentials = this.cache.get(cacheKey);
    if (!kCredentials) {
      const kDate = await hmac('AWS4' + this.secretAccessKey, date);
      const kRegion = await hmac(kDate, this.region);
      const kService = await hmac(kRegion, this.service);
      kCredentials = await hmac(kService, 'aws4_request');
      this.cache.set(cacheKey, kCredentials);
    }
    return buf2hex(await hmac(kCredentials, await this.stringToSign()))
  }
  async stringToSign() {
    return [
      'AWS4-HMAC-SHA256',
      this.datetime,
      this.credentialString,
      buf2hex(await hash(await this.canonicalString())),
    ].join('\n')
  }
  async canonicalString() {
    return [
      this.method.toUpperCase(),
      this.encodedPath,
      this.encodedSearch,
      this.canonicalHeaders + '\n',
      this.signedHeaders,
      await this.hexBodyHash(),
    ].join('\n')
  }
  async hexBodyHash() {
    let hashHeader = this.headers.get('X-Amz-Content-Sha256') || (this.service === 's3' && this.signQuery ? 'UNSIGNED-PAYLOAD' : null);
    if (hashHeader == null) {
      if (this.body && typeof this.body !== 'string' && !('byteLength' in this.body)) {
        throw new Error('body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header')
      }
      hashHeader = buf2hex(await hash(this.body || ''));
    }
    return hashHeader
  }
}
async function hmac(key, string) {
  const cryptoKey = await crypto.subtle.importKey(
    'raw',
    typeof key === 'string' ? encoder.encode(key) : key,
    { name: 'HMAC', hash: { name: 'SHA-256' } },
    false,
    ['sign'],
  );
  return crypto.subtle.sign('HMAC', cryptoKey, encoder.encode(string))
}
async function hash(content) {
  return crypto.subtle.digest('SHA-256', typeof content === 'string' ? encoder.encode(content) : content)
}
const HEX_CHARS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
function buf2hex(arrayBuffer) {
  const buffer = new Uint8Array(arrayBuffer);
  let out = '';
  for (let idx = 0; idx < buffer.length; idx++) {
    const n = buffer[idx];
    out += HEX_CHARS[(n >>> 4) & 0xF];
    out += HEX_CHARS[n & 0xF];
  }
  return out
}
function encodeRfc3986(urlEncodedStr) {
  return urlEncodedStr.replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())
}
function guessServiceRegion(url, headers) {
  const { hostname, pathname } = url;
  if (hostname.endsWith('.on.aws')) {
    const match = hostname.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match != null ? ['lambda', match[1] || ''] : ['', '']
  }
  if (hostname.endsWith('.r2.cloudflarestorage.com')) {
    return ['s3', 'auto']
  }
  if (hostname.endsWith('.backblazeb2.com')) {
    const match = hostname.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match != null ? ['s3', match[1] || ''] : ['', '']
  }
  const match = hostname.replace('dualstack.', '').match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = (match && match[1]) || '';
  let region = match && match[2];
  if (region === 'us-gov') {
    region = 'us-gov-west-1';
  } else if (region === 's3' || region === 's3-accelerate') {
    region = 'us-east-1';
    service = 's3';
  } else if (service === 'iot') {
    if (hostname.startsWith('iot.')) {
      service = 'execute-api';
    } else if (hostname.startsWith('data.jobs.iot.')) {
      service = 'iot-jobs-data';
    } else {
      service = pathname === '/mqtt' ? 'iotdevicegateway' : 'iotdata';
    }
  } else if (service === 'autoscaling') {
    const targetPrefix = (headers.get('X-Amz-Target') || '').split('.')[0];
    if (targetPrefix === 'AnyScaleFrontendService') {
      service = 'application-autoscaling';
    } else if (targetPrefix === 'AnyScaleScalingPlannerFrontendService') {
      service = 'autoscaling-plans';
    }
  } else if (region == null && service.startsWith('s3-')) {
    region = service.slice(3).replace(/^fips-|^external-1/, '');
    service = 's3';
  } else if (service.endsWith('-fips')) {
    service = service.slice(0, -5);
  } else if (region && /-\d$/.test(service) && !/-\d$/.test(region)) {
[service, region] = [region, service];
  }
  return [HOST_SERVICES[service] || service, region || '']
}




/***/ }),

/***/ 19498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ platforms),
/* harmony export */   V8: () => (/* binding */ toGpuRequirement),
/* harmony export */   _g: () => (/* binding */ toTier),
/* harmony export */   cK: () => (/* binding */ tiers),
/* harmony export */   pg: () => (/* binding */ gpuRequirements),
/* harmony export */   rE: () => (/* binding */ toPlatform),
/* harmony export */   zV: () => (/* binding */ targets)
/* harmony export */ });
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84145);


// schema/vocabulary.ts
var targets = ["win-x64", "linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64"];
var platforms = [...targets, "universal"];
var platformAliases = {
  "windows-x64": "win-x64",
  "windows-amd64": "win-x64",
  "win32-x64": "win-x64",
  "mac-arm64": "darwin-arm64",
  "macos-arm64": "darwin-arm64",
  "mac-x64": "darwin-x64",
  "macos-x64": "darwin-x64",
  "mac-amd64": "darwin-x64",
  "darwin-amd64": "darwin-x64",
  "linux-amd64": "linux-x64",
  "linux-aarch64": "linux-arm64"
};
function toPlatform(key) {
  return platforms.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(platformAliases, key);
}
var tiers = ["local", "server", "desktop", "mobile", "saas", "enterprise"];
var tierAliases = {
  "tier-1-local": "local",
  "tier-2-desktop": "desktop",
  "tier-3-mobile": "mobile",
  "tier-4-saas": "saas",
  "tier-5-enterprise": "enterprise"
};
function toTier(word) {
  const key = word.trim().toLowerCase();
  return tiers.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(tierAliases, key);
}
var gpuRequirements = [
  "required",
  "optional_with_cpu_fallback",
  "optional_but_warn",
  "none"
];
var gpuAliases = {
  gpu_required: "required",
  optional: "optional_with_cpu_fallback",
  gpu_optional_with_cpu_fallback: "optional_with_cpu_fallback",
  gpu_optional_but_warn: "optional_but_warn"
};
function toGpuRequirement(word) {
  return gpuRequirements.includes(word) ? word : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(gpuAliases, word);
}




/***/ }),

/***/ 41332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ assignFiles),
/* harmony export */   Pw: () => (/* binding */ toUuid),
/* harmony export */   xe: () => (/* binding */ toTime)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17961);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


// pipeline/attest/sbom.ts

function toUuid(text) {
  const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest().subarray(0, 16);
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
  for (const list of assigned.values()) list.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnit */ .X)(a.path, b.path));
  return assigned;
}
var toTime = (epoch) => new Date(epoch * 1e3).toISOString().replace(".000Z", "Z");




/***/ }),

/***/ 74660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ toKeyError)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53916);


// pipeline/signing/documents/key-error.ts

function toKeyError(path, cause) {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "signing-key-invalid",
    blame: "usage",
    message: `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}: ${reason}`,
    remedy: "name the key file that the program of the signature made, and the file with its password",
    cause
  });
}




/***/ }),

/***/ 16461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parsePublicKey),
/* harmony export */   e: () => (/* binding */ formatPublicKey)
/* harmony export */ });
/* harmony import */ var _chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23660);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


// schema/minisign/public-key.ts

var spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");
function toEd25519PublicKey(bytes) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([spkiPrefix, bytes]), format: "der", type: "spki" });
}
function parsePublicKey(text) {
  const lines = (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .toLines */ .P_)(text.trim());
  const line = lines[0]?.startsWith(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .untrustedPrefix */ .zf) === true && lines.length === 2 ? lines[1] : lines[0];
  const bytes = lines.length > 2 ? void 0 : (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeBase64 */ .y4)(line ?? "", 42);
  if (bytes?.subarray(0, 2).toString("latin1") !== "Ed")
    throw new Error("not a public key of minisign: 42 bytes in Base64 that begin with Ed are expected");
  return { id: (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_1__/* .toKeyId */ .a3)(bytes.subarray(2, 10)), key: toEd25519PublicKey(bytes.subarray(10)) };
}
function formatPublicKey(idBytes, key) {
  const bytes = key.export({ format: "der", type: "spki" }).subarray(-32);
  return Buffer.concat([Buffer.from("Ed"), idBytes, bytes]).toString("base64");
}




/***/ }),

/***/ 23660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ trustedPrefix),
/* harmony export */   P_: () => (/* binding */ toLines),
/* harmony export */   a3: () => (/* binding */ toKeyId),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   zf: () => (/* binding */ untrustedPrefix)
/* harmony export */ });
// schema/minisign/text.ts
function decodeBase64(text, length) {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === length && bytes.toString("base64") === text ? bytes : void 0;
}
function toKeyId(bytes) {
  return Buffer.from(bytes).reverse().toString("hex").toUpperCase();
}
function toLines(text) {
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}
var untrustedPrefix = "untrusted comment: ";
var trustedPrefix = "trusted comment: ";




/***/ }),

/***/ 75927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notarizeRelease: () => (/* binding */ notarizeRelease)
/* harmony export */ });
/* harmony import */ var _chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64103);
/* harmony import */ var _chunk_FNDDYGYT_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35148);
/* harmony import */ var _chunk_XVR6JJUV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78944);
/* harmony import */ var _chunk_SI335TAW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59686);
/* harmony import */ var _chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71831);
/* harmony import */ var _chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22152);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74660);
/* harmony import */ var _chunk_R7XSCULV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5981);
/* harmony import */ var _chunk_DRKEJFE2_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41332);
/* harmony import */ var _chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4592);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16461);
/* harmony import */ var _chunk_3O5XE4NE_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(99274);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5042);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(12830);
/* harmony import */ var _chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(51036);
/* harmony import */ var _chunk_HVUP4QIL_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(80092);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(24998);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(96813);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(44762);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(59508);
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(55895);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(31660);
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(48102);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(19498);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(17961);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(90803);
/* harmony import */ var _chunk_OH2VOKZR_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(65028);
/* harmony import */ var _chunk_DSWZYPKH_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(97411);
/* harmony import */ var _chunk_LMD7QRQF_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(8831);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(22217);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(53916);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(77598);

















































// pipeline/stages/release/notarize-release.ts


// pipeline/stages/release/replace-installer.ts


var limitId = "not-notarized";
function toLimits({ limits, files }) {
  return limits?.flatMap((limit) => {
    if (limit.id !== limitId) return [limit];
    const left = files.filter(
      ({ target, notarization }) => target === limit.target && notarization?.notarized === false
    );
    const text = `not notarized by Apple: ${left.map(({ name }) => name).join(", ")}`;
    return left.length === 0 ? [] : [{ ...limit, text }];
  });
}
var uuid = /(urn:uuid:|-)[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?=")/;
function replaceDigest(text, from, to) {
  const changed = text.replaceAll(from, to);
  return changed.replace(uuid, (_, prefix) => `${prefix}${(0,_chunk_DRKEJFE2_js__WEBPACK_IMPORTED_MODULE_8__/* .toUuid */ .Pw)(changed)}`);
}
async function toAttachments({ fs }, dir, file, sha256) {
  const texts = /* @__PURE__ */ new Map();
  const replaced = [[file.sha256, sha256]];
  for (const name of (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_12__/* .listAttachments */ .rD)(file)) {
    const before = await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_38__.join)(dir, name));
    const after = replaced.reduce((text, [from, to]) => replaceDigest(text, from, to), before);
    texts.set(name, after);
    replaced.push([digestOf(before), digestOf(after)]);
  }
  return texts;
}
var digestOf = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_39__.createHash)("sha256").update(text).digest("hex");
async function replaceInstaller(ctx, dir, { metadata, manifest }, { name, notarization, added }) {
  const file = metadata?.files.find((one) => one.name === name);
  if (metadata === void 0 || manifest === void 0 || file === void 0)
    throw new Error(`the documents of the release do not list ${name}`);
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_38__.join)(dir, name);
  const sha256 = await ctx.fs.sha256(path);
  const { size = 0 } = await ctx.fs.stat(path) ?? {};
  const texts = file.sha256 === sha256 ? /* @__PURE__ */ new Map() : await toAttachments(ctx, dir, file, sha256);
  const files = metadata.files.map(
    (one) => one.name === name ? { ...one, size, sha256, notarization } : one
  );
  const installers = manifest.installers?.map(
    (one) => one.name === name && added !== void 0 ? { ...one, files: [...one.files, added].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_40__/* .byCodeUnit */ .X)(a.path, b.path)) } : one
  );
  const changed = { ...metadata, files };
  const limits = toLimits(changed);
  texts.set("metadata.json", (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_16__/* .prettyJson */ .D_)({ ...changed, ...limits === void 0 ? {} : { limits } }));
  if (added !== void 0) texts.set("manifest.json", (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_16__/* .prettyJson */ .D_)({ ...manifest, installers }));
  for (const [other, text] of texts) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_38__.join)(dir, other), text);
  const sums = [];
  for (const { name: listed, role } of (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_12__/* .releaseFiles */ .dy)(changed))
    if (role !== "checksums") sums.push({ name: listed, sha256: await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_38__.join)(dir, listed)) });
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_38__.join)(dir, "SHA256SUMS"), (0,_chunk_7NIJHZQX_js__WEBPACK_IMPORTED_MODULE_41__/* .formatSums */ .K3)(sums));
}

// pipeline/stages/release/notarize-release.ts
function refuse(message, remedy, diagnostics = []) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_37__/* .PipelineError */ .z({ code: "notarization-failed", blame: "input", message, remedy, diagnostics });
}
async function readSound(ctx, dir) {
  const { diagnostics } = await (0,_chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_0__/* .verify */ .MX)(ctx, dir);
  const faults = diagnostics.filter(({ severity }) => severity === "error");
  if (faults[0] !== void 0)
    throw refuse(
      `the release has ${faults.length} faults and was not notarized: ${faults[0].file}: ${faults[0].message}`,
      "notarize the folder as it was packaged; `vrooli-bundle verify` lists the faults",
      faults
    );
  for (const name of _chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_0__/* .signatureNames */ .hf) {
    if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_38__.join)(dir, name)) === void 0) continue;
    throw refuse(
      `${name} is a signature of SHA256SUMS, which a ticket changes`,
      "notarize a release before `vrooli-bundle sign`; to repeat it, package again or remove the signatures"
    );
  }
  return (0,_chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_5__/* .readReleaseDocuments */ .mE)(ctx, dir);
}
var toFormatId = (text) => _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_17__/* .formatIds */ .wP.find((id) => id === text);
function findObstacle({ target, format, signature }, { metadata }) {
  const member = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_17__/* .findFormat */ .FI)(format);
  if (member?.notarizes?.(target) === void 0)
    return `Apple's notary service takes no files of the format ${format}`;
  const programs = metadata?.targets.find((one) => one.target === target)?.programs ?? [];
  if (programs.length === 0 || programs.some((one) => !one.signature.signed))
    return "its programs are not signed";
  return member.signing === "embedded" && !signature.signed ? "it is not signed" : void 0;
}
async function notarizeOne(ctx, dir, access, file, format, onDiagnostic) {
  const { name, target, size, sha256, notarization } = file;
  const write = async (change) => {
    await replaceInstaller(ctx, dir, await (0,_chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_5__/* .readReleaseDocuments */ .mE)(ctx, dir), { name, ...change });
  };
  const { metadata } = await (0,_chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_5__/* .readReleaseDocuments */ .mE)(ctx, dir);
  const app = metadata?.app ?? { name: "", version: "" };
  const result = await (0,_chunk_3O5XE4NE_js__WEBPACK_IMPORTED_MODULE_11__/* .notarizeFile */ .L)(
    ctx,
    access,
    { path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_38__.join)(dir, name), name, size, sha256, format, target, app },
    {
      submission: notarization?.submission,
      // A run that is ended from here on does not upload again.
      onSubmitted: (submission) => {
        const why = "Apple's notary service has given no result yet";
        return write({ notarization: { notarized: false, why, submission }, added: void 0 });
      }
    }
  );
  await write(result);
  for (const found of result.found) onDiagnostic(found);
  return result.notarization;
}
async function notarizeRelease(ctx, dir, access, onDiagnostic = () => {
}) {
  const documents = await readSound(ctx, dir);
  const done = [];
  for (const file of documents.metadata?.files ?? []) {
    const { name, target, notarization } = file;
    if (!target.startsWith("darwin-")) continue;
    const format = toFormatId(file.format);
    const why = findObstacle(file, documents);
    if (notarization?.notarized === true && notarization.stapled) done.push({ name, notarization });
    else if (why !== void 0 || format === void 0)
      done.push({ name, notarization: { notarized: false, why: why ?? "its format is unknown" } });
    else
      done.push({
        name,
        notarization: await notarizeOne(ctx, dir, access, file, format, onDiagnostic)
      });
  }
  return done;
}



/***/ })

};
