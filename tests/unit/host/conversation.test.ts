import { expect, test } from "vitest";
import { Conversation } from "../../../addin/sandbox/host/xdm/conversation.ts";
import { DocumentSettings } from "../../../addin/sandbox/host/xdm/document-settings.ts";
import { RibbonCommands } from "../../../addin/sandbox/host/xdm/ribbon-commands.ts";
import { openExcel } from "./open-excel.ts";

/** A conversation, what it posts, and a way to send it an invocation. */
function openConversation() {
  const { host, workbook } = openExcel();
  const posted: { _correlationId: number; _data: unknown }[] = [];
  const left: string[] = [];
  const commands = new RibbonCommands();
  const conversation = new Conversation({
    id: "c1",
    host,
    commands,
    settings: new DocumentSettings(workbook),
    origin: "https://localhost",
    appContext: (settings) => ({ settings }),
    leave: (exit) => left.push(exit),
    post: (message) => posted.push(JSON.parse(message) as (typeof posted)[number]),
  });
  const request = (name: string, data: unknown, type = 0, id = "c1") =>
    JSON.stringify({
      _messageType: 0,
      _actionName: name,
      _actionType: type,
      _conversationId: id,
      _correlationId: 7,
      _data: data,
    });
  const answered = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return posted.map(({ _data }) => _data);
  };
  return { conversation, commands, request, answered, left, workbook };
}

test("messages that aren't office.js's, or another load's, get no answer", async () => {
  const { conversation, request, answered } = openConversation();
  for (const message of ["", "{", "null", "[]", 5, null, { a: 1 }, '{"_messageType":0}']) {
    conversation.receive(message);
  }
  conversation.receive(request("executeMethod", {}, 0, "another"));
  expect(await answered()).toEqual([]);
});

test("a call that the host doesn't know fails, and says so", async () => {
  const { conversation, request, answered } = openConversation();
  conversation.receive(request("executeMethod", { DdaMethod: { DispatchId: 111 } }));
  expect(await answered()).toEqual([{ Error: 5001, Version: 1 }]);
});

test("document settings are those of the workbook; a saved copy removes only what it had", async () => {
  const { conversation, request, answered, workbook } = openConversation();
  workbook.settings = new Map<string, unknown>([["old", 1]]);
  conversation.receive(request("ContextActivationManager_getAppContextAsync", "addin"));
  workbook.settings = new Map(workbook.settings).set("meanwhile", true);
  conversation.receive(
    request("executeMethod", {
      DdaMethod: { DispatchId: 76 },
      DdaSettingsMethod: { Properties: [["new", '{"a":2}']] },
    }),
  );
  expect(await answered()).toEqual([{ settings: [["old", "1"]] }, { Error: 0, Version: 1 }]);
  expect([...workbook.settings]).toEqual([
    ["meanwhile", true],
    ["new", { a: 2 }],
  ]);
});

test("a ribbon button pressed before the add-in listens is not lost", async () => {
  const { conversation, commands, request, answered } = openConversation();
  const done = commands.invoke("validate");
  conversation.receive(request("appCommandInvoked", {}, 1));
  const pressed = ["command-1", "validate", '{"source":{"id":"validate"}}'];
  expect(await answered()).toEqual([{ Error: 0, Version: 1 }, pressed]);
  conversation.receive(
    request("executeMethod", { 0: "command-1", 1: 0, DdaMethod: { DispatchId: 94 } }),
  );
  await expect(done).resolves.toBeUndefined();
});

test("a command that runs when the pane closes fails instead of waiting for ever", async () => {
  const { conversation, commands, request } = openConversation();
  conversation.receive(request("appCommandInvoked", {}, 1));
  const done = commands.invoke("push");
  conversation.close();
  await expect(done).rejects.toThrow("The add-in was closed");
});

test("the page hears by which key a person leaves the pane, and of nothing else", async () => {
  const { conversation, request, left } = openConversation();
  const select = 0;
  for (const action of [select, 13, 14, 5, 6, 15, 39]) {
    conversation.receive(request("ContextActivationManager_notifyHost", ["addin", action]));
  }
  expect(left).toEqual(["tab", "shift-tab", "ctrl-f6", "ctrl-shift-f6", "escape"]);
});

test("a key of the add-in's own comes as office.js expects an action", async () => {
  const { conversation, request, answered } = openConversation();
  conversation.receive(request("richApiMessage", {}, 1));
  conversation.runAction("nextProblem");
  const action = { ArrayData: [[2, 1000, "", '["nextProblem"]', 1]] };
  expect(await answered()).toEqual([{ Error: 0, Version: 1 }, action]);
});
