const find = (id) => document.getElementById(id);

async function call(path, init) {
  const response = await fetch(path, init);
  if (!response.ok) {
    const { error } = await response.json().catch(() => ({}));
    throw new Error(error ?? `${response.status} ${response.statusText}`);
  }
  return response.status === 204 ? undefined : response.json();
}

function make(tag, text, properties = {}) {
  return Object.assign(document.createElement(tag), { textContent: text, ...properties });
}

const states = {
  waiting: () => 'is being read …',
  ready: ({ words }) => `${words} words`,
  failed: ({ reason }) => `cannot be read: ${reason}`,
};

function toItem(one) {
  const item = make('li', '');
  const remove = make('button', 'Remove', { type: 'button' });
  remove.addEventListener('click', () =>
    attempt(async () => {
      await call(`/api/documents/${one.id}`, { method: 'DELETE' });
      await show();
    }),
  );
  item.append(
    make('a', one.name, { className: 'name', href: `/api/documents/${one.id}/file` }),
    make('span', states[one.state](one)),
    remove,
  );
  return item;
}

async function attempt(work) {
  try {
    await work();
    find('problem').textContent = '';
  } catch (error) {
    find('problem').textContent = error.message;
  }
}

let timer;

/** Shows the documents, again while some are being read. */
async function show() {
  clearTimeout(timer);
  const documents = await call('/api/documents');
  find('documents').replaceChildren(...documents.map(toItem));
  if (documents.some(({ state }) => state === 'waiting')) timer = setTimeout(() => attempt(show), 500);
}

async function add(files) {
  for (const file of files) {
    const headers = { 'content-type': file.type || 'application/octet-stream' };
    const path = `/api/documents?name=${encodeURIComponent(file.name)}`;
    await call(path, { method: 'POST', headers, body: file });
  }
  await show();
}

find('files').addEventListener('change', ({ target }) =>
  attempt(async () => {
    await add(target.files);
    target.value = '';
  }),
);

const drop = document.querySelector('.drop');
for (const type of ['dragover', 'dragleave', 'drop']) {
  drop.addEventListener(type, (event) => {
    event.preventDefault();
    drop.classList.toggle('over', type === 'dragover');
    if (type === 'drop') attempt(() => add(event.dataTransfer.files));
  });
}

find('search').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    const found = await call(`/api/search?q=${encodeURIComponent(find('words').value)}`);
    const items = found.map(({ name, text }) => {
      const item = make('li', '');
      item.append(make('strong', name), make('p', text));
      return item;
    });
    find('found').replaceChildren(...(items.length > 0 ? items : [make('li', 'Nothing was found.')]));
  });
});

attempt(show);
