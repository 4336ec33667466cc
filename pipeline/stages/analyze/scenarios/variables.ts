import { toScenarioSigns } from '../requirements/signs.ts';
import { toVariablePrefix } from './names.ts';

/** A scenario that another one calls. */
export interface Callee {
  name: string;
  /** Template of the port of its API. */
  port: string;
  /** Templates of all its ports by the environment variables that carry them in its own service.json. */
  ports: Readonly<Record<string, string>>;
}

const host = '127.0.0.1';
/** Variables that every scenario has for its own ports. */
const ownPort = /^(?:(?:API|UI|WS)_)?PORT$/;
/** What an address has in front of its last word. */
const middle = '(?:_(?:API|BASE|HTTP|INTERNAL|SCENARIO|SERVER|SERVICE))*';
const address =
  /_(?:(?:(WS|WEBSOCKET)_)?(URL|URI|ENDPOINT|API|BASE)|(ADDR|ADDRESS)|(HOST|HOSTNAME)|(PORT)|(SCHEME|PROTOCOL))$/;

/** The value of a variable that holds a part of the address of an API; undefined for another variable. */
function toValue(variable: string, port: string): string | undefined {
  const found = address.exec(variable);
  if (found === null) return undefined;
  const [, socket, url, pair, name, number] = found;
  if (url !== undefined) return `${socket === undefined ? 'http' : 'ws'}://${host}:${port}`;
  if (pair !== undefined) return `${host}:${port}`;
  if (name !== undefined) return host;
  return number === undefined ? 'http' : port;
}

/** The variables by which code usually finds a scenario, with templates of their values. */
export function toUsualVariables({ name, port, ports }: Callee): Record<string, string> {
  const prefix = toVariablePrefix(name);
  const usual = ['URL', 'API_URL', 'BASE_URL', 'HOST', 'PORT', 'API_PORT'].map((word) => {
    const variable = `${prefix}_${word}`;
    return [variable, toValue(variable, port) ?? ''];
  });
  const declared = Object.entries(ports).flatMap(([variable, template]) => [
    [`${prefix}_${variable}`, template],
    ...(ownPort.test(variable) ? [] : [[variable, template]]),
  ]);
  return Object.fromEntries([...usual, ...declared]);
}

/** The first letters of the one distinctive word of a scenario's name, as toScenarioSigns takes them: AUTH of an authenticator. */
function isShortForm(variable: string, name: string): boolean {
  const [stem = ''] = /^[A-Z]{4}/.exec(variable) ?? [];
  const isAddress = new RegExp(`^[A-Z]+${middle}_(?:URL|URI|ENDPOINT|ADDR|ADDRESS|HOST|HOSTNAME|PORT)$`).test(
    variable,
  );
  return isAddress && stem !== '' && toScenarioSigns(name, []).test(`${stem}_URL`);
}

/**
 * The value of a variable that code reads and that is the address of a scenario: it contains the scenario's name, or begins with the word
 * that only this name has, such as AUTH_SERVICE_URL for an authenticator. Undefined for any other, and for addresses of its pages.
 */
export function toReadVariable(variable: string, { name, port }: Callee): string | undefined {
  const prefix = toVariablePrefix(name);
  const isNamed = new RegExp(`(?:^|_)${prefix}${middle}(?:_WS|_WEBSOCKET)?_[A-Z]+$`).test(variable);
  if (!isNamed && !isShortForm(variable, name)) return undefined;
  return toValue(variable, port);
}
