export const id = 2060;
export const ids = [2060];
export const modules = {

/***/ 2111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ findLogin),
/* harmony export */   zn: () => (/* binding */ toRegistryHost)
/* harmony export */ });
/* unused harmony export knownRegistries */
// pipeline/stages/container/registries.ts
var knownRegistries = [
  {
    id: "ghcr",
    title: "GitHub Container Registry",
    host: /^ghcr\.io$/,
    user: { variable: "GITHUB_ACTOR" },
    password: "GITHUB_TOKEN",
    origin: "`github.token` with `permissions: packages: write`"
  },
  {
    id: "dockerhub",
    title: "Docker Hub",
    host: /^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)$/,
    user: { variable: "DOCKERHUB_USERNAME" },
    password: "DOCKERHUB_TOKEN",
    origin: "an access token of the account"
  },
  {
    id: "ecr",
    title: "Amazon ECR",
    host: /^(?:\d{12}\.dkr\.ecr(?:-fips)?\.[\w-]+\.amazonaws\.com(?:\.cn)?|public\.ecr\.aws)$/,
    user: { name: "AWS" },
    password: "ECR_PASSWORD",
    origin: "`aws ecr get-login-password`"
  },
  {
    id: "acr",
    title: "Azure Container Registry",
    host: /^[a-z0-9]{5,50}\.azurecr\.(?:io|cn|us)$/,
    user: { name: "00000000-0000-0000-0000-000000000000" },
    password: "ACR_TOKEN",
    origin: "`az acr login --expose-token`"
  },
  {
    id: "gar",
    title: "Google Artifact Registry",
    host: /^(?:[a-z0-9-]+-docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/,
    user: { name: "oauth2accesstoken" },
    password: "GOOGLE_OAUTH_ACCESS_TOKEN",
    origin: "the output `access_token` of google-github-actions/auth"
  },
  {
    id: "icr",
    title: "IBM Cloud Container Registry",
    host: /^(?:[a-z0-9.-]+\.)?icr\.io$/,
    user: { name: "iamapikey" },
    password: "IBM_CLOUD_API_KEY",
    origin: "a key of the IBM Cloud API"
  }
];
function findLogin(registry, get) {
  const known = knownRegistries.find(({ host }) => host.test(registry));
  const [given, word] = [get("REGISTRY_USERNAME"), get("REGISTRY_PASSWORD")];
  if (given && word) return { user: given, password: word };
  if (known === void 0) return void 0;
  const user = "name" in known.user ? known.user.name : get(known.user.variable);
  const password = get(known.password);
  return user && password ? { user, password } : void 0;
}
var toRegistryHost = (registry) => /^(?:index\.)?docker\.io$/.test(registry) ? "registry-1.docker.io" : registry;




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

/***/ 11804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ findForeignHeader),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   tm: () => (/* binding */ toLoopback)
/* harmony export */ });
// schema/loopback.ts
var loopbackHosts = ["127.0.0.1", "localhost", "[::1]"];
function toLoopback(host) {
  const name = host.toLowerCase();
  if (name === "127.0.0.1" || name === "localhost") return "127.0.0.1";
  return name === "::1" || name === "[::1]" ? "::1" : void 0;
}
function isLoopbackHost(header, port) {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(header.toLowerCase());
  if (match === null) return false;
  const [, name = "", given] = match;
  const isName = loopbackHosts.some((own) => own === name) || /^127(?:\.\d{1,3}){3}$/.test(name);
  return isName && (given === void 0 || port === void 0 || Number(given) === port);
}
function findForeignHeader(headers, own) {
  const { host, origin, "sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": dest } = headers;
  if (host === void 0 || !own.isOwnHost(host)) return "host";
  if (origin !== void 0) return own.origins().includes(origin.toLowerCase()) ? void 0 : "origin";
  if (site === void 0 || site === "none" || site === "same-origin") return void 0;
  const opensWindow = mode === "navigate" && dest === "document";
  if (opensWindow) return own.fromLinks ? void 0 : "sec-fetch-site";
  return isFromOwnPage(headers, own) ? void 0 : "sec-fetch-site";
}
function isFromOwnPage({ referer }, own) {
  const page = referer === void 0 ? null : URL.parse(referer);
  return page !== null && own.origins().includes(page.origin);
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

/***/ 52060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pushContainer: () => (/* binding */ pushContainer)
/* harmony export */ });
/* harmony import */ var _chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61326);
/* harmony import */ var _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20769);
/* harmony import */ var _chunk_3MB7V56B_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2111);
/* harmony import */ var _chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11804);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);






// pipeline/stages/container/registry-client.ts
var idleMs = 6e4;
var attempts = 4;
function toPushError(what) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "container-push-failed",
    blame: "environment",
    message: what,
    remedy: "check the address, user and password, and that the user may write to the repository"
  });
}
var RegistryClient = class {
  #ctx;
  #login;
  #name;
  #base;
  #authorization;
  constructor(ctx, { registry, repository }, login) {
    this.#ctx = ctx;
    this.#login = login;
    this.#name = `${registry}/${repository}`;
    const host = (0,_chunk_3MB7V56B_js__WEBPACK_IMPORTED_MODULE_2__/* .toRegistryHost */ .zn)(registry);
    const scheme = (0,_chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_4__/* .isLoopbackHost */ .cW)(new URL(`http://${host}`).hostname) ? "http" : "https";
    this.#base = `${scheme}://${host}/v2/${repository}`;
  }
  /** The address that relative addresses of the registry are below. */
  get origin() {
    return new URL(this.#base).origin;
  }
  /** Calls an address of the repository, or one that the registry gave. @throws {PipelineError} container-push-failed */
  async call(path, call, accepted) {
    const url = new URL(path.startsWith("/") ? `${this.#base}${path}` : path, this.#base).href;
    let isAsked = false;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#send(url, call).catch(() => void 0);
      if (answer !== void 0 && accepted.includes(answer.status)) return answer;
      if (answer?.status === 401 && !isAsked) {
        isAsked = true;
        this.#authorization = await this.#authorize(answer.headers["www-authenticate"] ?? "");
        continue;
      }
      const isPassing = answer === void 0 || answer.status === 429 || answer.status >= 500;
      if (!isPassing || attempt >= attempts) {
        const how = answer === void 0 ? "could not be reached" : `answered with status ${answer.status}`;
        throw toPushError(`the registry of ${this.#name} ${how} (${call.method})`);
      }
      await this.#ctx.clock.pause(500 * 2 ** attempt);
    }
  }
  async #send(url, { headers = {}, ...call }) {
    const isOwn = new URL(url).origin === new URL(this.#base).origin;
    const authorization = isOwn && this.#authorization !== void 0 ? { authorization: this.#authorization } : {};
    return await this.#ctx.http.send({ ...call, url, idleMs, headers: { ...headers, ...authorization } });
  }
  /** The header that the challenge of a registry asks for: a password, or a token that its realm gives for one. */
  async #authorize(challenge) {
    const basic = this.#login === void 0 ? void 0 : `Basic ${Buffer.from(`${this.#login.user}:${this.#login.password}`).toString("base64")}`;
    if (/^basic\b/i.test(challenge) && basic !== void 0) return basic;
    const field = (name) => new RegExp(`\\b${name}="([^"]*)"`).exec(challenge)?.[1];
    const realm = field("realm");
    if (!/^bearer\b/i.test(challenge) || realm === void 0 || !URL.canParse(realm))
      throw toPushError(`the registry of ${this.#name} needs a user and a password`);
    const url = new URL(realm);
    if (url.protocol !== "https:" && !(0,_chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_4__/* .isLoopbackHost */ .cW)(url.hostname))
      throw toPushError(`the registry of ${this.#name} asks for a password without TLS`);
    const service = field("service");
    if (service !== void 0) url.searchParams.set("service", service);
    const [, repository = ""] = /^[^/]+\/(.+)$/.exec(this.#name) ?? [];
    url.searchParams.set("scope", `repository:${repository}:pull,push`);
    const headers = basic === void 0 ? {} : { authorization: basic };
    const answer = await this.#ctx.http.send({ method: "GET", url: url.href, headers, idleMs }).catch(() => void 0);
    const token = answer?.status === 200 ? readToken(answer.body) : void 0;
    if (token === void 0) throw toPushError(`${url.host} gave no token for ${this.#name}`);
    return `Bearer ${token}`;
  }
};
function readToken(body) {
  try {
    const value = JSON.parse(new TextDecoder().decode(body));
    const token = value.token ?? value.access_token;
    return typeof token === "string" ? token : void 0;
  } catch {
    return void 0;
  }
}

// pipeline/stages/container/push.ts
var Uploader = class {
  #ctx;
  #client;
  #dir;
  #done = /* @__PURE__ */ new Set();
  constructor(ctx, client, dir) {
    this.#ctx = ctx;
    this.#client = client;
    this.#dir = dir;
  }
  async #blob({ digest }) {
    if (this.#done.has(digest)) return;
    this.#done.add(digest);
    const there = await this.#client.call(`/blobs/${digest}`, { method: "HEAD" }, [200, 404]);
    if (there.status === 200) return;
    const begun = await this.#client.call("/blobs/uploads/", { method: "POST", body: "" }, [202]);
    const place = begun.headers["location"];
    if (place === void 0) throw toPushError("the registry gave no address for an upload");
    const url = new URL(place, this.#client.origin);
    url.searchParams.set("digest", digest);
    const headers = { "content-type": "application/octet-stream" };
    const body = { file: (0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlobPath */ .a4)(this.#dir, digest) };
    await this.#client.call(url.href, { method: "PUT", headers, body }, [201]);
  }
  /** Puts a document under its digest or a tag. Returns whether the registry lists referrers by itself. */
  async #put(text, mediaType, name) {
    const headers = { "content-type": mediaType };
    const body = new TextDecoder().decode(text);
    const answer = await this.#client.call(`/manifests/${name}`, { method: "PUT", headers, body }, [201]);
    return answer.headers["oci-subject"] !== void 0;
  }
  /** A manifest with its blobs. */
  async manifest(descriptor, name = descriptor.digest) {
    const bytes = await this.#ctx.fs.readBytes((0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlobPath */ .a4)(this.#dir, descriptor.digest));
    const parts = JSON.parse(new TextDecoder().decode(bytes));
    for (const blob of [parts.config, ...parts.layers]) await this.#blob(blob);
    return { parts, isListed: await this.#put(bytes, descriptor.mediaType, name) };
  }
  async index(descriptor, tag) {
    await this.#put(
      await this.#ctx.fs.readBytes((0,_chunk_7B4U4J3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toBlobPath */ .a4)(this.#dir, descriptor.digest)),
      _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.index,
      tag
    );
  }
  /** Lists referrers under the tag at which clients look where a registry does not list them. */
  async list(subject, referrers) {
    const { bytes } = (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toBlob */ .ZR)(_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.index, {
      schemaVersion: 2,
      mediaType: _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.index,
      manifests: referrers
    });
    await this.#put(bytes, _chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .mediaTypes */ .Ib.index, subject.replace(":", "-"));
  }
};
async function pushContainer(ctx, { dir, reference, login }, { index, platforms, referrers, signatures }) {
  const uploader = new Uploader(ctx, new RegistryClient(ctx, reference, login), dir);
  for (const { manifest, platform } of platforms)
    await ctx.log.group(`push linux/${platform.architecture}`, () => uploader.manifest(manifest));
  await ctx.log.group("push bills of materials and provenance", async () => {
    const unlisted = /* @__PURE__ */ new Map();
    for (const referrer of referrers) {
      const { parts, isListed } = await uploader.manifest(referrer);
      const subject = parts.subject?.digest;
      if (!isListed && subject !== void 0)
        unlisted.set(subject, [...unlisted.get(subject) ?? [], referrer]);
    }
    for (const [subject, listed] of unlisted) await uploader.list(subject, listed);
  });
  await ctx.log.group(`push ${reference.tag}`, () => uploader.index(index, reference.tag));
  await ctx.log.group("push signatures", async () => {
    for (const { subject, manifest } of signatures)
      await uploader.manifest(manifest, (0,_chunk_DVOSNHTJ_js__WEBPACK_IMPORTED_MODULE_1__/* .toSignatureTag */ .Ye)(subject));
  });
}



/***/ })

};
