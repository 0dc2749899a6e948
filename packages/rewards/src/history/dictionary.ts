/** Names numbered in the order of their first appearance, so that a longer stream keeps the numbers of a shorter one. */
export type Dictionary = {
  names: string[]
  indexOf: (name: string) => number
  find: (name: string) => number | undefined
}

export function createDictionary(): Dictionary {
  const names: string[] = []
  const indices = new Map<string, number>()
  return {
    names,
    find: (name) => indices.get(name.toLowerCase()),
    indexOf(name) {
      const known = indices.get(name)
      if (known !== undefined) return known
      const lower = name.toLowerCase()
      let index = indices.get(lower)
      if (index === undefined) {
        index = names.length
        names.push(lower)
        indices.set(lower, index)
      }
      return index
    },
  }
}

/** One key of two indices: the first below 2^26, the second below 2^26. */
export const pairKey = (first: number, second: number): number => first * 0x400_0000 + second
export const firstOf = (key: number): number => Math.floor(key / 0x400_0000)
export const secondOf = (key: number): number => key % 0x400_0000
