import type { Reporter, TestModule } from "vitest/node";
import { NO_SAMPLES, haveSamples } from "./samples-folder.ts";

/**
 * Ends a run with lines that a script can read: for each file in which something failed
 * `PROJECT FILE: N passed, N failed`, and last `N passed, N failed`. What was left out for want of the
 * sample files is said before them, as no test stands for it.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tallies = modules.map((module) => ({ module, ...tallyOf(module) }));
    const passed = tallies.reduce((sum, file) => sum + file.passed, 0);
    const failed = tallies.reduce((sum, file) => sum + file.failed, unhandledErrors.length);
    // The default reporter prints its summary in the same event, before this one.
    setTimeout(() => {
      if (!haveSamples) console.log(`\n${NO_SAMPLES}: the tests over them are left out.`);
      for (const file of tallies.filter((one) => one.failed > 0)) {
        const { project, relativeModuleId } = file.module;
        console.log(
          `${project.name} ${relativeModuleId}: ${file.passed} passed, ${file.failed} failed`,
        );
      }
      console.log(`\n${passed} passed, ${failed} failed`);
    });
  }
}

function tallyOf(module: TestModule): { passed: number; failed: number } {
  const tests = [...module.children.allTests()];
  const passed = tests.filter((test) => test.result().state === "passed").length;
  // A file that could not be loaded has no tests to count, and has failed all the same.
  const broken = module.errors().length > 0 ? 1 : 0;
  return { passed, failed: tests.length - passed + broken };
}
