/** `SlasherUpdated` of one operator set. */
export type SlasherChange = { block: number; slasher: string; effectBlock: number }

/**
 * The slasher in force at a block, from its events in order (chapter 02 §1.9): a change announced before the last
 * one counts only if its effect block came before it was replaced.
 */
export function slasherAt(changes: readonly SlasherChange[], block: number): string | undefined {
  let current: string | undefined
  let pending: SlasherChange | undefined
  for (const change of changes) {
    if (change.block > block) break
    if (pending && change.block >= pending.effectBlock) current = pending.slasher
    pending = change
  }
  return pending && block >= pending.effectBlock ? pending.slasher : current
}
