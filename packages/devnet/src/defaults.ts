/** Where a devnet listens unless told otherwise; a taken port moves to the next free one. */
export const defaultPorts = { chain: 8545, api: 8600, dashboard: 8700 } as const
