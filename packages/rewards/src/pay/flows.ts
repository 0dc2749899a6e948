// What a part has paid by submission and operator: to the operator, to its stakers, or back to the AVS.
import type { Credit } from './distribution.js'
import { addWords, amountAt } from './ledger.js'

/** Rows as columns. Operators are accounts plus one; row 0 of a submission is what no operator had a part in. */
export type Flows = {
  /** Place of the submission in the part. */
  submissions: Uint32Array
  operators: Uint32Array
  /** Three words for the operator, or with operator 0 for the AVS; then three for stakers. */
  words: Float64Array
}

export type Flow = {
  submission: number
  /** The account, or -1. */
  operator: number
  toOperator: bigint
  toStakers: bigint
  /** What nobody could earn, or nobody earned. */
  toAvs: bigint
}

export type FlowCollector = {
  credit: (credit: Credit, amount: bigint) => void
  paid: (operator: number, toOperator: bigint, toStakers: bigint) => void
  /** Closes the submission at this place of the part; gives the sum of all that it paid. */
  end: (submission: number) => bigint
  seal: () => Flows
}

type Sums = { toFirst: bigint; toStakers: bigint }

export function createFlows(): FlowCollector {
  let sums = new Map<number, Sums>()
  const rows: { submission: number; operator: number; sums: Sums }[] = []
  const add = (operator: number, toFirst: bigint, toStakers: bigint) => {
    const known = sums.get(operator)
    if (!known) sums.set(operator, { toFirst, toStakers })
    else {
      known.toFirst += toFirst
      known.toStakers += toStakers
    }
  }
  return {
    credit: ({ account, reason }, amount) => add(reason === 'operatorPart' ? account + 1 : 0, amount, 0n),
    paid: (operator, toOperator, toStakers) => add(operator + 1, toOperator, toStakers),
    end(submission) {
      let sum = 0n
      for (const [operator, own] of sums) {
        sum += own.toFirst + own.toStakers
        if (own.toFirst > 0n || own.toStakers > 0n) rows.push({ submission, operator, sums: own })
      }
      sums = new Map()
      return sum
    },
    seal() {
      const words = new Float64Array(6 * rows.length)
      for (const [row, { sums }] of rows.entries()) {
        addWords(words, 2 * row, sums.toFirst)
        addWords(words, 2 * row + 1, sums.toStakers)
      }
      return {
        submissions: Uint32Array.from(rows, ({ submission }) => submission),
        operators: Uint32Array.from(rows, ({ operator }) => operator),
        words,
      }
    },
  }
}

export function* readFlows({ submissions, operators, words }: Flows): Generator<Flow> {
  for (const [row, submission] of submissions.entries()) {
    const operator = (operators[row] as number) - 1
    const first = amountAt(words, 2 * row)
    const [toOperator, toAvs] = operator < 0 ? [0n, first] : [first, 0n]
    yield { submission, operator, toOperator, toStakers: amountAt(words, 2 * row + 1), toAvs }
  }
}
