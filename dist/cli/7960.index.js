export const id = 7960;
export const ids = [7960];
export const modules = {

/***/ 4592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findMinisignFault)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
// schema/minisign/verify.ts

function findMinisignFault(bytes, signature, { id, key }) {
  if (signature.keyId !== id) return `it was made with the key ${signature.keyId}, not with ${id}`;
  const signed = signature.algorithm === "ED" ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("blake2b512").update(bytes).digest() : bytes;
  if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(void 0, signed, key, signature.signature)) return "it is not a signature of this file";
  const comment = Buffer.concat([signature.signature, Buffer.from(signature.trustedComment)]);
  if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(void 0, comment, key, signature.globalSignature)) return "its trusted comment was changed";
  return void 0;
}




/***/ }),

/***/ 47960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ packageDesktop),
/* harmony export */   cI: () => (/* binding */ planPackageDesktop),
/* harmony export */   dn: () => (/* binding */ stageDesktop)
/* harmony export */ });
/* harmony import */ var _chunk_Q2XZTLVA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85993);
/* harmony import */ var _chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4592);
/* harmony import */ var _chunk_S6ATYPIE_js__WEBPACK_IMPORTED_MODULE_43__ = __webpack_require__(42422);
/* harmony import */ var _chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16461);
/* harmony import */ var _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36844);
/* harmony import */ var _chunk_7ZUENVHK_js__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(89651);
/* harmony import */ var _chunk_GNQMZWIP_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37932);
/* harmony import */ var _chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5042);
/* harmony import */ var _chunk_GLXALFMI_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58265);
/* harmony import */ var _chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78388);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96813);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44762);
/* harmony import */ var _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_38__ = __webpack_require__(83534);
/* harmony import */ var _chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89250);
/* harmony import */ var _chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(28403);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(59508);
/* harmony import */ var _chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(57994);
/* harmony import */ var _chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(22794);
/* harmony import */ var _chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(3928);
/* harmony import */ var _chunk_2FZTG4IU_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(42194);
/* harmony import */ var _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(62528);
/* harmony import */ var _chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(96330);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(87847);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(14365);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(31660);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(19498);
/* harmony import */ var _chunk_QW64MVAG_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(98652);
/* harmony import */ var _chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(35357);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_39__ = __webpack_require__(17961);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(10044);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(22217);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_42__ = __webpack_require__(84145);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(53916);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(2503);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(3292);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_36__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_37__ = __webpack_require__(76760);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_40__ = __webpack_require__(38522);
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_41__ = __webpack_require__(99547);






































// pipeline/stages/package-desktop/known-sizes.ts


// pipeline/stages/package-desktop/place.ts
function toPlace({ bundle, scenarioDir, root = scenarioDir }) {
  return { scenarioDir, root, scenarios: bundle.scenarios };
}
function toCopiedPlace({ bundle }, { scenarioDir, repository }) {
  return { scenarioDir, root: repository.dir, scenarios: bundle.scenarios };
}

// pipeline/stages/package-desktop/known-sizes.ts
async function readSizes(fs, place2, path) {
  const from = (0,_chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_7__/* .toSourcePath */ ._)(place2, path);
  const stat = await fs.stat(from);
  if (stat?.kind === "file") return [{ path, size: stat.size }];
  if (stat?.kind !== "dir") return [];
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__/* .listTree */ .n)(fs, from);
  return tree.flatMap(
    (entry) => entry.kind === "file" ? [{ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(path, entry.path), size: entry.size }] : []
  );
}
async function readKnownSizes(ctx, request, table) {
  const { bundle, target } = request;
  const place2 = toPlace(request);
  const sizes = [{ path: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_10__/* .toRuntimeName */ .VZ)(target), size: table.targets[target].size }];
  for (const { assets = [], binaries, build, kit } of bundle.services) {
    for (const { path, size_bytes } of assets) {
      const found = await readSizes(ctx.fs, place2, path);
      if (found.length === 0 && size_bytes !== void 0) sizes.push({ path, size: size_bytes });
      sizes.push(...found);
    }
    const given = binaries?.[target] ?? binaries?.universal;
    if (build === void 0 && kit === void 0 && given !== void 0) {
      sizes.push(...await readSizes(ctx.fs, place2, given.path));
    }
  }
  return sizes;
}

// pipeline/stages/package-desktop/packaging/read-packaging.ts

var names = [".vrooli/packaging.json", ".vrooli/packaging.yaml", ".vrooli/packaging.yml"];
var toPackagingFault = (file, pointer, message, remedy) => ({
  severity: "error",
  code: "packaging-invalid",
  message: pointer === "" ? message : `${pointer.slice(1).replaceAll("/", ".")}: ${message}`,
  file,
  pointer,
  remedy
});
function assertPackagingValid(faults) {
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
    code: "packaging-invalid",
    blame: "input",
    message: `${first.file}: ${first.message}`,
    remedy: first.remedy ?? "",
    diagnostics: faults
  });
}
function toFaults(file, issues) {
  return issues.flatMap(
    (issue) => issue.code === "unrecognized_keys" ? issue.keys.map(
      (key) => toPackagingFault(
        file,
        (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_30__/* .toPointer */ .rb)([...issue.path, key]),
        "is not a field of this document",
        "correct its name, or remove it; docs/reference/packaging-json.md has every field"
      )
    ) : [
      toPackagingFault(
        file,
        (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_30__/* .toPointer */ .rb)(issue.path),
        issue.message,
        "correct it as docs/reference/packaging-json.md describes it"
      )
    ]
  );
}
async function readValue(fs, path, file) {
  if (file.endsWith(".json")) return (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_28__/* .readJsonFile */ .J)(fs, path, file);
  const { size = 0 } = await fs.stat(path) ?? {};
  const isLong = size > 1024 * 1024;
  const { value, fault } = isLong ? { value: void 0, fault: { message: "the file is larger than 1 MiB", line: 1, column: 1 } } : (0,_chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_20__/* .parseYamlText */ .c)((0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_28__/* .decodeUtf8 */ ._)(await fs.readBytes(path), file));
  if (fault === void 0) return { value, locate: () => ({}) };
  const { message, line, column } = fault;
  const found = { ...toPackagingFault(file, "", message, "correct the YAML"), line, column };
  assertPackagingValid([found]);
  return { value, locate: () => ({}) };
}
async function readPackaging(fs, scenarioDir) {
  const found = [];
  for (const name2 of names) {
    if (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(scenarioDir, name2)) !== void 0) found.push(name2);
  }
  const [file, second] = found;
  if (file === void 0) return void 0;
  if (second !== void 0) {
    assertPackagingValid([
      toPackagingFault(file, "", `${second} exists too`, `keep one of ${file} and ${second}`)
    ]);
  }
  const { value, locate } = await readValue(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(scenarioDir, file), file);
  const parsed = _chunk_Q2XZTLVA_js__WEBPACK_IMPORTED_MODULE_0__/* .packagingSchema */ .E.safeParse(value);
  if (parsed.success) return { file, packaging: parsed.data };
  const faults = toFaults(file, parsed.error.issues);
  assertPackagingValid(faults.map((fault) => ({ ...fault, ...locate(fault.pointer ?? "") })));
  throw new Error("a document without faults is valid");
}

// pipeline/stages/package-desktop/packaging/with-hooks.ts
var isFor = (target) => ({ targets: targets2 }) => targets2 === void 0 || targets2.includes(target);
function toMigration({ id, command, on }, appVersion) {
  switch (on) {
    case "install":
      return { version: `hook-${id}`, command: [...command], run_on: "install" };
    case "upgrade":
      return { version: `hook-${id}-${appVersion}`, command: [...command], run_on: "upgrade" };
    case "install-and-upgrade":
      return { version: `hook-${id}-${appVersion}`, command: [...command], run_on: "" };
    case "start":
      return { version: `hook-${id}`, command: [...command], run_on: "always" };
  }
}
function withHooks(bundle, found, target) {
  const hooks = found?.packaging.hooks ?? [];
  if (found === void 0 || hooks.length === 0) return bundle;
  const ids = bundle.services.map(({ id }) => id);
  const faults = hooks.flatMap(({ id, service }, index) => [
    ...ids.includes(service) ? [] : [
      toPackagingFault(
        found.file,
        (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_30__/* .toPointer */ .rb)(["hooks", index, "service"]),
        `the app has no service ${JSON.stringify(service)}`,
        `name one of: ${ids.join(", ")}`
      )
    ],
    ...hooks.findIndex((other) => other.id === id) === index ? [] : [
      toPackagingFault(
        found.file,
        (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_30__/* .toPointer */ .rb)(["hooks", index, "id"]),
        `${id} is the id of an earlier hook`,
        "give each hook an id of its own"
      )
    ]
  ]);
  assertPackagingValid(faults);
  const wanted = hooks.filter(isFor(target));
  return {
    ...bundle,
    services: bundle.services.map((service) => {
      const own = wanted.filter((hook) => hook.service === service.id);
      if (own.length === 0) return service;
      const added = own.map((hook) => toMigration(hook, bundle.app.version));
      return { ...service, migrations: [...service.migrations ?? [], ...added] };
    })
  };
}

// pipeline/stages/package-desktop/packaging/with-update.ts
function withUpdate(bundle, found) {
  const update = found?.packaging.update;
  return update === void 0 ? bundle : { ...bundle, update };
}

// pipeline/stages/package-desktop/packaging/with-packaging.ts
function assertPackaged(found, target) {
  const targets2 = found?.packaging.targets;
  if (found === void 0 || targets2 === void 0 || targets2.includes(target)) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
    code: "target-not-packaged",
    blame: "usage",
    message: `${found.file} lists no installers for ${target}`,
    remedy: `choose one of ${targets2.join(", ")}, or add ${target} to its targets`
  });
}
async function withPackaging({ fs }, request) {
  const packaging = await readPackaging(fs, request.scenarioDir);
  assertPackaged(packaging, request.target);
  const bundle = withUpdate(withHooks(request.bundle, packaging, request.target), packaging);
  return { ...request, packaging, bundle };
}

// pipeline/rehearsal/plan-rehearsal.ts
function refuseRehearsal(mode2, why) {
  if (mode2 !== "required") return { planned: false, why };
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
    code: "rehearsal-not-possible",
    blame: "environment",
    message: `the app cannot be rehearsed: ${why}`,
    remedy: "build on a machine of the target, or set rehearse to on or off"
  });
}
function planRehearsal(mode2, target, host) {
  if (mode2 === "off") return { planned: false, why: "it was switched off" };
  if (target !== host) return refuseRehearsal(mode2, `it is for ${target}, and this machine is ${host}`);
  return { planned: true };
}

// pipeline/stages/package-desktop/plan-steps.ts
function planServiceStep(plan, { kits, host }, target) {
  const { id, kit } = plan.service;
  if (plan.from === "build") {
    const after = [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toStepId */ .RH)("copy-source"), (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toStepId */ .RH)("fetch-base-node", host)];
    return [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("build-service", { plan: plan.build }, { subject: id, after })];
  }
  if (plan.from === "prebuilt") {
    return [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("copy-prebuilt", { service: id, path: plan.binary.path }, { subject: id })];
  }
  if (plan.from === "kit" && kit !== void 0) {
    const member = kits.find(({ name: name2 }) => name2 === kit.name);
    const parts = member === void 0 ? [] : (0,_chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_18__/* .planKitParts */ .I)(member, target);
    const sources = [...new Set(parts.map(({ source }) => source.kind))];
    return [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("stage-kit", { kit, to: `resources/${kit.name}`, sources }, { subject: kit.name })];
  }
  return [];
}
function planRuntime({ target, bundle }, host) {
  const systems = [.../* @__PURE__ */ new Set([host, target])];
  const fetched = systems.map(
    (system) => (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("fetch-base-node", { target: system }, { subject: system })
  );
  const after = fetched.map(({ id }) => id);
  const to = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_10__/* .toRuntimeName */ .VZ)(target);
  const hasOthers = (bundle.scenarios ?? []).length > 0;
  const onWindows = hasOthers ? "vrooli.cmd" : void 0;
  const shim = target.startsWith("win-") ? onWindows : "vrooli";
  return [
    ...fetched,
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("compile-runtime", { host, target, to, shim }, { after }),
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("stage-licenses", {}, { after })
  ];
}
function listFilled(databases) {
  const all = databases === void 0 ? [] : _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_19__/* .kitDatabasesSchema */ .e8.parse(JSON.parse(databases));
  return all.filter(({ initialization }) => initialization.length > 0);
}
function planChecks(services, kits, host) {
  return services.flatMap(({ kit, env = {}, assets = [] }) => {
    const member = kits.find(({ name: name2 }) => name2 === kit?.name);
    const loader = member?.initialization;
    if (kit === void 0 || loader?.check_args === void 0) return [];
    const filled = listFilled(env[member?.databases?.env ?? ""]);
    if (env[loader.env] === void 0 && filled.length === 0) return [];
    const details = {
      kit: kit.name,
      env: Object.fromEntries(Object.entries(env).filter(([, value]) => !value.includes("${"))),
      files: assets.map(({ path }) => path),
      isStrict: loader.strict_env !== void 0 && env[loader.strict_env] === "true",
      strictFolders: filled.flatMap(({ base, is_strict: isStrict2 }) => isStrict2 ? [base] : [])
    };
    const after = [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toStepId */ .RH)("fetch-base-node", host), (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toStepId */ .RH)("stage-assets")];
    return [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("check-initialization", details, { subject: kit.name, after })];
  });
}
function planFinish({ formats = [] }, isRehearsed) {
  const chosen = [...new Set(formats)];
  return [
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("finish-bundle", {}),
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("describe-payload", {}, { after: [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toStepId */ .RH)("finish-bundle")] }),
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("scan-payload", {}),
    ...chosen.length === 0 ? [] : [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("check-limits", { formats: chosen })],
    ...isRehearsed ? [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("rehearse", {})] : [],
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("read-origins", {})
  ];
}
function planScenarioFiles({ bundle }, built) {
  const after = [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toStepId */ .RH)("copy-source"), ...built.map(({ id }) => id)];
  return (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .listTrees */ .UA)(bundle).flatMap(({ scenario, tree }) => {
    const { files: globs = [], links: pages = [], source: to } = tree;
    if (globs.length === 0) return [];
    const subject = scenario === void 0 ? {} : { subject: scenario };
    return [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("stage-scenario-files", { scenario, globs, pages, to }, { ...subject, after })];
  });
}
function planPackaging({ packaging: found, target }, after) {
  if (found === void 0) return [];
  const { file, packaging } = found;
  const { files = [], policies = [] } = packaging;
  return [
    ...files.some(isFor(target)) ? [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("stage-packaged-files", { file, files }, { after })] : [],
    ...policies.some(isFor(target)) ? [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("stage-policies", { file, policies }, { after })] : []
  ];
}
function planStagingSteps(request, services, { kits, host, isRehearsed }) {
  const built = services.flatMap((plan) => planServiceStep(plan, { kits, host }, request.target));
  const read = planScenarioFiles(request, built);
  const isCopied = read.length > 0 || built.some(({ kind }) => kind === "build-service");
  const copies = isCopied ? [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("copy-source", {})] : [];
  const files = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toShell */ .aB)(request.shell).stage();
  const shell = [
    ...files.length === 0 ? [] : [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("stage-files", { files }, { subject: "shell" })],
    ...(0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toShell */ .aB)(request.shell).build === void 0 ? [] : [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("build-shell", { shell: request.shell })]
  ];
  const runtime = planRuntime(request, host);
  const paths = request.bundle.services.flatMap(({ assets: assets2 = [] }) => assets2.map(({ path }) => path));
  const after = [...shell, ...built, ...read, ...runtime].map(({ id }) => id);
  const assets = paths.length === 0 ? [] : [(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("stage-assets", { paths }, { after })];
  const staged = [...after, ...assets.map(({ id }) => id)];
  const added = planPackaging(request, staged);
  const placed = [...staged, ...added.map(({ id }) => id)];
  return (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .orderSteps */ .Qs)([
    ...copies,
    ...runtime,
    ...shell,
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("stage-icons", {}),
    ...built,
    ...read,
    ...assets,
    ...added,
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("stage-config", {}, { after: placed }),
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .defineStep */ .ol)("stage-notices", {}, { after: placed }),
    ...planChecks(request.bundle.services, kits, host),
    ...planFinish(request, isRehearsed)
  ]);
}

// pipeline/stages/package-desktop/services.ts
function planBuilt(service, target, host) {
  const build = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireBuilder */ .lT)(service).plan(service, target, host);
  const { platform, path } = build.result;
  return {
    from: "build",
    service,
    platform,
    binary: { ...(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .findGivenBinary */ .SB)(service, platform, target), path },
    build
  };
}
function planService(service, target, host, driverOf) {
  if (service.kit !== void 0) {
    const { name: name2 } = service.kit;
    const given = service.binaries?.[target];
    const binary2 = { ...given, path: `resources/${name2}/${driverOf(name2)}` };
    return { from: "kit", service, platform: target, binary: binary2 };
  }
  const { build } = service;
  if (build !== void 0) return planBuilt({ ...service, build }, target, host);
  const platform = service.binaries?.[target] === void 0 ? "universal" : target;
  const binary = service.binaries?.[platform];
  return binary === void 0 ? { from: "nothing", service } : { from: "prebuilt", service, platform, binary };
}
function toOwnEnv(found, { service, binary }) {
  const names3 = Object.keys(found).filter((name2) => service.env?.[name2] === void 0);
  const env = { ...Object.fromEntries(names3.map((name2) => [name2, found[name2] ?? ""])), ...binary.env };
  return Object.keys(env).length === 0 ? {} : { env };
}
function withBuilt(plan, built) {
  const result = built.get(plan.service.id);
  if (plan.from !== "build" || result === void 0) return plan;
  const { path, platform, cwd, args = [], env = {} } = result;
  const { binary, service } = plan;
  const rename = ([first = "", ...rest]) => first === binary.path ? [path, ...args, ...rest] : [first, ...rest];
  const { command } = service.health;
  return {
    ...plan,
    platform,
    binary: {
      ...binary,
      path,
      ...args.length === 0 ? {} : { args: [...args, ...binary.args ?? []] },
      ...toOwnEnv({ ...env }, plan),
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_29__/* .omitUndefined */ .O)({ cwd: binary.cwd ?? cwd })
    },
    service: {
      ...service,
      ...service.migrations === void 0 ? {} : {
        migrations: service.migrations.map((one) => ({ ...one, command: rename(one.command) }))
      },
      ...command === void 0 ? {} : { health: { ...service.health, command: rename(command) } }
    }
  };
}

// pipeline/stages/package-desktop/plan.ts
function assertEveryServiceRuns(services, target) {
  const faults = services.flatMap(
    ({ from, service }, index) => from !== "nothing" ? [] : [
      {
        severity: "error",
        code: "binary-missing",
        message: `service "${service.id}" has no program for ${target}`,
        pointer: `/services/${index}/binaries/${target}`,
        remedy: 'give it a binary for this platform or for "universal", or a build'
      }
    ]
  );
  if (faults.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
    code: "binary-missing",
    blame: "input",
    message: `${faults.length === 1 ? "a service has" : `${faults.length} services have`} no program for ${target}`,
    remedy: 'give each a binary for this platform or for "universal", or a build',
    diagnostics: faults
  });
}
function planStaging(request, kits, host) {
  (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertSupported */ .hv)(request, host);
  const { bundle, target } = request;
  const drivers = new Map(kits.map((kit) => [kit.name, kit.driver]));
  const services = bundle.services.map(
    (service) => planService(service, target, host, (name2) => drivers.get(name2) ?? "driver.cjs")
  );
  assertEveryServiceRuns(services, target);
  const rehearsal = planRehearsal(request.rehearsal?.mode ?? "off", target, host);
  const steps = planStagingSteps(request, services, { kits, host, isRehearsed: rehearsal.planned });
  return { target, services, steps, rehearsal };
}
function planPackage(request, kits, host) {
  const staging = planStaging(request, kits, host);
  const { bundle, target, formats, signing = _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .noSigning */ .XZ } = request;
  const release = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .planReleaseSteps */ .sy)({ app: bundle.app, target, formats, signing, isForeign: false });
  return { ...staging, steps: (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .orderSteps */ .Qs)([...staging.steps, ...release]) };
}

// pipeline/stages/package-desktop/plan-document.ts
function planPrograms(target, sign) {
  if ((0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .hasSignedPrograms */ .s)(target)) return sign((0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .toProgram */ .uY)(target));
  return {
    signer: "none",
    signed: false,
    why: "Linux checks no signatures of programs; the digests of the package cover them"
  };
}
function planHooks(hooks = [], target) {
  const own = hooks.filter(isFor(target));
  if (own.length === 0) return {};
  return { hooks: own.map(({ id, service, command, on }) => ({ id, service, command: [...command], on })) };
}
function toPlannedAttachments(installers) {
  const bills = installers.map(_chunk_7ZUENVHK_js__WEBPACK_IMPORTED_MODULE_33__/* .toSbomNames */ .p).flatMap(({ name: name2, spdx }) => [name2, spdx]);
  return [...bills, _chunk_7ZUENVHK_js__WEBPACK_IMPORTED_MODULE_33__/* .provenanceName */ .H].map((name2) => ({ name: name2, role: "attachment" }));
}
function describePlan(host, request, { services, steps, rehearsal }, tools, refusals) {
  const { shell, formats, target, signing = _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .noSigning */ .XZ, packaging } = request;
  const sign = (file) => {
    const { signer, signature } = (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .planSignature */ .CA)(file, signing, host);
    return { signer, ...signature };
  };
  const installers = steps.flatMap((step) => {
    if (step.kind !== "make-installer") return [];
    const { name: name2, format } = step;
    const notarization = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .planNotarization */ .oZ)(target, format, signing);
    const signature = sign((0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .toInstaller */ .kt)(target, format));
    return [{ name: name2, role: "installer", format, signature, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_29__/* .omitUndefined */ .O)({ notarization }) }];
  });
  return {
    target,
    shell,
    formats: [...new Set(formats)],
    files: [
      ...installers,
      ...toPlannedAttachments(installers.map(({ name: name2 }) => name2)).map((file) => ({ ...file })),
      ..._chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .releaseDocuments */ .SE.map((file) => ({ ...file }))
    ],
    payload: { signature: planPrograms(target, sign) },
    services: services.flatMap(
      (plan) => plan.from === "nothing" ? [] : [
        {
          id: plan.service.id,
          ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_29__/* .omitUndefined */ .O)({ scenario: plan.service.scenario }),
          from: plan.from,
          path: plan.binary.path
        }
      ]
    ),
    steps: steps.map(({ id, kind, phase, after }) => ({ id, kind, phase, after: [...after] })),
    rehearsal,
    ...planHooks(packaging?.packaging.hooks, target),
    tools: tools.map(({ tool: { name: name2, minimum, remedy }, state, version }) => ({
      name: name2,
      state,
      ...version === void 0 ? {} : { version },
      ...minimum === void 0 ? {} : { minimum },
      remedy
    })),
    refusals
  };
}

// pipeline/stages/package-desktop/about.ts


var maintainerSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .union */ .KCZ([
  zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
  zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(), email: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional() })
]);
var serviceConfigSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
  service: zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
    description: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional().catch(void 0),
    maintainers: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(maintainerSchema).optional().catch(void 0)
  }).optional().catch(void 0)
});
var configFile = ".vrooli/service.json";
function toMaintainer(config) {
  const [first] = config.service?.maintainers ?? [];
  if (first === void 0) return void 0;
  const pointer = "/service/maintainers/0";
  if (typeof first === "string") {
    const [, name3 = (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_25__/* .toOneLine */ .GX)(first), email] = /^(.*\S)\s*<([^<>]*)>$/.exec((0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_25__/* .toOneLine */ .GX)(first)) ?? [];
    const parts = [{ value: name3, kind: "name" }];
    const address = email === void 0 ? [] : [{ value: email, kind: "email" }];
    return {
      name: name3,
      email,
      texts: [...parts, ...address].map((part) => ({ ...part, file: configFile, pointer }))
    };
  }
  const name2 = (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_25__/* .toOneLine */ .GX)(first.name);
  const texts2 = [{ value: name2, file: configFile, pointer: `${pointer}/name`, kind: "name" }];
  if (first.email !== void 0)
    texts2.push({ value: first.email, file: configFile, pointer: `${pointer}/email`, kind: "email" });
  return { name: name2, email: first.email, texts: texts2 };
}
async function readConfig({ fs, log }, scenarioDir) {
  const file = configFile;
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(scenarioDir, file);
  if (await fs.stat(path) === void 0) return {};
  const document = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_29__/* .parseJsonText */ .l)(await fs.readText(path), { file });
  const config = serviceConfigSchema.safeParse(document.value);
  if (document.ok && config.success) return config.data;
  const fault = document.diagnostics.find(({ severity }) => severity === "error");
  const reason = fault === void 0 ? "it is not an object" : `line ${fault.line}: ${fault.message}`;
  log.warn(`${file}: ${reason}; the installer names no maintainer and no description from it`);
  return {};
}
var longestLicense = 4 * 1024 * 1024;
async function readLicense(ctx, root, scenarioDir) {
  const names3 = await ctx.fs.stat(scenarioDir) === void 0 ? [] : await ctx.fs.list(scenarioDir);
  const name2 = names3.find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
  if (name2 === void 0) return void 0;
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(scenarioDir, name2);
  if ((await ctx.fs.stat(path))?.kind === "dir") return void 0;
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertShipped */ .UK)(ctx.fs, root, path, name2);
  const size = (await ctx.fs.stat(path))?.size ?? 0;
  if (size > longestLicense) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
      code: "file-too-large",
      blame: "input",
      message: `${name2} has ${size} bytes; a license may have ${longestLicense}`,
      remedy: "put the text of the license there, or rename the file"
    });
  }
  return { path, text: (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_25__/* .toManyLines */ .GB)(await ctx.fs.readText(path)) };
}
async function readAbout(ctx, bundle, { root, scenarioDir }, slug) {
  const config = await readConfig(ctx, scenarioDir);
  const { app } = bundle;
  const displayName = (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_25__/* .toOneLine */ .GX)(app.display_name ?? app.name);
  const inBundle = app.description !== void 0;
  const summary = (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_25__/* .toOneLine */ .GX)(app.description ?? config.service?.description ?? displayName) || displayName;
  const maintainer = toMaintainer(config);
  const line = (value, file, pointer) => ({
    value,
    file,
    pointer,
    kind: "line"
  });
  (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_25__/* .assertTexts */ .hG)([
    line(app.name, "bundle.json", "/app/name"),
    line(app.version, "bundle.json", "/app/version"),
    line(displayName, "bundle.json", "/app/display_name"),
    line(app.vendor ?? "", "bundle.json", "/app/vendor"),
    inBundle ? line(summary, "bundle.json", "/app/description") : line(summary, configFile, "/service/description"),
    ...maintainer?.texts ?? []
  ]);
  const license = await readLicense(ctx, root, scenarioDir);
  const name2 = maintainer?.name || `${displayName.replaceAll(/[<>]/g, "")} maintainers`;
  return {
    displayName,
    summary,
    maintainer: `${name2} <${maintainer?.email ?? `${slug}@localhost`}>`,
    license: license?.text,
    licenseFile: license?.path
  };
}

// pipeline/stages/package-desktop/apply-staging.ts


// pipeline/stages/package-desktop/copy-source.ts


// pipeline/stages/package-desktop/copy-workspace-root.ts

var readFolders = /^(?:\.yarn|\.cargo|patches|vendor)\//;
var settings = /^\.(?:npmrc|yarnrc(?:\.yml)?|pnpmrc)$/;
function belongsToRoot(path) {
  if (readFolders.test(path)) return true;
  return !path.includes("/") && (settings.test(path) || !(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .isPrivateName */ .$4)(path));
}
async function copyManifests({ fs }, from, to) {
  for (const name2 of ["go.mod", "go.sum"]) {
    if ((await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(from, name2)))?.kind === "file") await fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(from, name2), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(to, name2));
  }
  if ((await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(from, "package.json")))?.kind !== "file") return;
  const text = await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(from, "package.json"));
  const { scripts: _scripts, bin: _bin, ...rest } = JSON.parse(text);
  await fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(to, "package.json"), JSON.stringify(rest, void 0, 2));
}

// pipeline/stages/package-desktop/find-build-scripts.ts

var buildScript = /^(?:pre|post)?(?:build|install|prepare)$/;
var program = /(?:\$VROOLI_ROOT|\$\{VROOLI_ROOT(?::-[^}]*)?\})\/((?:[\w.@-]+\/)*[\w.@-]+\.(?:[cm]?[jt]s|sh))\b|(?<![\w./-])((?:\.\.\/)+(?:[\w.@-]+\/)*[\w.@-]+\.(?:[cm]?[jt]s|sh))\b/g;
function listLines(text) {
  const { value } = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_29__/* .parseJsonText */ .l)(text);
  const scripts = value?.scripts;
  if (typeof scripts !== "object" || scripts === null) return [];
  return Object.entries(scripts).flatMap(
    ([name2, line]) => buildScript.test(name2) && typeof line === "string" ? [line] : []
  );
}
async function findBuildScripts(fs, dir, copied, checkout) {
  const found = /* @__PURE__ */ new Set();
  for (const { kind, path } of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__/* .listTree */ .n)(fs, copied, (name2) => /(^|\/)node_modules$/.test(name2))) {
    if (kind !== "file" || !/(^|\/)package\.json$/.test(path)) continue;
    for (const line of listLines(await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(copied, path)))) {
      for (const [, ofCheckout, relative6] of line.matchAll(program)) {
        const file = ofCheckout === void 0 ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, path, "..", relative6 ?? "") : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(checkout, ofCheckout);
        found.add((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.dirname)(file));
      }
    }
  }
  return [...found];
}

// pipeline/stages/package-desktop/find-workspaces.ts


// pipeline/shared/workspaces/cargo-workspace.ts



var texts = zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP()).catch([]);
var manifestSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .object */ .Ikc({
  package: zod__WEBPACK_IMPORTED_MODULE_34__/* .unknown */ .L5J().optional(),
  workspace: zod__WEBPACK_IMPORTED_MODULE_34__/* .object */ .Ikc({
    members: texts.default([]),
    exclude: texts.default([]),
    dependencies: zod__WEBPACK_IMPORTED_MODULE_34__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_34__/* .unknown */ .L5J()).catch({}).default({})
  }).optional()
});
async function readRoot(tree, root) {
  const text = await tree.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(root, "Cargo.toml"));
  if (text === void 0) return void 0;
  try {
    return manifestSchema.parse((0,smol_toml__WEBPACK_IMPORTED_MODULE_35__/* .parse */ .qg)(text));
  } catch {
    return void 0;
  }
}
function toPath(dependency) {
  if (dependency === null || typeof dependency !== "object" || !("path" in dependency)) return void 0;
  return typeof dependency.path === "string" ? dependency.path : void 0;
}
async function findCargoWorkspace(tree, dir, top) {
  for (const root of (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .listFoldersUp */ .Zf)(dir, top)) {
    const manifest = await readRoot(tree, root);
    if (manifest?.workspace === void 0) continue;
    if (root === dir) return void 0;
    const { members, exclude, dependencies } = manifest.workspace;
    const patterns = [...members, ...exclude.flatMap((path) => [`!${path}`, `!${path}/**`])];
    const found = await (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .expandPatterns */ .qL)(tree, root, patterns);
    if (!found.includes(dir)) continue;
    const named = Object.values(dependencies).flatMap((one) => toPath(one) ?? []);
    const crates = [.../* @__PURE__ */ new Set([...found, ...named.map((path) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(root, path))])].sort();
    return { root, crates, hasRootCrate: manifest.package !== void 0 };
  }
  return void 0;
}

// pipeline/shared/workspaces/go-work.ts

var withoutComments = (text) => text.replaceAll(/\/\/[^\n]*/g, "");
function readDirective(text, name2) {
  const blocks = [...text.matchAll(new RegExp(`^[ \\t]*${name2}[ \\t]*\\(([^)]*)\\)`, "gm"))];
  const lines = [...text.matchAll(new RegExp(`^[ \\t]*${name2}[ \\t]+([^(\\n]+)$`, "gm"))];
  return [...blocks.flatMap(([, block = ""]) => block.split("\n")), ...lines.map(([, line = ""]) => line)].map((line) => line.trim()).filter((line) => line !== "");
}
var unquote = (text) => text.replaceAll(/^["`]|["`]$/g, "");
async function findGoWorkspace(tree, dir, top) {
  for (const root of (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .listFoldersUp */ .Zf)(dir, top)) {
    const source = await tree.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(root, "go.work"));
    if (source === void 0) continue;
    const text = withoutComments(source);
    const modules = [];
    for (const folder of readDirective(text, "use").map(unquote)) {
      const place2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(root, folder).replace(/\/$/, "");
      const path = /^\s*module\s+["`]?([^\s"`]+)/m.exec(await tree.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(place2, "go.mod")) ?? "")?.[1];
      if (path !== void 0) modules.push({ dir: place2, path });
    }
    const replaced = readDirective(text, "replace").flatMap((line) => {
      const folder = unquote(/=>\s*(\S+)\s*$/.exec(line)?.[1] ?? "");
      return folder.startsWith(".") ? [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(root, folder)] : [];
    });
    return modules.some((module) => module.dir === dir) ? { root, modules, replaced } : void 0;
  }
  return void 0;
}
function findImportedModules(modules, sources) {
  return modules.filter(({ path }) => {
    const escaped = path.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const mention = new RegExp(`(?<![\\w./-])${escaped}(?![\\w.-])`);
    return sources.some((text) => mention.test(text));
  });
}

// pipeline/stages/package-desktop/find-workspaces.ts
async function addNode({ tree, top, folder, parts }, dir) {
  for (const { root, manifest, members } of await (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .listWorkspacesAbove */ .Sk)(tree, dir, top)) {
    for (const one of [{ dir: root, manifest }, ...members])
      if (one.manifest.name !== void 0) parts.internal.set(one.manifest.name, one.dir);
  }
  const workspace = await (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .findWorkspace */ .pl)(tree, dir, top);
  if (workspace === void 0 || (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .isInside */ .FK)(workspace.root, folder)) return;
  const own = workspace.members.filter((member) => member.dir === dir);
  parts.roots.push(workspace.root);
  parts.folders.push(...(0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .findNeededMembers */ .AG)(workspace, own).map((member) => member.dir));
  parts.listed.push(...workspace.members.map((member) => member.dir));
}
async function addGo({ tree, top, folder, parts }, dir, sources) {
  const workspace = await findGoWorkspace(tree, dir, top);
  if (workspace === void 0 || (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .isInside */ .FK)(workspace.root, folder)) return;
  parts.roots.push(workspace.root);
  parts.folders.push(...findImportedModules(workspace.modules, await sources()).map((module) => module.dir));
  parts.folders.push(...workspace.replaced);
  parts.listed.push(...workspace.modules.map((module) => module.dir));
}
async function addCargo({ tree, top, folder, parts }, dir) {
  const workspace = await findCargoWorkspace(tree, dir, top);
  if (workspace === void 0 || (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .isInside */ .FK)(workspace.root, folder)) return;
  parts.roots.push(workspace.root);
  parts.folders.push(...workspace.crates);
  if (workspace.hasRootCrate)
    parts.folders.push(...["src", "tests", "examples", "benches"].map((name2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.root, name2)));
}
async function findWorkspaceParts(fs, dir, copied, top) {
  const parts = { folders: [], roots: [], listed: [], internal: /* @__PURE__ */ new Map() };
  const search = { tree: (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .toPackageTree */ .Il)(fs), folder: dir, top, parts };
  const files = (await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__/* .listTree */ .n)(fs, copied, (path) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.basename)(path) === "node_modules")).filter(
    (entry) => entry.kind === "file"
  );
  const readGo = () => Promise.all(
    files.filter(({ path }) => /(?:\.go|(?:^|\/)go\.mod)$/.test(path)).map(({ path }) => fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(copied, path)))
  );
  for (const { path } of files) {
    const place2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.dirname)(path)).replace(/\/$/, "");
    if ((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.basename)(path) === "package.json") await addNode(search, place2);
    if ((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.basename)(path) === "go.mod") await addGo(search, place2, readGo);
    if ((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.basename)(path) === "Cargo.toml") await addCargo(search, place2);
  }
  return parts;
}

// pipeline/stages/package-desktop/copy-source.ts
async function listSources({ ctx, leaveOut }, dir) {
  const isLeftOut = (path) => /(^|\/)(node_modules|\.git)(\/|$)/.test(path) || leaveOut.some((other) => (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .isInside */ .FK)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, path), other));
  const flags2 = ["--cached", "--others", "--exclude-standard", "--deduplicate"];
  const byGit = await (0,_chunk_2FZTG4IU_js__WEBPACK_IMPORTED_MODULE_16__/* .listByGit */ .q)(ctx, dir, flags2);
  if (byGit !== void 0 && byGit.length > 0) return byGit.filter((path) => !isLeftOut(path));
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__/* .listTree */ .n)(ctx.fs, dir, isLeftOut);
  return tree.filter((entry) => entry.kind !== "dir").map((entry) => entry.path);
}
async function copyFolder(copying, from, to, above = [], isWanted = () => true) {
  const { fs } = copying.ctx;
  await fs.mkdir(to);
  const here = [...above, await fs.realpath(from)];
  for (const path of (await listSources(copying, from)).filter(isWanted)) {
    const [source, copied] = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(from, path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(to, path)];
    const kind = (await fs.stat(source))?.kind;
    if (kind === "symlink") await copyLink(copying, source, copied, here);
    else if (kind === "dir") await copyFolder(copying, source, copied, here);
    else if (kind === "file") await fs.copy(source, copied);
    else if (kind === "other") await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertShipped */ .UK)(fs, copying.root, source, path);
  }
}
async function copyLink(copying, link, to, above) {
  const { ctx, root, outside } = copying;
  const folder = await ctx.fs.realpath((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(link, ".."));
  const target = await (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .followLink */ .sT)(ctx, link, root, [...above, folder]);
  if (target.kind === "outside") outside.push((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.relative)(root, link));
  else if (target.kind === "dir") await copyFolder(copying, target.path, to, above);
  else await ctx.fs.copy(target.kind === "file" ? target.path : link, to);
}
async function copyRoots(copying, { roots, listed, done }, copyOf) {
  for (const dir of roots) await copyFolder(copying, dir, copyOf(dir), [], belongsToRoot);
  for (const dir of listed) {
    if (!done.some((folder) => (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .isInside */ .FK)(dir, folder))) await copyManifests(copying.ctx, dir, copyOf(dir));
  }
}
async function copyInto(ctx, root, place2, leaveOut) {
  const inside = (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .isInside */ .FK)(place2.scenarioDir, place2.root);
  const repository = inside ? place2.root : place2.scenarioDir;
  const copying = { ctx, root: repository, leaveOut, outside: [] };
  const copyOf = (dir) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(root, "src", (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.relative)(repository, dir));
  const done = [];
  const roots = /* @__PURE__ */ new Set();
  const listed = /* @__PURE__ */ new Set();
  const internal = /* @__PURE__ */ new Map();
  const others = (place2.scenarios ?? []).map(({ folder }) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(place2.root, folder));
  const waiting = [...others, place2.scenarioDir];
  for (let dir = waiting.pop(); dir !== void 0; dir = waiting.pop()) {
    const folder = dir;
    if (done.some((earlier) => (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .isInside */ .FK)(folder, earlier)) || !(0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .isInside */ .FK)(folder, inside ? place2.root : folder))
      continue;
    if (await ctx.fs.stat(folder) === void 0) continue;
    await copyFolder(copying, folder, copyOf(folder));
    done.push(folder);
    waiting.push(...await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .findLocalPackages */ .aY)(ctx.fs, folder, copyOf(folder)));
    const programs2 = await findBuildScripts(ctx.fs, folder, copyOf(folder), place2.root);
    waiting.push(...programs2.filter((program2) => !(0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .isInside */ .FK)(place2.scenarioDir, program2)));
    const parts = await findWorkspaceParts(ctx.fs, folder, copyOf(folder), repository);
    waiting.push(...parts.folders);
    for (const dir2 of parts.roots) roots.add(dir2);
    for (const dir2 of parts.listed) listed.add(dir2);
    for (const [name2, dir2] of parts.internal) internal.set(name2, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.relative)(repository, dir2) || ".");
  }
  await copyRoots(copying, { roots, listed, done }, copyOf);
  (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .assertNoneOutside */ .yk)(copying.outside);
  const copied = { dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(root, "src"), folders: done.map(copyOf), internal };
  return { root, scenarioDir: copyOf(place2.scenarioDir), repository: copied };
}
async function copySource(ctx, place2, leaveOut) {
  const root = await ctx.fs.realpath(await ctx.fs.makeTempDir("vrooli-build-"));
  try {
    return await copyInto(ctx, root, place2, leaveOut);
  } catch (error) {
    await ctx.fs.remove(root);
    throw error;
  }
}

// pipeline/stages/package-desktop/executable/runtime.ts


// pipeline/shared/macho/ad-hoc.ts

var pageBytes = 4096;
var digestBytes = 32;
var commandBytes = 16;
var superBlobBytes = 20;
var directoryBytes = 88;
var flags = 131074;
var align = (value, to) => Math.ceil(value / to) * to;
function planLayout(size, identifier) {
  const limit = align(size, 16);
  const pages = Math.ceil(limit / pageBytes);
  const names3 = Buffer.byteLength(identifier) + 1;
  return {
    limit,
    pages,
    signatureBytes: align(superBlobBytes + directoryBytes + names3 + pages * digestBytes, 16)
  };
}
function patchHead(head, program2, { limit, signatureBytes }) {
  const patched = Buffer.from(head);
  patched.writeUInt32LE(program2.commands + 1, 16);
  patched.writeUInt32LE(program2.commandsEnd - 32 + commandBytes, 20);
  for (const [index, value] of [29, commandBytes, limit, signatureBytes].entries())
    patched.writeUInt32LE(value, program2.commandsEnd + index * 4);
  const size = limit + signatureBytes - program2.linkEdit.offset;
  patched.writeBigUInt64LE(BigInt(align(size, 16384)), program2.linkEdit.at + 32);
  patched.writeBigUInt64LE(BigInt(size), program2.linkEdit.at + 48);
  return patched;
}
function formatSignature({ text, isMain }, { limit, pages, signatureBytes }, identifier, digests) {
  const names3 = Buffer.byteLength(identifier) + 1;
  const length = directoryBytes + names3 + pages * digestBytes;
  const bytes = Buffer.alloc(signatureBytes);
  const write = (at2, values) => {
    for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, at2 + index * 4);
  };
  write(0, [4208856256, superBlobBytes + length, 1, 0, superBlobBytes]);
  const at = superBlobBytes;
  write(at, [4208856066, length, 132096, flags, directoryBytes + names3, directoryBytes, 0, pages, limit]);
  bytes.set([digestBytes, 2, 0, 12], at + 36);
  bytes.writeBigUInt64BE(BigInt(text.offset), at + 64);
  bytes.writeBigUInt64BE(BigInt(text.size), at + 72);
  bytes.writeBigUInt64BE(isMain ? 1n : 0n, at + 80);
  bytes.write(identifier, at + directoryBytes, "latin1");
  Buffer.concat(digests).copy(bytes, at + directoryBytes + names3);
  return bytes;
}
var PageDigests = class {
  digests = [];
  #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_36__.createHash)("sha256");
  #filled = 0;
  update(chunk) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + pageBytes - this.#filled);
      this.#hash.update(part);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === pageBytes) this.#next();
    }
  }
  finish() {
    if (this.#filled > 0) this.#next();
    return this.digests;
  }
  #next() {
    this.digests.push(this.#hash.digest());
    this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_36__.createHash)("sha256");
    this.#filled = 0;
  }
};
async function* signAdHoc(fs, path, identifier) {
  const { size = 0 } = await fs.stat(path) ?? {};
  const end = Math.min(size, _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .maxCommandBytes */ .h4);
  const head = Buffer.from(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_27__/* .readAtMost */ .r)(fs.read(path, { start: 0, end }), end, path));
  const program2 = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .parseProgram */ .E$)(head);
  if (program2?.signature !== void 0 || program2 === void 0) {
    yield* fs.read(path);
    return;
  }
  if (program2.commandsEnd + commandBytes > Math.min(program2.contentBegin, head.length))
    throw new Error(`${path} has no room for the command of a signature`);
  const layout = planLayout(size, identifier);
  if (layout.limit + layout.signatureBytes > 4294967295)
    throw new Error(`${path} is larger than a program can be`);
  const pages = new PageDigests();
  const content = async function* () {
    yield patchHead(head, program2, layout);
    yield* fs.read(path, { start: end, end: size });
    yield new Uint8Array(layout.limit - size);
  };
  for await (const chunk of content()) {
    pages.update(chunk);
    yield chunk;
  }
  yield formatSignature(program2, layout, identifier, pages.finish());
}

// pipeline/stages/package-desktop/executable/compiled.ts




// pipeline/stages/package-desktop/executable/sea-config.ts
var programs = ["runtime.cjs", "supervisor.cjs"];
var codeCache = "supervisor.cache";
function toSeaConfig(build) {
  return {
    main: "runtime.cjs",
    executable: "base",
    output: "runtime",
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: build.native,
    // A debugger that a signal starts listens on a port that every user of the machine can connect to.
    execArgv: [_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .noDebuggerOption */ .UV],
    // Options of Node for a script come as `--node-options=…`; NODE_OPTIONS of the user's session has no effect.
    execArgvExtension: "cli",
    assets: Object.fromEntries(
      (build.native ? [...programs, codeCache] : programs).slice(1).map((file) => [file, file])
    )
  };
}

// pipeline/stages/package-desktop/executable/compiled.ts
var digestSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
var executableTable = zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(
  zod__WEBPACK_IMPORTED_MODULE_34__/* .object */ .Ikc({
    target: zod__WEBPACK_IMPORTED_MODULE_34__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_23__/* .targets */ .zV),
    /** Whether it was compiled on its own target, with a code cache. */
    native: zod__WEBPACK_IMPORTED_MODULE_34__/* .boolean */ .zMY(),
    /** Digest of everything that it is made of: see `toInputsDigest`. */
    inputs: digestSchema,
    sha256: digestSchema
  })
);
var executableTablePath = "dist/runtime/executables.json";
async function toInputsDigest({ fs, packageRoot }, build) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_36__.createHash)("sha256").update(`${build.baseDigest}
${JSON.stringify(toSeaConfig(build))}
`);
  for (const file of programs) hash.update(`${await fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(packageRoot, "dist/runtime", file))}
`);
  return hash.digest("hex");
}
async function readTable({ fs, packageRoot }) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(packageRoot, executableTablePath);
  if (await fs.stat(path) === void 0) return [];
  return executableTable.parse(JSON.parse(await fs.readText(path)));
}
var none = { take: async () => false, keep: async () => {
} };
async function openCompiledCache(ctx, build) {
  const table = await readTable(ctx);
  if (table.length === 0) return none;
  const inputs = await toInputsDigest(ctx, build);
  const sha256 = table.find((entry) => entry.inputs === inputs)?.sha256;
  if (sha256 === void 0) return none;
  const { fs } = ctx;
  const folder = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(ctx.cacheDir, "compiled-runtime");
  const cached = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(folder, sha256);
  return {
    async take(to) {
      if ((await fs.stat(cached))?.kind !== "file") return false;
      await fs.copy(cached, to);
      if (await fs.sha256(to) === sha256) return true;
      await fs.remove(to);
      await fs.remove(cached);
      return false;
    },
    async keep(executable) {
      if (await fs.sha256(executable) !== sha256) return;
      const partial = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(folder, `${sha256}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_36__.randomUUID)()}.partial`);
      try {
        await fs.copy(executable, partial);
        await fs.rename(partial, cached);
      } finally {
        await fs.remove(partial);
      }
      await removeOthers(ctx, folder, new Set(table.map((entry) => entry.sha256)));
    }
  };
}
async function removeOthers({ fs }, folder, kept) {
  for (const name2 of await fs.list(folder)) {
    if (!kept.has(name2) && !name2.endsWith(".partial")) await fs.remove((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(folder, name2));
  }
}

// pipeline/stages/package-desktop/executable/elf.ts
var field = {
  segments: 32,
  sections: 40,
  segmentSize: 54,
  segmentCount: 56,
  count: 60,
  names: 62
};
var headerSize = 64;
var isForDebugging = (name2) => /^\.(debug_.*|symtab|strtab)$/.test(name2);
var toView = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function isElf(header) {
  const magic = Buffer.from([127, 69, 76, 70, 2, 1]);
  return header.length === headerSize && Buffer.from(header.subarray(0, 6)).equals(magic);
}
async function readSections(read, elf) {
  const start = Number(elf.getBigUint64(field.sections, true));
  const table = await read({ start, end: start + elf.getUint16(field.count, true) * headerSize });
  const headers = Array.from({ length: table.length / headerSize }, (_, index) => {
    const header = table.subarray(index * headerSize, (index + 1) * headerSize);
    const view = toView(header);
    return {
      header,
      at: view.getUint32(0, true),
      offset: Number(view.getBigUint64(24, true)),
      size: Number(view.getBigUint64(32, true))
    };
  });
  const strings = headers[elf.getUint16(field.names, true)];
  if (strings === void 0) return [];
  const names3 = Buffer.from(await read({ start: strings.offset, end: strings.offset + strings.size }));
  return headers.map(({ at, ...section }) => ({
    ...section,
    name: names3.toString("latin1", at, names3.indexOf(0, at))
  }));
}
async function findLoadedEnd(read, elf) {
  const size = elf.getUint16(field.segmentSize, true);
  const start = Number(elf.getBigUint64(field.segments, true));
  const table = toView(await read({ start, end: start + elf.getUint16(field.segmentCount, true) * size }));
  const ends = Array.from(
    { length: table.byteLength / size },
    (_, index) => Number(table.getBigUint64(index * size + 8, true) + table.getBigUint64(index * size + 32, true))
  );
  return Math.max(0, ...ends);
}
async function planElfTrim(read) {
  const elf = await read({ start: 0, end: headerSize });
  if (!isElf(elf)) return void 0;
  const view = toView(elf);
  const sections = await readSections(read, view);
  const first = sections.findIndex(({ name: name2 }) => isForDebugging(name2));
  const names3 = sections.at(-1);
  const kept = sections.slice(0, first);
  const [start] = sections.slice(first);
  if (first < 1 || names3?.name !== ".shstrtab" || start === void 0) return void 0;
  if (!sections.slice(first, -1).every(({ name: name2 }) => isForDebugging(name2))) return void 0;
  if (await findLoadedEnd(read, view) > start.offset) return void 0;
  const namesEnd = start.offset + names3.size;
  const table = Math.ceil(namesEnd / 8) * 8;
  const header = Uint8Array.from(elf);
  const namesHeader = Uint8Array.from(names3.header);
  toView(header).setBigUint64(field.sections, BigInt(table), true);
  toView(header).setUint16(field.count, kept.length + 1, true);
  toView(header).setUint16(field.names, kept.length, true);
  toView(namesHeader).setBigUint64(24, BigInt(start.offset), true);
  return [
    header,
    { start: headerSize, end: start.offset },
    { start: names3.offset, end: names3.offset + names3.size },
    new Uint8Array(table - namesEnd),
    ...kept.map((section) => section.header),
    namesHeader
  ];
}
async function* trimElf(fs, path) {
  const read = async (range) => (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_27__/* .readAtMost */ .r)(fs.read(path, range), range.end - range.start, path);
  const plan = await planElfTrim(read);
  if (plan === void 0) {
    yield* fs.read(path);
    return;
  }
  for (const piece of plan) {
    if (piece instanceof Uint8Array) yield piece;
    else yield* fs.read(path, piece);
  }
}

// pipeline/stages/package-desktop/executable/runtime.ts
async function compileRuntime(ctx, build) {
  const dist = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(ctx.packageRoot, "dist/runtime");
  for (const file of programs) await assertBuilt(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dist, file), file);
  const cache = await openCompiledCache(ctx, build);
  if (await cache.take(build.to)) return;
  const dir = await ctx.fs.makeTempDir("vrooli-runtime-");
  try {
    for (const file of programs) await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dist, file), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, file));
    const copy = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "whole");
    await build.copyBase(copy);
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "base"), trimElf(ctx.fs, copy), 493);
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "sea.json"), JSON.stringify(toSeaConfig(build)));
    if (build.native) await runNode(ctx, build.compiler, ["runtime.cjs", "write-code-cache", codeCache], dir);
    await runNode(ctx, build.compiler, ["--build-sea", "sea.json"], dir);
    await ctx.fs.write(build.to, signAdHoc(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "runtime"), "runtime"), 493);
    await cache.keep(build.to);
  } finally {
    await ctx.fs.remove(dir);
  }
}
async function assertBuilt(ctx, path, name2) {
  if (await ctx.fs.stat(path) !== void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
    code: "dist-missing",
    blame: "environment",
    message: `the runtime is not built (dist/runtime/${name2})`,
    remedy: "run `npm run build -- --only runtime` in the folder of this product"
  });
}
async function runNode(ctx, node, args, cwd) {
  const result = await ctx.exec.run(node, ["--random-seed=1", ...args], {
    cwd,
    env: { NODE_OPTIONS: void 0 }
  });
  if (result.exitCode === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
    code: "runtime-compile-failed",
    blame: "environment",
    message: `the runtime could not be compiled (exit code ${result.exitCode}):
${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_26__/* .toTail */ .iF)(result.stderr || result.stdout)}`,
    remedy: "check the free space of the temporary folder and that this machine can run the pinned Node"
  });
}

// pipeline/stages/package-desktop/steps/build-shell.ts
async function buildShell(state, { shell }) {
  const { ctx, request, workspace, about, icons, origins } = state;
  const { app } = request.bundle;
  const built = await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toShell */ .aB)(shell).build?.(ctx, {
    payload: workspace.payload,
    target: request.target,
    slug: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_10__/* .toAppSlug */ .ug)(app.name),
    title: about.displayName,
    version: app.version,
    vendor: app.vendor,
    scheme: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toLinkScheme */ .ru)(app.name),
    icons: await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .measureIcons */ .bU)(ctx, icons),
    macos: { bundleId: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_10__/* .toBundleId */ .Jm)(app), version: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_10__/* .toAppleVersion */ .kj)(app.version), minimumSystem: _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .minimumSystem */ .s },
    electronDist: request.electronDist
  });
  state.shellVersion = built?.version;
  for (const path of [`shell/${shell}`, `licenses/${shell}`]) origins.add(path, "product");
}

// pipeline/builders/build-service.ts

async function buildService(ctx, plan) {
  const { service, build } = plan;
  if ((await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(ctx.scenarioDir, build.source_dir)))?.kind !== "dir") {
    throw (0,_chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_15__/* .toBuildError */ .KB)(
      service,
      "source-missing",
      `source_dir ${build.source_dir} is not a folder of the scenario`,
      "correct build.source_dir, and check that git does not ignore the folder"
    );
  }
  return (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireBuilder */ .lT)({ build }).build(ctx, plan);
}

// pipeline/stages/package-desktop/executable/node-shelf.ts


// pipeline/stages/package-desktop/executable/older-nodes.ts
function listOlderNodes(table, target) {
  return (table.older?.[target] ?? []).map(({ version, license, ...pin }) => ({
    version,
    license: { path: "LICENSE", sha256: license },
    targets: { [target]: pin }
  }));
}

// pipeline/stages/package-desktop/executable/node-shelf.ts
function requireVersion(releases, version) {
  const release = releases.find((one) => one.version === version);
  if (release === void 0) throw new Error(`Node ${version} is not in the table`);
  return release;
}
function findSameLine(releases, version) {
  const toLine = (text) => text.split(".")[0];
  return releases.find((one) => toLine(one.version) === toLine(version));
}
async function stage(state, release, target) {
  const { ctx, workspace, origins } = state;
  const base = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchBaseNode */ .Eq)(ctx, release, target);
  const { license } = base;
  const folder = `node/${release.version}`;
  const to = `${folder}/node${(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toExecutableSuffix */ .PL)(target)}`;
  const copy = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.dir, `node-${release.version}`);
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .copyBaseNode */ .f5)(ctx, release, target, base, copy);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, to), trimElf(ctx.fs, copy), 493);
  await ctx.fs.remove(copy);
  if (license !== void 0) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, folder, "LICENSE"), license);
  origins.add(folder, "product");
  return to;
}
function openNodeShelf(state) {
  const { ctx, host, request, table } = state;
  const releases = listOlderNodes(table, request.target);
  const local = listOlderNodes(table, host);
  const staged = /* @__PURE__ */ new Map();
  return {
    shipped: table.version,
    older: releases.map(({ version }) => version),
    find: async (version) => {
      const release = findSameLine(local, version);
      return release && (await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchBaseNode */ .Eq)(ctx, release, host)).executable;
    },
    stage: (version) => {
      const work = staged.get(version) ?? stage(state, requireVersion(releases, version), request.target);
      staged.set(version, work);
      return work;
    }
  };
}

// pipeline/stages/package-desktop/steps/build-service.ts
async function buildOneService(state, { plan }) {
  const { ctx, request, source, workspace, origins, bases, host, built } = state;
  const copy = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(source, "the copy of the sources");
  const { root, repository } = copy;
  const { dir: scenarioDir, path } = (0,_chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_7__/* .locateInSources */ .s)(toCopiedPlace(request, copy), plan.build.source_dir);
  const node = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(bases.get(host), "the base Node of this machine").executable;
  const { payload } = workspace;
  state.nodes ??= openNodeShelf(state);
  const { nodes } = state;
  const onDiagnostic = request.onDiagnostic ?? (() => {
  });
  const context = { ...ctx, scenarioDir, repository, sourceRoot: root, payload, node, nodes, onDiagnostic };
  const result = await buildService(context, { ...plan, build: { ...plan.build, source_dir: path } });
  origins.add(result.to, "scenario");
  for (const folder of result.pinned ?? []) origins.add(folder, "package");
  built.set(plan.service, result);
}

// pipeline/stages/package-desktop/steps/check-initialization.ts


// schema/initialization-report.ts

var scriptMessageSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .object */ .Ikc({
  file: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe("as in bundle.json, relative to the scenario"),
  line: zod__WEBPACK_IMPORTED_MODULE_34__/* .int */ .Whr().positive(),
  message: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
  statement: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe("the beginning of the statement in one line; empty for a psql command"),
  is_command: zod__WEBPACK_IMPORTED_MODULE_34__/* .boolean */ .zMY().describe("whether it is a psql command that is not run, which assemble reports too")
});
var initializationReportSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .object */ .Ikc({
  files: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP()),
  statements: zod__WEBPACK_IMPORTED_MODULE_34__/* .int */ .Whr().min(0),
  failed: zod__WEBPACK_IMPORTED_MODULE_34__/* .int */ .Whr().min(0),
  faults: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(scriptMessageSchema),
  notes: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(scriptMessageSchema).describe("what is done in another way than psql does it"),
  extensions: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP()).describe("created because a statement uses them")
});

// pipeline/shared/kit/stage-kit.ts



// pipeline/shared/kit/glob.ts

function toGlobMatcher(globs) {
  return (path) => globs.some((glob) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.matchesGlob)(path, glob) || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.matchesGlob)(path, `${glob}/**`));
}

// pipeline/shared/kit/read-source.ts

var limits = { entries: 1e5, bytes: 16 * 1024 ** 3 };
var isLicense = (name2) => /^(?:licen[cs]e|notice|copying)[^/]*$/i.test(name2);
var metadata = /^[^/]+\.dist-info\/(.*)$/;
function toWheelLicense(path) {
  const [, inside] = metadata.exec(path) ?? [];
  if (inside === void 0) return void 0;
  if (inside.startsWith("licenses/")) return inside.slice("licenses/".length).replaceAll("/", "-");
  return isLicense(inside) ? inside : void 0;
}
async function readSource(fs, source, file, visit) {
  const { kind, archive } = source;
  if (kind === "go" || source.gguf !== void 0) {
    const only = { path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.basename)(file), isExecutable: kind === "go", license: void 0 };
    await visit({ ...only, content: fs.read(file) });
  } else if (kind === "npm") {
    await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .readTar */ .sB)(fs.read(file), "gzip", async ({ type, mode: mode2, content, ...entry }) => {
      const path = entry.path.replace(/^[^/]+\//, "");
      if (type !== "file") return;
      const license = isLicense(path) ? path : void 0;
      await visit({ path, isExecutable: (mode2 & 73) !== 0, license, content });
    });
  } else {
    await (0,_chunk_GNQMZWIP_js__WEBPACK_IMPORTED_MODULE_4__/* .readForeignZip */ .U)(fs, file, limits, async ({ path, kind: type, mode: mode2, content }) => {
      const license = toWheelLicense(path);
      if (type === "file" && path === archive) {
        await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .readTar */ .sB)(content, "gzip", async (entry) => {
          if (entry.type !== "file") return;
          const isExecutable = (entry.mode & 73) !== 0;
          await visit({ path: entry.path, isExecutable, license: void 0, content: entry.content });
        });
      }
      if (archive !== void 0 && license === void 0) return;
      if (type !== "file" || license === void 0 && metadata.test(path)) return;
      await visit({ path, isExecutable: (mode2 & 73) !== 0, license, content });
    });
  }
}

// pipeline/shared/kit/stage-kit.ts
var symlinksSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .object */ .Ikc({ source: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(), target: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP() }));
async function linkSymlinks(ctx, text, toPlace2) {
  for (const { source, target } of symlinksSchema.parse(JSON.parse(text))) {
    const from = toPlace2(source);
    const at = toPlace2(target);
    if (from === void 0 || at === void 0 || await ctx.fs.stat(from) === void 0) continue;
    await ctx.fs.remove(at);
    await ctx.fs.symlink((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.relative)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.dirname)(at), from), at);
  }
}
var maxLinksBytes = 4 * 1024 * 1024;
function toPlaces({ part, source }, place2) {
  const isExcluded = toGlobMatcher(part.exclude);
  const isProgram = toGlobMatcher(part.executable);
  const root = source.kind === "go" || (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .isModel */ .yX)(source) ? void 0 : source.root ?? part.root;
  const top = root === void 0 ? "" : `${root.replace(/\/+$/, "")}/`;
  const toInside = (path) => path.startsWith(top) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)("/", path.slice(top.length)).slice(1) : "";
  return {
    file: (path) => {
      const inside = toInside(path);
      return inside === "" || isExcluded(inside) ? void 0 : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(place2.to, part.to ?? "", inside);
    },
    isExecutable: (path) => isProgram(toInside(path)),
    license: (name2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(place2.licenses, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)("/", name2))
  };
}
async function stagePart(ctx, { part, source }, fetched, places) {
  let symlinks;
  await readSource(ctx.fs, source, fetched, async ({ path, content, license, isExecutable }) => {
    if (path === part.symlinks) {
      symlinks = new TextDecoder().decode(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_27__/* .readAtMost */ .r)(content, maxLinksBytes, path));
      return;
    }
    const to = license === void 0 ? places.file(path) : places.license(license);
    if (to === void 0) return;
    const isProgram = license === void 0 && (isExecutable || places.isExecutable(path));
    await ctx.fs.write(to, content, isProgram ? 493 : 420);
  });
  if (symlinks !== void 0) await linkSymlinks(ctx, symlinks, places.file);
}
var toLicenseFolder = (parts, { source }) => parts.length > 1 ? (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toSourceName */ .a9)(source).replaceAll("/", "-") : "";
async function stageKit(ctx, member, target, place2) {
  const built = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(ctx.packageRoot, "dist/kit", member.name);
  if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(built, "driver.cjs")) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
      code: "dist-missing",
      blame: "environment",
      message: `the driver of "${member.name}" is not built (dist/kit/${member.name}/driver.cjs)`,
      remedy: "run `npm run build -- --only kit` in the folder of this product"
    });
  }
  const parts = (0,_chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_18__/* .planKitParts */ .I)(member, target);
  for (const planned of parts) {
    const own = toLicenseFolder(parts, planned);
    const licenses = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(place2.licenses, own);
    const dir = await ctx.fs.makeTempDir("vrooli-kit-");
    try {
      const fetched = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchSource */ .sq)(ctx, member, planned.source, target, dir);
      await stagePart(ctx, planned, fetched, toPlaces(planned, { to: place2.to, licenses }));
    } finally {
      await ctx.fs.remove(dir);
    }
  }
  await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(built, "driver.cjs"), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(place2.to, member.driver));
  if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(built, "licenses.txt")) !== void 0) {
    await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(built, "licenses.txt"), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(place2.licenses, "driver.txt"));
  }
}

// pipeline/stages/package-desktop/statement-diagnostics.ts

var maxListed = 100;
function toRemedy({ message }) {
  if (/^extension "[^"]*" is not available/.test(message))
    return "remove the statement and what uses the extension: the database has only pgvector and the extensions of its contrib folder";
  if (/permission denied|must be superuser|must be owner/.test(message))
    return "remove the statement: the app owns its database, and is not a superuser";
  if (/^role "[^"]*" does not exist/.test(message))
    return "remove the statement, or write CURRENT_USER: the app has one role";
  return "correct the statement; until then the app starts without what it would make";
}
var sqlCodes = { failed: "sql-statement-failed", changed: "sql-adapted" };
var fileCodes = {
  failed: "initialization-part-failed",
  changed: "initialization-part-left-out"
};
var fileRemedy = "correct that part of the file; until then the app starts without it";
function toStatementDiagnostics({ faults, failed, notes }, place2, isStrictFile, codes = sqlCodes) {
  const toFile = (file) => node_path__WEBPACK_IMPORTED_MODULE_37__.posix.relative(place2.root, (0,_chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_7__/* .toSourcePath */ ._)(place2, file));
  const statements = faults.filter(({ is_command: isCommand }) => !isCommand);
  const listed = statements.slice(0, maxListed).map((fault) => {
    const { file, line, message, statement } = fault;
    const isStrict2 = isStrictFile(file);
    const text = statement === "" ? "" : `: ${statement}`;
    return {
      severity: isStrict2 ? "error" : "warning",
      code: codes.failed,
      file: toFile(file),
      line,
      message: `${file}:${line}: ${message}${text}`,
      remedy: isStrict2 ? "correct the statement, or remove initialization_strict from service.json" : codes === sqlCodes ? toRemedy(fault) : fileRemedy
    };
  });
  const rest = failed - (faults.length - statements.length) - listed.length;
  const total = {
    severity: listed.some(({ severity }) => severity === "error") ? "error" : "warning",
    code: codes.failed,
    message: `${failed} ${codes === sqlCodes ? "statements of the initial SQL" : "parts of the initialization"} fail; ${rest} of them are not listed`,
    remedy: "correct the first ones: later ones often fail because of them"
  };
  const changed = notes.map(({ file, line, message }) => {
    const remedy = "nothing to do, unless the app needs it otherwise";
    return {
      severity: "info",
      code: codes.changed,
      file: toFile(file),
      line,
      message: `${file}:${line}: ${message}`,
      remedy
    };
  });
  return [...listed, ...rest > 0 ? [total] : [], ...changed];
}

// pipeline/stages/package-desktop/steps/check-initialization.ts
var timeLimitMs = 10 * 6e4;
function report(state, diagnostics) {
  for (const found of diagnostics) state.request.onDiagnostic?.(found);
}
async function stage2({ ctx, host, workspace }, member, step, dir) {
  await ctx.fs.chmod(dir, 493);
  await ctx.fs.mkdir((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "tmp"));
  await ctx.fs.chmod((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "tmp"), 1023);
  await stageKit(ctx, member, host, { to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "kit"), licenses: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "licenses") });
  for (const path of step.files) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "bundle", path);
    await ctx.fs.write(to, ctx.fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, path)), 420);
  }
}
async function run(state, member, step, dir) {
  await stage2(state, member, step, dir);
  const node = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(state.bases.get(state.host), "the base Node of this machine").executable;
  const args = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "kit", member.driver), ...member.initialization?.check_args ?? []];
  const tmp = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "tmp");
  const env = { ...step.env, BUNDLE_ROOT: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "bundle"), TMPDIR: tmp, TMP: tmp, TEMP: tmp };
  const { exitCode, stdout, stderr } = await state.ctx.exec.run(node, args, { env, timeoutMs: timeLimitMs });
  if (exitCode !== 0) return stderr.trim().split("\n").slice(-12).join("\n");
  return initializationReportSchema.parse(JSON.parse(stdout));
}
function isStrict(file, step) {
  if (!file.startsWith(`${_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_21__/* .scenariosFolder */ .wx}/`)) return step.isStrict;
  return step.strictFolders.some((folder) => file.startsWith(`${folder}/`));
}
function toFailure(output) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
    code: "sql-not-applied",
    blame: "input",
    message: `the initial SQL cannot be applied:
${output}`,
    remedy: "correct the file at the line of the message"
  });
}
async function checkInitialization(state, step) {
  const { ctx, kits, host } = state;
  const member = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(
    kits.find(({ name: name2 }) => name2 === step.kit),
    `the kit member ${step.kit}`
  );
  const toUnchecked = (why) => ({
    severity: "warning",
    code: "initialization-not-checked",
    message: `the initialization of ${member.name} was not tried: ${why}`,
    remedy: "build on a system that can run it, to see what of it fails"
  });
  if (!(0,_chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_18__/* .toKitTargets */ .w)(member).includes(host)) {
    report(state, [toUnchecked(`${member.name} has no programs for ${host}`)]);
    return;
  }
  const dir = await ctx.fs.makeTempDir("vrooli-sql-");
  try {
    const result = await run(state, member, step, dir);
    if (typeof result === "string") {
      if (result.includes("code: initialization-failed")) throw toFailure(result);
      report(state, [toUnchecked(result)]);
      return;
    }
    ctx.log.info(
      `initialization of ${member.name}: ${result.statements} statements, ${result.failed} failed`
    );
    const diagnostics = toStatementDiagnostics(
      result,
      toPlace(state.request),
      (file) => isStrict(file, step),
      member.initialization?.syntax === void 0 ? fileCodes : sqlCodes
    );
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length === 0) report(state, diagnostics);
    else
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
        code: "sql-statement-failed",
        blame: "input",
        message: `${result.failed} statements of the initial SQL fail, and initialization_strict is set`,
        remedy: "correct them, or remove initialization_strict from the resource in service.json",
        diagnostics
      });
  } finally {
    await ctx.fs.remove(dir);
  }
}

// pipeline/stages/package-desktop/steps/check-limits.ts
async function checkLimits({ ctx, request: { bundle, target }, workspace }, { formats }) {
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertPayloadFits */ .XG)(ctx, workspace.payload, { app: bundle.app, target }, formats);
}

// pipeline/stages/package-desktop/steps/copy-prebuilt.ts

async function copyPrebuilt({ ctx, request, workspace, origins }, { service, path }) {
  const from = (0,_chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_7__/* .toSourcePath */ ._)(toPlace(request), path);
  if (await ctx.fs.stat(from) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
      code: "prebuilt-missing",
      blame: "input",
      message: `service "${service}": its program ${path} is not in the scenario, and the service has no build`,
      remedy: "build it before packaging, or give the service a build"
    });
  }
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertShipped */ .UK)(ctx.fs, request.root ?? request.scenarioDir, from, path);
  await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, path));
  origins.add(path, "scenario");
}

// pipeline/stages/package-desktop/steps/describe-payload.ts

async function describeFinishedPayload(state) {
  const { ctx, request, workspace, about, icons, origins } = state;
  if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_38__/* .payloadListFile */ .L4)) !== void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
      code: "installer-failed",
      blame: "input",
      message: `the scenario has a file ${_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_38__/* .payloadListFile */ .L4}, which is the name of a document of the payload`,
      remedy: `give the asset ${_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_38__/* .payloadListFile */ .L4} another name`
    });
  }
  const files = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .describePayload */ .EE)(ctx, workspace.payload, state.sha1);
  const { app } = request.bundle;
  const { target, shell } = request;
  const beside = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .listBeside */ .R7)(ctx, { app, target, shell }, about, icons);
  const list = { app, target, files, beside };
  state.payloadEntries = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .writePayloadList */ .at)(ctx, workspace.payload, list, state.sha1);
  origins.add(_chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_38__/* .payloadListFile */ .L4, "product");
}

// pipeline/stages/package-desktop/steps/finish-bundle.ts


// pipeline/stages/package-desktop/packaging/claim-place.ts
var reserved = [
  ...[
    "bundle.json",
    "icon.png",
    "icon.svg",
    "licenses",
    "maintenance",
    "node",
    "notice",
    "payload.json",
    "policies",
    "resources"
  ],
  ...["runtime", "runtime.exe", "shell", "socket-permissions.json", "vrooli", "vrooli.exe"]
];
var foldName = (path) => path.normalize("NFC").toLowerCase();
function toClash(what, path, other) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
    code: "payload-name-clash",
    blame: "input",
    message: `${what} ${path} and ${other} have one name in the payload, on systems that do not distinguish upper and lower case`,
    remedy: `give ${path} another place or name`
  });
}
async function findTaken(fs, payload, path) {
  let at = payload;
  let relative6 = "";
  const parts = path.split("/");
  for (const [index, part] of parts.entries()) {
    if ((await fs.stat(at))?.kind !== "dir") return relative6 === "" ? void 0 : relative6;
    const wanted = foldName(part);
    const name2 = (await fs.list(at)).find((one) => foldName(one) === wanted);
    if (name2 === void 0) return void 0;
    at = `${at}/${name2}`;
    relative6 = relative6 === "" ? name2 : `${relative6}/${name2}`;
    if (index < parts.length - 1 && name2 !== part) return relative6;
  }
  return relative6;
}
async function assertPlaceFree(fs, payload, path, what) {
  const taken = await findTaken(fs, payload, path);
  if (taken !== void 0) throw toClash(what, path, taken);
}
function assertNotReserved(path, what) {
  const [top = ""] = path.split("/");
  const own = reserved.find((name2) => name2 === foldName(top));
  if (own !== void 0) throw toClash(what, path, `${own}, which this product writes,`);
}

// pipeline/stages/package-desktop/name-clashes.ts
var foldsCase = (target) => target.startsWith("win-") || target.startsWith("darwin-");
function findNameClashes(entries) {
  const known = /* @__PURE__ */ new Map();
  const clashes = [];
  for (const entry of [...entries].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_39__/* .byCodeUnit */ .X)(a.path, b.path))) {
    const name2 = foldName(entry.path);
    const other = known.get(name2);
    if (other === void 0) known.set(name2, entry);
    else if (other.kind !== "dir" || entry.kind !== "dir") clashes.push([other.path, entry.path]);
  }
  return clashes;
}
function assertNamesDistinct(entries, target) {
  const clashes = foldsCase(target) ? findNameClashes(entries) : [];
  const diagnostics = clashes.map(
    ([first, second]) => ({
      severity: "error",
      code: "payload-name-clash",
      message: `${first} and ${second} are one file on ${target}, which does not distinguish upper and lower case`,
      file: second,
      remedy: `give ${second} another name, or leave one of the two out`
    })
  );
  const [found] = diagnostics;
  if (found === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
    code: "payload-name-clash",
    blame: "input",
    message: found.message,
    remedy: found.remedy ?? "",
    diagnostics
  });
}

// pipeline/stages/package-desktop/programs.ts
function listPrograms(bundle) {
  const found = /* @__PURE__ */ new Map();
  bundle.services.forEach((service, at) => {
    for (const platform of _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_23__/* .platforms */ .Bn) {
      const binary = service.binaries?.[platform];
      if (binary !== void 0) found.set(`/services/${at}/binaries/${platform}/path`, binary.path);
    }
    const commands = [
      [`/services/${at}/health/command/0`, service.health.command],
      [`/services/${at}/restart/on_restart/0`, service.restart?.on_restart],
      ...(service.migrations ?? []).map((migration, index) => [
        `/services/${at}/migrations/${index}/command/0`,
        migration.command
      ])
    ];
    for (const [pointer, command] of commands) {
      const program2 = command?.[0]?.replace(/^\$\{bundle\}\//, "") ?? "";
      if (program2.includes("/") && !program2.includes("${") && !program2.startsWith("/"))
        found.set(pointer, program2);
    }
  });
  return found;
}
async function findMissingPrograms(bundle, isThere) {
  const faults = [];
  for (const [pointer, path] of listPrograms(bundle)) {
    if (await isThere(path)) continue;
    faults.push({
      severity: "error",
      code: "program-missing",
      message: `${path} is not in the payload`,
      pointer,
      remedy: "name a file that a build or a resource puts there"
    });
  }
  return faults;
}

// pipeline/stages/package-desktop/steps/finish-bundle.ts
async function applyFinishBundle(state) {
  const { ctx, request, workspace } = state;
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__/* .listTree */ .n)(ctx.fs, workspace.payload);
  assertNamesDistinct(tree, request.target);
  const finished = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .finishBundle */ .Y6)(
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .withNeeds */ .Y)(tree, state.kits, await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .withTreeDigests */ .Aq)(ctx, workspace.payload, request.bundle)),
    state.plan.services.map((service) => withBuilt(service, state.built)),
    await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readAssetFacts */ .i9)(ctx, workspace.payload, request.bundle)
  );
  const isThere = async (path) => await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, path)) !== void 0;
  const faults = await findMissingPrograms(finished, isThere);
  if (faults.length > 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
      code: "bundle-incomplete",
      blame: "input",
      message: `${faults.map(({ message }) => message).join("; ")}`,
      remedy: "name files that a build or a resource puts there",
      diagnostics: faults
    });
  }
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, "bundle.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .dj)(finished));
  await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeTree */ .SK)(ctx, workspace.payload);
  state.finished = finished;
}

// pipeline/stages/package-desktop/steps/read-origins.ts
async function readOrigins(state) {
  const { ctx, request, plan, table } = state;
  const [product, commit, tools] = await Promise.all([
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readProduct */ .g1)(ctx),
    request.provenance.builder_commit ?? (0,_chunk_GLXALFMI_js__WEBPACK_IMPORTED_MODULE_6__/* .readOwnCommit */ .O)(ctx, ctx.packageRoot),
    (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readToolVersions */ .u5)(ctx, (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .listBuildTools */ .oQ)(plan, request))
  ]);
  state.buildOrigins = { product: { ...product, commit }, tools: { node: table.version, ...tools } };
}

// pipeline/rehearsal/sample-format.ts
var liked = "rehearsalRHEARSL0123456789-_.!";
function createRandom(seed) {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
function pickChar(set, random) {
  const has = (unit) => set.some(([low2, high2]) => unit >= low2 && unit <= high2);
  const chars = [...liked].filter((char) => has(char.charCodeAt(0)));
  if (chars.length > 0) return chars[random(chars.length)] ?? "";
  const [low, high] = set[random(set.length)] ?? [0, 0];
  const first = Math.min(Math.max(low, 33), high);
  return String.fromCharCode(first + random(Math.min(high - first, 93) + 1));
}
var spare = 12;
function sample(node, random) {
  switch (node.kind) {
    case "chars":
      return pickChar(node.set, random);
    case "sequence":
      return node.items.map((item) => sample(item, random)).join("");
    case "choice": {
      const item = node.items[random(node.items.length)];
      return item === void 0 ? "" : sample(item, random);
    }
    case "repeat": {
      const most3 = Math.min(node.max, node.min + spare);
      const times = node.min + random(most3 - node.min + 1);
      return Array.from({ length: times }, () => sample(node.body, random)).join("");
    }
    default:
      return "";
  }
}
var tries = 2e3;
function sampleFormat(format) {
  const compiled = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_21__/* .compileSecretFormat */ .hC)(format);
  if (!compiled.ok) return void 0;
  const pattern = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_21__/* .parsePattern */ .EY)(format);
  const random = createRandom(2654435769);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const value = sample(pattern, random);
    if (value !== "" && compiled.format.matches(value)) return value;
  }
  return void 0;
}

// pipeline/rehearsal/plan-answers.ts
var byName = [
  [/(^|_)(url|uri|endpoint|webhook)$/i, "http://127.0.0.1:9"],
  [/(^|_)e?mail$/i, "rehearsal@example.invalid"],
  [/(^|_)(host|hostname)$/i, "127.0.0.1"],
  [/(^|_)port$/i, "9"]
];
var plainValue = "rehearsal-0000-0000-0000-0000-0000";
function makeValue({ format, target }) {
  if (format !== void 0) return sampleFormat(format);
  return byName.find(([name2]) => name2.test(target.name))?.[1] ?? plainValue;
}
function planAnswers(secrets, given) {
  const values = {};
  const unknown3 = [];
  for (const [name2, value] of Object.entries(given)) {
    const secret = secrets.find(({ id, target }) => id === name2 || target.name === name2);
    if (secret === void 0) {
      const ids = secrets.map(({ id }) => id).join(", ") || "none";
      unknown3.push({
        severity: "error",
        code: "rehearsal-answer-unknown",
        message: `rehearse-secrets names "${name2}", which is not a secret of the bundle`,
        remedy: `use one of its secrets: ${ids}`
      });
    } else values[secret.id] = value;
  }
  const missing = [];
  for (const secret of secrets) {
    const isAsked = secret.class === "user_prompt" && secret.required;
    if (!isAsked || values[secret.id] !== void 0) continue;
    const value = makeValue(secret);
    if (value === void 0) {
      missing.push({
        severity: "error",
        code: "rehearsal-answer-missing",
        message: `no value could be made for the secret "${secret.id}" with the format ${secret.format}`,
        remedy: `give one for the rehearsal: --rehearse-secrets, or the input rehearse-secrets, with ${secret.id}=<value>`
      });
    } else values[secret.id] = value;
  }
  return { values, given: Object.values(given).filter((value) => value !== ""), unknown: unknown3, missing };
}

// pipeline/rehearsal/page/manifest-references.ts

var iconsSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({ src: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP() }));
var manifestSchema2 = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
  icons: iconsSchema.optional().catch(void 0),
  screenshots: iconsSchema.optional().catch(void 0)
});
function findManifestReferences(text) {
  const manifest = manifestSchema2.safeParse(parseOrUndefined(text));
  if (!manifest.success) return [];
  const { icons = [], screenshots = [] } = manifest.data;
  return [...icons, ...screenshots].map(({ src }) => ({ url: src, destination: "image" }));
}
function parseOrUndefined(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// pipeline/rehearsal/page/reference.ts
function resolveReferences(references, base, origin) {
  const files = [];
  const hosts = /* @__PURE__ */ new Set();
  const from = new URL(base).pathname;
  for (const { url, destination } of references) {
    if (url.trim() === "" || url.startsWith("#") || !URL.canParse(url, base)) continue;
    const target = new URL(url, base);
    if (!/^https?:$/.test(target.protocol)) continue;
    if (target.origin === origin)
      files.push({ path: `${target.pathname}${target.search}`, destination, from });
    else hosts.add(target.host);
  }
  return { files, hosts: [...hosts] };
}

// pipeline/rehearsal/page/ask-page.ts
var timeoutMs = 1e4;
var mostRedirects = 5;
var decode = (body) => new TextDecoder().decode(body);
var isHtml = ({ headers }) => /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers["content-type"] ?? "");
async function get(sandbox, port, path, headers) {
  return sandbox.request({ port, path, method: "GET", headers, timeoutMs });
}
async function openPage(sandbox, port) {
  const { origin } = new URL(`http://127.0.0.1:${port}`);
  let url = `${origin}/`;
  const headers = {
    accept: "text/html,application/xhtml+xml,*/*;q=0.8",
    "sec-fetch-mode": "navigate",
    "sec-fetch-dest": "document",
    "sec-fetch-site": "none"
  };
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const { pathname, search } = new URL(url);
    const response = await get(sandbox, port, `${pathname}${search}`, headers);
    const { location } = response.headers;
    if (response.status >= 300 && response.status < 400 && location !== void 0) {
      const next = new URL(location, url);
      if (next.origin !== origin) return { why: `${pathname} leads to ${next.origin}` };
      url = next.href;
      continue;
    }
    if (response.status !== 200) return { why: `${pathname} was answered with ${response.status}` };
    if (!isHtml(response)) {
      return {
        why: `${pathname} was answered with the type ${response.headers["content-type"] ?? "of nothing"}`
      };
    }
    return { url, html: decode(response.body) };
  }
  return { why: `/ was redirected more than ${mostRedirects} times` };
}
function findFault(response, { destination }) {
  if (response.status >= 400) return `answered with ${response.status}`;
  const needsOther = ["script", "style", "image", "font", "manifest"].includes(destination);
  return needsOther && isHtml(response) ? "answered with a page" : void 0;
}
async function findInFile(file, isModule, body) {
  if (file.destination === "style") return (0,_chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_13__/* .findCssReferences */ .X2)(decode(body));
  if (file.destination === "manifest") return findManifestReferences(decode(body));
  return isModule ? (0,_chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_13__/* .findModuleReferences */ .MV)(decode(body)) : [];
}
async function askPage(sandbox, port) {
  const { origin } = new URL(`http://127.0.0.1:${port}`);
  const page = await openPage(sandbox, port).catch((error) => ({ why: error.message }));
  if ("why" in page) return { ok: false, why: page.why };
  const { references, modules, base: stated } = await (0,_chunk_B2VKQFVK_js__WEBPACK_IMPORTED_MODULE_13__/* .findHtmlReferences */ .DR)(page.html);
  const base = new URL(stated ?? "", page.url).href;
  const modulePaths = new Set([...modules].map((url) => new URL(url, base).pathname));
  const asked = /* @__PURE__ */ new Map();
  const missing = [];
  const hosts = /* @__PURE__ */ new Set();
  async function ask(file) {
    const headers = {
      accept: "*/*",
      "sec-fetch-mode": "no-cors",
      "sec-fetch-dest": file.destination,
      "sec-fetch-site": "same-origin",
      referer: page && "url" in page ? page.url : origin
    };
    const response = await get(sandbox, port, file.path, headers).catch((error) => error.message);
    const why = typeof response === "string" ? response : findFault(response, file);
    if (why !== void 0) missing.push({ ...file, why });
    return typeof response === "string" || why !== void 0 ? void 0 : response;
  }
  async function follow(found, from, depth) {
    const { files, hosts: others } = resolveReferences(found, from, origin);
    for (const host of others) hosts.add(host);
    for (const file of files) {
      if (asked.has(file.path)) continue;
      asked.set(file.path, file);
      const response = await ask(file);
      if (response === void 0 || depth === 0) continue;
      const { pathname } = new URL(file.path, origin);
      const inside = await findInFile(file, modulePaths.has(pathname), response.body);
      await follow(inside, `${origin}${file.path}`, depth - 1);
    }
  }
  await follow(references, base, 1);
  return { ok: true, url: page.url, files: [...asked.values()], missing, hosts: [...hosts].sort() };
}

// pipeline/rehearsal/page/page-faults.ts
var isNeeded = ({ destination }) => destination === "script" || destination === "style";
function toMissing(service, missing) {
  const { path, from, why } = missing;
  return {
    severity: isNeeded(missing) ? "error" : "warning",
    code: "rehearsal-file-missing",
    message: `the page of "${service}" refers to ${path} (in ${from}), which was ${why}`,
    remedy: "correct the address, or ship the file; when every address has the same wrong beginning, set the base path of the build to / (Vite: `base`, Create React App: `homepage`, Next.js: `basePath`)"
  };
}
var toExternal = (service, host) => ({
  severity: "warning",
  code: "page-external-host",
  message: `the page of "${service}" loads from ${host}, which it does not reach without a network`,
  remedy: "ship the files with the page"
});
function findPageFaults(service, page) {
  if (!page.ok) {
    return [
      {
        severity: "error",
        code: "rehearsal-page-missing",
        message: `the start page of "${service}" did not come: ${page.why}`,
        remedy: `let "${service}" answer / with a page; a folder of files needs an index.html`
      }
    ];
  }
  const external = page.hosts.map((host) => toExternal(service, host));
  return [...page.missing.map((missing) => toMissing(service, missing)), ...external];
}
var isLoopback = ({ hostname }) => /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
function sortFailed({ failedRequests }, page) {
  const { origin } = new URL(page.url);
  const known = new Set(page.missing.map(({ path }) => path));
  const [failed, hosts] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Set()];
  for (const { url, why } of failedRequests) {
    if (!URL.canParse(url)) continue;
    const asked = new URL(url);
    const path = `${asked.pathname}${asked.search}`;
    if (asked.origin === origin) {
      if (!known.has(path) && asked.pathname !== "/favicon.ico") failed.set(path, why);
    } else if (isLoopback(asked)) failed.set(`${asked.origin}${path}`, why);
    else if (/^(?:https?|wss?):$/.test(asked.protocol) && !page.hosts.includes(asked.host))
      hosts.add(asked.host);
  }
  return { failed, hosts };
}
function findViewFaults(service, view, page) {
  const { failed, hosts } = sortFailed(view, page);
  const requests = [...failed].map(
    ([asked, why]) => ({
      severity: "warning",
      code: "page-request-failed",
      message: `the page of "${service}" asked for ${asked}: ${why}`,
      remedy: asked.startsWith("/") ? "correct the address in the page, or the route of the API" : "let the page call a path of its own origin, such as /api: the ports of an app are chosen when it starts"
    })
  );
  const complaints = view.errors.map(
    (text) => ({
      severity: "warning",
      code: "page-console-error",
      message: `the page of "${service}" reports: ${text}`,
      remedy: "correct the script, or ignore it when the page works"
    })
  );
  const blank = {
    severity: "warning",
    code: "page-blank",
    message: `the page of "${service}" shows neither text nor a picture`,
    remedy: "open the screenshot of the rehearsal, and correct what the page reports"
  };
  const external = [...hosts].sort().map((host) => toExternal(service, host));
  return [...view.isBlank ? [blank] : [], ...requests, ...external, ...complaints];
}

// pipeline/rehearsal/run/ask-pages.ts
var viewTimeoutMs = 3e4;
function toPagePort({ id, type, ports, metadata: metadata2 }, used) {
  const names3 = ports?.requested.map(({ name: name3 }) => name3) ?? [];
  const name2 = names3.includes("ui") ? "ui" : type === "ui-bundle" ? names3[0] : metadata2?.page_port;
  return name2 === void 0 ? void 0 : used[id]?.[name2];
}
var toOwnFaults = ({ metadata: metadata2 }, faults) => metadata2?.page_port === void 0 ? faults : faults.map((fault) => ({ ...fault, severity: "warning" }));
async function viewPage(sandbox, browser, id, page, screenshots) {
  if (browser === void 0) return { why: "no Chromium was found on this machine", faults: [] };
  try {
    const view = await sandbox.view(browser, page.url, viewTimeoutMs);
    const screenshot = `rehearsal-${id.replaceAll(/[^\w.-]/g, "_")}.png`;
    screenshots.set(screenshot, view.screenshot);
    return { screenshot, faults: findViewFaults(id, view, page) };
  } catch (error) {
    return { why: error.message, faults: [] };
  }
}
async function askPages(sandbox, services, ports, browser) {
  const result = { pages: [], faults: [], screenshots: /* @__PURE__ */ new Map() };
  for (const service of services) {
    const port = toPagePort(service, ports);
    if (port === void 0) continue;
    const page = await askPage(sandbox, port);
    result.faults.push(...toOwnFaults(service, findPageFaults(service.id, page)));
    if (!page.ok) continue;
    const view = await viewPage(sandbox, browser, service.id, page, result.screenshots);
    result.faults.push(...view.faults);
    result.pages.push({
      service: service.id,
      files: page.files.length,
      external_hosts: page.hosts,
      ...view.screenshot === void 0 ? {} : { screenshot: view.screenshot },
      ...view.why === void 0 ? {} : { why_no_screenshot: view.why }
    });
  }
  return result;
}

// pipeline/rehearsal/run/fault.ts
function toRehearsalError(faults) {
  const errors = faults.filter(({ severity }) => severity === "error");
  const [first] = errors;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
    code: first?.code ?? "rehearsal-not-ready",
    blame: "input",
    message: `the app that was built does not run: ${errors.map(({ message }) => message).join("\n")}`,
    remedy: `${first?.remedy ?? ""}; build with rehearse off to get the installers all the same`,
    diagnostics: faults
  });
}
function quoteLog(text, lines) {
  const kept = text.split("\n").map((line) => line.trimEnd()).filter((line) => line !== "").slice(-lines);
  return kept.map((line) => `
  ${line}`).join("");
}

// pipeline/rehearsal/run/log-hints.ts
var networkWords = /\b(?:EAI_AGAIN|ENOTFOUND|ENETUNREACH|EHOSTUNREACH|ERR_INTERNET_DISCONNECTED)\b|network is unreachable|no such host|temporary failure in name resolution|name or service not known|could not resolve host|dns error/i;
function showsNetwork(log) {
  return networkWords.test(log);
}
var askedInVain = [
  // Node: ENOENT: no such file or directory, open '/a/b'
  /ENOENT[^\n]*?['"]([^'"\n]+)['"]/g,
  // Go: open templates/a.html: no such file or directory
  /\b(?:open|stat|lstat|chdir|readdirent|fork\/exec) ([^\s:'"]+): no such file or directory/g,
  // Python: [Errno 2] No such file or directory: 'a/b'
  /No such file or directory: ['"]([^'"\n]+)['"]/g,
  // Node: Cannot find module '/a/b.js'
  /Cannot find module ['"](\.{0,2}\/[^'"\n]+)['"]/g
];
function findAskedInVain(log, app) {
  const found = /* @__PURE__ */ new Set();
  for (const pattern of askedInVain) {
    for (const [, path = ""] of log.matchAll(pattern)) {
      if (path.startsWith(`${app}/`)) found.add(path.slice(app.length + 1));
      else if (!path.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(path)) found.add(path);
    }
  }
  return [...found];
}

// pipeline/rehearsal/run/explain.ts
var quotedLines = 20;
var readLines = 200;
var isWaiting = ({ state }) => /^(?:waiting|stopped|skipped)$/.test(state);
async function readLog(control, serviceId) {
  return control("tailLogs", { query: { serviceId, lines: readLines } }).catch(() => "");
}
function describe(id, detail, log) {
  const end = detail.exit_code === void 0 ? "" : `, exit code ${detail.exit_code}`;
  const restarts = detail.restarts === 0 ? "" : `, ${detail.restarts} restarts`;
  const lines = quoteLog(log, quotedLines);
  const said = lines === "" ? "\n  it wrote nothing to its log" : `
last lines of its log:${lines}`;
  return `service "${id}" did not become ready: ${detail.message} (state ${detail.state}${end}${restarts})${said}`;
}
async function explainService(around, id, detail) {
  const log = await readLog(around.control, id);
  const needsNetwork = around.isolated && showsNetwork(log);
  const asked = findAskedInVain(log, around.app);
  const code = needsNetwork ? "rehearsal-network-needed" : asked.length > 0 ? "rehearsal-file-not-found" : "rehearsal-not-ready";
  const remedies = {
    "rehearsal-network-needed": 'the app was started without a network: ship what it loads, or declare `"network": "required"` in the deployment requirements of service.json',
    "rehearsal-file-not-found": `it asked for ${asked.join(", ")}, which is not in the payload: ship it with the service`,
    "rehearsal-not-ready": `correct what the log of "${id}" reports, or its health check and its time limit`
  };
  return { severity: "error", code, message: describe(id, detail, log), remedy: remedies[code] };
}
async function explainNotReady(around, { details, message }, afterMs) {
  const open = Object.entries(details).filter(([, detail]) => !detail.ready && detail.critical);
  const causes = open.filter(([, detail]) => !isWaiting(detail));
  const named = causes.length > 0 ? causes : open;
  if (named.length > 0) {
    return Promise.all(named.map(([id, detail]) => explainService(around, id, detail)));
  }
  return [
    {
      severity: "error",
      code: "rehearsal-not-ready",
      message: `the app was not ready after ${afterMs} ms: ${message}`,
      remedy: "give it more time with rehearse-timeout, or correct what it waits for"
    }
  ];
}

// pipeline/rehearsal/run/ask-services.ts
var timeoutMs2 = 1e4;
function toHealthPort({ id, health, ports }, used) {
  if (health.type !== "http") return void 0;
  const name2 = health.port_name ?? ports?.requested[0]?.name;
  return name2 === void 0 ? void 0 : used[id]?.[name2];
}
async function askHealth(sandbox, port, path) {
  try {
    return await sandbox.request({ port, path, method: "GET", headers: {}, timeoutMs: timeoutMs2 });
  } catch (error) {
    return { why: error.message };
  }
}
function toReadyMs({ started_at: from, ready_at: to }) {
  return from === void 0 || to === void 0 ? void 0 : Date.parse(to) - Date.parse(from);
}
async function askServices(sandbox, services, { control, readiness }) {
  const { services: ports } = await control("getPorts");
  const seen = [];
  const faults = [];
  for (const service of services) {
    const detail = readiness.details[service.id];
    if (detail === void 0 || !detail.ready) continue;
    const readyMs = toReadyMs(detail);
    const { id, scenario } = service;
    const facts = { id, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_29__/* .omitUndefined */ .O)({ scenario, ready_ms: readyMs }) };
    const port = toHealthPort(service, ports);
    if (port === void 0) {
      seen.push(facts);
      continue;
    }
    const path = service.health.path ?? "/";
    const answer = await askHealth(sandbox, port, path);
    if ("status" in answer && answer.status >= 200 && answer.status < 300) {
      seen.push({ ...facts, health: { path, status: answer.status } });
      continue;
    }
    const why = "status" in answer ? `was answered with ${answer.status}` : `got no answer: ${answer.why}`;
    const log = quoteLog(await readLog(control, service.id), 20);
    faults.push({
      severity: "error",
      code: "rehearsal-health-failed",
      message: `the health check ${path} of service "${service.id}" ${why}${log === "" ? "" : `
last lines of its log:${log}`}`,
      remedy: `correct what the log of "${service.id}" reports`
    });
  }
  return { services: seen, faults };
}

// pipeline/rehearsal/run/find-vain-files.ts
async function findVainFiles(control, services, app) {
  const faults = [];
  for (const { id } of services) {
    for (const path of findAskedInVain(await readLog(control, id), app)) {
      faults.push({
        severity: "warning",
        code: "rehearsal-file-not-found",
        message: `service "${id}" asked for ${path}, which is not in the payload`,
        remedy: "ship the file with the service, or ignore it when the service does without it"
      });
    }
  }
  return faults;
}

// pipeline/rehearsal/run/start-app.ts


// schema/generated/control-api.ts
var controlOperations = {
  getHealth: {
    method: "GET",
    path: "/healthz",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  proveToken: {
    method: "GET",
    path: "/proof/{nonce}",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  getReadiness: {
    method: "GET",
    path: "/readyz",
    query: [],
    statuses: [200, 503],
    media: "application/json"
  },
  getStatus: {
    method: "GET",
    path: "/status",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  getPorts: {
    method: "GET",
    path: "/ports",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  tailLogs: {
    method: "GET",
    path: "/logs/tail",
    query: ["serviceId", "lines", "follow"],
    statuses: [200],
    media: "text/plain"
  },
  listSecrets: {
    method: "GET",
    path: "/secrets",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  storeSecrets: {
    method: "POST",
    path: "/secrets",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  rotateSecrets: {
    method: "POST",
    path: "/secrets/rotate",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  getTelemetry: {
    method: "GET",
    path: "/telemetry",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  allowTelemetry: {
    method: "POST",
    path: "/telemetry",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  uploadTelemetry: {
    method: "POST",
    path: "/telemetry/upload",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  getUpdates: {
    method: "GET",
    path: "/updates",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  checkUpdates: {
    method: "POST",
    path: "/updates/check",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  applyUpdate: {
    method: "POST",
    path: "/updates/apply",
    query: [],
    statuses: [202],
    media: "application/json"
  },
  chooseUpdates: {
    method: "POST",
    path: "/updates/settings",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  validate: {
    method: "GET",
    path: "/validate",
    query: [],
    statuses: [200, 422],
    media: "application/json"
  },
  restartService: {
    method: "POST",
    path: "/services/{id}/restart",
    query: [],
    statuses: [202],
    media: "application/json"
  },
  shutdown: {
    method: "POST",
    path: "/shutdown",
    query: [],
    statuses: [202],
    media: "application/json"
  },
  streamEvents: {
    method: "GET",
    path: "/events",
    query: [],
    statuses: [200],
    media: "text/event-stream"
  },
  connectEvents: {
    method: "GET",
    path: "/events/ws",
    query: [],
    statuses: [101],
    media: "text/plain"
  },
  getMetrics: {
    method: "GET",
    path: "/metrics",
    query: [],
    statuses: [200],
    media: "text/plain"
  },
  getDiagnostics: {
    method: "GET",
    path: "/diagnostics",
    query: [],
    statuses: [200],
    media: "application/gzip"
  },
  getOpenApi: {
    method: "GET",
    path: "/openapi.json",
    query: [],
    statuses: [200],
    media: "application/json"
  }
};

// schema/control/client.ts
var ControlError = class extends Error {
  status;
  code;
  remedy;
  faults;
  constructor(status, text) {
    const { error, code = "", remedy = "", errors = [] } = parseObject(text) ?? {};
    super(error ?? (text.trim() || `the answer was ${status}`));
    this.name = "ControlError";
    this.status = status;
    this.code = code;
    this.remedy = remedy;
    this.faults = errors;
  }
};
function createControlClient(send, toError = (refusal) => refusal) {
  return async (id, ...[input]) => {
    const { method, media, statuses } = controlOperations[id];
    const { body } = input ?? {};
    const path = toControlPath(id, input);
    const { status, text } = await send({
      method,
      path,
      ...body === void 0 ? {} : { body: JSON.stringify(body) }
    });
    const document = media === "application/json" ? parseObject(text) : text;
    const isAnswer = statuses.some((known) => known === status) && !isRefusal(document);
    if (isAnswer) return document;
    throw toError(new ControlError(status, text));
  };
}
function toControlPath(id, { params = {}, query = {} } = {}) {
  const path = Object.entries(params).reduce(
    (text, [name2, value]) => text.replace(`{${name2}}`, encodeURIComponent(String(value))),
    controlOperations[id].path
  );
  const search = new URLSearchParams(Object.entries(query).map(([name2, value]) => [name2, String(value)]));
  return search.size === 0 ? path : `${path}?${search}`;
}
function isRefusal(document) {
  return document === void 0 || typeof document === "object" && "error" in document;
}
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === "object" ? value : void 0;
  } catch {
    return void 0;
  }
}

// pipeline/rehearsal/run/control.ts

var timeoutMs3 = 1e4;
async function readTrimmed(fs, path) {
  return (await fs.readText(path)).trim();
}
function connectControl({ fs }, sandbox, appData, tokenPath) {
  return createControlClient(async ({ method, path, body }) => {
    const port = Number(await readTrimmed(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(appData, "runtime/ipc_port")));
    const authorization = `Bearer ${await readTrimmed(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(appData, tokenPath))}`;
    const type = body === void 0 ? {} : { "content-type": "application/json" };
    const sent = body === void 0 ? {} : { body };
    const headers = { authorization, ...type };
    const response = await sandbox.request({ port, path, method, headers, timeoutMs: timeoutMs3, ...sent });
    return { status: response.status, text: new TextDecoder().decode(response.body) };
  });
}

// pipeline/rehearsal/run/start-app.ts
var pollMs = 20;
function assertRunning(program2) {
  if (program2.end === void 0) return;
  const { exitCode, signal } = program2.end;
  throw toRehearsalError([
    {
      severity: "error",
      code: "rehearsal-runtime-ended",
      message: `the runtime ended (${signal ?? `exit code ${exitCode}`}) before the app was ready${quoteLog(program2.output(), 20)}`,
      remedy: "correct what its output reports"
    }
  ]);
}
async function answerSecrets(control, answers) {
  const { secrets } = await control("listSecrets");
  const open = secrets.filter(({ id, has_value: has }) => answers[id] !== void 0 && !has);
  if (open.length === 0) return;
  const values = Object.fromEntries(open.map(({ id }) => [id, answers[id] ?? ""]));
  try {
    await control("storeSecrets", { body: { secrets: values } });
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    const faults = error.faults.length > 0 ? error.faults : [{ message: error.message }];
    throw toRehearsalError(
      faults.map(({ message }) => ({
        severity: "error",
        code: "rehearsal-answer-unknown",
        message: `the app refuses a value for a secret: ${message}`,
        remedy: "give a value of its format with rehearse-secrets"
      }))
    );
  }
}
async function tryCall(call) {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ControlError || error.code !== "interrupted")
      return void 0;
    throw error;
  }
}
async function startApp(ctx, sandbox, { bundle, runtime, answers, timeoutMs: timeoutMs4 }) {
  const began = ctx.clock.now();
  const appData = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(sandbox.home, "data");
  const manifest = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(sandbox.app, "bundle.json");
  const program2 = sandbox.start((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(sandbox.app, runtime), ["--manifest", manifest, "--app-data", appData]);
  const control = connectControl(ctx, sandbox, appData, bundle.ipc.auth_token_path);
  const isLate = () => ctx.clock.now() - began > timeoutMs4;
  let last;
  while (await tryCall(() => control("listSecrets")) === void 0) {
    assertRunning(program2);
    if (isLate()) break;
    await sandbox.pause(pollMs);
  }
  if (!isLate()) await answerSecrets(control, answers);
  for (; ; ) {
    assertRunning(program2);
    const readiness = await tryCall(() => control("getReadiness"));
    last = readiness ?? last;
    if (readiness?.ready === true) {
      return { program: program2, control, readiness, readyMs: ctx.clock.now() - began };
    }
    const health = await tryCall(() => control("getHealth"));
    if (health?.status === "failed" || isLate()) break;
    await sandbox.pause(pollMs);
  }
  const around = { control, app: sandbox.app, isolated: sandbox.network.isolated };
  const unknown3 = {
    ready: false,
    message: `the control API did not answer${quoteLog(program2.output(), 20)}`,
    details: {},
    gpu: { available: false, mode: "cpu", source: "" }
  };
  throw toRehearsalError(await explainNotReady(around, last ?? unknown3, timeoutMs4));
}

// pipeline/rehearsal/run/stop-app.ts
var pollMs2 = 20;
var slackMs = 15e3;
var lingerMs = 3e3;
async function stopApp({ clock }, sandbox, services, { program: program2, control }) {
  const began = clock.now();
  const limit = services.reduce((sum, { stop_grace_ms: grace }) => sum + grace, slackMs);
  await control("shutdown");
  while (program2.end === void 0 && clock.now() - began < limit) await sandbox.pause(pollMs2);
  const { end } = program2;
  if (end === void 0 || end.exitCode !== 0) {
    const how = end === void 0 ? `did not end in ${limit} ms` : `ended with ${end.signal ?? end.exitCode}`;
    throw toRehearsalError([
      {
        severity: "error",
        code: "rehearsal-stop-failed",
        message: `the runtime ${how} when the app was stopped${quoteLog(program2.output(), 20)}`,
        remedy: "let the services end on SIGTERM"
      }
    ]);
  }
  const ended = clock.now();
  let left = await sandbox.listProcesses();
  while (left.length > 0 && clock.now() - ended < lingerMs) {
    await sandbox.pause(pollMs2);
    left = await sandbox.listProcesses();
  }
  if (left.length === 0) return ended - began;
  const names3 = left.map(({ pid, command }) => `
  ${pid} ${command.slice(0, 200)}`).join("");
  throw toRehearsalError([
    {
      severity: "error",
      code: "rehearsal-processes-left",
      message: `${left.length === 1 ? "a process was" : `${left.length} processes were`} left after the app was stopped:${names3}`,
      remedy: "let the service that starts it end it, and do not detach it with an environment of its own"
    }
  ]);
}

// pipeline/rehearsal/run/watch-services.ts
var isReadyByStart = ({ readiness }) => readiness.type === "dependencies_ready";
var hasEnded = ({ restarts, state }) => restarts > 0 || state === "failed";
function toWatchMs(readyMs) {
  return Math.min(1e4, Math.max(2e3, 3 * readyMs));
}
async function watchServices(sandbox, services, { control, readyMs }) {
  if (services.some(isReadyByStart)) await sandbox.pause(toWatchMs(readyMs));
  const { details } = await control("getReadiness");
  const faults = [];
  for (const [id, detail] of Object.entries(details).filter(([, one]) => hasEnded(one))) {
    const log = quoteLog(await readLog(control, id), 20);
    const said = log === "" ? "\n  it wrote nothing to its log" : `
last lines of its log:${log}`;
    faults.push({
      severity: "warning",
      code: "rehearsal-service-ended",
      message: `service "${id}" ended by itself while the app ran (state ${detail.state}, ${detail.restarts} restarts)${said}`,
      remedy: `correct what the log of "${id}" reports`
    });
  }
  return faults;
}

// pipeline/rehearsal/rehearse.ts
var isError = ({ severity }) => severity === "error";
function assertNoFaults(faults) {
  if (faults.some(isError)) throw toRehearsalError(faults);
}
async function perform(ctx, sandbox, app, browser) {
  const { services } = app.bundle;
  const first = await startApp(ctx, sandbox, app);
  const health = await askServices(sandbox, services, first);
  const { services: ports } = await first.control("getPorts");
  const pages = await askPages(sandbox, services, ports, browser);
  const faults = [...health.faults, ...pages.faults];
  assertNoFaults(faults);
  faults.push(...await watchServices(sandbox, services, first));
  faults.push(...await findVainFiles(first.control, health.services, sandbox.app));
  const firstStop = await stopApp(ctx, sandbox, services, first);
  const second = await startApp(ctx, sandbox, app);
  const secondStop = await stopApp(ctx, sandbox, services, second);
  return {
    rehearsed: {
      rehearsed: true,
      user: sandbox.user,
      network: sandbox.network,
      answered: Object.keys(app.answers),
      starts: [
        { ready_ms: first.readyMs, stop_ms: firstStop },
        { ready_ms: second.readyMs, stop_ms: secondStop }
      ],
      services: health.services,
      pages: pages.pages,
      diagnostics: faults
    },
    screenshots: pages.screenshots
  };
}
async function openSandbox(sandboxes, payload, isolateNetwork) {
  try {
    return await sandboxes.open({ payload, isolateNetwork });
  } catch (error) {
    if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z && error.code === "sandbox-unusable") return { why: error.message };
    throw error;
  }
}
var skip = (mode2, why) => {
  refuseRehearsal(mode2, why);
  return { outcome: { rehearsed: false, why }, screenshots: /* @__PURE__ */ new Map() };
};
async function rehearse(ctx, staged, options) {
  const { mode: mode2, timeoutMs: timeoutMs4, needsNetwork = false } = options;
  const { bundle, payload, runtime } = staged;
  const { values: answers, given, unknown: unknown3, missing } = planAnswers(bundle.secrets ?? [], options.answers);
  assertNoFaults(unknown3);
  const [unanswered] = missing;
  if (unanswered !== void 0) return skip(mode2, `${unanswered.message}; ${unanswered.remedy ?? ""}`);
  if (ctx.sandboxes === void 0) return skip(mode2, "this program cannot start what it builds");
  const isFetching = (bundle.secrets ?? []).some(
    ({ id, class: kind }) => kind === "remote_fetch" && answers[id] === void 0
  );
  const sandbox = await openSandbox(ctx.sandboxes, payload, !needsNetwork && !isFetching);
  if ("why" in sandbox) return skip(mode2, sandbox.why);
  try {
    const browser = await ctx.sandboxes.findBrowser();
    const app = { bundle, runtime, answers, timeoutMs: timeoutMs4 };
    const { rehearsed, screenshots } = await perform(ctx, sandbox, app, browser);
    const diagnostics = (0,_chunk_QW64MVAG_js__WEBPACK_IMPORTED_MODULE_24__/* .maskDiagnostics */ .TE)(rehearsed.diagnostics, given);
    return { outcome: { ...rehearsed, diagnostics }, screenshots };
  } catch (error) {
    throw (0,_chunk_QW64MVAG_js__WEBPACK_IMPORTED_MODULE_24__/* .maskError */ .XX)(error, given);
  } finally {
    await sandbox.close();
  }
}

// pipeline/stages/package-desktop/steps/rehearse-payload.ts
async function rehearsePayload(state) {
  const { ctx, request, workspace } = state;
  const options = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(request.rehearsal, "the options of the rehearsal");
  const bundle = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(state.finished, "the finished bundle");
  const runtime = (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_10__/* .toRuntimeName */ .VZ)(request.target);
  state.rehearsal = await rehearse(ctx, { bundle, payload: workspace.payload, runtime }, options);
}

// pipeline/stages/package-desktop/steps/scan-payload.ts

async function readOneList({ ctx, request }, scenario) {
  const name2 = scenario === void 0 ? _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_17__/* .allowListPath */ .Dl : (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_21__/* .toScenarioPath */ .Ni)(scenario, _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_17__/* .allowListPath */ .Dl);
  const path = (0,_chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_7__/* .toSourcePath */ ._)(toPlace(request), name2);
  if (await ctx.fs.stat(path) === void 0) return { entries: [], diagnostics: [] };
  const { entries, diagnostics } = (0,_chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_17__/* .parseAllowList */ .jR)(await ctx.fs.readText(path), name2);
  if (scenario === void 0) return { entries, diagnostics };
  return {
    entries: entries.map((entry) => ({ ...entry, file: (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_21__/* .toScenarioPath */ .Ni)(scenario, entry.file) })),
    diagnostics
  };
}
async function readAllowList(state) {
  const names3 = (state.request.bundle.scenarios ?? []).map(({ name: name2 }) => name2);
  const lists = await Promise.all([void 0, ...names3].map((name2) => readOneList(state, name2)));
  return {
    entries: lists.flatMap(({ entries }) => entries),
    diagnostics: lists.flatMap(({ diagnostics }) => diagnostics)
  };
}
async function scanPayload(state) {
  const { ctx, workspace, origins } = state;
  const files = (await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__/* .listTree */ .n)(ctx.fs, workspace.payload)).filter(({ kind }) => kind === "file");
  const scanned = files.filter(({ path }) => origins.of(path) === "scenario");
  const targets2 = scanned.map(({ path }) => ({ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, path), name: path }));
  if (state.licenseFile !== void 0) {
    const name2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.relative)(state.request.scenarioDir, state.licenseFile);
    targets2.push({ path: state.licenseFile, name: name2 });
  }
  const allow = await readAllowList(state);
  state.allowed = allow.entries;
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertNoSecrets */ .v7)(ctx, targets2, allow);
}

// pipeline/stages/package-desktop/steps/stage-assets.ts

async function stageAssets({ ctx, request, workspace, origins }, { paths }) {
  const place2 = toPlace(request);
  for (const path of paths) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, path);
    const from = (0,_chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_7__/* .toSourcePath */ ._)(place2, path);
    if (await ctx.fs.stat(to) !== void 0 || (await ctx.fs.stat(from))?.kind !== "file") continue;
    await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertShipped */ .UK)(ctx.fs, request.root ?? request.scenarioDir, from, path);
    await ctx.fs.copy(from, to);
    origins.add(path, "scenario");
  }
}

// pipeline/stages/package-desktop/socket-permissions.ts


// schema/socket-folder.ts
var socketFolder = {
  /** Relative to app data. */
  path: "runtime/sockets",
  mode: 448,
  /** Bytes of an absolute path: that of a socket may have 103 (macOS) or 107 (Linux), with a name such as `.s.PGSQL.47000`. */
  longest: 80,
  /** A new folder of this name takes its place where the path is too long: in $XDG_RUNTIME_DIR, else in /tmp. */
  shortName: "app-XXXXXX"
};
var userOnlyMask = 63;

// schema/socket-permissions.ts

var mode = (what) => zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().regex(/^0[0-7]{3}$/).describe(what).meta({ examples: ["0700"] });
var owner = zod__WEBPACK_IMPORTED_MODULE_34__/* .literal */ .euz("user").describe("user: the one who starts the app; its own group, and nobody else, has no permissions");
var socketPermissionsSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_34__/* .literal */ .euz("socket-permissions.v1").describe("format of this document; readers refuse any other"),
  app: zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
    name: _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_21__/* .bundleSchema */ ._D.shape.app.shape.name.describe("name of the app"),
    version: _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_21__/* .bundleSchema */ ._D.shape.app.shape.version.describe("its version")
  }).describe("the app that creates them"),
  folders: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
      path: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe("absolute, with ${app_data} for the data folder of the user and ${XDG_RUNTIME_DIR}").meta({ examples: ["${app_data}/runtime/sockets"] }),
      mode: mode("permissions of the folder"),
      owner,
      purpose: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe("when it is used")
    })
  ).describe("the folders of sockets, in the order in which the runtime chooses one; empty without sockets"),
  sockets: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe("name of the socket, with the placeholders of bundle.json; in app data: its path").meta({ examples: [".s.PGSQL.${embedded-postgres.postgres}"] }),
      glob: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe("pattern of its name while the app runs").meta({ examples: [".s.PGSQL.*"] }),
      folder: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe('path of its folder; "sockets" for that of `folders`').meta({ examples: ["sockets"] }),
      folder_mode: mode("permissions of its folder"),
      mode: mode("most permissions that the socket gets"),
      owner,
      service: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe("the service that listens on it"),
      port: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional().describe("the port of the service that it replaces"),
      purpose: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().describe("what it is for")
    })
  ).describe("every socket, in the order of the services")
});

// pipeline/stages/package-desktop/socket-permissions.ts
var folderMode = (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_11__/* .toModeText */ .El)(socketFolder.mode);
var socketMode = (0,_chunk_SA7JNCGY_js__WEBPACK_IMPORTED_MODULE_11__/* .toModeText */ .El)(511 & ~userOnlyMask);
var toGlob = (name2) => name2.replaceAll(/\$\{[^}]*\}/g, "*");
function listOf({ id, description, ports, health }) {
  const purpose = description ?? `connections to the service ${id}`;
  const common = { folder_mode: folderMode, mode: socketMode, owner: "user", service: id, purpose };
  const replacing = (ports?.requested ?? []).flatMap(
    ({ name: port, socket }) => socket === void 0 ? [] : [{ name: socket, glob: toGlob(socket), folder: "sockets", ...common, port }]
  );
  const { path } = health;
  if (health.type !== "unix" || path === void 0) return replacing;
  const folder = node_path__WEBPACK_IMPORTED_MODULE_37__.posix.join("${app_data}", node_path__WEBPACK_IMPORTED_MODULE_37__.posix.dirname(path));
  const probed = { name: path, glob: toGlob(node_path__WEBPACK_IMPORTED_MODULE_37__.posix.basename(path)), folder, ...common };
  return [...replacing, { ...probed, purpose: `${purpose}; its health check connects to it` }];
}
function planSocketPermissions({ app, services }) {
  const sockets = services.flatMap(listOf);
  const folder = (path, purpose) => ({ path, mode: folderMode, owner: "user", purpose });
  const isAsked = sockets.some((socket) => socket.folder === "sockets");
  const long = `when the path in app data has more than ${socketFolder.longest} bytes; removed when the app stops`;
  return socketPermissionsSchema.parse({
    schema_version: "socket-permissions.v1",
    app: { name: app.name, version: app.version },
    folders: isAsked ? [
      folder(`\${app_data}/${socketFolder.path}`, "the folder of sockets"),
      folder(`\${XDG_RUNTIME_DIR}/${socketFolder.shortName}`, long),
      folder(`/tmp/${socketFolder.shortName}`, `${long}; where XDG_RUNTIME_DIR names no private folder`)
    ] : [],
    sockets
  });
}

// pipeline/stages/package-desktop/steps/place-file.ts

async function placeFile({ ctx, workspace, origins }, { to, content, what, origin }) {
  await assertPlaceFree(ctx.fs, workspace.payload, to, what);
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, to);
  if (typeof content === "string") await ctx.fs.write(path, content, 420);
  else await ctx.fs.copy(content.from, path);
  origins.add(to, origin);
}

// pipeline/stages/package-desktop/steps/stage-config.ts
var socketPermissionsFile = "socket-permissions.json";
async function stageConfig(state) {
  const { bundle, target } = state.request;
  await placeFile(state, {
    to: _chunk_IL3VVZ2G_js__WEBPACK_IMPORTED_MODULE_38__/* .defaultConfigFile */ .mD,
    content: (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_22__/* .formatRuntimeDefaults */ .cR)(),
    what: "the runtime's default configuration",
    origin: "product"
  });
  if (!target.startsWith("linux-")) return;
  await placeFile(state, {
    to: socketPermissionsFile,
    content: (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .dj)(planSocketPermissions(bundle)),
    what: "the list of sockets",
    origin: "product"
  });
}

// pipeline/stages/package-desktop/steps/stage-files.ts

async function stageFiles({ ctx, workspace, origins }, { files }) {
  for (const { from, to, origin } of files) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(ctx.packageRoot, from);
    if (await ctx.fs.stat(path) === void 0) {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
        code: "dist-missing",
        blame: "environment",
        message: `${from} is not built`,
        remedy: "run `npm run build` in the folder of this product"
      });
    }
    await ctx.fs.copy(path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, to));
    origins.add(to, origin);
  }
}

// pipeline/stages/package-desktop/steps/stage-icons.ts

function nameIcons({ svg, pngs }) {
  return [...svg === void 0 ? [] : [svg], ...pngs].map((from, at) => ({
    from,
    name: `icon-${at}${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.extname)(from)}`
  }));
}
async function stageIcons(state) {
  const { ctx, workspace, icons, origins } = state;
  for (const { from, name: name2 } of nameIcons(icons)) await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.icons, name2));
  const png = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toMainPng */ .cn)(icons);
  for (const [from, to] of [
    [icons.svg, "icon.svg"],
    [png, "icon.png"]
  ]) {
    if (from === void 0) continue;
    await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, to));
    origins.add(to, "scenario");
  }
}

// pipeline/stages/package-desktop/steps/stage-kit-member.ts

async function stageKitMember({ ctx, request, kits, workspace, origins }, step) {
  const member = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(
    kits.find(({ name: name2 }) => name2 === step.kit.name),
    `the kit member ${step.kit.name}`
  );
  const licenses = `licenses/${member.name}`;
  await stageKit(ctx, member, request.target, {
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, step.to),
    licenses: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, licenses)
  });
  origins.add(step.to, "kit");
  origins.add(licenses, "kit");
}

// pipeline/stages/package-desktop/steps/stage-licenses.ts

async function stageLicenses({ ctx, bases, workspace, origins }) {
  const license = [...bases.values()].find((base) => base.license !== void 0)?.license;
  if (license !== void 0) {
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, "licenses/node/LICENSE"), license);
    origins.add("licenses/node", "product");
  }
  for (const part of ["runtime", "shell"]) {
    const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(ctx.packageRoot, "dist", part, "licenses.txt");
    if (await ctx.fs.stat(from) === void 0) continue;
    await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, "licenses", part, "licenses.txt"));
    origins.add(`licenses/${part}`, "product");
  }
}

// pipeline/stages/package-desktop/steps/stage-notices.ts


// pipeline/components/notice.ts


var maxTextBytes = 4 * 1024 * 1024;
var rule = `
${"-".repeat(72)}

`;
async function readLicense2({ fs }, path) {
  const bytes = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_27__/* .readAtMost */ .r)(fs.read(path), maxTextBytes, path);
  return `${new TextDecoder().decode(bytes).replaceAll("\r", "").trim()}
`;
}
var describe2 = ({ name: name2, version }) => version === "" ? name2 : `${name2} ${version}`;
async function groupTexts(ctx, payload, components) {
  const byPath = /* @__PURE__ */ new Map();
  for (const one of components) {
    if (one.licensePath === void 0) continue;
    byPath.set(one.licensePath, [...byPath.get(one.licensePath) ?? [], describe2(one)]);
  }
  const groups = /* @__PURE__ */ new Map();
  for (const [path, names3] of [...byPath].sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_39__/* .byCodeUnit */ .X)(a, b))) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_36__.createHash)("sha256").update(await readLicense2(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(payload, path))).digest("hex");
    const group = groups.get(digest) ?? { path, names: [] };
    group.names.push(...names3);
    groups.set(digest, group);
  }
  return [...groups.values()];
}
async function* formatNotice(ctx, payload, [app, ...others]) {
  const encode = (text) => Buffer.from(text, "utf8");
  const title = app === void 0 ? "" : describe2(app);
  yield encode(`${title} contains the software that is listed here, each part under its own license.

`);
  if (app?.licensePath !== void 0)
    yield encode(`The license of ${app.name} itself is in ${app.licensePath}.

`);
  const listed = others.filter(({ id }) => !id.startsWith("service:"));
  for (const one of listed) {
    const place2 = one.licensePath ?? "its package contains no license text";
    yield encode(`${describe2(one)}
    ${one.license ?? "no license is stated"}; ${place2}
`);
  }
  for (const { path, names: names3 } of await groupTexts(ctx, payload, listed)) {
    yield encode(`${rule}${names3.join("\n")}

`);
    yield encode(await readLicense2(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(payload, path)));
  }
}

// pipeline/components/place-texts.ts

var maxTextBytes2 = 4 * 1024 * 1024;
var folders = [
  ["pkg:npm/", "npm"],
  ["pkg:pypi/", "python"],
  ["pkg:golang/", "go"],
  ["go:", "go"],
  ["pkg:cargo/", "rust"],
  ["crate:", "rust"]
];
function toLicensePath({ id, name: name2, version }) {
  if (id === "app") return "licenses/app.txt";
  const folder = folders.find(([start]) => id.startsWith(start))?.[1] ?? "parts";
  const parts = `${name2}@${version}`.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(
    "licenses",
    folder,
    `${parts.map((part) => part.replaceAll(/[<>:"|?*\\]/g, "-")).join("/")}.txt`
  );
}
async function placeTexts({ fs }, payload, components) {
  const placed = [];
  for (const one of components) {
    if (one.licensePath !== void 0 || one.texts.length === 0) {
      placed.push(one);
      continue;
    }
    const licensePath = toLicensePath(one);
    const texts2 = [];
    for (const path of one.texts)
      texts2.push(await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_27__/* .readAtMost */ .r)(fs.read(path), maxTextBytes2, path), Buffer.from("\n"));
    await fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(payload, licensePath), Buffer.concat(texts2.slice(0, -1)), 420);
    placed.push({ ...one, licensePath });
  }
  return placed;
}

// pipeline/components/component.ts
var order = ["staged", "binary", "pinned", "declared"];
var union2 = (a, b) => [.../* @__PURE__ */ new Set([...a, ...b])].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_39__/* .byCodeUnit */ .X);
function merge(a, b) {
  const [first, second] = order.indexOf(a.evidence) <= order.indexOf(b.evidence) ? [a, b] : [b, a];
  const { licensePath, ...other } = second;
  return {
    ...other,
    // A text that another part has placed is good enough only where this one has none.
    ...licensePath === void 0 || first.texts.length > 0 ? {} : { licensePath },
    ...first,
    hashes: first.hashes.length > 0 ? first.hashes : second.hashes,
    dependsOn: union2(a.dependsOn, b.dependsOn),
    paths: union2(a.paths, b.paths),
    texts: first.texts.length > 0 ? first.texts : second.texts
  };
}
function mergeComponents(components) {
  const byId = /* @__PURE__ */ new Map();
  for (const one of components) {
    const known = byId.get(one.id);
    byId.set(one.id, known === void 0 ? one : merge(known, one));
  }
  return [...byId.values()].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_39__/* .byCodeUnit */ .X)(a.id, b.id));
}

// pipeline/components/npm/staged-packages.ts


// pipeline/components/npm/license-of.ts

var oldForm = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({ type: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP() });
var licenseSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
  license: zod__WEBPACK_IMPORTED_MODULE_34__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(), oldForm.transform(({ type }) => type)]).optional().catch(void 0),
  licenses: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(), oldForm.transform(({ type }) => type)])).optional().catch(void 0)
});
function toNpmLicense(manifest) {
  const parsed = licenseSchema.safeParse(manifest);
  if (!parsed.success) return void 0;
  const { license, licenses = [] } = parsed.data;
  if (license !== void 0 && license !== "") return license;
  return licenses.length > 1 ? `(${licenses.join(" OR ")})` : licenses[0];
}

// pipeline/components/npm/staged-packages.ts
var place = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/.][^/]*)\/package\.json$/;
function resolve(folder, name2, staged, links) {
  for (let at = folder; ; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.dirname)(at)) {
    const candidate = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(at, "node_modules", name2);
    const target = links.get(candidate);
    const found = staged.get(target === void 0 ? candidate : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(candidate, "..", target));
    if (found !== void 0 && (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.basename)(at) !== "node_modules") return found;
    if (at === "." || at === "" || at === "/") return void 0;
  }
}
async function readJson(fs, path) {
  try {
    return JSON.parse((await fs.readText(path)).replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
async function findStagedPackages(fs, payload, tree, integrities) {
  const staged = /* @__PURE__ */ new Map();
  const links = /* @__PURE__ */ new Map();
  for (const entry of tree) {
    if (entry.kind === "symlink") links.set(entry.path, entry.target);
    if (entry.kind !== "file" || !place.test(entry.path)) continue;
    const value = await readJson(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(payload, entry.path));
    const parsed = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toManifest */ .Jq)(typeof value === "object" && value !== null ? value : {});
    const { name: name2, version } = parsed;
    if (name2 === "" || version === "") continue;
    const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.dirname)(entry.path);
    const id = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toNpmUrl */ .I8)(name2, version);
    const license = toNpmLicense(value);
    const component = {
      id,
      kind: "library",
      name: name2,
      version,
      purl: id,
      ...license === void 0 ? {} : { license },
      hashes: (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .toHashes */ .w3)(integrities.get(`${name2}@${version}`)),
      evidence: "staged",
      dependsOn: [],
      paths: [dir],
      texts: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .findTexts */ .SH)(tree, dir).map((path) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(payload, path))
    };
    const { dependencies, optionalDependencies, peerDependencies } = parsed;
    const names3 = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
    staged.set(dir, { id, component, names: names3 });
  }
  const find = (folder, name2) => resolve(folder, name2, staged, links)?.id;
  const components = [...staged].map(([dir, { component, names: names3 }]) => {
    const ids = names3.map((name2) => find(dir, name2)).filter((id) => id !== void 0);
    return { ...component, dependsOn: [...new Set(ids)].sort() };
  });
  return { components, resolve: find };
}

// pipeline/stages/package-desktop/components/kit-components.ts


// pipeline/components/rust/audit-data.ts



// pipeline/components/rust/audit-section.ts
var name = ".dep-v0";
var maxTable = 1024 * 1024;
var toView2 = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function toText(bytes, at, length) {
  return new TextDecoder("latin1").decode(bytes.subarray(at, at + length)).replace(/\0.*$/s, "");
}
var toRange = (start, size) => ({ start, end: start + size });
async function findInElf(read, head) {
  const elf = toView2(head);
  const [size, count, names3] = [58, 60, 62].map((at2) => elf.getUint16(at2, true));
  const start = Number(elf.getBigUint64(40, true));
  if (size === void 0 || count === void 0 || names3 === void 0 || size < 64) return void 0;
  const table = await read({ start, end: start + Math.min(size * count, maxTable) });
  const view = toView2(table);
  const at = (index, offset) => Number(view.getBigUint64(index * size + offset, true));
  const isWhole = (index) => (index + 1) * size <= table.length;
  if (!isWhole(names3)) return void 0;
  const from = at(names3, 24);
  const strings = await read({ start: from, end: from + Math.min(at(names3, 32), maxTable) });
  for (let index = 0; index < count && isWhole(index); index++) {
    if (toText(strings, view.getUint32(index * size, true), name.length + 1) === name)
      return toRange(at(index, 24), at(index, 32));
  }
  return void 0;
}
function findInPe(head) {
  const view = toView2(head);
  const pe = view.getUint32(60, true);
  if (pe + 24 > head.length || view.getUint32(pe) !== 1346699264) return void 0;
  const start = pe + 24 + view.getUint16(pe + 20, true);
  for (let index = 0; index < view.getUint16(pe + 6, true); index++) {
    const at = start + index * 40;
    if (at + 40 > head.length) return void 0;
    if (toText(head, at, 8) === name)
      return toRange(
        view.getUint32(at + 20, true),
        Math.min(view.getUint32(at + 8, true), view.getUint32(at + 16, true))
      );
  }
  return void 0;
}
var segment64 = 25;
function findInMach(head) {
  const view = toView2(head);
  let at = 32;
  for (let left = view.getUint32(16, true); left > 0 && at + 8 <= head.length; left--) {
    const size = view.getUint32(at + 4, true);
    if (view.getUint32(at, true) === segment64 && at + 72 <= head.length) {
      for (let index = 0; index < view.getUint32(at + 64, true); index++) {
        const section = at + 72 + index * 80;
        if (section + 80 > head.length) return void 0;
        if (toText(head, section, 16) === name)
          return toRange(view.getUint32(section + 48, true), Number(view.getBigUint64(section + 40, true)));
      }
    }
    at += Math.max(size, 8);
  }
  return void 0;
}
async function findAuditSection(read) {
  const head = await read({ start: 0, end: 64 * 1024 });
  if (head.length < 64) return void 0;
  const magic = toView2(head).getUint32(0);
  if (magic === 2135247942 && head[4] === 2 && head[5] === 1) return findInElf(read, head);
  if (magic === 3489328638) return findInMach(head);
  return magic >>> 16 === 19802 ? findInPe(head) : void 0;
}

// pipeline/components/rust/audit-data.ts
var auditSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
  packages: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
      version: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
      source: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().default(""),
      kind: zod__WEBPACK_IMPORTED_MODULE_34__/* ["enum"] */ .k5n(["runtime", "build"]).catch("runtime"),
      dependencies: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .int */ .Whr().min(0)).default([]),
      root: zod__WEBPACK_IMPORTED_MODULE_34__/* .boolean */ .zMY().default(false)
    })
  )
});
var maxBytes = 8 * 1024 * 1024;
async function readAuditData(read) {
  const range = await findAuditSection(read);
  if (range === void 0 || range.end - range.start > maxBytes) return void 0;
  const parsed = auditSchema.safeParse(toValue(await read(range)));
  if (!parsed.success) return void 0;
  return parsed.data.packages.map(({ name: name2, version, source, root, dependencies }) => ({
    name: name2,
    version,
    isPublished: source === "crates.io" || source === "registry",
    isRoot: root,
    uses: dependencies
  }));
}
function toValue(section) {
  try {
    return JSON.parse((0,node_zlib__WEBPACK_IMPORTED_MODULE_40__.inflateSync)(section, { maxOutputLength: maxBytes }).toString("utf8"));
  } catch {
    return void 0;
  }
}

// pipeline/components/rust/cargo-metadata.ts


var metadataSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
  packages: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
      id: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
      name: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
      version: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
      license: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().nullish(),
      source: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().nullish(),
      manifest_path: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
      targets: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(), kind: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP()) }))
    })
  ),
  resolve: zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
    nodes: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
        id: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
        deps: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(
          zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
            pkg: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
            dep_kinds: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({ kind: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().nullable() }))
          })
        )
      })
    )
  })
});
var triples = {
  "win-x64": "x86_64-pc-windows-msvc",
  "linux-x64": "x86_64-unknown-linux-gnu",
  "linux-arm64": "aarch64-unknown-linux-gnu",
  "darwin-arm64": "aarch64-apple-darwin",
  "darwin-x64": "x86_64-apple-darwin"
};
async function resolveCrates({ exec }, dir, binary, target) {
  if (await exec.which("cargo") === void 0) return void 0;
  const args = [
    "metadata",
    "--format-version",
    "1",
    "--locked",
    "--offline",
    "--filter-platform",
    triples[target]
  ];
  const { exitCode, stdout } = await exec.run("cargo", args, { cwd: dir });
  const parsed = exitCode === 0 ? metadataSchema.safeParse(JSON.parse(stdout)) : void 0;
  if (parsed?.success !== true) return void 0;
  const { packages, resolve: resolve2 } = parsed.data;
  const byId = new Map(packages.map((one) => [one.id, one]));
  const uses = new Map(
    resolve2.nodes.map(({ id, deps }) => [
      id,
      deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null)).map(({ pkg }) => pkg)
    ])
  );
  const root = packages.find(
    ({ targets: targets2 }) => targets2.some(({ name: name2, kind }) => name2 === binary && kind.includes("bin"))
  );
  if (root === void 0) return void 0;
  const reached = /* @__PURE__ */ new Set([root.id]);
  for (const id of reached) for (const used of uses.get(id) ?? []) reached.add(used);
  const toKey = (id) => `${byId.get(id)?.name}@${byId.get(id)?.version}`;
  return [...reached].flatMap((id) => {
    const one = byId.get(id);
    if (one === void 0) return [];
    return {
      name: one.name,
      version: one.version,
      license: one.license ?? void 0,
      isPublished: one.source?.startsWith("registry+") === true,
      dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.dirname)(one.manifest_path),
      isRoot: id === root.id,
      uses: (uses.get(id) ?? []).map(toKey)
    };
  });
}

// pipeline/components/rust/rust-components.ts


var lockSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
  package: zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(), checksum: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional() })).catch([])
});
function readCrateHashes(lockText) {
  const { package: packages } = lockSchema.parse((0,smol_toml__WEBPACK_IMPORTED_MODULE_35__/* .parse */ .qg)(lockText));
  return new Map(
    packages.flatMap(
      ({ name: name2, version, checksum }) => checksum === void 0 ? [] : [[`${name2}@${version}`, { algorithm: "sha256", hex: checksum }]]
    )
  );
}
var toId = ({ name: name2, version, isPublished: isPublished2 }) => isPublished2 ? (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toCargoUrl */ .XV)(name2, version) : `crate:${name2}@${version}`;
async function toRustComponents(fs, audit, { hashes, resolved = [] }) {
  const known = new Map(resolved.map((one) => [`${one.name}@${one.version}`, one]));
  const crates = audit?.map((one) => ({ ...one, uses: one.uses.flatMap((at) => audit[at] ?? []).map(toId) })) ?? resolved.map((one) => ({ ...one, uses: one.uses.flatMap((key) => known.get(key) ?? []).map(toId) }));
  const components = [];
  const direct = [];
  for (const crate of crates) {
    const { name: name2, version, isPublished: isPublished2, isRoot, uses } = crate;
    if (isRoot) {
      direct.push(...uses);
      continue;
    }
    const key = `${name2}@${version}`;
    const about = known.get(key);
    const hash = isPublished2 ? hashes.get(key) : void 0;
    components.push({
      id: toId(crate),
      kind: "library",
      name: name2,
      version,
      ...isPublished2 ? { purl: toId(crate) } : {},
      ...about?.license === void 0 ? {} : { license: about.license.replaceAll("/", " OR ") },
      hashes: hash === void 0 ? [] : [hash],
      evidence: audit === void 0 ? "declared" : "binary",
      dependsOn: uses,
      paths: [],
      texts: about === void 0 ? [] : await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .listTexts */ .fU)(fs, about.dir)
    });
  }
  return { components, direct };
}

// pipeline/stages/package-desktop/components/binary-components.ts
async function readGoFolders({ exec }, module) {
  const none2 = { moduleCache: void 0, toolchain: void 0, source: module?.cwd };
  if (await exec.which("go") === void 0) return none2;
  const { exitCode, stdout } = await exec.run("go", ["env", "GOMODCACHE", "GOROOT"], { ...module });
  const [moduleCache, toolchain] = exitCode === 0 ? stdout.trim().split("\n") : [];
  return { moduleCache, toolchain, source: module?.cwd };
}
async function readHashes({ fs }, lockfiles) {
  const hashes = /* @__PURE__ */ new Map();
  for (const path of lockfiles.filter((one) => one.endsWith("/Cargo.lock"))) {
    for (const [key, hash] of readCrateHashes(await fs.readText(path))) hashes.set(key, hash);
  }
  return hashes;
}
async function findGoComponents(ctx, file, module) {
  const { size = 0 } = await ctx.fs.stat(file) ?? {};
  const go = await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .readGoBuildInfo */ .Tn)((start) => ctx.fs.read(file, { start, end: size }));
  if (go === void 0) return { components: [], direct: [] };
  return (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toGoComponents */ .Wt)(ctx.fs, go, await readGoFolders(ctx, module));
}
async function findBinaryComponents(ctx, file, {
  service: plan,
  source,
  lockfiles
}) {
  const { fs } = ctx;
  const stat = await fs.stat(file);
  const none2 = { components: [], direct: [] };
  if (stat?.kind !== "file") return none2;
  const { size } = stat;
  const read = ({ start, end }) => (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_27__/* .readAtMost */ .r)(fs.read(file, { start, end: Math.min(end, size) }), end - start, file);
  if ((0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readBinaryFormat */ .XQ)(await read({ start: 0, end: _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .headerLength */ .Pv })) === void 0) return none2;
  const go = await findGoComponents(ctx, file, source === void 0 ? void 0 : { cwd: source });
  if (go.direct.length > 0) return go;
  const audit = await readAuditData(read);
  const build = plan.from === "build" && plan.build.build.type === "rust" ? plan.build : void 0;
  if (audit === void 0 && build === void 0) return none2;
  const resolved = build === void 0 || source === void 0 ? void 0 : await resolveCrates(ctx, source, build.build.entry_point ?? build.service, build.target);
  return toRustComponents(fs, audit, { hashes: await readHashes(ctx, lockfiles), resolved });
}

// pipeline/stages/package-desktop/components/product-components.ts


// pipeline/components/bundled-packages.ts

var packagesSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(
  zod__WEBPACK_IMPORTED_MODULE_34__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
    license: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional(),
    integrity: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional()
  })
);
function parseBundledPackages(text, licensePath) {
  return packagesSchema.parse(JSON.parse(text)).map(({ name: name2, version, license, integrity }) => ({
    id: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toNpmUrl */ .I8)(name2, version),
    kind: "library",
    name: name2,
    version,
    purl: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toNpmUrl */ .I8)(name2, version),
    ...license === void 0 ? {} : { license },
    hashes: (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .toHashes */ .w3)(integrity),
    evidence: "pinned",
    dependsOn: [],
    paths: [],
    texts: [],
    licensePath
  }));
}

// pipeline/stages/package-desktop/components/product-components.ts
async function describePart({ fs, packageRoot }, part) {
  const list = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(packageRoot, part.dist, "packages.json");
  if (await fs.stat(list) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
      code: "dist-missing",
      blame: "environment",
      message: `the list of packages ${part.dist}/packages.json is not built`,
      remedy: "run `npm run build` in the folder of this product"
    });
  }
  const packages = parseBundledPackages(await fs.readText(list), part.licensePath);
  const id = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toGenericUrl */ .SB)(part.name, part.version);
  const own = {
    id,
    kind: "application",
    name: part.name,
    version: part.version,
    purl: id,
    license: "MIT",
    hashes: [],
    evidence: "staged",
    dependsOn: [...part.uses, ...packages.map((one) => one.id)],
    paths: part.paths,
    texts: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(packageRoot, "LICENSE")]
  };
  return [own, ...packages];
}
function describeRuntime(ctx, version, paths, node) {
  const licensePath = "licenses/runtime/licenses.txt";
  return describePart(ctx, {
    name: "vrooli-runtime",
    version,
    dist: "dist/runtime",
    licensePath,
    paths,
    uses: [node]
  });
}
async function describeShell(ctx, version, electron) {
  const licensePath = "licenses/shell/licenses.txt";
  const platform = electron === void 0 ? [] : [describeElectron(electron)];
  const own = await describePart(ctx, {
    name: "vrooli-shell",
    version,
    dist: "dist/shell",
    licensePath,
    paths: ["shell"],
    uses: platform.map(({ id }) => id)
  });
  return [...own, ...platform];
}
function describeElectron(version) {
  const id = `pkg:github/electron/electron@v${version}`;
  return {
    id,
    kind: "platform",
    name: "electron",
    version,
    purl: id,
    license: "MIT",
    hashes: [],
    evidence: "staged",
    dependsOn: [],
    paths: ["shell/electron"],
    texts: [],
    licensePath: "licenses/electron/LICENSE"
  };
}

// pipeline/stages/package-desktop/components/kit-components.ts
async function listOwnTexts({ fs, packageRoot }, member) {
  const folder = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(packageRoot, "resources/kit", member.name, "licenses");
  const names3 = await fs.stat(folder) === void 0 ? [] : await fs.list(folder);
  return new Map(names3.map((name2) => [name2, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(folder, name2)]));
}
function describeLibraries({ libraries: libraries2 = [] }, texts2) {
  return libraries2.map(({ name: name2, version = "", license, license_text = name2 }) => {
    const url = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toGenericUrl */ .SB)(name2, version);
    const text = texts2.get(`${license_text}.txt`);
    return {
      id: url,
      kind: "library",
      name: name2,
      version,
      purl: url,
      license,
      hashes: [],
      evidence: "pinned",
      dependsOn: [],
      paths: [],
      texts: text === void 0 ? [] : [text]
    };
  });
}
var toFolder = ({ member }, { part }) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)("resources", member.name, part.to ?? "");
async function findModules(ctx, staged, planned) {
  const { source } = planned;
  if (source.kind !== "go") return { components: [], direct: [] };
  const { member, target, payload } = staged;
  const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(payload, toFolder(staged, planned), (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toProgramFile */ .Ox)(source, target));
  return findGoComponents(ctx, file, await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readGoModule */ .zk)(ctx, member, target));
}
async function describeSource(ctx, staged, planned, { own, texts: texts2 }) {
  const { source } = planned;
  const { purl, name: name2, version, integrity } = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .identifySource */ .yK)(staged.member, source);
  const [licensePath] = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .findTexts */ .SH)(staged.tree, own);
  const libraries2 = describeLibraries(source, texts2);
  const modules = await findModules(ctx, staged, planned);
  const text = source.kind === "go" ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(ctx.packageRoot, "LICENSE") : texts2.get(`${name2}.txt`);
  const license = source.license ?? (source.kind === "go" ? "MIT" : void 0);
  return [
    {
      id: purl,
      kind: source.kind === "go" ? "application" : "library",
      name: name2,
      version,
      purl,
      ...license === void 0 ? {} : { license },
      hashes: (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .toHashes */ .w3)(integrity),
      evidence: "pinned",
      dependsOn: [...libraries2.map(({ id }) => id), ...modules.direct],
      paths: [toFolder(staged, planned)],
      texts: licensePath === void 0 && text !== void 0 ? [text] : [],
      ...licensePath === void 0 ? {} : { licensePath }
    },
    ...libraries2,
    ...modules.components
  ];
}
async function describeKitMember(ctx, staged) {
  const { member, target } = staged;
  const parts = (0,_chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_18__/* .planKitParts */ .I)(member, target);
  const folder = `licenses/${member.name}`;
  const texts2 = await listOwnTexts(ctx, member);
  const components = [];
  const uses = [];
  for (const planned of parts) {
    const own = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(folder, toLicenseFolder(parts, planned));
    const [source, ...others] = await describeSource(ctx, staged, planned, { own, texts: texts2 });
    uses.push(source.id);
    components.push(source, ...others);
  }
  const driver = await describePart(ctx, {
    name: `vrooli-kit-${member.name}`,
    version: member.version,
    dist: `dist/kit/${member.name}`,
    licensePath: `${folder}/driver.txt`,
    paths: [`resources/${member.name}/${member.driver}`],
    uses
  });
  return [...driver, ...components];
}

// pipeline/stages/package-desktop/components/lockfiles.ts


// pipeline/components/npm/locked-packages.ts


var maxLockMebibytes = 32;
var npmLock = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
  packages: zod__WEBPACK_IMPORTED_MODULE_34__/* .record */ .g1P(
    zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional(),
      version: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional(),
      integrity: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional()
    })
  ).catch({})
});
var oldEntry = zod__WEBPACK_IMPORTED_MODULE_34__/* .lazy */ .RZV(
  () => zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
    version: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional(),
    integrity: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional(),
    dependencies: zod__WEBPACK_IMPORTED_MODULE_34__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(), oldEntry).optional()
  })
);
var oldLock = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({ dependencies: zod__WEBPACK_IMPORTED_MODULE_34__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(), oldEntry).catch({}) });
function readOldEntries(entries, found) {
  for (const [name2, { version, integrity, dependencies = {} }] of Object.entries(entries)) {
    if (integrity !== void 0) found.set(`${name2}@${version}`, integrity);
    readOldEntries(dependencies, found);
  }
}
function readNpm(text, found) {
  const value = JSON.parse(text);
  for (const [place2, { name: name2, version, integrity }] of Object.entries(npmLock.parse(value).packages)) {
    const own = name2 ?? place2.slice(place2.lastIndexOf("node_modules/") + "node_modules/".length);
    if (integrity !== void 0) found.set(`${own}@${version}`, integrity);
  }
  readOldEntries(oldLock.parse({ dependencies: {}, ...value }).dependencies, found);
}
var pnpmLock = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({
  packages: zod__WEBPACK_IMPORTED_MODULE_34__/* .record */ .g1P(
    zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({ resolution: zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({ integrity: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP().optional() }).optional() })
  ).catch({})
});
function readPnpm(text, found) {
  for (const [key, { resolution }] of Object.entries(
    pnpmLock.parse((0,_chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_20__/* .parseYamlText */ .c)(text, maxLockMebibytes).value ?? {}).packages
  )) {
    const bare = key.replace(/^\//, "").replace(/\(.*$/, "");
    const [, name2, version] = /^((?:@[^/]+\/)?[^/@]+)[@/]([^_]+)/.exec(bare) ?? [];
    if (resolution?.integrity !== void 0) found.set(`${name2}@${version}`, resolution.integrity);
  }
}
function readYarn(text, found) {
  for (const block of text.split(/\n(?=\S)/)) {
    const [, name2] = /^"?((?:@[^/"]+\/)?[^@"]+)@/.exec(block) ?? [];
    const [, alias] = /^"?[^\n]*@npm:((?:@[^/"]+\/)?[^@"]+)@/.exec(block) ?? [];
    const [, version] = /^ {2}version "([^"]+)"$/m.exec(block) ?? [];
    const [, integrity] = /^ {2}integrity (\S+)$/m.exec(block) ?? [];
    if (integrity !== void 0) found.set(`${alias ?? name2}@${version}`, integrity);
  }
}
var bunLock = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({ packages: zod__WEBPACK_IMPORTED_MODULE_34__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_34__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_34__/* .unknown */ .L5J())).catch({}) });
function readBun(text, found) {
  for (const entry of Object.values(bunLock.parse((0,jsonc_parser__WEBPACK_IMPORTED_MODULE_41__.parse)(text)).packages)) {
    const [id] = entry;
    const integrity = entry.at(-1);
    if (typeof id === "string" && typeof integrity === "string" && integrity.startsWith("sha"))
      found.set(id, integrity);
  }
}
var readers = {
  "package-lock.json": readNpm,
  "npm-shrinkwrap.json": readNpm,
  "pnpm-lock.yaml": readPnpm,
  "yarn.lock": readYarn,
  "bun.lock": readBun
};
function readIntegrities(name2, text, found) {
  try {
    (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_42__/* .ownValue */ .e)(readers, name2)?.(text, found);
  } catch {
  }
}

// pipeline/stages/package-desktop/components/lockfiles.ts
var names2 = /* @__PURE__ */ new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "bun.lock",
  "bun.lockb",
  "go.sum",
  "Cargo.lock",
  "poetry.lock",
  "uv.lock",
  "Pipfile.lock"
]);
var notSources = /(^|\/)(?:node_modules|\.git|target|vendor|\.for-target-[^/]*)$/;
async function findLockfiles({ fs }, sources) {
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__/* .listTree */ .n)(fs, sources, (path) => notSources.test(path));
  return tree.flatMap(
    ({ kind, path }) => kind === "file" && names2.has((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.basename)(path)) ? [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(sources, path)] : []
  );
}
async function describeLockfiles({ fs }, { copies, sources, root }) {
  const found = [];
  for (const copy of copies) {
    const path = copy.slice(sources.length + 1);
    const original = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(root, path);
    if (await fs.stat(original) === void 0) continue;
    found.push({ path, sha256: await fs.sha256(await fs.realpath(original)) });
  }
  return found;
}
async function readLockedPackages({ fs }, lockfiles) {
  const found = /* @__PURE__ */ new Map();
  for (const path of lockfiles) {
    if (/\.(?:json|yaml|lock)$/.test(path)) readIntegrities((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.basename)(path), await fs.readText(path), found);
  }
  return found;
}

// pipeline/stages/package-desktop/components/node-components.ts


// pipeline/components/node-components.ts
var notLibraries = /* @__PURE__ */ new Set(["node", "modules", "napi", "cldr", "tz", "unicode"]);
var libraries = {
  acorn: { license: "MIT" },
  ada: { license: "Apache-2.0 OR MIT" },
  amaro: { license: "MIT" },
  ares: { name: "c-ares", license: "MIT" },
  brotli: { license: "MIT" },
  cjs_module_lexer: { name: "cjs-module-lexer", license: "MIT" },
  icu: { license: "Unicode-3.0" },
  libffi: { license: "MIT" },
  lief: { license: "Apache-2.0" },
  llhttp: { license: "MIT" },
  merve: { license: "Apache-2.0 OR MIT" },
  nbytes: { license: "MIT" },
  ncrypto: { license: "MIT" },
  nghttp2: { license: "MIT" },
  nghttp3: { license: "MIT" },
  ngtcp2: { license: "MIT" },
  openssl: { license: "Apache-2.0" },
  simdjson: { license: "Apache-2.0" },
  simdutf: { license: "Apache-2.0 OR MIT" },
  sqlite: { license: "blessing" },
  undici: { license: "MIT" },
  uv: { name: "libuv", license: "MIT" },
  uvwasi: { license: "MIT" },
  v8: { license: "BSD-3-Clause" },
  zlib: { license: "Zlib" },
  zstd: { license: "BSD-3-Clause" }
};
function toNodeComponents({
  version,
  sha256,
  versions = {},
  paths,
  licensePath
}) {
  const license = licensePath === void 0 ? {} : { licensePath };
  const parts = Object.entries(versions).flatMap(([key, text]) => {
    if (notLibraries.has(key)) return [];
    const { name: name2 = key, license: own } = libraries[key] ?? {};
    const id2 = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toGenericUrl */ .SB)(name2, text);
    return [
      {
        id: id2,
        kind: "library",
        name: name2,
        version: text,
        purl: id2,
        ...own === void 0 ? {} : { license: own },
        hashes: [],
        evidence: "pinned",
        dependsOn: [],
        paths: [],
        texts: [],
        ...license
      }
    ];
  });
  const id = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toGenericUrl */ .SB)("node", version);
  return [
    {
      id,
      kind: "platform",
      name: "node",
      version,
      purl: id,
      license: "MIT",
      hashes: [{ algorithm: "sha256", hex: sha256 }],
      evidence: "pinned",
      dependsOn: parts.map((part) => part.id).sort(),
      paths,
      texts: [],
      ...license
    },
    ...parts
  ];
}

// pipeline/stages/package-desktop/components/node-components.ts
var versionsSchema = zod__WEBPACK_IMPORTED_MODULE_34__/* .looseObject */ ._H3({ node: zod__WEBPACK_IMPORTED_MODULE_34__/* .string */ .YjP() });
async function readVersions({ ctx }, node, version) {
  const { exitCode, stdout } = await ctx.exec.run(node, ["-p", "JSON.stringify(process.versions)"], {
    env: { NODE_OPTIONS: void 0 }
  });
  if (exitCode !== 0) return void 0;
  const versions = versionsSchema.parse(JSON.parse(stdout));
  if (versions.node !== version) return void 0;
  return Object.fromEntries(
    Object.entries(versions).flatMap(([name2, text]) => typeof text === "string" ? [[name2, text]] : [])
  );
}
async function describeNodes(state, tree) {
  const { table, bases, host, request, nodes } = state;
  const has = (path) => tree.some((entry) => entry.path === path);
  const toLicense = (path) => has(path) ? path : void 0;
  const base = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(bases.get(host), "the base Node of this machine").executable;
  const own = toNodeComponents({
    version: table.version,
    sha256: table.targets[request.target].sha256,
    versions: await readVersions(state, base, table.version),
    paths: [],
    licensePath: toLicense("licenses/node/LICENSE")
  });
  const components = [...own];
  for (const { version, targets: targets2 } of listOlderNodes(table, request.target)) {
    const path = `node/${version}/node${(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toExecutableSuffix */ .PL)(request.target)}`;
    if (!has(path)) continue;
    const local = await nodes?.find(version);
    components.push(
      ...toNodeComponents({
        version,
        sha256: targets2[request.target]?.sha256 ?? "",
        versions: local === void 0 ? void 0 : await readVersions(state, local, version),
        paths: [`node/${version}`],
        licensePath: toLicense(`node/${version}/LICENSE`)
      })
    );
  }
  return { components, id: own[0]?.id ?? "" };
}

// pipeline/stages/package-desktop/components/service-components.ts


// pipeline/components/npm/declared-packages.ts
var toId2 = ({ name: name2, manifest }) => (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toNpmUrl */ .I8)(manifest.name === "" ? name2 : manifest.name, manifest.version);
var isPublished = ({ name: name2, manifest }) => !(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .isGenerated */ .Bn)(name2) && manifest.version !== "";
async function toComponent(fs, one, integrities) {
  const { manifest } = one;
  const name2 = manifest.name === "" ? one.name : manifest.name;
  const license = toNpmLicense(manifest);
  const uses = [...one.uses.values()].filter(isPublished).map(toId2);
  return {
    id: toId2(one),
    kind: "library",
    name: name2,
    version: manifest.version,
    purl: toId2(one),
    ...license === void 0 ? {} : { license },
    hashes: (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .toHashes */ .w3)(integrities.get(`${name2}@${manifest.version}`)),
    evidence: "declared",
    dependsOn: [...new Set(uses)].sort(),
    paths: [],
    texts: await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .listTexts */ .fU)(fs, one.dir)
  };
}
async function findDeclaredPackages(fs, { dir, top, target }, integrities) {
  if ((await fs.stat(dir))?.kind !== "dir") return { components: [], direct: [] };
  const found = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .findPackages */ .tP)({ fs, dir, top, target, extra: /* @__PURE__ */ new Map() });
  const packages = [...found.packages.values()].filter(isPublished);
  return {
    components: await Promise.all(packages.map((one) => toComponent(fs, one, integrities))),
    direct: [...found.own.uses.values()].filter(isPublished).map(toId2)
  };
}

// pipeline/components/python/python-components.ts


// pipeline/components/python/metadata.ts
var classifiers = {
  "MIT License": "MIT",
  "BSD License": "BSD-3-Clause",
  "Apache Software License": "Apache-2.0",
  "ISC License (ISCL)": "ISC",
  "Python Software Foundation License": "PSF-2.0",
  "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
  "The Unlicense (Unlicense)": "Unlicense"
};
function parseMetadata(text) {
  const head = text.slice(0, 1024 * 1024).split(/\r?\n\r?\n/, 1)[0] ?? "";
  const values = (name2) => head.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf(":");
    return line.slice(0, at).toLowerCase() === name2 ? [line.slice(at + 1).trim()] : [];
  });
  const [classifier] = values("classifier").flatMap((one) => /^License :: .*:: (.+)$/.exec(one)?.[1] ?? []);
  const [stated] = values("license").filter((one) => one !== "" && one !== "UNKNOWN" && one.length < 100);
  const known = classifier === void 0 || !Object.hasOwn(classifiers, classifier) ? void 0 : classifiers[classifier];
  const license = values("license-expression")[0] ?? known ?? stated ?? classifier;
  return {
    name: values("name")[0] ?? "",
    version: values("version")[0] ?? "",
    ...license === void 0 ? {} : { license },
    needs: values("requires-dist").flatMap(
      (one) => /;.*\bextra\s*==/.test(one) ? [] : /^[A-Za-z0-9][\w.-]*/.exec(one)?.[0] ?? []
    )
  };
}

// pipeline/components/python/python-components.ts
var toComparable = (name2) => name2.replaceAll(/[-_.]+/g, "-").toLowerCase();
var metadataFile = /(?:^|\/)[^/]+\.dist-info\/METADATA$/;
var licenseFile = /(?:^|\/)(?:licenses\/.*|(?:licen[cs]e|copying|notice|copyright|authors)[^/]*)$/i;
async function findPackages2(fs, payload, tree) {
  const files = tree.flatMap(({ kind, path }) => kind === "file" ? [path] : []);
  const found = [];
  for (const path of files.filter((one) => metadataFile.test(one))) {
    const { name: name2, version, license, needs } = parseMetadata(await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(payload, path)));
    if (name2 === "" || version === "") continue;
    const folder = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.dirname)(path);
    const id = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toPyPiUrl */ .b9)(toComparable(name2), version);
    found.push({
      needs,
      component: {
        id,
        kind: "library",
        name: name2,
        version,
        purl: id,
        ...license === void 0 ? {} : { license },
        hashes: [],
        evidence: "staged",
        dependsOn: [],
        paths: [folder],
        texts: files.filter((one) => one.startsWith(`${folder}/`) && licenseFile.test(one.slice(folder.length + 1))).map((one) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(payload, one))
      }
    });
  }
  const ids = new Map(found.map(({ component }) => [toComparable(component.name), component.id]));
  return found.map(({ component, needs }) => ({
    ...component,
    dependsOn: [...new Set(needs.flatMap((need) => ids.get(toComparable(need)) ?? []))].sort()
  }));
}
var toLibraryName = (file) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.basename)(file).replace(/(?:\.so|\.dylib|\.dll|-\d).*$/, "");
async function describeLibrary({ fs, exec }, dir, [name2, source]) {
  const own = {
    id: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toGenericUrl */ .SB)(toLibraryName(name2), ""),
    kind: "library",
    name: toLibraryName(name2),
    version: "",
    purl: (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toGenericUrl */ .SB)(toLibraryName(name2), ""),
    hashes: [],
    evidence: "staged",
    dependsOn: [],
    paths: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "_internal", name2)],
    texts: []
  };
  if (await exec.which("dpkg-query") === void 0) return own;
  const found = await exec.run("dpkg-query", ["--search", `*/${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.basename)(source)}`]);
  const debian = /^([a-z0-9.+-]+)(?::\w+)?: /m.exec(found.stdout)?.[1];
  if (found.exitCode !== 0 || debian === void 0) return own;
  const shown = await exec.run("dpkg-query", ["--show", "--showformat", "${Version}\\n", debian]);
  const version = shown.stdout.split("\n")[0] ?? "";
  const text = `/usr/share/doc/${debian}/copyright`;
  const id = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toDebianUrl */ .Uo)(debian, version);
  return {
    ...own,
    id,
    name: debian,
    version,
    purl: id,
    texts: await fs.stat(text) === void 0 ? [] : [text]
  };
}
async function findPythonComponents(ports, { payload, tree, dir }, { version, texts: texts2, libraries: libraries2 }) {
  const below = tree.filter(({ path }) => path.startsWith(`${dir}/`));
  const packages = await findPackages2(ports.fs, payload, below);
  const id = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toGenericUrl */ .SB)("python", version);
  const interpreter = {
    id,
    kind: "platform",
    name: "python",
    version,
    purl: id,
    license: "Python-2.0",
    hashes: [],
    evidence: "staged",
    dependsOn: [],
    paths: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "_internal")],
    texts: texts2
  };
  const system = await Promise.all(
    [...libraries2].filter(([name2, source]) => /^\/(?:usr\/)?lib/.test(source) && !/(?:^|\/)libpython/.test(name2)).map((library) => describeLibrary(ports, dir, library))
  );
  const used = new Set(packages.flatMap(({ dependsOn }) => dependsOn));
  return {
    components: [...packages, { ...interpreter, dependsOn: system.map((one) => one.id).sort() }, ...system],
    direct: [id, ...packages.flatMap((one) => used.has(one.id) ? [] : [one.id])]
  };
}

// pipeline/stages/package-desktop/components/service-components.ts
var toServiceId = (id) => `service:${id}`;
var nothing = { components: [], direct: [] };
async function findJoined(state, plan, dir, { integrities }) {
  const { ctx, source, built, request } = state;
  if (source === void 0) return nothing;
  const { fs } = ctx;
  const search = { dir, top: source.root, target: (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toTargetSystem */ .Wc)(request.target) };
  const declared = await findDeclaredPackages(fs, search, integrities);
  const joined = built.get(plan.service.id)?.joined;
  if (joined === void 0) return declared;
  const ids = /* @__PURE__ */ new Set();
  for (const folder of joined) {
    const manifest = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifest */ .WI)(fs, folder);
    if (manifest !== void 0) ids.add(`${manifest.name}@${manifest.version}`);
  }
  const components = declared.components.flatMap(
    (one) => ids.has(`${one.name}@${one.version}`) ? [{ ...one, evidence: "staged" }] : []
  );
  const there = new Set(components.map(({ id }) => id));
  return {
    components: components.map((one) => ({ ...one, dependsOn: one.dependsOn.filter((id) => there.has(id)) })),
    direct: declared.direct.filter((id) => there.has(id))
  };
}
async function findNpm(state, plan, known) {
  const { ctx, source, workspace, built } = state;
  if (source === void 0) return nothing;
  const dir = (0,_chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_7__/* .toSourcePath */ ._)(toCopiedPlace(state.request, source), plan.build.build.source_dir);
  const joined = await findJoined(state, plan, dir, known);
  const result = built.get(plan.service.id) ?? plan.build.result;
  if (result.kind !== "program") return joined;
  const folder = result.cwd ?? result.to;
  const manifest = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifest */ .WI)(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, folder));
  const names3 = Object.keys({ ...manifest?.dependencies, ...manifest?.optionalDependencies });
  const loaded = names3.flatMap((name2) => known.staged.resolve(folder, name2) ?? []);
  const below = known.staged.components.filter(
    ({ paths }) => paths.some((path) => path.startsWith(`${result.to}/`))
  );
  const used = new Set(below.flatMap(({ dependsOn }) => dependsOn));
  const others = below.flatMap(({ id }) => used.has(id) ? [] : [id]);
  return { components: joined.components, direct: [...joined.direct, ...loaded, ...others] };
}
async function findPython({ ctx, built, workspace: { payload } }, plan, tree) {
  const result = built.get(plan.service.id);
  if (result?.python === void 0) return nothing;
  return findPythonComponents(ctx, { payload, tree, dir: result.to }, result.python);
}
async function describeService(state, planned, known) {
  const { ctx, workspace, built, source, request } = state;
  if (planned.from === "kit" || planned.from === "nothing") return [];
  const plan = withBuilt(planned, built);
  if (plan.from !== "build" && plan.from !== "prebuilt") return [];
  const { path } = plan.binary;
  const from = plan.from === "build" && source !== void 0 ? (0,_chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_7__/* .toSourcePath */ ._)(toCopiedPlace(request, source), plan.build.build.source_dir) : void 0;
  const npm = plan.from === "build" && plan.build.build.type === "npm" ? await findNpm(state, plan, known) : nothing;
  const program2 = await findBinaryComponents(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, path), {
    service: plan,
    source: from,
    lockfiles: known.lockfiles
  });
  const python = await findPython(state, plan, known.tree);
  const to = plan.from === "build" ? (built.get(plan.service.id) ?? plan.build.result).to : path;
  const folder = plan.from === "prebuilt" && to.startsWith(`services/${plan.service.id}/`) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.dirname)(to) : to;
  const owner2 = request.bundle.scenarios?.find(({ name: name2 }) => name2 === plan.service.scenario);
  const own = {
    id: toServiceId(plan.service.id),
    kind: "application",
    name: plan.service.id,
    version: owner2?.version ?? request.bundle.app.version,
    ...owner2 === void 0 ? {} : { scenario: owner2.name },
    hashes: [],
    evidence: "staged",
    dependsOn: [.../* @__PURE__ */ new Set([...npm.direct, ...python.direct, ...program2.direct])].sort(),
    paths: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.relative)(".", folder)],
    texts: []
  };
  return [own, ...npm.components, ...python.components, ...program2.components];
}

// pipeline/stages/package-desktop/components/list-components.ts
var appId = "app";
var ofProduct = /^(?:resources|licenses|shell|node)$/;
async function listComponents(state, version, lockfiles) {
  const { ctx, workspace, request, plan, kits } = state;
  const { payload } = workspace;
  const integrities = await readLockedPackages(ctx, lockfiles);
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__/* .listTree */ .n)(ctx.fs, payload);
  const ownTree = tree.filter(({ path }) => !ofProduct.test(path.split("/")[0] ?? ""));
  const staged = await findStagedPackages(ctx.fs, payload, ownTree, integrities);
  const services = [];
  for (const one of plan.services)
    services.push(...await describeService(state, one, { integrities, lockfiles, staged, tree }));
  const nodes = await describeNodes(state, tree);
  const { to, shim } = plan.steps.find((step) => step.kind === "compile-runtime") ?? {
    to: (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_10__/* .toRuntimeName */ .VZ)(request.target),
    shim: void 0
  };
  const runtime = await describeRuntime(ctx, version, shim === void 0 ? [to] : [to, shim], nodes.id);
  const shell = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toShell */ .aB)(request.shell).stage().length === 0 ? [] : await describeShell(ctx, version, state.shellVersion);
  const kit = [];
  const drivers = [];
  for (const member of kits) {
    const found = await describeKitMember(ctx, { member, target: request.target, payload, tree });
    drivers.push(...found.slice(0, 1).map(({ id }) => id));
    kit.push(...found);
  }
  const tops = [runtime, shell].flatMap(([first]) => first?.id ?? []);
  const own = plan.services.map(({ service }) => toServiceId(service.id));
  const there = new Set(services.map(({ id }) => id));
  const { app } = request.bundle;
  const root = {
    id: appId,
    kind: "application",
    name: app.name,
    version: app.version,
    hashes: [],
    evidence: "staged",
    dependsOn: [...tops, ...drivers, ...own.filter((id) => there.has(id))].sort(),
    paths: [],
    texts: state.licenseFile === void 0 ? [] : [state.licenseFile]
  };
  const others = mergeComponents([
    ...services,
    ...staged.components,
    ...nodes.components,
    ...runtime,
    ...shell,
    ...kit
  ]);
  const known = new Set(others.map(({ id }) => id));
  const linked = others.map((one) => ({ ...one, dependsOn: one.dependsOn.filter((id) => known.has(id)) }));
  return [root, ...linked];
}

// pipeline/stages/package-desktop/steps/stage-notices.ts
var noticeFile = "NOTICE";
function reportMissing(state, components) {
  const missing = components.filter(
    ({ id, licensePath }) => licensePath === void 0 && id !== "app" && !id.startsWith("service:")
  );
  if (missing.length === 0) return;
  const names3 = missing.map(
    ({ name: name2, version, license }) => `${name2} ${version} (${license ?? "no license is stated"})`
  );
  state.request.onDiagnostic?.({
    severity: "warning",
    code: "license-text-missing",
    message: `${names3.length === 1 ? "a component has" : `${names3.length} components have`} no license text that could be shipped: ${names3.join(", ")}`,
    remedy: "read whether its license asks for the text; add the text to the package, or to the LICENSE of the scenario"
  });
}
async function stageNotices(state) {
  const { ctx, workspace, origins, source, request } = state;
  const { payload } = workspace;
  const { version } = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readProduct */ .g1)(ctx);
  const sources = source?.repository.dir;
  const copies = sources === void 0 ? [] : await findLockfiles(ctx, sources);
  if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(payload, noticeFile)) !== void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
      code: "installer-failed",
      blame: "input",
      message: `the scenario has a file ${noticeFile}, which is the name of the list of licenses in a payload`,
      remedy: `give the asset ${noticeFile} another name`
    });
  }
  const components = await placeTexts(ctx, payload, await listComponents(state, version, copies));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(payload, noticeFile), formatNotice(ctx, payload, components), 420);
  for (const folder of ["npm", "go", "rust"]) origins.add(`licenses/${folder}`, "package");
  for (const path of ["licenses/parts", noticeFile]) origins.add(path, "product");
  reportMissing(state, components);
  state.components = components;
  if (sources === void 0) return;
  const { scenarioDir, root = scenarioDir } = request;
  const repository = (0,_chunk_S5RBESJK_js__WEBPACK_IMPORTED_MODULE_14__/* .isInside */ .FK)(scenarioDir, root) ? root : scenarioDir;
  state.lockfiles = await describeLockfiles(ctx, { copies, sources, root: repository });
}

// pipeline/stages/package-desktop/steps/stage-packaging.ts


// pipeline/stages/package-desktop/packaging/list-entry.ts


// pipeline/stages/package-desktop/scenario-files.ts

var neverShipped = /(?:^|\/)\.vrooli\/(?:secrets|credentials)[^/]*$/i;
var foreign = /^(?:node_modules|\.git)$/;
function toBase(glob) {
  const parts = glob.split("/");
  const at = parts.findIndex((part) => /[*?[{]/.test(part));
  return at < 0 ? glob : parts.slice(0, at).join("/");
}
function isWithheld(path) {
  const names3 = path.split("/");
  return neverShipped.test(path) || names3.some((name2) => name2 !== ".vrooli" && (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .isPrivateName */ .$4)(name2));
}
function isSelected(path, glob) {
  const wanted = glob.replace(/(?:^|\/)\*\*$/, "");
  if (wanted === "") return true;
  for (let at = path; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("/"), 0))) {
    if (at === wanted || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.matchesGlob)(at, wanted)) return true;
  }
  return false;
}
async function findSelected({ fs, root, within }, glob, path, above = []) {
  const real = await fs.realpath(path === "" ? root : `${root}/${path}`).catch(() => void 0);
  if (real === void 0 || above.includes(real) || !`${real}/`.startsWith(`${within}/`)) return [];
  const kind = (await fs.stat(real))?.kind;
  if (kind === "file") return isSelected(path, glob) ? [path] : [];
  if (kind !== "dir") return [];
  const isForeign = glob.split("/").some((name2) => foreign.test(name2));
  const names3 = (await fs.list(real)).filter((name2) => isForeign || !foreign.test(name2));
  const found = [];
  for (const name2 of names3) {
    const inner = path === "" ? name2 : `${path}/${name2}`;
    found.push(...await findSelected({ fs, root, within }, glob, inner, [...above, real]));
  }
  return found;
}
async function findScenarioFiles(fs, root, globs, within = root) {
  const excluded = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  const place2 = { fs, root, within: await fs.realpath(within) };
  const files = /* @__PURE__ */ new Set();
  const unmatched = [];
  for (const glob of globs.filter((one) => !one.startsWith("!"))) {
    const selected = await findSelected(place2, glob, toBase(glob));
    if (selected.length === 0) unmatched.push(glob);
    for (const path of selected) {
      if (!isWithheld(path) && !excluded.some((other) => isSelected(path, other))) files.add(path);
    }
  }
  return { files: [...files].sort(), unmatched };
}

// pipeline/stages/package-desktop/packaging/list-entry.ts
var most = 2e4;
function refuse(message, remedy) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({ code: "packaged-file-refused", blame: "input", message, remedy });
}
async function findSource(fs, { scenarioDir, root }, path, place2) {
  const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(scenarioDir, path);
  if (from !== root && !from.startsWith(`${root}/`))
    throw refuse(`${place2}: ${path} is outside the repository`, "name a file or folder of the repository");
  const kind = (await fs.stat(from))?.kind;
  if (kind === void 0)
    throw refuse(`${place2}: ${path} does not exist`, "correct the path, or add the file");
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertShipped */ .UK)(fs, root, from, path);
  if (isWithheld(path))
    throw refuse(`${place2}: ${path} has values of one machine or person`, "name a file that others may have");
  return { from, kind: kind === "dir" ? "dir" : "file" };
}
async function listEntry(fs, sources, { from: path, to, include }, place2) {
  const { from, kind } = await findSource(fs, sources, path, place2);
  if (kind === "file") {
    if (include === void 0) return [{ from, to }];
    throw refuse(`${place2}: ${path} is a file, and include is for folders`, "remove include");
  }
  const found = [];
  const skip2 = (inner) => /(?:^|\/)(?:\.git|node_modules)$/.test(inner);
  for (const entry of await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__/* .listTree */ .n)(fs, from, skip2)) {
    if (entry.kind === "dir" || isWithheld(entry.path)) continue;
    if (include !== void 0 && !include.some((pattern) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.matchesGlob)(entry.path, pattern))) continue;
    await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertShipped */ .UK)(fs, sources.root, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(from, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(path, entry.path));
    found.push({ from: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(from, entry.path), to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(to, entry.path) });
    if (found.length > most)
      throw refuse(`${place2}: ${path} has more than ${most} files`, "name the folders in it, or use include");
  }
  if (found.length === 0)
    throw refuse(`${place2}: ${path} has no file that is shipped`, "correct the path or the patterns");
  return found;
}

// pipeline/stages/package-desktop/packaging/policy.ts


var most2 = { policy: 16 * 1024 * 1024, signature: 64 * 1024 };
function toPolicyPlace({ path, to }) {
  const [, below] = /(?:^|\/)policies\/(.+)$/.exec(path) ?? [];
  return `policies/${to ?? below ?? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.basename)(path)}`;
}
function refuse2(message, remedy) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({ code: "policy-not-verified", blame: "input", message, remedy });
}
async function readDocument(fs, from, limit, name2) {
  const stat = await fs.stat(from);
  if (stat?.kind !== "file") throw refuse2(`${name2} is not a file`, "name one file for each policy");
  if (stat.size > limit) throw refuse2(`${name2} has ${stat.size} bytes`, `keep it below ${limit} bytes`);
  return (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_27__/* .readAtMost */ .r)(fs.read(from), limit, name2);
}
function assertDigest(bytes, { policy: { path, sha256 }, place: place2 }) {
  const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_36__.createHash)("sha256").update(bytes).digest("hex");
  if (sha256 === void 0 || digest === sha256) return;
  throw refuse2(
    `${place2}: ${path} has the sha256 ${digest}, and the manifest states ${sha256}`,
    "review the change of the file, then correct the digest"
  );
}
async function assertSigned2(fs, bytes, source) {
  const { policy, signature: file, place: place2 } = source;
  const { minisign, path } = policy;
  if (minisign === void 0 || file === void 0) return;
  const name2 = `${place2}: ${minisign.signature}`;
  const text = (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_28__/* .decodeUtf8 */ ._)(await readDocument(fs, file, most2.signature, name2), minisign.signature);
  const judge = () => {
    try {
      return (0,_chunk_5KCZIWY3_js__WEBPACK_IMPORTED_MODULE_1__/* .findMinisignFault */ .O)(bytes, (0,_chunk_S6ATYPIE_js__WEBPACK_IMPORTED_MODULE_43__/* .parseSignature */ .u)(text), (0,_chunk_RD4KWRBT_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePublicKey */ .N)(minisign.public_key));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const fault = judge();
  if (fault !== void 0)
    throw refuse2(
      `${name2} does not confirm ${path}: ${fault}`,
      "sign the file again with the key of the manifest, once its change is reviewed"
    );
}
function assertJson(text, path, place2) {
  try {
    JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse2(`${place2}: ${path} is not JSON: ${reason}`, "correct the file, and its digest or signature");
  }
}
async function readPolicy(fs, source) {
  const { policy, from, place: place2 } = source;
  const bytes = await readDocument(fs, from, most2.policy, `${place2}: ${policy.path}`);
  assertDigest(bytes, source);
  await assertSigned2(fs, bytes, source);
  const text = (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_28__/* .decodeUtf8 */ ._)(bytes, policy.path);
  if (policy.path.endsWith(".json")) assertJson(text, policy.path, place2);
  return text;
}

// pipeline/stages/package-desktop/steps/stage-packaging.ts
var toSources = ({ request: { scenarioDir, root = scenarioDir } }) => ({
  scenarioDir,
  root: scenarioDir.startsWith(`${root}/`) ? root : scenarioDir
});
async function stagePackagedFiles(state, { file, files }) {
  const { ctx, request, workspace } = state;
  for (const [index, entry] of files.entries()) {
    if (!isFor(request.target)(entry)) continue;
    const place2 = `${file} files[${index}]`;
    assertNotReserved(entry.to, place2);
    for (const { from, to } of await listEntry(ctx.fs, toSources(state), entry, place2)) {
      await placeFile(state, { to, content: { from }, what: place2, origin: "scenario" });
      if (entry.executable !== void 0)
        await ctx.fs.chmod((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, to), entry.executable ? 493 : 420);
    }
  }
}
async function stagePolicies(state, { file, policies }) {
  const { ctx, request } = state;
  for (const [index, policy] of policies.entries()) {
    if (!isFor(request.target)(policy)) continue;
    const place2 = `${file} policies[${index}]`;
    const { from } = await findSource(ctx.fs, toSources(state), policy.path, place2);
    const signed = policy.minisign?.signature;
    const signature = signed === void 0 ? void 0 : (await findSource(ctx.fs, toSources(state), signed, place2)).from;
    const content = await readPolicy(ctx.fs, { policy, from, signature, place: place2 });
    await placeFile(state, { to: toPolicyPlace(policy), content, what: place2, origin: "scenario" });
  }
}

// pipeline/stages/package-desktop/steps/stage-scenario-files.ts

async function stageScenarioFiles({ ctx, request, workspace, origins, source }, { scenario, globs, pages, to: folder }) {
  const copy = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(source, "the copy of the sources");
  const place2 = toCopiedPlace(request, copy);
  const scenarioDir = scenario === void 0 ? copy.scenarioDir : (0,_chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_7__/* .toSourcePath */ ._)(place2, (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_21__/* .toScenarioPath */ .Ni)(scenario, "."));
  const { root } = copy;
  const { files, unmatched } = await findScenarioFiles(ctx.fs, scenarioDir, globs, root);
  const absent = pages.filter((page) => !files.some((path) => path.startsWith(`${page}/`)));
  if (absent.length > 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_31__/* .PipelineError */ .z({
      code: "build-output-missing",
      blame: "input",
      message: `the build wrote nothing to ${absent.join(", ")}, which the server of the user interface serves`,
      remedy: 'let the script "build" of the user interface write its pages there'
    });
  }
  for (const glob of unmatched) {
    ctx.log.warn(`no file of the scenario matches ${glob}: does git ignore it?`);
  }
  for (const path of files) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, folder, path);
    if (await ctx.fs.stat(to) !== void 0) continue;
    await ctx.fs.copy(await ctx.fs.realpath((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(scenarioDir, path)), to);
  }
  origins.add(folder, "scenario");
  ctx.log.info(`${files.length} files that programs read are shipped`);
}

// pipeline/stages/package-desktop/apply-staging.ts
var appliers = {
  "copy-source": async (state) => {
    const { ctx, request, workspace } = state;
    state.source = await copySource(ctx, toPlace(request), [request.outDir, workspace.dir]);
  },
  "fetch-base-node": async ({ ctx, request, table, bases }, { target }) => {
    const given = target === request.target ? request.baseNode : void 0;
    bases.set(target, await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchBaseNode */ .Eq)(ctx, table, target, given));
  },
  "build-service": buildOneService,
  "compile-runtime": async ({ ctx, table, bases, workspace, origins }, step) => {
    const compiler = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(bases.get(step.host), "the base Node of this machine").executable;
    const base = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(bases.get(step.target), "the base Node of the target");
    const copyBase = (copy) => (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .copyBaseNode */ .f5)(ctx, table, step.target, base, copy);
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, step.to);
    const baseDigest = table.targets[step.target].sha256;
    await compileRuntime(ctx, { compiler, copyBase, baseDigest, to, native: step.host === step.target });
    origins.add(step.to, "product");
    if (step.shim === void 0) return;
    const shim = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.payload, step.shim);
    if (step.shim.endsWith(".cmd")) await ctx.fs.write(shim, `@"%~dp0${step.to}" ctl %*\r
`);
    else await ctx.fs.symlink(step.to, shim);
    origins.add(step.shim, "product");
  },
  "copy-prebuilt": copyPrebuilt,
  "stage-files": stageFiles,
  "build-shell": buildShell,
  "stage-icons": stageIcons,
  "stage-kit": stageKitMember,
  "stage-assets": stageAssets,
  "stage-scenario-files": stageScenarioFiles,
  "stage-packaged-files": stagePackagedFiles,
  "stage-policies": stagePolicies,
  "stage-config": stageConfig,
  "stage-licenses": stageLicenses,
  "stage-notices": stageNotices,
  "finish-bundle": applyFinishBundle,
  "scan-payload": scanPayload,
  "check-initialization": checkInitialization,
  "check-limits": checkLimits,
  rehearse: rehearsePayload,
  "describe-payload": describeFinishedPayload,
  "read-origins": readOrigins
};
async function applyStep(state, step) {
  await appliers[step.kind](state, step);
}
async function applyStaging(state) {
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .runSteps */ .rl)(state.ctx, state.plan.steps, (step) => applyStep(state, step));
}

// pipeline/stages/package-desktop/fetch-downloads.ts

async function fetchDownloads(ctx, { plan, kits, table, host }) {
  const { services, target } = plan;
  for (const system of /* @__PURE__ */ new Set([host, target])) await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchBaseNode */ .Eq)(ctx, table, system);
  const dir = await ctx.fs.makeTempDir("vrooli-downloads-");
  try {
    for (const [index, member] of kits.entries()) {
      for (const [part, { source }] of (0,_chunk_C7OGU5C6_js__WEBPACK_IMPORTED_MODULE_18__/* .planKitParts */ .I)(member, target).entries()) {
        await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchSource */ .sq)(ctx, member, source, target, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "kit", `${index}-${part}`));
      }
    }
    const needsTools = services.some(
      (service) => service.from === "build" && service.build.build.type === "npm"
    );
    if (needsTools && !await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .hasOwnToolchain */ .gT)(ctx)) await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .installToolchain */ .vO)(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, "toolchain"));
  } finally {
    await ctx.fs.remove(dir);
  }
}

// pipeline/stages/package-desktop/origins.ts
var Origins = class {
  known = /* @__PURE__ */ new Map();
  /** Records a staged file or folder. A path that two origins stage counts as the scenario's and is scanned. */
  add(path, origin) {
    const earlier = this.known.get(path);
    this.known.set(path, earlier === void 0 || earlier === origin ? origin : "scenario");
  }
  /** The origin of the nearest recorded path at or above this one; an unrecorded path counts as the scenario's. */
  of(path) {
    for (let at = path; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("/"), 0))) {
      const origin = this.known.get(at);
      if (origin !== void 0) return origin;
    }
    return "scenario";
  }
};

// pipeline/stages/package-desktop/staged/describe.ts


// pipeline/rehearsal/to-facts.ts
function toRehearsalFacts(outcome) {
  if (!outcome.rehearsed) return outcome;
  const { user, network, services, pages } = outcome;
  return {
    rehearsed: true,
    user,
    network,
    services: services.map(({ id, health }) => ({ id, ...health === void 0 ? {} : { health } })),
    pages: pages.map(({ service, files, screenshot }) => ({
      service,
      files,
      ...screenshot === void 0 ? {} : { screenshot }
    }))
  };
}

// pipeline/stages/package-desktop/staged/describe.ts
async function describeIcons({ ctx, workspace }) {
  const icons = [];
  if (await ctx.fs.stat(workspace.icons) === void 0) return icons;
  const number = (name2) => Number(/\d+/.exec(name2)?.[0]);
  for (const name2 of (await ctx.fs.list(workspace.icons)).sort((a, b) => number(a) - number(b))) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(workspace.icons, name2);
    const size = (await ctx.fs.stat(path))?.size ?? 0;
    icons.push({ path: `icons/${name2}`, size, sha256: await ctx.fs.sha256(path) });
  }
  return icons;
}
function describeFiles({ payloadEntries, sha1, origins }) {
  return (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(payloadEntries, "the list of the payload").map(
    (entry) => entry.type === "symlink" ? entry : {
      ...entry,
      sha1: (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(sha1.get(entry.path), entry.path),
      origin: origins.of(entry.path)
    }
  );
}
async function describeStaged(state) {
  const { ctx, request, table, about, workspace, lockfiles, allowed } = state;
  const { bundle, target, shell, scenarioDir, root = scenarioDir, provenance, packaging } = request;
  const { name: name2, version, vendor } = bundle.app;
  const { product, tools } = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(state.buildOrigins, "the versions of the programs");
  const { builder_commit: _, ...origin } = provenance;
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_12__/* .listTree */ .n)(ctx.fs, workspace.payload);
  return _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .stagedPayloadSchema */ .o5.parse({
    schema_version: "staged-payload.v1",
    builder: (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_29__/* .omitUndefined */ .O)({ version: product.version, commit: product.commit }),
    app: (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_29__/* .omitUndefined */ .O)({ name: name2, version, vendor }),
    target,
    shell,
    ...request.formats === void 0 ? {} : { formats: [...new Set(request.formats)] },
    signing: {
      required: request.signingRequired ?? false,
      programs: (await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .findPrograms */ .z0)(ctx.fs, workspace.payload, target)).sort()
    },
    source_date_epoch: ctx.sourceDateEpoch,
    about: (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_29__/* .omitUndefined */ .O)({
      display_name: about.displayName,
      summary: about.summary,
      maintainer: about.maintainer,
      license: about.license
    }),
    icons: await describeIcons(state),
    folders: tree.flatMap(({ kind, path }) => kind === "dir" ? [path] : []),
    files: describeFiles(state),
    rehearsal: toRehearsalFacts((0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toOutcome */ .KA)(state)),
    components: (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .describeComponents */ .Uz)((0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .requireResult */ .xG)(state.components, "the list of components")),
    lockfiles: lockfiles.map((one) => ({ ...one })),
    base_node: { version: table.version, sha256: table.targets[target].sha256 },
    tools,
    hooks: (packaging?.packaging.hooks ?? []).filter(isFor(target)).map(({ id, service, on }) => ({ id, service, on })),
    scenario: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.relative)(root, scenarioDir) || ".",
    provenance: (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_29__/* .omitUndefined */ .O)(origin),
    feature_flags: request.featureFlags ?? {},
    security_checklists: request.securityChecklists ?? [],
    secret_allow_list: allowed
  });
}

// pipeline/stages/package-desktop/stage.ts
function toRehearsalDocument(state) {
  const { app } = state.request.bundle;
  return {
    schema_version: "rehearsal.v1",
    app: { name: app.name, version: app.version },
    target: state.request.target,
    outcome: (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toOutcome */ .KA)(state)
  };
}
async function createState(ctx, request, { plan, kits, table, host }) {
  const { scenarioDir, root = scenarioDir, bundle } = request;
  const { licenseFile: licenseFile2, ...about } = await readAbout(
    ctx,
    bundle,
    { root, scenarioDir },
    (0,_chunk_D237EY2U_js__WEBPACK_IMPORTED_MODULE_10__/* .toAppSlug */ .ug)(bundle.app.name)
  );
  const bases = /* @__PURE__ */ new Map();
  return {
    ctx: (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .confinePrograms */ .WD)(ctx, () => bases.get(host)?.executable),
    request,
    plan,
    host,
    table,
    kits,
    about,
    licenseFile: licenseFile2,
    icons: await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .findIcons */ .wn)(ctx, { root, scenarioDir }),
    // Nothing can fail between this line and the `try` that removes the workspace.
    workspace: await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .createWorkspace */ .sK)(ctx, request.outDir).catch((error) => {
      throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toDiskError */ .Rs)(error);
    }),
    bases,
    built: /* @__PURE__ */ new Map(),
    origins: new Origins(),
    source: void 0,
    nodes: void 0,
    shellVersion: void 0,
    finished: void 0,
    components: void 0,
    lockfiles: [],
    payloadEntries: void 0,
    sha1: /* @__PURE__ */ new Map(),
    allowed: [],
    buildOrigins: void 0,
    rehearsal: void 0
  };
}
async function withStaged(ctx, request, facts, use) {
  if (request.onFetched !== void 0) {
    await fetchDownloads(ctx, facts);
    await request.onFetched();
  }
  const state = await createState(ctx, request, facts);
  try {
    await applyStaging(state);
    return await use({
      ctx: state.ctx,
      document: await describeStaged(state),
      workspace: state.workspace,
      rehearsal: toRehearsalDocument(state),
      screenshots: state.rehearsal?.screenshots ?? /* @__PURE__ */ new Map()
    });
  } catch (error) {
    throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toDiskError */ .Rs)(error);
  } finally {
    await ctx.fs.remove(state.workspace.dir);
    if (state.source !== void 0) await ctx.fs.remove(state.source.root);
  }
}

// pipeline/stages/package-desktop/staged/pack.ts

var level = 3;
async function* toChunks(bytes) {
  yield bytes;
}
function* planEntries({ fs }, document, { dir, payload }) {
  const bytes = Buffer.from((0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_8__/* .canonicalJson */ .dj)(document));
  const file = (name2, mode2, size) => ({ name: name2, type: "file", mode: mode2, size });
  yield { header: file(_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .stagedDocumentName */ .T3, 420, bytes.length), content: toChunks(bytes) };
  for (const { path, size } of document.icons)
    yield { header: file(path, 420, size), content: fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(dir, path)) };
  for (const entry of document.files) {
    const name2 = `payload/${entry.path}`;
    if (entry.type === "symlink")
      yield { header: { name: name2, type: "symlink", linkname: entry.target, mode: 511 } };
    else {
      const header = file(name2, Number.parseInt(entry.mode, 8), entry.size);
      yield { header, content: fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(payload, entry.path)) };
    }
  }
}
async function packStaged(ctx, document, workspace, to) {
  const name2 = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toStagedName */ .zd)(document);
  const faults = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .findPathFaults */ .a0)(document);
  if (faults.length > 0) throw (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toStagedError */ .Ku)(name2, faults);
  await (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .packTarZst */ .oJ)(ctx, planEntries(ctx, document, workspace), { to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_32__.join)(to, name2), level });
  return name2;
}

// pipeline/stages/package-desktop/index.ts
async function planPackageDesktop(ctx, given) {
  const request = await withPackaging(ctx, given);
  const host = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toBuildHost */ .I)(ctx.host);
  if (request.outDir !== void 0) await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertOutFolder */ .fV)(ctx, request.outDir);
  const plan = planPackage(request, await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readKits */ .SC)(ctx, request), host);
  const sizes = await readKnownSizes(ctx, request, await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readBaseNodeTable */ .Oi)(ctx));
  const tools = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .findTools */ .f$)(ctx, (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .listTools */ .qO)(plan, request));
  const refusals = [
    ...await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .findNameFaults */ .uA)(ctx, { app: request.bundle.app, formats: request.formats }),
    ...(0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .findLimitFaults */ .Ge)(request.formats.map(_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toFormat */ .Vr), sizes),
    ...(0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .findUnsigned */ .hM)(request, request.signing ?? _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .noSigning */ .XZ, ctx.host)
  ];
  return describePlan(ctx.host, request, plan, tools, refusals);
}
async function prepare(ctx, request) {
  const host = (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .toBuildHost */ .I)(ctx.host);
  const kits = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readKits */ .SC)(ctx, request);
  const plan = planStaging(request, kits, host);
  const table = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readBaseNodeTable */ .Oi)(ctx);
  const { formats = [], bundle } = request;
  (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertWithinLimits */ .qq)(formats.map(_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_9__/* .toFormat */ .Vr), await readKnownSizes(ctx, request, table));
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertNamesFree */ .DS)(ctx, { app: bundle.app, formats });
  return { plan, kits, table, host };
}
async function packageDesktop(ctx, given) {
  const request = await withPackaging(ctx, given);
  const { signing = _chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .noSigning */ .XZ, formats } = request;
  const facts = await prepare(ctx, request);
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertTools */ .Uu)(ctx, (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .listTools */ .qO)(planPackage(request, facts.kits, facts.host), request));
  (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .assertSigned */ .De)(request, signing, ctx.host);
  for (const found of await (0,_chunk_M4ZMD5E7_js__WEBPACK_IMPORTED_MODULE_5__/* .inspectIdentities */ .LV)(ctx, request, signing)) request.onDiagnostic?.(found);
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectNotaries */ .kq)(ctx, request, signing);
  return await withStaged(ctx, request, facts, async (staging) => {
    const { workspace, document, rehearsal, screenshots } = staging;
    const bundle = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .readStagedBundle */ .FJ)(ctx, workspace.payload, "the payload");
    const { onDiagnostic } = request;
    const made = { document, bundle, workspace, formats, signing, isForeign: false, onDiagnostic };
    const manifest = await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .makeRelease */ .cx)(staging.ctx, made);
    await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .publish */ .mk)(ctx, workspace, request.outDir);
    return { manifest, rehearsal, screenshots };
  });
}
async function stageDesktop(ctx, given) {
  const request = await withPackaging(ctx, given);
  const facts = await prepare(ctx, request);
  await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .assertTools */ .Uu)(ctx, (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .listBuildTools */ .oQ)(facts.plan, request));
  return await withStaged(ctx, request, facts, async ({ document, workspace, rehearsal, screenshots }) => {
    const name2 = await packStaged(ctx, document, workspace, workspace.release);
    await (0,_chunk_AMW57FT2_js__WEBPACK_IMPORTED_MODULE_3__/* .publish */ .mk)(ctx, workspace, request.outDir);
    return { name: name2, rehearsal, screenshots };
  });
}




/***/ }),

/***/ 85993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ packagingSchema),
/* harmony export */   l: () => (/* binding */ hookSchema)
/* harmony export */ });
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48102);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);



// schema/packaging.ts

var insidePathSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(1024).regex(
  /^(?!\/)(?![A-Za-z]:)(?!(?:[\s\S]*\/)?\.{1,2}(?:\/|$))(?![\s\S]*\/\/)(?![\s\S]*\/$)[^\\\p{Cc}]+$/u,
  'must be a relative path with single slashes, without "." and ".."'
);
var repositoryPathSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(1024).regex(
  /^(?!\/)(?![A-Za-z]:)[^\\\p{Cc}]+$/u,
  "must be a path with slashes, relative to the folder of the scenario"
);
var patternSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(200).regex(/^[^\\{}[\]()!+@|\p{Cc}]+$/u, "may have the wildcards *, ** and ? only").refine((text) => text.split("**").length <= 4 && text.split("*").length <= 13, "has too many wildcards");
var targetsSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .targets */ .zV)).min(1).optional().describe("targets whose installers have it; absent: all").meta({ examples: [["linux-x64", "linux-arm64"]] });
var fileSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  from: repositoryPathSchema.describe("file or folder, relative to the folder of the scenario; never outside the repository").meta({ examples: ["docs/guide"] }),
  to: insidePathSchema.describe("place in the payload; a folder for a folder").meta({ examples: ["guide"] }),
  include: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(patternSchema).min(1).max(50).optional().describe("patterns of the files of a folder, relative to it; absent: all files").meta({ examples: [["**/*.md"]] }),
  executable: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional().describe("whether the files can be started; absent: as the repository has them"),
  targets: targetsSchema
});
var policySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  path: repositoryPathSchema.describe("file with validation rules or a golden transcript, relative to the folder of the scenario").meta({ examples: ["policies/runtime/validation.json"] }),
  to: insidePathSchema.optional().describe("place below policies/; absent: the path below its folder policies/, else the name").meta({ examples: ["runtime/validation.json"] }),
  sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits").optional().describe("digest of the file; another content is refused").meta({ examples: ["a".repeat(64)] }),
  minisign: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    signature: repositoryPathSchema.describe("file with the signature").meta({ examples: ["policies/runtime/validation.json.minisig"] }),
    public_key: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Za-z0-9+/]{56}$/, "must be the second line of a public key file of minisign").describe("key that made it: the second line of its public key file").meta({ examples: [`RW${"Q".repeat(54)}`] })
  }).optional().describe("signature of the file by minisign, beside or in place of a digest"),
  targets: targetsSchema
}).refine(
  ({ sha256, minisign }) => sha256 !== void 0 || minisign !== void 0,
  "needs a sha256 or a minisign signature"
);
var hookSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "must be lower-case letters, digits and hyphens").describe("name of the hook; with another id it runs again").meta({ examples: ["import-samples"] }),
  service: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("service that waits for it, and whose variables and secrets it gets"),
  command: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).min(1).describe("program and arguments, as in migrations of bundle.json").meta({ examples: [["hooks/import-samples.sh"]] }),
  on: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["install", "upgrade", "install-and-upgrade", "start"]).describe(
    "install: before the first start of the app; upgrade: before the first start of a newer version; start: before each start"
  ),
  targets: targetsSchema
});
var packagingSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  schema_version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("packaging.v1").describe("format of this document; readers refuse any other"),
  targets: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .targets */ .zV)).min(1).optional().describe("targets that the app has installers for; another one is refused. Absent: all"),
  files: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(fileSchema).max(200).optional().describe("files and folders of the repository in the payload, beside what builds make"),
  policies: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(policySchema).max(1e3).optional().describe("files below policies/ of the payload, each with a digest or a signature that must be right"),
  hooks: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(hookSchema).max(50).optional().describe(
    "programs that run after an installation, as the user who starts the app; no program of a repository runs as root or as an administrator"
  ),
  update: _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_0__/* .updateSettingsSchema */ .s.strict().optional().describe("where the installed app finds its updates; absent: it has none")
});




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

/***/ 42422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ formatSignature),
/* harmony export */   u: () => (/* binding */ parseSignature)
/* harmony export */ });
/* harmony import */ var _chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23660);


// schema/minisign/signature.ts
function parseSignature(text) {
  const [untrusted, line, trusted, global, ...more] = (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .toLines */ .P_)(text);
  if (untrusted?.startsWith(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedPrefix */ .zf) !== true || trusted?.startsWith(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedPrefix */ .IX) !== true || more.length > 0)
    throw new Error("not a signature of minisign: four lines with two comments are expected");
  const [bytes, globalSignature] = [(0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeBase64 */ .y4)(line ?? "", 74), (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeBase64 */ .y4)(global ?? "", 64)];
  const algorithm = bytes?.toString("latin1", 0, 2);
  if (bytes === void 0 || globalSignature === void 0 || algorithm !== "ED" && algorithm !== "Ed")
    throw new Error("not a signature of minisign: its second and fourth line are not signatures in Base64");
  return {
    untrustedComment: untrusted.slice(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedPrefix */ .zf.length),
    algorithm,
    keyId: (0,_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .toKeyId */ .a3)(bytes.subarray(2, 10)),
    keyIdBytes: bytes.subarray(2, 10),
    signature: bytes.subarray(10),
    trustedComment: trusted.slice(_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedPrefix */ .IX.length),
    globalSignature
  };
}
function formatSignature(parts) {
  const { untrustedComment, algorithm, keyIdBytes, signature, trustedComment, globalSignature } = parts;
  const signed = Buffer.concat([Buffer.from(algorithm, "latin1"), keyIdBytes, signature]);
  return `${_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .untrustedPrefix */ .zf}${untrustedComment}
${signed.toString("base64")}
${_chunk_ZX4TBL7B_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedPrefix */ .IX}${trustedComment}
${globalSignature.toString("base64")}
`;
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




/***/ })

};
