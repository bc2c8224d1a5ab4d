import { Inflate } from "fflate";
import type { OpenTrouble } from "./open-trouble.ts";
import { type ArchiveEntry, readDirectory } from "./zip-directory.ts";

const MOST_ENTRIES = 10_000;
/** A sheet of 100,000 rows comes to half of it. */
const MOST_UNPACKED = 160 * 1024 * 1024;
/**
 * Nothing that people make packs better: of the workbooks that we have seen, 121 to 1 is the most (Apache POI's
 * `ZipSecureFile` doubts from 100 to 1 on, a bomb comes to 1,000 to 1),
 */
const BEST_RATIO = 200;
/** and below this many bytes nobody minds. */
const SMALL = 16 * 1024 * 1024;
/** How much is inflated before it is looked at how much has come out. */
const SLICE = 8 * 1024;

/** What is in a zip archive: path → bytes. */
export type Contents = Readonly<Record<string, Uint8Array>>;

class HostileArchive extends Error {}

/**
 * Unpacks a zip archive, or answers why not: `fileBroken` for a damaged one, `fileHostile` for one
 * that would unpack to far more than a workbook has, or to more than it tells. The directory is read
 * whole before anything is unpacked, and an entry is left as soon as it outgrows what it tells.
 */
export function unpackArchive(bytes: Uint8Array): Contents | OpenTrouble {
  try {
    const entries = readDirectory(bytes);
    checkDirectory(entries);
    return Object.fromEntries(entries.map((entry) => [entry.path, unpacked(entry)]));
  } catch (error) {
    return error instanceof HostileArchive ? "fileHostile" : "fileBroken";
  }
}

function checkDirectory(entries: readonly ArchiveEntry[]): void {
  if (entries.length > MOST_ENTRIES) throw new HostileArchive();
  let whole = 0;
  for (const { size, packed } of entries) {
    whole += size;
    if (whole > MOST_UNPACKED) throw new HostileArchive();
    if (size > SMALL && size > packed.length * BEST_RATIO) throw new HostileArchive();
  }
}

function unpacked({ packed, size, method }: ArchiveEntry): Uint8Array {
  if (method === "stored") {
    if (packed.length !== size) throw new HostileArchive();
    return packed;
  }
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new HostileArchive();
    content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += SLICE)
    inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  if (length !== size) throw new Error("An entry is shorter than it tells");
  return content;
}
