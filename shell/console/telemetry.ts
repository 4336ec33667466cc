import { control } from './api.ts';
import { el } from './dom.ts';
import type { Telemetry } from './model.ts';

/** The telemetry opt-in and the button that sends it. Nothing is sent automatically. */
export function createTelemetry(): HTMLElement {
  const allow = el('input', { id: 'telemetry', type: 'checkbox' });
  const send = el('button', { type: 'button', className: 'quiet', textContent: 'Send now' });
  const note = el('p', { className: 'help' });
  const label = el(
    'label',
    { className: 'check', htmlFor: 'telemetry' },
    allow,
    'Share telemetry with the makers of this app',
  );
  const show = ({ path, upload, upload_url: url, pending_bytes: pending }: Telemetry) => {
    allow.checked = upload;
    label.hidden = url === undefined;
    send.hidden = url === undefined;
    send.disabled = !upload || pending === 0;
    const where =
      url === undefined
        ? 'This app does not send them.'
        : `They contain none of your data and are sent to ${url} only when you agree.`;
    note.textContent = `Starts, stops and failures are recorded in ${path}. ${where}`;
  };
  const fail = (error: Error) => {
    note.textContent = error.message;
  };
  const refresh = () => control('getTelemetry').then(show, fail);
  allow.addEventListener('change', () => {
    control('allowTelemetry', { body: { upload: allow.checked } }).then(show, fail);
  });
  send.addEventListener('click', () => {
    send.disabled = true;
    control('uploadTelemetry').then(show, (error: Error) => {
      fail(error);
      send.disabled = false;
    });
  });
  void refresh();
  return el('div', { className: 'stack' }, label, note, send);
}
