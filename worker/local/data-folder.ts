import { resolve } from "node:path";
import { projectRoot } from "../../addin/build/paths.ts";

/** Where `npm start` keeps its database and the demo people; ignored by git. */
export const dataFolder = resolve(projectRoot, ".data");
