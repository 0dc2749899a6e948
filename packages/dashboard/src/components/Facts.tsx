import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode; note?: ReactNode; wide?: boolean }

/** Few figures about one thing, each with its name. */
export function Facts({ facts, label }: { facts: Fact[]; label: string }) {
  return (
    <dl className="facts" aria-label={label}>
      {facts.map(({ label: name, value, note, wide }) => (
        <div key={name} className={wide ? 'fact fact-wide' : 'fact'}>
          <dt>{name}</dt>
          <dd>
            <span className="fact-value">{value}</span>
            {note ? <span className="fact-note">{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
