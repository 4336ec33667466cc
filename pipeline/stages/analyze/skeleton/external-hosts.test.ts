import { describe, expect, it } from '@jest/globals';
import { openTexts } from '../../../../test/support/analyze-text.ts';
import { analyzeFolder } from '../index.ts';

async function findHosts(files: Record<string, string>, resources: object = {}) {
  const workspace = await openTexts({
    'scenarios/s/.vrooli/service.json': JSON.stringify({
      service: { name: 's', version: '1' },
      dependencies: { resources },
    }),
    'scenarios/s/ui/package.json': '{"scripts": {"build": "vite build"}}',
    'scenarios/s/ui/index.html': '<!doctype html><script type="module" src="/src/main.js"></script>',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`scenarios/s/ui/${path}`, text])),
  });
  const { diagnostics } = await analyzeFolder(workspace, 'scenarios/s', { tier: 'desktop' });
  return diagnostics
    .filter(({ code }) => code === 'page-external-host')
    .map(({ severity, file, line, message }) => ({
      severity,
      place: `${file?.replace('scenarios/s/ui/', '')}:${line}`,
      host: /from (\S+),/.exec(message)?.[1],
    }));
}

describe('files that pages load from other computers', () => {
  it.each([
    ['a script', 'a.html', '<html>\n<script src="https://unpkg.com/lucide@latest"></script>', 'unpkg.com', 2],
    [
      'a style sheet with an escaped query',
      'a.html',
      '<link rel="stylesheet"\n href="https://fonts.googleapis.com/css2?family=A&amp;b=1">',
      'fonts.googleapis.com',
      2,
    ],
    ['an image without a protocol', 'a.html', '<img src="//img.example.io/a.png">', 'img.example.io', 1],
    [
      'a font',
      'src/a.css',
      '\n@font-face { src: url(https://fonts.gstatic.com/a.woff2) }',
      'fonts.gstatic.com',
      2,
    ],
    ['an imported style', 'src/a.scss', '// x\n@import "https://cdn.acme.io/a";', 'cdn.acme.io', 2],
    ['a module', 'src/a.tsx', 'const a = <b/>;\nawait import("https://esm.sh/marked")', 'esm.sh', 2],
    [
      'an image of a component',
      'src/a.jsx',
      '<img className="x" src={"https://pics.acme.io/1"} />',
      'pics.acme.io',
      1,
    ],
    [
      'a decoder',
      'src/a.ts',
      "loader.setDecoderPath('https://www.gstatic.com/draco/v1/');",
      'www.gstatic.com',
      1,
    ],
    ['a model', 'src/a.ts', "useGLTF('https://models.acme.io/duck.glb')", 'models.acme.io', 1],
    ['an element', 'src/a.js', "script.src = 'https://cdn.acme.io/x'", 'cdn.acme.io', 1],
  ])('are reported: %s', async (_what, path, text, host, line) => {
    expect(await findHosts({ [path]: text })).toEqual([
      { severity: 'warning', place: `${path}:${line}`, host },
    ]);
  });

  it.each([
    [
      'links',
      'a.html',
      '<a href="https://acme.io/a.css">x</a><link rel="canonical" href="https://acme.io/">',
    ],
    ['connections', 'a.html', '<link rel="preconnect" href="https://fonts.gstatic.com">'],
    ['name spaces', 'src/a.svelte', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['addresses of an API', 'src/a.ts', "fetch('https://api.acme.io/v1/notes')"],
    ['a link of a component', 'src/a.tsx', '<a href="https://acme.io/docs">docs</a>'],
    ['this computer', 'src/a.ts', "img.src = 'http://localhost:9000/a.png'"],
    ['a test', 'src/a.test.ts', "img.src = 'https://acme.io/a.png'"],
    ['a comment', 'src/a.ts', "  // img.src = 'https://acme.io/a.png'"],
    ['the server', 'server.js', "csp(['https://acme.io/a.js'])"],
    ['a template', 'src/a.ts', 'img.src = `https://${host}/a.png`'],
  ])('are not confused with %s', async (_what, path, text) => {
    expect(await findHosts({ [path]: text })).toEqual([]);
  });

  it('are named for information where the scenario needs a network anyway', async () => {
    const files = { 'src/a.css': '@import "https://cdn.acme.io/a.css";' };
    const found = await findHosts(files, { openrouter: { required: true } });
    expect(found.map(({ severity }) => severity)).toEqual(['info']);
  });
});
