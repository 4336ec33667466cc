import { compileSecretFormat } from '../format/secret-format.ts';
import { canSatisfy, readGenerator } from '../generator.ts';
import type { JsonNode } from '../json-node.ts';
import { type Finding, found, nameOf, type Rule, warned } from './rule.ts';

const generators = 'such as {"type": "random", "length": 32, "charset": "alnum"}';

function checkClass(secret: JsonNode): Finding[] {
  const [generator, prompt, remote] = [secret.at('generator'), secret.at('prompt'), secret.at('remote')];
  switch (secret.at('class').text) {
    case 'per_install_generated':
      if (generator.isPresent) return [];
      return [
        found(
          'secret-generator-missing',
          generator,
          `${nameOf(secret)} is of class per_install_generated but has no generator`,
          `add one, ${generators}`,
        ),
      ];
    case 'user_prompt':
      if (prompt.isPresent) return [];
      return [
        found(
          'secret-prompt-missing',
          prompt,
          `${nameOf(secret)} is of class user_prompt but has no prompt`,
          'add {"label": "…", "description": "…"}',
        ),
      ];
    case 'remote_fetch':
      if (remote.isPresent) return [];
      return [
        warned(
          'secret-remote-missing',
          remote,
          `${nameOf(secret)} is of class remote_fetch but has no remote address`,
          'add {"url": "https://…"}, or be ready to enter the value by hand',
        ),
      ];
    default:
      return [];
  }
}

function checkFormat(secret: JsonNode): Finding[] {
  const node = secret.at('format');
  if (node.text === undefined) return [];
  const compiled = compileSecretFormat(node.text);
  if (!compiled.ok)
    return [found(compiled.code, node, `${nameOf(node)}: ${compiled.message}`, compiled.remedy)];
  if (secret.at('class').text !== 'per_install_generated') return [];
  if (compiled.format.isCatastrophic()) {
    const message = `${nameOf(node)} can backtrack catastrophically`;
    const remedy =
      'rewrite it without a repetition inside a repetition of the same characters, such as (a+)+';
    return [found('secret-format-catastrophic', node, message, remedy)];
  }
  const generator = readGenerator(secret.at('generator'));
  if (generator === undefined || canSatisfy(generator, node.text) !== false) return [];
  const message = `the generator of ${nameOf(secret)} almost never makes a value that matches the format ${JSON.stringify(node.text)}`;
  return [
    found(
      'secret-generator-mismatch',
      secret.at('generator'),
      message,
      'change length or charset, or the format',
    ),
  ];
}

function checkTarget(secret: JsonNode): Finding[] {
  const node = secret.at('target', 'name');
  if (secret.at('target', 'type').text !== 'env' || node.text === undefined) return [];
  if (!/[=\0]/.test(node.text)) return [];
  const message = `${nameOf(node)} cannot be the name of an environment variable`;
  return [found('env-name-invalid', node, message, 'use letters, digits and underscores')];
}

/** Every secret has the fields of its class, a valid target, and a format that its generator can match. */
export const secretsAreObtainable: Rule = (root) =>
  root
    .at('secrets')
    .items.flatMap((secret) => [...checkClass(secret), ...checkFormat(secret), ...checkTarget(secret)]);
