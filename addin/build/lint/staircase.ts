import { relative, resolve, sep } from "node:path";
import type { RuleTester } from "oxlint/plugins-dev";

// oxlint exports the type of a rule by way of its tester alone.
type Rule = Extract<Parameters<RuleTester["run"]>[1], { create: unknown }>;
type Context = Parameters<Rule["create"]>[0];
type Reported = Extract<Parameters<Context["report"]>[0], { node: unknown }>["node"];

/** A house and its rooms from the bottom up: folders and files directly in it, files by their whole name. */
interface House {
  readonly house: string;
  readonly rooms: readonly string[];
}

/**
 * The rooms of a folder are a staircase: each imports, types included, from those below it alone, so
 * that no two of them can ever come to need each other. A room that the list lacks has no place yet.
 */
export const staircase: Rule = {
  meta: {
    schema: false, // the options are ours alone
    messages: {
      up: "{{from}} may not import from {{to}}: it stands above. Move what both need further down.",
      unknown: "{{room}} has no place in the staircase yet: say in .oxlintrc.json where it stands.",
    },
  },
  create: (context) => {
    const houses = context.options as unknown as readonly House[];
    const placed = houses.flatMap(({ house, rooms }) => {
      const room = roomIn(resolve(context.cwd, house), context.filename);
      return room === undefined ? [] : [{ house: resolve(context.cwd, house), rooms, room }];
    });
    const check = (node: Reported, source: unknown): void => {
      if (typeof source !== "string" || !source.startsWith(".")) return;
      for (const { house, rooms, room } of placed) {
        const other = roomIn(house, resolve(context.filename, "..", source));
        if (other === undefined || other === room) continue;
        for (const each of [room, other].filter((each) => !rooms.includes(each))) {
          context.report({ node, messageId: "unknown", data: { room: each } });
        }
        if (rooms.indexOf(other) > rooms.indexOf(room)) {
          context.report({ node, messageId: "up", data: { from: room, to: other } });
        }
      }
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => {
        if (node.source.type === "Literal") check(node, node.source.value);
      },
      TSImportType: (node) => check(node, node.source.value),
    };
  },
};

/** The room of a house that a file stands in: the first step of its path below it. */
function roomIn(house: string, file: string): string | undefined {
  const path = relative(house, file);
  return path.startsWith("..") ? undefined : path.split(sep)[0];
}
