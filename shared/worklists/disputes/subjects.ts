/** What a line of 小二介入每日查看 is about: whether the day has any at all, or one that is open. */
export const SUBJECTS = { day: "当天有没有新的", one: "这一件" } as const;
