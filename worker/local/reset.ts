import { rmSync } from "node:fs";
import { dataFolder, folderError } from "./data-folder.ts";
import { orRefuse } from "./start-error.ts";

/** `npm run reset`: forgets the local database and the demo people; the next start fills it anew. */
await orRefuse(() => {
  try {
    rmSync(dataFolder, { recursive: true, force: true });
  } catch (error) {
    throw folderError(dataFolder, error) ?? error;
  }
});
console.log("Removed .data. The next npm start begins with the sample ledgers and new keys.");
