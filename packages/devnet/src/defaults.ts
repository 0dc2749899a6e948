/** Chain id of every devnet. */
export const chainId = 31337

/** Where a devnet listens unless told otherwise; a taken port moves to the next free one. */
export const defaultPorts = { chain: 8545, api: 8600, dashboard: 8700, beacon: 8800 } as const

/** In real time there is a block at least as often, so that delays pass and the page moves. */
export const blockTimeSeconds = 2
