export const id = 3515;
export const ids = [3515];
export const modules = {

/***/ 53515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSqlite: () => (/* binding */ openSqlite)
/* harmony export */ });
/* harmony import */ var node_sqlite__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80099);
// host/sql/sqlite.ts

function toValue(value) {
  return typeof value === "bigint" ? Number(value) : value;
}
function openSqlite(path) {
  const database = new node_sqlite__WEBPACK_IMPORTED_MODULE_0__.DatabaseSync(path);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL;");
  const statements = /* @__PURE__ */ new Map();
  let last = Promise.resolve();
  const prepare = (sql) => {
    const known = statements.get(sql) ?? database.prepare(sql.replaceAll(/\$(\d+)/g, "?$1"));
    statements.set(sql, known);
    return known;
  };
  return {
    async all(sql, parameters = []) {
      const rows = prepare(sql).all(...parameters);
      return rows.map(
        (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toValue(value)]))
      );
    },
    transaction(body) {
      const run = async () => {
        database.exec("BEGIN IMMEDIATE");
        try {
          const result = await body();
          database.exec("COMMIT");
          return result;
        } catch (error) {
          database.exec("ROLLBACK");
          throw error;
        }
      };
      const done = last.then(run);
      last = done.catch(() => void 0);
      return done;
    },
    async close() {
      await last;
      database.close();
    }
  };
}



/***/ })

};
