import type { RewardsForks, RewardsInput } from '../../../packages/rewards/src/input.js'
import type { Payment, PlainRun } from '../plain/calculate.js'
import { perDay } from '../plain/decimal.js'
import { dayOf, dayOfDate, type Fact, factsBefore, key } from '../plain/facts.js'
import type { SubmissionType } from '../plain/submissions.js'
import { at, setKey } from '../plain/tables.js'
import type { World } from '../plain/world.js'

/** What a scenario has reached, in words. The campaign counts them and fails when one is never there. */
export function occurrencesOf(input: RewardsInput, { world, gold }: PlainRun): Set<string> {
  const facts = factsBefore(input, world.cutoff)
  return new Set([
    ...facts.map(({ name }) => `event ${name}`),
    ...gold.flatMap((payment) => payments(payment)),
    ...gold.flatMap((payment) => eras(world, payment)),
    ...gold.flatMap((payment) => splitKinds(world, payment)),
    ...borders(world),
    ...amounts(gold),
    ...collapsed(gold),
    ...excluded(world, gold),
    ...stays(facts),
    ...slashes(facts, world),
    ...allocations(facts, input, world),
  ])
}

function payments({ submission: { type }, role, amount }: Payment): string[] {
  return [amount > 0n ? `${type} pays ${role}` : `${type} has a row of nothing`]
}

const RULES: Partial<Record<SubmissionType, (keyof RewardsForks)[]>> = {
  avs: ['amazon', 'nile', 'arno', 'trinity'],
  all_earners: ['panama', 'arno', 'trinity', 'mississippi'],
  directed_avs: ['trinity'],
  directed_set: ['trinity', 'colorado'],
}

function eras({ forks }: World, { submission: { type, date }, day }: Payment): string[] {
  return (RULES[type] ?? []).map((fork) => {
    const submitted = date < forks[fork] ? 'before' : 'since'
    const paid = day < forks[fork] ? 'before' : day === forks[fork] ? 'on the day of' : 'after'
    return `${type} submitted ${submitted} and paid ${paid} ${fork}`
  })
}

function splitKinds(world: World, { submission, role, earner, day }: Payment): string[] {
  if (role !== 'operator') return []
  const { avsSplits, piSplits, setSplits, defaultSplits } = world.snapshots
  const { type, avs, set } = submission
  const [kind, own] =
    type === 'all_earners'
      ? ['PI', at(piSplits, earner, day)]
      : set
        ? ['set', at(setSplits, key(earner, set), day)]
        : ['AVS', at(avsSplits, key(earner, avs), day)]
  if (own === undefined) {
    const general = at(defaultSplits, '', day)
    return [general === undefined ? 'no split, no default' : 'default split']
  }
  return [`${kind} split`, ...(own === 0n || own === 10000n ? [`${kind} split of ${own}`] : [])]
}

function borders({ cutoff, forks, submissions }: World): string[] {
  const younger: Record<string, SubmissionType[]> = {
    arno: ['directed_avs'],
    mississippi: ['directed_set'],
    sabine: ['unique_stake', 'total_stake'],
  }
  return Object.entries(younger).flatMap(([fork, types]) => {
    if (!submissions.some(({ type }) => types.includes(type))) return []
    const distance = cutoff - forks[fork as keyof RewardsForks]
    const labels = { '-1': 'cutoff the day before', 0: 'cutoff on the day of', 1: 'snapshot on the day of' }
    const label = labels[distance as 0]
    return [...(label ? [`${label} ${fork}`] : []), ...(distance < 0 ? [`types of ${fork} still off`] : [])]
  })
}

function amounts(gold: readonly Payment[]): string[] {
  const labels: string[] = []
  for (const [, own] of grouped(gold, ({ hash, day }) => key(hash, day))) {
    const { amount, days, type, start, date } = (own[0] as Payment).submission
    const paid = own.reduce((sum, payment) => sum + payment.amount, 0n)
    if (amount >= 10n ** 37n) labels.push('amount of 38 digits')
    if (amount > 0n && perDay(amount, days) === 0n) labels.push('less than a token a day')
    if (amount > 0n && paid > perDay(amount, days)) labels.push('a day that pays too much')
    if (type === 'avs' && date > start + 1) labels.push('paid for days before the submission')
    if (date < start) labels.push('submitted ahead')
  }
  return labels
}

/** Two equal refunds of a day, of which one is paid. */
function collapsed(gold: readonly Payment[]): string[] {
  const directed = gold.filter(({ submission }) => submission.type === 'directed_set')
  const isEqual = [...grouped(directed, ({ hash, day }) => key(hash, day))].some(([, own]) => {
    const refund = own.find(({ role }) => role === 'refund')
    const operators = own.filter(({ role }) => role === 'operator')
    if (!refund || refund.amount === 0n || operators.length === 0) return false
    if (own.some(({ role }) => role === 'staker' || role === 'staker refund')) return false
    const pools = operators.map(({ earner, amount, hash, submission }) => {
      const count = directed.filter(
        (payment) => payment.hash === hash && payment.earner === earner && payment.role === 'operator',
      ).length
      const reward = submission.operators.find(({ operator }) => operator === earner)?.amount ?? 0n
      return perDay(reward, count) - amount
    })
    return pools.reduce((a, b) => a + b, 0n) === refund.amount
  })
  return isEqual ? ['two equal refunds'] : []
}

function excluded(world: World, gold: readonly Payment[]): string[] {
  const lost = gold.some(
    ({ submission: { type }, day, earner, role }) =>
      type === 'all_earners' &&
      role === 'operator' &&
      day < world.forks.panama &&
      [...world.excluded].some((staker) => at(world.snapshots.delegation, staker, day) === earner),
  )
  const kept = gold.some(
    ({ submission, day, earner }) =>
      submission.type === 'all_earners' && day >= world.forks.panama && world.excluded.has(earner),
  )
  return [
    ...(lost ? ['an excluded staker left out'] : []),
    ...(kept ? ['an excluded staker since Panama'] : []),
  ]
}

function stays(facts: readonly Fact[]): string[] {
  const kinds: [string, (fact: Fact) => [string, boolean] | undefined][] = [
    [
      'operator of an AVS',
      ({ name, args }) =>
        name === 'OperatorAVSRegistrationStatusUpdated'
          ? [key(args.operator, args.avs), args.status === 1]
          : undefined,
    ],
    [
      'operator of a set',
      ({ name, args }) =>
        /^Operator(Added|Removed)/.test(name)
          ? [key(args.operator, setKey(args)), name.includes('Added')]
          : undefined,
    ],
    [
      'strategy of a set',
      ({ name, args }) =>
        /^Strategy(Added|Removed).*Set$/.test(name)
          ? [key(args.strategy, setKey(args)), name.includes('Added')]
          : undefined,
    ],
  ]
  return kinds.flatMap(([label, read]) => {
    const events = facts.flatMap((fact) => {
      const found = read(fact)
      return found ? [{ name: found[0], joins: found[1], day: fact.day }] : []
    })
    return [...grouped(events, ({ name }) => name)].flatMap(([, own]) =>
      own.slice(1).map((event, i) => {
        const isSameDay = own[i]?.day === event.day
        const word = event.joins ? 'rejoins' : 'leaves'
        return `${label} ${word} ${isSameDay ? 'on the same day' : 'later'}`
      }),
    )
  })
}

function slashes(facts: readonly Fact[], { snapshots }: World): string[] {
  const labels: string[] = []
  for (const { name, args, block, day } of facts) {
    if (name !== 'OperatorSlashed' && name !== 'BeaconChainSlashingFactorDecreased') continue
    const within = facts.filter((fact) => fact.block === block)
    for (const other of ['Deposit', 'StakerDelegated', 'StakerUndelegated', 'SlashingWithdrawalQueued'])
      if (within.some((fact) => fact.name === other)) labels.push(`${name} in the block of ${other}`)
    if (name !== 'OperatorSlashed') continue
    if (args.strategies.length > 1) labels.push('slash of several strategies')
    if (args.wadSlashed.some((wad: bigint) => wad === 10n ** 18n)) labels.push('slash of everything')
    for (const [staker, days] of snapshots.delegation)
      if (days.get(day) === args.operator)
        for (const strategy of args.strategies)
          if ((at(snapshots.stakerShares, key(staker, strategy), day) ?? 0n) > 0n)
            labels.push('a staker is slashed')
  }
  return labels
}

function allocations(facts: readonly Fact[], { days }: RewardsInput, { cutoff }: World): string[] {
  const labels: string[] = []
  const updates = facts.filter(({ name }) => name === 'AllocationUpdated')
  for (const [, own] of grouped(updates, ({ args }) => key(args.operator, setKey(args), args.strategy)))
    for (const [i, { args, block, day }] of own.entries()) {
      const before = own[i - 1]?.args.magnitude
      const way =
        before === undefined
          ? 'first'
          : args.magnitude > before
            ? 'rises'
            : args.magnitude < before
              ? 'falls'
              : 'stays'
      labels.push(`allocation ${way} ${args.effectBlock > block ? 'later' : 'at once'}`)
      const known = days.find(({ toBlock }) => args.effectBlock <= toBlock)
      if (!known || dayOfDate(known.date) >= cutoff) labels.push('allocation not in effect yet')
      if (own.some((other, j) => j < i && other.day === day)) labels.push('allocation twice in a day')
    }
  for (const { args } of facts.filter(({ name }) => /SplitBipsSet$/.test(name)))
    if (args.activatedAt !== undefined && dayOf(Number(args.activatedAt)) >= cutoff)
      labels.push('split not active yet')
  return labels
}

function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(nameOf(item)) ?? []
    groups.set(nameOf(item), group)
    group.push(item)
  }
  return groups
}
