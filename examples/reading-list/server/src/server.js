import express from 'express';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const app = express();
app.use(express.json());

app.get('/health', async (_request, response) => {
  await pool.query('SELECT 1');
  response.json({ status: 'ok' });
});

app.get('/api/books', async (_request, response) => {
  const { rows } = await pool.query('SELECT id, title FROM books ORDER BY id');
  response.json(rows);
});

app.post('/api/books', async (request, response) => {
  const title = String(request.body?.title ?? '').trim();
  if (title === '') {
    response.status(400).json({ error: 'a title is required' });
    return;
  }
  const { rows } = await pool.query('INSERT INTO books (title) VALUES ($1) RETURNING id, title', [title]);
  response.status(201).json(rows[0]);
});

app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
