import { expect, test } from "vitest";
import { isAnybodysName } from "../../../shared/names/anybodys-name.ts";

test.each(["王小梅", "欧阳修", "李总明", "tb12345678", "Max Li", "陈先生面馆"])(
  "%s is somebody's",
  (name) => {
    expect(isAnybodysName(name)).toBe(false);
  },
);

test.each([
  "",
  "王",
  "王女士",
  "欧阳先生",
  "先生",
  "张 老师",
  "李总",
  "陈某",
  "陈某某",
  "王**",
  "王＊＊",
  "王xx",
  "匿名用户",
  "业主",
  "Mr. Wang",
  "ms li",
])("%s is anybody's", (name) => {
  expect(isAnybodysName(name)).toBe(true);
});
