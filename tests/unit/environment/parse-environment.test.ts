import { expect, test, vi } from "vitest";
import { environmentOf } from "../../../worker/environment/environment-of.ts";
import { parseEnvironment } from "../../../worker/environment/parse-environment.ts";
import { sealWith } from "../../../worker/environment/seal.ts";

const whole = {
  DB: { prepare: () => undefined },
  KEY_SECRET: "a secret of the tests, long enough to do",
  ASSETS: { fetch: () => undefined },
};

test("an environment that is whole is its database, its secret and its limit", async () => {
  const prepare = vi.fn<() => undefined>();
  const limit = vi.fn<() => Promise<unknown>>(() => Promise.resolve({ success: true }));
  const environment = environmentOf({ ...whole, DB: { prepare }, PERSON_LIMIT: { limit } });
  const db = environment.db as unknown as { prepare(sql: string): void }; // D1's types live with workerd
  db.prepare("SELECT 1");
  expect(prepare).toHaveBeenCalledWith("SELECT 1");
  expect(environment.secrets.some(({ isPrevious }) => isPrevious)).toBe(false);
  expect(environment.secrets[0].seal("王芳")).toBe(sealWith(whole.KEY_SECRET)("王芳"));
  await environment.personLimit.limit({ key: "李敏" });
  expect(limit).toHaveBeenCalledWith({ key: "李敏" });
});

test("where no limiter is bound, the isolate counts a person's calls by itself", async () => {
  const { personLimit } = environmentOf({ ...whole });
  for (let call = 0; call < 600; call += 1) await personLimit.limit({ key: "李敏" });
  expect(await personLimit.limit({ key: "李敏" })).toEqual({ success: false });
  expect(await personLimit.limit({ key: "王芳" })).toEqual({ success: true });
});

test("the secret before stands behind the one that seals, also a weak one, if it is another", () => {
  const withPrevious = (KEY_SECRET_PREVIOUS: unknown) => {
    const environment = parseEnvironment({ ...whole, KEY_SECRET_PREVIOUS });
    return "secrets" in environment
      ? environment.secrets.filter(({ seal }) => seal.leavesFreeText !== true)
      : [];
  };
  const [now, previous] = withPrevious("weak");
  expect(previous?.seal("王芳")).toBe(sealWith("weak")("王芳"));
  expect(previous?.fingerprint).not.toBe(now?.fingerprint);
  for (const none of ["", " ", undefined, 7, whole.KEY_SECRET])
    expect(withPrevious(none)).toHaveLength(1);
});

test("what is missing or of another kind is named, all of it", () => {
  const { DB, KEY_SECRET, ASSETS } = whole;
  const noDatabase = { binding: "DB", code: "no-database" };
  const noSecret = { binding: "KEY_SECRET", code: "no-key-secret" };
  const noAssets = { binding: "ASSETS", code: "no-assets" };
  expect(parseEnvironment({})).toEqual([noDatabase, noSecret, noAssets]);
  expect(parseEnvironment({ ...whole, DB: "taizhang" })).toEqual([noDatabase]);
  expect(parseEnvironment({ ...whole, DB: null, ASSETS: {} })).toEqual([noDatabase, noAssets]);
  expect(parseEnvironment({ DB, ASSETS })).toEqual([noSecret]);
  expect(parseEnvironment({ DB, KEY_SECRET })).toEqual([noAssets]);
  expect(parseEnvironment({ DB, ASSETS, KEY_SECRET: KEY_SECRET.slice(0, 20) })).toEqual([
    { binding: "KEY_SECRET", code: "weak-key-secret" },
  ]);
});

test("receivers stand on this machine's loopback only where that is said, and a queue is one that sends", () => {
  expect(environmentOf({ ...whole })).toMatchObject({ loopback: false, queue: undefined });
  for (const other of [true, "yes", "", "true"])
    expect(environmentOf({ ...whole, LOOPBACK_RECEIVERS: other }).loopback).toBe(false);
  expect(environmentOf({ ...whole, LOOPBACK_RECEIVERS: "allowed" }).loopback).toBe(true);
  expect(environmentOf({ ...whole, NOTIFICATIONS: "a name" }).queue).toBeUndefined();
  const sendBatch = () => Promise.resolve();
  expect(environmentOf({ ...whole, NOTIFICATIONS: { sendBatch } }).queue).toBeDefined();
});

test("the bindings of an isolate are looked at once", () => {
  const secret = vi.fn<() => string>(() => whole.KEY_SECRET);
  const bindings = {
    ...whole,
    get KEY_SECRET() {
      return secret();
    },
  };
  expect(environmentOf(bindings)).toBe(environmentOf(bindings));
  expect(secret).toHaveBeenCalledOnce();
  const broken = { DB: whole.DB };
  expect(() => environmentOf(broken)).toThrow("no-key-secret");
  expect(() => environmentOf(broken)).toThrow("no-key-secret");
});
