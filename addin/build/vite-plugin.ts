import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { functionsFile, functionsFileName } from "../../shared/functions/functions-file.ts";
import { TEMPLATES_PAGE } from "../../shared/templates/template-file.ts";
import { writeHandbook } from "../handbook/write-handbook.ts";
import { copyChineseFont } from "./chinese-font.ts";
import { measureFirstLoad } from "./first-load.ts";
import { keepFirstLoad } from "./first-load-report.ts";
import type { Mode, OfficeJsSource } from "./mode.ts";
import { copyOfficeJs, officeJsOrigin, officeJsUrl } from "./office-js.ts";
import { addinRoot, outputFolder } from "./paths.ts";
import { writeStaticAssetRules } from "./static-assets.ts";
import { SHORTCUTS_FILE, shortcutsFile } from "./shortcuts-file.ts";
import { copySwaggerUi } from "./swagger-ui.ts";
import { templateLinks } from "./templates/template-links.ts";
import { writeTemplates } from "./templates/write-templates.ts";

/**
 * What vite does not know about our pages: the pane starts with office.js and is served as
 * /taskpane.html; icons, the ledgers' templates and Cloudflare's rules lie beside the pages.
 */
export function taizhang(mode: Mode, source: OfficeJsSource): Plugin {
  const outDir = outputFolder(mode);
  const pane = join(addinRoot, "index.html");
  const templates = join(addinRoot, TEMPLATES_PAGE);
  return {
    name: "taizhang",
    transformIndexHtml: {
      order: "post",
      handler(html, page) {
        if (page.filename === pane)
          return [{ tag: "script", attrs: { src: officeJsUrl(mode, source) }, injectTo: "head" }];
        if (page.filename !== templates) return [];
        return html
          .replace("<!-- templates zh -->", templateLinks("zh"))
          .replace("<!-- templates en -->", templateLinks("en"));
      },
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = bundle["index.html"];
        if (page) page.fileName = "taskpane.html";
        keepFirstLoad(mode, measureFirstLoad(bundle));
      },
    },
    async writeBundle() {
      cpSync(join(addinRoot, "assets"), join(outDir, "assets"), {
        recursive: true,
        filter: (file) => !file.endsWith(".svg"),
      });
      writeFileSync(join(outDir, SHORTCUTS_FILE), shortcutsFile());
      for (const language of ["zh", "en"] as const)
        writeFileSync(join(outDir, functionsFileName(language)), functionsFile(language));
      copySwaggerUi(outDir);
      writeTemplates(outDir);
      await writeHandbook(outDir);
      if (mode === "local") {
        copyOfficeJs(outDir);
        copyChineseFont(outDir);
      }
      writeStaticAssetRules(outDir, mode, officeJsOrigin(mode, source));
    },
  };
}
