import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "../build/paths.ts";
import { refuse } from "../build/refuse.ts";
import { manifestFor, serverAddress } from "./for-server.ts";

/** `npm run manifest -- https://your.host [--id GUID] [--out FILE]`: the manifest for a server. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { id: { type: "string" }, out: { type: "string", default: "dist/manifest.xml" } },
});
const server =
  serverAddress(positionals[0] ?? "") ??
  refuse("Usage: npm run manifest -- https://your.host [--id GUID] [--out FILE]");

const local = readFileSync(resolve(projectRoot, "manifest.xml"), "utf8");
const file = resolve(projectRoot, values.out);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, manifestFor(server, local, values.id));
console.log(`Wrote ${relative(process.cwd(), file)} for ${server}.`);
