import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";
import { chunkFileNames, firstLoadChunks } from "./first-load-chunks.ts";
import { type Mode, officeJsSource } from "./mode.ts";
import { addinRoot, outputFolder } from "./paths.ts";
import { taizhang } from "./vite-plugin.ts";

/** Builds the pane and, for this machine, the sandbox beside it. `npm run build` runs it. */
export function addinConfig(mode: Mode): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    root: addinRoot,
    publicDir: false,
    logLevel: "warn",
    plugins: [react(), taizhang(mode, officeJsSource(process.env["OFFICE_JS"]))],
    worker: { format: "es" },
    build: {
      outDir: outputFolder(mode),
      emptyOutDir: true,
      // Excel 2021 on Windows shows the pane in WebView2, on a Mac in Safari.
      target: ["chrome109", "safari16"],
      assetsDir: "chunks",
      // The content security policy lets no data: address be a script or a font.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        output: { codeSplitting: firstLoadChunks, chunkFileNames },
        input: {
          taskpane: join(addinRoot, "index.html"),
          help: join(addinRoot, "help.html"),
          templates: join(addinRoot, "templates.html"),
          ...(mode === "local" && { sandbox: join(addinRoot, "sandbox/index.html") }),
        },
      },
    },
  };
}
