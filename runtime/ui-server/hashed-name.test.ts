import { describe, expect, it } from '@jest/globals';
import { isHashedName } from './hashed-name.ts';

describe('a name with a hash of the content', () => {
  it.each([
    'assets/index-BQ3fX9aZ.js',
    'assets/index-B-f3X9aZ.js',
    'assets/index-AAAAaaaa.js',
    'assets/index-BQ3fX9aZ.js.map',
    'main.0a1b2c3d.chunk.css',
    'static/js/main.8c2b7a1f.js',
    'main-5QKJ3XZP.js',
    '_next/static/chunks/main-app-0a1b2c3d4e5f6a7b.js',
    '_next/static/media/e4af272ccee01ff0-s.p.woff2',
    '_app/immutable/entry/start.BxYz12_a.js',
    '_astro/page.Dk3f_9aQ.css',
    'index.0a1b2c3d.js',
    'assets/node_modules/@acme/icons/Fonts/Icons.0a1b2c3d4e.ttf',
    'runtime.3a1b2c3d4e5f6a7b8c9d.js',
  ])('%s is one', (name) => {
    expect(isHashedName(name)).toBe(true);
  });

  it.each([
    'index.html',
    'assets/about-BQ3fX9aZ.html',
    'assets/app-settings.js',
    'assets/my-component.js',
    'assets/logo-DarkMode.svg',
    'assets/photo-IMG_1234.jpg',
    'assets/photo-iPhone12.jpg',
    'images/backup-20240101.png',
    'jquery-3.7.1.min.js',
    'js/bootstrap.bundle.min.js',
    'sw.js',
    'service-worker.js',
    'manifest.webmanifest',
    'fonts/inter-variable.woff2',
    'files/123e4567-e89b-12d3-a456-426614174abc.png',
    'deadbeef.js',
    'assets/readme',
    'assets/Roboto-Condensed.ttf',
    'assets/lang-en_GB.json',
  ])('%s is not', (name) => {
    expect(isHashedName(name)).toBe(false);
  });
});
