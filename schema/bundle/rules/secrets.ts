import { compileFormat } from '../format/format.ts';
import { canSatisfy, readGenerator } from '../generator.ts';
import type { Place } from '../place.ts';
import { type Finding, found, nameOf, type Rule, warned } from './rule.ts';

const generators = 'such as {"type": "random", "length": 32, "charset": "alnum"}';

function checkClass(secret: Place): Finding[] {
  const [generator, prompt, remote] = [secret.at('generator'), secret.at('prompt'), secret.at('remote')];
  switch (secret.at('class').text) {
    case 'per_install_generated':
      if (generator.isPresent) return [];
      return [
        found(
          'secret-generator-missing',
          generator,
          `${nameOf(secret)} is generated but has no generator`,
          `add one, ${generators}`,
        ),
      ];
    case 'user_prompt':
      if (prompt.isPresent) return [];
      return [
        found(
          'secret-prompt-missing',
          prompt,
          `${nameOf(secret)} is asked for but has no prompt`,
          'add {"label": "…", "description": "…"}',
        ),
      ];
    case 'remote_fetch':
      if (remote.isPresent) return [];
      return [
        warned(
          'secret-remote-missing',
          remote,
          `${nameOf(secret)} is fetched, but has no remote address`,
          'add {"url": "https://…"}, or be ready to enter the value by hand',
        ),
      ];
    default:
      return [];
  }
}

function checkFormat(secret: Place): Finding[] {
  const place = secret.at('format');
  if (place.text === undefined) return [];
  const compiled = compileFormat(place.text);
  if (!compiled.ok)
    return [found(compiled.code, place, `${nameOf(place)}: ${compiled.message}`, compiled.remedy)];
  if (secret.at('class').text !== 'per_install_generated') return [];
  if (compiled.format.isCatastrophic()) {
    const message = `${nameOf(place)} can backtrack catastrophically`;
    const remedy =
      'rewrite it without a repetition inside a repetition of the same characters, such as (a+)+';
    return [found('secret-format-catastrophic', place, message, remedy)];
  }
  const generator = readGenerator(secret.at('generator'));
  if (generator === undefined || canSatisfy(generator, place.text) !== false) return [];
  const message = `hardly a value of ${nameOf(secret)}.generator can match its format ${JSON.stringify(place.text)}`;
  return [
    found(
      'secret-generator-mismatch',
      secret.at('generator'),
      message,
      'change length or charset, or the format',
    ),
  ];
}

function checkTarget(secret: Place): Finding[] {
  const place = secret.at('target', 'name');
  if (secret.at('target', 'type').text !== 'env' || place.text === undefined) return [];
  if (!/[=\0]/.test(place.text)) return [];
  const message = `${nameOf(place)} cannot be the name of an environment variable`;
  return [found('env-name-invalid', place, message, 'use letters, digits and underscores')];
}

/** Every secret has what its class needs, a usable target, and a format that its own values can match. */
export const secretsAreObtainable: Rule = (root) =>
  root
    .at('secrets')
    .items.flatMap((secret) => [...checkClass(secret), ...checkFormat(secret), ...checkTarget(secret)]);
