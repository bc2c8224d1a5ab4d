import type { WorkAnswer } from "../../../shared/api/worklists.ts";
import { type Cell, isBlank } from "../../../shared/cell.ts";
import { type Problem, stopsRow } from "../../../shared/problem.ts";
import type { Row } from "../../../shared/row.ts";
import { answerDigest } from "./answer-digest.ts";
import { type CheckingList, readAnswer } from "./read-answer.ts";
import type { ListMark, ListRow, OpenList } from "../sheet/open-list.ts";

/**
 * How the answer in a row stands: there is none · the server has it · it can be sent · it has a problem · the line is
 * another since and it has to be looked at once more · other rows of the same line have answers, too · the row is
 * no line.
 */
export type AnswerState = "blank" | "sent" | "ready" | "invalid" | "doubted" | "twice" | "no-line";

/** A row of a list, and the answer in it. */
export interface CheckedAnswer {
  readonly row: ListRow;
  readonly state: AnswerState;
  /** What was typed, by the keys of the asks, as it travels. */
  readonly cells: WorkAnswer["cells"];
  /** What tells two answers apart. */
  readonly digest: string;
}

/** A list whose answers were checked. */
export interface CheckedList {
  readonly list: OpenList;
  readonly answers: readonly CheckedAnswer[];
  /** Of the answers alone: what a line shows is the server's. */
  readonly problems: readonly Problem[];
}

/** Checks every answer in a list by the worklist's own columns and rules. */
export function checkList(list: OpenList, by: CheckingList): CheckedList {
  const problems: Problem[] = [];
  const checked = list.rows.map((row) => checkRow(list, row, by, problems));
  const answering = Map.groupBy(
    checked.filter(({ state }) => state !== "blank" && state !== "no-line"),
    ({ row }) => row.mark?.line ?? "",
  );
  const isTwice = ({ row, state }: CheckedAnswer) => {
    if (row.mark === null || state === "blank" || state === "sent") return false;
    return (answering.get(row.mark.line)?.length ?? 0) > 1;
  };
  const answers = checked.map((answer): CheckedAnswer =>
    isTwice(answer) ? { ...answer, state: "twice" } : answer,
  );
  return { list, answers, problems };
}

function checkRow(
  list: OpenList,
  row: ListRow,
  by: CheckingList,
  problems: Problem[],
): CheckedAnswer {
  const typed = by.asks.filter((key) => !isBlank(cellAt(list, row, key)));
  if (row.mark === null || typed.length === 0) {
    const state = row.mark === null ? "no-line" : "blank";
    return { row, state, cells: {}, digest: "" };
  }
  const { cells, found, unreadable } = readAnswer(list.worklist, by, {
    cellOf: (key) => cellAt(list, row, key),
    row: row.number,
    date1904: list.snapshot.date1904,
    // A column that somebody deleted is not known.
    missing: list.worklist.table.keys.filter((key) => list.columns[key] === undefined),
  });
  const own = asked(list, by, cells);
  const unread = unreadable
    .filter((key) => by.asks.includes(key))
    .map((key) => [key, cellAt(list, row, key).value] as const);
  const answer = { row, cells: own, digest: answerDigest(by.asks, own, unread) };
  const state = stateOf(row.mark, answer.digest, found.some(stopsRow));
  if (state !== "sent") problems.push(...found);
  return { ...answer, state };
}

function stateOf(mark: ListMark, said: string, stops: boolean): AnswerState {
  if (mark.sent === said) return "sent";
  if (stops) return "invalid";
  return mark.doubted === said ? "doubted" : "ready";
}

/** The cells of the asks that the person may fill in, blank ones as null. */
function asked({ columns }: OpenList, { asks }: CheckingList, cells: Row): WorkAnswer["cells"] {
  const here = asks.filter((key) => columns[key] !== undefined);
  const said = here.map((key) => [key, cells[key] ?? null]);
  return Object.fromEntries(said) as WorkAnswer["cells"]; // columns read plain JSON
}

const EMPTY: Cell = { value: "", kind: "empty" };

/** The cell of a row in a column of the worklist; an empty one where the sheet lacks the column. */
export function cellAt({ columns }: OpenList, { values, kinds }: ListRow, key: string): Cell {
  const index = columns[key];
  if (index === undefined) return EMPTY;
  return { value: values[index] ?? "", kind: kinds[index] ?? "empty" };
}
