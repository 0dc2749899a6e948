/** One amount of one role of an earner. Amounts of 0 are rows too. */
export type Credit = {
  role: 'operator' | 'staker' | 'refund' | 'staker refund'
  earner: string
  amount: bigint
}

export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)
