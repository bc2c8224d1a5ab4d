import { digest } from "../../shared/digest.ts";
import type { LineToMatch } from "../store/statements/matching-facts.ts";

type Known = Pick<LineToMatch, "statement" | "source" | "account" | "shop" | "key">;

/** By which a line is known in every version of its statement. */
export function lineIds(): (line: Known) => string {
  const lists = new Map<number, string>();
  return ({ statement, source, account, shop, key }) => {
    const list = lists.get(statement) ?? digest([source, account, shop]);
    lists.set(statement, list);
    return `L.${list}.${digest([key])}`;
  };
}
