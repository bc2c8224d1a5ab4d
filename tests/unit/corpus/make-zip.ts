import { strToU8, zipSync } from "fflate";

/** An entry of an archive; `claims` is the unpacked size that the archive tells, where it lies. */
export interface ZipEntry {
  readonly path: string;
  readonly content: Uint8Array | string;
  readonly claims?: number;
}

/** A zip archive that says whatever a test wants it to say. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const contents = entries.map(
    ({ path, content }) =>
      [path, typeof content === "string" ? strToU8(content) : content] as const,
  );
  const bytes = zipSync(Object.fromEntries(contents), { level: 9 });
  const view = new DataView(bytes.buffer);
  let at = view.getUint32(bytes.length - 6, true); // where the directory begins
  for (const { claims } of entries) {
    if (claims !== undefined) {
      view.setUint32(at + 24, claims, true);
      view.setUint32(view.getUint32(at + 42, true) + 22, claims, true);
    }
    at += 46 + view.getUint16(at + 28, true);
  }
  return bytes;
}
