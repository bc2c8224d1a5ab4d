import { date } from "../columns/date.ts";
import { flag } from "../columns/flag.ts";
import { optional } from "../columns/optional.ts";
import { text } from "../columns/text.ts";
import { workdays } from "../time/span.ts";
import { usual } from "./usual-columns.ts";

/** What files of sales and of repairs have in common: whom to visit, and when their papers were handed over. */
export const visited = {
  customer: (more: readonly string[] = []) =>
    text({
      zh: "客户姓名",
      en: "Customer",
      aliases: ["车主", "车主姓名", ...more, "客户", "客户名称", "姓名"],
      privacy: "personal",
    }),
  phone: () => usual.phone("联系电话", "Phone", ["电话", "手机", "手机号", "联系方式", "车主电话"]),
  plateNo: () => usual.personal("车牌号", "Plate no.", ["车牌", "牌照号"]),
  papersOn: () =>
    optional(
      date({
        zh: "资料移交日期",
        en: "Papers handed over",
        aliases: ["资料交接日期", "档案移交日期"],
      }),
    ),
  noVisit: () =>
    optional(flag({ zh: "不再回访", en: "No more visits", aliases: ["拒绝回访", "谢绝回访"] })),
};

/** The deadline of `papersOn`, so many working days from the day in a column on. */
export const papersWithin = <const C extends string>(count: number, from: C) => ({
  title: { zh: "待移交资料", en: "Papers to hand over" },
  clearedBy: { zh: "填上资料移交日期", en: "Fill in when the papers were handed over" },
  from,
  within: workdays(count),
  until: "papersOn" as const,
});
