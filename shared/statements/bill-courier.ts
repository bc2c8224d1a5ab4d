import { courierTable } from "../names/courier-table.ts";
import { namesOf } from "../names/known-name.ts";
import { mentionedIn } from "../names/mentioned.ts";
import { simplified } from "../text/simplified.ts";

const couriers = courierTable.couriers.flatMap((courier) =>
  namesOf(courier).map((name) => [name, courier.name] as const),
);

/** Whom a bill is for, and remarks: 「客户：京东家电店」 names no courier, nor does 「备注：德邦件另计」. */
const OTHERS =
  /(?:客户|付款|购买方|甲方|收件|寄件|店铺|平台|项目|备注|说明|注)[^\s:：]{0,6}[:：]\s*\S*/g;

/** What a bill, or the company that writes it, calls itself. */
const TITLE =
  /账单|帐单|对账|对帐|结算|明细|清单|公司|快递|速递|速运|物流|承运|bill|statement|express/i;

/** The courier that a bill names as its own above its headings: the first row that names just one; undefined for none. */
export function courierAbove(above: readonly string[]): string | undefined {
  for (const row of above) {
    const own = simplified(row).replaceAll(OTHERS, "");
    const courier = TITLE.test(own) ? courierNamed(own) : undefined;
    if (courier !== undefined) return courier;
  }
  return undefined;
}

/** The one courier that a text names, such as a sheet's name; undefined for none, or several. */
export const courierNamed = (text: string): string | undefined => mentionedIn(text, couriers);
