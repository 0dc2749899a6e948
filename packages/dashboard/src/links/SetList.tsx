import type { OperatorSetRef } from '@restack/api/client'
import { SetLink } from './SetLink.js'

/** Operator sets, one line each. */
export function SetList({ sets, none }: { sets: OperatorSetRef[]; none: string }) {
  if (sets.length === 0) return <span className="soft">{none}</span>
  return (
    <ul className="plain-list">
      {sets.map((set) => (
        <li key={`${set.avs}-${set.id}`}>
          <SetLink {...set} />
        </li>
      ))}
    </ul>
  )
}
