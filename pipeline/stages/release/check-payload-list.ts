import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { payloadListFile } from '../../../schema/installed-app.ts';
import { payloadListSchema } from '../../../schema/payload-list.ts';
import { comparePayload, type InstallerContent, toFault } from '../../formats/content.ts';
import { parseJsonText } from '../../shared/document/parse-json.ts';

/**
 * The list with which the installed app compares itself (`<app> verify`) against the files of the installer. An installer of an earlier
 * version has none.
 */
export function checkPayloadList(
  name: string,
  { entries, listText }: Pick<InstallerContent, 'entries' | 'listText'>,
): Diagnostic[] {
  if (listText === undefined) return [];
  const file = `${name}:${payloadListFile}`;
  const document = parseJsonText(listText, { file });
  if (!document.ok) return document.diagnostics;
  const parsed = payloadListSchema.safeParse(document.value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return [toFault('document-invalid', file, `/${issue?.path.join('/')}: ${issue?.message}`)];
  }
  const others = entries.filter(({ path }) => path !== payloadListFile);
  const [first, ...more] = comparePayload(name, parsed.data.files, others);
  if (first === undefined) return [];
  const rest = more.length === 0 ? '' : `, and ${more.length} more differences`;
  const message = `it does not list the files of the installer: ${first.message.replaceAll('manifest.json', payloadListFile)}${rest}`;
  return [toFault('payload-list-mismatch', file, message)];
}
