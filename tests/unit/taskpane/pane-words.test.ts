import { expect, test } from "vitest";
import { paneWords } from "../../../shared/messages/pane-words.ts";

/** Every word and sentence of a language by its path; those with blanks are filled in with numbers. */
function spoken(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([name, said]: [string, unknown]): [string, string][] => {
    const here = `${path}/${name}`;
    if (typeof said === "string") return [[here, said]];
    // Those that name people or sheets put a number in their place just as well.
    if (typeof said === "function")
      return [[here, (said as (...given: number[]) => string)(3, 2, 1)]];
    return spoken(said as object, here);
  });
}

test("every word is there in both languages", () => {
  const paths = (language: "zh" | "en") => spoken(paneWords(language)).map(([path]) => path);
  expect(paths("en")).toEqual(paths("zh"));
  expect(paths("zh").length).toBeGreaterThan(300);
  const empty = [...spoken(paneWords("zh")), ...spoken(paneWords("en"))].filter(
    ([, text]) => text === "",
  );
  expect(empty).toEqual([]);
});

test("Chinese is written with Chinese punctuation, without exclamation marks and without 您", () => {
  const wrong = spoken(paneWords("zh")).filter(([, text]) =>
    /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}|！|您/u.test(text),
  );
  expect(wrong).toEqual([]);
});

test("English holds no Chinese and no exclamation marks", () => {
  const wrong = spoken(paneWords("en")).filter(([, text]) => /\p{Script=Han}|!/u.test(text));
  expect(wrong).toEqual([]);
});

test("one is said as one", () => {
  const { frame, problems } = paneWords("en");
  expect([frame.pushRows(1), frame.pushRows(9800), problems.apply(1)]).toEqual([
    "Push 1 row",
    "Push 9,800 rows",
    "Change this one",
  ]);
});
