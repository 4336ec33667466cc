import { describe, expect, it } from '@jest/globals';
import { findViewFaults } from './page-faults.ts';

const page = {
  ok: true,
  url: 'http://127.0.0.1:35000/',
  files: [],
  missing: [{ path: '/gone.css', destination: 'style', from: '/', why: 'answered with 404' }],
  hosts: ['fonts.example.org'],
} as const;

/** The findings about failed requests to these addresses. */
const faults = (...urls: string[]) =>
  findViewFaults(
    'ui',
    {
      screenshot: new Uint8Array(),
      isBlank: false,
      failedRequests: urls.map((url) => ({ url, why: 'net::ERR_CONNECTION_REFUSED' })),
      errors: [],
    },
    { ...page, files: [], missing: [...page.missing], hosts: [...page.hosts] },
  ).map(({ code, message }) => `${code} ${message}`);

describe('findViewFaults', () => {
  it('names the path of a failed request to the own origin', () => {
    expect(faults('http://127.0.0.1:35000/api/x?y=1')).toEqual([
      'page-request-failed the page of "ui" asked for /api/x?y=1: net::ERR_CONNECTION_REFUSED',
    ]);
  });

  it('names the whole address of one to another port of this computer', () => {
    expect(faults('http://localhost:8080/health')).toEqual([
      'page-request-failed the page of "ui" asked for http://localhost:8080/health: net::ERR_CONNECTION_REFUSED',
    ]);
  });

  it('names another host once, unless the page refers to it', () => {
    const urls = [
      'https://www.example.com/a.js',
      'https://www.example.com/b.js',
      'https://fonts.example.org/f',
    ];
    expect(faults(...urls)).toEqual([
      'page-external-host the page of "ui" loads from www.example.com, which it does not reach without a network',
    ]);
  });

  it('leaves out what was reported already, the icon that browsers ask for, and what is not an address', () => {
    expect(
      faults('http://127.0.0.1:35000/gone.css', 'http://127.0.0.1:35000/favicon.ico', 'data:,x', 'nothing'),
    ).toEqual([]);
  });
});
