import { z } from "zod";
import { acknowledgement } from "../../../shared/api/acknowledgements.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { recordId } from "../../../shared/api/fields.ts";

const KEY = "acknowledgements";

/** As many acknowledgements as a workbook keeps of those that the server has too; the newest stay. */
const MOST_SENT = 2000;

/** As many acknowledgements as may wait for a push. */
export const MOST_WAITING = 2000;

const remembered = acknowledgement.extend({
  /** The record that the row is, or will be. */
  id: recordId,
  /** Who acknowledged, by name; null when nobody was signed in. */
  by: z.string().nullable(),
  /** An instant. */
  at: z.string(),
  /** True when the server has it. */
  sent: z.boolean(),
});

/** An acknowledgement in the workbook's memory: what was said signed out or offline stays, and travels with the file. */
export type RememberedAcknowledgement = z.infer<typeof remembered>;

/** The acknowledgements that the workbook remembers, the oldest first. */
export async function rememberedAcknowledgements(
  workbook: Workbook,
): Promise<readonly RememberedAcknowledgement[]> {
  const parsed = z.array(remembered).safeParse(await workbook.recall(KEY));
  return parsed.success ? parsed.data : [];
}

// Recalling and remembering take time; what two of them write must not undo each other.
const lines = new WeakMap<Workbook, Promise<unknown>>();

/** Changes what the workbook remembers, one change after the other; an unchanged list is not written. */
export async function changeAcknowledgements(
  workbook: Workbook,
  change: (
    acknowledgements: readonly RememberedAcknowledgement[],
  ) => readonly RememberedAcknowledgement[],
): Promise<readonly RememberedAcknowledgement[]> {
  const turn = async () => {
    const before = await rememberedAcknowledgements(workbook);
    const after = change(before);
    if (sameAcknowledgements(after, before)) return before;
    const kept = withinBounds(after);
    await workbook.remember(KEY, kept);
    return kept;
  };
  const mine = (lines.get(workbook) ?? Promise.resolve()).then(turn, turn);
  lines.set(workbook, mine);
  return mine;
}

/** Has the workbook remember acknowledgements; one to the same warning takes the place of an earlier one. */
export async function rememberAcknowledgements(
  workbook: Workbook,
  acknowledgements: readonly RememberedAcknowledgement[],
): Promise<void> {
  const said = byWarning(acknowledgements);
  await changeAcknowledgements(workbook, (all) => [
    ...all.filter((one) => said(one) === undefined),
    ...acknowledgements,
  ]);
}

function withinBounds(
  acknowledgements: readonly RememberedAcknowledgement[],
): readonly RememberedAcknowledgement[] {
  let surplus = acknowledgements.filter(({ sent }) => sent).length - MOST_SENT;
  return acknowledgements.filter(({ sent }) => {
    if (!sent || surplus <= 0) return true;
    surplus -= 1;
    return false;
  });
}

/** What an acknowledgement is about: one warning of one row. */
type AcknowledgedWarning = Pick<RememberedAcknowledgement, "id" | "code" | "about">;

/** Finds among acknowledgements the first that is about the same warning of the same row; undefined when none is. */
export function byWarning<A extends AcknowledgedWarning>(
  acknowledgements: readonly A[],
): (of: AcknowledgedWarning) => A | undefined {
  const nameOf = ({ id, code, about }: AcknowledgedWarning) => `${id} ${code} ${about}`;
  const known = new Map(acknowledgements.toReversed().map((one) => [nameOf(one), one]));
  return (one) => known.get(nameOf(one));
}

const sameWarning = (a: AcknowledgedWarning, b: AcknowledgedWarning): boolean =>
  a.id === b.id && a.code === b.code && a.about === b.about;

/** True when two lists say the same in the same order. */
export function sameAcknowledgements(
  a: readonly RememberedAcknowledgement[],
  b: readonly RememberedAcknowledgement[],
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
