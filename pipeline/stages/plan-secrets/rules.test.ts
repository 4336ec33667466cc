import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { drawSecret } from '../../../schema/bundle/generator.ts';
import { classify, loadRules, type SecretRules, toLabel } from './rules.ts';

let rules: SecretRules;
beforeAll(async () => {
  rules = await loadRules({ fs: { readText: (path) => readFile(path, 'utf8') }, packageRoot: resolve('.') });
});

describe('the rules of resources/secret-rules/classes.json', () => {
  it.each([
    [
      'configuration',
      'PORT API_PORT UI_PORT HOST API_HOST API_URL AUTH_SERVICE_URL BASE_URL OLLAMA_URL N8N_BASE_URL CORS_ORIGINS',
    ],
    [
      'configuration',
      'POSTGRES_HOST POSTGRES_PORT POSTGRES_USER POSTGRES_DB DB_NAME DB_USER PGHOST PGUSER REDIS_HOST MINIO_ENDPOINT',
    ],
    [
      'configuration',
      'NODE_ENV LOG_LEVEL DEBUG ENABLE_METRICS MAX_TOKENS TOKEN_LIMIT JWT_EXPIRY SESSION_TIMEOUT PASSWORD_MIN_LENGTH',
    ],
    [
      'configuration',
      'JWT_ISSUER API_KEY_HEADER STRIPE_PUBLISHABLE_KEY GOOGLE_CLIENT_ID AWS_ACCESS_KEY_ID VITE_API_KEY NEXT_PUBLIC_TOKEN',
    ],
    [
      'configuration',
      'OPENAI_MODEL AWS_REGION S3_BUCKET SMTP_HOST SMTP_USER SMTP_PORT MAIL_FROM VROOLI_ROOT SCENARIO_NAME PATH HOME',
    ],
    ['configuration', 'JWT_SECRET_FILE SSH_KEY_PATH KEYBOARD_LAYOUT MONKEY TOKENIZER REDIS_KEY_PREFIX'],
    [
      'infrastructure',
      'DATABASE_URL POSTGRES_URL MONGODB_URI REDIS_URL POSTGRES_PASSWORD PGPASSWORD DB_PASSWORD MYSQL_ROOT_PASSWORD',
    ],
    [
      'infrastructure',
      'REDIS_PASSWORD MINIO_SECRET_KEY MINIO_ACCESS_KEY VAULT_TOKEN QDRANT_API_KEY RABBITMQ_PASS N8N_API_KEY BROWSERLESS_TOKEN',
    ],
    [
      'user_prompt',
      'OPENAI_API_KEY ANTHROPIC_API_KEY OPENROUTER_API_KEY GITHUB_TOKEN SLACK_BOT_TOKEN STRIPE_SECRET_KEY STRIPE_WEBHOOK_SECRET',
    ],
    [
      'user_prompt',
      'AWS_SECRET_ACCESS_KEY TWILIO_AUTH_TOKEN SMTP_PASSWORD GOOGLE_CLIENT_SECRET HF_TOKEN ADMIN_PASSWORD LICENSE_KEY SOME_API_KEY',
    ],
    [
      'per_install_generated',
      'JWT_SECRET SESSION_SECRET COOKIE_SECRET CSRF_SECRET SECRET_KEY SECRET_KEY_BASE ENCRYPTION_KEY SIGNING_KEY',
    ],
    [
      'per_install_generated',
      'APP_SECRET NEXTAUTH_SECRET PASSWORD_SALT WEBHOOK_SECRET INTERNAL_API_TOKEN AUTH_SECRET HMAC_SECRET',
    ],
  ])('call it %s: %s', (expected, names) => {
    const judged = names.split(' ').map((name) => `${name} ${classify(rules, name).class}`);
    expect(judged).toEqual(names.split(' ').map((name) => `${name} ${expected}`));
  });

  it('give names that people can read', () => {
    expect(toLabel(rules, 'OPENAI_API_KEY')).toBe('OpenAI API key');
    expect(toLabel(rules, 'ADMIN_PASSWORD')).toBe('Admin password');
  });

  it('begin with a generator of at least 256 bits', () => {
    const [first] = rules.generators;
    expect(first && drawSecret(first, () => 0)).toHaveLength(48);
  });
});
