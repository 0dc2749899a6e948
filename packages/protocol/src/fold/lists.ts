/** The ABI's ordered sets: what is removed leaves its place to the last element. */

export function include<T>(array: T[], value: T): void {
  if (!array.includes(value)) array.push(value)
}

export function exclude<T>(array: T[], value: T): void {
  const index = array.indexOf(value)
  if (index < 0) return
  const last = array.pop() as T
  if (index < array.length) array[index] = last
}

/** Appends a snapshot, or puts it in the place of that of the same block. */
export function record<S extends { block: number }>(history: S[], snapshot: S): void {
  if (history.at(-1)?.block === snapshot.block) history.pop()
  history.push(snapshot)
}
