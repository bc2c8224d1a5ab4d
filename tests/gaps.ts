import type { Ledger } from "../shared/ledger.ts";
import { sentence } from "../shared/messages/sentence.ts";
import type { Problem } from "../shared/problem.ts";

const ENDS = { zh: "。", en: "." } as const;

/** What stands where a sentence has lost a value, or has got one that is no text. */
const GAP =
  /undefined|null|NaN|\[object|function|=>|「」|“”|""|\(\)|（）| {2}|^ | [,.;:，。；：）)]|[（(] |, ,|、、|[：:] ?[。.]$/;

/** What is wrong with the sentences about a problem in both languages: holes, things that are no text, no full stop. */
export function gapsIn(problem: Problem, ledger: Ledger): string[] {
  return (["zh", "en"] as const).flatMap((language) => {
    const said = sentence(problem, ledger, language);
    return said.endsWith(ENDS[language]) && !GAP.test(said) ? [] : [`${problem.code}: ${said}`];
  });
}
