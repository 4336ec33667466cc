export const id = 209;
export const ids = [209];
export const modules = {

/***/ 40209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPostgres: () => (/* binding */ openPostgres)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
// host/sql/postgres.ts

async function openPostgres(url) {
  const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({ connectionString: url, connectionTimeoutMillis: 15e3 });
  client.on("error", () => void 0);
  await client.connect();
  let last = Promise.resolve();
  const all = async (sql, parameters = []) => (await client.query(sql, [...parameters])).rows;
  return {
    all,
    transaction(body) {
      const run = async () => {
        await all("BEGIN");
        try {
          const result = await body();
          await all("COMMIT");
          return result;
        } catch (error) {
          await all("ROLLBACK");
          throw error;
        }
      };
      const done = last.then(run);
      last = done.catch(() => void 0);
      return done;
    },
    close: () => client.end()
  };
}



/***/ })

};
