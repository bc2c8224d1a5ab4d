import { join, sep } from "node:path";
import type { Rolldown } from "vite";
import { addinRoot } from "./paths.ts";

const pane = join(addinRoot, "main.tsx");
const packages = `${sep}node_modules${sep}`;

/** Whether a module comes from a package. */
const isPackage = (id: string) => id.includes(packages);

/**
 * Puts what the pane's first load is made of into few chunks. Left to itself, the bundler makes one for each
 * set of views that share a module: dozens of a few hundred bytes, each compressed by itself and fetched by
 * itself. Our own modules are one chunk; the entry stays out of it, or whatever shares a module with the pane
 * would start the pane. Of packages, only what the first view uses comes first.
 */
export const firstLoadChunks: Rolldown.CodeSplittingOptions = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: (id, context) => {
        if (id === pane || isPackage(id)) return null;
        return isImportedBy(pane, id, context) ? "pane" : null;
      },
      debugName: "pane",
    },
    { name: "package", test: isPackage, tags: ["$initial"], entriesAware: true },
  ],
};

/** The bundler names the chunks of packages for all that share them. */
export const chunkFileNames = ({ name }: Rolldown.PreRenderedChunk): string =>
  `chunks/${name.replace(/~.*/, "")}-[hash].js`;

/** Whether a module comes with another one: imported by it statically, or by what it imports. */
function isImportedBy(entry: string, id: string, context: Rolldown.ChunkingContext): boolean {
  const seen = new Set<string>([id]);
  for (const one of seen) {
    if (one === entry) return true;
    for (const importer of context.getModuleInfo(one)?.importers ?? []) seen.add(importer);
  }
  return false;
}
