import { rmSync } from "node:fs";
import { dataFolder } from "./data-folder.ts";

/** `npm run reset`: forgets the local database and the demo people; the next start fills it anew. */
rmSync(dataFolder, { recursive: true, force: true });
console.log("Removed .data. The next npm start begins with the sample ledgers and new keys.");
