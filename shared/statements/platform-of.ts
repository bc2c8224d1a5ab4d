const PLATFORMS = [
  "taobao",
  "jd",
  "pinduoduo",
  "douyin",
  "kuaishou",
  "xiaohongshu",
  "wechat-shop",
] as const;

/** Lists of a person's own account with a platform, which is no shop's. */
const OWN = new Set(["jd-personal"]);

/** The platform whose kind of statement this is; null for any other's. */
export const platformOf = (kind: string): (typeof PLATFORMS)[number] | null =>
  OWN.has(kind) ? null : (PLATFORMS.find((platform) => kind.startsWith(`${platform}-`)) ?? null);
