import { unzipSync, type UnzipFileInfo } from "fflate";
import type { OpenTrouble } from "./open-trouble.ts";

const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 600 * 1024 * 1024;
/** Packing makes small contents a little larger, in bytes. */
const PACKING_COSTS = 1024;

/** What is in a zip archive: path → bytes. */
export type Contents = Readonly<Record<string, Uint8Array>>;

class HostileArchive extends Error {}

/**
 * Unpacks a zip archive, or answers why not: `fileBroken` for a damaged one, `fileHostile` for one
 * that would unpack to far more than a workbook has, or that tells sizes which cannot be. The
 * directory is read whole before anything is unpacked, and an entry gets no more room than it tells.
 */
export function unpackArchive(bytes: Uint8Array): Contents | OpenTrouble {
  try {
    unzipSync(bytes, { filter: directoryCheck() });
    return unzipSync(bytes);
  } catch (error) {
    return error instanceof HostileArchive ? "fileHostile" : "fileBroken";
  }
}

/** A filter that unpacks nothing and throws where the directory is hostile. */
function directoryCheck(): (entry: UnzipFileInfo) => false {
  let entries = 0;
  let unpacked = 0;
  return ({ size, originalSize }) => {
    entries++;
    unpacked += originalSize;
    const lies = size > originalSize + PACKING_COSTS;
    if (lies || entries > MOST_ENTRIES || unpacked > MOST_UNPACKED) throw new HostileArchive();
    return false;
  };
}
