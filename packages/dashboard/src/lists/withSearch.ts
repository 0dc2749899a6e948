/**
 * For `search` of links and `navigate` to the page that is open: what the address says, with some of it changed;
 * undefined takes a value out. Typed as `never` because parts that stand on every page don't know the page.
 */
export const withSearch = (change: object): never => ((old: object) => ({ ...old, ...change })) as never
