import { expect, test } from "vitest";
import { officeJsOrigin } from "../../../addin/build/office-js.ts";
import { securityHeaders } from "../../../addin/build/security-headers.ts";

const directive = (policy: string | undefined, name: string): string | undefined =>
  policy
    ?.split("; ")
    .find((one) => one.startsWith(`${name} `))
    ?.slice(name.length + 1);

const policyOf = (...mode: Parameters<typeof securityHeaders>): string | undefined =>
  securityHeaders(...mode)["Content-Security-Policy"];

test("on this machine, scripts come from nowhere but the server itself", () => {
  expect(directive(policyOf("local", officeJsOrigin("local", "global")), "script-src")).toBe(
    "'self'",
  );
});

test("on a server, scripts may come from Microsoft's network besides", () => {
  expect(directive(policyOf("deploy", officeJsOrigin("deploy", "global")), "script-src")).toBe(
    "'self' https://appsforoffice.microsoft.com",
  );
});

test("in China, Microsoft's network there takes its place", () => {
  expect(directive(policyOf("deploy", officeJsOrigin("deploy", "china")), "script-src")).toBe(
    "'self' https://appsforoffice.cdn.partner.office365.cn",
  );
});

test.each(["local", "deploy"] as const)(
  "%s allows no inline code, no eval, no wildcard",
  (mode) => {
    const policy = policyOf(mode, undefined);
    expect(policy).not.toMatch(/unsafe-|\s\*(\s|;)|\shttps?:(\s|;)/);
    expect(directive(policy, "default-src")).toBe("'none'");
    expect(directive(policy, "connect-src")).toBe("'self'");
  },
);

test("Excel on the web may show the pane, here and in China; a stranger's page may not", () => {
  const ancestors = directive(policyOf("deploy", undefined), "frame-ancestors")?.split(" ");
  expect(ancestors).toContain("https://*.officeapps.live.com");
  expect(ancestors).toContain("https://*.officeapps.partner.office365.cn");
  expect(ancestors?.filter((host) => !/^'self'$|(office|microsoft|sharepoint)/.test(host))).toEqual(
    [],
  );
  expect(securityHeaders("deploy", undefined)).not.toHaveProperty("X-Frame-Options");
});

test("only a deployed server asks browsers to insist on https", () => {
  expect(securityHeaders("deploy", undefined)).toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders("local", undefined)).not.toHaveProperty("Strict-Transport-Security");
});
