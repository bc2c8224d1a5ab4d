import { hmacBase64 } from "../sign.ts";
import { judgeCode, type Kind } from "./kind.ts";
import { markdownOf } from "./laid-out.ts";

/** 钉钉 takes bodies of 20,000 bytes, and 20 messages a minute (open.dingtalk.com, 自定义机器人接入). */
const MOST_BYTES = 16_000;

/** -1: busy; 130101: too often. */
const PASSING = [-1, 130101];

/** A robot of 钉钉. Signed (加签), its address carries the milliseconds of now and their HMAC with the secret. */
export const dingtalk: Kind = {
  async request({ text, language }, address, secret, now) {
    const url = new URL(address);
    if (secret !== null) {
      const timestamp = String(now.getTime());
      url.searchParams.set("timestamp", timestamp);
      url.searchParams.set("sign", await hmacBase64(secret, `${timestamp}\n${secret}`));
    }
    const markdown = { title: text.title, text: markdownOf(text, MOST_BYTES, language) };
    return { url: url.href, headers: {}, body: JSON.stringify({ msgtype: "markdown", markdown }) };
  },
  judge: (body) => judgeCode((body as { errcode?: unknown } | null)?.errcode, PASSING),
};
