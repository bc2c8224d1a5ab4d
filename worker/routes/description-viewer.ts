/** The page at /api/docs. The viewer's own files are static assets of ours, put there by the build. */
export const viewerPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Taizhang API</title>
    <link rel="stylesheet" href="/swagger-ui/swagger-ui.css">
  </head>
  <body>
    <div id="viewer"></div>
    <script src="/swagger-ui/swagger-ui-bundle.js"></script>
    <script src="/api/docs/viewer.js"></script>
  </body>
</html>
`;

/** Starts the viewer; a file of its own because the page allows no inline script. */
export const viewerScript = `SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#viewer",
  deepLinking: true,
  validatorUrl: null,
});
`;

/** What the viewer needs and no more; it sets style attributes and draws its icons from data addresses. */
export const viewerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
