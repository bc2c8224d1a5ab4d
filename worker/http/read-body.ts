import { RequestError } from "../request-error.ts";

/**
 * The body as text, read no further than `limit` bytes: what a header says of the length is believed
 * only when it is too much. Throws too-large, and not-json for bytes that are not UTF-8.
 */
export async function readBody(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > limit)
    throw new RequestError("too-large");
  if (request.body === null) return "";
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as ReadableStream<Uint8Array>) {
    length += chunk.length;
    if (length > limit) throw new RequestError("too-large");
    chunks.push(chunk);
  }
  return decode(chunks, length);
}

function decode(chunks: readonly Uint8Array[], length: number): string {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new RequestError("not-json");
  }
}
