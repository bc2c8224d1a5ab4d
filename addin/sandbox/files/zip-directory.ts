/** An entry of a zip archive, still packed, and what the directory tells of it. */
export interface ArchiveEntry {
  readonly path: string;
  readonly method: "stored" | "deflated";
  readonly packed: Uint8Array;
  /** Unpacked, in bytes. */
  readonly size: number;
}

// The places of PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16.
const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16, mostComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const UTF8 = 0x800;
const ENCRYPTED = 0x1;

const METHODS: Readonly<Record<number, ArchiveEntry["method"]>> = { 0: "stored", 8: "deflated" };

/** The entries of an archive by its directory at the end. Throws for one that is damaged. */
export function readDirectory(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  let at = view.getUint32(end + END.directory, true);
  return Array.from({ length: view.getUint16(end + END.entries, true) }, () => {
    expectAt(view, at, CENTRAL.signature);
    const flags = view.getUint16(at + 8, true);
    const method = METHODS[view.getUint16(at + 10, true)];
    if (method === undefined || (flags & ENCRYPTED) !== 0) throw new Error("Packed in another way");
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const local = view.getUint32(at + 42, true);
    const start = at + CENTRAL.size;
    const path = nameIn(bytes.subarray(start, start + (name ?? 0)), flags);
    at = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    return { path, method, size, packed: contentAt(bytes, view, local, packedSize) };
  });
}

function endOf(view: DataView): number {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - END.mostComment); at -= 1)
    if (view.getUint32(at, true) === END.signature) return at;
  throw new Error("The archive has no end");
}

function contentAt(bytes: Uint8Array, view: DataView, local: number, length: number): Uint8Array {
  expectAt(view, local, LOCAL.signature);
  const start =
    local + LOCAL.size + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + length > bytes.length) throw new Error("An entry ends behind the archive");
  return bytes.subarray(start, start + length);
}

function expectAt(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error("The archive is damaged");
}

/** Names are UTF-8 where the archive says so, else bytes that stand for themselves. */
function nameIn(bytes: Uint8Array, flags: number): string {
  return new TextDecoder((flags & UTF8) === 0 ? "latin1" : "utf-8").decode(bytes);
}
