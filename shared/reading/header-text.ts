import { simplified } from "../text/simplified.ts";
import { headerSpelling } from "./header-spelling.ts";

/** A heading without what differs between two spellings of it, nor whether its characters are traditional. */
export const headerText = (heading: string): string => simplified(headerSpelling(heading));

/** A normalised heading without a remark in brackets behind it, such as 「（必填）」 or 「（元）」. */
export function withoutRemark(normalised: string): string {
  return normalised.replace(/(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】)+$/, "");
}
