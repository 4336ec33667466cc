import { getInput } from '@actions/core';
import { PipelineError } from '../../pipeline/errors.ts';
import type { DocumentFile } from '../../pipeline/shared/document/read-document.ts';
import type { Input } from './define-inputs.ts';
import { type RunnerEnvironment, toPath } from './environment.ts';

function invalid(message: string, remedy: string): PipelineError {
  return new PipelineError({ code: 'input-invalid', blame: 'usage', message, remedy });
}

const optional = { required: false, default: '' } as const;

/** Any text; '' when it is not set. */
export function textInput(description: string, fallback = ''): Input<string> {
  return { description, required: false, default: fallback, parse: (text) => text };
}

/** `true` or `false` as YAML 1.2 writes them. */
export function flagInput(description: string, fallback: boolean): Input<boolean> {
  return {
    description,
    required: false,
    default: String(fallback),
    parse: (text) => {
      if (/^(true|True|TRUE)$/.test(text)) return true;
      if (/^(false|False|FALSE)$/.test(text)) return false;
      throw invalid(`"${text}" is neither true nor false`, 'write true or false');
    },
  };
}

/** A whole number from `min` to `max`, both included. */
function parseWhole(text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw invalid(`"${text}" is not a whole number from ${min} to ${max}`, 'correct the number');
}

/** A whole number from `min` to `max`; undefined when the input is empty. */
export function wholeInput(description: string, min: number, max: number): Input<number | undefined> {
  const parse = (text: string) => (text === '' ? undefined : parseWhole(text, min, max));
  return { description, ...optional, parse };
}

/** A whole number from `min` to `max` with a default. */
export function levelInput(description: string, min: number, max: number, fallback: number): Input<number> {
  const parse = (text: string) => parseWhole(text, min, max);
  return { description, required: false, default: String(fallback), parse };
}

/** A value of a closed list, with a default that the parser accepts. */
export function choiceInput<Value>(
  description: string,
  parse: (word: string) => Value,
  fallback: string,
): Input<Value> {
  return { description, required: false, default: fallback, parse };
}

/** A value of a closed list; `whenEmpty` supplies the value at run time when the workflow sets none. */
export function optionalInput<Value, Otherwise>(
  description: string,
  parse: (word: string) => Value,
  whenEmpty: () => Otherwise,
): Input<Value | Otherwise> {
  return { description, ...optional, parse: (text) => (text === '' ? whenEmpty() : parse(text)) };
}

/** Values that the parser reads one by one, separated by lines or commas. */
export function listInput<Value>(description: string, parse: (word: string) => Value): Input<Value[]> {
  const split = (text: string) => text.split(/[\n,]/).filter((word) => word.trim() !== '');
  return { description, ...optional, parse: (text) => split(text).map(parse) };
}

/** A file that the workflow must name, from the workspace. */
export function fileInput(description: string): Input<DocumentFile> {
  return {
    description,
    required: true,
    default: '',
    parse: (text, { workspace }) => ({ path: toPath(workspace, text), name: text }),
  };
}

/** Files or folders that the workflow must name, from the workspace, separated by lines or commas. */
export function filesInput(description: string): Input<DocumentFile[]> {
  return {
    description,
    required: true,
    default: '',
    parse: (text, { workspace }) =>
      text
        .split(/[\n,]/)
        .map((word) => word.trim())
        .filter((word) => word !== '')
        .map((word) => ({ path: toPath(workspace, word), name: word })),
  };
}

/** A name of a folder that no other scenario of the job has: '' for the scenario that is the checkout itself. */
function toScenarioName(): string {
  const parts = [getInput('root'), getInput('scenario')].flatMap((path) => path.split('/'));
  return parts
    .filter((part) => part !== '' && part !== '.')
    .join('-')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-');
}

/** The absolute output path of a document: the input from the workspace, or a file of the job's temporary folder, apart for each scenario. */
export function outInput(fileName: string): Input<string> {
  return {
    description: `Where to write ${fileName}, from the workspace. Default: in a folder of the scenario in the runner's temporary folder.`,
    ...optional,
    parse: (text, { workspace, temp }: RunnerEnvironment) =>
      text === '' ? toPath(temp, 'vrooli-bundle', toScenarioName(), fileName) : toPath(workspace, text),
  };
}
