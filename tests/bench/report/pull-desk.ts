/// <reference lib="dom" />
import { createClient } from "../../../addin/client.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { worklistWords } from "../../../shared/messages/worklist-words.ts";
import { recordId, RECORD_ID_RANDOM_BYTES } from "../../../shared/record.ts";
import { addDays } from "../../../shared/time/day.ts";
import { readDemoPeople } from "../../../worker/local/demo-people.ts";
import { trustOwnCertificate } from "../../../worker/local/trust.ts";
import { launchChromium } from "../../browser/chromium.ts";
import * as clerk from "../../browser/clerk.ts";
import { openSandbox } from "../../browser/sandbox-stage.ts";
import { serve } from "../../browser/serve.ts";
import type { Bench } from "../kit/bench.ts";
import { median } from "../kit/rounds.ts";
import { today } from "../push/desk.ts";

const FLAGS = 5000;
const PER_PUSH = 500;
const ROUNDS = 3;
const words = worklistWords.zh;

/** What is late, into a sheet. */
export const pullDesk: Bench = {
  name: "desk-sheet",
  title: `逾期清单 of ${FLAGS} rows pulled into a sheet of the sandbox`,
  how: "from the click on 拉到表里 to the word that it is written: read from the Worker page by page and written through office.js; the first time and again, in place",
  seconds: 300,
  async measure(cleanup) {
    const product = await serve();
    cleanup.add(() => product.stop());
    trustOwnCertificate();
    const people = readDemoPeople(product.dataFolder) ?? [];
    const keyOf = (wanted: string) => people.find(({ role }) => role === wanted)?.key ?? "";
    const { url } = product;
    const client = createClient({
      server: url,
      key: keyOf("clerk"),
      fetch: (to, init) => fetch(to, init),
    });
    for (let from = 0; from < FLAGS; from += PER_PUSH) {
      const rows = Array.from({ length: PER_PUSH }, (_, nth) => ({
        id: recordId(new Date(), crypto.getRandomValues(new Uint8Array(RECORD_ID_RANDOM_BYTES))),
        base: null,
        cells: {
          registeredOn: addDays(today(), -10),
          shop: "云杉家居旗舰店",
          orderNo: `6${String(from + nth).padStart(17, "0")}`,
          kind: "退货退款",
          paid: 9900,
          refund: 3500,
          refundPath: "平台退款",
        },
      }));
      const body = { id: crypto.randomUUID(), rows };
      const said = await client.call(pushRows, { params: { ledger: "after-sales" }, body });
      if (!said.ok || said.value.counts.created < PER_PUSH) throw new Error(JSON.stringify(said));
    }
    const browser = await launchChromium();
    cleanup.add(() => browser.close());
    const stage = await openSandbox(browser, url, { language: "zh" });
    await clerk.button(stage, stage.words.footer.signIn).click();
    await clerk.signsIn(stage, keyOf("supervisor"));
    const { pane } = stage;
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      if (round > 0) await pane.getByRole("button", { name: "今天", exact: true }).click();
      await pane.getByRole("button", { name: /^逾期清单/ }).click();
      await pane.getByRole("article").first().waitFor();
      const written = await stage.frame().evaluateHandle(() => {
        const done = Promise.withResolvers<number>();
        let began = 0;
        addEventListener("click", () => (began = performance.now()), { capture: true, once: true });
        new MutationObserver((_, observer) => {
          const said = document.body.textContent;
          if (began === 0 || !/已拉到「|已更新：/.test(said)) return;
          observer.disconnect();
          done.resolve(performance.now() - began);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        return { done: done.promise };
      });
      await clerk.button(stage, words.toSheet).click();
      times.push(await written.evaluate(({ done }) => done));
    }
    const [first = 0, ...again] = times;
    return [
      { name: "the first time", value: first, unit: "ms", target: { most: 2000 } },
      { name: "again, in place", value: median(again), unit: "ms", target: { most: 2000 } },
    ];
  },
};
