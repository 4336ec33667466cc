import { PipelineError } from '../errors.ts';
import type { SettingSource } from '../ports.ts';

/** A variable that configures a signer. */
export interface Setting {
  /** For the reference and action.yml: a sentence. */
  readonly description: string;
  /** The value is masked in logs, and taken out of the environment before a program starts. */
  readonly secret: boolean;
}

/** @throws {PipelineError} signing-settings-invalid (usage); the message never contains a value */
export function refuseSetting(name: string, what: string, remedy: string): never {
  throw new PipelineError({
    code: 'signing-settings-invalid',
    blame: 'usage',
    message: `${name}: ${what}`,
    remedy,
  });
}

const base64 = /^(?:data:[\w.+/-]+;base64,)?((?:[A-Za-z0-9+/_-]|\s)+={0,2}\s*)$/;

/**
 * The file of a setting that is either a path or the content in base64, as `CSC_LINK` of electron-builder is: an absolute path, `~/…`, `./…`,
 * `file://…`, and any text that names a file of this machine, is a path.
 * @throws {PipelineError} signing-settings-invalid (usage)
 */
export function readFileSetting(source: SettingSource, name: string, held: string): string | undefined {
  const text = source.get(name);
  if (text === undefined) return undefined;
  if (/^https?:\/\//i.test(text))
    refuseSetting(name, 'it is an address', 'store the file as base64 in the secret, or name a file');
  const path = source.toPath(text.replace(/^file:\/\//, ''));
  if (text.length < 1024 && source.isFile(path)) return path;
  if (/^(?:file:|[/~.\\]|[A-Za-z]:[\\/])/.test(text) || /\.(?:p12|pfx|pem|crt|cer)$/i.test(text))
    refuseSetting(name, 'the file does not exist', 'correct the path, or set the content in base64');
  const content = base64.exec(text)?.[1];
  if (content === undefined)
    refuseSetting(
      name,
      'it is neither a path nor base64',
      'set it to the output of `base64 -w0 <file>`, or to a path',
    );
  return source.hold(held, Buffer.from(content, 'base64'));
}
