import { crc32, deflateRawSync } from "node:zlib";

/** An entry of an archive; `claims` is the unpacked size that the archive tells, where it lies. */
export interface ZipEntry {
  readonly path: string;
  readonly content: Uint8Array | string;
  readonly claims?: number;
}

/** A zip archive that says whatever a test wants it to say. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, content, claims } of entries) {
    const raw = typeof content === "string" ? Buffer.from(content) : content;
    const packed = deflateRawSync(raw, { level: 9 });
    const name = Buffer.from(path);
    const size = claims ?? raw.length;
    const facts = Buffer.alloc(20);
    facts.writeUInt16LE(8, 0);
    facts.writeUInt32LE(crc32(raw), 6);
    facts.writeUInt32LE(packed.length, 10);
    facts.writeUInt32LE(size, 14);
    facts.writeUInt16LE(name.length, 18);
    const header = Buffer.concat([hex("504b030414000000"), facts, Buffer.alloc(2)]);
    const entry = Buffer.concat([hex("504b0102140014000000"), facts, Buffer.alloc(16)]);
    entry.writeUInt32LE(at, 42);
    files.push(header, name, packed);
    directory.push(entry, name);
    at += header.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.concat([hex("504b050600000000"), Buffer.alloc(14)]);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Uint8Array.from(Buffer.concat([...files, listed, end]));
}

const hex = (digits: string) => Buffer.from(digits, "hex");
