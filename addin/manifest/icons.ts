/** The pictures of the add-in and its ribbon buttons: addin/assets/<name>.svg, drawn by us. */
export const icons = ["ledger", "validate", "push", "pull", "next", "previous"] as const;

/** The sizes in pixels that Office asks for; 64 is the add-in's own picture on fine screens. */
export const iconSizes = [16, 32, 64, 80] as const;

/** The file of a picture in one size. */
export const iconFile = (name: string, size: number): string => `${name}-${size}.png`;
