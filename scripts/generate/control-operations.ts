import type { Answers, Document, Route } from '../../runtime/control/define-route.ts';
import { routes } from '../../runtime/control/routes.ts';
import { type SchemaObject, toSchema } from '../../schema/openapi.ts';

/** A call of the control API with its documents as JSON Schemas. */
export interface Operation {
  route: Route;
  params: string[];
  query: SchemaObject | undefined;
  body: SchemaObject | undefined;
  /** Statuses below 400, and those above with a document. */
  statuses: number[];
  media: string;
  /** Documents of the answer without repetition; empty for an answer that is not JSON. */
  documents: SchemaObject[];
}

/** Every call of the control API, from the list of routes. */
export function readOperations(): Promise<Operation[]> {
  return Promise.all(routes.map(readOperation));
}

async function readOperation(route: Route): Promise<Operation> {
  const documents = await readDocuments(route.answers);
  const [written] = Object.values(route.answers).filter((answer) => typeof answer !== 'function');
  return {
    route,
    params: [...route.path.matchAll(/\{(.+?)\}/g)].map(([, name = '']) => name),
    query: await readInput(route.query),
    body: await readInput(route.body),
    statuses: Object.keys(route.answers).map(Number),
    media: written?.media ?? 'application/json',
    documents,
  };
}

async function readInput(document: Document | undefined): Promise<SchemaObject | undefined> {
  return document && toSchema(await document(), 'input');
}

async function readDocuments(answers: Answers): Promise<SchemaObject[]> {
  const documents = Object.values(answers).filter((answer) => typeof answer === 'function');
  const texts = await Promise.all(
    documents.map(async (document) => JSON.stringify(toSchema(await document(), 'output'))),
  );
  return [...new Set(texts)].map((text) => JSON.parse(text));
}
