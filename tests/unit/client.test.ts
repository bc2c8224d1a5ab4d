import { expect, test } from "vitest";
import { createClient } from "../../addin/client.ts";
import { me, signIn } from "../../shared/api/person.ts";

const resultOf = (response: Response) =>
  createClient({ server: "", key: "tz_x", fetch: () => Promise.resolve(response) }).call(me);

const failed = async (response: Response) => {
  const result = await resultOf(response);
  return result.ok ? undefined : result.failure;
};

test("a response that is cut off in the middle is a lost connection, not a foreign response", async () => {
  const half = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":'));
    },
    pull(controller) {
      controller.error(new TypeError("terminated"));
    },
  });
  expect(await failed(new Response(half))).toEqual({ kind: "offline" });
});

test.each([502, 503, 504])(
  "a gateway's own page (%i) means that the server is away",
  async (status) => {
    const page = new Response("<h1>Bad gateway</h1>", { status });
    expect(await failed(page)).toEqual({ kind: "offline" });
  },
);

test.each([
  ["a page where a response was expected", new Response("<html></html>"), 200],
  ["a response of another shape", Response.json({ hello: "world" }), 200],
  ["an error without its problem", new Response("oops", { status: 500 }), 500],
])("%s is not understood", async (_what, response, status) => {
  expect(await failed(response)).toEqual({ kind: "not-understood", status });
});

/** A server that refuses with a code so often before it answers, and what a client makes of it. */
function refusing(code: string, times: number, retryAfter = "7") {
  const problem = { type: "about:blank", title: "Busy", status: 503, code, requestId: "4b1c" };
  const bodies: unknown[] = [];
  const waits: number[] = [];
  const retries: (number | null)[] = [];
  const client = createClient({
    server: "",
    key: "tz_x",
    fetch: (_url, { body }) => {
      bodies.push(body);
      return Promise.resolve(
        bodies.length > times
          ? Response.json({ id: "x", name: "李敏", role: "clerk", shops: null })
          : Response.json(problem, { status: 503, headers: { "retry-after": retryAfter } }),
      );
    },
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    onRetry: (_call, retry) => retries.push(retry),
  });
  return { client, problem, bodies, waits, retries };
}

test.each(["busy", "overloaded", "database-busy", "too-many-requests"])(
  "a server that refuses with %s is asked the same again, no sooner than it says, and the pane hears of it",
  async (code) => {
    const { client, bodies, waits, retries } = refusing(code, 2);
    const body = { key: "tz_x" };
    expect(await client.call(signIn, { body })).toMatchObject({ ok: true });
    expect(bodies).toEqual(Array(3).fill(JSON.stringify(body)));
    expect(waits.map((wait) => Math.floor(wait / 7000))).toEqual([1, 1]);
    expect(retries).toEqual([1, 2, null]);
  },
);

test("a server that stays busy is given up, with its reason", async () => {
  const { client, problem, bodies, retries } = refusing("database-busy", 99);
  const failure = { kind: "refused", problem, retryAfter: 7 };
  expect(await client.call(me)).toEqual({ ok: false, failure });
  expect(bodies).toHaveLength(9);
  expect(retries).toEqual([1, 2, 3, 4, 5, 6, 7, 8, null]);
});

test("what does not pass by itself is asked once", async () => {
  const { client, bodies, retries } = refusing("too-many-attempts", 9);
  expect((await client.call(me)).ok).toBe(false);
  expect(bodies).toHaveLength(1);
  expect(retries).toEqual([null]);
});

const overloaded = {
  type: "about:blank",
  title: "Busy",
  status: 503,
  code: "overloaded",
  requestId: "4b1c",
};

test("whoever cancels while a busy server is waited for need not wait", async () => {
  const cancel = new AbortController();
  const client = createClient({
    server: "",
    key: "tz_x",
    fetch: () => Promise.resolve(Response.json(overloaded, { status: 503 })),
    onRetry: () => cancel.abort(),
  });
  await expect(client.call(me, { signal: cancel.signal })).rejects.toThrow("aborted");
});
