import type { AnsweredLine } from "../../../shared/api/worklists.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import type { Language } from "../../../shared/localized.ts";
import { listWords } from "../../../shared/messages/list-sheet.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import { answerWords } from "./answer-words.ts";
import { differences, reasonText } from "./list-cells.ts";

/** What an outcome is told with. */
interface Telling {
  readonly worklist: Worklist;
  readonly language: Language;
  /** What the line showed when it was answered, column by column. */
  readonly before: (key: string) => string;
  /** The instant of the response. */
  readonly at: string;
  readonly now: Date;
  readonly zone: string;
}

/** What became of an answer, in a sentence. */
export function outcomeText(
  { outcome, now: line, open, problems = [], why }: AnsweredLine,
  { worklist, language, before, at, now, zone }: Telling,
): string {
  const words = listWords[language];
  const time = (instant: string) => instantText(instant, now, zone);
  switch (outcome) {
    case "taken":
      return words.taken(time(at));
    case "unchanged":
      return words.unchanged(time(line?.answered?.at ?? at));
    case "stale": {
      if (line === null) return words.gone;
      const { answered } = line;
      if (!open && answered !== null) {
        const instead = answerWords(worklist, answered.cells, language);
        return words.answeredBy(answered.by, time(answered.at), instead);
      }
      return words.changed(differences(worklist, before, line, language));
    }
    case "invalid": {
      const columns = {
        ...ledgerById(worklist.waiting?.ledger ?? "")?.columns,
        ...worklist.table.columns,
      };
      const said = problems.map((finding) =>
        sentence({ ...finding, row: null, value: "" }, { columns }, language),
      );
      return words.invalid([...new Set(said)].join(words.and));
    }
    case "forbidden":
      return words.forbidden(reasonText(worklist, why, language));
  }
}
