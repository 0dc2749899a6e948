/** A remembered choice. Browsers may refuse storage (private windows): then nothing is remembered. */
export function readChoice<T extends string>(key: string, choices: readonly T[]): T | undefined {
  try {
    const value = localStorage.getItem(key)
    return choices.find((choice) => choice === value)
  } catch {
    return undefined
  }
}

export function writeChoice(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Nothing to do: the choice holds until the page is closed.
  }
}
