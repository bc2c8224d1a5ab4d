import type { ServerFinding } from "../../shared/api/findings.ts";
import type { Person } from "../../shared/api/person.ts";
import type { SavedSettings } from "../../shared/api/settings.ts";
import type { LineGroup, listWork, WorkAnswer } from "../../shared/api/worklists.ts";
import type { Row } from "../../shared/row.ts";
import type { Fen } from "../../shared/money/fen.ts";
import type { Day, Moment } from "../../shared/time/day.ts";
import type { ChosenFilters } from "../../shared/worklists/line-filters.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import type { Vault } from "../environment/vault.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import type { z } from "zod";

/** Who asks, when, and by which settings. */
export interface WorkContext {
  readonly db: D1Database;
  readonly vault: Vault;
  readonly settings: SavedSettings;
  readonly person: Person;
  /** The instant, and the same as a civil moment of the department's. */
  readonly now: Date;
  readonly moment: Moment;
}

/** Who asks, with the secrets that rows are compared by and words are sealed with. */
export interface KeyedContext extends WorkContext {
  readonly secrets: KeySecrets;
}

/** A line as the server knows it. */
export interface Line {
  readonly id: string;
  /** By the columns of the worklist, whole. */
  readonly cells: Row;
  /** More of them that depend on other lines: an answer is not stale when they have changed. */
  readonly beside?: Row;
  /** The record that it is about; null for a line about none. */
  readonly record: FoundRecord | null;
  /** Another record to hold it against, which its reader may see; left out where there is none. */
  readonly other?: FoundRecord;
  readonly shop: string;
  /** What it calls itself in clear; "" when nothing. */
  readonly reference: string;
  /** The day of the list that it stands in, for a worklist by days. */
  readonly day: Day | null;
  /** The code of the reason why nobody can answer it now. */
  readonly blocked: string | null;
  /** Whether it waits to be answered. */
  readonly open: boolean;
}

/** Which open lines are listed. */
export interface WantedLines {
  /** The day of a worklist by days; null for another. */
  readonly day: Day | null;
  readonly shop: string | undefined;
  readonly find: string | undefined;
  /** By the worklist's filters. */
  readonly filters: ChosenFilters;
  readonly after: string | undefined;
  readonly limit: number;
}

/** A page of open lines, and the figures of all pages together. */
export interface ListedLines<L extends Line = Line> {
  readonly lines: readonly L[];
  readonly cursor: string | null;
  readonly total: number;
  readonly blocked: number;
  readonly sums: z.output<typeof listWork.response>["sums"];
  /** Where lines have money at risk: how much on all pages. */
  readonly atRisk?: Fen | null;
  /** Of all lines together, where all of them can be answered at once. */
  readonly digest?: string | null;
}

/**
 * What an answer is to lead to: the next version of the line's record, or of the one that is named (a new one where
 * its version is 0), says these cells; it is only kept; or it is refused.
 */
export type Decision =
  | { readonly record: Row; readonly of?: FoundRecord }
  | { readonly kept: true }
  | { readonly problems: readonly ServerFinding[] }
  | { readonly why: string };

/** An answer that is taken. */
export interface Taken<L extends Line = Line> {
  readonly line: L;
  /** What was answered, every ask present. */
  readonly answer: Row;
}

/**
 * The server's half of a worklist: which lines there are, and what an answer means. Everything else about them is
 * the same for all worklists.
 */
export interface Half<L extends Line = Line> {
  /** True where a line is answered once for good, whatever it says afterwards. */
  readonly once?: boolean;
  /** How many lines wait in the person's shops; for a worklist by days, today. */
  count(context: WorkContext, filters?: ChosenFilters): Promise<number>;
  /** How many lines there are by each value of each filter; left out where a worklist has no filters. */
  groups?(
    context: WorkContext,
    wanted: Pick<WantedLines, "shop" | "find" | "filters">,
  ): Promise<Readonly<Record<string, readonly LineGroup[]>>>;
  /** What may be chosen for an ask, where only the server knows. */
  choices?(context: WorkContext): Promise<Readonly<Record<string, readonly string[]>>>;
  /** Open lines in the person's shops, the oldest first. Throws invalid-request for a cursor that is none of ours. */
  list(context: KeyedContext, wanted: WantedLines): Promise<ListedLines<L>>;
  /** The lines with these ids as they are now, open or not; without those that are gone, or of another shop. */
  find(
    context: KeyedContext,
    ids: readonly string[],
    answers?: readonly WorkAnswer[],
  ): Promise<ReadonlyMap<string, L>>;
  /** Whether this may be said of a line that is blocked; left out where nothing may. */
  answersBlocked?(answer: Row): boolean;
  /** What an answer that follows the worklist's rules means. It asks nobody: `find` has read what it needs. */
  decide(context: WorkContext, line: L, answer: Row): Decision;
  /** The line as it will be once the answer is taken; `record` is its record's next version, or as it was. */
  afterwards(context: WorkContext, taken: Taken<L>, record: FoundRecord | null): L;
  /** What else is written in the same batch, for all answers that are taken together. */
  statements?(
    context: KeyedContext,
    reply: string,
    taken: readonly Taken<L>[],
  ): D1PreparedStatement[] | Promise<D1PreparedStatement[]>;
}
