import { parseArgs } from "node:util";
import { buildAddin } from "./build-addin.ts";
import { firstLoadBudget } from "./first-load.ts";
import { readFirstLoad } from "./first-load-report.ts";
import { modes } from "./mode.ts";
import { refuse } from "./refuse.ts";
import { refuseLocalOnlyFiles } from "./refuse-local-only-files.ts";

/** `npm run build [local] [deploy]`: builds the add-in, both ways unless one is named. */
const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !modes.some((mode) => mode === name));
if (unknown.length > 0)
  refuse(`No such build: ${unknown.join(", ")}. There are ${modes.join(" and ")}.`);

for (const mode of modes) {
  if (positionals.length > 0 && !positionals.includes(mode)) continue;
  const outcome = await buildAddin(mode);
  const { total } = readFirstLoad(mode);
  const size = `first load ${(total / 1000).toFixed(1)} of ${firstLoadBudget / 1000} kB gzipped`;
  console.log(`dist/${mode} ${outcome}, ${size}`);
  if (mode === "deploy") refuseLocalOnlyFiles();
  if (total > firstLoadBudget) {
    console.error(`The pane's first load is over its budget: see dist/${mode}.first-load.json.`);
    process.exitCode = 1;
  }
}
