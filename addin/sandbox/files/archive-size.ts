/** What the directory of a zip archive promises. */
export interface ArchiveSize {
  readonly entries: number;
  /** Bytes of all entries, unpacked. */
  readonly unpacked: number;
  /** True when an entry takes more packed than it claims to hold: nothing it says can be believed. */
  readonly lies: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
/** Packing makes small contents a little larger. */
const PACKING_COSTS = 1024;
const DIRECTORY_ENTRY = 0x02014b50;

/** Reads the directory of a zip archive without unpacking anything; null when there is none. */
export function archiveSize(bytes: Uint8Array): ArchiveSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < lowest || end < 0) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  let lies = false;
  for (let i = 0; i < entries; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const [packed, claimed] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    unpacked += claimed;
    lies ||= packed > claimed + PACKING_COSTS;
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += lengths.reduce((sum, length) => sum + length, 46);
  }
  return { entries, unpacked, lies };
}
