import type { Handler } from './call.ts';
import { answerChat } from './ollama/chat.ts';
import { answerEmbed, answerEmbeddings } from './ollama/embed.ts';
import { answerGenerate } from './ollama/generate.ts';
import {
  answerDelete,
  answerPs,
  answerPull,
  answerShow,
  answerTags,
  refuseBlob,
  refuseCopy,
  refuseCreate,
  refusePush,
} from './ollama/models.ts';
import { answerChatCompletions } from './openai/chat.ts';
import { answerCompletions } from './openai/completions.ts';
import { answerOpenAiEmbeddings } from './openai/embeddings.ts';
import { answerModel, answerModelList } from './openai/models.ts';

/** The version of Ollama whose API this server has. */
const apiVersion = '0.12.6';

/** Method and path; one that ends with a slash has a rest. */
const routes: Readonly<Record<string, Handler>> = {
  'GET /': ({ reply }) => reply.send(200, 'text/plain; charset=utf-8', 'Ollama is running'),
  'GET /api/version': ({ reply }) => reply.json(200, { version: apiVersion }),
  'GET /api/tags': answerTags,
  'GET /api/ps': answerPs,
  'POST /api/show': answerShow,
  'POST /api/generate': answerGenerate,
  'POST /api/chat': answerChat,
  'POST /api/embed': answerEmbed,
  'POST /api/embeddings': answerEmbeddings,
  'POST /api/pull': answerPull,
  'DELETE /api/delete': answerDelete,
  'POST /api/create': refuseCreate,
  'POST /api/copy': refuseCopy,
  'POST /api/push': refusePush,
  'GET /api/blobs/': refuseBlob,
  'POST /api/blobs/': refuseBlob,
  'POST /v1/chat/completions': answerChatCompletions,
  'POST /v1/completions': answerCompletions,
  'POST /v1/embeddings': answerOpenAiEmbeddings,
  'GET /v1/models': answerModelList,
  'GET /v1/models/': answerModel,
};

const methods = ['GET', 'POST', 'DELETE'];

export interface FoundRoute {
  handler: Handler;
  /** What follows the path of a route that ends with a slash. */
  rest: string;
}

/** The handler of a request; the allowed methods where the path is known with others; undefined for an unknown path. */
export function findRoute(method: string, path: string): FoundRoute | { allowed: string[] } | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  const exact = routes[`${asked} ${path}`];
  if (exact !== undefined) return { handler: exact, rest: '' };
  const prefix = Object.keys(routes).find(
    (key) => key.endsWith('/') && key !== 'GET /' && `${asked} ${path}`.startsWith(key),
  );
  const handler = prefix === undefined ? undefined : routes[prefix];
  if (prefix !== undefined && handler !== undefined)
    return { handler, rest: `${asked} ${path}`.slice(prefix.length) };
  const allowed = methods.filter((one) => routes[`${one} ${path}`] !== undefined);
  return allowed.length === 0 ? undefined : { allowed };
}
