import { expect, test } from "vitest";
import {
  defaultThresholds,
  thresholdFault,
  thresholdNames,
  thresholds,
} from "../../../shared/settings/thresholds.ts";

test("every threshold's default is one that the settings would take", () => {
  expect(thresholds.parse(defaultThresholds)).toEqual(defaultThresholds);
  for (const name of thresholdNames)
    expect(thresholdFault(name, defaultThresholds)).toBe(undefined);
});

test("a number that can't be is refused at its place, with what it must be", () => {
  const issuesOf = (changed: object) =>
    thresholds.safeParse({ ...defaultThresholds, ...changed }).error?.issues;
  expect(issuesOf({ postageWarn: 30_000 })).toMatchObject([
    { path: ["postageRefuse"], message: "is under postageWarn, 30000" },
  ]);
  expect(issuesOf({ daysBack: 0 })).toMatchObject([
    { path: ["daysBack"], message: "is not between 1 and 3650" },
  ]);
});
