import { natures } from "../../ledgers/complaints/nature.ts";
import { visitWords } from "../../ledgers/follow-up-visits/visit-words.ts";
import { namesOf } from "../../names/known-name.ts";
import { FAULTS } from "../../worklists/faults.ts";
import { worklists } from "../../worklists/index.ts";

const [complaint, , , , praise] = natures;
const [wrong, incomplete, late] = Object.keys(FAULTS);

/** The words of the ledgers by which the card counts. */
export const kpiWords = {
  complaints: complaint === undefined ? [] : namesOf(complaint),
  praises: praise === undefined ? [] : namesOf(praise),
  content: visitWords.content,
  discontent: visitWords.discontent,
  grave: "特急",
  /** Where finance sends lines back: what a supervisor does is no complaint of hers about our data. */
  finances: worklists
    .filter(({ answers, asks }) => answers.includes("finance") && "fault" in asks)
    .map(({ id }) => id),
  faults: { K4a: wrong, K4b: incomplete, K4c: late },
  scored: "评分",
  fined: "罚",
  person: "当事人",
  inCharge: "第一责任人",
} as const;
