import { strToU8, zipSync } from "fflate";

/** The earliest time that an archive can tell: the same workbook makes the same bytes on any day. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs parts (path → text) into a zip archive. */
export function packZip(parts: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const entries = [...parts].map(([path, text]) => [path, strToU8(text)] as const);
  // a little larger than with more effort, and sooner there
  return zipSync(Object.fromEntries(entries), { level: 3, mtime: NO_TIME });
}
