const spaces = { account: 0, bookkeeping: 2 ** 48, transaction: 2 ** 49, name: 2 ** 50 }

/**
 * What an account, a transaction, or the name of an event or contract is in the table `mentions`: the last 48 bits of the address
 * or hash, or a number of the name. An account has a key of its own (`bookkeeping`) for blocks in which only events
 * that keep the books of others name it. Two things may have the same key; who looks something up compares the thing too.
 */
export function mentionKey(space: keyof typeof spaces, value: string): number {
  return spaces[space] + (space === 'name' ? numberOf(value) : Number.parseInt(value.slice(-12), 16))
}

/** FNV-1a */
function numberOf(name: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index++)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
