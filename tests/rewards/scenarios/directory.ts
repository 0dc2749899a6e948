import type { Address } from '../../../packages/rewards/src/input.js'
import { emit, type Log, observe } from './log.js'
import * as p from './parties.js'
import { pick } from './parties.js'
import type { Kind, Roll } from './rolls.js'

/** The AVSDirectory, and what AVSs answer when they are asked which strategies an operator restakes. */
export type Directory = {
  /** Operators of each AVS. */
  members: Map<Address, Set<Address>>
  /** An AVS's answer, or none while its function reverts. */
  answers: Map<Address, Address[]>
}

export const newDirectory = (): Directory => ({
  members: new Map(p.AVSS.map((avs) => [avs, new Set()])),
  answers: new Map(p.AVSS.map((avs) => [avs, [...p.TOKEN_STRATEGIES, p.BEACON_WITH_CAPITALS]])),
})

const MEMBERS = [...p.OPERATORS, p.LEGACY_OPERATOR]

export const DIRECTORY: Partial<Record<Kind, (log: Log, directory: Directory, roll: Roll) => void>> = {
  joinAvs: (log, { members }, { who, which }) => {
    const [operator, avs] = [pick(MEMBERS, who), pick(p.AVSS, which)]
    if (members.get(avs)?.has(operator)) return
    members.get(avs)?.add(operator)
    emit(log, 'avsDirectory', 'OperatorAVSRegistrationStatusUpdated', { operator, avs, status: 1 })
  },
  leaveAvs: (log, { members }, { who, which }) => {
    const avs = pick(p.AVSS, which)
    const operator = pick([...(members.get(avs) ?? [])], who)
    if (!members.get(avs)?.delete(operator)) return
    emit(log, 'avsDirectory', 'OperatorAVSRegistrationStatusUpdated', { operator, avs, status: 0 })
  },
  answer: (_log, { answers }, { what, which }) => {
    const strategies = [...p.TOKEN_STRATEGIES, p.BEACON_WITH_CAPITALS]
    answers.set(pick(p.AVSS, which), what % 4 === 0 ? [] : p.some(strategies, what))
  },
}

/** Asked twice a day, for operators that are registered then. */
export const isObserved = (hour: number): boolean => hour % 24 === 6 || hour % 24 === 18

export function observeAll(log: Log, { members, answers }: Directory): void {
  for (const [avs, operators] of members)
    for (const operator of operators) {
      const answer = answers.get(avs) ?? []
      if (answer.length > 0) observe(log, avs, operator, answer)
    }
}
