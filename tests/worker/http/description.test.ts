import { expect, test } from "vitest";
import type { Endpoint } from "../../../shared/api/endpoint.ts";
import { endpoints } from "../../../shared/api/index.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { send } from "../support/caller.ts";
import { hire } from "../support/staff.ts";

interface Operation {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly responses: Record<
    string,
    { description: string; content: Record<string, { schema: unknown }> }
  >;
}

interface Description {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
}

const description = async (): Promise<Description> => (await send("/api/openapi.json")).json();

test("the API's description is open and has every route with its response", async () => {
  const document = await description();
  expect(document.openapi).toBe("3.1.1");
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const operation = document.paths[endpoint.path]?.[endpoint.method.toLowerCase()];
    expect(operation?.operationId).toBe(name);
    expect(operation?.security).toHaveLength(endpoint.access === "open" ? 0 : 1);
    expect(operation?.responses["200"]?.content["application/json"]?.schema).toBeTypeOf("object");
  }
  const operations = Object.values(document.paths).flatMap((path) => Object.keys(path));
  expect(operations).toHaveLength(Object.keys(endpoints).length);
});

// That a route refuses with nothing else, every request of these tests proves: see support/caller.
test("a route's description says with which status it refuses, and why", async () => {
  const { paths } = await description();
  const refusals = ({ method, path }: Endpoint) =>
    Object.keys(paths[path]?.[method.toLowerCase()]?.responses ?? {}).filter(
      (status) => status !== "200" && status !== "default",
    );
  const { health, signIn, summary, listPeople, undoPush, pushRows } = endpoints;
  // Any call may be more than the database can take, or find it busy; only what writes can find it full.
  expect(refusals(health)).toEqual(["413", "503"]);
  expect(refusals(signIn)).toEqual(["400", "401", "413", "429", "503", "507"]);
  expect(refusals(summary)).toEqual(["400", "401", "404", "409", "413", "429", "503"]);
  expect(refusals(listPeople)).toEqual(["401", "403", "409", "413", "429", "503"]);
  const all = ["400", "401", "403", "404", "409", "413", "429", "503", "507"];
  expect(refusals(undoPush)).toEqual(all);
  expect(refusals(pushRows)).toEqual([...all, "428"].toSorted());
  expect(paths[undoPush.path]?.["post"]?.responses["409"]?.description).toBe(
    "`unreadable-record`: What is stored of this record does not open; somebody may have changed it. Ask an admin\n\n" +
      "`undo-expired`: A push can be undone for 24 hours only\n\n" +
      "`month-closed`: The month is closed; its amounts can only be reversed, by finance or a supervisor under “Close a month”",
  );
});

test("every reference of the description leads somewhere", async () => {
  const text = await (await send("/api/openapi.json")).text();
  const { components } = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
  const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => name === undefined || !(name in components.schemas))).toEqual([]);
});

test("the page that shows it runs no inline script and reaches for nothing outside", async () => {
  const response = await send("/api/docs");
  const page = await response.text();
  expect(response.headers.get("content-security-policy")).toContain("script-src 'self';");
  expect(page).not.toMatch(/<script>|https?:|\son\w+=/);
  const viewer = await send("/api/docs/viewer.js");
  expect(viewer.headers.get("content-type")).toBe("text/javascript");
  expect(await viewer.text()).toContain("/api/openapi.json");
});

test("each ledger is described with its columns, headings, choices and deadlines", async () => {
  const clerk = await hire("clerk", "李敏");
  const { ledgers: described } = await clerk.call(endpoints.listLedgers);
  expect(described.map(({ id }) => id)).toEqual(ledgers.map(({ id }) => id));
  const one = await clerk.call(endpoints.getLedger, { params: { ledger: "after-sales" } });
  expect(one).toEqual(described[0]);
  expect(one.columns.find(({ key }) => key === "kind")).toMatchObject({
    header: { zh: "售后类型", en: "Kind" },
    required: true,
    choices: expect.arrayContaining(["仅退款", "退货退款"]) as string[],
  });
  expect(one.columns.find(({ key }) => key === "courier")?.choices).toContain("顺丰");
  // An empty list checks nothing.
  expect(one.columns.find(({ key }) => key === "shop")?.choices).toBeNull();
  expect(one.deadlines.map(({ rule }) => rule)).toEqual(["process"]);
});
