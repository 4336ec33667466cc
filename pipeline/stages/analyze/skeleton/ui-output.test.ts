import { expect, it } from '@jest/globals';
import type { Service } from '../../../../schema/bundle/service.ts';
import { openTexts } from '../../../../test/support/analyze-text.ts';
import { analyzeFolder } from '../index.ts';

it.each<[string, string, Record<string, string>, string | undefined]>([
  ['a tool with a folder of its own', 'react-scripts build', {}, 'build'],
  ['Vite', 'tsc && vite build', {}, 'dist'],
  ['an option', 'node build.mjs --out-dir=site', {}, 'site'],
  [
    'a configuration',
    'vite build',
    { 'vite.config.ts': "export default { build: { outDir: '../web' } }" },
    'web',
  ],
  ['nothing', 'node build.mjs', {}, undefined],
])(
  'the output folder of a build is stated where it is known: by %s',
  async (_what, build, files, expected) => {
    const workspace = await openTexts({
      'scenarios/s/.vrooli/service.json': '{"service": {"name": "s", "version": "1.0.0"}}',
      'scenarios/s/ui/package.json': JSON.stringify({ scripts: { build } }),
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`scenarios/s/ui/${path}`, text])),
    });
    const { skeleton } = await analyzeFolder(workspace, 'scenarios/s', { tier: 'desktop' });
    const [ui] = skeleton['services'] as Service[];
    expect(ui?.build?.output_pattern).toBe(expected);
  },
);
