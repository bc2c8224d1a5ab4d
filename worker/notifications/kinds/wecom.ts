import { judgeCode, type Kind } from "./kind.ts";
import { markdownOf } from "./laid-out.ts";

/** 企业微信 takes 4,096 bytes of Markdown, and 20 messages a minute (developer.work.weixin.qq.com/document/path/91770). */
const MOST_BYTES = 4096;

/** -1: busy; 45009: too often. */
const PASSING = [-1, 45009];

/** A robot of 企业微信: the key in its address is all that proves who we are. */
export const wecom: Kind = {
  request: ({ text, language }, address) =>
    Promise.resolve({
      url: address.href,
      headers: {},
      body: JSON.stringify({
        msgtype: "markdown",
        markdown: { content: markdownOf(text, MOST_BYTES, language) },
      }),
    }),
  judge: (body) => judgeCode((body as { errcode?: unknown } | null)?.errcode, PASSING),
};
