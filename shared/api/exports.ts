import type { Access } from "./endpoint.ts";

/** A route that answers in a format of others instead of our own JSON: it only reads. */
export interface ExportRoute {
  readonly method: "GET";
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly access: Exclude<Access, "open">;
}

const reads = (path: ExportRoute["path"], summary: string): ExportRoute => ({
  method: "GET",
  path,
  summary,
  access: "signed-in",
});

export const odataService = reads("/api/odata", "OData 4.0: which entity sets there are");
export const odataMetadata = reads("/api/odata/$metadata", "OData 4.0: their properties, as CSDL");
export const odataSet = reads("/api/odata/{set}", "OData 4.0: entities, page by page");
export const odataCount = reads("/api/odata/{set}/$count", "OData 4.0: how many there are");

/** Every such route. */
export const exportRoutes = {
  odataService,
  odataMetadata,
  odataSet,
  odataCount,
} satisfies Record<string, ExportRoute>;
