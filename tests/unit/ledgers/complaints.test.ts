import { describe, expect, test } from "vitest";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { isComplaint } from "../../../shared/ledgers/complaints/nature.ts";
import { rowsIn } from "./rows-in.ts";

const RECEIVED = "2026-11-03 09:00";

/** What a sheet makes of rows that say just this of a complaint of 3 November. */
async function of(...rows: readonly Readonly<Record<string, string>>[]) {
  const headings = [...new Set(["投诉时间", "投诉内容", ...rows.flatMap(Object.keys)])];
  const found = await rowsIn(complaints, [
    headings,
    ...rows.map((row, index) =>
      headings.map(
        (heading) => ({ 投诉时间: RECEIVED, 投诉内容: `破损 ${index}`, ...row })[heading] ?? "",
      ),
    ),
  ]);
  return { ...found, said: found.said.filter((line) => !line.startsWith("R069")) };
}

const DONE = {
  第一接待人: "李敏",
  经办人: "王芳",
  处理结果: "换了一张",
  解决时间: "2026-11-04 10:00",
  客户反馈时间: "2026-11-04 11:00",
  客户是否满意: "满意",
};

describe("closing", () => {
  test("needs the whole trail, told as one; filing needs a number, a major case its inspection", async () => {
    const { said } = await of(
      { ...DONE, 状态: "已关闭" },
      { ...DONE, 状态: "已关闭", 经办人: "", 处理结果: "" },
      { ...DONE, 状态: "归档" },
      { ...DONE, 状态: "已归档", 归档编号: "D-1", 重大投诉: "是" },
      { ...DONE, 状态: "已归档", 归档编号: "D-2", 重大投诉: "否", 重要客户: "否" },
      { ...DONE, 状态: "已归档", 归档编号: "D-3", 重大投诉: "是", 核查人: "陈主管" },
      { 状态: "已关闭", 性质: "咨询" },
      { 状态: "处理中" },
    );
    expect(said).toEqual([
      "X214 warning 3 handler",
      "X214 warning 4 archiveNo",
      "X214 warning 5 inspectedBy",
    ]);
  });

  test("who is left dissatisfied goes to the general manager, and the day after is late", async () => {
    const { said, deadlines } = await of(
      { ...DONE, 状态: "已解决", 客户是否满意: "不满意" },
      {
        ...DONE,
        状态: "已解决",
        客户是否满意: "不满意",
        报总经理时间: "2026-11-04 15:00",
      },
    );
    expect(said).toEqual(["R062 warning 2 directorAt"]);
    expect(deadlines.map((all) => all.filter((line) => line.startsWith("director")))).toEqual([
      ["director 2026-11-06T00:00:00"],
      ["director 2026-11-06T00:00:00 met 2026-11-04T15:00:00"],
    ]);
  });
});

describe("deadlines", () => {
  test("a promised call back is one of its own, and feedback follows the solution", async () => {
    const { deadlines } = await of({ 约定回电时间: "2026-11-03 15:00" }, DONE);
    expect(deadlines).toEqual([
      [
        "acknowledge 2026-11-04T09:00:00",
        "callBack 2026-11-03T15:00:00",
        "resolve 2026-11-07T00:00:00",
        "legal 2026-11-19T00:00:00",
      ],
      [
        "resolve 2026-11-07T00:00:00 met 2026-11-04T10:00:00",
        "feedback 2026-11-06T00:00:00 met 2026-11-04T11:00:00",
        "legal 2026-11-19T00:00:00 met 2026-11-04T10:00:00",
      ],
    ]);
  });

  test("praise waits for nothing; a suggestion and a question have no legal limit", async () => {
    const { deadlines } = await of({ 性质: "表扬" }, { 性质: "意见", 渠道: "12315" });
    expect(deadlines).toEqual([
      [],
      ["acknowledge 2026-11-04T09:00:00", "resolve 2026-11-07T00:00:00"],
    ]);
  });
});

test("of the trail, what the sheet has no column for is nobody's warning", async () => {
  const { 经办人: _, ...rest } = DONE;
  const { said } = await of({ ...rest, 客户是否满意: "", 状态: "已关闭" });
  expect(said).toEqual(["X214 warning 2 satisfied"]);
});

test("nothing is promised or done before the complaint, and what was taken up again is not solved", async () => {
  const { said } = await of(
    { 承诺期限: "2026-11-02" },
    { 约定回电时间: "2026-11-02" },
    { 反馈时间: "2026-11-03 08:00" },
    { 状态: "处理中", 解决时间: "2026-11-04 10:00" },
  );
  expect(said).toEqual([
    "R063 error 2 promisedOn",
    "R063 error 3 callBackBy",
    "R063 error 4 feedbackAt",
    "X206 warning 5 resolvedAt",
  ]);
});

test("a ledger without 性质 holds complaints; of the others only 投诉 and its names count", () => {
  const counted = [null, "投诉", "举报"].map((nature) => isComplaint({ nature }));
  expect(counted).toEqual([true, true, true]);
  const others = ["抱怨", "建议", "意见", "咨询", "表扬", "信访"];
  expect(others.filter((nature) => isComplaint({ nature }))).toEqual([]);
});
