import { describe, expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { holdCodeNames } from "../../../shared/messages/hold-codes.ts";
import { originalText } from "../../../shared/messages/reversal-words.ts";
import { lineWords } from "../../../shared/messages/line-words.ts";
import { postingKindNames } from "../../../shared/messages/posting-kinds.ts";
import { statements } from "../../../shared/statements/index.ts";
import { differenceClasses } from "../../../shared/worklists/differences/classes.ts";
import { groupTitle } from "../../../shared/messages/sentence.ts";
import { judgements } from "../../../shared/settings/levels.ts";
import { worklistById } from "../../../shared/worklists/index.ts";
import { WAYS } from "../../../shared/worklists/differences/words.ts";
import {
  decidedText,
  movedText,
  reasonsText,
  severityText,
  type ToldClock,
} from "../../../shared/worklists/overdue/line-text.ts";

const HAN = /\p{Script=Han}|[、，；：（）]/u;
const NOW = "2026-11-03T12:00:00";

function listOf(id: string) {
  const worklist = worklistById(id);
  if (worklist === undefined) throw new Error(`There is no list ${id}`);
  return worklist;
}

const english = (worklist: string, column: string, text: string | null) =>
  lineWords(listOf(worklist), column, text ?? "", "en");

const clock = (rule: string, changes: Partial<ToldClock> = {}): ToldClock => ({
  rule,
  due: "2026-11-01T00:00:00",
  firstDue: "2026-10-28T09:00:00",
  half: "2026-10-20T00:00:00",
  warn: "2026-10-25T00:00:00",
  pausedUntil: null,
  waived: false,
  assigned: null,
  ...changes,
});

describe("a line that is read in English", () => {
  test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
    "says every deadline of %s in English",
    (id, { title, deadlines }) => {
      const rules = Object.keys(deadlines);
      const late = rules.map((rule) => clock(rule));
      expect(english("overdue", "ledger", title.zh)).toBe(title.en);
      expect(english("overdue", "reasons", reasonsText(id, late, NOW))).not.toMatch(HAN);
      expect(english("overdue", "moved", movedText(id, late, NOW))).not.toMatch(HAN);
      for (const changes of [
        { waived: true },
        { pausedUntil: "2026-12-01T00:00:00" },
        { pausedUntil: "9999-01-01T00:00:00" },
        { due: "2026-11-03T09:00:00" },
        { due: "2026-11-04T00:00:00" },
        { due: "2026-11-05T00:00:00" },
        { due: "2026-11-30T00:00:00" },
      ] as const) {
        const clocks = rules.map((rule) => clock(rule, changes));
        expect(english("overdue", "severity", severityText(clocks, NOW))).not.toMatch(HAN);
        expect(english("overdue", "decided", decidedText(id, clocks, NOW, new Map()))).not.toMatch(
          HAN,
        );
      }
    },
  );

  test("says what is paid, why it waits, what differs and where from", () => {
    const kinds = Object.values(postingKindNames).map(({ zh }) => `${zh} 12.00`);
    const codes = Object.values(holdCodeNames).map(({ zh }) => zh);
    expect([
      english("payments", "kinds", "退款 30.00、邮费 8.00"),
      english("overdue", "severity", "逾期 3 天"),
      english("overdue", "severity", "逾期 1 天"),
      english("overdue", "decided", "督办：天明（已离职）"),
    ]).toEqual([
      "Refund 30.00, Postage 8.00",
      "Overdue 3 days",
      "Overdue 1 day",
      "followed up by: 天明 (has left)",
    ]);
    for (const text of [
      english("payments", "kinds", kinds.join("、")),
      english("confirmations", "why", codes.join("、")),
      ...Object.values(differenceClasses).map(({ zh }) => english("differences", "class", zh)),
      ...Object.values(WAYS).map((zh) => english("differences", "way", zh)),
      ...statements.map(({ title }) => english("registrations", "source", title.zh)),
    ]) {
      expect(text).not.toMatch(HAN);
    }
  });

  test("has an English word for the warnings of every column, by its heading and its rule", () => {
    const all = ledgers.flatMap(({ columns }) =>
      Object.values(columns).map(({ header }) => `${header.zh}：${groupTitle("R069", "zh")}`),
    );
    const rules = judgements.map((code) => `邮费：${groupTitle(code, "zh")}`);
    const said = english("warnings", "warnings", [...all, ...rules].join("；"));
    expect(said.split("; ").filter((text) => HAN.test(text))).toEqual([]);
    expect(english("warnings", "warnings", "邮费：金额超过上限；货值：该填的没填")).toBe(
      `Postage: ${groupTitle("R023", "en")}; Value of goods: ${groupTitle("R069", "en")}`,
    );
  });

  test("says in English which lines of which batches an amount takes back", () => {
    const [one, other] = (["CW-20261103-01", "CW-20261104-02"] as const).map((batch, at) => ({
      batch,
      place: at + 1,
      month: "2026-11" as const,
    }));
    const taken = [one, other].map((each) => each && originalText(each, "zh"));
    expect(english("payments", "kinds", `邮费 8.00、赔偿 12.00（${taken.join("；")}）`)).toBe(
      "Postage 8.00, Compensation 12.00 (reverses line 1 of CW-20261103-01 (2026-11); reverses line 2 of CW-20261104-02 (2026-11))",
    );
    expect(english("payments", "batches", "CW-20261103-01、CW-20261104-02")).toBe(
      "CW-20261103-01, CW-20261104-02",
    );
  });

  test("keeps what people have written, and all of it in Chinese", () => {
    expect(english("payments", "payeeName", "退款")).toBe("退款");
    expect(english("corrections", "remark", "邮费")).toBe("邮费");
    expect(english("corrections", "why", "资料不全")).toBe("Something is missing");
    expect(lineWords(listOf("payments"), "kinds", "退款 30.00", "zh")).toBe("退款 30.00");
  });
});
