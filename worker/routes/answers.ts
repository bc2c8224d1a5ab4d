import { answerWarnings, lookUpAnswers, withdrawAnswer } from "../../shared/api/answers.ts";
import { mount, type App } from "../http/mount.ts";
import { insertAuditEvent } from "../store/audit.ts";
import {
  answerName,
  deleteAnswer,
  insertAnswers,
  readAnswerable,
  readAnswers,
} from "../store/answers.ts";
import { knownLedger } from "./known-ledger.ts";

export function mountAnswers(app: App): void {
  mount(app, answerWarnings, async ({ db, now, person, params, body }) => {
    const within = { ledger: knownLedger(params).id, shops: person.shops };
    const records = [...new Set(body.answers.map(({ record }) => record))];
    const theirs = await readAnswerable(db, within, records);
    const answers = body.answers.filter(({ record }) => theirs.has(record));
    const at = now.toISOString();
    if (answers.length > 0) {
      await db.batch([
        ...insertAnswers(db, answers, { by: person.id, at, push: null }),
        insertAuditEvent(db, {
          at,
          person: person.id,
          action: "answer-warnings",
          subject: within.ledger,
          detail: answers,
        }),
      ]);
    }
    const said = new Set(answers.map(answerName));
    const held = await readAnswers(db, within, [...theirs]);
    return { answers: held.filter((answer) => said.has(answerName(answer))) };
  });

  mount(app, lookUpAnswers, async ({ db, person, params, body }) => {
    const within = { ledger: knownLedger(params).id, shops: person.shops };
    return { answers: await readAnswers(db, within, body.records) };
  });

  mount(app, withdrawAnswer, async ({ db, now, person, params }) => {
    const { record, code, about } = params;
    const within = { ledger: knownLedger(params).id, shops: person.shops };
    const name = answerName({ record, code, about });
    const held = await readAnswers(db, within, [record]);
    const answer = held.find((one) => answerName(one) === name);
    if (answer === undefined) return { withdrawn: false };
    await db.batch([
      deleteAnswer(db, answer),
      insertAuditEvent(db, {
        at: now.toISOString(),
        person: person.id,
        action: "withdraw-answer",
        subject: record,
        detail: answer,
      }),
    ]);
    return { withdrawn: true };
  });
}
