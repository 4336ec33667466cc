import { join } from 'node:path';
import { runtimeDefaults } from '../../schema/bundle/defaults.ts';
import { toMessage } from '../errors.ts';
import type { LogStream, MaskStream, SecretStore, ServiceLog } from '../interfaces.ts';
import { createLineSplitter, type LineSplitter } from './lines.ts';
import { openRotatingFile } from './rotating-file.ts';
import { readTail } from './tail.ts';

export interface ServiceLogOptions {
  service: string;
  /** Absolute; created at the first output. */
  directory: string;
  maxBytes?: number | undefined;
  /** The current one included. */
  maxFiles?: number | undefined;
  /** Applied to a service's output before it is written, so that values never reach the disk. */
  mask?: Pick<SecretStore, 'mask' | 'maskStream'> | undefined;
  /** Called once for each write failure, when output is lost. */
  onProblem?: ((message: string) => void) | undefined;
  /** Monotonic milliseconds: the wall clock can be set back. */
  now?: () => number;
}

/** An ongoing loss of output. */
interface OutputLoss {
  message: string;
  lost: number;
  retryAt: number;
  /** Whether the last line on disk was cut when the disk became full. */
  isCut: boolean;
}

const longestTail = 8 * 1024 * 1024;
/** Milliseconds between write attempts while the disk is full. */
const retryMs = 500;
const asIs: MaskStream = { push: (chunk) => chunk, flush: () => new Uint8Array(0) };

/** Opens the log `<directory>/<service>.log`. Output is written as it arrives; a failing disk never stops the service. */
export function openServiceLog(options: ServiceLogOptions): ServiceLog {
  const { max_bytes: bytes, max_files: files } = runtimeDefaults.logs;
  const { maxBytes = bytes, maxFiles = files, now = () => performance.now() } = options;
  const path = join(options.directory, `${toFileName(options.service)}.log`);
  const paths = [path, ...Array.from({ length: maxFiles - 1 }, (_, index) => `${path}.${index + 1}`)];
  const file = openRotatingFile(path, maxBytes, maxFiles);
  const listeners = new Set<(line: string) => void>();
  const streams = new Set<LogStream>();
  const followers = new Set<(text: Uint8Array) => void>();
  let loss: OutputLoss | undefined;

  function keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    for (const follower of followers) follower(bytes);
    if (loss !== undefined && !recover(loss)) {
      loss.lost += bytes.length;
      return;
    }
    const { written, error } = file.append(bytes);
    if (error === undefined) return;
    const lost = bytes.length - written;
    const isCut = written > 0 && bytes[written - 1] !== 10;
    loss = { message: toMessage(error), lost, isCut, retryAt: now() + retryMs };
    options.onProblem?.(`the log of ${options.service} cannot be written: ${loss.message}`);
  }

  /** Whether writing works again; the log then gets a line with the number of lost bytes. */
  function recover(from: OutputLoss): boolean {
    if (now() < from.retryAt) return false;
    const note = `[runtime] ${from.lost} bytes of output were lost: ${from.message}\n`;
    if (file.append(Buffer.from(from.isCut ? `\n${note}` : note)).error !== undefined) {
      from.retryAt = now() + retryMs;
      return false;
    }
    loss = undefined;
    return true;
  }

  function openStream(): LogStream {
    const masking = options.mask?.maskStream() ?? asIs;
    // Decode only while there is a listener: decoding costs processor time.
    const splitters = new WeakMap<(line: string) => void, LineSplitter>();
    const stream: LogStream = {
      write(chunk) {
        for (const listener of listeners) {
          const splitter = splitters.get(listener) ?? createLineSplitter(listener);
          splitters.set(listener, splitter);
          splitter.push(chunk);
        }
        keep(masking.push(chunk));
      },
      end() {
        streams.delete(stream);
        for (const listener of listeners) splitters.get(listener)?.flush();
        keep(masking.flush());
      },
    };
    streams.add(stream);
    return stream;
  }

  const own = openStream();
  const readLast = (lines: number): Buffer => readTail(paths, lines, longestTail);
  return {
    stream: openStream,
    write: own.write,
    onLine(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async tail(lines) {
      const text = readLast(lines).toString('utf8');
      const masked = options.mask?.mask(text) ?? text;
      return masked === '' ? [] : masked.replace(/\n$/, '').split('\n');
    },
    follow(lines, onText) {
      const text = readLast(lines);
      if (text.length > 0) onText(Buffer.from(options.mask?.mask(text.toString('utf8')) ?? text));
      followers.add(onText);
      return () => followers.delete(onText);
    },
    problem: () => loss && `${loss.message}; ${loss.lost} bytes of output were lost since it began`,
    async close() {
      for (const stream of [...streams]) stream.end();
      file.close();
    },
  };
}

/** A safe file name for a service id, which is free text. */
function toFileName(service: string): string {
  const name = service.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+/, '_');
  return name.slice(0, 100) || '_';
}
