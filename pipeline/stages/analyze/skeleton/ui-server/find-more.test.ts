import { describe, expect, it } from '@jest/globals';
import { findMore } from './find-more.ts';

const head = `const express = require('express');
const path = require('path');
const app = express();
`;
const foot = `
app.get('*', (req, res) => { res.sendFile(path.join(__dirname, 'dist', 'index.html')); });
app.listen(process.env.UI_PORT, () => { console.log('up'); });`;
const more = (middle: string, proxyStrips = false) =>
  findMore(head + middle + foot, 'dist', { proxyStrips })?.what;

describe('findMore', () => {
  it('finds nothing in a server that serves its folder, answers /health and proxies the API', () => {
    expect(
      more(`const PORT = Number(process.env.UI_PORT || 3000);
const cors = require('cors');
const { createProxyMiddleware } = require('http-proxy-middleware');
if (!process.env.UI_PORT) { console.error('missing'); process.exit(1); }
const dist = path.join(__dirname, 'dist');
app.use(cors());
app.use('/api', createProxyMiddleware({ target: 'http://localhost:' + process.env.API_PORT, changeOrigin: true }));
app.use(express.static(dist, { maxAge: '1h' }));
app.get('/health', (req, res) => { res.json({ status: 'healthy' }); });
process.on('SIGTERM', () => process.exit(0));`),
    ).toBeUndefined();
  });

  it.each([
    [
      'a folder or the sources',
      `const root = fs.existsSync(dist) ? dist : __dirname;\napp.use(express.static(root));`,
    ],
    [
      'one of several',
      `const root = fs.existsSync(path.join(dist, 'index.html')) ? dist : fs.existsSync('src') ? 'src' : '.';
app.use(express.static(root));`,
    ],
    [
      'a message before the build',
      `if (fs.existsSync(dist)) { app.use(express.static(dist)); } else { app.get('/', (q, s) => s.send('build first')); }`,
    ],
    [
      'the end before the build',
      `if (!fs.existsSync(dist)) { app.use(other()); }\napp.use(express.static(dist));`,
    ],
  ])('takes the pages as built: %s', (_what, middle) => {
    expect(
      more(`const fs = require('fs');\nconst dist = path.join(__dirname, 'dist');\n${middle}`),
    ).toBeUndefined();
  });

  it.each([
    ['another folder', `if (fs.existsSync(path.join(__dirname, 'public'))) { app.use(other()); }`],
    ['the built pages', `if (fs.existsSync(path.join(__dirname, 'dist'))) { app.post('/login', f); }`],
  ])('counts what a server does where it finds %s', (_what, middle) => {
    expect(more(`const fs = require('fs');\n${middle}`)).toBeDefined();
  });

  it('understands modules too', () => {
    const text = `import express from 'express';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
const __filename = fileURLToPath(import.meta.url);
const here = path.dirname(__filename);
const app = express();
app.use(express.static(path.join(here, 'build')));
app.get('/{*splat}', (_req, res) => res.sendFile(path.join(here, 'build/index.html')));
app.listen(3000);`;
    expect(findMore(text, 'build', { proxyStrips: true })).toBeUndefined();
    expect(findMore(text, 'dist', { proxyStrips: true })?.what).toBe('serves build, not dist');
  });

  it.each([
    [`app.get('/config', (q, s) => s.json({}));`, 'answers GET /config itself'],
    [`app.get('/api/config', (q, s) => s.json({}));`, 'answers GET /api/config itself'],
    [`app.post('/login', handler);`, 'answers POST /login itself'],
    [`app.use('/proxy', other);`, 'answers /proxy itself'],
    [`app.use((q, s, next) => { s.setHeader('x', 'y'); next(); });`, 'has middleware of its own'],
    [`app.use('/vendor', express.static('node_modules/x'));`, 'answers /vendor itself'],
    [`app.use(express.static(path.join(__dirname, 'public')));`, 'serves public, not dist'],
    [`app.use(express.static(process.env.ROOT));`, 'serves a folder that is chosen at its start, not dist'],
    [
      `app.use(express.static(path.join(__dirname, 'dist'), { extensions: ['html'] }));`,
      'serves files in its own way',
    ],
    [`const { startScenarioServer } = require('@vrooli/api-base/server');`, 'uses @vrooli/api-base/server'],
    [`setInterval(() => {}, 1000);`, 'has code besides the serving of files'],
    [`if (process.env.X) app.use(express.static('other'));`, 'decides at its start what it does'],
    [
      `const server = require('http').createServer(app); server.on('upgrade', f);`,
      'has code besides the serving of files',
    ],
    [`app.use('/api', (q, s) => s.end());`, 'answers /api in its own way'],
    [
      `const { createProxyMiddleware: p } = require('http-proxy-middleware'); app.use('/api', p({ target, pathRewrite: {} }));`,
      'answers /api in its own way',
    ],
  ])('%s', (middle, what) => {
    expect(more(middle)).toBe(what);
  });

  it('counts a proxy that leaves out the path it is mounted at', () => {
    const proxy = `const { createProxyMiddleware: p } = require('http-proxy-middleware'); app.use('/api', p({ target: 'x' }));`;
    expect([more(proxy, false), more(proxy, true)]).toEqual([undefined, 'answers /api in its own way']);
  });

  it('names the line, and what cannot be read', () => {
    expect(findMore(`${head}\napp.get('/x', f);`, 'dist', { proxyStrips: false })?.line).toBe(5);
    expect(findMore('const a: string = 1;', 'dist', { proxyStrips: false })?.what).toBe(
      'is not plain JavaScript',
    );
  });
});
