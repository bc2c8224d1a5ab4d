import type { Mode } from "./mode.ts";

/**
 * The pages that may show the pane in a frame: Excel on the web, worldwide and in China. Excel for
 * Windows and Mac is a web view at the top and asks no one.
 */
const excelOnTheWeb = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.officeapps.partner.office365.cn",
  "https://*.partner.office365.cn",
  "https://*.sharepoint.cn",
];

type Policy = Record<string, readonly string[]>;

function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(" "))
    .join("; ");
}

/**
 * The hash of nothing. Fluent UI adds empty style elements and fills them rule by rule, which only
 * a script of ours can do; so no text of anybody's is ever a style.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The content security policy of the static pages: no inline scripts, no eval, no styles from text.
 * office.js works under it. Opened outside Excel it tries two things that stay forbidden: a frame
 * for Microsoft's telemetry, and that frame's style.
 */
function contentSecurityPolicy(mode: Mode, officeJsOrigin: string | undefined): string {
  return policyText({
    "default-src": ["'none'"],
    "script-src": officeJsOrigin === undefined ? ["'self'"] : ["'self'", officeJsOrigin],
    "style-src": ["'self'", emptyStyle],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "frame-src": mode === "local" ? ["'self'"] : ["'none'"],
    "form-action": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'self'", ...excelOnTheWeb],
  });
}

/**
 * The security headers of every static file. There is no X-Frame-Options: it would forbid Excel on
 * the web to show the pane, which `frame-ancestors` answers for by name.
 */
export function securityHeaders(
  mode: Mode,
  officeJsOrigin: string | undefined,
): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(mode, officeJsOrigin),
    // A year on a server of its own; never on localhost, where other projects live too.
    ...(mode === "deploy" && {
      "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    }),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  };
}
