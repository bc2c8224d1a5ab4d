import { cpSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./paths.ts";

/**
 * Copies the Chinese font (Noto Sans, SIL Open Font License) into a local build, for the sandbox on
 * machines that have none.
 */
export function copyChineseFont(outDir: string): void {
  const from = join(projectRoot, "node_modules/@embedpdf/fonts-sc");
  const to = join(outDir, "sandbox/fonts");
  for (const name of ["fonts/NotoSansHans-Regular.otf", "LICENSE"])
    cpSync(join(from, name), join(to, name.replace("fonts/", "")));
}
