import { gzipSync } from "node:zlib";
import type { Rolldown } from "vite";

/** The most the pane may load before a person can use it, gzipped, without office.js. */
export const firstLoadBudget = 160_000;

/** What the pane loads at first: each file's gzipped size in bytes, and their sum. */
export type FirstLoad = { files: Record<string, number>; total: number };

/** The interface words, of which the pane loads one language. */
const WORDS = ["pane-zh", "pane-en"];

/** Adds up the pane's page, its entry chunk, all that these import statically, and the longer of its words. */
export function measureFirstLoad(bundle: Rolldown.OutputBundle): FirstLoad {
  const names = new Set<string>();
  const visit = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    const output = bundle[name];
    if (output?.type !== "chunk") return;
    for (const imported of output.imports) visit(imported);
    for (const css of output.viteMetadata?.importedCss ?? []) visit(css);
  };

  for (const output of Object.values(bundle)) {
    const isPane = output.type === "chunk" && output.isEntry && output.name === "taskpane";
    if (isPane || output.fileName === "taskpane.html") visit(output.fileName);
  }

  const sizeOf = (output: Rolldown.OutputChunk | Rolldown.OutputAsset) =>
    gzipSync(output.type === "chunk" ? output.code : output.source).length;
  const words = Object.values(bundle)
    .filter((output) => output.type === "chunk" && WORDS.includes(output.name))
    .sort((one, other) => sizeOf(other) - sizeOf(one));
  if (words.length < WORDS.length)
    throw new Error("The interface words have no chunks of their own");
  if (words[0]) visit(words[0].fileName);

  const files: Record<string, number> = {};
  for (const name of names) {
    const output = Object.values(bundle).find((one) => one.fileName === name);
    if (output) files[name] = sizeOf(output);
  }
  return { files, total: Object.values(files).reduce((sum, size) => sum + size, 0) };
}
