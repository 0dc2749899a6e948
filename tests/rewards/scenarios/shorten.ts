import { CURRENT_RULES } from './log.js'
import type { Roll } from './rolls.js'
import type { Seeds } from './scenario.js'

type Fails = (seeds: Seeds) => Promise<boolean>

/** The seeds of a shorter scenario that still fails: nothing more can be left out of it one by one. */
export async function shorten(seeds: Seeds, fails: Fails): Promise<Seeds> {
  let shortest = seeds
  const attempt = async (candidate: Seeds): Promise<boolean> => {
    const isFailing = await fails(candidate)
    if (isFailing) shortest = candidate
    return isFailing
  }
  await attempt({ ...shortest, excluded: 0 })
  await attempt({ ...shortest, forks: CURRENT_RULES, about: null })
  for (let before = Number.POSITIVE_INFINITY; size(shortest) < before; ) {
    before = size(shortest)
    for (const part of ['rolls', 'opening', 'legacy'] as const)
      for (let length = shortest[part].length; length >= 1; length = Math.floor(length / 2))
        for (let from = 0; from < shortest[part].length; )
          if (!(await attempt({ ...shortest, [part]: shortest[part].toSpliced(from, length) })))
            from += length
  }
  for (const part of ['rolls', 'opening', 'legacy'] as const)
    for (const index of shortest[part].keys())
      for (const plainer of PLAINER)
        await attempt({
          ...shortest,
          [part]: shortest[part].with(index, plainer(shortest[part][index] as Roll)),
        })
  return shortest
}

const size = ({ rolls, opening, legacy }: Seeds): number => rolls.length + opening.length + legacy.length

const PLAINER: ((roll: Roll) => Roll)[] = [
  (roll) => ({ ...roll, amount: 10n ** 18n }),
  (roll) => ({ ...roll, amount: 1000n }),
  (roll) => ({ ...roll, fraction: 10n ** 18n / 2n }),
  (roll) => ({ ...roll, hours: 0 }),
]
