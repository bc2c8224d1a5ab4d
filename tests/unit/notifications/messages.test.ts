import { createHmac } from "node:crypto";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import {
  figures as figuresSchema,
  receiverKind,
  type Figures,
} from "../../../shared/api/receivers.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { digestText } from "../../../shared/notifications/digest-text.ts";
import { events } from "../../../shared/notifications/index.ts";
import { fen } from "../../../shared/money/fen.ts";
import { kinds } from "../../../worker/notifications/kinds/index.ts";
import type { Message } from "../../../worker/notifications/kinds/kind.ts";
import { hmacBase64 } from "../../../worker/notifications/sign.ts";
import { webhookKey } from "../../../worker/notifications/kinds/webhook.ts";
import { sendOnce } from "../../../worker/notifications/send.ts";

const now = new Date("2026-11-03T02:00:00Z");
const key = fc.constantFrom(...ledgers.map(({ id }) => id), "CW-20261103-01");
const count = fc.integer({ min: 0, max: 1e9 });
const amount = fc.option(fc.integer({ min: 0, max: 1e12 }).map(fen));
const anyFigures: fc.Arbitrary<Figures> = fc.record({
  count,
  amount,
  parts: fc.array(fc.record({ key, count, amount }), { maxLength: 100 }),
});
const anyContent = fc.dictionary(fc.constantFrom(...events.map(({ id }) => id)), anyFigures, {
  noNullPrototype: true,
});

function message(
  content: Message["events"],
  language: "zh" | "en",
  shops: string[] | null,
): Message {
  const text = digestText(content, { language, at: "11-03 10:00", shops });
  return { id: "msg_1", type: "digest", madeAt: now, text, language, shops, events: content };
}

test("whatever there is to tell, each robot's message keeps to its bound and says that it was cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyContent,
      fc.constantFrom("zh" as const, "en" as const),
      fc.constantFrom(...receiverKind.options),
      async (content, language, kind) => {
        const wanted = message(content, language, null);
        const { body } = await kinds[kind].request(
          wanted,
          new URL("https://example.com/"),
          "s",
          now,
        );
        const bytes = new TextEncoder().encode(body).length;
        expect(bytes).toBeLessThan(kind === "webhook" ? 512 * 1024 : 20_000);
        if (kind !== "wecom") return;
        const { markdown } = JSON.parse(body) as { markdown: { content: string } };
        expect(new TextEncoder().encode(markdown.content).length).toBeLessThanOrEqual(4096);
        const lines = wanted.text.sections.flatMap((section) => section.lines).length;
        const isCut = /另有 \S+ 行|more lines/.test(markdown.content);
        expect(isCut || lines < 200).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("a shop's name can't speak to the robot: it mentions nobody and links nowhere", async () => {
  const evil = '[点这里](https://evil.example)<at user_id="all">@所有人</at><font color="warning">';
  for (const kind of ["wecom", "dingtalk"] as const) {
    const sent = message({ overdue: { count: 1, amount: null, parts: [] } }, "zh", [evil]);
    const { body } = await kinds[kind].request(sent, new URL("https://example.com/"), null, now);
    expect(body).not.toMatch(/\]\(|<at|<font|@/);
  }
});

test("figures can name ledgers, lists and batches, and no word of a row", () => {
  const part = (name: string) =>
    figuresSchema.safeParse({
      count: 1,
      amount: null,
      parts: [{ key: name, count: 1, amount: null }],
    });
  for (const name of [...ledgers.map(({ id }) => id), "CW-20261103-01", "HH-20261103-12"])
    expect(part(name).success).toBe(true);
  for (const name of ["王芳", "13912345678", "Wang Fang", "412837465019283746", "店铺A"])
    expect(part(name).success).toBe(false);
});

test("signatures are those that the receivers' makers publish", async () => {
  // Standard Webhooks' own example.
  const secret = webhookKey("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  const signed = 'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}';
  expect(await hmacBase64(secret, signed)).toBe("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  const hmac = (name: string, text: string) =>
    createHmac("sha256", name).update(text).digest("base64");
  const told = message({}, "zh", null);
  const robot = new URL("https://oapi.dingtalk.com/robot/send?access_token=t");
  const dingtalk = new URL((await kinds.dingtalk.request(told, robot, "SEC1", now)).url);
  const ms = String(now.getTime());
  expect(Object.fromEntries(dingtalk.searchParams)).toEqual({
    access_token: "t",
    timestamp: ms,
    sign: hmac("SEC1", `${ms}\nSEC1`),
  });
  const feishu = JSON.parse((await kinds.feishu.request(told, robot, "s1", now)).body) as object;
  const seconds = String(now.getTime() / 1000);
  expect(feishu).toMatchObject({ timestamp: seconds, sign: hmac(`${seconds}\ns1`, "") });
});

test("a receiver that never answers, or never ends, is given up in time", async () => {
  const never = (_url: unknown, { signal }: RequestInit) =>
    new Promise<Response>((_resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason as Error));
    });
  const request = { url: "https://example.com/", headers: {}, body: "{}" };
  const fetched = vi.spyOn(globalThis, "fetch").mockImplementation(never as typeof fetch);
  expect(await sendOnce(kinds.wecom, request, 5)).toMatchObject({
    outcome: "no-answer",
    perhaps: true,
  });
  const drips = (_url: unknown, { signal }: RequestInit) => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("{"));
        signal?.addEventListener("abort", () => controller.error(signal.reason));
      },
    });
    return Promise.resolve(new Response(body));
  };
  fetched.mockImplementation(drips as typeof fetch);
  expect(await sendOnce(kinds.feishu, request, 5)).toMatchObject({
    outcome: "no-answer",
    perhaps: true,
  });
  fetched.mockRestore();
});
