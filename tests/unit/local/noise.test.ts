import { expect, test } from "vitest";
import { isWorthShowing } from "../../../worker/local/noise.ts";

test.each([
  "[wrangler:warn] Unable to fetch the `Request.cf` object! Falling back to a default placeholder...",
  "Error: getaddrinfo ENOTFOUND workers.cloudflare.com",
  "    at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:123:26)",
  "✘ [ERROR] HTTP connection failed: TLS handshake failed: received fatal alert: CertificateUnknown",
  "▲ [WARNING] Scheduled Workers are not automatically triggered during local development.",
  "  To manually trigger a scheduled event, run:",
  '    curl "http://127.0.0.1:3000/cdn-cgi/local/scheduled"',
  "",
])("%j is kept back: nobody at the terminal can do anything about it", (line) => {
  expect(isWorthShowing(line)).toBe(false);
});

test.each([
  "✘ [ERROR] Uncaught TypeError: rows is not iterable",
  "    at pushRows (file:///worker/routes/pushes.ts:12:3)",
  "[wrangler:warn] The latest compatibility date supported by the installed runtime is 2026-11-02",
])("%j is shown", (line) => {
  expect(isWorthShowing(line)).toBe(true);
});
