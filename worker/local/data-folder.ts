import { accessSync, constants, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { projectRoot } from "../../addin/build/paths.ts";
import { StartError } from "./start-error.ts";

/** Where `npm start` keeps its database and the demo people; ignored by git. */
export const dataFolder = resolve(projectRoot, ".data");

/**
 * Sees to it that there is a data folder that can be used; one that is there already is not touched.
 *
 * @throws StartError when something else has its name, or this user may not write to it
 */
export function ensureDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw folderError(folder, error) ?? error;
  }
}

/** What the file system says of a data folder, as a sentence; undefined for what a person can't help. */
export function folderError(folder: string, error: unknown): StartError | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    // A link that leads nowhere.
    case "ENOENT":
    case "EEXIST":
    case "ENOTDIR":
      return new StartError(
        `${folder} is no folder, and the data is kept in a folder of that name: move it away and start again.`,
      );
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new StartError(
        `This user may not read and write ${folder}, where the data is kept: give yourself the right to, or run this where you have it.`,
      );
    case "ENOSPC":
      return new StartError(
        `The disk is full, and nothing can be written to ${folder}: make room.`,
      );
    default:
      return undefined;
  }
}
