import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { health } from "../../../shared/api/health.ts";
import { requestErrors } from "../../../shared/messages/request-errors.ts";
import app from "../../../worker/app.ts";
import { callerWith } from "../support/caller.ts";
import { pushOf, newRow } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const { DB, KEY_SECRET, ASSETS } = env;

async function ask(bindings: object, path = "/api/health", init: RequestInit = {}) {
  const request = new Request(`https://taizhang.test${path}`, init);
  const response = await app.fetch(request, bindings, createExecutionContext());
  return { status: response.status, problem: await response.json() };
}

test("a server that is set up says so", async () => {
  expect(await callerWith(null).call(health)).toMatchObject({ ok: true });
});

// By name: a row of the table that held a binding would be printed, which workerd's refuse.
const settings = {
  "no DB": { KEY_SECRET, ASSETS },
  "a DB that is text": { DB: "taizhang", KEY_SECRET, ASSETS },
  "no KEY_SECRET": { DB, ASSETS },
  "a blank KEY_SECRET": { DB, KEY_SECRET: " \n", ASSETS },
  "a short KEY_SECRET": { DB, KEY_SECRET: "short", ASSETS },
  "no ASSETS": { DB, KEY_SECRET },
} as const;

test.each([
  ["no DB", "no-database", "env.DB"],
  ["a DB that is text", "no-database", "env.DB"],
  ["no KEY_SECRET", "no-key-secret", "env.KEY_SECRET"],
  ["a blank KEY_SECRET", "no-key-secret", "env.KEY_SECRET"],
  ["a short KEY_SECRET", "weak-key-secret", "env.KEY_SECRET"],
  ["no ASSETS", "no-assets", "env.ASSETS"],
] as const)("with %s, health says %s", async (name, code, path) => {
  const bindings = settings[name];
  const { zh, en } = requestErrors[code];
  expect(await ask(bindings)).toMatchObject({
    status: 503,
    problem: { status: 503, code, title: en, errors: [{ path, message: en }] },
  });
  const chinese = await ask(bindings, "/api/health", { headers: { "accept-language": "zh-CN" } });
  expect(chinese.problem).toMatchObject({ code, title: zh, errors: [{ path, message: zh }] });
});

test("health says all that is wrong at once", async () => {
  const { problem } = await ask({});
  expect(problem).toMatchObject({
    code: "no-database",
    errors: [{ path: "env.DB" }, { path: "env.KEY_SECRET" }, { path: "env.ASSETS" }],
  });
});

test("the other routes refuse with the same code, whoever asks, and save nothing", async () => {
  const clerk = await hire("clerk", "李敏");
  const push = {
    method: "POST",
    headers: { authorization: `Bearer ${clerk.key}`, "accept-language": "zh" },
    body: JSON.stringify(pushOf(newRow())),
  };
  const path = "/api/ledgers/after-sales/pushes";
  expect(await ask({ DB, ASSETS }, path, push)).toMatchObject({
    status: 503,
    problem: {
      code: "no-key-secret",
      title: "服务器还没设置密钥 KEY_SECRET，什么都没保存。请管理员按部署说明设置",
    },
  });
  for (const route of ["/api/me", "/api/finance/summary?period=2026-11"])
    expect((await ask({ DB, ASSETS }, route)).problem).toMatchObject({ code: "no-key-secret" });
  const saved = await DB.prepare(`SELECT count(*) AS records FROM record`).first();
  expect(saved).toEqual({ records: 0 });
});
