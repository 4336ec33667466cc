import * as z from 'zod';
import { PipelineError } from '../../errors.ts';

const answersSchema = z.record(z.string(), z.string());

/** Never contains the text itself: it has secrets in it. */
function invalid(message: string): PipelineError {
  return new PipelineError({
    code: 'rehearsal-answers-invalid',
    blame: 'usage',
    message,
    remedy: 'write a JSON object of strings, or one NAME=value on each line',
  });
}

function parseObject(text: string): Record<string, string> {
  try {
    const answers = answersSchema.safeParse(JSON.parse(text));
    if (answers.success) return answers.data;
  } catch {
    throw invalid('the values for the rehearsal begin like JSON, but are not valid JSON');
  }
  throw invalid('the values for the rehearsal are not an object of strings');
}

/**
 * Values of secrets for the rehearsal, by id or by the name of their variable: a JSON object of strings, or lines `NAME=value`. Empty lines
 * and lines that begin with `#` are skipped. The messages never contain a value.
 * @throws {PipelineError} rehearsal-answers-invalid (usage)
 */
export function parseRehearsalAnswers(text: string): Record<string, string> {
  if (text.trim().startsWith('{')) return parseObject(text);
  const answers: Record<string, string> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const at = line.indexOf('=');
    if (at < 1) throw invalid(`line ${index + 1} of the values for the rehearsal has no NAME=`);
    answers[line.slice(0, at).trim()] = line.slice(at + 1);
  }
  return answers;
}
