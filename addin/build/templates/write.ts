import { resolve } from "node:path";
import { projectRoot } from "../paths.ts";
import { writeTemplates } from "./write-templates.ts";

/** `npm run templates [-- folder]`: writes the ledgers' templates as .xlsx files, into dist unless told. */
const folder = resolve(process.argv[2] ?? resolve(projectRoot, "dist"));
console.log(`${writeTemplates(folder)} templates in ${resolve(folder, "templates")}`);
