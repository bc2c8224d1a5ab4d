import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
/** Hidden folders hold what tools have left. */
const found = (pattern: string) =>
  globSync(`{addin,shared,worker,tests}/**/${pattern}`, {
    cwd: root,
    exclude: (path) => basename(path).startsWith("."),
  });
const files = found("*.{ts,tsx,sql}");
const readmes = ["README.md", ...found("README.md")];

/** The files that a text names by a path, whole or from some folder on; those that stand for any are in capitals or brackets. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:[a-z][a-z0-9-]*\/)+[a-z0-9.-]+\.(?:tsx?|sql))`/g)].map(
    ([, path = ""]) => path,
  );

test.each(readmes)("every file that %s names is there", (readme) => {
  const gone = pathsIn(readFileSync(join(root, readme), "utf8")).filter(
    (path) => !files.some((file) => `/${file}`.endsWith(`/${path}`)),
  );
  expect(gone).toEqual([]);
});
