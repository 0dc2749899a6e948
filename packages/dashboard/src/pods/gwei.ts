/** What the beacon chain counts in: ETH has nine decimals there. */
export const gweiDecimals = 9

const secondsPerEpoch = 32 * 12
/** An exit takes effect five epochs later at the soonest, and pays 256 epochs after that (chapter 03 §7). */
const epochsUntilPaid = 5 + 256

/** Before this second of Unix time nothing of a request can have reached the pod; where others wait, it takes longer. */
export const earliestPayment = (requestedAt: number) => requestedAt + epochsUntilPaid * secondsPerEpoch
