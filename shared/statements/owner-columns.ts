import { headerText } from "../reading/header-text.ts";

/** A column that says whose list it is. */
export type OwnerColumn = "merchant" | "shop";

const HEADINGS: Readonly<Record<OwnerColumn, readonly string[]>> = {
  merchant: ["商户号", "商户ID", "结算商户号", "微信支付商户号"],
  shop: ["店铺名称", "店铺", "商家昵称", "商户主体名称"],
};

/** So many are told apart: more would be no more help. */
const MOST = 5;

/** Whose list its own columns say that it is, row by row. */
export function ownersOf(headed: ReadonlyMap<string, number>) {
  const columns = (["merchant", "shop"] as const).map((owner) => {
    const [index] = HEADINGS[owner].flatMap((name) => headed.get(headerText(name)) ?? []);
    return { index, names: new Set<string>() };
  });
  const [merchant, shop] = columns;
  return {
    indices: columns.flatMap(({ index }) => index ?? []),
    add(said: readonly string[]): void {
      for (const { index, names } of columns) {
        const name = said[index ?? -1] ?? "";
        if (name !== "" && name !== "0" && names.size < MOST) names.add(name);
      }
    },
    get found(): Readonly<Record<OwnerColumn, readonly string[]>> {
      return { merchant: [...(merchant?.names ?? [])], shop: [...(shop?.names ?? [])] };
    },
  };
}
