import type { RuleTester } from "oxlint/plugins-dev";
import { staircase } from "./staircase.ts";

// oxlint exports the type of a rule by way of its tester alone.
type OwnRule = Extract<Parameters<RuleTester["run"]>[1], { create: unknown }>;
type Context = Parameters<OwnRule["create"]>[0];
type Reported = Extract<Parameters<Context["report"]>[0], { node: unknown }>["node"];

/** Nobody's sheet is ever protected or unprotected by us: a protected sheet stops its owner. */
const noSheetProtection: OwnRule = {
  meta: { messages: { never: "The add-in never protects or unprotects a sheet." } },
  create: (context) => ({
    MemberExpression(node) {
      const { property, object } = node;
      if (property.type !== "Identifier" || object.type !== "MemberExpression") return;
      if (object.property.type !== "Identifier" || object.property.name !== "protection") return;
      if (/^(un)?protect$/.test(property.name)) context.report({ node, messageId: "never" });
    },
  }),
};

/** A sentence in code has one language and no translator: sentences live in shared/messages. */
const noInlineSentence: OwnRule = {
  meta: { messages: { inline: "Put sentences for people into shared/messages." } },
  create: (context) => {
    const report = (node: Reported, text: unknown): void => {
      if (typeof text === "string" && /\p{Script=Han}/u.test(text))
        context.report({ node, messageId: "inline" });
    };
    return {
      Literal: (node) => report(node, node.value),
      TemplateElement: (node) => report(node, node.value.raw),
      JSXText: (node) => report(node, node.value),
    };
  },
};

const APOSTROPHE = /(?<=[\p{L}\d)])'(?=\p{Ll})|(?<=\p{Ll}s)'(?=[\s,.:;])/u;
const QUOTE = /(?:^|[\s(])"(?=[\p{L}\d])/u;
// A formula, a command to be typed, or no words at all.
const CODE = /^(?:=|curl )|^\P{Script=Latin}*$/u;

/** What people read has the quotation marks of print, as its dashes and dots are those of print; code has its own. */
const noStraightQuotes: OwnRule = {
  meta: { messages: { straight: "Write ’ and “ ” in what people read, not ' and \"." } },
  create: (context) => {
    const report = (node: Reported, text: string): void => {
      if (CODE.test(text)) return;
      if (APOSTROPHE.test(text) || QUOTE.test(text))
        context.report({ node, messageId: "straight" });
    };
    return {
      Literal(node) {
        if (typeof node.value === "string") report(node, node.value);
      },
      // A value that stands in it is a word of its own.
      TemplateLiteral(node) {
        report(node, node.quasis.map(({ value }) => value.raw).join("0"));
      },
      JSXText: (node) => report(node, node.value),
    };
  },
};

/** shared/ is told the time and its randomness: only so is the same input always the same answer. */
const noClock: OwnRule = {
  meta: { messages: { told: "shared/ has no clock and no dice: take it as an argument." } },
  create: (context) => ({
    NewExpression(node) {
      const isClock = node.callee.type === "Identifier" && node.callee.name === "Date";
      if (isClock && node.arguments.length === 0) context.report({ node, messageId: "told" });
    },
    MemberExpression(node) {
      const { object, property } = node;
      if (object.type !== "Identifier" || property.type !== "Identifier") return;
      if (["Date.now", "Math.random"].includes(`${object.name}.${property.name}`))
        context.report({ node, messageId: "told" });
    },
  }),
};

/** The rules that only this project has. */
const plugin: { meta: { name: string }; rules: Record<string, OwnRule> } = {
  meta: { name: "taizhang" },
  rules: {
    "no-clock": noClock,
    "no-sheet-protection": noSheetProtection,
    "no-inline-sentence": noInlineSentence,
    "no-straight-quotes": noStraightQuotes,
    staircase,
  },
};

export default plugin;
