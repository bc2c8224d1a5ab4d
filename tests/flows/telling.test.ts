import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import {
  listDeliveries,
  listReceivers,
  removeReceiver,
  saveReceiver,
  testReceiver,
} from "../../addin/actions/department/receivers.ts";
import { bodyOf, draftOf, newSecret } from "../../addin/taskpane/receivers/receiver-draft.ts";
import { receiversPageWords } from "../../shared/messages/receivers-page.ts";
import { requestErrors } from "../../shared/messages/request-errors.ts";
import { receivedBy } from "../worker/support/receivers.ts";
import { hire } from "../worker/support/staff.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";

const words = receiversPageWords.zh;
const pane = paneOf(new MemoryWorkbook(), (await hire("admin", "管理员")).key);
const heard = () => pane.store.get().notice?.text;
const known = async () => {
  const listed = await listReceivers(pane);
  return listed.ok ? listed.value : [];
};

test("an admin adds a group, tries it, changes it without typing its secrets again, and removes it", async () => {
  const start = draftOf(undefined, "zh");
  expect(bodyOf(start, undefined)).toBeUndefined();
  const word = `good-${crypto.randomUUID()}`;
  const address = `${env.RECEIVERS}/hook/${word}`;
  const draft = {
    ...start,
    name: " 客服群 ",
    kind: "webhook",
    address,
    secret: newSecret(),
  } as const;
  const id = crypto.randomUUID();
  const added = bodyOf(draft, undefined);
  expect(added && (await saveReceiver(pane, id, added))).toBe(true);
  const [one] = await known();
  expect(one).toMatchObject({ name: "客服群", hasSecret: true, version: 1, last: null });

  if (one) await testReceiver(pane, one);
  expect(heard()).toBe(words.tested);
  const changed = { ...draftOf(one, "zh"), shops: "甲店\n\n甲店\n乙店", hours: [15] };
  const body = bodyOf(changed, one);
  expect(body).not.toHaveProperty("address");
  expect(body && (await saveReceiver(pane, id, body))).toBe(true);
  const [now] = await known();
  expect(now).toMatchObject({ shops: ["甲店", "乙店"], hours: [15], hasSecret: true, version: 2 });
  if (now) await testReceiver(pane, now);
  const messages = await receivedBy(word);
  expect(messages.map(({ headers }) => headers["webhook-signature"]?.slice(0, 3))).toEqual([
    "v1,",
    "v1,",
  ]);

  if (now) await removeReceiver(pane, now);
  expect(await known()).toEqual([]);
  const log = await listDeliveries(pane, {});
  expect(log).toMatchObject({
    ok: true,
    value: { deliveries: [{ state: "sent" }, { state: "sent" }] },
  });
});

test("why a test did not arrive, or an address will not do, is said in words", async () => {
  const draft = { ...draftOf(undefined, "zh"), name: "二组", kind: "dingtalk" } as const;
  const save = (address: string) => {
    const body = bodyOf({ ...draft, address }, undefined);
    return body && saveReceiver(pane, crypto.randomUUID(), body);
  };
  expect(await save("https://10.0.0.1/robot/send?access_token=1")).toBe(false);
  expect(heard()).toBe(requestErrors["address-not-allowed"].zh);
  expect(await save("https://open.feishu.cn/open-apis/bot/v2/hook/1")).toBe(false);
  expect(heard()).toBe(requestErrors["address-of-another-kind"].zh);
  expect(await save(`${env.RECEIVERS}/robot/send?access_token=code-${crypto.randomUUID()}`)).toBe(
    true,
  );
  const [one] = await known();
  if (one) await testReceiver(pane, one);
  expect(heard()).toContain(words.codes[310000] ?? "?");
});
