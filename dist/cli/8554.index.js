export const id = 8554;
export const ids = [8554];
export const modules = {

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

/***/ 68554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKey: () => (/* reexport safe */ _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_0__.YZ)
/* harmony export */ });
/* harmony import */ var _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20769);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);





/***/ })

};
