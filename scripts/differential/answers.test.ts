import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Answer, ask, compareAnswers } from './answers.ts';

const answer = (change: Partial<Answer> = {}): Answer => ({
  request: 'GET /',
  status: 200,
  type: 'text/plain',
  body: 'wren',
  ...change,
});

describe('compareAnswers', () => {
  it('finds no difference between equal answers', () => {
    expect(compareAnswers([answer()], [answer()], [])).toEqual([]);
  });

  it('names the request and each field that differs', () => {
    expect(compareAnswers([answer()], [answer({ status: 500, type: 'text/html', body: 'owl' })], [])).toEqual(
      [
        'GET /: status "200" under node, "500" packaged',
        'GET /: type "text/plain" under node, "text/html" packaged',
        'GET /: body "wren" under node, "owl" packaged',
      ],
    );
  });

  it('reports an answer that is missing', () => {
    expect(compareAnswers([answer()], [], [])).toEqual(['GET /: no answer']);
  });

  it('ignores what the rules of the case replace, and nothing else', () => {
    const rules = [['id \\d+', 'id *']] as const;
    expect(compareAnswers([answer({ body: 'id 1' })], [answer({ body: 'id 22' })], rules)).toEqual([]);
    expect(compareAnswers([answer({ body: 'id 1, a' })], [answer({ body: 'id 2, b' })], rules)).toEqual([
      'GET /: body "id *, a" under node, "id *, b" packaged',
    ]);
  });

  it('shows the place of a difference in a long body', () => {
    const [sentence] = compareAnswers(
      [answer({ body: `${'-'.repeat(5000)}left` })],
      [answer({ body: `${'-'.repeat(5000)}right` })],
      [],
    );
    expect(sentence).toBe(
      `GET /: body "${'-'.repeat(20)}left" under node, "${'-'.repeat(20)}right" packaged`,
    );
  });
});

describe('ask', () => {
  let close: (() => void) | undefined;
  afterEach(() => close?.());

  it('sends method, headers and body, and answers binary content with its digest', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/binary') return void response.end(Buffer.from([0xff, 0xfe, 0x00]));
      return void request.setEncoding('utf8').on('data', (chunk) => {
        response.writeHead(201, { 'content-type': 'text/plain' });
        response.end(`${request.method} ${request.headers['x-bird']} ${chunk}`);
      });
    }).listen(0, '127.0.0.1');
    close = () => server.close();
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const [echoed, binary] = await ask(origin, [
      { method: 'POST', path: '/echo', headers: { 'x-bird': 'wren' }, body: 'seen' },
      { method: 'GET', path: '/binary', headers: {} },
    ]);
    expect(echoed).toEqual({
      request: 'POST /echo',
      status: 201,
      type: 'text/plain',
      body: 'POST wren seen',
    });
    expect(binary?.body).toMatch(/^3 bytes, sha256 [0-9a-f]{64}$/);
  });
});
