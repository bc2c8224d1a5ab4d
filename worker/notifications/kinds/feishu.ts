import { hmacBase64 } from "../sign.ts";
import { judgeCode, type Kind } from "./kind.ts";
import { linesOf } from "./laid-out.ts";

/** 飞书 takes bodies of 20 KB, and 100 messages a minute (open.feishu.cn, 自定义机器人使用指南). */
const MOST_BYTES = 16_000;

/** 11232: too often. */
const PASSING = [11232];

/** A robot of 飞书. Signed (签名校验), its body carries the seconds of now and the HMAC of nothing with them and the secret. */
export const feishu: Kind = {
  async request({ text, language }, address, secret, now) {
    const timestamp = String(Math.floor(now.getTime() / 1000));
    const signed =
      secret === null ? {} : { timestamp, sign: await hmacBase64(`${timestamp}\n${secret}`, "") };
    const lines = linesOf(text, MOST_BYTES, language);
    const post = { title: text.title, content: lines.map((line) => [{ tag: "text", text: line }]) };
    const content = { post: { [language === "zh" ? "zh_cn" : "en_us"]: post } };
    return {
      url: address.href,
      headers: {},
      body: JSON.stringify({ ...signed, msg_type: "post", content }),
    };
  },
  judge(body) {
    // Robots of an older make call it StatusCode.
    const { code, StatusCode } = (body ?? {}) as { code?: unknown; StatusCode?: unknown };
    return judgeCode(code ?? StatusCode, PASSING);
  },
};
