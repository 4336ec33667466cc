import { constants, createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2';

const message =
  'embedded-qdrant has no gRPC: use the REST API of Qdrant, over HTTP/1.1, at the same address (QDRANT_URL)';
/** UNIMPLEMENTED. */
const grpcStatus = '12';

function refuse(stream: ServerHttp2Stream, isGrpc: boolean): void {
  stream.on('error', () => undefined);
  const headers = isGrpc
    ? {
        ':status': 200,
        'content-type': 'application/grpc',
        'grpc-status': grpcStatus,
        'grpc-message': message,
      }
    : { ':status': 505, 'content-type': 'text/plain' };
  stream.respond(headers, { endStream: isGrpc });
  if (!isGrpc) stream.end(message);
}

/** Answers every call of a gRPC client with the status UNIMPLEMENTED and a message, and ends its connection. */
export function createGrpcRefusal(): Http2Server {
  const server = createServer();
  server.on('stream', (stream: ServerHttp2Stream, headers) => {
    refuse(stream, String(headers['content-type']).startsWith('application/grpc'));
    stream.once('close', () => {
      stream.session?.goaway(constants.NGHTTP2_HTTP_1_1_REQUIRED, 0, Buffer.from(message));
      stream.session?.close();
    });
  });
  server.on('sessionError', () => undefined);
  return server;
}
