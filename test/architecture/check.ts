import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';
import { doors, maxLines, type Room, rooms } from './rules.ts';

export interface Source {
  /** Relative to the project's root, with '/'. */
  path: string;
  text: string;
}

export interface Violation {
  path: string;
  line: number;
  message: string;
}

interface Facts {
  imports: { specifier: string; line: number }[];
  /** Uses of the global `process`: the member's name, or '' for the object itself. */
  process: { member: string; line: number }[];
  defaultExports: number[];
}

function isImportCall(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(node.expression) && node.expression.text === 'require'))
  );
}

/** Reads what the rules ask about from the syntax tree, so that comments and texts do not count. */
function readFacts({ path, text }: Source): Facts {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const facts: Facts = { imports: [], process: [], defaultExports: [] };
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const addImport = (node: ts.Node, specifier: ts.Node | undefined) => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
      facts.imports.push({ specifier: specifier.text, line: lineOf(node) });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) addImport(node, node.moduleSpecifier);
    else if (isImportCall(node)) addImport(node, node.arguments[0]);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      addImport(node, node.argument.literal);
    } else if (ts.isExportAssignment(node)) facts.defaultExports.push(lineOf(node));
    else if (node.kind === ts.SyntaxKind.DefaultKeyword && !ts.isDefaultClause(node.parent)) {
      facts.defaultExports.push(lineOf(node));
    } else if (ts.isExportSpecifier(node) && node.name.text === 'default') {
      facts.defaultExports.push(lineOf(node));
    } else if (ts.isIdentifier(node) && node.text === 'process') {
      const { parent } = node;
      if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
        facts.process.push({ member: parent.name.text, line: lineOf(node) });
      } else if (!ts.isPropertyAccessExpression(parent) && !ts.isPropertyAssignment(parent)) {
        facts.process.push({ member: '', line: lineOf(node) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return facts;
}

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** The innermost room of a file; undefined for scripts and tests' own helpers, which no rule binds. */
export function findRoom(path: string): Room | undefined {
  return rooms
    .filter(({ folder }) => isWithin(path, folder))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

const toPackage = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** Why a room may not import this, or undefined when it may. */
function findImportFault(source: Source, room: Room, specifier: string): string | undefined {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(source.path), specifier);
    const owner = findRoom(target);
    if (owner?.folder === room.folder) return undefined;
    if (room.internal.some((allowed) => isWithin(target, allowed))) return undefined;
    return `${room.folder} may not import ${target}`;
  }
  if (specifier.startsWith('node:') || isBuiltin(specifier)) {
    if (!specifier.startsWith('node:')) return `write "node:${specifier}"`;
    const name = specifier.slice('node:'.length);
    return room.node.includes('*') || room.node.includes(name)
      ? undefined
      : `${room.folder} may not import ${specifier}`;
  }
  const name = toPackage(specifier);
  return room.external.some((allowed) => allowed === name || allowed === `${name.split('/')[0]}/*`)
    ? undefined
    : `${room.folder} may not import the package ${name}`;
}

/** Everything in one source file that the rules forbid. */
export function checkSource(source: Source): Violation[] {
  const { path, text } = source;
  const facts = readFacts(source);
  const violations: Violation[] = [];
  const add = (line: number, message: string) => violations.push({ path, line, message });
  const room = findRoom(path);
  if (room !== undefined) {
    for (const { specifier, line } of facts.imports) {
      const fault = findImportFault(source, room, specifier);
      if (fault !== undefined) add(line, fault);
    }
    const isDoor = doors.some((door) => door.test(path));
    for (const { member, line } of facts.process) {
      const what = member === '' ? 'process' : `process.${member}`;
      if (!room.process.includes('*') && !room.process.includes(member)) {
        add(line, `${room.folder} may not use ${what}`);
      } else if (!isDoor && (member === 'exit' || member === 'env')) add(line, `${what} is for doors`);
    }
  }
  for (const line of facts.defaultExports) add(line, 'a default export has no name to search for');
  const lines = text.trimEnd().split('\n').length;
  if (lines > maxLines) add(maxLines + 1, `${lines} lines are more than ${maxLines}`);
  return violations;
}
