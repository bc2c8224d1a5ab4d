import { z } from "zod";
import { warningAnswer } from "../../../shared/api/answers.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { recordId } from "../../../shared/api/fields.ts";

const KEY = "answers";

/** As many answers as a workbook keeps of those that the server has too; the newest stay. */
const MOST_SENT = 2000;

/** As many answers as may wait for a push. */
export const MOST_WAITING = 2000;

const remembered = warningAnswer.extend({
  /** The record that the row is, or will be. */
  id: recordId,
  /** Who answered, by name; null when nobody was signed in. */
  by: z.string().nullable(),
  /** An instant. */
  at: z.string(),
  /** True when the server has it. */
  sent: z.boolean(),
});

/** An answer in the workbook's memory: what was said signed out or offline stays, and travels with the file. */
export type RememberedAnswer = z.infer<typeof remembered>;

/** The answers that the workbook remembers, the oldest first. */
export async function rememberedAnswers(workbook: Workbook): Promise<readonly RememberedAnswer[]> {
  const parsed = z.array(remembered).safeParse(await workbook.recall(KEY));
  return parsed.success ? parsed.data : [];
}

// Recalling and remembering take time; what two of them write must not undo each other.
const lines = new WeakMap<Workbook, Promise<unknown>>();

/** Changes what the workbook remembers, one change after the other; an unchanged list is not written. */
export async function changeAnswers(
  workbook: Workbook,
  change: (answers: readonly RememberedAnswer[]) => readonly RememberedAnswer[],
): Promise<readonly RememberedAnswer[]> {
  const turn = async () => {
    const before = await rememberedAnswers(workbook);
    const after = change(before);
    if (sameAnswers(after, before)) return before;
    const kept = withinBounds(after);
    await workbook.remember(KEY, kept);
    return kept;
  };
  const mine = (lines.get(workbook) ?? Promise.resolve()).then(turn, turn);
  lines.set(workbook, mine);
  return mine;
}

/** Has the workbook remember answers; one to the same warning takes the place of an earlier one. */
export async function rememberAnswers(
  workbook: Workbook,
  answers: readonly RememberedAnswer[],
): Promise<void> {
  await changeAnswers(workbook, (all) => [
    ...all.filter((one) => !answers.some((answer) => sameWarning(one, answer))),
    ...answers,
  ]);
}

function withinBounds(answers: readonly RememberedAnswer[]): readonly RememberedAnswer[] {
  let surplus = answers.filter(({ sent }) => sent).length - MOST_SENT;
  return answers.filter(({ sent }) => {
    if (!sent || surplus <= 0) return true;
    surplus -= 1;
    return false;
  });
}

/** True when two answers are about the same warning of the same row. */
export function sameWarning(
  a: Pick<RememberedAnswer, "id" | "code" | "about">,
  b: Pick<RememberedAnswer, "id" | "code" | "about">,
): boolean {
  return a.id === b.id && a.code === b.code && a.about === b.about;
}

/** True when two lists say the same in the same order. */
export function sameAnswers(
  a: readonly RememberedAnswer[],
  b: readonly RememberedAnswer[],
): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        sameWarning(one, other) &&
        one.reason === other.reason &&
        one.by === other.by &&
        one.at === other.at &&
        one.sent === other.sent
      );
    })
  );
}
