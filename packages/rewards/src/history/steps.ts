// Values that hold from one snapshot to the next change.

export type Steps<T> = { from: number[]; values: T[] }

/** The value at a snapshot, if there is one: that of the last step that begins at or before it. */
export function valueAt<T>(steps: Steps<T> | undefined, snapshot: number): T | undefined {
  if (!steps) return undefined
  let index = steps.from.length - 1
  while (index >= 0 && (steps.from[index] ?? 0) > snapshot) index -= 1
  return steps.values[index]
}

/** Adds or replaces: a later event of the same day counts alone. */
export function setFrom<T>(steps: Steps<T>, from: number, value: T): void {
  const last = steps.from.length - 1
  if (steps.from[last] === from) steps.values[last] = value
  else {
    steps.from.push(from)
    steps.values.push(value)
  }
}

export function stepsIn<K, T>(map: Map<K, Steps<T>>, key: K): Steps<T> {
  let steps = map.get(key)
  if (!steps) {
    steps = { from: [], values: [] }
    map.set(key, steps)
  }
  return steps
}

/** Closed ranges of snapshots, flat: first, last, first, last. Ascending, without overlap. */
export type Windows = number[]

export function inWindows(windows: Windows, snapshot: number): boolean {
  for (let index = windows.length - 2; index >= 0; index -= 2)
    if (snapshot >= (windows[index] ?? 0)) return snapshot <= (windows[index + 1] ?? 0)
  return false
}
