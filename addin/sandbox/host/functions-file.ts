import type { CustomFunction } from "../workbook/formula/custom-functions.ts";

/** What the sandbox reads of the metadata of custom functions. */
interface FunctionsFile {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly { readonly optional?: boolean }[];
  }[];
}

/** The functions of an add-in from its metadata, one file for each language, with its namespace before their names. */
export function functionsOf(namespace: string, files: readonly FunctionsFile[]): CustomFunction[] {
  const [first] = files;
  return (first?.functions ?? []).map(({ id, parameters }) => ({
    id,
    names: files.flatMap(({ functions }) =>
      functions.filter((one) => one.id === id).map(({ name }) => `${namespace}.${name}`),
    ),
    optional: parameters.map(({ optional }) => optional === true),
  }));
}

/** The metadata at these addresses; of none where one of them has none. */
export async function fetchFunctions(
  namespace: string,
  addresses: readonly string[],
): Promise<CustomFunction[]> {
  const responses = await Promise.all(addresses.map((address) => fetch(address)));
  if (responses.some(({ ok }) => !ok)) return [];
  const files = await Promise.all(
    // The add-in's own build has written them.
    responses.map((response) => response.json() as Promise<FunctionsFile>),
  );
  return functionsOf(namespace, files);
}
