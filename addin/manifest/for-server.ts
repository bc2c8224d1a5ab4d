import { createHash } from "node:crypto";

const localServer = "https://localhost:3000";
const localId = "6d0a1a0e-5f43-4b0c-9d8e-7a6f2c31b9d4";

/**
 * An id that a server's manifest keeps for life, so that Excel knows a new version of it for the
 * same add-in, and the developer's own for another one: a name-based UUID (version 5) of its address.
 */
function idOf(server: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(localId.replaceAll("-", ""), "hex"))
    .update(server)
    .digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex", 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Reads a server's address: https, a host and nothing behind it; undefined when it is not one. */
export function serverAddress(text: string): string | undefined {
  const url = URL.parse(text);
  return url?.protocol === "https:" && `${url.origin}/` === url.href ? url.origin : undefined;
}

/**
 * The manifest for a server, made from the one for localhost.
 *
 * @param id - the add-in's id, when an organisation has given it one already
 */
export function manifestFor(server: string, localManifest: string, id = idOf(server)): string {
  return localManifest.replaceAll(localServer, server).replace(localId, id);
}
