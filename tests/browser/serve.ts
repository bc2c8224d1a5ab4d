import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { availablePort } from "../../worker/local/port.ts";
import { type Product, startProduct } from "../../worker/local/product.ts";

/**
 * Starts the built product for a test or a measurement: a port that is free, a data folder that is
 * new and goes away with `stop`. Nothing of it touches a developer's own .data.
 */
export async function serve(): Promise<Product & { readonly dataFolder: string }> {
  const port = await availablePort(0);
  if (port === undefined) throw new Error("This machine has no free port.");
  const dataFolder = mkdtempSync(join(tmpdir(), "taizhang-"));
  const forget = (): void => rmSync(dataFolder, { recursive: true, force: true });
  try {
    const product = await startProduct(port, dataFolder, (line) => console.log(line));
    const stop = async (): Promise<void> => {
      await product.stop();
      forget();
    };
    return { ...product, dataFolder, stop };
  } catch (error) {
    forget();
    throw error;
  }
}
