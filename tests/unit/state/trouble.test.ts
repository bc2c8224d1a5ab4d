import { beforeAll, expect, test } from "vitest";
import { WorkbookFailure } from "../../../addin/workbook/workbook-failure.ts";
import { describeTrouble } from "../../../addin/state/trouble/describe-trouble.ts";
import { attempted, toResult } from "../../../addin/state/trouble/to-result.ts";
import type { Role } from "../../../shared/role.ts";
import { loadPaneWords } from "../../../addin/state/pane-words.ts";

beforeAll(async () => {
  await loadPaneWords("zh");
  await loadPaneWords("en");
});

test("what Excel refuses is said in words, with what Excel said under the details", async () => {
  const cause = new Error("InvalidOperationInCellEditMode");
  const ended = await attempted(Promise.reject(new WorkbookFailure("editing", cause)));
  if (ended.ok) throw new Error("A failure counts as none");
  expect(describeTrouble(ended.trouble, "zh")).toEqual({
    title: "Excel 正在编辑单元格。按回车结束编辑，再试一次",
    hint: "表里的内容没动。",
    details: "InvalidOperationInCellEditMode",
  });
});

test("a refusal of the server carries its request id for those who look for it", async () => {
  const problem = {
    type: "about:blank",
    title: "…",
    status: 503,
    code: "busy" as const,
    requestId: "r-1",
  };
  const ended = await toResult(
    Promise.resolve({ ok: false, failure: { kind: "refused", problem, retryAfter: 1 } } as const),
  );
  if (ended.ok) throw new Error("A refusal counts as an answer");
  expect(describeTrouble(ended.trouble, "en").details).toBe("Request r-1");
});

test("whoever may not do something hears who may", async () => {
  const roles: Role[] = ["clerk", "supervisor", "admin"];
  const problem = {
    type: "about:blank",
    title: "…",
    status: 403,
    code: "forbidden" as const,
    requestId: "r-1",
    roles,
  };
  const ended = await toResult(
    Promise.resolve({
      ok: false,
      failure: { kind: "refused", problem, retryAfter: null },
    } as const),
  );
  if (ended.ok) throw new Error("A refusal counts as an answer");
  expect(describeTrouble(ended.trouble, "zh")).toMatchObject({
    title: "你的角色不能做这件事",
    hint: "这由客服、主管、管理员来做。表里的内容没动。",
  });
  expect(describeTrouble(ended.trouble, "en").hint).toBe(
    "This is for: clerk, supervisor, admin. The sheet is untouched.",
  );
});

test("what nobody foresaw is told as that, never as a bare code", async () => {
  const ended = await attempted(Promise.reject(new TypeError("x is undefined")));
  if (ended.ok) throw new Error("A failure counts as none");
  expect(describeTrouble(ended.trouble, "en")).toMatchObject({
    title: "Something unexpected happened",
    details: "TypeError: x is undefined",
  });
});
