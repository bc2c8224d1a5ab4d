import { resolve } from "node:path";
import { projectRoot } from "../../../addin/build/paths.ts";

/** Where the bench puts its results and what it builds; ignored by git. */
export const outputFolder = resolve(projectRoot, ".bench");
