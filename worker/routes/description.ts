import { openApiDocument } from "../http/openapi.ts";
import type { App } from "../http/mount.ts";
import { viewerPage, viewerPolicy, viewerScript } from "./description-viewer.ts";

export function mountDescription(app: App): void {
  // Made on the first request: most isolates never need it.
  let document: string | undefined;
  app.get("/api/openapi.json", (context) => {
    document ??= JSON.stringify(openApiDocument());
    return context.body(document, 200, { "content-type": "application/json" });
  });

  app.get("/api/docs", (context) =>
    context.html(viewerPage, 200, { "Content-Security-Policy": viewerPolicy }),
  );
  app.get("/api/docs/viewer.js", (context) =>
    context.body(viewerScript, 200, { "content-type": "text/javascript" }),
  );
}
