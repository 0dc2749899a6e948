/** The strategy of ETH staked on the beacon chain; it has no contract (chapter 03 §2.1). */
export const nativeStrategy = '0xbeaC0eeEeeeeEEeEeEEEEeeEEeEeeeEeeEEBEaC0'
