import { defineConfig } from 'vite';

const proxy = { '/api': `http://127.0.0.1:${process.env.API_PORT ?? 15310}` };
const port = Number(process.env.UI_PORT ?? 35310);

/** Monitoring asks every service for /health. */
const health = {
  name: 'health',
  configurePreviewServer(server) {
    server.middlewares.use('/health', (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"status":"healthy","service":"field-notes-ui"}');
    });
  },
};

export default defineConfig({
  plugins: [health],
  server: { host: '127.0.0.1', port, proxy },
  preview: { host: '127.0.0.1', port, strictPort: true, proxy },
});
