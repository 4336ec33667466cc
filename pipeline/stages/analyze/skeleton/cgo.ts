import { posix } from 'node:path';
import { listCode } from './list-code.ts';
import type { ScenarioSource } from './source.ts';

/** Modules with C code and no alternative in plain Go. The build looks at every package; these are known without the sources. */
const cgoModules = [
  'fyne.io/fyne',
  'gocv.io/x/gocv',
  'github.com/chai2010/webp',
  'github.com/confluentinc/confluent-kafka-go',
  'github.com/davidbyttow/govips',
  'github.com/go-gl/glfw',
  'github.com/gordonklaus/portaudio',
  'github.com/h2non/bimg',
  'github.com/kolesa-team/go-webp',
  'github.com/libgit2/git2go',
  'github.com/linxGnu/grocksdb',
  'github.com/marcboeker/go-duckdb',
  'github.com/mattn/go-sqlite3',
  'github.com/mutecomm/go-sqlcipher',
  'github.com/otiai10/gosseract',
  'github.com/pebbe/zmq4',
  'github.com/yalue/onnxruntime_go',
];

const required = /^\s*(?:require\s+)?([\w.-]+\.[\w./-]+?)(?:\/v\d+)?\s+v[^\n]*$/gm;
const importsC = /^import\s+"C"\s*$|^import\s*\((?:[^)]*\n)?\s*"C"\s*\n/m;
const isWithoutC = /^\/\/go:build\s.*!cgo/m;

/** The first own file with C code in a folder whose other files have no alternative. */
async function findOwn(source: ScenarioSource, folder: string): Promise<string | undefined> {
  const files: string[] = [];
  await listCode(source, folder, files);
  const withC: string[] = [];
  const withoutC = new Set<string>();
  for (const path of files) {
    if (!/(?<!_test)\.go$/.test(path)) continue;
    const text = (await source.text(path)) ?? '';
    if (isWithoutC.test(text)) withoutC.add(posix.dirname(path));
    else if (importsC.test(text)) withC.push(path);
  }
  return withC.find((path) => !withoutC.has(posix.dirname(path)));
}

/** Whether a module requires one that is known for its C code. Reports that, and C code of the module itself. */
export async function needsCgo(source: ScenarioSource, folder: string): Promise<boolean> {
  const file = posix.join(folder, 'go.mod');
  const modules = [...((await source.text(file)) ?? '').matchAll(required)].map(([, name = '']) => name);
  const known = modules.find((name) => cgoModules.includes(name));
  const own = known === undefined ? await findOwn(source, folder) : undefined;
  const found = known ?? own;
  if (found === undefined) return false;
  source.findings.add({
    code: 'go-needs-cgo',
    message: `${found} needs cgo: it is built with the C compiler of the machine, and for that machine's system alone`,
    file: source.path(own ?? file),
    remedy: `build on each system, or use ${known?.includes('sqlite') === true ? 'a driver in plain Go such as modernc.org/sqlite' : 'a package in plain Go'}`,
  });
  return known !== undefined;
}
