import rules from "eslint-plugin-office-addins/lib/rules/index.js";

/**
 * Microsoft's rules for Office.js, for oxlint to run. The package's own entry also loads a parser
 * that cannot work with our TypeScript; the rules do not need it. Node hands out the package's
 * CommonJS exports whole, where its types promise the default one.
 */
export default {
  meta: { name: "office-addins" },
  rules: "default" in rules ? rules.default : rules,
};
