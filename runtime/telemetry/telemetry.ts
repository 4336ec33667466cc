import { join } from 'node:path';
import { RuntimeError, toMessage } from '../errors.ts';
import type { Telemetry } from '../interfaces.ts';
import { openJournal } from './journal.ts';
import { maskDeep } from './mask-deep.ts';
import { countPending, nextBatch } from './pending.ts';
import type { SendOptions } from './send.ts';
import { readTelemetryState, writeTelemetryState } from './state.ts';

export interface TelemetryOptions {
  /** Absolute path of the JSON Lines file. */
  file: string;
  appData: string;
  /** telemetry.upload_url of the manifest. */
  uploadUrl?: string | undefined;
  /** Id of this installation; part of the batches' keys. */
  instance: string;
  /** What the first line of a start says about the app, so that a reader of many files can tell them apart. */
  subject?: {
    app: string;
    version: string;
    target: string;
    swaps: { original: string; replacement: string }[];
  };
  /** Masks every text before it is written; set it when the secrets are open. */
  mask: (text: string) => string;
  /** Called once when lines are lost, and with undefined when writing works again. */
  onProblem?: (message: string | undefined) => void;
  maxBytes?: number;
  maxFiles?: number;
  batchBytes?: number;
  send?: SendOptions;
}

/** Opens the telemetry file. Nothing is sent before the user has opted in and an upload is requested. */
export function openTelemetry(options: TelemetryOptions): Telemetry {
  const { maxBytes = 5 * 1024 * 1024, maxFiles = 5, batchBytes = 256 * 1024 } = options;
  const send = options.send ?? { attempts: 4, firstPauseMs: 500 };
  const statePath = join(options.appData, 'runtime', 'telemetry-state.json');
  let state = readTelemetryState(statePath);
  const journal = openJournal(options.file, maxBytes, maxFiles, () => state.segment);
  let failing = false;
  let uploading: Promise<{ uploaded: number }> | undefined;
  let saving: Promise<void> = Promise.resolve();

  function save(change: Partial<typeof state>): Promise<void> {
    state = { ...state, ...change };
    const next = state;
    const done = saving.then(() => writeTelemetryState(statePath, next));
    saving = done.catch(() => undefined);
    return done;
  }

  async function uploadAll(uploadUrl: string): Promise<{ uploaded: number }> {
    // Loaded on demand: TLS loads slowly and most runs upload nothing.
    const { sendBatch, toUploadUrl } = await import('./send.ts');
    const url = toUploadUrl(uploadUrl);
    let uploaded = 0;
    for (;;) {
      const batch = nextBatch(journal.segments(), state, batchBytes);
      if (batch === undefined) return { uploaded };
      const key = `${options.instance}-${batch.next.segment}-${batch.next.offset}`;
      await sendBatch(url, batch.bytes, key, send);
      await save(batch.next);
      uploaded += batch.lines;
    }
  }

  return {
    record(event, service, given) {
      const details =
        event === 'app_start' && options.subject !== undefined
          ? { ...options.subject, installation: options.instance, ...given }
          : given;
      const entry = {
        ts: new Date().toISOString(),
        event,
        ...(service === undefined ? {} : { service_id: service }),
        ...(details === undefined ? {} : { details: maskDeep(details, options.mask) }),
      };
      try {
        journal.append(JSON.stringify(entry));
        if (failing) options.onProblem?.(undefined);
        failing = false;
      } catch (error) {
        // A full disk must not stop the app.
        if (!failing) options.onProblem?.(`telemetry cannot be written: ${toMessage(error)}`);
        failing = true;
      }
    },
    flush: () => saving,
    async view() {
      return {
        path: options.file,
        upload: state.upload,
        ...(options.uploadUrl === undefined ? {} : { upload_url: options.uploadUrl }),
        pending_bytes: countPending(journal.segments(), state),
      };
    },
    allowUpload: (allowed) => save({ upload: allowed }),
    async upload() {
      if (!state.upload) {
        const remedy = 'opt in first: POST /telemetry {"upload": true}';
        throw new RuntimeError('telemetry-not-allowed', 'uploading telemetry is not allowed', remedy, 409);
      }
      if (options.uploadUrl === undefined) {
        const message = 'telemetry.upload_url is not set';
        throw new RuntimeError(
          'telemetry-url-missing',
          message,
          'set telemetry.upload_url in bundle.json',
          409,
        );
      }
      uploading ??= uploadAll(options.uploadUrl).finally(() => {
        uploading = undefined;
      });
      return uploading;
    },
  };
}
