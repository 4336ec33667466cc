const list = document.querySelector('#books');
const form = document.querySelector('#add');

async function showBooks() {
  const books = await (await fetch('/api/books')).json();
  list.replaceChildren(
    ...books.map(({ title }) => {
      const item = document.createElement('li');
      item.textContent = title;
      return item;
    }),
  );
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const title = new FormData(form).get('title');
  const headers = { 'content-type': 'application/json' };
  await fetch('/api/books', { method: 'POST', headers, body: JSON.stringify({ title }) });
  form.reset();
  await showBooks();
});

await showBooks();
