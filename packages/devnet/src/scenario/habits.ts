/** What a staker can be up to. */
export type StakerIdea =
  | 'deposit'
  | 'depositBest'
  | 'withdraw'
  | 'complete'
  | 'delegate'
  | 'redelegate'
  | 'undelegate'
  | 'flee'
  | 'chase'

export const habitNames = ['holder', 'saver', 'trader', 'hopper', 'cautious', 'yieldSeeker'] as const

export type Habit = (typeof habitNames)[number]

type Habits = {
  /** Smallest and largest deposit, in hundredths of a token. */
  deposit: readonly [number, number]
  /** How completed withdrawals are taken. */
  receive: 'tokens' | 'shares'
  /** What the staker does, with weights. */
  ideas: readonly (readonly [weight: number, idea: StakerIdea])[]
}

/** What stakers are used to do. All who have stake look for an operator sooner or later. */
export const habits: Record<Habit, Habits> = {
  // Seldom, but much; never leaves.
  holder: {
    deposit: [1_500, 9_000],
    receive: 'shares',
    ideas: [
      [3, 'deposit'],
      [3, 'delegate'],
      [1, 'complete'],
    ],
  },
  // A little, again and again.
  saver: {
    deposit: [20, 400],
    receive: 'shares',
    ideas: [
      [12, 'deposit'],
      [4, 'delegate'],
      [1, 'complete'],
    ],
  },
  // In and out.
  trader: {
    deposit: [100, 2_500],
    receive: 'tokens',
    ideas: [
      [8, 'deposit'],
      [7, 'withdraw'],
      [6, 'complete'],
      [2, 'delegate'],
      [1, 'undelegate'],
    ],
  },
  // From one operator to the next.
  hopper: {
    deposit: [100, 1_200],
    receive: 'shares',
    ideas: [
      [5, 'deposit'],
      [5, 'delegate'],
      [4, 'redelegate'],
      [6, 'complete'],
    ],
  },
  // Leaves an operator that was slashed.
  cautious: {
    deposit: [100, 1_500],
    receive: 'shares',
    ideas: [
      [5, 'deposit'],
      [4, 'delegate'],
      [8, 'flee'],
      [4, 'complete'],
    ],
  },
  // Takes the token that grows fastest, and goes to the operator that serves most sets.
  yieldSeeker: {
    deposit: [200, 3_000],
    receive: 'shares',
    ideas: [
      [6, 'depositBest'],
      [5, 'chase'],
      [2, 'withdraw'],
      [4, 'complete'],
    ],
  },
}
