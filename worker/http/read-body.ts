import { RequestError } from "../request-error.ts";

/**
 * The bytes of the body, no more than `limit`. One that says how long it is comes whole, since nothing that is behind
 * so many bytes belongs to it; any other is read no further than that. Throws too-large.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const said = request.headers.get("content-length");
  if (Number(said ?? 0) > limit) throw new RequestError("too-large");
  if (request.body === null) return new Uint8Array();
  if (said === null) return readStream(request.body as ReadableStream<Uint8Array>, limit);
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > limit) throw new RequestError("too-large");
  return bytes;
}

async function readStream(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) throw new RequestError("too-large");
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** JSON in UTF-8 as the value that it says; undefined for nothing at all. Throws not-json. */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new RequestError("not-json");
  }
}
