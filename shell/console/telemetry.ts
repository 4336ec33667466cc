import { call } from './api.ts';
import { el } from './dom.ts';
import type { Telemetry } from './model.ts';

/** The opt-in to sending telemetry, and the button that sends it. Nothing is ever sent by itself. */
export function createTelemetry(): HTMLElement {
  const allow = el('input', { id: 'telemetry', type: 'checkbox' });
  const send = el('button', { type: 'button', className: 'quiet', textContent: 'Send now' });
  const note = el('p', { className: 'help' });
  const show = (telemetry: Telemetry) => {
    allow.checked = telemetry.upload;
    allow.disabled = telemetry.upload_url === undefined;
    send.disabled = !telemetry.upload || telemetry.upload_url === undefined || telemetry.pending_bytes === 0;
    note.textContent =
      telemetry.upload_url === undefined
        ? `Records of starts, stops and failures are kept in ${telemetry.path}. This app sends them nowhere.`
        : `Records of starts, stops and failures are kept in ${telemetry.path}. They hold none of your data and are sent to ${telemetry.upload_url} only when you say so.`;
  };
  const fail = (error: Error) => {
    note.textContent = error.message;
  };
  const refresh = () => call<Telemetry>('control/telemetry').then(show, fail);
  allow.addEventListener('change', () => {
    call<Telemetry>('control/telemetry', { body: { upload: allow.checked } }).then(show, fail);
  });
  send.addEventListener('click', () => {
    send.disabled = true;
    call<Telemetry>('control/telemetry/upload', { method: 'POST' }).then(show, (error: Error) => {
      fail(error);
      send.disabled = false;
    });
  });
  void refresh();
  return el(
    'div',
    {},
    el(
      'label',
      { className: 'check', htmlFor: 'telemetry' },
      allow,
      'Share telemetry with the makers of this app',
    ),
    note,
    send,
  );
}
