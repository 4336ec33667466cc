import { parseInput, readJson } from '../../http/input.ts';
import { sendJson } from '../../http/respond.ts';
import { type Call, need } from '../context.ts';
import { allowBody } from '../contract.ts';

/** POST /telemetry: the user's word on uploading. */
export async function allowTelemetry(call: Call): Promise<void> {
  const telemetry = need(call, 'telemetry');
  const { upload } = parseInput(allowBody, await readJson(call.request), 'body');
  await telemetry.allowUpload(upload);
  sendJson(call.response, 200, await telemetry.view());
}

/** POST /telemetry/upload. */
export async function uploadTelemetry(call: Call): Promise<void> {
  const telemetry = need(call, 'telemetry');
  const { uploaded } = await telemetry.upload();
  sendJson(call.response, 200, { status: 'ok', uploaded, ...(await telemetry.view()) });
}
