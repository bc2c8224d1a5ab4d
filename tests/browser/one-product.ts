import type { TestProject } from "vitest/node";
import { serve } from "./serve.ts";

/** What the tests know of the product that runs for all of them. */
export interface RunningProduct {
  readonly url: string;
  /** Where it keeps its data. */
  readonly dataFolder: string;
  /** The demo people with their access keys. */
  readonly people: readonly {
    readonly name: string;
    readonly role: string;
    readonly key: string;
  }[];
}

declare module "vitest" {
  interface ProvidedContext {
    product: RunningProduct;
  }
}

/** Starts one product with new data before the browser tests, and ends it after them. */
export default async function oneProduct(project: TestProject): Promise<() => Promise<void>> {
  const { url, dataFolder, people, stop } = await serve();
  project.provide("product", { url, dataFolder, people: [...people] });
  return stop;
}
