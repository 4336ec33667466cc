export const id = 598;
export const ids = [598];
export const modules = {

/***/ 1598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resolveReferences: () => (/* binding */ resolveReferences)
/* harmony export */ });
/* unused harmony exports readSecret, toBackendContext */
/* harmony import */ var _chunk_EAUDMHMI_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7814);
/* harmony import */ var _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4802);
/* harmony import */ var aws4fetch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2580);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7597);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);



// pipeline/secret-backends/aws/index.ts



// pipeline/secret-backends/refuse.ts
function toBackendError(code, message, remedy2, blame = "environment") {
  return new _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({ code, blame, message, remedy: remedy2 });
}
function requireSetting(get, title10, ...names) {
  for (const name of names) {
    const value = get(name);
    if (value !== void 0) return value;
  }
  throw toBackendError(
    "secret-backend-unset",
    `${title10}: ${names.join(" or ")} is not set`,
    `set ${names[0]} for the step that reads the secret`,
    "usage"
  );
}

// pipeline/secret-backends/pick.ts
function parseReply(title10, schema, json) {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
  throw toBackendError(
    "secret-backend-failed",
    `${title10} answered in an unexpected form${place === "" ? "" : ` (at ${place})`}`,
    "check the address and the version of the service"
  );
}
function toText(value) {
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}
function pickField(title10, fields, key) {
  const found = toText((0,_chunk_EAUDMHMI_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .eC)(fields, key));
  if (found !== void 0) return found;
  throw toBackendError(
    "secret-backend-not-found",
    `${title10}: the secret has no field "${key}" with a text`,
    "name one of its fields behind # in the reference",
    "usage"
  );
}
function pickFromText(title10, text, { key }) {
  if (key === void 0) return text;
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    value = void 0;
  }
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return pickField(title10, isObject ? value : {}, key);
}

// pipeline/secret-backends/aws/index.ts
var title = "AWS Secrets Manager";
var secretSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
  zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ SecretString: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).transform(({ SecretString }) => SecretString),
  zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ SecretBinary: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).transform(({ SecretBinary }) => SecretBinary)
]);
var faultSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ __type: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
function toRegion(get, id) {
  const ofArn = /^arn:[\w-]+:secretsmanager:([\w-]+):/.exec(id ?? "")?.[1];
  return ofArn ?? requireSetting(get, title, "AWS_REGION", "AWS_DEFAULT_REGION");
}
function refuse(type) {
  const name = type.replace(/^.*[#.]/, "");
  if (name === "ResourceNotFoundException")
    return toBackendError(
      "secret-backend-not-found",
      `${title} has no such secret`,
      "check the name or ARN in the reference, and the region",
      "usage"
    );
  if (/^(?:AccessDenied|UnrecognizedClient|InvalidSignature|ExpiredToken|InvalidClientTokenId|IncompleteSignature)/.test(
    name
  ))
    return toBackendError(
      "secret-backend-denied",
      `${title} refused the credentials or the access`,
      "check the credentials of the step, and that they may call secretsmanager:GetSecretValue"
    );
  return toBackendError(
    "secret-backend-failed",
    `${title} refused the call`,
    "check the reference and the region"
  );
}
async function call(ctx, action, fields, id) {
  const { get } = ctx;
  const region = toRegion(get, id);
  const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const url = get("AWS_ENDPOINT_URL_SECRETS_MANAGER") ?? get("AWS_ENDPOINT_URL") ?? `https://secretsmanager.${region}.${domain}/`;
  const sessionToken = get("AWS_SESSION_TOKEN");
  const signer = new aws4fetch__WEBPACK_IMPORTED_MODULE_2__/* .AwsV4Signer */ .s({
    method: "POST",
    url,
    headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": `secretsmanager.${action}` },
    body: JSON.stringify(fields),
    accessKeyId: requireSetting(get, title, "AWS_ACCESS_KEY_ID"),
    secretAccessKey: requireSetting(get, title, "AWS_SECRET_ACCESS_KEY"),
    ...sessionToken === void 0 ? {} : { sessionToken },
    service: "secretsmanager",
    region,
    datetime: new Date(ctx.now()).toISOString().replaceAll(/[:-]|\.\d{3}/g, "")
  });
  const signed = await signer.sign();
  const { status, json } = await ctx.send({
    title,
    method: "POST",
    url: signed.url.toString(),
    headers: Object.fromEntries([...signed.headers].filter(([name]) => name !== "host")),
    body: JSON.stringify(fields),
    accept: [400]
  });
  if (status === 200) return json;
  throw refuse(parseReply(title, faultSchema, json).__type);
}
var aws = {
  id: "aws",
  title,
  schemes: ["aws-sm"],
  form: "aws-sm://<name or ARN>[#<field of JSON>]",
  settings: {
    AWS_REGION: { description: "Region of the secrets; an ARN has its own.", secret: false },
    AWS_ACCESS_KEY_ID: {
      description: "Credentials, such as those of aws-actions/configure-aws-credentials.",
      secret: true
    },
    AWS_SECRET_ACCESS_KEY: { description: "The secret part of the credentials.", secret: true },
    AWS_SESSION_TOKEN: { description: "Token of temporary credentials.", secret: true },
    AWS_ENDPOINT_URL_SECRETS_MANAGER: { description: "Another address of the service.", secret: false }
  },
  findFault: () => void 0,
  async read(ctx, reference) {
    const id = reference.path.join("/");
    const value = parseReply(title, secretSchema, await call(ctx, "GetSecretValue", { SecretId: id }, id));
    return pickFromText(title, value, reference);
  },
  async probe(ctx) {
    await call(ctx, "ListSecrets", { MaxResults: 1 });
    return `the credentials may list secrets in ${toRegion(ctx.get, void 0)}`;
  }
};

// pipeline/secret-backends/azure/index.ts

var title2 = "Azure Key Vault";
var secretSchema2 = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
var tokenSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ access_token: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1) });
var apiVersion = "7.4";
async function toProof(ctx) {
  const secret = ctx.get("AZURE_CLIENT_SECRET");
  if (secret !== void 0) return { client_secret: secret };
  const file = ctx.get("AZURE_FEDERATED_TOKEN_FILE");
  const token = file !== void 0 ? (await ctx.readText(file)).trim() : ctx.fetchIdentityToken === void 0 ? requireSetting(ctx.get, title2, "AZURE_CLIENT_SECRET") : await ctx.fetchIdentityToken("api://AzureADTokenExchange");
  return {
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: token
  };
}
async function findToken(ctx) {
  const given = ctx.get("AZURE_ACCESS_TOKEN");
  if (given !== void 0) return given;
  const authority = (ctx.get("AZURE_AUTHORITY_HOST") ?? "https://login.microsoftonline.com").replace(
    /\/+$/,
    ""
  );
  const tenant = requireSetting(ctx.get, title2, "AZURE_TENANT_ID");
  const { json } = await ctx.send({
    title: "Microsoft Entra",
    method: "POST",
    url: `${authority}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: requireSetting(ctx.get, title2, "AZURE_CLIENT_ID"),
      scope: `https://${ctx.get("AZURE_KEYVAULT_DNS_SUFFIX") ?? "vault.azure.net"}/.default`,
      ...await toProof(ctx)
    }).toString()
  });
  const token = parseReply("Microsoft Entra", tokenSchema, json).access_token;
  ctx.mask(token);
  return token;
}
var vaultName = /^[a-z0-9](?:[a-z0-9-]{1,22}[a-z0-9])$/i;
function toUrl({ get }, [vault2 = "", name = "", version = ""]) {
  const base = get("AZURE_KEYVAULT_URL") ?? `https://${vault2}.${get("AZURE_KEYVAULT_DNS_SUFFIX") ?? "vault.azure.net"}`;
  return `${base.replace(/\/+$/, "")}/secrets/${encodeURIComponent(name)}/${encodeURIComponent(version)}?api-version=${apiVersion}`;
}
var azure = {
  id: "azure",
  title: title2,
  schemes: ["azure-kv"],
  form: "azure-kv://<vault>/<name>[/<version>][#<field of JSON>]",
  settings: {
    AZURE_TENANT_ID: { description: "Tenant of the application.", secret: false },
    AZURE_CLIENT_ID: { description: "Application that reads secrets.", secret: false },
    AZURE_CLIENT_SECRET: {
      description: "Secret of the application; without it the identity of the job is used.",
      secret: true
    },
    AZURE_ACCESS_TOKEN: { description: "Token for Key Vault, in place of the application.", secret: true },
    AZURE_AUTHORITY_HOST: { description: "Address of Microsoft Entra in another cloud.", secret: false },
    AZURE_KEYVAULT_DNS_SUFFIX: {
      description: "Domain of vaults in another cloud, such as vault.azure.cn.",
      secret: false
    },
    AZURE_KEYVAULT_URL: { description: "Address of the one vault, in place of its name.", secret: false }
  },
  findFault: ({ path }) => path.length < 2 || path.length > 3 ? "it does not name a vault and a secret" : vaultName.test(path[0] ?? "") && /^[\w-]{1,127}$/.test(path[1] ?? "") ? void 0 : "names of vaults and secrets have letters, digits and hyphens",
  async read(ctx, reference) {
    const headers = { authorization: `Bearer ${await findToken(ctx)}` };
    const { json } = await ctx.send({ title: title2, method: "GET", url: toUrl(ctx, reference.path), headers });
    return pickFromText(title2, parseReply(title2, secretSchema2, json).value, reference);
  },
  async probe(ctx) {
    await findToken(ctx);
    return "Microsoft Entra gave a token for Key Vault";
  }
};

// pipeline/secret-backends/doppler/index.ts

var title3 = "Doppler";
var secretSchema3 = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ computed: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) });
var meSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(), name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional() });
var doppler = {
  id: "doppler",
  title: title3,
  schemes: ["doppler"],
  form: "doppler://<project>/<config>/<name>[#<field of JSON>]",
  settings: {
    DOPPLER_TOKEN: { description: "Service token or token of a service account.", secret: true },
    DOPPLER_API_HOST: { description: "Another address of the service.", secret: false }
  },
  findFault: ({ path }) => path.length === 3 ? void 0 : "it does not name a project, a config and a secret",
  async read(ctx, reference) {
    const [project = "", config = "", name = ""] = reference.path;
    const base = (ctx.get("DOPPLER_API_HOST") ?? "https://api.doppler.com").replace(/\/+$/, "");
    const headers = { authorization: `Bearer ${requireSetting(ctx.get, title3, "DOPPLER_TOKEN")}` };
    const query = new URLSearchParams({ project, config, name });
    const { json } = await ctx.send({
      title: title3,
      method: "GET",
      url: `${base}/v3/configs/config/secret?${query}`,
      headers
    });
    return pickFromText(title3, parseReply(title3, secretSchema3, json).value.computed, reference);
  },
  async probe(ctx) {
    const base = (ctx.get("DOPPLER_API_HOST") ?? "https://api.doppler.com").replace(/\/+$/, "");
    const headers = { authorization: `Bearer ${requireSetting(ctx.get, title3, "DOPPLER_TOKEN")}` };
    const { json } = await ctx.send({ title: title3, method: "GET", url: `${base}/v3/me`, headers });
    const { type = "token", name = "without a name" } = parseReply(title3, meSchema, json);
    return `the ${type.replaceAll("_", " ")} is "${name}"`;
  }
};

// pipeline/secret-backends/gcp/index.ts


// pipeline/secret-backends/gcp/token.ts


var title4 = "Google Secret Manager";
var accountSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  client_email: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  private_key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  token_uri: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default("https://oauth2.googleapis.com/token")
});
var tokenSchema2 = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ access_token: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1) });
var encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
function readAccount(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    value = void 0;
  }
  const parsed = accountSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw toBackendError(
    "secret-backend-unset",
    `${title4}: the file of GOOGLE_APPLICATION_CREDENTIALS is not a key of a service account`,
    "name the JSON file of a service account, or set GOOGLE_OAUTH_ACCESS_TOKEN",
    "usage"
  );
}
function toAssertion({ client_email, private_key, token_uri }, now) {
  const seconds = Math.floor(now / 1e3);
  const claims = {
    iss: client_email,
    scope: "https://www.googleapis.com/auth/cloud-platform",
    aud: token_uri,
    iat: seconds,
    exp: seconds + 600
  };
  const text = `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}`;
  try {
    return `${text}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createSign)("RSA-SHA256").update(text).sign(private_key, "base64url")}`;
  } catch {
    throw toBackendError(
      "secret-backend-unset",
      `${title4}: the key of the service account cannot be used`,
      "create another key of the service account",
      "usage"
    );
  }
}
async function findToken2(ctx) {
  const given = ctx.get("GOOGLE_OAUTH_ACCESS_TOKEN");
  if (given !== void 0) return given;
  const file = requireSetting(ctx.get, title4, "GOOGLE_OAUTH_ACCESS_TOKEN", "GOOGLE_APPLICATION_CREDENTIALS");
  const account2 = readAccount(await ctx.readText(file));
  const { json } = await ctx.send({
    title: "Google OAuth",
    method: "POST",
    url: account2.token_uri,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: toAssertion(account2, ctx.now())
    }).toString()
  });
  const token = parseReply("Google OAuth", tokenSchema2, json).access_token;
  ctx.mask(token);
  return token;
}

// pipeline/secret-backends/gcp/index.ts
var secretSchema4 = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ payload: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_3__/* .base64 */ .K39() }) });
var gcp = {
  id: "gcp",
  title: title4,
  schemes: ["gcp-sm"],
  form: "gcp-sm://<project>/<secret>[/<version>][#<field of JSON>]",
  settings: {
    GOOGLE_OAUTH_ACCESS_TOKEN: {
      description: "Token, such as the output of google-github-actions/auth.",
      secret: true
    },
    GOOGLE_APPLICATION_CREDENTIALS: {
      description: "JSON file of a service account, in place of a token.",
      secret: false
    },
    CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER: {
      description: "Another address of the service.",
      secret: false
    }
  },
  findFault: ({ path }) => path.length < 2 || path.length > 3 ? "it does not name a project and a secret" : void 0,
  async read(ctx, reference) {
    const [project = "", secret = "", version = "latest"] = reference.path.map(encodeURIComponent);
    const base = ctx.get("CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER") ?? "https://secretmanager.googleapis.com/";
    const url = `${base.replace(/\/+$/, "")}/v1/projects/${project}/secrets/${secret}/versions/${version}:access`;
    const headers = { authorization: `Bearer ${await findToken2(ctx)}` };
    const { json } = await ctx.send({ title: title4, method: "GET", url, headers });
    const { data } = parseReply(title4, secretSchema4, json).payload;
    return pickFromText(title4, Buffer.from(data, "base64").toString("utf8"), reference);
  },
  async probe(ctx) {
    await findToken2(ctx);
    return "there is a token for Google Cloud";
  }
};

// pipeline/secret-backends/github/index.ts
var title5 = "GitHub secrets";
var github = {
  id: "github",
  title: title5,
  schemes: ["github"],
  form: "github://<variable>[#<field of JSON>]",
  settings: {},
  findFault: ({ path }) => path.length === 1 && /^[A-Za-z_]\w*$/.test(path[0] ?? "") ? void 0 : "it does not name one variable",
  async read({ get }, reference) {
    const value = requireSetting(get, title5, reference.path[0] ?? "");
    return pickFromText(title5, value, reference);
  },
  async probe({ get }) {
    return get("GITHUB_ACTIONS") === "true" ? "this is a step of a workflow; its variables are its secrets" : "this is not a step of a workflow; variables of this process are read";
  }
};

// pipeline/secret-backends/ibm/index.ts

var title6 = "IBM Secrets Manager";
var tokenSchema3 = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ access_token: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1) });
var secretSchema5 = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  secret_type: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
  data: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).optional()
});
var fieldOf = {
  arbitrary: "payload",
  username_password: "password",
  iam_credentials: "api_key"
};
async function findToken3(ctx) {
  const iam = (ctx.get("IBM_IAM_URL") ?? "https://iam.cloud.ibm.com").replace(/\/+$/, "");
  const { json } = await ctx.send({
    title: "IBM Cloud IAM",
    method: "POST",
    url: `${iam}/identity/token`,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "urn:ibm:params:oauth:grant-type:apikey",
      apikey: requireSetting(ctx.get, title6, "IBM_CLOUD_API_KEY", "IBMCLOUD_API_KEY")
    }).toString()
  });
  const token = parseReply("IBM Cloud IAM", tokenSchema3, json).access_token;
  ctx.mask(token);
  return token;
}
var ibm = {
  id: "ibm",
  title: title6,
  schemes: ["ibm-sm"],
  form: "ibm-sm://<id of the secret>[#<field>]",
  settings: {
    IBM_SECRETS_MANAGER_URL: { description: "Address of the instance.", secret: false },
    IBM_CLOUD_API_KEY: { description: "Key of the IBM Cloud API.", secret: true },
    IBM_IAM_URL: { description: "Another address of IAM.", secret: false }
  },
  findFault: ({ path }) => path.length === 1 ? void 0 : "it does not name the id of one secret",
  async read(ctx, { path, key }) {
    const base = requireSetting(ctx.get, title6, "IBM_SECRETS_MANAGER_URL").replace(/\/+$/, "");
    const headers = { authorization: `Bearer ${await findToken3(ctx)}` };
    const url = `${base}/api/v2/secrets/${encodeURIComponent(path[0] ?? "")}`;
    const { json } = await ctx.send({ title: title6, method: "GET", url, headers });
    const secret = parseReply(title6, secretSchema5, json);
    const fields = secret.data ?? secret;
    return pickField(title6, fields, key ?? fieldOf[secret.secret_type] ?? "payload");
  },
  async probe(ctx) {
    requireSetting(ctx.get, title6, "IBM_SECRETS_MANAGER_URL");
    await findToken3(ctx);
    return "IBM Cloud IAM gave a token";
  }
};

// pipeline/secret-backends/kubernetes/index.ts

var title7 = "Kubernetes";
var account = "/var/run/secrets/kubernetes.io/serviceaccount";
var secretSchema6 = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  kind: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("Secret"),
  data: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .base64 */ .K39()).default({})
});
var reviewSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ major: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), minor: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
async function toServer({ get, readText }) {
  const address = get("KUBERNETES_API_URL");
  const [host, port = "443"] = [get("KUBERNETES_SERVICE_HOST"), get("KUBERNETES_SERVICE_PORT")];
  const isInside = address === void 0 && host !== void 0;
  const caFile = get("KUBERNETES_CA_FILE") ?? (isInside ? `${account}/ca.crt` : void 0);
  const token = get("KUBERNETES_TOKEN") ?? (await readText(get("KUBERNETES_TOKEN_FILE") ?? `${account}/token`)).trim();
  const inside = `https://${host?.includes(":") === true ? `[${host}]` : host}:${port}`;
  return {
    base: (address ?? inside).replace(/\/+$/, ""),
    headers: { authorization: `Bearer ${token}` },
    ...caFile === void 0 ? {} : { ca: await readText(caFile) }
  };
}
var kubernetes = {
  id: "kubernetes",
  title: title7,
  schemes: ["kubernetes", "k8s"],
  form: "kubernetes://<namespace>/<secret>#<key>",
  settings: {
    KUBERNETES_API_URL: {
      description: "Address of the API server; default: that of the cluster in which the job runs.",
      secret: false
    },
    KUBERNETES_TOKEN: { description: "Token of a service account; default: that of the pod.", secret: true },
    KUBERNETES_CA_FILE: {
      description: "File of PEM certificates that the server is checked with.",
      secret: false
    }
  },
  findFault: ({ path, key }) => path.length !== 2 ? "it does not name a namespace and a secret" : key === void 0 ? "it does not name a key behind #" : void 0,
  async read(ctx, { path, key = "" }) {
    const { base, headers, ...tls } = await toServer(ctx);
    const [namespace = "", name = ""] = path.map(encodeURIComponent);
    const { json } = await ctx.send({
      title: title7,
      method: "GET",
      url: `${base}/api/v1/namespaces/${namespace}/secrets/${name}`,
      headers,
      ...tls
    });
    const encoded = pickField(title7, parseReply(title7, secretSchema6, json).data, key);
    return Buffer.from(encoded, "base64").toString("utf8");
  },
  async probe(ctx) {
    const { base, headers, ...tls } = await toServer(ctx);
    const { json } = await ctx.send({ title: title7, method: "GET", url: `${base}/version`, headers, ...tls });
    const { major, minor } = parseReply(title7, reviewSchema, json);
    return `the server is of version ${major}.${minor}`;
  }
};

// pipeline/secret-backends/onepassword/index.ts

var title8 = "1Password Connect";
var namedSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }));
var itemSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  sections: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), label: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional() })).default([]),
  fields: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
      id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
      label: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
      value: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
      section: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).optional()
    })
  ).default([])
});
async function call2(ctx, path) {
  const base = requireSetting(ctx.get, title8, "OP_CONNECT_HOST").replace(/\/+$/, "");
  const headers = { authorization: `Bearer ${requireSetting(ctx.get, title8, "OP_CONNECT_TOKEN")}` };
  return (await ctx.send({ title: title8, method: "GET", url: `${base}/v1/${path}`, headers })).json;
}
function notFound(what) {
  return toBackendError(
    "secret-backend-not-found",
    `${title8} has not exactly one ${what} of that name`,
    "check the reference, and that the token may see the vault",
    "usage"
  );
}
var isId = (name) => /^[a-z0-9]{26}$/.test(name);
async function findId(ctx, path, field, name, what) {
  if (isId(name)) return name;
  const filter = new URLSearchParams({ filter: `${field} eq "${name.replaceAll(/["\\]/g, "\\$&")}"` });
  const [only, ...more] = parseReply(title8, namedSchema, await call2(ctx, `${path}?${filter}`));
  if (only === void 0 || more.length > 0) throw notFound(what);
  return only.id;
}
var onepassword = {
  id: "onepassword",
  title: title8,
  schemes: ["op"],
  form: "op://<vault>/<item>[/<section>]/<field>",
  settings: {
    OP_CONNECT_HOST: { description: "Address of the Connect server.", secret: false },
    OP_CONNECT_TOKEN: { description: "Token of the Connect server.", secret: true }
  },
  findFault: ({ path }) => path.length === 3 || path.length === 4 ? void 0 : "it does not name a vault, an item and a field",
  async read(ctx, { path }) {
    const [vaultName2 = "", itemName = "", ...rest] = path;
    const name = rest.at(-1);
    const sectionName = rest.length === 2 ? rest[0] : void 0;
    const vault2 = await findId(ctx, "vaults", "name", vaultName2, "vault");
    const items = `vaults/${encodeURIComponent(vault2)}/items`;
    const item = await findId(ctx, items, "title", itemName, "item");
    const { sections, fields } = parseReply(
      title8,
      itemSchema,
      await call2(ctx, `${items}/${encodeURIComponent(item)}`)
    );
    const section = sections.find(({ id, label }) => id === sectionName || label === sectionName);
    if (sectionName !== void 0 && section === void 0) throw notFound("section");
    const found = fields.filter(
      (field) => (field.id === name || field.label === name) && (section === void 0 || field.section?.id === section.id)
    );
    const value = found.length === 1 ? found[0]?.value : void 0;
    if (value === void 0) throw notFound("field");
    return value;
  },
  async probe(ctx) {
    const vaults = parseReply(title8, namedSchema, await call2(ctx, "vaults"));
    return `the token sees ${vaults.length} vault${vaults.length === 1 ? "" : "s"}`;
  }
};

// pipeline/secret-backends/reference.ts
var form = /^([a-z][a-z0-9-]*):\/\/([^\s?#]+)(?:#([^\s#]+))?$/;
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return void 0;
  }
}
function toReference(text) {
  const [, scheme, rest = "", key] = form.exec(text) ?? [];
  if (scheme === void 0 || rest.includes("@")) return void 0;
  const path = rest.split("/").map(decode);
  const decodedKey = key === void 0 ? void 0 : decode(key);
  const parts = path.flatMap(
    (part) => part === void 0 || part === "" || part === "." || part === ".." ? [] : [part]
  );
  if (parts.length !== path.length || key !== void 0 && decodedKey === void 0) return void 0;
  return { text, scheme, path: parts, key: decodedKey };
}

// pipeline/secret-backends/vault/index.ts


// pipeline/secret-backends/vault/login.ts

var title9 = "Vault";
var loginSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ auth: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ client_token: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1) }) });
async function toServer2(ctx) {
  const address = requireSetting(ctx.get, title9, "VAULT_ADDR", "BAO_ADDR").replace(/\/+$/, "");
  const namespace = ctx.get("VAULT_NAMESPACE") ?? ctx.get("BAO_NAMESPACE");
  const caFile = ctx.get("VAULT_CACERT") ?? ctx.get("BAO_CACERT");
  return {
    address,
    headers: {
      "x-vault-request": "true",
      ...namespace === void 0 ? {} : { "x-vault-namespace": namespace }
    },
    ...caFile === void 0 ? {} : { ca: await ctx.readText(caFile) }
  };
}
async function login(ctx, method, fields) {
  const { address, headers, ...tls } = await toServer2(ctx);
  const { json } = await ctx.send({
    title: title9,
    method: "POST",
    url: `${address}/v1/auth/${encodeURIComponent(method)}/login`,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(fields),
    ...tls
  });
  const token = parseReply(title9, loginSchema, json).auth.client_token;
  ctx.mask(token);
  return token;
}
async function findToken4(ctx) {
  const token = ctx.get("VAULT_TOKEN") ?? ctx.get("BAO_TOKEN");
  if (token !== void 0) return token;
  const [role, secret, jwtRole] = [
    ctx.get("VAULT_ROLE_ID"),
    ctx.get("VAULT_SECRET_ID"),
    ctx.get("VAULT_JWT_ROLE")
  ];
  if (role !== void 0 && secret !== void 0)
    return await login(ctx, ctx.get("VAULT_APPROLE_PATH") ?? "approle", { role_id: role, secret_id: secret });
  if (jwtRole !== void 0 && ctx.fetchIdentityToken !== void 0) {
    const jwt = await ctx.fetchIdentityToken(
      ctx.get("VAULT_JWT_AUDIENCE") ?? requireSetting(ctx.get, title9, "VAULT_ADDR")
    );
    return await login(ctx, ctx.get("VAULT_JWT_PATH") ?? "jwt", { role: jwtRole, jwt });
  }
  return requireSetting(
    ctx.get,
    title9,
    "VAULT_TOKEN",
    "VAULT_ROLE_ID with VAULT_SECRET_ID",
    'VAULT_JWT_ROLE with "id-token: write"'
  );
}

// pipeline/secret-backends/vault/index.ts
var secretSchema7 = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()) });
var mountSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
  data: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), options: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()).nullish() })
});
var selfSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ display_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), policies: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }) });
async function call3(ctx, path, accept = []) {
  const { address, headers, ...tls } = await toServer2(ctx);
  const token = await findToken4(ctx);
  const url = `${address}/v1/${path}`;
  return await ctx.send({
    title: title9,
    method: "GET",
    url,
    headers: { ...headers, "x-vault-token": token },
    accept,
    ...tls
  });
}
var join = (parts) => parts.map(encodeURIComponent).join("/");
async function findMount(ctx, path) {
  const { status, json } = await call3(ctx, `sys/internal/ui/mounts/${join(path)}`, [403, 404]);
  if (status !== 200) return { parts: 1, isVersioned: true };
  const { data } = parseReply(title9, mountSchema, json);
  return {
    parts: data.path.split("/").filter(Boolean).length,
    isVersioned: data.options?.["version"] === "2"
  };
}
var vault = {
  id: "vault",
  title: "HashiCorp Vault, OpenBao",
  schemes: ["vault", "openbao"],
  form: "vault://<mount>/<path>#<field>",
  settings: {
    VAULT_ADDR: { description: "Address of the server; BAO_ADDR counts too.", secret: false },
    VAULT_TOKEN: { description: "Token that reads secrets; BAO_TOKEN counts too.", secret: true },
    VAULT_ROLE_ID: { description: "AppRole to log in with, in place of a token.", secret: true },
    VAULT_SECRET_ID: { description: "Secret of the AppRole.", secret: true },
    VAULT_JWT_ROLE: {
      description: "Role to log in with by the identity of the job, in place of a token.",
      secret: false
    },
    VAULT_NAMESPACE: { description: "Namespace.", secret: false },
    VAULT_CACERT: { description: "File of PEM certificates that the server is checked with.", secret: false }
  },
  findFault: ({ path, key }) => path.length < 2 ? "it does not name a mount and a path" : key === void 0 ? "it does not name a field behind #" : void 0,
  async read(ctx, { path, key = "" }) {
    const { parts, isVersioned } = await findMount(ctx, path);
    const [mount, rest] = [path.slice(0, parts), path.slice(parts)];
    const { json } = await call3(ctx, join(isVersioned ? [...mount, "data", ...rest] : path));
    const { data } = parseReply(title9, secretSchema7, json);
    const fields = isVersioned ? parseReply(title9, secretSchema7, data).data : data;
    return pickField(title9, fields, key);
  },
  async probe(ctx) {
    const { json } = await call3(ctx, "auth/token/lookup-self");
    const { display_name, policies } = parseReply(title9, selfSchema, json).data;
    return `the token is that of ${display_name} with the policies ${policies.join(", ")}`;
  }
};

// pipeline/secret-backends/registry.ts
var secretBackends = [
  github,
  vault,
  aws,
  azure,
  gcp,
  ibm,
  doppler,
  kubernetes,
  onepassword
];
var byScheme = new Map(
  secretBackends.flatMap((backend) => backend.schemes.map((scheme) => [scheme, backend]))
);
function parseReference(text) {
  const reference = toReference(text.trim());
  const backend = byScheme.get(/^([a-z0-9-]+):/.exec(text.trim())?.[1] ?? "");
  if (backend === void 0) return { fault: "it is of no known backend", form: void 0 };
  if (reference === void 0) return { fault: "it is not of the form", form: backend.form };
  const fault = backend.findFault(reference);
  return fault === void 0 ? { reference, backend } : { fault, form: backend.form };
}

// pipeline/secret-backends/plaintext.ts
var remedy = "store the value in a backend of secrets, revoke it if it was ever real, and write a reference to it";
function toFault(code, message, help) {
  return { severity: "error", code, message, remedy: help };
}
function findPlaintext({ name, text }, patterns) {
  const rule = patterns.find((pattern) => pattern.find(text).length > 0)?.id;
  return rule === void 0 ? void 0 : toFault("secret-reference-plaintext", `${name}: it contains a secret (${rule}) in plain text`, remedy);
}
function findInvalid({ name, text }, patterns) {
  const plain = findPlaintext({ name, text }, patterns);
  if (plain !== void 0) return plain;
  const parsed = parseReference(text);
  if (!("fault" in parsed)) return void 0;
  const help = parsed.form === void 0 ? "see vrooli-bundle secrets list" : `write ${parsed.form}`;
  return toFault("secret-reference-invalid", `${name}: ${parsed.fault}`, help);
}
async function assertReferences(ctx, references, others = []) {
  const patterns = await (0,_chunk_EAUDMHMI_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPatterns */ .o0)(ctx);
  const faults = [
    ...references.flatMap((setting) => findInvalid(setting, patterns) ?? []),
    ...others.flatMap((setting) => findPlaintext(setting, patterns) ?? [])
  ];
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "secret-reference-invalid",
    blame: "usage",
    message: faults.length === 1 ? first.message : `${faults.length} settings of secrets are not valid`,
    remedy: first.remedy ?? remedy,
    diagnostics: faults
  });
}

// pipeline/secret-backends/send.ts
var attempts = 4;
var firstPauseMs = 500;
var longestPauseMs = 2e4;
var idleMs = 15e3;
var isPassing = (status) => status === 408 || status === 429 || status >= 500;
function assertSecure({ title: title10, url }) {
  const parsed = URL.canParse(url) ? new URL(url) : void 0;
  if (parsed?.protocol === "https:" || parsed?.protocol === "http:" && (0,_chunk_EAUDMHMI_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackHost */ .cW)(parsed.hostname))
    return parsed.host;
  throw toBackendError(
    "secret-backend-insecure",
    `${title10}: its address does not begin with https://`,
    "set the address of the service with https; http is accepted on this computer only",
    "usage"
  );
}
function toPause(attempt, retryAfter) {
  const asked = /^\d{1,4}$/.test(retryAfter ?? "") ? Number(retryAfter) * 1e3 : 0;
  return Math.min(longestPauseMs, Math.max(asked, firstPauseMs * 2 ** (attempt - 1)));
}
function refuseStatus(title10, host, status) {
  if (status === 401 || status === 403)
    return toBackendError(
      "secret-backend-denied",
      `${title10} at ${host} refused the credentials or the access (status ${status})`,
      "check the credentials of the step, and that they may read this secret"
    );
  if (status === 404)
    return toBackendError(
      "secret-backend-not-found",
      `${title10} at ${host} has no such secret (status 404)`,
      "check the path in the reference, and that the credentials may see it",
      "usage"
    );
  return toBackendError(
    "secret-backend-failed",
    `${title10} at ${host} answered with status ${status}`,
    isPassing(status) ? "try again later" : "check the reference and the settings of the service"
  );
}
function parse(title10, host, body) {
  if (body.length === 0) return void 0;
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw toBackendError(
      "secret-backend-failed",
      `${title10} at ${host} answered with something that is not JSON`,
      "check the address of the service: a proxy or a login page may answer in its place"
    );
  }
}
function toReply({ title: title10, accept = [] }, host, answer, isLast) {
  const { status, body } = answer;
  if (status === 204) return { status, json: void 0 };
  if (status === 200 || accept.includes(status)) return { status, json: parse(title10, host, body) };
  if (isLast || !isPassing(status)) throw refuseStatus(title10, host, status);
  return void 0;
}
function createSend(ctx) {
  return async (call4) => {
    const { title: title10, method, url, headers = {}, body, ca } = call4;
    const host = assertSecure(call4);
    const request = {
      ...{ method, url, idleMs, headers: { accept: "application/json", ...headers } },
      ...body === void 0 ? {} : { body },
      ...ca === void 0 ? {} : { ca }
    };
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const answer = await ctx.http.send(request).catch(() => void 0);
      const reply = answer === void 0 ? void 0 : toReply(call4, host, answer, attempt === attempts);
      if (reply !== void 0) return reply;
      if (attempt < attempts) await ctx.clock.pause(toPause(attempt, answer?.headers["retry-after"]));
    }
    throw toBackendError(
      "secret-backend-unreachable",
      `${title10} at ${host} could not be reached in ${attempts} attempts`,
      "check the address, the network of the runner and the certificate of the service"
    );
  };
}

// pipeline/secret-backends/resolve.ts
function toBackendContext(ctx) {
  return {
    get: (name) => ctx.get(name)?.trim() || void 0,
    readText: (path) => ctx.fs.readText(path).catch(() => {
      throw toBackendError(
        "secret-backend-unset",
        `the file ${path}, which a setting of a backend names, cannot be read`,
        "correct the setting, or write the file before this step",
        "usage"
      );
    }),
    send: createSend(ctx),
    fetchIdentityToken: ctx.fetchIdentityToken,
    mask: ctx.mask,
    now: () => ctx.clock.now()
  };
}
async function readSecret(ctx, text) {
  await assertReferences(ctx, [{ name: "the reference", text }]);
  const parsed = parseReference(text);
  if ("fault" in parsed) throw new Error(parsed.fault);
  const { reference, backend } = parsed;
  const record4 = async (outcome, code) => await ctx.record({
    at: new Date(ctx.clock.now()).toISOString().replace(/\.\d{3}Z$/, "Z"),
    event: "secret_read",
    reference: reference.text,
    backend: backend.id,
    requester: ctx.requester,
    build: ctx.build,
    outcome,
    ...code === void 0 ? {} : { code }
  });
  let value;
  try {
    value = await backend.read(toBackendContext(ctx), reference);
    ctx.mask(value);
  } catch (error) {
    await record4("refused", error instanceof _chunk_QGMJZGXD_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z ? error.code : "internal-error");
    throw error;
  }
  await record4("read");
  if (value !== "") return value;
  throw toBackendError(
    "secret-backend-not-found",
    `${backend.title}: the secret is empty`,
    "store a value",
    "usage"
  );
}
async function resolveReferences(ctx, references, others = []) {
  await assertReferences(ctx, references, others);
  const values = /* @__PURE__ */ new Map();
  const resolved = /* @__PURE__ */ new Map();
  for (const { name, text } of references) {
    const value = values.get(text.trim()) ?? await readSecret(ctx, text.trim());
    values.set(text.trim(), value);
    resolved.set(name, value);
  }
  return resolved;
}



/***/ })

};
