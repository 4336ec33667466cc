import { readAtMost } from '../../../shared/archive/chunks.ts';
import type { CompoundStream } from '../compound/open.ts';
import { decodeStreamName } from './stream-name.ts';
import { parseStringPool, type StringPool } from './strings.ts';
import { type Column, type Table, toColumnType, type Value } from './tables.ts';

/** Bytes of one table, and of the texts: a package of 100,000 files has about 20 MB. */
const maxTableBytes = 64 * 1024 * 1024;

/** What a package holds beside its tables. */
export interface Database {
  tables: Map<string, Table>;
  /** Streams that are not tables: the cabinet, icons, the summary. */
  streams: Map<string, CompoundStream>;
}

const internal: Readonly<Record<'_Tables' | '_Columns', readonly Column[]>> = {
  _Tables: [{ name: 'Name', kind: { text: 64 }, isKey: true }],
  _Columns: [
    { name: 'Table', kind: { text: 64 }, isKey: true },
    { name: 'Number', kind: { number: 2 }, isKey: true },
    { name: 'Name', kind: { text: 64 } },
    { name: 'Type', kind: { number: 2 } },
  ],
};

function widthOf({ kind }: Column, { referenceBytes }: StringPool): number {
  return 'number' in kind ? kind.number : 'text' in kind ? referenceBytes : 2;
}

/** Takes texts by number, and counts the uses of each. */
class Cells {
  readonly counts: number[];
  readonly #pool: StringPool;

  constructor(pool: StringPool) {
    this.#pool = pool;
    this.counts = pool.texts.map(() => 0);
  }

  read(bytes: Buffer, at: number, { kind, name }: Column): Value {
    if ('number' in kind) {
      const raw = bytes.readUIntLE(at, kind.number);
      return raw === 0 ? undefined : raw - (kind.number === 2 ? 0x8000 : 0x8000_0000);
    }
    if ('stream' in kind) {
      const raw = bytes.readUInt16LE(at);
      if (raw > 1) throw new Error(`the column ${name} names no stream`);
      return raw === 1 ? true : undefined;
    }
    const index = bytes.readUIntLE(at, this.#pool.referenceBytes);
    const text = this.#pool.texts[index];
    if (text === undefined) throw new Error(`the column ${name} has no text`);
    if (index === 0) return undefined;
    this.counts[index] = (this.counts[index] ?? 0) + 1;
    return text;
  }
}

/** The rows of a table, whose columns are one after another. */
function parseRows(
  bytes: Buffer,
  columns: readonly Column[],
  pool: StringPool,
  cells: Cells,
  name: string,
): Value[][] {
  const widths = columns.map((column) => widthOf(column, pool));
  const rowBytes = widths.reduce((sum, width) => sum + width, 0);
  if (rowBytes === 0 || bytes.length % rowBytes !== 0) throw new Error(`the table ${name} has half a row`);
  const count = bytes.length / rowBytes;
  const rows: Value[][] = Array.from({ length: count }, () => []);
  let start = 0;
  for (const [index, column] of columns.entries()) {
    const width = widths[index] ?? 0;
    for (const [row, values] of rows.entries()) values.push(cells.read(bytes, start + row * width, column));
    start += width * count;
  }
  return rows;
}

/** Whether the columns that a package states are the known ones of a table. */
function assertColumns(
  name: string,
  columns: readonly Column[],
  stated: readonly (readonly Value[])[],
): void {
  const own = stated.filter(([table]) => table === name);
  const isEqual =
    own.length === columns.length &&
    columns.every((column, index) =>
      own.some(
        ([, number, title, type]) =>
          number === index + 1 && title === column.name && (Number(type) & 0xffff) === toColumnType(column),
      ),
    );
  if (!isEqual) throw new Error(`the table ${name} has other columns than it must have`);
}

/**
 * Every text must be used as often as the package states: another one belongs to nothing. libmsi counts each use as the name of a table or
 * column, and the uses in rows together as one.
 */
function assertUses({ texts, uses }: StringPool, columns: Cells, rows: Cells): void {
  const other = texts.findIndex(
    (_, index) => uses[index] !== (columns.counts[index] ?? 0) + Math.min(1, rows.counts[index] ?? 0),
  );
  if (other !== -1)
    throw new Error(`the text ${JSON.stringify(texts[other]?.slice(0, 80))} is not used as stated`);
}

/**
 * Reads the tables of a package. `known` has the columns of each table that a package of this product has; another table is refused.
 * @throws {Error} for the first byte that no package of this product has
 */
export async function readDatabase(
  found: ReadonlyMap<string, CompoundStream>,
  known: ReadonlyMap<string, readonly Column[]>,
): Promise<Database> {
  const tableStreams = new Map<string, CompoundStream>();
  const streams = new Map<string, CompoundStream>();
  for (const stream of found.values()) {
    const { name, isTable } = decodeStreamName(stream.name);
    (isTable ? tableStreams : streams).set(name, stream);
  }
  const read = async (name: string): Promise<Buffer> => {
    const stream = tableStreams.get(name);
    tableStreams.delete(name);
    return stream === undefined
      ? Buffer.alloc(0)
      : Buffer.from(await readAtMost(stream.read(), maxTableBytes, `the table ${name}`));
  };
  const pool = parseStringPool(await read('_StringPool'), await read('_StringData'));
  const columnCells = new Cells(pool);
  const rowCells = new Cells(pool);
  // libmsi does not count the uses in the list of tables.
  const listed = parseRows(await read('_Tables'), internal._Tables, pool, new Cells(pool), '_Tables');
  const names = listed.map(([name]) => String(name));
  const stated = parseRows(await read('_Columns'), internal._Columns, pool, columnCells, '_Columns');
  const tables = new Map<string, Table>();
  let columnCount = 0;
  for (const name of names) {
    const columns = known.get(name);
    if (columns === undefined)
      throw new Error(`it has the table ${name}, which no package of this product has`);
    if (tables.has(name)) throw new Error(`it has the table ${name} twice`);
    assertColumns(name, columns, stated);
    columnCount += columns.length;
    tables.set(name, { name, columns, rows: parseRows(await read(name), columns, pool, rowCells, name) });
  }
  const [extra] = tableStreams.keys();
  if (extra !== undefined || columnCount !== stated.length)
    throw new Error(`it has the table ${extra ?? ''} outside of its list of tables`);
  assertUses(pool, columnCells, rowCells);
  return { tables, streams };
}
