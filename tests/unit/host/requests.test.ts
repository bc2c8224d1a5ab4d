import { describe, expect, test } from "vitest";
import { ACTION, PATH, type Action } from "../../../addin/sandbox/host/rich-api/request.ts";
import { openExcel } from "./open-excel.ts";

const paths = {
  1: { ObjectPathType: PATH.root },
  2: { ObjectPathType: PATH.property, Name: "Worksheets", ParentObjectPathId: 1 },
  3: { ObjectPathType: PATH.method, Name: "GetActiveWorksheet", ParentObjectPathId: 2 },
};

/** Sends actions that office.js's public face doesn't lead to. */
async function send(...actions: Omit<Action, "Id">[]): Promise<unknown> {
  const { host } = openExcel();
  const Actions = actions.map((action, i) => ({ Id: i + 1, ...action }));
  const answer = await host.execute(JSON.stringify({ Actions, ObjectPaths: paths }));
  return "json" in answer ? (JSON.parse(answer.json) as unknown) : answer;
}

describe("requests", () => {
  test("a recursive query answers by class", async () => {
    const answer = await send({
      ActionType: ACTION.recursiveQuery,
      ObjectPathId: 3,
      RecursiveQueryInfo: { Queries: { Worksheet: { Select: ["name"] } } },
    });
    expect(answer).toMatchObject({ Results: [{ ActionId: 1, Value: { Name: "售后" } }] });
  });

  test("ensureUnchanged lets the rest happen only when nothing changed", async () => {
    const unchanged = { ActionType: ACTION.ensureUnchanged, ObjectPathId: 3 };
    expect(await send({ ...unchanged, ObjectState: { Name: "售后" } })).toEqual({
      Results: [{ ActionId: 1, Value: null }],
      TraceIds: [],
    });
    expect(await send({ ...unchanged, ObjectState: { Name: "other" } })).toMatchObject({
      Results: [],
      Error: { Code: "Conflict", ActionIndex: 0 },
    });
  });

  test("an unknown action, path or service is not found", async () => {
    const codes = [];
    for (const action of [
      { ActionType: 99, ObjectPathId: 3 },
      { ActionType: ACTION.instantiate, ObjectPathId: 77 },
      { ActionType: ACTION.method, ObjectPathId: 3, Name: "constructor" },
    ]) {
      const answer = (await send(action)) as { Error: { Code: string } };
      codes.push(answer.Error.Code);
    }
    expect(codes).toEqual(["ApiNotFound", "InvalidReference", "ApiNotFound"]);
  });

  test("a collection can be read in part", async () => {
    const { excel, workbook } = openExcel();
    for (const name of ["b", "c", "d"]) workbook.addSheet(name);
    const names = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true, $top: 2, $skip: 1 });
      await context.sync();
      return worksheets.items.map((sheet) => sheet.name);
    });
    expect(names).toEqual(["b", "c"]);
  });

  test("the first day of 1904 tells the date system", async () => {
    const serials = [];
    for (const date1904 of [false, true]) {
      const { excel, workbook } = openExcel();
      workbook.date1904 = date1904;
      serials.push(
        await excel.run(async (context) => {
          const day = context.workbook.functions.datevalue("1904-01-02").load("value");
          await context.sync();
          return day.value;
        }),
      );
    }
    expect(serials).toEqual([1463, 1]);
  });

  test("a handler can be removed in the context that added it", async () => {
    const { excel, host } = openExcel();
    const handler = await excel.run(async (context) => {
      const added = context.workbook.worksheets.onRowSorted.add(() => Promise.resolve());
      await context.sync();
      return added;
    });
    await excel.run({ previousObjects: handler.context }, async (context) => {
      handler.remove();
      await context.sync();
    });
    expect(host.missingMembers).toEqual([]);
  });
});
