import { ledgers } from "../../shared/ledgers/index.ts";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { trustOwnCertificate } from "../../worker/local/trust.ts";
import { launchChromium } from "./chromium.ts";

const product = inject("product");
let browser: Browser;

beforeAll(async () => {
  trustOwnCertificate();
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** Opens a page until it is quiet: the errors on its console, and the servers it asked besides ours. */
async function visit(path: string): Promise<{ errors: string[]; strangers: string[] }> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol === "https:" && origin !== product.url) strangers.push(request.url());
  });
  await page.goto(product.url + path, { waitUntil: "networkidle" });
  await context.close();
  return { errors, strangers };
}

test.each([
  "/sandbox/",
  "/help.html",
  "/templates.html",
  "/handbook/zh/after-sales.html",
  "/handbook/zh/formulas.html",
  "/api/docs",
])("%s runs within its security policy and asks nobody else", async (path) => {
  expect(await visit(path)).toEqual({ errors: [], strangers: [] });
});

// wrangler would open the database there, and keep a trace of each request beside it.
test.each(["", "/api", "/api/d1/database", "/api/local/observability"])(
  "there is no explorer of the database: %s",
  async (path) => {
    for (const at of ["/cdn-cgi/local/explorer", "/cdn-cgi/explorer"])
      expect((await fetch(product.url + at + path)).status).toBe(404);
  },
);

test("nothing but the database and its neighbours is kept, and no traces", () => {
  expect(readdirSync(join(product.dataFolder, "v3")).toSorted()).toEqual([
    "cache",
    "d1",
    "ratelimit",
  ]);
});

test("the server's first page is the pane", async () => {
  const response = await fetch(`${product.url}/`);
  expect(response.url).toBe(`${product.url}/taskpane.html`);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test.each([
  ["/handbook", "/handbook/zh/index.html"],
  ["/handbook/zh/", "/handbook/zh/index.html"],
  ["/handbook/en/", "/handbook/en/index.html"],
  ["/help", "/help.html"],
])("%s leads to %s", async (path, page) => {
  const response = await fetch(product.url + path);
  expect([response.status, response.url]).toEqual([200, product.url + page]);
});

test("every template on the page is there to download", async () => {
  const page = await (await fetch(`${product.url}/templates.html`)).text();
  const links = [...page.matchAll(/href="(templates\/[^"]+)"/g)].map(([, href]) => href);
  expect(links).toHaveLength(2 * ledgers.length);
  const acknowledgements = await Promise.all(links.map((href) => fetch(`${product.url}/${href}`)));
  const types = new Set(acknowledgements.map(({ headers }) => headers.get("content-type")));
  expect([...types]).toEqual(["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]);
});

test("files that carry their content in their name are kept by browsers, the pages are not", async () => {
  const page = await fetch(`${product.url}/taskpane.html`);
  const [chunk] = /\/chunks\/[^"]+\.js/.exec(await page.text()) ?? [];
  const cached = (response: Response): string | null => response.headers.get("cache-control");
  expect(cached(page)).toBe("public, max-age=0, must-revalidate");
  expect(cached(await fetch(product.url + chunk))).toBe("public, max-age=31536000, immutable");
});

test("the demo has one person for each kind of work, and each key works", async () => {
  const roles = await Promise.all(
    product.people.map(async ({ key }) => {
      const response = await fetch(`${product.url}/api/me`, {
        headers: { authorization: `Bearer ${key}` },
      });
      // The response's shape is the Worker's tests' business.
      return ((await response.json()) as { role: string }).role;
    }),
  );
  expect(roles).toEqual(["clerk", "clerk", "supervisor", "finance", "admin", "auditor"]);
});
