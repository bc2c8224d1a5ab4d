import type { Column, ColumnOptions } from "./column.ts";
import { normalised } from "../text/normalise.ts";
import { askedText } from "./asked-text.ts";

const HAN = /^\p{Script=Han}{2,5}$/u;
/** Names of several words, as 阿卜杜拉·买买提 and John Smith. */
const SEVERAL_WORDS =
  /^(?=.{3,40}$)(?:\p{Script=Han}+(?:[·•・.]\p{Script=Han}+)+|[A-Za-z.'-]+(?: +[A-Za-z.'-]+)+)$/u;
/** What companies, shops and other bodies are called. */
const BODY =
  /^(?=.{4,60}$)[\p{Script=Han}A-Za-z0-9()&·]+(?:公司|集团|厂|店|行|部|社|院|校|学|会|所|局|中心|馆|坊|站|铺|户)(?:\([^)]*\))?$/u;

function isName(content: string): boolean {
  const name = normalised(content);
  // A masked name may be any.
  return name.includes("*") || [HAN, SEVERAL_WORDS, BODY].some((shape) => shape.test(name));
}

/** The name of a person or a body, as its account has it; others are kept and asked about. */
export const payeeName = (options: ColumnOptions): Column<string> =>
  askedText(options, {
    kind: "name",
    ownEachRow: true,
    expects: { code: "payee-name" },
    examples: ["李敏", "阿依古丽·买买提", "云溪贸易有限公司", "A1"],
    code: "R035",
    isUsual: isName,
  });
