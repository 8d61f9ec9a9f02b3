/** `end` is the token after the name. `certain` is false where only the length of the text told where the name ends. */
export type UnitScan = { readonly end: number; readonly certain: boolean };
