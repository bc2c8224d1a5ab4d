import type { Reporter, TestModule } from "vitest/node";
import { NO_SAMPLES, haveSamples } from "./samples-folder.ts";

/**
 * Ends a run with one line that a script can read: `N passed, N failed`. What was left out for want
 * of the sample files is said before it, as no test stands for it.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const states = tests.map((test) => test.result().state);
    const passed = states.filter((state) => state === "passed").length;
    // A file that could not be loaded has no tests to count, and has failed all the same.
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const failed = tests.length - passed + brokenFiles + unhandledErrors.length;
    // The default reporter prints its summary in the same event, before this one.
    setTimeout(() => {
      if (!haveSamples) console.log(`\n${NO_SAMPLES}: the tests over them are left out.`);
      console.log(`\n${passed} passed, ${failed} failed`);
    });
  }
}
