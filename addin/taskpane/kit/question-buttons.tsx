import type { Problem } from "../../../shared/problem.ts";
import { asksAboutWords } from "../../../shared/reading/unknown-words.ts";
import { isAboutBlanks } from "../../engine/sheet/blank-runs.ts";
import { asksForColumn } from "../../engine/sheet/columns-asked.ts";
import { BlankButtons } from "./blank-buttons.tsx";
import { ColumnButtons } from "./column-buttons.tsx";
import { ColumnDoubtButtons } from "./column-doubt-buttons.tsx";
import { DateOrderButtons } from "./date-order-buttons.tsx";
import { WordButtons } from "./word-buttons.tsx";

/** True for a problem about a column as a whole that a person answers once. */
export const isQuestion = (problem: Problem): boolean =>
  isAboutBlanks(problem) ||
  problem.code === "S325" ||
  problem.code === "S326" ||
  asksAboutWords(problem);

/** The answers to a question about a column as a whole; nothing for any other problem. */
export function QuestionButtons({ problem }: { readonly problem: Problem }) {
  if (isAboutBlanks(problem)) return <BlankButtons problem={problem} />;
  if (asksForColumn(problem)) return <ColumnButtons problem={problem} />;
  if (problem.code === "S325") return <DateOrderButtons problem={problem} />;
  if (problem.code === "S326") return <ColumnDoubtButtons problem={problem} />;
  return asksAboutWords(problem) ? <WordButtons problem={problem} /> : null;
}
