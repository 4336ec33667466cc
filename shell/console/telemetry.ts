import { control } from './api.ts';
import { el, type Panel } from './dom.ts';
import type { Model, Telemetry } from './model.ts';
import { text } from './text.ts';

/** The telemetry opt-in and the button that sends it. Both are hidden until the runtime names an address to send to. */
export function createTelemetry(): Panel<Model> {
  const allow = el('input', { id: 'telemetry', type: 'checkbox' });
  const send = el('button', {
    type: 'button',
    className: 'quiet',
    textContent: text.telemetry.send,
    hidden: true,
  });
  const note = el('p', { className: 'help' });
  const fault = el('p', { className: 'fault', role: 'alert' });
  const label = el(
    'label',
    { className: 'check', htmlFor: 'telemetry', hidden: true },
    allow,
    text.telemetry.allow,
  );
  let isKnown = false;
  const show = ({ path, upload, upload_url: url, pending_bytes: pending }: Telemetry) => {
    isKnown = true;
    fault.textContent = '';
    allow.checked = upload;
    label.hidden = url === undefined;
    send.hidden = url === undefined;
    send.disabled = !upload || pending === 0;
    const where = url === undefined ? text.telemetry.notSent : text.telemetry.sentTo(url);
    note.textContent = `${text.telemetry.recorded(path)} ${where}`;
  };
  allow.addEventListener('change', () => {
    control('allowTelemetry', { body: { upload: allow.checked } }).then(show, () => {
      allow.checked = !allow.checked;
      fault.textContent = text.telemetry.notSaved;
    });
  });
  send.addEventListener('click', () => {
    send.disabled = true;
    control('uploadTelemetry').then(show, () => {
      fault.textContent = text.telemetry.sendFault;
      send.disabled = false;
    });
  });
  return {
    element: el('div', { className: 'stack' }, label, note, send, fault),
    update: ({ readiness }) => {
      // A runtime that starts again responds later: ask again then.
      if (isKnown || readiness === undefined) return;
      control('getTelemetry').then(show, () => {});
    },
  };
}
