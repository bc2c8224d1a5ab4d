import type { Settings } from "./settings.ts";

/** Whether two settings say the same, in whatever order their parts were written. */
export const sameSettings = (a: Settings, b: Settings): boolean => ordered(a) === ordered(b);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
