import { resolve } from "node:path";
import type { Mode } from "./mode.ts";

/** The repository's top folder, absolute. */
export const projectRoot = resolve(import.meta.dirname, "../..");

/** The add-in's sources: what vite takes as its root. */
export const addinRoot = resolve(projectRoot, "addin");

/** Where a build of the add-in is written. */
export function outputFolder(mode: Mode): string {
  return resolve(projectRoot, "dist", mode);
}
