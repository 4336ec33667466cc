export const id = 7319;
export const ids = [7319];
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

/***/ 97319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findLogin: () => (/* reexport safe */ _chunk_3MB7V56B_js__WEBPACK_IMPORTED_MODULE_0__.B7)
/* harmony export */ });
/* harmony import */ var _chunk_3MB7V56B_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2111);




/***/ })

};
